"""A delegation asks to correct what the record says of its intervention; the original stands, the correction beside it."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.record.corrected import Correction
from hemicycle.plenary.record.ended import ended_intervention
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.visibility import Restricted

LONGEST = 2000
MOST_OPEN = 3
"""Corrections of one intervention that await the desk."""


class AskCorrection(Command, frozen=True, kw_only=True):
    """`words` are what should be read, in a language of the delegation's choice."""

    intervention: int
    words: str


class CorrectionAsked(Event, frozen=True, kw_only=True):
    number: int
    intervention: int
    words: Restricted[str] = ""


class AdmitCorrection(Command, frozen=True, kw_only=True):
    number: int


class CorrectionAdmitted(Event, frozen=True, kw_only=True):
    """The words are public from here on."""

    number: int
    words: str


class RefuseCorrection(Command, frozen=True, kw_only=True):
    number: int
    reason: str


class CorrectionRefused(Event, frozen=True, kw_only=True):
    number: int
    reason: Restricted[str] = ""


@decides(AskCorrection)
def ask_correction(plenary: Plenary, command: AskCorrection, at: datetime) -> tuple[Event, ...]:
    intervention = ended_intervention(plenary, command.intervention)
    words = command.words.strip()
    if not words:
        raise Refusal("A correction needs the words that should be read.")
    if len(words) > LONGEST:
        raise Refusal("A correction has at most {most} characters.", most=LONGEST)
    waiting = [one for one in corrections_of(plenary, intervention.number) if one.waits]
    if len(waiting) >= MOST_OPEN:
        raise Refusal("{count} corrections of this intervention await the secretariat.", count=MOST_OPEN)
    return (
        CorrectionAsked(
            at=command.when(at),
            number=len(plenary.corrections) + 1,
            intervention=intervention.number,
            words=words,
        ),
    )


@applies(CorrectionAsked)
def apply_asked(plenary: Plenary, event: CorrectionAsked) -> Plenary:
    asked = Correction(
        number=event.number, intervention=event.intervention, words=event.words, asked=event.at
    )
    return replace(plenary, corrections=plenary.corrections.set(event.number, asked))


@decides(AdmitCorrection)
def admit_correction(plenary: Plenary, command: AdmitCorrection, at: datetime) -> tuple[Event, ...]:
    waiting = _waiting(plenary, command.number)
    return (CorrectionAdmitted(at=command.when(at), number=waiting.number, words=waiting.words),)


@applies(CorrectionAdmitted)
def apply_admitted(plenary: Plenary, event: CorrectionAdmitted) -> Plenary:
    return _decided(plenary, event.number, words=event.words, admitted=event.at)


@decides(RefuseCorrection)
def refuse_correction(plenary: Plenary, command: RefuseCorrection, at: datetime) -> tuple[Event, ...]:
    waiting = _waiting(plenary, command.number)
    if not command.reason.strip():
        raise Refusal("A refusal needs a reason; the delegation reads it.")
    return (CorrectionRefused(at=command.when(at), number=waiting.number, reason=command.reason.strip()),)


@applies(CorrectionRefused)
def apply_refused(plenary: Plenary, event: CorrectionRefused) -> Plenary:
    return _decided(plenary, event.number, refused=event.at, reason=event.reason)


def corrections_of(plenary: Plenary, intervention: int) -> tuple[Correction, ...]:
    """In the order in which they were asked for."""
    return tuple(one for _, one in sorted(plenary.corrections.items()) if one.intervention == intervention)


def _waiting(plenary: Plenary, number: int) -> Correction:
    found = plenary.corrections.get(number)
    if found is None:
        raise Refusal("There is no such correction.")
    if not found.waits:
        raise Refusal("That correction has been decided.")
    return found


def _decided(plenary: Plenary, number: int, **how: object) -> Plenary:
    decided = replace(plenary.corrections[number], **how)
    return replace(plenary, corrections=plenary.corrections.set(number, decided))
