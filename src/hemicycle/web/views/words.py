"""The words to say, each with when to say them."""

from collections.abc import Mapping
from datetime import datetime

import msgspec

from hemicycle.documents.apart import apart
from hemicycle.documents.pictures.axis import milliseconds
from hemicycle.documents.script.line import Line, Step
from hemicycle.documents.script.now import words_to_say
from hemicycle.documents.script.whole import Entry, script
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.wording.language import STAFF_LANGUAGES, told
from hemicycle.wording.phrase import Phrase, phrase

NOW = phrase("Now")
WHEN_ENDED = phrase("When the speaker has ended")
WHEN: Mapping[Step, Phrase] = {
    Step.OPENING: phrase("At the opening"),
    Step.SEGMENT_OPENING: phrase("At the opening of the segment"),
    Step.FLOOR: phrase("To give the floor"),
    Step.REPLY: phrase("To give a reply"),
    Step.TIME_OVER: phrase("The time is over"),
    Step.ABSENT: phrase("Somebody is absent"),
    Step.POINT_OF_ORDER: phrase("A point of order"),
    Step.UPHELD: phrase("If you uphold it"),
    Step.NOT_UPHELD: phrase("If you do not uphold it"),
    Step.APPEAL: phrase("An appeal against the ruling"),
    Step.OVERRULED: phrase("If more vote to overrule than not"),
    Step.RULING_STANDS: phrase("If they do not"),
    Step.MOTION: phrase("A motion"),
    Step.CARRIED: phrase("If it is carried"),
    Step.REJECTED: phrase("If it is rejected"),
    Step.SUSPENSION: phrase("At the suspension"),
    Step.ADJOURNMENT: phrase("At the adjournment"),
    Step.RESUMPTION: phrase("At the resumption"),
    Step.SEGMENT_END: phrase("At the end of the segment"),
    Step.CLOSE: phrase("At the close"),
}
ONWARD = frozenset(
    {
        Step.FLOOR,
        Step.REPLY,
        Step.SUSPENSION,
        Step.ADJOURNMENT,
        Step.SEGMENT_OPENING,
        Step.SEGMENT_END,
        Step.CLOSE,
    }
)
"""What goes on with the meeting, as soon as nobody speaks."""


class SaidView(msgspec.Struct, frozen=True, kw_only=True):
    """`due` in milliseconds since 1970 of house time; until then it `waits`. `name` sounds as `sounds` says."""

    when: str
    text: str
    name: str | None
    sounds: str | None
    due: int | None = None
    waits: bool = False


class WordsView(msgspec.Struct, frozen=True, kw_only=True):
    """`others` are the same words in the other `other_language` of the chair."""

    lines: tuple[SaidView, ...]
    other_language: str
    others: tuple[SaidView, ...]


class ScriptPart(msgspec.Struct, frozen=True, kw_only=True):
    """`title` is empty for what stands outside the segments."""

    title: str
    lines: tuple[SaidView, ...]


class ScriptView(msgspec.Struct, frozen=True, kw_only=True):
    parts: tuple[ScriptPart, ...]
    whenever: tuple[SaidView, ...]


def words_view(plenary: Plenary, language: str, now: datetime) -> WordsView:
    other = next(one for one in STAFF_LANGUAGES if one != language)
    return WordsView(
        lines=tuple(_now(plenary, one, language, now) for one in words_to_say(plenary, language)),
        other_language=other,
        others=tuple(_now(plenary, one, language, now) for one in words_to_say(plenary, other)),
    )


def script_view(plenary: Plenary, language: str) -> ScriptView:
    whole = script(plenary, language)
    return ScriptView(
        parts=tuple(
            ScriptPart(
                title=part.title or "", lines=tuple(_of_the_script(one, language) for one in part.entries)
            )
            for part in whole.parts
        ),
        whenever=tuple(_said(one, told(WHEN[one.step], language)) for one in whole.whenever),
    )


def _now(plenary: Plenary, line: Line, language: str, now: datetime) -> SaidView:
    said = _said(line, told(_when(plenary, line.step), language))
    if line.due is None:
        return said
    return msgspec.structs.replace(said, due=milliseconds(line.due), waits=now < line.due)


def _when(plenary: Plenary, step: Step) -> Phrase:
    if plenary.phase is not Phase.OPEN or step not in ONWARD:
        return WHEN[step]
    return NOW if plenary.floor.holder is None else WHEN_ENDED


def _of_the_script(entry: Entry, language: str) -> SaidView:
    when = told(WHEN[entry.line.step], language) if entry.name is None else apart(entry.name)
    if entry.name is not None and entry.line.step is Step.REPLY:
        when = told(phrase("{name}, in reply", name=when), language)
    return _said(entry.line, f"{entry.place}. {when}" if entry.place is not None else when)


def _said(line: Line, when: str) -> SaidView:
    pronounced = line.pronounced
    return SaidView(
        when=when,
        text=line.text,
        name=pronounced.name if pronounced else None,
        sounds=pronounced.sounds if pronounced else None,
    )
