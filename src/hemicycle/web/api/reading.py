"""What came with a call, read strictly: what is not as described is a problem, and never a fault of ours."""

import re
from typing import Any, TypeVar

import msgspec
from litestar import Request
from litestar.datastructures import State

from hemicycle.web.api.problem import Kind, Trouble

Asking = Request[None, None, State]
Read = TypeVar("Read")

KEY = r"^[!-~]{1,200}$"
"""An idempotency key: what can stand in a header, best a UUID."""

LARGEST_EXACT = 2**53
"""Behind it not every whole number is a float."""


def question_in(request: Asking, kind: type[Read]) -> Read:
    """Raises Trouble."""
    pairs = request.query_params
    for name in set(pairs):
        if len(pairs.getall(name)) > 1:
            raise Trouble(Kind.INVALID, f"The parameter {name!r} stands here twice.")
    try:
        return msgspec.convert(dict(pairs.items()), kind, strict=False)
    except msgspec.ValidationError as trouble:
        raise Trouble(Kind.INVALID, _told(trouble)) from None


async def body_in(request: Asking, kind: Any) -> Any:  # noqa: ANN401 - whatever the operation brings
    """Raises Trouble."""
    content = await request.body()
    if not content.strip():
        raise Trouble(Kind.MALFORMED, "Nothing was sent; send a JSON object.")
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        raise Trouble(Kind.MEDIA_TYPE, "Send it as application/json.")
    try:
        return msgspec.convert(_as_described(msgspec.json.decode(content)), kind)
    except msgspec.ValidationError as trouble:
        raise Trouble(Kind.INVALID, _told(trouble)) from None
    except (msgspec.DecodeError, UnicodeError):
        raise Trouble(Kind.MALFORMED, "This is not JSON in UTF-8.") from None


def key_in(request: Asking) -> str:
    """Empty where none was sent. Raises Trouble."""
    key = request.headers.get("idempotency-key")
    if key is None:
        return ""
    if not re.fullmatch(KEY, key):
        raise Trouble(Kind.MALFORMED, "An idempotency key has 1 to 200 printable characters without a space.")
    return key


def must_accept(request: Asking, media_type: str) -> None:
    """Raises Trouble where the answer is of a media type that nobody wants."""
    stated = request.headers.get("accept", "")
    if not stated.strip():
        return
    for part in stated.split(","):
        wanted, *parameters = (each.strip().lower() for each in part.split(";"))
        is_refused = any(re.fullmatch(r"q=0(\.0*)?", each.replace(" ", "")) for each in parameters)
        if not is_refused and wanted in {"*/*", "application/*", media_type}:
            return
    raise Trouble(Kind.NOT_ACCEPTABLE, f"This is told as {media_type}.")


def _as_described(value: Any) -> Any:  # noqa: ANN401 - whatever JSON may hold
    """JSON Schema and Python differ: to the one 2.0 is the same number as 2, to the other a text may go on behind its end.

    Raises Trouble for a text with a line break at its end, which no text that is sent may have.
    """
    match value:
        case str() if value.endswith("\n"):
            raise Trouble(Kind.INVALID, "A text has a line break at its end.")
        case float() if value.is_integer() and abs(value) <= LARGEST_EXACT:
            return int(value)
        case list():
            return [_as_described(one) for one in value]
        case dict():
            return {name: _as_described(one) for name, one in value.items()}
        case _:
            return value


def _told(trouble: msgspec.ValidationError) -> str:
    """As in: Expected `int`, got `str` - at `$.limit`. What was sent may be quoted in it, and goes back to its sender."""
    return f"{str(trouble)[:300]}."
