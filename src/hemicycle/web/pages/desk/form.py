"""What a form of the desk sends: texts, numbers, and boxes that were ticked."""

from typing import Annotated

import msgspec
from litestar import Request
from litestar.datastructures import State
from litestar.enums import RequestEncodingType
from litestar.params import Body, QueryParameter

from hemicycle.plenary.refusal import Refusal

Language = Annotated[str | None, QueryParameter(name="lang")]
Fields = dict[str, str | list[str]]
Form = Annotated[Fields, Body(media_type=RequestEncodingType.URL_ENCODED)]
Asking = Request[None, None, State]

LONGEST_NUMBER = 9


def text_in(data: Fields, field: str) -> str:
    """The first where a field was sent several times, as nobody's browser does."""
    value = data.get(field, "")
    return (value if isinstance(value, str) else (value or [""])[0]).strip()


def number_in(data: Fields, field: str = "on") -> int:
    """0, which nothing has, for what is not a number of ours."""
    text = text_in(data, field)
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER else 0


class Refused(msgspec.Struct, frozen=True):
    """A refusal with what was sent, so that the page that tells it still has what was typed."""

    refusal: Refusal
    data: Fields = {}

    def typed(self, act: str, on: object, field: str, otherwise: object = "") -> object:
        """What stood in a field of the form that was refused; `otherwise` for every other form of the page."""
        is_this = text_in(self.data, "act") == act and text_in(self.data, "on") == str(on)
        return text_in(self.data, field) if is_this and field in self.data else otherwise


def nothing_typed(_act: str, _on: object, _field: str, otherwise: object = "") -> object:
    return otherwise
