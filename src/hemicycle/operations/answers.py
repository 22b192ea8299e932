"""Counts what the pages answer, around whatever application makes them."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from hemicycle.operations.counting import NOWHERE, Counting

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Any, Any, Any], Awaitable[None]]
FAILED = 500


class Counted:
    """Routing writes the template of the route into the scope; the address itself is never looked at."""

    def __init__(self, application: Application, counting: Counting) -> None:
        self._application = application
        self._counting = counting

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        status = FAILED

        async def counted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._application(scope, receive, counted)
        finally:
            self._counting.answered(scope.get("path_template") or NOWHERE, scope.get("method", ""), status)
