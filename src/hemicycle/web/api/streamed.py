"""The stream of facts, for whoever asks about it otherwise than by following it: that is answered below the framework."""

from litestar import Request, route
from litestar.datastructures import State
from litestar.enums import HttpMethod
from litestar.handlers import HTTPRouteHandler
from litestar.response import Response

from hemicycle.web.api.problem import Kind, Trouble
from hemicycle.web.api.words import PREFIX
from hemicycle.web.house import House

EVENTS = "text/event-stream"
ALONE = "A stream needs a connection of its own; ask for nothing else on it before."


def handler(house: House) -> HTTPRouteHandler:
    @route(
        f"{PREFIX}/{{plenary:str}}/events",
        http_method=[HttpMethod.GET, HttpMethod.HEAD],
        include_in_schema=False,
    )
    async def events(request: Request[None, None, State], plenary: str) -> Response[bytes]:
        house.chamber.view(plenary)
        if request.method != "HEAD":
            raise Trouble(Kind.MALFORMED, ALONE)
        headers = {"cache-control": "no-store", "access-control-allow-origin": "*"}
        return Response(b"", media_type=EVENTS, headers=headers)

    return events
