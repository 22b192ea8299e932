"""A house in the test's own process, whose time only the test moves; its pages are pressed as from a browser."""

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape
from pathlib import Path
from typing import Self

import httpx
import msgspec
from sqlalchemy import Engine

from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.house.search.indexing import Indexing
from hemicycle.chamber.house.tokens import Scope, Tokens
from hemicycle.chamber.keeping import Keeping
from hemicycle.chamber.links import Links
from hemicycle.ledger.database import open_database
from hemicycle.ledger.index.index import open_index
from hemicycle.ledger.notebook import Notebook
from hemicycle.ledger.originals import open_originals
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.programme.programme import Programme
from hemicycle.web.application import application
from hemicycle.web.entering import path_of
from hemicycle.web.house import House
from hemicycle.web.views.regions import RegionRenderer

SLUG = "cooperation"
FORM = re.compile(r"<form[^>]*>(?P<inside>.*?)</form>", re.DOTALL)
FIELD = re.compile(r'name="(?P<name>[\w-]+)" value="(?P<value>[^"]*)"')


class HouseInHand:
    """`async with`; every browser keeps its cookies."""

    def __init__(
        self,
        folder: Path,
        programme: Programme,
        time: HandTime,
        is_astray: Callable[[], bool] = lambda: False,
    ) -> None:
        self.time = time
        self._is_astray = is_astray
        self._programme = programme
        self._folder = folder
        self._engine: Engine

    async def __aenter__(self) -> Self:
        self._engine = open_database(str(self._folder / "house.sqlite"), create=True)
        self.chamber = Chamber(self._engine, self.time, self._is_astray)
        await self.chamber.open()
        await self.chamber.submit(SLUG, Convene(id="convene", programme=self._programme), "desk")
        place = str(self._folder / "house.sqlite")
        originals = open_originals(place)
        keeping = Keeping(originals)
        self._index = open_index(place)
        self.indexing = Indexing(self.chamber, self._engine, self._index, originals.read)
        self.indexing.open()
        self.house = House(
            self.chamber,
            Links(b"secret"),
            RegionRenderer(self.chamber),
            keep=keeping.keep,
            original=keeping.read,
            indexing=self.indexing,
            tokens=Tokens(self.notebook()),
        )
        self._application = application(self.house)
        self._browsers: list[httpx.AsyncClient] = []
        return self

    async def __aexit__(self, *_: object) -> None:
        for browser in self._browsers:
            await browser.aclose()
        await self.indexing.close()
        await self.chamber.close()
        self._index.close()
        self._engine.dispose()

    def notebook(self) -> Notebook:
        return Notebook(self._engine)

    def token(self, name: str, *scopes: Scope) -> dict[str, str]:
        """The header that a program sends with it."""
        secret = Tokens(self.notebook()).add(name, SLUG, scopes, None)
        return {"authorization": f"Bearer {secret}"}

    def serve_with(self, **parts: object) -> None:
        """From now on, to browsers that come then, as a house with other parts."""
        self.house = msgspec.structs.replace(self.house, **parts)
        self._application = application(self.house)

    def after(self, seconds: float) -> None:
        self.time.moment += timedelta(seconds=seconds)

    def browser(self) -> httpx.AsyncClient:
        transport = httpx.ASGITransport(app=self._application)
        browser = httpx.AsyncClient(transport=transport, base_url="http://house.example")
        self._browsers.append(browser)
        return browser

    async def entered(self, role: Role, subject: str = "") -> httpx.AsyncClient:
        """The browser of whoever presses the link of a role."""
        browser = self.browser()
        answer = await browser.post(path_of(self.house, SLUG, role, subject))
        assert answer.status_code == httpx.codes.SEE_OTHER, answer.text
        return browser


class ChairsPage:
    """The chair's page in a browser: a button is pressed as it stands there, with what the page sends along."""

    def __init__(self, browser: httpx.AsyncClient) -> None:
        self._browser = browser

    async def text(self, **query: str) -> str:
        answer = await self._browser.get(f"/{SLUG}/chair", params={"lang": "en", **query})
        assert answer.status_code == httpx.codes.OK
        return answer.text

    async def press(self, act: str, words: str = "", **typed: str) -> None:
        """The first form of that act which says the words. Fails where the page has none, or it is refused."""
        refusal = await self.refused(act, words, **typed)
        assert refusal is None, refusal

    async def refused(self, act: str, words: str = "", **typed: str) -> str | None:
        """What the page says against it, None where it was done."""
        page = await self.text()
        forms = [match["inside"] for match in FORM.finditer(page)]
        fitting = [one for one in forms if f'value="{act}"' in one and words in unescape(one)]
        assert fitting, f"No button for {act} {words}."
        fields = {one["name"]: unescape(one["value"]) for one in FIELD.finditer(fitting[0])}
        return await self.sent({**fields, **typed})

    async def sent(self, fields: dict[str, str]) -> str | None:
        answer = await self._browser.post(f"/{SLUG}/chair?lang=en", data=fields)
        if answer.status_code == httpx.codes.SEE_OTHER:
            return None
        said = re.search(r'<p class="refusal"[^>]*>(.*?)</p>', answer.text, re.DOTALL)
        return unescape(said[1]) if said else answer.text
