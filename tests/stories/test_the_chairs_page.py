"""At the chair's pages: who operates, what is pressed on a bad network, what the desk tells the screens."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route

from chromium import chromium
from device import link
from hand_time import HandTime
from hemicycle.plenary.links.link import Role
from house_in_hand import ChairsPage, HouseInHand
from house_process import HouseProcess, three_inscribed
from plenary_stage import MEETING, PROGRAMME


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_one_operates_while_the_other_watches_and_control_passes_visibly(tmp_path: Path) -> None:
    async def story() -> None:
        async with HouseInHand(tmp_path, PROGRAMME, HandTime(MEETING)) as house:
            chair = ChairsPage(await house.entered(Role.CHAIR))
            officer = ChairsPage(await house.entered(Role.CHAIR, "Ana"))
            await chair.press("open")
            await officer.press("take-control")
            assert "Ana operates the floor." in await chair.text()
            assert await chair.refused("open-segment", "Segment I") == (
                "Ana operates the floor; take control first."
            )
            await officer.press("open-segment", "Segment I")
            await chair.press("take-control")
            assert "The chair operates the floor." in await officer.text()
            assert await officer.refused("close-segment") == (
                "The chair operates the floor; take control first."
            )

    asyncio.run(story())


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_what_makes_no_sense_is_refused_in_a_sentence(tmp_path: Path) -> None:
    async def story() -> None:
        async with HouseInHand(tmp_path, PROGRAMME, HandTime(MEETING)) as house:
            chair = ChairsPage(await house.entered(Role.CHAIR))
            await chair.press("open")
            said = [
                await chair.refused("raise-point", delegation="Atlantis"),
                await chair.refused("suspend", until="yesterday"),
                await chair.refused("suspend", until="2023-12-08T09:00"),
                await chair.refused("stay-longer", minutes="9999"),
                await chair.sent({"act": "set-limit", "seconds": "0"}),
                await chair.refused("move-motion", motion="to-dance", delegation="Chile"),
            ]
        assert said == [
            "Nobody here is called “Atlantis”; write the delegation as the list has it.",
            "“yesterday” is no day and hour.",
            "A meeting resumes at an hour that lies ahead.",
            "The meeting may sit between 1 and 240 minutes longer.",
            "A limit lies between 1 and 3600 seconds.",
            "There is no such motion.",
        ]

    asyncio.run(story())


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def house(tmp_path: Path) -> Iterator[HouseProcess]:
    with three_inscribed(tmp_path) as house:
        yield house


def at_the(browser: Browser, house: HouseProcess, path: str) -> Page:
    page = browser.new_context().new_page()
    page.context.add_cookies(house.sessions())
    page.goto(f"{house.address}/cooperation/{path}")
    return page


@pytest.mark.browser
def test_the_words_for_the_end_of_the_time_come_when_the_clock_comes_to_it(
    browser: Browser, house: HouseProcess
) -> None:
    """Nothing happens in the plenary at that moment: the page itself watches the clock."""
    acts = (("open", ""), ("open-segment", "1"), ("set-limit", ""), ("give", "1"))
    assert [house.press(act, on, seconds="1") for act, on in acts] == [200] * len(acts)
    page = at_the(browser, house, "chair?lang=en")
    page.get_by_text("Distinguished delegate, your time is over. Please conclude.").wait_for()
    assert page.get_by_text("I thank the distinguished representative of Belgium.").is_visible()


@pytest.mark.browser
def test_an_act_on_a_dropped_connection_is_recorded_once(browser: Browser, house: HouseProcess) -> None:
    """The first time the house does it, but the answer is lost; the second time nothing arrives at all."""
    page = at_the(browser, house, "chair")
    page.keyboard.press("n")
    page.get_by_role("button", name="Open Segment I", exact=True).click()
    page.get_by_role("button", name="Give the floor to Belgium").wait_for()
    tries: list[int] = []

    def drop(route: Route) -> None:
        if route.request.method != "POST":
            route.continue_()
            return
        tries.append(len(tries) + 1)
        if tries[-1] == 1:
            route.fetch(max_redirects=0)
            route.abort("connectionreset")
        elif tries[-1] == 2:
            route.abort("internetdisconnected")
        else:
            route.continue_()

    page.route("**/cooperation/chair**", drop)
    page.keyboard.press("n")
    page.wait_for_function(
        "() => document.querySelector('.sending').textContent.startsWith('Not recorded yet')"
    )
    page.wait_for_function("() => document.querySelector('.sending').textContent === ''")
    assert tries == [1, 2, 3]
    floor = house.state()["floor"]
    assert (floor["speaking"]["name"], [one["name"] for one in floor["following"]]) == (
        "Belgium",
        ["Senegal", "Chile"],
    )
    page.context.close()


@pytest.mark.browser
def test_what_somebody_types_stays_when_the_page_changes_under_it(
    browser: Browser, house: HouseProcess
) -> None:
    page = at_the(browser, house, "chair")
    page.keyboard.press("n")
    page.get_by_role("button", name="Open Segment I", exact=True).click()
    page.keyboard.press("o")
    page.keyboard.type("Sene")
    shown = page.locator(".as-of").inner_text()
    house.ask("Peru", "asked-meanwhile")
    page.wait_for_function("(before) => document.querySelector('.as-of').innerText !== before", arg=shown)
    page.keyboard.type("gal")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('.speaker').textContent === 'Senegal'")
    assert page.locator(".floor .label").inner_text() == "Point of order"
    page.context.close()


@pytest.mark.browser
def test_an_undo_is_offered_as_long_as_it_is_possible(browser: Browser, house: HouseProcess) -> None:
    page = at_the(browser, house, "chair")
    page.keyboard.press("n")
    page.get_by_role("button", name="Open Segment I", exact=True).click()
    page.get_by_role("button", name="Give the floor to Belgium").click()
    undo = page.get_by_role("button", name="Undo")
    undo.wait_for()
    undo.wait_for(state="hidden", timeout=15_000)
    page.context.close()


@pytest.mark.browser
def test_a_screen_does_what_the_desk_tells_it(browser: Browser, house: HouseProcess) -> None:
    desk = at_the(browser, house, "desk/screens")
    desk.get_by_label("Name, as the technicians call it").fill("Left wall")
    desk.get_by_role("button", name="Add").click()
    wall = browser.new_context().new_page()
    wall.goto(
        house.address + urlsplit(link(house, "show", "cooperation", "screen", "--for", "Left wall")).path
    )
    assert wall.locator("body").get_attribute("data-shows") == "room"
    desk.get_by_role("button", name="Show your name", exact=True).click()
    wall.wait_for_selector(".identity:visible")
    desk.get_by_label("Message").fill("Lunch at one")
    desk.get_by_role("button", name="Write").click()
    wall.wait_for_function("() => document.querySelector('.message').textContent === 'Lunch at one'")
    desk.get_by_role("button", name="Dark", exact=True).click()
    wall.wait_for_selector("body.dark")
    desk.get_by_role("button", name="Light", exact=True).click()
    wall.wait_for_selector("body:not(.dark)")
    desk.get_by_label("Shows").first.select_option("podium")
    desk.get_by_role("button", name="Show it").click()
    wall.wait_for_selector("body[data-shows=podium]")
    for words in ("Please conclude", ""):
        _written_to_the_podium(house, words)
        wall.wait_for_function(
            "(words) => (document.querySelector('.words')?.textContent ?? '') === words", arg=words
        )
    desk.context.close()
    wall.context.close()


def _written_to_the_podium(house: HouseProcess, words: str) -> None:
    if words:
        assert [house.press("open"), house.press("open-segment", "1"), house.press("give", "1")] == [200] * 3
    assert house.press("podium", "1", words=words) == 200


@pytest.mark.browser
def test_podium_and_booth_are_for_those_who_came_by_a_link(browser: Browser, house: HouseProcess) -> None:
    stranger = browser.new_context().new_page()
    statuses = []
    for path in ("booth", "booth/text/1", "stream/cooperation/podium/en", "stream/cooperation/booth/en"):
        at = path if path.startswith("stream") else f"cooperation/{path}"
        answer = stranger.request.get(f"{house.address}/{at}")
        statuses.append(answer.status)
    assert statuses == [404] * 4
    stranger.context.close()
