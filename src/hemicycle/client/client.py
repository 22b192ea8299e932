"""What a program may ask of a house over HTTP, with the standard library alone.

A method for each operation of the API, under its name; docs/api.md says what each tells. All raise Problem.
"""

from collections.abc import AsyncGenerator, AsyncIterator
from typing import Any, TypeVar
from urllib.parse import quote, urlencode, urlsplit

from hemicycle.client import following, recorded, values
from hemicycle.client.decoding import decoded
from hemicycle.client.exchange import Exchange

HERE = "/api/v1"
FORM = "application/x-www-form-urlencoded"

Value = TypeVar("Value")


class Client:
    """One house at an address such as https://house.example.

    With a `token` it acts for the desk or the chair. What has not changed since it was asked for is not sent again.
    """

    def __init__(
        self, address: str, timeout: float = 10.0, token: str | None = None, language: str = ""
    ) -> None:
        self._exchange = Exchange(address, timeout, token or "", language)

    async def house(self) -> values.House:
        return await self._told(values.House, "/house")

    async def problem(self, kind: str) -> values.ProblemKind:
        """What a kind of problem means; the kind stands at the end of its type."""
        return await self._told(values.ProblemKind, f"/problems/{quote(kind, safe='')}")

    def plenaries(self) -> AsyncIterator[values.CataloguedPlenary]:
        return self._all(values.CataloguedPlenary, "/plenaries", "plenaries")

    async def search(self, words: str, page: int = 1) -> values.Hits:
        return await self._told(values.Hits, "/search", q=words, page=page)

    async def state(self, plenary: str) -> values.State:
        return await self._told(values.State, _of(plenary))

    async def programme(self, plenary: str) -> values.Programme:
        return await self._told(values.Programme, _of(plenary, "programme"))

    async def lists(self, plenary: str) -> values.Lists:
        return await self._told(values.Lists, _of(plenary, "lists"))

    async def list_version(self, plenary: str, segment: str, version: int) -> values.SpeakersList:
        return await self._told(values.SpeakersList, _of(plenary, "lists", segment, version))

    async def record(self, plenary: str) -> recorded.Record:
        return await self._told(recorded.Record, _of(plenary, "record"))

    def interventions(self, plenary: str) -> AsyncIterator[recorded.Intervention]:
        return self._all(recorded.Intervention, _of(plenary, "interventions"), "interventions")

    async def intervention(self, plenary: str, number: int) -> recorded.Intervention:
        return await self._told(recorded.Intervention, _of(plenary, "interventions", number))

    def statements(self, plenary: str) -> AsyncIterator[recorded.Statement]:
        return self._all(recorded.Statement, _of(plenary, "statements"), "statements")

    async def statement(self, plenary: str, number: int) -> recorded.StatementText:
        return await self._told(recorded.StatementText, _of(plenary, "statements", number))

    async def coverage(self, plenary: str) -> recorded.Covered:
        return await self._told(recorded.Covered, _of(plenary, "coverage"))

    def needs(self, plenary: str) -> AsyncIterator[recorded.Need]:
        return self._all(recorded.Need, _of(plenary, "needs"), "needs")

    async def need(self, plenary: str, number: int) -> recorded.Need:
        return await self._told(recorded.Need, _of(plenary, "needs", number))

    def commitments(self, plenary: str) -> AsyncIterator[recorded.Commitment]:
        return self._all(recorded.Commitment, _of(plenary, "commitments"), "commitments")

    async def commitment(self, plenary: str, number: int) -> recorded.Commitment:
        return await self._told(recorded.Commitment, _of(plenary, "commitments", number))

    async def verify_receipt(self, plenary: str, receipt: values.Receipt) -> values.Verdict:
        path = HERE + _of(plenary, "receipts", "verify")
        return decoded(await self._exchange.post(path, vars(receipt)), values.Verdict)

    async def request(self, plenary: str, body: dict[str, object], key: str = "") -> values.Receipt:
        """Asks for the floor. With the same key again it brings the first receipt."""
        answer = await self._exchange.post(HERE + _of(plenary, "requests"), body, key)
        return decoded(answer, values.Receipted).receipt

    async def command(self, plenary: str, act: str, key: str = "", **fields: object) -> values.Receipt:
        """An act of desk or chair with its fields, as in `command("cooperation", "give-floor", inscription=3)`."""
        body = {"act": act, **fields}
        answer = await self._exchange.post(HERE + _of(plenary, "commands"), body, key)
        return decoded(answer, values.Receipted).receipt

    def desk_requests(self, plenary: str, which: str = "waiting") -> AsyncIterator[values.DeskRequest]:
        """Those that wait, or with `all` every one."""
        return self._all(values.DeskRequest, _of(plenary, "desk", "requests"), "requests", which=which)

    async def openapi(self) -> dict[str, Any]:
        return dict(await self._exchange.get(f"{HERE}/openapi.json"))

    async def asyncapi(self) -> dict[str, Any]:
        return dict(await self._exchange.get(f"{HERE}/asyncapi.json"))

    def events(
        self, plenary: str, behind: int | None = None, again: float = 1.0
    ) -> AsyncGenerator[values.Fact]:
        """Every fact behind a position, or the last one and those to come; without a gap and without an end.

        Whoever is cut off is back after `again` seconds.
        """
        return following.facts(self._exchange, HERE + _of(plenary, "events"), behind, again)

    async def enter(self, link: str) -> None:
        """Enters by the link of a role; what is pressed afterwards is pressed in that role."""
        await self.press(link, {})

    async def press(self, link: str, fields: dict[str, str]) -> None:
        """Presses a button of a page by its form."""
        body = urlencode(fields).encode()
        await self._exchange.send("POST", urlsplit(link).path, body, {"content-type": FORM})

    async def _told(self, kind: type[Value], path: str, **asked: object) -> Value:
        return decoded(await self._exchange.get(HERE + path, **asked), kind)

    async def _all(self, kind: type[Value], path: str, where: str, **asked: object) -> AsyncIterator[Value]:
        """Portion after portion."""
        after: str | None = ""
        while after is not None:
            portion = await self._exchange.get(HERE + path, after=after, **asked)
            for one in portion[where]:
                yield decoded(one, kind)
            after = portion["next"]


def _of(plenary: str, *parts: object) -> str:
    return "".join(f"/{quote(str(one), safe='')}" for one in (plenary, *parts))
