"""Needs and commitments as the desk works on them, the candidates that wait for their delegation among them."""

import msgspec

from hemicycle.documents.commitments.told import CommitmentView, NeedView, commitment_view, priority_views
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import represented_name
from hemicycle.plenary.statements.places import delegation_of_text


class SourceView(msgspec.Struct, frozen=True, kw_only=True):
    """`value` is what a form sends for it."""

    value: str
    label: str


class MarkedView(msgspec.Struct, frozen=True, kw_only=True):
    """`state` is waits, confirmed or declined."""

    state: str
    commitment: CommitmentView


class DeskCommitmentsView(msgspec.Struct, frozen=True, kw_only=True):
    """The latest first; `sources` are what the words may stand in."""

    marked: tuple[MarkedView, ...]
    needs: tuple[NeedView, ...]
    priorities: tuple[str, ...]
    sources: tuple[SourceView, ...]


def desk_commitments_view(plenary: Plenary, language: str) -> DeskCommitmentsView:
    return DeskCommitmentsView(
        marked=tuple(
            MarkedView(
                state="waits" if one.waits else "confirmed" if one.confirmed else "declined",
                commitment=commitment_view(plenary, one, language),
            )
            for _, one in sorted(plenary.commitments.items(), reverse=True)
        ),
        needs=tuple(
            sorted(
                (need for under in priority_views(plenary, language) for need in under.needs),
                key=lambda one: -one.number,
            )
        ),
        priorities=plenary.programme.priorities,
        sources=_sources(plenary, language),
    )


def _sources(plenary: Plenary, language: str) -> tuple[SourceView, ...]:
    spoken = tuple(
        SourceView(value=f"i{number}", label=f"{number} · {represented_name(one.delegation, language)}")
        for number, one in sorted(plenary.floor.interventions.items(), reverse=True)
    )
    filed = tuple(
        SourceView(
            value=f"s{number}",
            label=f"{', '.join(one.names)} · {represented_name(whose, language)}",
        )
        for number, one in enumerate(plenary.statements, 1)
        if (whose := delegation_of_text(plenary, one)) is not None
    )
    return spoken + filed
