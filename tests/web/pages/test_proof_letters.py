"""The page says whether a link is on its way to the address, and what to do where none is."""

import asyncio
from pathlib import Path

import pytest
from msgspec.structs import replace

from hand_time import HandTime
from hemicycle.plenary.letters.often import PROOFS_AN_HOUR
from hemicycle.plenary.programme.registration import UnknownSender
from house_in_hand import SLUG, HouseInHand
from plenary_stage import OPENING, PROGRAMME

STRICT = replace(PROGRAMME, registration=replace(PROGRAMME.registration, unknown_senders=UnknownSender.VOUCH))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_page_says_that_no_link_was_sent_and_that_the_request_is_recorded(tmp_path: Path) -> None:
    async def main() -> None:
        async with HouseInHand(tmp_path, STRICT, HandTime(OPENING)) as house:
            browser, said = house.browser(), []
            for number in range(PROOFS_AN_HOUR + 1):
                form = {
                    "delegation": f"The {number}. Institute",
                    "segment": "1",
                    "address": "ana@mission.example",
                }
                answer = await browser.post(f"/{SLUG}/register?lang=en", data=form)
                assert answer.status_code == 201
                said.append(answer.text)
            assert ["A link is on its way" in one for one in said] == [True] * PROOFS_AN_HOUR + [False]
            assert ["No link was sent" in one for one in said] == [False] * PROOFS_AN_HOUR + [True]
            assert len(house.chamber.view(SLUG).requests) == PROOFS_AN_HOUR + 1

    asyncio.run(main())
