"""The search, the plenaries of the house, a delegation over the years, and the feed, as anybody asks for them."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree as ET

import httpx
import pytest
from bs4 import BeautifulSoup
from msgspec.structs import replace

from hand_time import HandTime
from hemicycle.documents.presumption import PRESUMED
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.floor.absent import MarkAbsent
from hemicycle.plenary.floor.give import GiveFloor
from hemicycle.plenary.floor.meeting import CloseMeeting, OpenMeeting
from hemicycle.plenary.floor.segments import OpenSegment
from hemicycle.plenary.floor.timing import EndIntervention
from hemicycle.plenary.floor.undo import UndoAct
from hemicycle.plenary.lists.publication import Stage
from hemicycle.plenary.lists.publish import PublishList
from hemicycle.plenary.programme.sitting import Sitting
from hemicycle.plenary.record.summary import SummariseIntervention
from hemicycle.plenary.represented import Represented, Speaker
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door
from hemicycle.web.application import application
from hemicycle.web.limiter import Limiter, Rate
from hemicycle.wording.language import told
from house_in_hand import SLUG, HouseInHand
from plenary_stage import MEETING, OPENING, PROGRAMME, state

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

ATOM = "{http://www.w3.org/2005/Atom}"
ASSEMBLY = replace(PROGRAMME, title="Cooperation <b>2023</b>", body="Assembly of States Parties")
EVERYWHERE = ("en", "fr", "es", "ar", "ru", "zh")
SUMMARY = "It recalled that l’État <i>cooperates</i> with the Court."


async def play(house: HouseInHand, *commands: object, slug: str = SLUG) -> None:
    for command in commands:
        await house.chamber.submit(slug, command, "desk")
    await house.indexing.caught_up()


def asking(number: int, delegation: Represented) -> ReceiveRequest:
    return ReceiveRequest(
        id=f"request-{number}",
        door=Door.WEB,
        arrived=OPENING,
        asked=Asked(delegation=delegation, segments=("1",)),
        speaker=Speaker(name="Anna Peeters"),
    )


async def sat(house: HouseInHand) -> None:
    """Belgium is heard and summed up; Chile is absent; Peru is not reached."""
    await play(
        house,
        asking(1, state("BE", "Belgium")),
        asking(2, state("CL", "Chile")),
        asking(3, state("PE", "Peru")),
    )
    house.after(60)
    await play(house, PublishList(id="publish", segment="1", stage=Stage.FINAL))
    house.time.moment = MEETING
    await play(
        house, OpenMeeting(id="open"), OpenSegment(id="s", segment="1"), GiveFloor(id="g", inscription=1)
    )
    house.after(90)
    await play(house, EndIntervention(id="end", intervention=1), MarkAbsent(id="a", inscription=2))
    house.after(60)
    await play(
        house,
        SummariseIntervention(id="sum", intervention=1, language="en", words=SUMMARY),
        CloseMeeting(id="close"),
    )


def in_a_house(story: Callable[[HouseInHand, httpx.AsyncClient], Awaitable[None]], folder: Path) -> None:
    async def main() -> None:
        async with HouseInHand(folder, ASSEMBLY, HandTime(OPENING)) as house:
            await story(house, house.browser())

    asyncio.run(main())


def soup(answer: httpx.Response) -> BeautifulSoup:
    assert answer.status_code == httpx.codes.OK, answer.text
    return BeautifulSoup(answer.text, "html.parser")


def addresses(page: BeautifulSoup) -> list[str]:
    return [link["href"].partition("?")[0] for link in page.select(".found h3 a, .found h2 a")]


@pytest.mark.parametrize(
    "query", ["belgium", "Belgique", "BÉLGICA", "بلجيكا", "бельгия", "比利时", "peeters", "etat coop*"]
)
def test_an_intervention_is_found_in_every_language_with_its_words_marked(query: str, tmp_path: Path) -> None:
    async def story(house: HouseInHand, browser: httpx.AsyncClient) -> None:
        await sat(house)
        for language in EVERYWHERE:
            found = soup(await browser.get("/search", params={"q": query, "lang": language}))
            assert addresses(found) == ["/cooperation/interventions/1"]
            assert "8" in found.select_one(".found .quiet").text
        marked = soup(await browser.get("/search", params={"q": "etat coop*", "lang": "en"}))
        assert [one.text for one in marked.select(".found mark")] == ["Cooperation", "État", "cooperates"]
        assert not marked.select(".found i, .found b")

    in_a_house(story, tmp_path)


def test_the_newest_stands_first_and_twenty_are_on_a_page(tmp_path: Path) -> None:
    async def story(house: HouseInHand, browser: httpx.AsyncClient) -> None:
        for year in range(2000, 2023):
            sitting = replace(PROGRAMME.sittings[0], day=date(year, 12, 8))
            programme = replace(ASSEMBLY, sittings=(sitting,))
            await play(house, Convene(id="convene", programme=programme), slug=f"asp-{year}")
        first = soup(await browser.get("/search", params={"q": "cooperation"}))
        expected = ["/cooperation", *(f"/asp-{year}" for year in range(2022, 1999, -1))]
        assert addresses(first) == expected[:20]
        assert first.select_one("h2").text == "24 found"
        after = first.select_one('a[rel="next"]')["href"]
        second = soup(await browser.get(after))
        assert addresses(second) == expected[20:]
        assert second.select_one('a[rel="prev"]')["href"].startswith("/search?q=cooperation&page=1&lang=")
        french = next(one["href"] for one in second.select("nav a") if one.get("hreflang") == "fr")
        assert addresses(soup(await browser.get(french))) == expected[20:]

    in_a_house(story, tmp_path)


def test_the_same_is_there_as_data(tmp_path: Path) -> None:
    async def story(house: HouseInHand, browser: httpx.AsyncClient) -> None:
        await sat(house)
        answer = await browser.get("/api/v1/search", params={"q": "Belgique cooperates", "lang": "fr"})
        assert json.loads(answer.text) == {
            "query": "Belgique cooperates",
            "page": 1,
            "number": 1,
            "is_more": False,
            "found": [
                {
                    "address": "/cooperation/interventions/1",
                    "kind": "intervention",
                    "moment": "2023-12-08T16:30:00Z",
                    "plenary": {"name": "cooperation", "title": "Cooperation <b>2023</b>"},
                    "delegation": {"key": "BE", "name": "Belgique"},
                    "group": None,
                    "person": "Anna Peeters",
                    "said": [
                        {"words": "It recalled that l’État <i>", "is_found": False},
                        {"words": "cooperates", "is_found": True},
                        {"words": "</i> with the Court.", "is_found": False},
                    ],
                    "presumption": told(PRESUMED, "fr"),
                }
            ],
        }

    in_a_house(story, tmp_path)


def test_what_was_undone_is_found_no_more(tmp_path: Path) -> None:
    async def story(house: HouseInHand, browser: httpx.AsyncClient) -> None:
        await play(house, asking(1, state("BE", "Belgium")))
        house.time.moment = MEETING
        await play(
            house, OpenMeeting(id="open"), OpenSegment(id="s", segment="1"), GiveFloor(id="g", inscription=1)
        )
        found = "/search?q=belgium"
        assert addresses(soup(await browser.get(found))) == ["/cooperation/interventions/1"]
        await play(house, UndoAct(id="undo", position=house.chamber.view(SLUG).position))
        assert addresses(soup(await browser.get(found))) == []
        assert "Nothing was found." in (await browser.get(f"{found}&lang=en")).text

    in_a_house(story, tmp_path)


@pytest.mark.parametrize(
    "query", ["", "   ", "*", "\x00", "'; DROP TABLE rows; --", "%", "a" * 5000, "🎉", "\ud800"]
)
def test_whatever_is_typed_is_answered_with_a_page(query: str, tmp_path: Path) -> None:
    async def story(_: HouseInHand, browser: httpx.AsyncClient) -> None:
        page = soup(await browser.get(f"/search?q={quote(query, errors='replace')}"))
        assert len(page.select_one("#q")["value"]) <= 200
        assert addresses(page) == []

    in_a_house(story, tmp_path)


@pytest.mark.parametrize("number", ["0", "-1", "51", "x"])
def test_a_page_that_cannot_be_is_refused(number: str, tmp_path: Path) -> None:
    async def story(_: HouseInHand, browser: httpx.AsyncClient) -> None:
        assert (await browser.get("/search", params={"q": "x", "page": number})).status_code == 400

    in_a_house(story, tmp_path)


def test_one_address_searches_so_often_and_no_more(tmp_path: Path) -> None:
    async def story(house: HouseInHand, browser: httpx.AsyncClient) -> None:
        two = Limiter(Rate(most=2, a_minute=1), lambda: 0.0)
        limits = replace(house.house.limits, searches=two)
        transport = httpx.ASGITransport(app=application(replace(house.house, limits=limits)))
        browser = httpx.AsyncClient(transport=transport, base_url="http://house.example")
        answers = [(await browser.get(path)).status_code for path in ("/search?q=a", "/api/v1/search?q=a")]
        assert (answers, (await browser.get("/search?q=a")).status_code) == ([200, 200], 429)
        assert (await browser.get("/search")).status_code == 200
        await browser.aclose()

    in_a_house(story, tmp_path)


def test_the_start_page_has_the_plenaries_by_body_with_day_and_phase(tmp_path: Path) -> None:
    async def story(house: HouseInHand, browser: httpx.AsyncClient) -> None:
        older = replace(ASSEMBLY, title="The one before", sittings=(Sitting(day=date(2022, 12, 6)),))
        council = replace(PROGRAMME, title="A council", body="Council", sittings=())
        await play(house, Convene(id="convene", programme=older), slug="before")
        await play(house, Convene(id="convene", programme=council), slug="council")
        await sat(house)
        page = soup(await browser.get("/?lang=en"))
        told = [
            (section.h2.text, [" ".join(line.text.split()) for line in section.select("li")])
            for section in page.select(".of-body")
        ]
        assert told == [
            (
                "Assembly of States Parties",
                [
                    "Cooperation <b>2023</b> 8 December 2023 · held",
                    "The one before 6 December 2022 · to come",
                ],
            ),
            ("Council", ["A council to come"]),
        ]
        assert page.select_one('form[action="/search"] input[name="q"]') is not None

    in_a_house(story, tmp_path)


def test_a_body_with_many_plenaries_has_pages_of_its_own(tmp_path: Path) -> None:
    async def story(house: HouseInHand, browser: httpx.AsyncClient) -> None:
        for number in range(55):
            sitting = Sitting(day=date(2000, 1, 1) + timedelta(days=number))
            programme = replace(ASSEMBLY, title=f"No. {number}", sittings=(sitting,))
            await play(house, Convene(id="convene", programme=programme), slug=f"no-{number}")
        start = soup(await browser.get("/?lang=en"))
        assert len(start.select(".plenaries li")) == 10
        whole = next(link for link in start.select(".of-body > p a") if link.text == "All 56")
        first = soup(await browser.get(whole["href"]))
        second = soup(await browser.get(first.select_one('a[rel="next"]')["href"]))
        shown = [
            link["href"].partition("?")[0] for page in (first, second) for link in page.select(".plenaries a")
        ]
        assert shown == ["/cooperation", *(f"/no-{number}" for number in range(54, -1, -1))]

    in_a_house(story, tmp_path)


def test_a_delegation_is_told_over_the_years_as_the_records_tell_it(tmp_path: Path) -> None:
    async def story(house: HouseInHand, browser: httpx.AsyncClient) -> None:
        await sat(house)
        belgium = soup(await browser.get("/delegations/BE?lang=fr"))
        assert (belgium.h1.text, addresses(belgium)) == ("Belgique", ["/cooperation/interventions/1"])
        chile = soup(await browser.get("/delegations/CL?lang=en"))
        assert sorted(one.text for one in chile.select(".found h2 a")) == [
            "Absent when called",
            "Not reached",
        ]
        peru = soup(await browser.get("/delegations/PE?lang=en"))
        assert [one.text for one in peru.select(".found h2 a")] == ["Not reached"]
        assert "No record names it yet." in (await browser.get("/delegations/FJ?lang=en")).text
        assert (await browser.get("/delegations/XX")).status_code == 404

    in_a_house(story, tmp_path)


def test_the_feed_says_what_became_public_and_says_it_again_when_it_changes(tmp_path: Path) -> None:
    async def story(house: HouseInHand, browser: httpx.AsyncClient) -> None:
        await sat(house)
        for path in ("/feed.atom", "/cooperation/feed.atom", "/feed.atom?lang=ar"):
            answer = await browser.get(path)
            assert answer.headers["content-type"].startswith("application/atom+xml")
            must_be_atom(answer.content)
        entries = ET.fromstring(answer.content).findall(f"{ATOM}entry")
        told = [
            (one.findtext(f"{ATOM}id"), one.findtext(f"{ATOM}published"), one.findtext(f"{ATOM}updated"))
            for one in entries
        ]
        house_at = "http://127.0.0.1:8000/cooperation"
        assert told == [
            (f"{house_at}/interventions/1", "2023-12-08T16:31:30Z", "2023-12-08T16:32:30Z"),
            (f"{house_at}/lists/1/1", "2023-12-01T09:01:00Z", "2023-12-01T09:01:00Z"),
            (house_at, "2023-12-01T09:00:00Z", "2023-12-01T09:00:00Z"),
        ]

    in_a_house(story, tmp_path)


def must_be_atom(content: bytes) -> None:
    """The rules of RFC 4287, sections 4.1 and 4.2, as far as this feed uses them."""
    root = ET.fromstring(content)
    assert root.tag == f"{ATOM}feed"
    for one in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(one.findall(f"{ATOM}{name}")) == 1
            assert one.findtext(f"{ATOM}{name}")
        assert one.findtext(f"{ATOM}id", "").startswith("http")
        for name in ("updated", "published"):
            for instant in one.findall(f"{ATOM}{name}"):
                assert datetime.fromisoformat(instant.text or "").tzinfo is not None
        links = [(link.get("rel"), link.get("type")) for link in one.findall(f"{ATOM}link")]
        assert len(set(links)) == len(links)
        assert ("alternate", "text/html") in links
    assert root.findtext(f"{ATOM}author/{ATOM}name")
    assert len(root.findall(f"{ATOM}link[@rel='self']")) == 1
    language = root.get("{http://www.w3.org/XML/1998/namespace}lang", "")
    assert root.findtext(f"{ATOM}subtitle") == told(PRESUMED, language)
    ids = [one.findtext(f"{ATOM}id") for one in root.findall(f"{ATOM}entry")]
    assert len(set(ids)) == len(ids)
    allowed = {
        "id",
        "title",
        "updated",
        "published",
        "author",
        "link",
        "entry",
        "summary",
        "name",
        "feed",
        "subtitle",
    }
    assert {one.tag.removeprefix(ATOM) for one in root.iter()} <= allowed
