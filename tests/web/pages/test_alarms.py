"""A page of the desk that stays open asks what is wrong with the mail."""

import asyncio
import re
from html import unescape
from pathlib import Path

import httpx
import pytest

from hand_time import HandTime
from hemicycle.mailroom.channels import Channel
from hemicycle.plenary.links.link import Role
from house_in_hand import SLUG, HouseInHand
from plenary_stage import MEETING, PROGRAMME

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

FAILS = Channel(name="IMAP fails.example", checked=MEETING, trouble="The mailbox cannot be read.")
SENTENCE = "IMAP fails.example brings no mail: The mailbox cannot be read."


def test_the_page_says_where_its_alarms_are_asked_for_and_there_they_are_told(tmp_path: Path) -> None:
    async def play() -> tuple[str, str, int]:
        async with HouseInHand(tmp_path, PROGRAMME, HandTime(MEETING)) as house:
            channels: list[Channel] = []
            house.serve_with(channels=lambda: tuple(channels))
            desk = await house.entered(Role.DESK)
            shown = (await desk.get(f"/{SLUG}/desk?lang=en")).text
            asked = re.search('data-alarms="([^"]+)"></div>', shown)
            assert asked is not None, shown
            quiet = (await desk.get(unescape(asked[1]))).text.strip()
            channels.append(FAILS)
            told = (await desk.get(unescape(asked[1]))).text
            strangers = await house.browser().get(unescape(asked[1]))
            return quiet, told, strangers.status_code

    quiet, told, strangers = asyncio.run(play())
    assert (quiet, strangers) == ("", httpx.codes.NOT_FOUND)
    assert told.startswith(f'<p class="alarm" role="alert">{SENTENCE} It last worked on ')
