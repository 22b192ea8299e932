"""The desk notes how the name of the person who speaks is pronounced; only the chair reads it."""

from datetime import datetime

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.lists.lookup import changed, live_inscription
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.visibility import Private

LONGEST = 120
"""Characters that stand in one line beside the name."""


class NotePronunciation(Command, frozen=True, kw_only=True):
    """`sounds` as in "NGWEN, rhymes with ten"; empty takes the note away."""

    inscription: int
    sounds: str


class PronunciationNoted(Event, frozen=True, kw_only=True):
    inscription: int
    sounds: Private[str | None] = None


@decides(NotePronunciation)
def note_pronunciation(plenary: Plenary, command: NotePronunciation, at: datetime) -> tuple[Event, ...]:
    inscription = live_inscription(plenary, command.inscription)
    if inscription.speaker is None:
        raise Refusal("Nobody has been named to speak in this place yet.")
    sounds = " ".join(command.sounds.split())
    if len(sounds) > LONGEST:
        raise Refusal("A pronunciation has at most {most} characters.", most=LONGEST)
    if (sounds or None) == inscription.pronunciation:
        return ()
    return (PronunciationNoted(at=command.when(at), inscription=inscription.number, sounds=sounds or None),)


@applies(PronunciationNoted)
def apply_noted(plenary: Plenary, event: PronunciationNoted) -> Plenary:
    return changed(plenary, event.inscription, pronunciation=event.sounds)
