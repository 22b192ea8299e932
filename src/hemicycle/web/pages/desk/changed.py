"""Two people at the desk: an act on something that has just changed is refused, with what changed and by whom."""

from collections.abc import Sequence

from hemicycle.chamber.steps import Step
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.web.views.steps import Concerned, step_views


def must_be_as_seen(
    state: Plenary, steps: Sequence[Step], seen: int, concerned: Concerned, language: str
) -> None:
    """`seen` is the position of the page on which it was pressed. Raises Refusal."""
    since = [step for step in steps if step.position > seen]
    changes = step_views(since, concerned, state, language)
    if changes:
        last = changes[-1]
        raise Refusal(
            "It has changed since you looked, by {by}: {what} Look at it again, then decide.",
            by=last.by,
            what=last.what,
        )
