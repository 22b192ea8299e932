"""Needs and commitments by their numbers, and what their words must be."""

from hemicycle.plenary.commitments.commitment import Commitment, Need
from hemicycle.plenary.commitments.wording import Source, Wording
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal

LONGEST = 2000


def commitment(plenary: Plenary, number: int) -> Commitment:
    """A candidate too. Raises Refusal where there is none."""
    found = plenary.commitments.get(number)
    if found is None:
        raise Refusal("There is no such commitment.")
    return found


def confirmed_commitment(plenary: Plenary, number: int) -> Commitment:
    found = commitment(plenary, number)
    if found.confirmed is None:
        raise Refusal("The delegation has not confirmed it.")
    return found


def need(plenary: Plenary, number: int) -> Need:
    found = plenary.needs.get(number)
    if found is None:
        raise Refusal("There is no such need.")
    return found


def stated(words: str) -> str:
    """Words that say something, and not too much. Raises Refusal."""
    found = words.strip()
    if not found:
        raise Refusal("It needs the words that were said.")
    if len(found) > LONGEST:
        raise Refusal("Its words have at most {most} characters.", most=LONGEST)
    return found


def must_stand(plenary: Plenary, source: Source, priority: str | None) -> None:
    """Raises Refusal for a source or a priority that this plenary does not have."""
    if source.intervention is not None and source.intervention not in plenary.floor.interventions:
        raise Refusal("There is no such intervention.")
    if source.statement is not None and not 1 <= source.statement <= len(plenary.statements):
        raise Refusal("There is no such statement.")
    if priority is not None and priority not in plenary.programme.priorities:
        raise Refusal("The programme has no such priority.")


def must_be_worded(plenary: Plenary, wording: Wording) -> None:
    stated(wording.quote)
    must_stand(plenary, wording.source, wording.priority)
    if wording.answers is not None:
        need(plenary, wording.answers)
