"""A promise from the speech to the public page: marked at the desk, confirmed by the delegation, joined, reported on."""

import asyncio
from datetime import UTC, date, datetime
from html import unescape
from pathlib import Path

import httpx
import pytest
from bs4 import BeautifulSoup
from msgspec.structs import replace

from hand_time import HandTime
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.programme.sitting import Sitting
from house_in_hand import SLUG, ChairsPage, HouseInHand
from plenary_stage import MEETING, PROGRAMME

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
REGISTERING = datetime(2023, 12, 1, 9, 0, tzinfo=UTC)
PROMISING = replace(
    PROGRAMME, body="22nd session of the Assembly of States Parties", priorities=("Arrests", "Relocation")
)
MARKED = {
    "act": "mark-candidate",
    "on": "0",
    "delegation": "Belgium",
    "quote": "We shall sign.",
    "priority": "Relocation",
    "answers": "1",
    "instrument": "ICC-ASP/21/Res.3",
    "paragraph": "12",
    "due": "2024-12-31",
    "together": "Chile; Peru",
    "open": "1",
    "commitments": "1",
}


def test_a_promise_is_nobodys_to_read_before_its_delegation_confirms_it(tmp_path: Path) -> None:
    asyncio.run(_promised(tmp_path))


async def _promised(folder: Path) -> None:
    async with HouseInHand(folder, PROMISING, HandTime(REGISTERING)) as house:
        desk, public = await house.entered(Role.DESK), house.browser()
        belgium, chile = (
            await house.entered(Role.DELEGATION, "BE"),
            await house.entered(Role.DELEGATION, "CL"),
        )
        need = {
            "act": "record-need",
            "on": "0",
            "delegation": "Registry",
            "quote": "More agreements.",
            "priority": "Relocation",
            "commitments": "1",
        }
        await _press(desk, "desk", **need)
        await _press(desk, "desk", **MARKED)
        assert "We shall sign." not in await _text(public, "commitments")
        assert "We shall sign." not in await _text(chile, "mine")
        assert (await public.get(f"/{SLUG}/commitments/1")).status_code == httpx.codes.NOT_FOUND
        for act in ("confirm-commitment", "decline-commitment", "report-status"):
            forged = await chile.post(
                f"/{SLUG}/mine", data={"act": act, "on": "1", "progress": "done", "words": "x"}
            )
            assert forged.status_code == httpx.codes.NOT_FOUND
        assert "We shall sign." in await _text(belgium, "mine")
        await _press(belgium, "mine", act="confirm-commitment", on="1")
        told = await _text(public, "commitments")
        for said in (
            "More agreements.",
            "We shall sign.",
            "ICC-ASP/21/Res.3, § 12",
            "by 31 December 2024",
            "Chile, Peru",
        ):
            assert said in told
        await _press(chile, "mine", act="join-commitment", on="1")
        await _press(belgium, "mine", act="report-status", on="1", progress="under-way", words="Signed.")
        shown = await _text(public, "commitments/1")
        for said in ("joined by Chile", "under way", "Signed.", "according to Belgium", "More agreements."):
            assert said in shown
        await house.indexing.caught_up()
        found = (await public.get("/api/v1/search", params={"q": "shall sign"})).json()["found"]
        assert [one["address"] for one in found] == [f"/{SLUG}/commitments/1"]
        found = (await public.get("/api/v1/search", params={"q": "more agreements"})).json()["found"]
        assert [(one["kind"], one["address"]) for one in found] == [("need", f"/{SLUG}/needs/1")]
        for page in (f"/{SLUG}/needs/1", "/delegations/icc-registry"):
            shown = (await public.get(page, params={"lang": "en"})).text
            assert ("More agreements." in shown, "Registry" in shown) == (True, True)
        assert "We shall sign." in await _text(public, "needs/1")
        covered = (await public.get(f"/api/v1/{SLUG}/coverage")).json()
        assert covered["priorities"] == [
            {"priority": "Arrests", "needs": 0, "answered": 0, "commitments": 0, "sources": 0},
            {"priority": "Relocation", "needs": 1, "answered": 1, "commitments": 1, "sources": 0},
        ]
        (asked,) = (await public.get(f"/api/v1/{SLUG}/needs")).json()["needs"]
        assert (asked["quote"], asked["priority"], asked["answers"]) == (
            "More agreements.",
            "Relocation",
            [1],
        )
        (promised,) = (await public.get(f"/api/v1/{SLUG}/commitments")).json()["commitments"]
        assert (promised["quote"], promised["answers"]) == ("We shall sign.", 1)


def test_a_commitment_stays_to_be_read_when_the_need_that_it_answers_was_entered_in_error(
    tmp_path: Path,
) -> None:
    asyncio.run(_answering_an_error(tmp_path))


async def _answering_an_error(folder: Path) -> None:
    async with HouseInHand(folder, PROMISING, HandTime(REGISTERING)) as house:
        desk, public = await house.entered(Role.DESK), house.browser()
        chile = await house.entered(Role.DELEGATION, "CL")
        need = {"act": "record-need", "on": "0", "delegation": "Registry", "quote": "More agreements."}
        await _press(desk, "desk", **need, priority="Relocation", commitments="1")
        promise = {"act": "offer-commitment", "on": "0", "quote": "We shall sign.", "answers": "1"}
        await _press(chile, "mine", **promise, priority="Relocation")
        await _press(desk, "desk", act="withdraw-need", on="1", reason="It was asked elsewhere.")
        told = await _text(public, "commitments")
        assert [told.count(words) for words in ("It was asked elsewhere.", "More agreements.")] == [1, 0]
        assert told.count("We shall sign.") == 1
        kept = await _text(public, "needs/1")
        assert [words in kept for words in ("It was asked elsewhere.", "More agreements.")] == [True, False]
        assert (await public.get(f"/{SLUG}/needs/2")).status_code == httpx.codes.NOT_FOUND


