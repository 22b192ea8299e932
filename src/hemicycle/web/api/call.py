"""One call of the API, with all that was sent along read and checked."""

from collections.abc import Mapping
from datetime import datetime
from typing import Generic, TypeVar

import msgspec

from hemicycle.chamber.house.tokens import Token
from hemicycle.ledger.row import Row
from hemicycle.plenary.plenary import Plenary
from hemicycle.web.api.keys import Keys
from hemicycle.web.api.problem import Kind, Trouble
from hemicycle.web.house import House

Question = TypeVar("Question")
Body = TypeVar("Body")


class Call(msgspec.Struct, Generic[Question, Body], kw_only=True):
    """`places` are the names in the path, `arrived` the moment in house time, `key` what makes it the same call again."""

    house: House
    keys: Keys
    places: Mapping[str, str]
    question: Question
    body: Body
    language: str
    address: str
    arrived: datetime
    key: str = ""
    token: Token | None = None
    state: Plenary = Plenary()
    row: Row | None = None

    @property
    def plenary(self) -> str:
        return self.places["plenary"]

    @property
    def last(self) -> Row:
        """The row at which the plenary stands. Raises Trouble before the first."""
        if self.row is None:
            raise not_found("Nothing is recorded yet.")
        return self.row

    def number(self, place: str) -> int:
        """Raises Trouble for what is no number."""
        text = self.places[place]
        if not (text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER):
            raise not_found("There is nothing of this number.")
        return int(text)


LONGEST_NUMBER = 10


def not_found(sentence: str) -> Trouble:
    return Trouble(Kind.NOT_FOUND, sentence)
