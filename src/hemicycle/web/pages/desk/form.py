"""What a form of the desk sends: texts, numbers, and boxes that were ticked."""

from typing import Annotated

from litestar import Request
from litestar.datastructures import State
from litestar.enums import RequestEncodingType
from litestar.params import Body, QueryParameter

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
