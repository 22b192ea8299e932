"""A text from the delegation to the public: embargoed, delivered, released, and what the desk may do with it."""

import asyncio
import re
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

import httpx
import pytest
from msgspec.structs import replace

from hand_time import HandTime
from hemicycle.delegations.category import Category
from hemicycle.ledger.originals import address_of
from hemicycle.plenary.due import next_due
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.mails.receive import ReceiveMail
from hemicycle.plenary.mails.take import TakeReading
from hemicycle.plenary.programme.registration import UnknownSender
from hemicycle.plenary.programme.seats import InvitedSeat
from hemicycle.plenary.requests.request import Stamp
from hemicycle.plenary.statements.read import ReadStatement
from house_in_hand import SLUG, ChairsPage, HouseInHand
from mail_stage import registers, with_copy
from plenary_stage import MEETING, PROGRAMME

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
REGISTERING = datetime(2023, 12, 1, 9, 0, tzinfo=UTC)
PRESUMED = "presumed innocent until proved guilty"
FRENCH = "Monsieur le Président,\n\nla Belgique a deux accords.\n"


def test_a_text_is_released_once_it_was_delivered_and_nobody_reads_it_before(tmp_path: Path) -> None:
    asyncio.run(_released(tmp_path))


async def _released(folder: Path) -> None:
    async with HouseInHand(folder, PROGRAMME, HandTime(REGISTERING)) as house:
        await _registered(house)
        belgium, chile = (
            await house.entered(Role.DELEGATION, "BE"),
            await house.entered(Role.DELEGATION, "CL"),
        )
        desk, public = await house.entered(Role.DESK), house.browser()
        await _upload(belgium, "mine/statement", FRENCH, on="1", language="fr", form="spoken")
        await _upload(belgium, "mine/statement", "A longer version.", on="1", language="en", form="long")
        await _press(belgium, "mine", act="withhold-statement", on="2")
        assert (
            await chile.post(f"/{SLUG}/mine", data={"act": "let-statement-go", "on": "2"})
        ).status_code == 404
        assert "No statement has been released yet." in await _text(public, "statements")
        assert (await public.get(f"/{SLUG}/statements/1")).status_code == httpx.codes.NOT_FOUND
        await _speak(house)
        assert (await public.get(f"/{SLUG}/statements/1/1")).status_code == httpx.codes.NOT_FOUND
        house.after(10)
        await _what_is_due(house)
        plain = await public.get(f"/{SLUG}/statements/1/1")
        said = "Monsieur le Président,\nla Belgique a deux accords."
        assert plain.content.decode() == said
        assert house.chamber.view(SLUG).released[1].texts[0].address == address_of(said.encode())
        assert "la Belgique a deux accords." in await _text(public, "statements/1")
        await house.indexing.caught_up()
        assert await _found(public, "accords belgique") == [f"/{SLUG}/statements/1"]
        assert await _found(public, "longer version") == []
        for page in ("record", "interventions/1"):
            words = " ".join(re.sub(r"<[^>]+>", "", await _text(public, page)).split())
            assert "Text of BelgiumText · Français" in words
            assert PRESUMED not in words
        assert PRESUMED in await _text(public, "statements/1")
        search = (await public.get("/search", params={"q": "accords belgique", "lang": "en"})).text
        assert PRESUMED in search
        assert "<title>Belgium · Statement 1 · Hemicycle</title>" in await _text(public, "statements/1")
        assert "A text was released; everybody may read it." in await _text(belgium, "mine")
        assert (await public.get(f"/{SLUG}/statements/2")).status_code == httpx.codes.NOT_FOUND
        assert "not to be released" in await _text(desk, "desk/statements")


def test_the_desk_sees_a_text_whose_request_waits_and_every_page_of_it_opens(tmp_path: Path) -> None:
    asyncio.run(_waiting(tmp_path))


