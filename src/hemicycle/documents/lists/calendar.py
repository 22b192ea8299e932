"""The sittings as a calendar, with the lists in their descriptions."""

from datetime import UTC, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from hemicycle.documents.imprint import Imprint, proofs
from hemicycle.documents.lists import words
from hemicycle.documents.lists.paper import Line, ListPaper, SegmentList
from hemicycle.plenary.programme.sitting import Sitting
from hemicycle.wording.language import told
from hemicycle.wording.phrase import Phrase, phrase


def calendar(paper: ListPaper, languages: tuple[str, ...]) -> bytes:
    """Instants in UTC; while the house has not decided its zone, a sitting is a day without hours of its own."""
    made = Calendar()
    made.add("prodid", "-//Hemicycle//Speakers' lists//EN")
    made.add("version", "2.0")
    for number, sitting in enumerate(paper.sittings, 1):
        made.add_component(_event(paper, number, sitting, languages))
    content: bytes = made.to_ical()
    return content


def _event(paper: ListPaper, number: int, sitting: Sitting, languages: tuple[str, ...]) -> Event:
    event = Event()
    event.add("uid", _identity(paper.imprint, number))
    event.add("sequence", paper.imprint.position)
    event.add("dtstamp", paper.as_of.astimezone(UTC))
    event.add("summary", paper.title)
    _add_hours(event, sitting, paper.zone)
    if paper.place:
        event.add("location", paper.place)
    if paper.imprint.address:
        event.add("url", paper.imprint.address)
    event.add("description", "\n\n".join(_description(paper, sitting, language) for language in languages))
    return event


def _identity(imprint: Imprint, number: int) -> str:
    """The same for a sitting in every version of the paper, also when it moves to another day."""
    return str(uuid5(NAMESPACE_URL, f"hemicycle:{imprint.key}:{imprint.plenary}:sitting:{number}"))


def _add_hours(event: Event, sitting: Sitting, zone: str | None) -> None:
    if zone is None or sitting.start is None:
        event.add("dtstart", sitting.day)
        event.add("dtend", sitting.day + timedelta(days=1))
        return
    event.add("dtstart", _utc(sitting.instant(sitting.start, ZoneInfo(zone))))
    if sitting.end is not None:
        event.add("dtend", _utc(sitting.instant(sitting.end, ZoneInfo(zone))))


def _utc(instant: datetime) -> datetime:
    return instant.astimezone(UTC)


def _description(paper: ListPaper, sitting: Sitting, language: str) -> str:
    blocks = [words.hours(sitting, paper.zone, language)]
    blocks += ["\n".join(_listing(one, paper.zone, language)) for one in paper.lists]
    blocks.append("\n".join(_proof(name, value, language) for name, value in proofs(paper.imprint)))
    return "\n\n".join(blocks)


def _proof(name: Phrase, value: str, language: str) -> str:
    return told(phrase("{name}: {value}", name=told(name, language), value=value), language)


def _listing(listed: SegmentList, zone: str | None, language: str) -> list[str]:
    return [
        listed.title,
        told(words.stage(listed), language),
        words.as_of(listed, zone, language),
        *(_spoken(line, language) for line in listed.lines),
        *((told(words.NOBODY, language),) if not listed.lines else ()),
        *((told(words.WAITING, language),) if listed.waiting else ()),
        *(_spoken(line, language) for line in listed.waiting),
    ]


def _spoken(line: Line, language: str) -> str:
    """As in: 3. Chile – on behalf of: African Group – State Party – a representative – 2 min."""
    parts = (
        line.delegation[language],
        words.on_behalf_of(line, language),
        words.points(line, language),
        told(words.CATEGORIES[line.category], language),
        words.person(line, language),
        words.limit(line.limit, language),
    )
    return f"{line.place}. {' – '.join(part for part in parts if part is not None)}"
