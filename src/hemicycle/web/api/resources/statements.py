"""The statements that were released, and what they say."""

from datetime import UTC

import msgspec

from hemicycle.plenary.statements.released import Released
from hemicycle.plenary.statements.text import Form
from hemicycle.web.api.call import Call, not_found
from hemicycle.web.api.operation import Answer, Nothing, Operation
from hemicycle.web.api.portion import ByNumber, by_number
from hemicycle.web.api.values import (
    Delegation,
    Group,
    Presumption,
    delegation_told,
    group_told,
    presumption_told,
)
from hemicycle.web.api.words import Instant


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """`fate` is what had become of its place; `language` of the text, null where nobody said it; `words` by file."""

    number: int
    delegation: Delegation
    group: Group | None
    fate: str
    form: Form
    language: str | None
    words: tuple[int, ...]
    released: Instant
    interventions: tuple[int, ...]


class Statements(msgspec.Struct, frozen=True, kw_only=True):
    position: int
    statements: tuple[Statement, ...]
    next: str | None


class StatementText(msgspec.Struct, frozen=True, kw_only=True):
    """`texts` are what its files say, one by one; null for one that the house has no more."""

    statement: Statement
    texts: tuple[str | None, ...]
    presumption: Presumption


async def statements(call: Call[ByNumber, None]) -> Answer[Statements]:
    shown, after = by_number(call.question, tuple(call.state.released.values()), lambda one: one.statement)
    told = tuple(_told(one, call.language) for one in shown)
    return Answer(Statements(position=call.state.position, statements=told, next=after), after)


async def statement(call: Call[Nothing, None]) -> Answer[StatementText]:
    released = call.state.released.get(call.number("number"))
    if released is None:
        raise not_found("There is no such statement.")
    originals = [await call.house.original(one.address) for one in released.texts]
    texts = tuple(one.decode() if one is not None else None for one in originals)
    return Answer(
        StatementText(
            statement=_told(released, call.language),
            texts=texts,
            presumption=presumption_told(call.language),
        )
    )


def _told(one: Released, language: str) -> Statement:
    return Statement(
        number=one.statement,
        delegation=delegation_told(one.delegation, language),
        group=group_told(one.capacity, language),
        fate=one.fate,
        form=one.form,
        language=one.language,
        words=tuple(text.words for text in one.texts),
        released=one.released.astimezone(UTC),
        interventions=one.interventions,
    )


OPERATIONS = (
    Operation(
        id="statements",
        method="GET",
        path="/{plenary}/statements",
        says="The statements that were released, by their numbers.",
        handle=statements,
        answers=Statements,
        question=ByNumber,
        in_portions=True,
    ),
    Operation(
        id="statement",
        method="GET",
        path="/{plenary}/statements/{number}",
        says="One statement, with what it says.",
        handle=statement,
        answers=StatementText,
    ),
)