async def _waiting(folder: Path) -> None:
    async with HouseInHand(
        folder, with_copy(unknown_senders=UnknownSender.VOUCH), HandTime(REGISTERING)
    ) as house:
        desk = await house.entered(Role.DESK)
        stamp = Stamp(source="mx.plenary.example", moment=REGISTERING, decided=True)
        received = ReceiveMail(id="m", arrived=REGISTERING, identity="m", original="m", stamps=(stamp,))
        reading = replace(registers("JP", "1"), statements=("JP.pdf",))
        for command in (received, TakeReading(id="r", mail=1, reading=reading)):
            await house.chamber.submit(SLUG, command, "reader")
        filed = await _text(desk, "desk/statements")
        assert ("JP.pdf" in filed, "waits for a place on a list" in filed) == (True, True)
        await house.chamber.submit(SLUG, ReadStatement(id="t", statement=1, texts=()), "reader")
        assert "cannot be read" in await _text(desk, "desk/statements")
        assert "JP.pdf · Japan" in await _text(desk, "desk/commitments")
        for page in ("desk", "desk/record", "desk/statements?lang=fr"):
            assert (await desk.get(f"/{SLUG}/{page}")).status_code == httpx.codes.OK


def test_what_steers_the_display_of_a_text_is_not_on_its_page(tmp_path: Path) -> None:
    asyncio.run(_harmless(tmp_path))


async def _harmless(folder: Path) -> None:
    async with HouseInHand(folder, PROGRAMME, HandTime(REGISTERING)) as house:
        await _registered(house)
        belgium, public = await house.entered(Role.DELEGATION, "BE"), house.browser()
        written = f"We \u202eshall\u202c sign{chr(1)}. \ufffe {'And more. ' * 60}"
        await _upload(belgium, "mine/statement", written, on="1", language="en")
        await _speak(house)
        house.after(10)
        await _what_is_due(house)
        assert "We shall sign. And more." in await _text(public, "statements/1")


def test_the_text_of_an_invited_speaker_is_filed_at_the_desk_and_lies_in_the_booth(tmp_path: Path) -> None:
    asyncio.run(_invited(tmp_path))


async def _invited(folder: Path) -> None:
    seat = InvitedSeat(key="court", segment="1", category=Category.COURT, title="The organs")
    async with HouseInHand(folder, replace(PROGRAMME, seats=(seat,)), HandTime(REGISTERING)) as house:
        await _registered(house)
        desk, public = await house.entered(Role.DESK), house.browser()
        belgium, booth = await house.entered(Role.DELEGATION, "BE"), await house.entered(Role.BOOTH)
        none = await desk.post(
            f"/{SLUG}/desk/statements", data={"on": "seat:court"}, files={"text": ("x.txt", b"We need.")}
        )
        assert none.status_code == httpx.codes.NOT_FOUND
        await _press(desk, "desk", act="fill-seat", on="0", seat="court", delegation="Registry")
        assert '<option value="seat:court">Registry, invited speaker, Segment I</option>' in await _text(
            desk, "desk/statements"
        )
        await _upload(desk, "desk/statements", "We need agreements.", on="seat:court", language="en")
        taken = await belgium.post(
            f"/{SLUG}/mine/statement", data={"on": "seat:court"}, files={"text": ("x.txt", b"Mine.")}
        )
        kept = await belgium.post(f"/{SLUG}/mine", data={"act": "withhold-statement", "on": "1"})
        assert (taken.status_code, kept.status_code) == (httpx.codes.NOT_FOUND,) * 2
        house.time.moment = MEETING
        page = ChairsPage(await house.entered(Role.CHAIR))
        await page.press("open")
        await page.press("open-segment", "Segment I")
        assert "Text.txt" in await _text(booth, "booth")
        await page.press("give-seat", "Registry")
        assert "Text.txt" in await _text(booth, "booth")
        house.after(60)
        await page.press("end")
        house.after(10)
        await _what_is_due(house)
        assert "We need agreements." in await _text(public, "statements/1")
        assert "Text · English" in " ".join(
            re.sub(r"<[^>]+>", "", await _text(public, "interventions/1")).split()
        )


def test_an_invited_delegation_files_its_text_on_its_own_page(tmp_path: Path) -> None:
    asyncio.run(_on_its_own_page(tmp_path))


