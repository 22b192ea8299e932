"""What the house could not do is told in a sentence, in the language of whoever asked, and why."""

import asyncio
from pathlib import Path

import httpx
import pytest

from api_stage import HERE, REQUEST, assert_problem
from hand_time import HandTime
from hemicycle.chamber.not_recorded import ASTRAY, NEARLY_FULL, NotRecorded
from hemicycle.plenary.links.link import Role
from hemicycle.web.api.problem import Kind
from hemicycle.wording.language import told
from house_in_hand import SLUG, HouseInHand
from whole_sitting import REGISTERING, example, registered

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

FORM = {"delegation": "Peru", "segment": "2", "command": "form", "address": "mission@peru.example"}


def test_while_its_clock_is_wrong_the_house_says_so(tmp_path: Path) -> None:
    async def story() -> None:
        async with HouseInHand(tmp_path, example(), HandTime(REGISTERING), is_astray=lambda: True) as house:
            browser = house.browser()
            page = await browser.post(f"/{SLUG}/register", data=FORM)
            assert (page.status_code, told(ASTRAY, "en") in page.text) == (503, True)
            french = await browser.post(f"/{SLUG}/register", data=FORM, headers={"accept-language": "fr"})
            assert (french.status_code, told(ASTRAY, "fr") in french.text) == (503, True)
            answer = await browser.post(f"{HERE}/requests", json=REQUEST)
            assert_problem(answer, Kind.NOT_RECORDED)
            assert (answer.json()["detail"], answer.headers["retry-after"]) == (str(ASTRAY), "1")

    asyncio.run(story())


def test_where_the_disk_is_nearly_full_who_hands_in_a_text_hears_it(tmp_path: Path) -> None:
    async def full(_content: bytes, _kind: str) -> str:
        raise NotRecorded(NEARLY_FULL)

    async def story() -> httpx.Response:
        async with HouseInHand(tmp_path, example(), HandTime(REGISTERING)) as house:
            await registered(house)
            house.serve_with(keep=full)
            desk = await house.entered(Role.DESK)
            return await desk.post(
                f"/{SLUG}/desk/statements?lang=en",
                data={"on": "1", "language": "en", "form": "spoken"},
                files={"text": ("text.txt", b"Chile speaks.")},
            )

    answer = asyncio.run(story())
    assert (answer.status_code, str(NEARLY_FULL) in answer.text) == (503, True)
