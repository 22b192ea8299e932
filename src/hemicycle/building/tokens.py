"""Tokens of programs, for whoever has the database."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from hemicycle.building.plenaries import chosen
from hemicycle.chamber.house.tokens import Scope, Token, Tokens
from hemicycle.ledger import reading
from hemicycle.ledger.database import open_database
from hemicycle.ledger.notebook import Notebook

Found = TypeVar("Found")


def add_token(
    database: str, name: str, plenary: str, scopes: tuple[Scope, ...], expires: datetime | None
) -> str:
    """The secret. Raises Unusable, LookupError and WrongToken."""
    engine = open_database(database, create=False)
    try:
        slug = chosen(sorted(reading.heads(engine)), plenary)
        return Tokens(Notebook(engine)).add(name, slug, scopes, expires)
    finally:
        engine.dispose()


def tokens_of(database: str) -> tuple[Token, ...]:
    """Raises Unusable."""
    return _with_tokens(database, Tokens.all)


def revoke_token(database: str, name: str) -> None:
    """Raises Unusable and LookupError."""
    _with_tokens(database, lambda tokens: tokens.revoke(name))


def _with_tokens(database: str, act: Callable[[Tokens], Found]) -> Found:
    engine = open_database(database, create=False)
    try:
        return act(Tokens(Notebook(engine)))
    finally:
        engine.dispose()
