"""A program at the door of a house in which six delegations have registered."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import httpx

from hand_time import HandTime
from hemicycle.web.api.problem import Kind
from house_in_hand import SLUG, HouseInHand
from whole_sitting import REGISTERING, example, registered

HERE = f"/api/v1/{SLUG}"
REQUEST = {"delegation": "Peru", "segments": ["2"]}

Story = Callable[[HouseInHand, httpx.AsyncClient], Awaitable[None]]


def told(folder: Path, story: Story) -> None:
    async def told() -> None:
        async with HouseInHand(folder, example(), HandTime(REGISTERING)) as house:
            await registered(house)
            await story(house, house.browser())

    asyncio.run(told())


def assert_problem(answer: httpx.Response, kind: Kind) -> None:
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert (answer.status_code, problem["status"], problem["type"]) == (kind.status, kind.status, kind.type)
    assert problem["title"] == kind.meaning
    assert problem["detail"]
