"""A request was joined to a place that its delegation has: by the desk, or because it names who was missing there."""

from hemicycle.plenary.act import applies
from hemicycle.plenary.event import Event
from hemicycle.plenary.lists.lookup import changed
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import Speaker
from hemicycle.plenary.requests.decisions import decided
from hemicycle.plenary.requests.request import Doubt, Status
from hemicycle.plenary.visibility import Private


class RequestMerged(Event, frozen=True, kw_only=True):
    number: int
    inscription: int
    takes_speaker: bool
    speaker: Private[Speaker | None] = None


@applies(RequestMerged)
def apply_merged(plenary: Plenary, event: RequestMerged) -> Plenary:
    request = plenary.requests[event.number]
    inscriptions = tuple(dict.fromkeys((*request.inscriptions, event.inscription)))
    merged = decided(
        plenary,
        event.number,
        status=Status.INSCRIBED,
        inscriptions=inscriptions,
        merge_with=(),
        doubts=tuple(doubt for doubt in request.doubts if doubt is not Doubt.SECOND_SPEAKER),
    )
    if not event.takes_speaker:
        return merged
    return changed(
        merged,
        event.inscription,
        speaker=event.speaker,
        name_shown=plenary.inscriptions[event.inscription].name_shown_of_a_new_speaker,
        pronunciation=plenary.inscriptions[event.inscription].pronunciation_with(event.speaker),
    )
