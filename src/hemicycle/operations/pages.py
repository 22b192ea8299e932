"""What the operator's own address answers: health with its reasons, and the metrics."""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from http import HTTPStatus
from typing import Any

import msgspec
from prometheus_client import CollectorRegistry
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4, generate_latest

from hemicycle.operations.health import Watch
from hemicycle.operations.measures import Gathered

Message = MutableMapping[str, Any]
JSON = "application/json"


class Answer(msgspec.Struct, frozen=True):
    status: HTTPStatus
    kind: str
    body: bytes


class OperatorsPages:
    """An ASGI application, for an address that the public does not reach."""

    def __init__(self, watch: Watch, registry: CollectorRegistry, gathered: Gathered) -> None:
        self._watch = watch
        self._registry = registry
        self._gathered = gathered

    async def __call__(
        self,
        scope: Message,
        _receive: Callable[[], Awaitable[Message]],
        send: Callable[[Message], Awaitable[None]],
    ) -> None:
        answer = await self._answer(scope["path"])
        headers = [
            (b"content-type", answer.kind.encode()),
            (b"content-length", str(len(answer.body)).encode()),
            (b"cache-control", b"no-store"),
        ]
        await send({"type": "http.response.start", "status": answer.status.value, "headers": headers})
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else answer.body})

    async def _answer(self, path: str) -> Answer:
        match path:
            case "/health/live":
                return Answer(HTTPStatus.OK, JSON, b'{"status":"live"}')
            case "/health/ready":
                return self._ready()
            case "/metrics":
                self._gathered.look()
                text = await asyncio.to_thread(generate_latest, self._registry)
                return Answer(HTTPStatus.OK, CONTENT_TYPE_PLAIN_0_0_4, text)
        return Answer(
            HTTPStatus.NOT_FOUND, "text/plain", b"Here are /health/live, /health/ready and /metrics.\n"
        )

    def _ready(self) -> Answer:
        health = self._watch.health()
        status = HTTPStatus.OK if health.is_ready else HTTPStatus.SERVICE_UNAVAILABLE
        told = {"status": "ready" if health.is_ready else "not ready", "parts": health.parts}
        return Answer(status, JSON, msgspec.json.encode(told))
