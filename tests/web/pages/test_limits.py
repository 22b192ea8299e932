"""Whoever sends more than is taken is told so in a sentence, with how long to wait, and nothing else suffers."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from threading import Event

import httpx
import pytest
from litestar.exceptions import ServiceUnavailableException
from msgspec.structs import replace

from hand_time import HandTime
from hemicycle.plenary.links.link import Role
from hemicycle.settings import LimitSettings
from hemicycle.web.application import LARGEST_FORM, application
from hemicycle.web.aside import Aside, Drawn
from hemicycle.web.limits import Limits, limits
from hemicycle.web.pages.mine import LARGEST_STATEMENT
from house_in_hand import SLUG, HouseInHand
from plenary_stage import OPENING, PROGRAMME

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

TOO_MUCH = "Wait a minute, and send it again."


def in_a_house(
    tmp_path: Path, bounds: Limits, story: Callable[[HouseInHand, httpx.AsyncClient], Awaitable[None]]
) -> None:
    async def main() -> None:
        async with HouseInHand(tmp_path, PROGRAMME, HandTime(OPENING)) as house:
            within = application(replace(house.house, limits=bounds))
            transport = httpx.ASGITransport(app=within, client=("192.0.2.7", 1))
            async with httpx.AsyncClient(transport=transport, base_url="http://house.example") as browser:
                await story(house, browser)

    asyncio.run(main())


def at_a_standstill(**settings: int) -> Limits:
    return limits(LimitSettings(**settings), lambda: 0.0)


@pytest.mark.parametrize(
    ("bounds", "path"),
    [
        (at_a_standstill(pages_a_minute=1), f"/{SLUG}"),
        (at_a_standstill(pages_a_minute=1), "/static/style.css"),
        (at_a_standstill(pages_a_minute=1), "/feed.atom"),
        (at_a_standstill(searches_a_minute=1), "/search?q=x"),
        (at_a_standstill(papers_a_minute=1), f"/{SLUG}/lists/csv"),
        (at_a_standstill(papers_a_minute=1), f"/{SLUG}/lists/csv/sig"),
        (at_a_standstill(papers_a_minute=1), f"/{SLUG}/record/json"),
        (at_a_standstill(papers_a_minute=1), f"/{SLUG}/ledger.jsonl"),
    ],
)
def test_one_address_asks_so_often(tmp_path: Path, bounds: Limits, path: str) -> None:
    async def story(_: HouseInHand, browser: httpx.AsyncClient) -> None:
        answers = [await browser.get(path) for _ in range(3)]
        assert [one.status_code for one in answers] == [200, 200, 429]
        assert TOO_MUCH in answers[-1].text
        assert answers[-1].headers["retry-after"] == "60"

    in_a_house(tmp_path, bounds, story)


def test_who_is_on_the_machine_of_the_house_is_no_stranger(tmp_path: Path) -> None:
    async def story(house: HouseInHand, _: httpx.AsyncClient) -> None:
        within = application(replace(house.house, limits=at_a_standstill(pages_a_minute=1)))
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(app=within), base_url="http://house.example"
        ) as near:
            assert [(await near.get(f"/{SLUG}")).status_code for _ in range(5)] == [200] * 5

    in_a_house(tmp_path, at_a_standstill(), story)


def test_one_mailbox_is_named_in_so_many_forms_by_whatever_door(tmp_path: Path) -> None:
    async def story(house: HouseInHand, browser: httpx.AsyncClient) -> None:
        async def form(address: str) -> int:
            sent = {"delegation": "Chile", "segment": "1", "address": address}
            return (await browser.post(f"/{SLUG}/register", data=sent)).status_code

        async def program(address: str) -> int:
            sent = {"delegation": "Chile", "segments": ["1"], "address": address}
            return (await browser.post(f"/api/v1/{SLUG}/requests", json=sent)).status_code

        assert [await form("a@chile.example"), await program("A+x@chile.example")] == [201, 201]
        assert [await form("a+y@chile.example"), await program("a@chile.example")] == [429, 429]
        assert [await form("b@chile.example"), await form("")] == [201, 201]
        assert len(house.chamber.view(SLUG).requests) == 4

    in_a_house(tmp_path, at_a_standstill(forms_an_hour_of_one_mailbox=2), story)


def test_one_address_hands_in_so_many_files(tmp_path: Path) -> None:
    async def story(house: HouseInHand, browser: httpx.AsyncClient) -> None:
        entered = await house.entered(Role.DELEGATION, "CL")
        browser.cookies.update(entered.cookies)
        texts = [
            await browser.post(f"/{SLUG}/mine/statement", files={"text": ("a.txt", b"x")}) for _ in range(3)
        ]
        assert [one.status_code for one in texts] == [404, 404, 429]

    in_a_house(tmp_path, at_a_standstill(files_a_minute=1), story)


@pytest.mark.parametrize(
    ("path", "largest"),
    [
        (f"/{SLUG}/register", LARGEST_FORM),
        (f"/{SLUG}/verify", LARGEST_FORM),
        (f"/api/v1/{SLUG}/requests", LARGEST_FORM),
        (f"/{SLUG}/mine", LARGEST_FORM),
        (f"/{SLUG}/mine/statement", LARGEST_STATEMENT),
    ],
)
def test_a_body_is_so_large_and_no_larger(tmp_path: Path, path: str, largest: int) -> None:
    async def story(house: HouseInHand, browser: httpx.AsyncClient) -> None:
        browser.cookies.update((await house.entered(Role.DELEGATION, "CL")).cookies)
        kind = "application/json" if "/api/" in path else "application/x-www-form-urlencoded"
        answer = await browser.post(path, content=b"a" * (largest + 1), headers={"content-type": kind})
        sentence = (
            "More was sent than is taken." if "/api/" in path else "More was sent than this page takes."
        )
        assert (answer.status_code, sentence in answer.text) == (413, True)

    in_a_house(tmp_path, at_a_standstill(), story)


def test_a_hall_of_five_hundred_opens_a_page_with_all_that_is_on_it_and_one_paper() -> None:
    bounds = at_a_standstill()
    assert all(bounds.pages.allows("192.0.2.7") for _ in range(500 * 16))
    assert all(bounds.papers.allows("192.0.2.7") for _ in range(500))
    assert all(bounds.forms.allows("192.0.2.7") for _ in range(500))


def test_what_takes_long_waits_for_itself_alone_and_not_without_end() -> None:
    async def main() -> None:
        aside, goes_on = Aside(at_once=1, most_waiting=1), Event()
        first = asyncio.create_task(aside.do(goes_on.wait))
        second = asyncio.create_task(aside.do(str, 2))
        await asyncio.sleep(0)
        with pytest.raises(ServiceUnavailableException):
            await aside.do(str, 3)
        assert await asyncio.to_thread(str, 4) == "4"
        goes_on.set()
        assert (await first, await second) == (True, "2")

    asyncio.run(main())


def test_the_same_paper_is_drawn_once_for_all_who_ask_and_one_that_failed_is_drawn_again() -> None:
    async def main() -> None:
        drawn, made = Drawn(Aside()), []

        def write() -> bytes:
            made.append(1)
            return b"%d" % (1 // (len(made) - 1))

        with pytest.raises(ZeroDivisionError):
            await drawn.paper("list", write)
        assert await asyncio.gather(*(drawn.paper("list", write) for _ in range(3))) == [b"1"] * 3
        assert len(made) == 2

    asyncio.run(main())


def test_a_busy_house_says_so_and_when_to_come_back(tmp_path: Path) -> None:
    async def story(house: HouseInHand, _: httpx.AsyncClient) -> None:
        full = replace(house.house.asides, drawn=Drawn(Aside(at_once=1, most_waiting=-1)))
        within = application(replace(house.house, asides=full))
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(app=within), base_url="http://house.example"
        ) as browser:
            answer = await browser.get(f"/{SLUG}/lists/pdf")
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "10")
        assert "Ask again in ten seconds." in answer.text

    in_a_house(tmp_path, at_a_standstill(), story)
