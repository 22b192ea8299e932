"""Statements that everybody may read, with what became of the place they were written for."""

import msgspec

from hemicycle.documents.past.citing import source_told
from hemicycle.plenary.capacity import group_of
from hemicycle.plenary.past.statement import past_statement
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import represented_name
from hemicycle.plenary.statements.released import Released
from hemicycle.wording.moments import moment


class ReleasedView(msgspec.Struct, frozen=True, kw_only=True):
    """`fate` as in Fate and `form` as in Form; `text_language` of the text, None where nobody said it.

    `paper` is where a past plenary's papers have it, None for one that the house released.
    """

    number: int
    name: str
    group: str | None
    fate: str
    form: str
    text_language: str | None
    words: tuple[int, ...]
    released: str
    paper: str | None
    interventions: tuple[int, ...]


def released_views(plenary: Plenary, language: str) -> tuple[ReleasedView, ...]:
    """In the order of their release."""
    texts = sorted(plenary.released.values(), key=lambda one: (one.released, one.statement))
    return tuple(released_view(plenary, one, language) for one in texts)


def released_by_number(plenary: Plenary, language: str) -> dict[int, ReleasedView]:
    return {one.number: one for one in released_views(plenary, language)}


def released_view(plenary: Plenary, one: Released, language: str) -> ReleasedView:
    past = past_statement(plenary, one.statement)
    return ReleasedView(
        number=one.statement,
        name=represented_name(one.delegation, language),
        group=group_of(one.capacity, language),
        fate=one.fate,
        form=one.form.value,
        text_language=one.language,
        words=tuple(text.words for text in one.texts),
        released=moment(one.released, plenary.programme.zone, language),
        paper=source_told(plenary, past.cited if past is not None else None),
        interventions=one.interventions,
    )
