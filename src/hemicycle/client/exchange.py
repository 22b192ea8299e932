"""One call over HTTP and its answer; cookies and tags of earlier answers are kept."""

import asyncio
import json
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from http.client import HTTPConnection, HTTPSConnection
from typing import Any
from urllib.parse import urlencode, urlsplit

from hemicycle.client.problem import Problem

JSON = "application/json"
MOST_KEPT = 256
"""Answers that are kept with their tags; those that were quiet longest are forgotten first."""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass
class Exchange:
    """`address` such as https://house.example; `token` where one is borne, `language` in which names are told."""

    address: str
    timeout: float = 10.0
    token: str = ""
    language: str = ""
    _kept: OrderedDict[str, tuple[str, object]] = field(default_factory=OrderedDict)
    _sessions: dict[str, str] = field(default_factory=dict)

    async def get(self, path: str, **asked: object) -> Any:  # noqa: ANN401 - whatever it tells
        """JSON; what has not changed since is not sent again. Raises Problem."""
        wanted = {name: value for name, value in asked.items() if value not in {None, ""}}
        whole = f"{path}?{urlencode(wanted)}" if wanted else path
        tag, value = self._kept.get(whole, ("", None))
        answer = await self.send("GET", whole, headers={"if-none-match": tag} if tag else {})
        if answer.status != HTTPStatus.NOT_MODIFIED:
            value = json.loads(answer.body)
            self._kept[whole] = (answer.headers.get("etag", ""), value)
        self._kept.move_to_end(whole)
        if len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        return value

    async def post(self, path: str, body: Mapping[str, object], key: str = "") -> Any:  # noqa: ANN401 - as above
        """Raises Problem."""
        headers = {"content-type": JSON, **({"idempotency-key": key} if key else {})}
        return json.loads((await self.send("POST", path, json.dumps(body).encode(), headers)).body)

    async def send(
        self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """Raises Problem."""
        return await asyncio.to_thread(self._sent, method, path, body, headers or {})

    def connection(self) -> HTTPConnection:
        parts = urlsplit(self.address)
        kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        return kind(parts.netloc, timeout=self.timeout)

    def headers(self) -> dict[str, str]:
        cookies = "; ".join(f"{name}={value}" for name, value in self._sessions.items())
        told = {
            "authorization": f"Bearer {self.token}" if self.token else "",
            "accept-language": self.language,
            "cookie": cookies,
        }
        return {name: value for name, value in told.items() if value}

    def _sent(self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]) -> Answer:
        connection = self.connection()
        try:
            connection.request(method, path, body, {**self.headers(), **headers})
            answered = connection.getresponse()
            content = answered.read()
            self._keep(answered.headers.get_all("set-cookie", []))
        finally:
            connection.close()
        told = {name.lower(): value for name, value in answered.headers.items()}
        if answered.status >= HTTPStatus.BAD_REQUEST:
            raise Problem(answered.status, content, told)
        return Answer(answered.status, told, content)

    def _keep(self, cookies: list[str]) -> None:
        for cookie in cookies:
            name, _, value = cookie.partition(";")[0].partition("=")
            self._sessions[name.strip()] = value.strip().strip('"')
