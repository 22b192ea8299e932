"""A house in hand in which every role has entered, asked what nobody asks; at its end it must come back as it was."""

from collections import Counter
from pathlib import Path
from random import Random
from time import perf_counter

import httpx
import msgspec
from msgspec.structs import replace

from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.house.link import HouseLink
from hemicycle.chamber.house.notes import Notes
from hemicycle.ledger.database import open_database
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.programme.programme import Programme
from hemicycle.settings import LimitSettings
from hemicycle.web.application import application
from hemicycle.web.house import SetUp
from hemicycle.web.house_entering import house_path
from hemicycle.web.limiter import Limiter, Rate
from hemicycle.web.limits import limits
from house_in_hand import SLUG, HouseInHand
from odd_requests import Odd
from plenary_stage import OPENING

ENTERED = (
    (Role.DESK, ""), (Role.CHAIR, ""), (Role.DELEGATION, "CL"), (Role.BOOTH, ""), (Role.COPY, ""), (Role.SCREEN, ""),
)  # fmt: skip
WITHOUT_END = 1_000_000
FAULT = 500


class Asked(msgspec.Struct):
    statuses: Counter[int] = msgspec.field(default_factory=Counter)
    faults: list[str] = []
    slowest: float = 0.0
    slowest_of: str = ""
    raised: str = ""


async def ask(folder: Path, programme: Programme, number: int, chance: Random, seeds: list[bytes]) -> Asked:
    """So many requests, half of them from somebody who has entered every role, half from nobody."""
    asked = Asked()
    async with HouseInHand(folder, programme, HandTime(OPENING)) as house:
        keeping = house.house.keep.__self__  # type: ignore[attr-defined]
        setup = SetUp(HouseLink(house.notebook()), Notes(keeping, house.notebook(), house.chamber))
        settings = LimitSettings(files_a_minute=WITHOUT_END, forms_an_hour_of_one_mailbox=WITHOUT_END)
        endless = Limiter(Rate(most=WITHOUT_END, a_minute=WITHOUT_END), lambda: 0.0)
        unlimited = replace(limits(settings), wrong_links=endless)
        served = application(replace(house.house, setup=setup, limits=unlimited))
        odd = Odd(served, chance, seeds)
        transport = httpx.ASGITransport(app=served)
        async with httpx.AsyncClient(transport=transport, base_url="http://house.example") as browser:
            await browser.post(house_path(house.house, setup))
            for role, subject in ENTERED:
                browser.cookies.update((await house.entered(role, subject)).cookies)
            cookies = "; ".join(f"{one.name}={one.value}" for one in browser.cookies.jar)
            for _ in range(number):
                request = odd.request()
                if chance.random() < 0.5:
                    request.headers["cookie"] = cookies
                began = perf_counter()
                try:
                    answer = await transport.handle_async_request(request)
                    await answer.aread()
                    status = answer.status_code
                except Exception as trouble:  # noqa: BLE001 - this is what is counted
                    status, asked.raised = FAULT, type(trouble).__name__
                took = perf_counter() - began
                asked.statuses[status] += 1
                if status == FAULT:
                    asked.faults.append(
                        f"{asked.raised} {request.method} {request.url} {request.read()[:300]!r}"
                    )
                if took > asked.slowest:
                    asked.slowest, asked.slowest_of = took, f"{request.method} {request.url.path}"[:100]
                house.after(chance.random() * 3)
        stood = house.chamber.view(SLUG)
        assert await _again(folder, house) == stood, "The plenary does not come back as it stood."
    return asked


async def _again(folder: Path, house: HouseInHand) -> object:
    engine = open_database(str(folder / "house.sqlite"), create=False)
    chamber = Chamber(engine, house.time)
    try:
        await chamber.open()
        return chamber.view(SLUG)
    finally:
        await chamber.close()
        engine.dispose()
