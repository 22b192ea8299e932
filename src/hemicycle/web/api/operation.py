"""One thing that a program may ask of the house, and the table of them all."""

from collections.abc import Awaitable, Callable
from typing import Any, Generic, TypeVar

import msgspec

from hemicycle.chamber.house.tokens import Scope
from hemicycle.web.api.call import Call

Value = TypeVar("Value", bound=msgspec.Struct)


class Answer(msgspec.Struct, Generic[Value], frozen=True):
    """`after` continues a portion with the next one; `is_again` where the same key has brought it before."""

    value: Value
    after: str | None = None
    is_again: bool = False


class Nothing(msgspec.Struct, frozen=True):
    """No question beside the path."""


Handler = Callable[[Call[Any, Any]], Awaitable[Answer[Any]]]


class Operation(msgspec.Struct, frozen=True, kw_only=True):
    """`id` is a name for ever. `question` are the parameters behind the path, `brings` the body, `answers` what comes.

    `scopes` are those of which a token needs one, none where nobody needs a token; `token_scopes` those that a token
    needs where it is borne all the same. `is_told` in a language; `in_portions` with a link to the next.
    """

    id: str
    method: str
    path: str
    says: str
    handle: Handler
    answers: Any
    question: type[msgspec.Struct] = Nothing
    brings: Any = None
    status: int = 200
    scopes: frozenset[Scope] = frozenset()
    token_scopes: frozenset[Scope] = frozenset()
    is_told: bool = True
    in_portions: bool = False

    @property
    def is_act(self) -> bool:
        """What is recorded, once for each idempotency key."""
        return self.status == CREATED

    @property
    def rests_on_the_last_row(self) -> bool:
        """The rules may refuse it, or the desk is told what waits; requests are taken however the plenary stands."""
        return bool(self.scopes)

    @property
    def places(self) -> tuple[str, ...]:
        """The names in the path."""
        return tuple(part[1:-1] for part in self.path.split("/") if part.startswith("{"))


CREATED = 201
