"""Anybody may ask whether the house is live and ready, and nobody why not."""

import asyncio
from pathlib import Path

import httpx
import pytest
from msgspec.structs import replace

from hand_time import HandTime
from hemicycle.web.application import application
from house_in_hand import HouseInHand
from plenary_stage import PROGRAMME

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def test_the_public_hears_that_a_house_is_not_ready_and_no_reason(tmp_path: Path) -> None:
    async def story() -> list[tuple[int, object, str]]:
        async with HouseInHand(tmp_path, PROGRAMME, HandTime()) as house:
            answers = []
            for is_ready in (True, False):
                made = application(replace(house.house, is_ready=lambda is_ready=is_ready: is_ready))
                async with httpx.AsyncClient(
                    transport=httpx.ASGITransport(app=made), base_url="http://house.example"
                ) as browser:
                    for path in ("/health/live", "/health/ready"):
                        answer = await browser.get(path)
                        answers.append((answer.status_code, answer.json(), answer.headers["cache-control"]))
            return answers

    assert asyncio.run(story()) == [
        (200, {"status": "live"}, "no-store"),
        (200, {"status": "ready"}, "no-store"),
        (200, {"status": "live"}, "no-store"),
        (503, {"status": "not ready"}, "no-store"),
    ]
