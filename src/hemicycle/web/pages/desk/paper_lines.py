"""From the form to the lines: names are found on the lists and in the tables, hours are those of the venue."""

from datetime import date, datetime, time

import msgspec

from hemicycle.plenary.paper.line import Line, What
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Represented, represented_name
from hemicycle.web.pages.desk.form import Fields, text_in
from hemicycle.web.pages.register import asked_by
from hemicycle.web.pages.wall_time import instant_on_the_wall
from hemicycle.wording.language import LANGUAGES
from hemicycle.wording.phrase import phrase

MOST = 60
LONGEST = 300
NAMELESS = frozenset(
    {What.FINISHED, What.MEETING_OPENED, What.MEETING_SUSPENDED, What.MEETING_RESUMED, What.MEETING_CLOSED}
)
OF_SEGMENTS = frozenset({What.SEGMENT_OPENED, What.SEGMENT_CLOSED})


class Typed(msgspec.Struct, frozen=True, kw_only=True):
    """A line as it was typed, to be shown again."""

    number: int
    what: str = ""
    who: str = ""
    starts: str = ""
    ends: str = ""

    @property
    def is_empty(self) -> bool:
        return not (self.who or self.starts or self.ends)


def typed_in(data: Fields, rows: int) -> tuple[Typed, ...]:
    return tuple(
        Typed(
            number=number,
            what=text_in(data, f"what-{number}")[:LONGEST],
            who=text_in(data, f"who-{number}")[:LONGEST],
            starts=text_in(data, f"from-{number}")[:LONGEST],
            ends=text_in(data, f"to-{number}")[:LONGEST],
        )
        for number in range(1, rows + 1)
    )


def lines_in(plenary: Plenary, day: str, typed: tuple[Typed, ...]) -> tuple[Line, ...]:
    """Those that are not empty. Raises Refusal, with the number of the line."""
    try:
        on = date.fromisoformat(day)
    except ValueError:
        raise Refusal("Say on which day it was.") from None
    return tuple(_line(plenary, on, one) for one in typed if not one.is_empty)


def _line(plenary: Plenary, day: date, typed: Typed) -> Line:
    if typed.what not in set(What):
        raise Refusal("Line {line}: {why}", line=typed.number, why=phrase("say what happened."))
    what = What(typed.what)
    starts = _instant(plenary, day, typed, typed.starts)
    ends = _instant(plenary, day, typed, typed.ends) if typed.ends else None
    line = Line(number=typed.number, what=what, at=starts, until=ends)
    if what in NAMELESS:
        return line
    if what in OF_SEGMENTS:
        return msgspec.structs.replace(line, segment=_segment(plenary, typed))
    return _with_who(plenary, line, typed)


def _instant(plenary: Plenary, day: date, typed: Typed, text: str) -> datetime:
    try:
        return instant_on_the_wall(plenary, datetime.combine(day, time.fromisoformat(text)))
    except (ValueError, OverflowError):
        raise Refusal(
            "Line {line}: {hour} is no hour such as 11:42 or 11:42:30.", line=typed.number, hour=text or "-"
        ) from None


def _segment(plenary: Plenary, typed: Typed) -> str:
    wanted = typed.who.casefold()
    for segment in plenary.programme.segments:
        if wanted in {segment.key.casefold(), segment.title.casefold()}:
            return segment.key
    raise Refusal("Line {line}: {why}", line=typed.number, why=phrase("name a segment of the programme."))


def _with_who(plenary: Plenary, line: Line, typed: Typed) -> Line:
    """Whoever is on a list, then an invited seat, then anybody of the tables."""
    wanted = typed.who.casefold()
    on_a_list = _on_the_lists(plenary).get(wanted)
    if on_a_list is not None:
        return msgspec.structs.replace(line, delegation=on_a_list[0], group=on_a_list[1])
    seat = _seats(plenary).get(wanted) if line.what is What.SPOKE else None
    if seat is not None:
        return msgspec.structs.replace(line, seat=seat, delegation=plenary.seats[seat].delegation)
    asked = asked_by(plenary, delegation=typed.who, segments=(), group="", arrived=line.at).delegation
    return msgspec.structs.replace(line, delegation=asked)


def _on_the_lists(plenary: Plenary) -> dict[str, tuple[Represented, str | None]]:
    found = {}
    for one in plenary.inscriptions.values():
        if not one.withdrawn:
            group = one.capacity.group
            for name in _names(one.delegation):
                found[f"{name} ({group})".casefold() if group else name.casefold()] = (one.delegation, group)
    return found


def _seats(plenary: Plenary) -> dict[str, str]:
    titles = {seat.key: seat.title for seat in plenary.programme.seats}
    return {
        name.casefold(): key
        for key, filled in plenary.seats.items()
        for name in (key, titles.get(key), *_names(filled.delegation))
        if name
    }


def _names(delegation: Represented) -> set[str]:
    return {delegation.name, *(represented_name(delegation, language) for language in LANGUAGES)}


def names_to_offer(plenary: Plenary, language: str) -> list[str]:
    """On the lists, in the seats, and the segments."""
    listed = {
        f"{name} ({one.capacity.group})" if one.capacity.group else name
        for one in plenary.inscriptions.values()
        if not one.withdrawn
        for name in (represented_name(one.delegation, language),)
    }
    seated = {represented_name(one.delegation, language) for one in plenary.seats.values()}
    return [*(segment.title for segment in plenary.programme.segments), *sorted(listed | seated)]
