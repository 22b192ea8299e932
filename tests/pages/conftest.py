"""One house for all checks of the pages, and a browser for each file of them."""

from collections.abc import Iterator

import checkers
import pytest
from full_house import full_house
from opening import Reader
from playwright.sync_api import Browser, sync_playwright

from house_process import HouseProcess


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HouseProcess]:
    house = full_house(tmp_path_factory.mktemp("house"))
    yield house
    house.stop()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """For one file: while it is open no other test can have a loop of its own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=checkers.chromium(),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def reader(browser: Browser, house: HouseProcess) -> Iterator[Reader]:
    reader = Reader(browser, house)
    yield reader
    reader.leaves()