def test_an_intervention_says_what_was_asked_and_promised_in_it(tmp_path: Path) -> None:
    asyncio.run(_in_a_speech(tmp_path))


def test_a_form_of_the_desk_that_is_refused_keeps_all_that_was_typed(tmp_path: Path) -> None:
    asyncio.run(_kept(tmp_path))


async def _kept(folder: Path) -> None:
    async with HouseInHand(folder, PROMISING, HandTime(REGISTERING)) as house:
        desk = await house.entered(Role.DESK)
        for typed in (
            {**MARKED, "delegation": ""},
            {**MARKED, "act": "record-need", "delegation": "", "source": ""},
        ):
            refused = await desk.post(f"/{SLUG}/desk?lang=en", data=typed)
            assert refused.status_code == httpx.codes.CONFLICT
            form = next(
                one
                for one in BeautifulSoup(refused.text, "html.parser").find_all("form")
                if (act := one.find(attrs={"name": "act"})) and act["value"] == typed["act"]
            )
            kept = {
                "quote": form.textarea.text,
                "priority": form.find(attrs={"name": "priority"}).find(selected=True)["value"],
                **{name: form.find(attrs={"name": name})["value"] for name in ("instrument", "paragraph")},
            }
            assert kept == {name: typed[name] for name in kept}


async def _in_a_speech(folder: Path) -> None:
    async with HouseInHand(folder, PROMISING, HandTime(REGISTERING)) as house:
        desk, public = await house.entered(Role.DESK), house.browser()
        belgium = await house.entered(Role.DELEGATION, "BE")
        house.time.moment = MEETING
        page = ChairsPage(await house.entered(Role.CHAIR))
        await page.press("open")
        await page.press("open-segment", "Segment I")
        await page.press("raise-point", delegation="Belgium")
        said = {"source": "i1", "commitments": "1", "on": "0"}
        need = {"act": "record-need", "delegation": "Registry", "quote": "More agreements."}
        await _press(desk, "desk", **said, **need)
        await _press(desk, "desk", **{**MARKED, **said})
        assert "We shall sign." not in await _text(public, "interventions/1")
        await _press(belgium, "mine", act="confirm-commitment", on="1")
        told = await _text(public, "interventions/1")
        assert [words in told for words in ("More agreements.", "We shall sign.")] == [True, True]


def test_what_a_delegation_offers_is_public_at_once_and_a_wrong_day_is_refused(tmp_path: Path) -> None:
    asyncio.run(_offered(tmp_path))


async def _offered(folder: Path) -> None:
    async with HouseInHand(folder, PROMISING, HandTime(REGISTERING)) as house:
        chile, public = await house.entered(Role.DELEGATION, "CL"), house.browser()
        offered = {
            "act": "offer-commitment",
            "on": "0",
            "quote": "We shall host.",
            "kind": "mechanism-established",
        }
        refused = await chile.post(f"/{SLUG}/mine?lang=en", data={**offered, "due": "31/12/2024"})
        assert (refused.status_code, "is not a day; write it as" in unescape(refused.text)) == (409, True)
        assert ">We shall host.</textarea>" in refused.text
        assert '<option value="mechanism-established" selected>' in refused.text
        await _press(chile, "mine", **offered)
        told = await _text(public, "commitments")
        assert ("We shall host." in told, "Mechanism established" in told) == (True, True)


def test_the_next_plenary_of_the_assembly_opens_with_what_the_last_one_left(tmp_path: Path) -> None:
    asyncio.run(_next(tmp_path))


async def _next(folder: Path) -> None:
    following = replace(
        PROMISING,
        title="The next plenary",
        body="Twenty-third session of the Assembly of States Parties",
        sittings=(Sitting(day=date(2024, 12, 6)),),
    )
    async with HouseInHand(folder, PROMISING, HandTime(REGISTERING)) as house:
        await house.chamber.submit("next", Convene(id="convene", programme=following), "desk")
        chile, public = await house.entered(Role.DELEGATION, "CL"), house.browser()
        await _press(chile, "mine", act="offer-commitment", on="0", quote="We shall host.")
        answer = await public.get("/next/commitments", params={"lang": "en"})
        assert "We shall host." in answer.text
        assert "What was asked and promised at the last" in answer.text
        assert '<details class="act last" open>' in answer.text
        assert "In this plenary nothing has been asked for or promised yet." in answer.text
        assert "How the priorities were covered" not in answer.text
        assert "What was asked and promised at the last" not in await _text(public, "commitments")
        opens = (await public.get("/next", params={"lang": "en"})).text
        left = "What was asked and promised at the last: 22nd session of the Assembly of States Parties"
        assert f'<a href="/next/commitments?lang=en">{left}</a>' in opens
        assert left not in (await public.get(f"/{SLUG}", params={"lang": "en"})).text


async def _press(browser: httpx.AsyncClient, page: str, **fields: str) -> None:
    answer = await browser.post(f"/{SLUG}/{page}?lang=en", data=fields)
    assert answer.status_code == httpx.codes.SEE_OTHER, answer.text


async def _text(browser: httpx.AsyncClient, page: str) -> str:
    answer = await browser.get(f"/{SLUG}/{page}", params={"lang": "en"})
    assert answer.status_code == httpx.codes.OK, answer.text
    return unescape(answer.text)
