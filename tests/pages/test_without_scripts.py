"""Without scripts a page says the same."""

from collections.abc import Iterator

import pytest
from opening import Reader
from page_table import EVERY_PAGE_BOTH_WAYS, Page
from playwright.sync_api import Browser

from house_process import HouseProcess

pytestmark = pytest.mark.pages

WORDS = """() => {
    const gone = ".clock, .own, svg.timeline, [data-until], [data-copy]";
    for (const one of document.querySelectorAll(gone)) one.remove();
    for (const part of document.querySelectorAll(".forecast, .expected, .turns, .limit, [data-region=timeline]")) {
        const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replace(/[0-9]/g, "0");
    }
    return document.querySelector("main").innerText.split("\\n").filter((line) => line.trim());
}"""
"""But for the hours that move with the time of day, those of where the reader is, and what only scripts show."""


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
