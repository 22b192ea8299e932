"""The script of the meeting: everything that is still to be said, in order, for the lists as they stand."""

from collections.abc import Iterator

from hemicycle.documents.one_line import one_line
from hemicycle.documents.script.floor import anybody_absent, asking_to_conclude, giving, giving_reply
from hemicycle.documents.script.line import Line, Step
from hemicycle.documents.script.meeting import (
    close,
    close_after_all_were_heard,
    opening,
    resumption,
    segment_end,
    segment_opening,
    suspension,
)
from hemicycle.documents.script.now import segments_left
from hemicycle.documents.script.procedure import appeal, motion, point_of_order, rulings
from hemicycle.documents.script.turn import Turn, just_spoke, turns
from hemicycle.documents.script.who import ANYBODY
from hemicycle.plenary.floor.floor import MotionKind
from hemicycle.plenary.floor.queue import unheard
from hemicycle.plenary.floor.replies import open_replies
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.programme.segment import Segment
from hemicycle.plenary.represented import represented_name
from hemicycle.plenary.value import Value


class Entry(Value, frozen=True, kw_only=True):
    """A line with whom it gives the floor to: the name and the place on the list, None where there is none."""

    line: Line
    name: str | None = None
    place: int | None = None


class Part(Value, frozen=True, kw_only=True):
    """`title` is that of a segment, None for what stands outside them."""

    title: str | None = None
    entries: tuple[Entry, ...]


class Script(Value, frozen=True, kw_only=True):
    """`parts` are said one after another; `whenever` when the moment comes."""

    parts: tuple[Part, ...]
    whenever: tuple[Line, ...]


def script(plenary: Plenary, language: str) -> Script:
    """In English or French; nothing is left to be said once the meeting is closed."""
    if plenary.phase is Phase.CLOSED:
        return Script(parts=(), whenever=())
    return Script(parts=tuple(_parts(plenary, language)), whenever=tuple(_whenever(plenary, language)))


def _parts(plenary: Plenary, language: str) -> Iterator[Part]:
    if plenary.phase is Phase.PLANNED:
        yield _alone(opening(plenary, language))
    if plenary.phase is Phase.SUSPENDED:
        yield _alone(resumption(plenary, language))
    opened = plenary.programme.segment(plenary.floor.segment or "")
    if opened is not None:
        going_on = _entries(plenary, opened, just_spoke(plenary), language)
        yield Part(title=one_line(opened.title), entries=tuple(going_on))
    for segment in segments_left(plenary):
        start = Entry(line=segment_opening(plenary, segment, language))
        entries = (start, *_entries(plenary, segment, None, language))
        yield Part(title=one_line(segment.title), entries=entries)
    yield _alone(close_after_all_were_heard(language))


def _entries(plenary: Plenary, segment: Segment, spoke: Turn | None, language: str) -> Iterator[Entry]:
    """Replies that were asked for follow the list that is open."""
    coming = turns(plenary, segment.key)
    for before, turn, follower in zip((spoke, *coming), coming, (*coming[1:], None), strict=False):
        yield Entry(
            line=giving(before, turn, follower, language),
            name=one_line(represented_name(turn.delegation, language)),
            place=turn.place,
        )
    last = coming[-1] if coming else spoke
    for reply in open_replies(plenary) if segment.key == plenary.floor.segment else ():
        yield Entry(
            line=giving_reply(plenary, last, reply, language),
            name=one_line(represented_name(reply.delegation, language)),
        )
        last = Turn(delegation=reply.delegation)
    yield Entry(line=segment_end(last, segment, language))


def _alone(line: Line) -> Part:
    return Part(entries=(Entry(line=line),))


def _whenever(plenary: Plenary, language: str) -> Iterator[Line]:
    yield asking_to_conclude(language)
    yield anybody_absent(plenary.programme.procedure.absent, language)
    yield point_of_order(ANYBODY, ANYBODY, language)
    yield from rulings(ANYBODY, language)
    yield from appeal(ANYBODY, language)
    for kind in MotionKind:
        yield from (one for one in motion(kind, ANYBODY, language) if one.step is not Step.REJECTED)
    yield motion(MotionKind.CLOSE_DEBATE, ANYBODY, language)[-1]
    yield suspension(plenary, None, language)
    yield resumption(plenary, language)
    if unheard(plenary):
        yield close(plenary, None, language)
