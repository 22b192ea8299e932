"""The sittings as a calendar, with the lists in their descriptions."""

from icalendar import Calendar, Event

from hemicycle.documents.imprint import proofs
from hemicycle.documents.lists import words
from hemicycle.documents.lists.paper import Line, ListPaper, SegmentList
from hemicycle.documents.sittings.event import event_of
from hemicycle.plenary.programme.sitting import Sitting
from hemicycle.wording.language import told
from hemicycle.wording.phrase import Phrase, phrase


def calendar(paper: ListPaper, languages: tuple[str, ...]) -> bytes:
    made = Calendar()
    made.add("prodid", "-//Hemicycle//Speakers' lists//EN")
    made.add("version", "2.0")
    for number, sitting in enumerate(paper.sittings, 1):
        made.add_component(_event(paper, number, sitting, languages))
    content: bytes = made.to_ical()
    return content


def _event(paper: ListPaper, number: int, sitting: Sitting, languages: tuple[str, ...]) -> Event:
    event = event_of(paper.imprint, number, sitting, paper.zone, paper.as_of)
    event.add("summary", paper.title)
    if paper.place:
        event.add("location", paper.place)
    if paper.imprint.address:
        event.add("url", paper.imprint.address)
    event.add("description", "\n\n".join(_description(paper, sitting, language) for language in languages))
    return event


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
