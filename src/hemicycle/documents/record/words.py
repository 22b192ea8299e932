"""What the record says around the names, as phrases that each language tells."""

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date

from hemicycle.documents.past.words import NOT_KNOWN, source
from hemicycle.documents.record.paper import Moved, RecordPaper, Ruled, Sat, Spoken, Unheard
from hemicycle.plenary.floor.floor import MotionKind, Ruling
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.floor.motions import Outcome
from hemicycle.plenary.programme.procedure import Unreached
from hemicycle.wording.language import RIGHT_TO_LEFT, told
from hemicycle.wording.moments import apart, moment, place_of
from hemicycle.wording.moments import hour as minute
from hemicycle.wording.phrase import Phrase, phrase

NUMBER = phrase("No.")
FROM = phrase("From")
TO = phrase("To")
SPEAKER = phrase("Speaker")
NOBODY = phrase("Nobody has spoken.")
ABSENT = phrase("Absent when called")
NOT_REACHED = phrase("Not reached")
MOTION = phrase("Motion")
SUSPENDED = phrase("The meeting was suspended at {hour}.")
CLOSED = phrase("The meeting was closed at {hour}.")

Show = Callable[[datetime, str | None], str]
"""An instant on the wall of a zone."""

KINDS: dict[Kind, Phrase | None] = {
    Kind.INSCRIBED: None,
    Kind.INVITED: phrase("invited speaker"),
    Kind.POINT_OF_ORDER: phrase("point of order"),
    Kind.REPLY: phrase("right of reply"),
    Kind.ANSWER: phrase("answers of an invited speaker"),
}
MOTIONS: dict[MotionKind, Phrase] = {
    MotionKind.SUSPEND_MEETING: phrase("To suspend the meeting"),
    MotionKind.ADJOURN_MEETING: phrase("To adjourn the meeting"),
    MotionKind.ADJOURN_DEBATE: phrase("To adjourn the debate"),
    MotionKind.CLOSE_DEBATE: phrase("To close the debate"),
}
OUTCOMES: dict[Outcome | None, Phrase] = {
    Outcome.CARRIED: phrase("carried"),
    Outcome.REJECTED: phrase("rejected"),
    Outcome.WITHDRAWN: phrase("taken back"),
    None: phrase("not decided"),
}
RULINGS: dict[Ruling, Phrase] = {
    Ruling.UPHELD: phrase("The chair upheld the point of order."),
    Ruling.NOT_UPHELD: phrase("The chair did not uphold the point of order."),
}
FATES: dict[Unreached, Phrase] = {
    Unreached.CARRIED_OVER: phrase("They keep their order and are heard first when the debate goes on."),
    Unreached.INVITED_TO_FILE: phrase("They were invited to file their statements in writing."),
}


def headline(paper: RecordPaper) -> Phrase:
    return phrase("Record of the meeting") if paper.is_closed else phrase("Record so far")


def as_of(paper: RecordPaper, language: str) -> str:
    return told(phrase("As of {moment}", moment=moment(paper.as_of, paper.zone, language)), language)


def sitting(sat: Sat, paper: RecordPaper, language: str) -> str:
    """As in: Friday 8 December 2023, 11:30:00 to 11:41:40 (New York; 16:30:00 to 16:41:40 UTC).

    The day alone where papers give no hour.
    """
    words, zone = format_date(sat.day, "EEEE d MMMM y", locale=language), paper.zone
    day = words[0].upper() + words[1:]
    if sat.start is None:
        return day
    show = hour if paper.reconstructed is None else minute
    there = _span(sat.start, sat.end, zone, show, language)
    if zone is None:
        return f"{day}, {there} UTC"
    if language in RIGHT_TO_LEFT:
        hours = "–".join(show(one, None) for one in (sat.start, sat.end) if one is not None)
        return f"{day}, {there} {apart(f'({place_of(zone)}; {hours} UTC)')}"
    return f"{day}, {there} ({place_of(zone)}; {_span(sat.start, sat.end, None, show, language)} UTC)"


def ending(sat: Sat, paper: RecordPaper, language: str) -> str | None:
    """Papers of a past plenary say when a sitting ended, and not whether it was to go on."""
    if sat.end is None or paper.reconstructed is not None:
        return None
    is_last = paper.is_closed and sat is paper.sat[-1]
    ended = CLOSED if is_last else SUSPENDED
    return told(ended.filled(hour=hour(sat.end, paper.zone)), language)


def hours(one: Spoken, paper: RecordPaper, language: str) -> tuple[str, str]:
    """From and to: to the second as the house took them, to the minute as papers print them, and said where not known.

    The end is empty while the intervention goes on, and where nothing at all is known.
    """
    if paper.reconstructed is None:
        return hour(one.start, paper.zone) if one.start else "", hour(one.end, paper.zone) if one.end else ""
    unknown = told(NOT_KNOWN, language)
    start = minute(one.start, paper.zone) if one.start else unknown
    if one.end is None:
        return start, unknown if one.start else ""
    return start, minute(one.end, paper.zone)


def hour(instant: datetime, zone: str | None) -> str:
    """To the second, on the wall of the venue; in UTC while no zone is decided."""
    return f"{instant.astimezone(ZoneInfo(zone) if zone else UTC):%H:%M:%S}"


def person(one: Spoken) -> str | None:
    if one.person is None:
        return None
    return f"{one.person.name}, {one.person.title}" if one.person.title else one.person.name


def notes(one: Spoken, language: str) -> tuple[str, ...]:
    """What is to be known of an intervention beside who spoke and when."""
    kind, group = KINDS[one.kind], one.group
    said = (
        phrase("on behalf of: {group}", group=group[language]) if group else None,
        kind,
        phrase("It interrupted intervention {number}.", number=one.interrupts) if one.interrupts else None,
        *(_ruled(one.ruled, language) if one.ruled else ()),
        phrase("{seconds} s past the limit", seconds=one.over) if one.over else None,
        phrase("Entered afterwards from paper, with its own times.") if one.on_paper else None,
        source(one.source) if one.source else None,
    )
    return tuple(told(each, language) for each in said if each is not None)


def _ruled(ruled: Ruled, language: str) -> tuple[Phrase, ...]:
    if ruled.appealed_by is None:
        return (RULINGS[ruled.ruling],)
    name = ruled.appealed_by[language]
    appeal = {
        None: phrase("{name} appealed against the ruling; it was not put to the vote.", name=name),
        False: phrase("{name} appealed against the ruling; it stood.", name=name),
        True: phrase("{name} appealed against the ruling; it was overruled.", name=name),
    }
    return (RULINGS[ruled.ruling], appeal[ruled.overruled])


def motion(one: Moved, language: str) -> tuple[str, str]:
    return told(MOTIONS[one.kind], language), told(OUTCOMES[one.outcome], language)


def unheard(one: Unheard, language: str) -> str:
    group = (
        f" ({told(phrase('on behalf of: {group}', group=one.group[language]), language)})"
        if one.group
        else ""
    )
    return f"{one.delegation[language]}{group}, {one.segment}"


def corrected(words: str, language: str) -> str:
    return told(phrase("Correction asked for by the delegation: {words}", words=words), language)


def _span(start: datetime, end: datetime | None, zone: str | None, show: Show, language: str) -> str:
    if end is None:
        return show(start, zone)
    return told(phrase("{start} to {end}", start=show(start, zone), end=show(end, zone)), language)
