"""The pages put together, with the headers that every answer carries."""

import traceback
from importlib.resources import files
from pathlib import Path

import structlog
from litestar import Litestar, Request
from litestar.datastructures import State
from litestar.di import Provide
from litestar.exceptions import HTTPException
from litestar.response import Response
from litestar.static_files import create_static_files_router

from hemicycle.chamber.chamber import NoSuchPlenary, NotRecorded
from hemicycle.web.crossing import refuse_from_elsewhere
from hemicycle.web.entering import at_the_desk, for_a_delegation, in_the_chair
from hemicycle.web.house import House
from hemicycle.web.pages import api, chair, enter, mine, public, register
from hemicycle.web.pages.desk import call, inbox, mail, request
from hemicycle.web.pages.page import page

logger = structlog.get_logger()

LARGEST_FORM = 64 * 1024

SECURITY_HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
        " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}


def application(house: House) -> Litestar:
    static = Path(str(files("hemicycle.web"))) / "static"
    return Litestar(
        route_handlers=[
            public.start,
            enter.door,
            enter.enter,
            enter.leave,
            public.time,
            public.plenary,
            public.screen,
            register.form,
            register.register,
            mine.mine,
            mine.act,
            mine.statement,
            mine.receipts,
            chair.chair,
            chair.act,
            inbox.inbox,
            inbox.act,
            mail.mail,
            request.request_alone,
            call.call,
            call.take_call,
            api.state,
            api.request,
            create_static_files_router(path="/static", directories=[static], include_in_schema=False),
        ],
        dependencies={
            "house": Provide(lambda: house, use_cache=True, sync_to_thread=False),
            "desk": Provide(at_the_desk, sync_to_thread=False),
            "bearing": Provide(for_a_delegation, sync_to_thread=False),
            "chairing": Provide(in_the_chair, sync_to_thread=False),
        },
        exception_handlers={
            NoSuchPlenary: _not_found,
            NotRecorded: _not_recorded,
            HTTPException: _http,
            Exception: _unexpected,
        },
        before_request=refuse_from_elsewhere,
        after_request=_with_security_headers,
        request_max_body_size=LARGEST_FORM,
        openapi_config=None,
        logging_config=None,
    )


def _with_security_headers(response: Response[object]) -> Response[object]:
    response.headers.update(SECURITY_HEADERS)
    return response


def _not_found(request: Request[None, None, State], _: Exception) -> Response[str]:
    return page(request, None, "pages/problem.html", {"status": 404, "house": None}, status=404)


def _not_recorded(request: Request[None, None, State], _: Exception) -> Response[str]:
    return page(request, None, "pages/problem.html", {"status": 503, "house": None}, status=503)


def _unexpected(request: Request[None, None, State], trouble: Exception) -> Response[str]:
    """A fault of ours: told in the log without any value, for values may be names and addresses."""
    logger.error(
        "a page could not be made",
        kind=type(trouble).__name__,
        where="".join(traceback.format_tb(trouble.__traceback__)[-2:]),
    )
    return page(request, None, "pages/problem.html", {"status": 500, "house": None}, status=500)


def _http(request: Request[None, None, State], trouble: HTTPException) -> Response[str]:
    status = trouble.status_code
    return page(request, None, "pages/problem.html", {"status": status, "house": None}, status=status)
