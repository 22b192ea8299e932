"""Who has spoken, from when, for how long, and what passed before: the table behind the timeline."""

from collections.abc import Iterator
from datetime import timedelta

import msgspec

from hemicycle.plenary.floor.course import Part, Use
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import represented_name
from hemicycle.wording.moments import clock_time, hour

NOTHING = timedelta(0)


class SpeechView(msgspec.Struct, frozen=True, kw_only=True):
    """As anybody may see it. `start` is an hour on the venue's wall, the others minutes and seconds."""

    name: str
    kind: str
    start: str
    spoken: str
    lost: str


class TimedSpeechView(SpeechView, frozen=True, kw_only=True):
    """As chair and desk see it: named overruns stay with them (DESIGN 4.21)."""

    over: str


class _Speech(msgspec.Struct, frozen=True, kw_only=True):
    """The parts of one intervention, and the time that nobody used before it."""

    number: int
    parts: tuple[Part, ...]
    lost: timedelta


def speech_views(plenary: Plenary, parts: tuple[Part, ...], language: str) -> tuple[SpeechView, ...]:
    return tuple(SpeechView(**_told(plenary, one, language)) for one in _speeches(parts))


def timed_speech_views(
    plenary: Plenary, parts: tuple[Part, ...], language: str
) -> tuple[TimedSpeechView, ...]:
    return tuple(
        TimedSpeechView(**_told(plenary, one, language), over=clock_time(_length(one, Use.OVER)))
        for one in _speeches(parts)
    )


def _told(plenary: Plenary, speech: _Speech, language: str) -> dict[str, str]:
    intervention = plenary.floor.interventions[speech.number]
    return {
        "name": represented_name(intervention.delegation, language),
        "kind": intervention.kind.value,
        "start": hour(speech.parts[0].start, plenary.programme.zone),
        "spoken": clock_time(_length(speech, Use.SPOKEN, Use.OVER, Use.PROCEDURE)),
        "lost": clock_time(speech.lost),
    }


def _length(speech: _Speech, *uses: Use) -> timedelta:
    return sum((part.length for part in speech.parts if part.use in uses), NOTHING)


def _speeches(parts: tuple[Part, ...]) -> Iterator[_Speech]:
    """In the order in which they began; an interrupted one is one."""
    of_one: dict[int, list[Part]] = {}
    lost_before: dict[int, timedelta] = {}
    lost = NOTHING
    for part in parts:
        if part.intervention is None:
            lost += part.length if part.use is Use.BETWEEN else NOTHING
            continue
        lost_before.setdefault(part.intervention, lost)
        lost = NOTHING
        of_one.setdefault(part.intervention, []).append(part)
    for number, its_parts in of_one.items():
        yield _Speech(number=number, parts=tuple(its_parts), lost=lost_before[number])
