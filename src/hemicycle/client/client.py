"""What a program may ask of a house over HTTP, with the standard library alone."""

import asyncio
import json
from http.client import HTTPConnection
from typing import Any
from urllib.parse import quote, urlencode, urlsplit


class Refused(Exception):  # noqa: N818 - the house's answer
    """The house answered with this status."""

    def __init__(self, status: int, body: str) -> None:
        self.status = status
        super().__init__(f"{status}: {body[:200]}")


class Client:
    """One house at an address such as http://127.0.0.1:8000."""

    def __init__(self, address: str, timeout: float = 10.0) -> None:
        self._host = urlsplit(address).netloc
        self._timeout = timeout
        self._sessions: dict[str, str] = {}

    async def state(self, plenary: str) -> dict[str, Any]:
        return dict(json.loads(await self._send("GET", f"/api/v1/{quote(plenary)}")))

    async def request(self, plenary: str, body: dict[str, object]) -> dict[str, Any]:
        """Asks for the floor; the answer holds the receipt."""
        text = json.dumps(body)
        return dict(
            json.loads(
                await self._send("POST", f"/api/v1/{quote(plenary)}/requests", text, "application/json")
            )
        )

    async def enter(self, link: str) -> None:
        """Enters by the link of a role; what is pressed afterwards is pressed in that role."""
        await self._send("POST", urlsplit(link).path, "", "application/x-www-form-urlencoded")

    async def press(self, link: str, fields: dict[str, str]) -> None:
        """Presses a button of a page by its form."""
        await self._send("POST", urlsplit(link).path, urlencode(fields), "application/x-www-form-urlencoded")

    async def _send(self, method: str, path: str, body: str | None = None, kind: str = "") -> str:
        return await asyncio.to_thread(self._exchange, method, path, body, kind)

    def _exchange(self, method: str, path: str, body: str | None, kind: str) -> str:
        connection = HTTPConnection(self._host, timeout=self._timeout)
        try:
            headers = {"content-type": kind} if kind else {}
            if self._sessions:
                headers["cookie"] = "; ".join(f"{name}={value}" for name, value in self._sessions.items())
            connection.request(method, path, body.encode() if body is not None else None, headers)
            answer = connection.getresponse()
            text = answer.read().decode()
            self._keep(answer.headers.get_all("set-cookie", []))
        finally:
            connection.close()
        if answer.status >= 400:  # noqa: PLR2004 - where errors begin
            raise Refused(answer.status, text)
        return text

    def _keep(self, cookies: list[str]) -> None:
        for cookie in cookies:
            name, _, value = cookie.partition(";")[0].partition("=")
            self._sessions[name.strip()] = value.strip().strip('"')
