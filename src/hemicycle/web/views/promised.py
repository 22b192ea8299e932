"""What a delegation promised, what it is asked to confirm, and what it may join."""

import msgspec

from hemicycle.documents.commitments.told import CommitmentView, NeedView, commitment_view, priority_views
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.plenary import Plenary
from hemicycle.web.views.mine import Bearer


class PromisedView(msgspec.Struct, frozen=True, kw_only=True):
    """`waiting` are candidates that nobody else sees before they are confirmed."""

    waiting: tuple[CommitmentView, ...]
    own: tuple[CommitmentView, ...]
    joinable: tuple[CommitmentView, ...]
    priorities: tuple[str, ...]
    needs: tuple[NeedView, ...]


def promised_view(plenary: Plenary, bearer: Bearer, language: str) -> PromisedView | None:
    """None for the bearer of a request's link, who does not speak for the delegation."""
    if bearer.role is not Role.DELEGATION:
        return None
    every = [one for _, one in sorted(plenary.commitments.items())]
    own = [one for one in every if one.delegation.key == bearer.subject]
    joinable = [
        one
        for one in every
        if one.confirmed
        and one.wording.is_open
        and bearer.subject not in {one.delegation.key, *(other.key for other, _ in one.joined)}
    ]
    return PromisedView(
        waiting=tuple(commitment_view(plenary, one, language) for one in own if one.waits),
        own=tuple(commitment_view(plenary, one, language) for one in own if one.confirmed),
        joinable=tuple(commitment_view(plenary, one, language) for one in joinable),
        priorities=plenary.programme.priorities,
        needs=tuple(
            need for under in priority_views(plenary, language) for need in under.needs if not need.withdrawn
        ),
    )
