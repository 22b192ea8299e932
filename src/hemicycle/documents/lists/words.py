"""What the papers of the lists say around the names, as phrases that each language tells."""

from datetime import UTC, time
from zoneinfo import ZoneInfo

from babel.dates import format_date

from hemicycle.delegations.category import Category
from hemicycle.documents.lists.paper import Line, ListPaper, SegmentList
from hemicycle.plenary.lists.publication import PublishedList, Stage
from hemicycle.plenary.programme.sitting import Sitting
from hemicycle.wording.language import told
from hemicycle.wording.moments import moment, place_of
from hemicycle.wording.phrase import Phrase, phrase

SPEAKERS_LIST = phrase("Speakers’ list")
NUMBER = phrase("No.")
SEGMENT = phrase("Segment")
DELEGATION = phrase("Delegation")
GROUP = phrase("On behalf of")
CATEGORY = phrase("Category")
SPEAKER = phrase("Speaker")
LIMIT = phrase("Time limit")
LIMIT_IN_SECONDS = phrase("Time limit (seconds)")
POINTS = phrase("Points")
WAITING = phrase("Waiting for a place")
NOBODY = phrase("Nobody is inscribed.")
NOT_NAMED = phrase("a representative")
NO_LIMIT = phrase("no limit")

CATEGORIES: dict[Category, Phrase] = {
    Category.STATE_PARTY: phrase("State Party"),
    Category.OBSERVER_STATE: phrase("Observer State"),
    Category.INVITED_STATE: phrase("Invited State"),
    Category.ORGANISATION: phrase("Organisation"),
    Category.COURT: phrase("Organ of the Court"),
    Category.NGO: phrase("Non-governmental organisation"),
    Category.EXPERT: phrase("Expert"),
}


def stage(listed: SegmentList | PublishedList) -> Phrase:
    """What this list is, as its title says it."""
    version = listed.version
    match listed.stage:
        case Stage.PROVISIONAL:
            return phrase("Provisional list of speakers, version {version}", version=version)
        case Stage.FINAL:
            return phrase("Final list of speakers, version {version}", version=version)
        case Stage.REVISED:
            return phrase("Revised list of speakers, version {version}", version=version)
        case Stage.AS_DELIVERED:
            return phrase("List of speakers as delivered, version {version}", version=version)
        case None:
            return phrase("List of speakers, not published")


def headline(paper: ListPaper) -> Phrase:
    return stage(paper.common) if paper.common else phrase("Lists of speakers")


def as_of(listed: SegmentList | ListPaper, zone: str | None, language: str) -> str:
    return told(phrase("As of {moment}", moment=moment(listed.as_of, zone, language)), language)


def limit(seconds: int | None, language: str) -> str:
    """Minutes and seconds by their international symbols, never broken over two lines."""
    if seconds is None:
        return told(NO_LIMIT, language)
    minutes, rest = divmod(seconds, 60)
    parts = (f"{minutes} min" if minutes else "", f"{rest} s" if rest or not minutes else "")
    return " ".join(part for part in parts if part).replace(" ", "\u00a0")


def person(line: Line, language: str) -> str:
    """Who speaks. A name that is not shown and one that is not known read alike, so neither tells of the other."""
    if line.person is None:
        return told(NOT_NAMED, language)
    return f"{line.person.name}, {line.person.title}" if line.person.title else line.person.name


def on_behalf_of(line: Line, language: str) -> str | None:
    """With a colon, since names of groups take articles that no table has."""
    return told(phrase("on behalf of: {group}", group=line.group[language]), language) if line.group else None


def points(line: Line, language: str) -> str | None:
    return told(phrase("point: {points}", points="; ".join(line.points)), language) if line.points else None


def hours(sitting: Sitting, zone: str | None, language: str) -> str:
    """As in: Friday 8 December 2023, 11:30 to 13:00 (New York; 16:30 to 18:00 UTC)."""
    words = format_date(sitting.day, "EEEE d MMMM y", locale=language)
    day = words[0].upper() + words[1:]
    if sitting.start is None:
        return day
    local = _span(f"{sitting.start:%H:%M}", f"{sitting.end:%H:%M}" if sitting.end else None, language)
    if zone is None:
        undecided = phrase("{day}, {hours} (time zone not decided yet)", day=day, hours=local)
        return told(undecided, language)
    ends = _utc(sitting, sitting.end, zone) if sitting.end else None
    utc = _span(_utc(sitting, sitting.start, zone), ends, language)
    return f"{day}, {local} ({place_of(zone)}; {utc} UTC)"


def _utc(sitting: Sitting, hour: time, zone: str) -> str:
    return f"{sitting.instant(hour, ZoneInfo(zone)).astimezone(UTC):%H:%M}"


def _span(start: str, end: str | None, language: str) -> str:
    return told(phrase("{start} to {end}", start=start, end=end), language) if end else start
