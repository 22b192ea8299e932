"""Below /api/ every error is a problem for programs; elsewhere it is a page for readers."""

import traceback
from collections.abc import Callable, Mapping
from typing import Any

import structlog
from litestar import Request
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.response import Response

from hemicycle.chamber.chamber import NoSuchPlenary
from hemicycle.chamber.not_recorded import UNREAD, UNWRITTEN, NotRecorded
from hemicycle.chamber.pending import Forestalled
from hemicycle.ledger.database import UNREACHABLE
from hemicycle.plenary.handover.elsewhere import FloorElsewhere
from hemicycle.plenary.refusal import Refusal
from hemicycle.web.api.problem import MEDIA_TYPE, Kind, Trouble, encoded, of_status
from hemicycle.web.crossing import SAFE
from hemicycle.web.pages.page import language_of
from hemicycle.wording.language import told

logger = structlog.get_logger()

ELSEWHERE_SECONDS = "600"
AGAIN_SECONDS = "1"

Asking = Request[Any, Any, State]
Handler = Callable[[Asking, Any], Response[str]]
Handlers = Mapping[type[Exception], Handler]


def is_of_programs(path: str) -> bool:
    return path == "/api" or path.startswith("/api/")


def for_whom_it_is(pages: Handlers) -> dict[int | type[Exception], Callable[[Asking, Any], Response[Any]]]:
    """The handlers of the pages, and for what programs ask a problem instead."""

    def apart(page: Handler) -> Callable[[Asking, Any], Response[Any]]:
        def handle(request: Asking, trouble: Exception) -> Response[Any]:
            return (
                told_to_programs(request, trouble)
                if is_of_programs(request.url.path)
                else page(request, trouble)
            )

        return handle

    return {kind: apart(page) for kind, page in pages.items()}


def told_to_programs(  # noqa: C901, PLR0911 - as many ends as there are kinds of trouble
    request: Asking, trouble: Exception
) -> Response[bytes]:
    match trouble:
        case Trouble():
            return _answer(trouble.kind, trouble.detail, trouble.headers)
        case NoSuchPlenary():
            return _answer(Kind.NOT_FOUND, "There is no plenary of this name.")
        case Forestalled():
            return _answer(
                Kind.KEY_REUSED, "This idempotency key came with something else before; take a new one."
            )
        case NotRecorded():
            sentence = told(trouble.phrase, _language(request))
            return _answer(Kind.NOT_RECORDED, sentence, {"retry-after": AGAIN_SECONDS})
        case _ if isinstance(trouble, UNREACHABLE):
            return _unreachable(request, trouble)
        case FloorElsewhere():
            sentence = told(trouble.phrase, _language(request))
            return _answer(Kind.ELSEWHERE, sentence, {"retry-after": ELSEWHERE_SECONDS})
        case Refusal():
            return _answer(Kind.REFUSED, told(trouble.phrase, _language(request)))
        case HTTPException():
            return _answer(of_status(trouble.status_code), trouble.detail, trouble.headers)
        case RecursionError():
            return _answer(Kind.MALFORMED, "It holds too many things in one another.")
        case UnicodeDecodeError() if request.method not in SAFE:
            return _answer(Kind.MALFORMED, "It says that it is text, and is none.")
        case _:
            return _fault(trouble)


def _unreachable(request: Asking, trouble: Exception) -> Response[bytes]:
    """What was sent may have been recorded all the same; under the same key it counts once."""
    log_unreachable(trouble)
    again = {"retry-after": AGAIN_SECONDS}
    if request.method in SAFE:
        return _answer(Kind.UNREACHABLE, told(UNREAD, _language(request)), again)
    return _answer(Kind.NOT_RECORDED, told(UNWRITTEN, _language(request)), again)


def log_unreachable(trouble: Exception) -> None:
    """Where it was met too, for SQLite calls a fault of ours by the same name."""
    logger.warning("the database could not be reached", kind=type(trouble).__name__, where=_where(trouble))


def _fault(trouble: Exception) -> Response[bytes]:
    """Told in the log without any value, for values may be names and addresses."""
    logger.error("the API could not answer", kind=type(trouble).__name__, where=_where(trouble))
    return _answer(Kind.FAULT, "")


def _where(trouble: Exception) -> str:
    return "".join(traceback.format_tb(trouble.__traceback__)[-2:])


def _language(request: Asking) -> str:
    return language_of(request, request.query_params.get("lang"))


def _answer(kind: Kind, detail: str, headers: Mapping[str, str] | None = None) -> Response[bytes]:
    return Response(
        encoded(kind, detail),
        media_type=MEDIA_TYPE,
        status_code=kind.status,
        headers={"cache-control": "no-store", "access-control-allow-origin": "*", **(headers or {})},
    )
