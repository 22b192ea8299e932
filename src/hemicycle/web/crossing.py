"""An act that another site sends in a browser's name is refused, by what the browser itself says of it.

Browsers say where a request comes from (Fetch Metadata); those that do not yet say its origin. Programs say neither
and bring no cookie that somebody else could have used.
"""

from litestar import Request
from litestar.datastructures import State
from litestar.exceptions import PermissionDeniedException

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
OWN = frozenset({"same-origin", "none"})


def refuse_from_elsewhere(request: Request[None, None, State]) -> None:
    """Raises PermissionDeniedException."""
    if request.method in SAFE:
        return
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        if site not in OWN:
            raise PermissionDeniedException("This was sent from another site.")
        return
    origin = request.headers.get("origin")
    if origin is not None and origin.partition("://")[2] != request.headers.get("host"):
        raise PermissionDeniedException("This was sent from another site.")
