"""Without scripts a page says the same."""

from collections.abc import Iterator

import pytest
from opening import Reader
from page_table import EVERY_PAGE_BOTH_WAYS, Page
from playwright.sync_api import Browser

from house_process import HouseProcess

pytestmark = pytest.mark.pages

WORDS = """() => {
    for (const one of document.querySelectorAll(".clock, .own, [data-until], [data-copy]")) one.remove();
    for (const one of document.querySelectorAll(".forecast p, .expected")) one.textContent = one.textContent.replace(/[0-9]/g, "0");
    return document.querySelector("main").innerText.split("\\n").filter((line) => line.trim());
}"""
"""But for the hours that move with the time of day, and those of where the reader is."""


@pytest.fixture(scope="module")
def plain_reader(browser: Browser, house: HouseProcess) -> Iterator[Reader]:
    reader = Reader(browser, house, java_script_enabled=False)
    yield reader
    reader.leaves()


@EVERY_PAGE_BOTH_WAYS
def test_a_page_says_the_same_without_scripts(
    reader: Reader, plain_reader: Reader, shown: Page, language: str
) -> None:
    words = plain_reader.opens(shown, language).evaluate(WORDS)
    assert words != []
    assert words == reader.opens(shown, language).evaluate(WORDS)
