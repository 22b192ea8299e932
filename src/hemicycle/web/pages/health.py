"""Whether the process answers, and whether it is ready for those who come: not why, for anybody may ask."""

from litestar import get
from litestar.response import Response

from hemicycle.web.house import House

FRESH = {"cache-control": "no-store"}


@get("/health/live", sync_to_thread=False)
def live() -> Response[dict[str, str]]:
    return Response({"status": "live"}, headers=FRESH)


@get("/health/ready", sync_to_thread=False)
def ready(house: House) -> Response[dict[str, str]]:
    if house.is_ready():
        return Response({"status": "ready"}, headers=FRESH)
    return Response({"status": "not ready"}, status_code=503, headers=FRESH)
