"""How long after its connection is back a screen is right again, having missed an act.

    .venv/bin/python benchmarks/reconnection.py [--times 20]

A public page in Chromium follows the house through a cable. The cable is pulled, the chair presses a key, the cable is
plugged in again. What counts is the time from the first connection that comes through until the page shows the
position of that act. Beside it in the same run: from a key to the page while it is connected.
"""

import argparse
import shutil
import time
from statistics import median

from playwright.sync_api import Page, sync_playwright

from cable import Cable
from key_to_screens import Chair
from measuring import Verdict, machine, table, verdicts
from programs import started

TARGET_MILLISECONDS = 1_000
AWAY_SECONDS = tuple(1.5 + step / 10 for step in range(10))
"""In turn, so that no one moment of the browser's own attempts is met each time."""
WATCH = """() => {
    window.at = { position: Number(document.body.dataset.position), shown: 0 };
    document.addEventListener("shown", (event) => {
        window.at = { position: event.detail.position, shown: performance.timeOrigin + performance.now() };
    });
}"""
LATER = "(before) => window.at.position > before"


def shown_after(page: Page, before: int) -> float:
    """The wall clock's milliseconds at which the page showed an act behind a position."""
    page.wait_for_function(LATER, arg=before, polling=5)
    return float(page.evaluate("() => window.at.shown"))


def position(page: Page) -> int:
    return int(page.evaluate("() => window.at.position"))


def press(chair: Chair) -> None:
    chair.press()
    chair.answer()


def away(page: Page, cable: Cable, chair: Chair, seconds: float) -> tuple[float, float]:
    """Milliseconds from plugging in, and from the first connection, until what was missed is shown."""
    before = position(page)
    cable.pull()
    press(chair)
    time.sleep(seconds)
    plugged = time.time()
    cable.plug()
    shown = shown_after(page, before)
    if cable.reached is None:
        raise SystemExit("The page was shown something without a connection.")
    return shown - plugged * 1000, shown - cable.reached * 1000


def connected(page: Page, chair: Chair) -> float:
    before, began = position(page), time.time() * 1000
    press(chair)
    return shown_after(page, before) - began


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--times", type=int, default=20)
    times = arguments.parse_args().times
    chromium = shutil.which("chromium")
    if chromium is None:
        raise SystemExit("chromium is not installed.")
    house, port = started("fanout_house.py")
    with house, Cable(port) as cable, sync_playwright() as playwright:
        chair = Chair(port, house.hear().strip())
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{cable.port}/measured")
        page.evaluate(WATCH)
        connected(page, chair)
        back = [away(page, cable, chair, AWAY_SECONDS[one % len(AWAY_SECONDS)]) for one in range(times)]
        there = [connected(page, chair) for _ in range(times)]
        browser.close()
    print(f"{machine()}; {times} times\n")
    plugged, reached = ([one[index] for one in back] for index in (0, 1))
    table(
        ["until the page shows the act", "median ms", "slowest ms"],
        [
            [name, f"{median(found):.0f}", f"{max(found):.0f}"]
            for name, found in (
                ("from the connection, one act missed", reached),
                ("from the cable, one act missed", plugged),
                ("from the key, connected all the time", there),
            )
        ],
    )
    verdicts(
        Verdict(
            "a screen is right after its connection is back, one act missed",
            f"≤ {TARGET_MILLISECONDS:,} ms",
            f"{median(reached):.0f} ms, slowest {max(reached):.0f}",
            max(reached) <= TARGET_MILLISECONDS,
        )
    )


if __name__ == "__main__":
    main()
