"""On a page from the right, addresses, references, days, files and hashes still read from the left."""

import pytest
from opening import Reader
from page_table import PAGES, Page

from hemicycle.wording.language import RIGHT_TO_LEFT

pytestmark = pytest.mark.pages

TORN = r"""() => {
    for (const one of document.querySelectorAll("details")) one.open = true;
    const fromTheLeft = /https?:\/\/\S+?(?=[,;.:]?(?:\s|$))|[A-Za-z0-9+\/]{20,}={1,2}|(?<!\w)\.\w+|\w[\w+\/=.:@-]*\w/g;
    const torn = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const text = texts.currentNode;
        if (text.data.includes("\u202e")) continue;
        for (const found of text.data.matchAll(fromTheLeft)) {
            let before = null;
            for (let at = found.index; at < found.index + found[0].length; at += 1) {
                const range = document.createRange();
                range.setStart(text, at);
                range.setEnd(text, at + 1);
                const [box] = range.getClientRects();
                if (!box || box.width === 0) continue;
                if (before && box.top === before.top && box.left < before.left) {
                    torn.push(text.data.trim());
                    break;
                }
                before = box;
            }
        }
    }
    return torn;
}"""
"""The texts of a page in which a character of such a thing stands on the left of the one before it.

Who wrote an override into a text wanted it so.
"""


@pytest.mark.parametrize(
    ("shown", "language"),
    [
        pytest.param(page, language, id=f"{page.name}-{language}")
        for page in PAGES
        for language in sorted(RIGHT_TO_LEFT & set(page.languages))
    ],
)
def test_what_is_read_from_the_left_is_shown_so(reader: Reader, shown: Page, language: str) -> None:
    torn = reader.opens(shown, language).evaluate(TORN)
    assert "\n".join(torn) == ""
