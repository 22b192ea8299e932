"""How far each priority was covered by what was asked, what was promised, and where either was said."""

from hemicycle.plenary.commitments.wording import Source
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.value import Value


class Coverage(Value, frozen=True, kw_only=True):
    """Of one priority.

    `answered` are the needs that a commitment answers; `sources` the speeches and texts in which one or the other was
    said.
    """

    priority: str
    needs: int
    answered: int
    commitments: int
    sources: int


def is_anything_covered(covered: tuple[Coverage, ...]) -> bool:
    return any(one.needs or one.commitments for one in covered)


def coverage(plenary: Plenary) -> tuple[Coverage, ...]:
    """One for each priority of the programme, in its order; what was entered in error counts for nothing."""
    needs = [one for one in plenary.needs.values() if one.withdrawn is None]
    promised = [one.wording for one in plenary.commitments.values() if one.confirmed is not None]
    answered = {one.answers for one in promised}
    covered = []
    for priority in plenary.programme.priorities:
        asked = [one for one in needs if one.priority == priority]
        own = {one.number for one in asked}
        given = [one for one in promised if one.priority == priority or one.answers in own]
        cited = ({one.source for one in asked} | {one.source for one in given}) - {Source()}
        covered.append(
            Coverage(
                priority=priority,
                needs=len(asked),
                answered=len(own & answered),
                commitments=len(given),
                sources=len(cited),
            )
        )
    return tuple(covered)
