"""The chair writes a few words to whoever has the floor; only the podium shows them."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.event import Event
from hemicycle.plenary.floor.acting import must_be_open, the_holder
from hemicycle.plenary.floor.floor import PodiumWords
from hemicycle.plenary.floor.timing import FloorAct
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.visibility import Restricted

LONGEST = 80
"""Characters that are read at a glance by somebody who is speaking."""


class WriteToPodium(FloorAct, frozen=True, kw_only=True):
    """Empty words clear what stands there."""

    words: str


class PodiumWritten(Event, frozen=True, kw_only=True):
    intervention: int
    words: Restricted[str]


@decides(WriteToPodium)
def write_to_podium(plenary: Plenary, command: WriteToPodium, at: datetime) -> tuple[Event, ...]:
    must_be_open(plenary)
    the_holder(plenary, command.intervention)
    words = " ".join(command.words.split())
    if len(words) > LONGEST:
        raise Refusal("Words for the podium have at most {most} characters.", most=LONGEST)
    return (PodiumWritten(at=command.when(at), intervention=command.intervention, words=words),)


@applies(PodiumWritten)
def apply_written(plenary: Plenary, event: PodiumWritten) -> Plenary:
    return replace(plenary, podium=PodiumWords(intervention=event.intervention, words=event.words))


def words_at_the_podium(plenary: Plenary) -> str:
    """Empty once somebody else has the floor: the words were for one speaker."""
    if plenary.podium is None or plenary.podium.intervention != plenary.floor.holder:
        return ""
    return plenary.podium.words
