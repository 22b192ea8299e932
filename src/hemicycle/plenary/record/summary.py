"""The desk sums up what was said; the record gives its words beside the speech's own times, not in their place."""

from datetime import datetime

from immutables import Map
from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.record.ended import ended_intervention
from hemicycle.plenary.refusal import Refusal

LONGEST = 4000
"""Characters: a summary paragraph, not a transcript."""


class SummariseIntervention(Command, frozen=True, kw_only=True):
    """`language` is one of the programme's; words that are empty take the summary away."""

    intervention: int
    language: str
    words: str


class InterventionSummarised(Event, frozen=True, kw_only=True):
    intervention: int
    language: str
    words: str


@decides(SummariseIntervention)
def summarise(plenary: Plenary, command: SummariseIntervention, at: datetime) -> tuple[Event, ...]:
    summed = ended_intervention(plenary, command.intervention)
    if command.language not in plenary.programme.languages:
        raise Refusal("The record of this plenary is not kept in that language.")
    words = command.words.strip()
    if len(words) > LONGEST:
        raise Refusal("A summary has at most {most} characters.", most=LONGEST)
    if words == summary(plenary, summed.number).get(command.language, ""):
        return ()
    return (
        InterventionSummarised(
            at=command.when(at), intervention=summed.number, language=command.language, words=words
        ),
    )


@applies(InterventionSummarised)
def apply_summarised(plenary: Plenary, event: InterventionSummarised) -> Plenary:
    before = summary(plenary, event.intervention)
    after = before.set(event.language, event.words) if event.words else _without(before, event.language)
    return replace(plenary, summaries=plenary.summaries.set(event.intervention, after))


def summary(plenary: Plenary, intervention: int) -> Map[str, str]:
    """By language, in those in which there is one."""
    return plenary.summaries.get(intervention, Map())


def _without(words: Map[str, str], language: str) -> Map[str, str]:
    return words.delete(language) if language in words else words