async def _on_its_own_page(folder: Path) -> None:
    seat = InvitedSeat(key="court", segment="1", category=Category.COURT, title="The organs", seconds=120)
    async with HouseInHand(folder, replace(PROGRAMME, seats=(seat,)), HandTime(REGISTERING)) as house:
        desk, public = await house.entered(Role.DESK), house.browser()
        assert "/enter/delegation/" not in await _text(desk, "desk/seat/court")
        await _press(desk, "desk", act="fill-seat", on="0", seat="court", delegation="Expert on Witnesses")
        (link,) = re.findall(r"/enter/delegation/[^<\s]+", await _text(desk, "desk/seat/court"))
        invited = house.browser()
        assert (await invited.post(link)).status_code == httpx.codes.SEE_OTHER
        own = await _text(invited, "mine")
        assert "<bdi>Expert on Witnesses</bdi></h1>" in own
        assert '<h2 id="seat-1">Segment I · invited speaker · <bdi>The organs</bdi></h2>' in own
        assert "has not asked for the floor yet" not in own
        await _upload(invited, "mine/statement", "We need agreements.", on="seat:court", language="en")
        await _press(invited, "mine", act="withhold-statement", on="1")
        assert "· not to be released</small>" in await _text(invited, "mine")
        await _press(invited, "mine", act="let-statement-go", on="1")
        assert "· not to be released</small>" not in await _text(invited, "mine")
        nobodys = await invited.post(
            f"/{SLUG}/mine/statement", data={"on": "seat:none"}, files={"text": ("x.txt", b"Mine.")}
        )
        assert nobodys.status_code == httpx.codes.NOT_FOUND
        house.time.moment = MEETING
        page = ChairsPage(await house.entered(Role.CHAIR))
        await page.press("open")
        await page.press("open-segment", "Segment I")
        await page.press("give-seat", "Expert on Witnesses")
        assert "<dd>speaking</dd>" in await _text(invited, "mine")
        house.after(60)
        await page.press("end")
        house.after(10)
        await _what_is_due(house)
        assert "We need agreements." in await _text(public, "statements/1")
        told = await _text(invited, "mine")
        assert "<dd>heard</dd>" in told
        steps = re.findall(r"<li><p>(.*?)</p><p class=\"quiet step\">", told)
        assert steps == [
            "Who speaks from the invited seat in Segment I was entered.",
            "A text was filed; it is released when it has been delivered.",
            "A text is not to be released.",
            "A text may be released when it has been delivered.",
            "The floor was given.",
            "A text was released; everybody may read it.",
        ]


def test_a_text_stays_with_whoever_sat_in_the_seat_when_it_was_filed(tmp_path: Path) -> None:
    asyncio.run(_filled_anew(tmp_path))


async def _filled_anew(folder: Path) -> None:
    seat = InvitedSeat(key="court", segment="1", category=Category.COURT)
    async with HouseInHand(folder, replace(PROGRAMME, seats=(seat,)), HandTime(REGISTERING)) as house:
        desk = await house.entered(Role.DESK)
        await _press(desk, "desk", act="fill-seat", on="0", seat="court", delegation="Registry")
        registry = await house.entered(Role.DELEGATION, "icc-registry")
        await _upload(registry, "mine/statement", "We need agreements.", on="seat:court", language="en")
        await _press(desk, "desk", act="fill-seat", on="0", seat="court", delegation="Presidency")
        presidency = await house.entered(Role.DELEGATION, "icc-presidency")
        kept = await presidency.post(f"/{SLUG}/mine", data={"act": "withhold-statement", "on": "1"})
        filed = await registry.post(
            f"/{SLUG}/mine/statement", data={"on": "seat:court"}, files={"text": ("x.txt", b"Again.")}
        )
        assert (kept.status_code, filed.status_code) == (httpx.codes.NOT_FOUND,) * 2
        assert "Text.txt" not in await _text(presidency, "mine")
        assert (
            await registry.post(f"/{SLUG}/mine", data={"act": "withhold-statement", "on": "1"})
        ).is_redirect


def test_the_desk_files_a_text_and_releases_one_that_was_not_reached_with_a_reason(tmp_path: Path) -> None:
    asyncio.run(_at_the_desk(tmp_path))


