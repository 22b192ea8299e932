"""A change of speaker keeps the place; the programme may say otherwise (DESIGN 4.7)."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.lists.lookup import changed, unheard_inscription
from hemicycle.plenary.lists.standing import Standing
from hemicycle.plenary.lists.to_the_end import to_the_end
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import Rank, Speaker
from hemicycle.plenary.visibility import Private


class ChangeSpeaker(Command, frozen=True, kw_only=True):
    """`rank` only where the new speaker's differs: on a list by rank it moves the place."""

    inscription: int
    speaker: Speaker | None
    rank: Rank | None = None


class SpeakerChanged(Event, frozen=True, kw_only=True):
    inscription: int
    standing: Standing
    speaker: Private[Speaker | None] = None


@decides(ChangeSpeaker)
def change_speaker(plenary: Plenary, command: ChangeSpeaker, at: datetime) -> tuple[Event, ...]:
    inscription = unheard_inscription(plenary, command.inscription)
    policy = plenary.programme.procedure.change_of_speaker
    standing = to_the_end(plenary, inscription.standing, policy)
    if command.rank is not None:
        standing = replace(standing, rank=command.rank)
    return (
        SpeakerChanged(
            at=command.when(at),
            inscription=inscription.number,
            standing=standing,
            speaker=command.speaker,
        ),
    )


@applies(SpeakerChanged)
def apply_speaker_changed(plenary: Plenary, event: SpeakerChanged) -> Plenary:
    return changed(
        plenary,
        event.inscription,
        speaker=event.speaker,
        name_shown=plenary.inscriptions[event.inscription].name_shown_of_a_new_speaker,
        pronunciation=plenary.inscriptions[event.inscription].pronunciation_with(event.speaker),
        standing=event.standing,
    )
