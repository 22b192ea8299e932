"""Reading the index: by words, by delegation, by what is new, and the catalogue of the house."""

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Engine, FromClause, Select, and_, exists, func, select

from hemicycle.ledger.index.entry import Catalogued, Stood, Word
from hemicycle.ledger.index.tables import entries, plenaries, tokens
from hemicycle.ledger.row import instant

MOST_COUNTED = 1_000
"""More are not counted: nobody turns so many pages, and counting would take longer than finding."""
LAST = "\U0010ffff"
"""Behind every letter, in the order of bytes."""


class Stretch(msgspec.Struct, frozen=True):
    """So many, behind so many."""

    behind: int
    most: int


class Hits(msgspec.Struct, frozen=True, kw_only=True):
    """`number` is how many there are, at most MOST_COUNTED, and then there may be more."""

    number: int
    shown: tuple[Stood, ...]


class Body(msgspec.Struct, frozen=True):
    """A body whose plenaries the house has; its name is empty for those of none."""

    name: str
    plenaries: int


def holding(engine: Engine, words: Sequence[Word], stretch: Stretch) -> Hits:
    """What stands under every one of the words, newest first."""
    if not words:
        return Hits(number=0, shown=())
    with engine.connect() as connection:
        under = _under_all(_rarest_first(connection, words))
        number = _counted(connection, under)
        of_one_page = _ordered(under, stretch).subquery()
        statement = (
            _standing()
            .join(of_one_page, of_one_page.c.entry == entries.c.entry)
            .order_by(entries.c.moment.desc(), entries.c.entry.desc())
        )
        return Hits(number=number, shown=_stood(connection, statement))


def of_delegation(engine: Engine, delegation: str, stretch: Stretch) -> Hits:
    """All that the record says of a delegation, newest first."""
    of_it = entries.c.delegation == delegation
    statement = _standing().where(of_it).order_by(entries.c.moment.desc(), entries.c.entry.desc())
    with engine.connect() as connection:
        number = _counted(connection, select(entries.c.entry).where(of_it))
        shown = _stood(connection, statement.offset(stretch.behind).limit(stretch.most))
        return Hits(number=number, shown=shown)


def news(engine: Engine, plenary: str | None, most: int) -> tuple[Stood, ...]:
    """What became public last, in one plenary or in the house."""
    statement = _standing().where(entries.c.published.is_not(None))
    if plenary is not None:
        statement = statement.where(entries.c.plenary == plenary)
    statement = statement.order_by(entries.c.changed.desc(), entries.c.entry.desc()).limit(most)
    with engine.connect() as connection:
        return _stood(connection, statement)


def bodies(engine: Engine, stretch: Stretch) -> tuple[Body, ...]:
    """Whose plenary is the newest stands first."""
    number, newest = func.count(), func.max(plenaries.c.begins)
    statement = (
        select(plenaries.c.body, number)
        .group_by(plenaries.c.body)
        .order_by(newest.desc(), plenaries.c.body)
        .offset(stretch.behind)
        .limit(stretch.most)
    )
    with engine.connect() as connection:
        return tuple(Body(name, count) for name, count in connection.execute(statement))


def of_body(engine: Engine, body: str, stretch: Stretch) -> tuple[Catalogued, ...]:
    """The plenaries of a body, newest first."""
    statement = (
        select(plenaries)
        .where(plenaries.c.body == body)
        .order_by(plenaries.c.begins.desc(), plenaries.c.plenary.desc())
        .offset(stretch.behind)
        .limit(stretch.most)
    )
    with engine.connect() as connection:
        found = connection.execute(statement).mappings()
        return tuple(Catalogued(**{**one, "begins": instant(one["begins"])}) for one in found)


def _under_all(words: Sequence[Word]) -> Select[tuple[int, int]]:
    """Reads what stands under the first word, and looks for it under each of the others."""
    first, *others = words
    under = tokens.alias()
    statement = select(under.c.moment, under.c.entry).where(_is(under, first))
    for other in others:
        beside = tokens.alias()
        same = and_(beside.c.entry == under.c.entry, beside.c.moment == under.c.moment)
        statement = statement.where(exists().where(same, _is(beside, other)))
    return statement.distinct() if first.is_beginning else statement


def _is(under: FromClause, word: Word) -> ColumnElement[bool]:
    if word.is_beginning:
        return and_(under.c.token >= word.token, under.c.token < word.token + LAST)
    return under.c.token == word.token


def _rarest_first(connection: Connection, words: Sequence[Word]) -> list[Word]:
    """What is read is no more than what stands under the rarest."""
    if len(words) == 1:
        return list(words)
    numbers = {word: _counted(connection, select(tokens.c.entry).where(_is(tokens, word))) for word in words}
    return sorted(numbers, key=lambda word: numbers[word])


def _counted(connection: Connection, statement: Select[Any]) -> int:
    return connection.execute(
        select(func.count()).select_from(statement.limit(MOST_COUNTED).subquery())
    ).scalar_one()


def _ordered(under: Select[tuple[int, int]], stretch: Stretch) -> Select[tuple[int, int]]:
    moment, entry = under.selected_columns
    return under.order_by(moment.desc(), entry.desc()).offset(stretch.behind).limit(stretch.most)


def _standing() -> Select[Any]:
    return select(entries, plenaries.c.title, plenaries.c.zone).join(
        plenaries, plenaries.c.plenary == entries.c.plenary
    )


def _stood(connection: Connection, statement: Select[Any]) -> tuple[Stood, ...]:
    return tuple(
        Stood(
            plenary=found.plenary,
            title=found.title,
            zone=found.zone,
            part=found.part,
            address=found.address,
            kind=found.kind,
            delegation=found.delegation,
            moment=instant(found.moment),
            published=None if found.published is None else instant(found.published),
            changed=instant(found.changed),
            content=found.content,
        )
        for found in connection.execute(statement)
    )