async def _at_the_desk(folder: Path) -> None:
    async with HouseInHand(folder, PROGRAMME, HandTime(REGISTERING)) as house:
        await _registered(house)
        desk, public = await house.entered(Role.DESK), house.browser()
        await _upload(desk, "desk/statements", "Chile was not reached.", on="2", language="en", form="spoken")
        page = await _speak(house)
        await page.press("close-segment")
        await page.press("close")
        sent = {"act": "release-statement", "on": "1", "reason": "", "statements": "1"}
        refused = await desk.post(f"/{SLUG}/desk?lang=en", data=sent)
        assert (refused.status_code, "It has not been delivered" in refused.text) == (409, True)
        await _press(desk, "desk", **{**sent, "reason": "Invited to file in writing."})
        shown = await _text(public, "statements/1")
        assert ("Chile was not reached." in shown, "not reached" in shown) == (True, True)


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("picture.png", b"\x89PNG", "Hand in the text as DOCX, PDF or plain text."),
        ("text.txt", b"", "Choose the file that holds the text first."),
    ],
)
def test_a_file_that_is_no_text_is_refused_at_the_desk_too(
    tmp_path: Path, name: str, content: bytes, why: str
) -> None:
    async def refused() -> None:
        async with HouseInHand(tmp_path, PROGRAMME, HandTime(REGISTERING)) as house:
            await _registered(house)
            desk = await house.entered(Role.DESK)
            answer = await desk.post(
                f"/{SLUG}/desk/statements?lang=en", data={"on": "1"}, files={"text": (name, content)}
            )
            assert (answer.status_code, why in unescape(answer.text)) == (409, True)

    asyncio.run(refused())


def test_a_delegation_is_told_that_its_file_cannot_be_read_and_its_readable_text_stands(
    tmp_path: Path,
) -> None:
    asyncio.run(_unread(tmp_path))


async def _unread(folder: Path) -> None:
    async with HouseInHand(folder, PROGRAMME, HandTime(REGISTERING)) as house:
        await _registered(house)
        belgium = await house.entered(Role.DELEGATION, "BE")
        await _upload(belgium, "mine/statement", FRENCH, on="1", language="fr")
        assert '<option value="">another language</option>' in await _text(belgium, "mine")
        await _upload(belgium, "mine/statement", "Mijnheer de Voorzitter,", on="1", language="")
        assert house.chamber.view(SLUG).statements[1].language is None
        locked = {"text": ("Locked.pdf", b"%PDF-1.7 of nothing")}
        answer = await belgium.post(
            f"/{SLUG}/mine/statement", data={"on": "1", "language": "fr"}, files=locked
        )
        assert answer.status_code == httpx.codes.SEE_OTHER
        told = await _text(belgium, "mine")
        assert told.count("Its words could not be read, so it will not be released.") == 1
        assert "replaced by a later text" not in told
        offered = [f"Do not release <bdi>{name}</bdi>" in told for name in ("Text.txt", "Locked.pdf")]
        assert offered == [True, False]


async def _registered(house: HouseInHand) -> None:
    public = house.browser()
    for number, name in enumerate(("Belgium", "Chile"), 1):
        house.after(1)
        form = {"delegation": name, "segment": "1", "address": f"m@{name.lower()}.example", "speaker": ""}
        answer = await public.post(f"/{SLUG}/register", data={**form, "command": f"form-{number}"})
        assert answer.status_code == httpx.codes.CREATED, answer.text
        await house.entered(Role.REQUEST, str(number))


async def _speak(house: HouseInHand) -> ChairsPage:
    house.time.moment = MEETING
    page = ChairsPage(await house.entered(Role.CHAIR))
    await page.press("open")
    await page.press("open-segment", "Segment I")
    await page.press("give", "Belgium")
    house.after(60)
    await page.press("end")
    return page


async def _what_is_due(house: HouseInHand) -> None:
    """As the clock of the house brings it; each command happens once, whoever sends it first."""
    while (due := next_due(house.chamber.view(SLUG))) is not None and due.at <= house.time.now():
        await house.chamber.submit(SLUG, due.command, "clock")


async def _found(browser: httpx.AsyncClient, words: str) -> list[str]:
    answer = await browser.get("/api/v1/search", params={"q": words})
    return [one["address"] for one in answer.json()["found"]]


async def _upload(browser: httpx.AsyncClient, page: str, text: str, **fields: str) -> None:
    files = {"text": ("Text.txt", text.encode())}
    answer = await browser.post(f"/{SLUG}/{page}?lang=en", data=fields, files=files)
    assert answer.status_code == httpx.codes.SEE_OTHER, answer.text


async def _press(browser: httpx.AsyncClient, page: str, **fields: str) -> None:
    answer = await browser.post(f"/{SLUG}/{page}?lang=en", data=fields)
    assert answer.status_code == httpx.codes.SEE_OTHER, answer.text


async def _text(browser: httpx.AsyncClient, page: str) -> str:
    answer = await browser.get(f"/{SLUG}/{page}", params={"lang": "en"})
    assert answer.status_code == httpx.codes.OK, answer.text
    return unescape(answer.text)
