"""The countdown of two screens agrees, whatever the clock of a browser and the way to it are like."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode, urlsplit
from urllib.request import Request

import pytest
from playwright.sync_api import Browser, Page

from chromium import chromium
from device import link, until
from house_process import HouseProcess, three_inscribed
from slow_proxy import SlowProxy

pytestmark = pytest.mark.browser

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


MEASURED_WHILE_BUSY = """async () => {
    const { HouseTime } = await import("/static/house-time.js");
    const idle = new HouseTime(), busy = new HouseTime();
    await idle.measure();
    const at_work = setInterval(() => { for (const end = performance.now() + 250; performance.now() < end;); }, 0);
    await busy.measure();
    clearInterval(at_work);
    return busy.offset - idle.offset;
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def house(tmp_path: Path) -> Iterator[HouseProcess]:
    with three_inscribed(tmp_path) as house:
        yield house


def screen(browser: Browser, port: int, script: str | None = None, path: str = "/cooperation/screen") -> Page:
    context = browser.new_context()
    if script:
        context.add_init_script(script)
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{port}{path}", wait_until="load")
    return page


def clock_off(milliseconds: int) -> str:
    return f"const now = Date.now; Date.now = () => now() + {milliseconds};"


def told_to_show(house: HouseProcess, name: str, shows: str) -> None:
    fields = {"act": "set", "screen": name, "shows": shows, "position": house.state()["position"]}
    with house.open(Request(f"{house.address}/cooperation/desk/screens", urlencode(fields).encode())):
        pass


def ends_at(page: Page) -> float:
    """The moment, on this machine's clock, at which this screen reaches zero."""
    page.wait_for_selector(".clock.counting")
    return float(page.evaluate(SAMPLE))


def apart(pages: list[Page]) -> float:
    moments = [ends_at(page) for page in pages]
    return max(moments) - min(moments)


def test_ten_screens_agree_within_100_ms_also_with_a_wrong_clock_and_a_slow_network(
    browser: Browser, house: HouseProcess
) -> None:
    told_to_show(house, "Podium", "podium")
    told_to_show(house, "Webcast", "overlay")
    podium = urlsplit(link(house, "show", "cooperation", "screen", "--for", "Podium")).path
    overlay, public = "/cooperation/screen/Webcast", "/cooperation"
    with SlowProxy(house.port, 0.3) as proxy:
        pages = [
            screen(browser, house.port),
            screen(browser, house.port, clock_off(3_600_000)),
            screen(browser, house.port, clock_off(-3_600_000)),
            screen(browser, house.port, clock_off(61_000), public),
            screen(browser, house.port, None, podium),
            screen(browser, house.port, clock_off(-90_000), overlay),
            screen(browser, proxy.port),
            screen(browser, proxy.port, clock_off(1_800_000), podium),
            screen(browser, proxy.port, clock_off(-3_600_000), public),
            screen(browser, proxy.port, None, overlay),
        ]
        assert [house.press("open"), house.press("open-segment", "1"), house.press("give", "1")] == [200] * 3
        until(lambda: apart(pages) < 100, patience=90)
        for page in pages:
            page.context.close()


def test_a_page_that_hears_late_of_the_answer_still_knows_when_it_came(
    browser: Browser, house: HouseProcess
) -> None:
    page = screen(browser, house.port)
    assert abs(page.evaluate(MEASURED_WHILE_BUSY)) < 100
    page.context.close()


def test_a_screen_that_is_cut_off_says_so_keeps_counting_and_is_right_when_it_comes_back(
    browser: Browser, house: HouseProcess
) -> None:
    page = screen(browser, house.port)
    assert [house.press("open"), house.press("open-segment", "1"), house.press("give", "1")] == [200] * 3
    page.wait_for_selector(".clock.counting")
    page.context.set_offline(True)
    page.wait_for_selector(".lost:visible")
    before = page.locator(".time").inner_text()
    page.wait_for_function("(before) => document.querySelector('.time').textContent !== before", arg=before)
    assert [house.press("end", "1"), house.press("give", "2"), house.press("pause", "2")] == [200] * 3
    page.context.set_offline(False)
    page.wait_for_function("() => document.querySelector('.speaker').textContent === 'Senegal'")
    page.wait_for_selector(".lost", state="hidden")
    assert page.locator(".unit").inner_text() == "paused"
    page.context.close()


def test_a_screen_shows_each_act_and_what_it_missed_while_it_was_away(
    browser: Browser, house: HouseProcess
) -> None:
    page = screen(browser, house.port)
    house.press("open")
    house.press("open-segment", "1")
    house.press("give", "1")
    page.wait_for_function("() => document.querySelector('.speaker').textContent === 'Belgium'")
    page.context.set_offline(True)
    house.press("end", "1")
    house.press("give", "2")
    page.context.set_offline(False)
    page.wait_for_function("() => document.querySelector('.speaker').textContent === 'Senegal'")
    assert page.locator(".following li").all_inner_texts() == ["Chile"]
    page.context.close()


def test_a_telephone_that_slept_while_its_connection_died_shows_what_it_missed_and_counts_right(
    browser: Browser, house: HouseProcess
) -> None:
    awake = screen(browser, house.port)
    with SlowProxy(house.port, 0) as proxy:
        at = proxy.port
        page = screen(browser, at, None, "/cooperation")
        assert [house.press("open"), house.press("open-segment", "1"), house.press("give", "1")] == [200] * 3
        page.wait_for_function("() => document.querySelector('.speaker').textContent === 'Belgium'")
        sleep = page.context.new_cdp_session(page)
        sleep.send("Page.setWebLifecycleState", {"state": "frozen"})
    assert [house.press("end", "1"), house.press("give", "2")] == [200] * 2
    with SlowProxy(house.port, 0, at):
        sleep.send("Page.setWebLifecycleState", {"state": "active"})
        page.wait_for_function("() => document.querySelector('.speaker').textContent === 'Senegal'")
        page.wait_for_selector(".lost", state="hidden")
        assert abs(ends_at(page) - ends_at(awake)) < 100
        page.context.close()
    awake.context.close()


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
    live.wait_for_function("() => document.querySelector('.speaker').textContent === 'Belgium'")
    live.keyboard.press("p")
    live.wait_for_selector("button:has-text('Let the clock run')")
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
