"""What a program is told when it cannot have what it asked for, as RFC 9457 has it."""

from collections.abc import Mapping
from enum import Enum

import msgspec
from litestar.exceptions import HTTPException

from hemicycle.web.api.words import PREFIX

MEDIA_TYPE = "application/problem+json"


class Kind(Enum):
    """A kind has a name for ever, a status, and what it means."""

    MALFORMED = ("malformed", 400, "What was sent cannot be read.")
    UNAUTHENTICATED = ("unauthenticated", 401, "This needs a token that is in force.")
    FORBIDDEN = ("forbidden", 403, "The token does not reach so far.")
    NOT_FOUND = ("not-found", 404, "There is nothing of this name.")
    METHOD = ("method-not-allowed", 405, "This address does not take this method.")
    NOT_ACCEPTABLE = ("not-acceptable", 406, "There is nothing here of the media type that is wanted.")
    REFUSED = ("refused", 409, "The rules of the plenary do not allow this act now.")
    KEY_REUSED = ("key-reused", 409, "The idempotency key was used for something else.")
    TOO_LARGE = ("too-large", 413, "More was sent than is taken.")
    MEDIA_TYPE = ("media-type", 415, "What was sent is not JSON.")
    INVALID = ("invalid", 422, "What was sent can be read, but is not what is described.")
    TOO_MANY = ("too-many", 429, "This was asked too often; wait as long as Retry-After says.")
    FAULT = ("fault", 500, "The house has made a mistake.")
    NOT_RECORDED = ("not-recorded", 503, "Nothing was recorded; send the same again.")
    UNREACHABLE = ("unreachable", 503, "The database cannot be reached; ask again.")
    ELSEWHERE = ("floor-elsewhere", 503, "The floor is run from another machine; send it again later.")

    def __init__(self, name: str, status: int, meaning: str) -> None:
        self.label = name
        self.status = status
        self.meaning = meaning

    @property
    def type(self) -> str:
        return f"{PREFIX}/problems/{self.label}"


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """`type` is a kind for ever, a path of this house that says what it means; `detail` a sentence about this one."""

    type: str
    title: str
    status: int
    detail: str


class Trouble(HTTPException):
    """Raised wherever an answer is a problem."""

    def __init__(self, kind: Kind, detail: str = "", headers: Mapping[str, str] | None = None) -> None:
        super().__init__(status_code=kind.status, detail=detail or kind.meaning, headers=dict(headers or {}))
        self.kind = kind


def encoded(kind: Kind, detail: str) -> bytes:
    detail = detail or kind.meaning
    return msgspec.json.encode(Problem(type=kind.type, title=kind.meaning, status=kind.status, detail=detail))


def of_status(status: int) -> Kind:
    """The first kind of a status; what the framework refuses otherwise is malformed, or a fault of ours."""
    found = next((one for one in Kind if one.status == status), None)
    return found or (Kind.MALFORMED if status < Kind.FAULT.status else Kind.FAULT)
