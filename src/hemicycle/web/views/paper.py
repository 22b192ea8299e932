"""What was written down on paper, in words: what may stand in a line, and what would be recorded."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from hemicycle.plenary.paper.line import Line, What
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import represented_name
from hemicycle.web.views.programme import segment_title
from hemicycle.wording.language import told
from hemicycle.wording.phrase import Phrase, phrase

WORDS: Mapping[What, Phrase] = {
    What.SPOKE: phrase("spoke"),
    What.FINISHED: phrase("whoever had the floor finished"),
    What.ABSENT: phrase("was absent when called"),
    What.POINT_UPHELD: phrase("point of order, upheld"),
    What.POINT_NOT_UPHELD: phrase("point of order, not upheld"),
    What.SEGMENT_OPENED: phrase("segment opened"),
    What.SEGMENT_CLOSED: phrase("segment closed"),
    What.MEETING_OPENED: phrase("meeting opened"),
    What.MEETING_SUSPENDED: phrase("meeting suspended"),
    What.MEETING_RESUMED: phrase("meeting resumed"),
    What.MEETING_CLOSED: phrase("meeting closed"),
}


class WrittenView(msgspec.Struct, frozen=True, kw_only=True):
    """Hours to the second on the venue's wall; `seconds` of what lasted."""

    starts: str
    ends: str
    what: str
    who: str
    seconds: int | None


def choices(language: str) -> list[tuple[str, str]]:
    return [(what.value, told(words, language)) for what, words in WORDS.items()]


def written_views(plenary: Plenary, lines: Iterable[Line], language: str) -> tuple[WrittenView, ...]:
    return tuple(_view(plenary, line, language) for line in sorted(lines, key=lambda one: one.at))


def _view(plenary: Plenary, line: Line, language: str) -> WrittenView:
    zone = plenary.programme.zone
    return WrittenView(
        starts=to_the_second(line.at, zone),
        ends=to_the_second(line.until, zone) if line.until else "",
        what=told(WORDS[line.what], language),
        who=_who(plenary, line, language),
        seconds=int((line.until - line.at).total_seconds()) if line.until else None,
    )


def _who(plenary: Plenary, line: Line, language: str) -> str:
    if line.segment:
        return segment_title(plenary, line.segment)
    if line.delegation is None:
        return ""
    name = represented_name(line.delegation, language)
    return f"{name} ({line.group})" if line.group else name


def to_the_second(moment: datetime, zone: str | None) -> str:
    return moment.astimezone(ZoneInfo(zone or "UTC")).strftime("%H:%M:%S")
