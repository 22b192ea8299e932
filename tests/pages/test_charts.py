"""On a phone a chart stands whole within its page: nobody scrolls it sideways."""

import pytest
from opening import Reader
from page_table import PAGES, Page

pytestmark = pytest.mark.pages

PHONE = {"width": 360, "height": 740}
WITH_A_CHART = [
    one
    for one in PAGES
    if one.name in {"review-by-year", "review-by-name", "review-days", "past-commitments"}
]
MEASURED = """async () => {
    const picture = document.querySelector(".chart img"), frame = document.querySelector(".chart .scroll");
    await picture.decode();
    const shown = new URL(picture.currentSrc).searchParams.get("shape");
    return [shown, frame.scrollWidth <= frame.clientWidth, picture.width >= 290];
}"""


@pytest.mark.parametrize("language", ["fr", "ru", "ar"])
@pytest.mark.parametrize("shown", WITH_A_CHART, ids=lambda one: one.name)
def test_a_chart_fits_a_phone(reader: Reader, shown: Page, language: str) -> None:
    tab = reader.opens(shown, language)
    tab.set_viewport_size(PHONE)
    tab.reload(wait_until="load")
    assert tab.evaluate(MEASURED) == ["narrow", True, True]


def test_a_wide_page_has_the_wide_chart(reader: Reader) -> None:
    (shown,) = (one for one in WITH_A_CHART if one.name == "review-by-year")
    tab = reader.opens(shown, "en")
    tab.set_viewport_size({"width": 1280, "height": 720})
    tab.reload(wait_until="load")
    assert tab.evaluate(MEASURED)[0] is None
