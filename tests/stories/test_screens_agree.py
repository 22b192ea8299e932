"""The countdown of two screens agrees, whatever the clock of a browser and the way to it are like."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from chromium import chromium
from house_process import HouseProcess
from slow_proxy import SlowProxy

pytestmark = pytest.mark.browser

AN_HOUR_OFF = "const now = Date.now; Date.now = () => now() + 3_600_000; performance.off = true;"
SAMPLE = """() => new Promise((done) => {
    let least = Infinity, left = 30;
    const take = () => {
        const clock = document.querySelector(".clock");
        least = Math.min(least, Number(clock.dataset.remaining) + performance.timeOrigin + performance.now());
        left -= 1;
        if (left) setTimeout(take, 17); else done(least);
    };
    take();
})"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def house(tmp_path: Path) -> Iterator[HouseProcess]:
    house = HouseProcess(tmp_path).start()
    for delegation in ("Belgium", "Senegal", "Chile"):
        house.ask(delegation, f"ask-{delegation}")
    yield house
    house.stop()


def screen(browser: Browser, port: int, script: str | None = None) -> Page:
    context = browser.new_context()
    if script:
        context.add_init_script(script)
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{port}/cooperation/screen", wait_until="load")
    return page


def ends_at(page: Page) -> float:
    """The moment, on this machine's clock, at which this screen reaches zero."""
    page.wait_for_selector(".clock.counting")
    return float(page.evaluate(SAMPLE))


def test_screens_agree_within_100_ms_also_with_a_wrong_clock_and_a_slow_network(
    browser: Browser, house: HouseProcess
) -> None:
    with SlowProxy(house.port, 0.3) as proxy:
        pages = [
            screen(browser, house.port),
            screen(browser, house.port, AN_HOUR_OFF),
            screen(browser, proxy.port),
        ]
        assert [house.press("open"), house.press("open-segment", "1"), house.press("give", "1")] == [200] * 3
        pages[2].wait_for_timeout(6000)
        moments = [ends_at(page) for page in pages]
        assert max(moments) - min(moments) < 100
        for page in pages:
            page.context.close()


def test_a_screen_shows_each_act_and_what_it_missed_while_it_was_away(
    browser: Browser, house: HouseProcess
) -> None:
    page = screen(browser, house.port)
    house.press("open")
    house.press("open-segment", "1")
    house.press("give", "1")
    page.wait_for_function("document.querySelector('.speaker').textContent === 'Belgium'")
    page.context.set_offline(True)
    house.press("end", "1")
    house.press("give", "2")
    page.context.set_offline(False)
    page.wait_for_function("document.querySelector('.speaker').textContent === 'Senegal'")
    assert page.locator(".following li").all_inner_texts() == ["Chile"]
    page.context.close()


def test_the_chair_works_by_keyboard_and_without_scripts(browser: Browser, house: HouseProcess) -> None:
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.context.add_cookies(house.sessions())
    plain.goto(f"{house.address}/cooperation/chair")
    plain.get_by_role("button", name="Open the meeting").click()
    plain.get_by_role("button", name="Open Segment I", exact=True).click()
    live = browser.new_page()
    live.context.add_cookies(house.sessions())
    live.goto(f"{house.address}/cooperation/chair")
    live.keyboard.press("n")
    live.wait_for_function("document.querySelector('.speaker').textContent === 'Belgium'")
    live.keyboard.press("p")
    live.wait_for_selector("button:has-text('Resume')")
    plain.reload()
    assert plain.locator(".speaker").inner_text() == "Belgium"
    plain.context.close()
    live.context.close()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_pages_load_without_a_complaint_of_the_browser(
    browser: Browser, house: HouseProcess, language: str
) -> None:
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for path in ("/", "/cooperation", "/cooperation/screen", "/cooperation/register"):
        page.goto(f"{house.address}{path}?lang={language}", wait_until="load")
        assert page.locator("html").get_attribute("lang") == language
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert complaints == []
    page.close()
