"""A source is told so that its address can be read from either side."""

from datetime import date

import pytest

from hemicycle.documents.past.words import paper_told
from hemicycle.plenary.past.paper import Paper
from hemicycle.wording.moments import apart

REPORT = Paper(
    key="report",
    title="Report of\nthe Bureau",
    symbol="ASP18/20",
    address="https://asp.example/2019/?in=ar/",
    consulted=date(2026, 11, 21),
)
LETTER = Paper(key="letter", title="رسالة", consulted=date(2026, 11, 21))


@pytest.mark.parametrize(
    ("paper", "language", "words"),
    [
        (
            REPORT,
            "en",
            "ASP18/20, Report of the Bureau, https://asp.example/2019/?in=ar/, consulted on 21 November 2026",
        ),
        (
            REPORT,
            "ar",
            f"ASP18/20, Report of the Bureau, {apart(str(REPORT.address))}, اطُّلع عليها في 21 نوفمبر 2026",
        ),
        (LETTER, "ar", "رسالة, اطُّلع عليها في 21 نوفمبر 2026"),
    ],
)
def test_a_paper_is_told_with_its_address_kept_together(paper: Paper, language: str, words: str) -> None:
    assert paper_told(paper, language) == words
