"""One delivery over HTTP: no redirect is followed, no more of an answer is read than its beginning."""

import asyncio
from collections.abc import Mapping

import httpx

from hemicycle.web.webhooks.carrier import Unanswered

SECONDS_TO_ANSWER = 10.0
MOST_READ = 4096
"""Bytes of an answer, which nobody looks at: a short one that is read lets the connection be used again."""


class ByHttp:
    def __init__(self, seconds: float = SECONDS_TO_ANSWER) -> None:
        self._seconds = seconds
        self._client = httpx.AsyncClient(timeout=seconds, follow_redirects=False)

    async def send(self, url: str, headers: Mapping[str, str], body: bytes) -> int:
        try:
            async with (
                asyncio.timeout(self._seconds),
                self._client.stream("POST", url, headers=headers, content=body) as answer,
            ):
                await _beginning(answer)
                return answer.status_code
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as trouble:
            raise Unanswered(type(trouble).__name__) from None

    async def close(self) -> None:
        await self._client.aclose()


async def _beginning(answer: httpx.Response) -> None:
    read = 0
    async for portion in answer.aiter_raw():
        read += len(portion)
        if read > MOST_READ:
            return
