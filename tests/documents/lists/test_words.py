"""What the papers say around the names."""

from datetime import date, time

import pytest
from msgspec.structs import replace

from hemicycle.delegations.category import Category
from hemicycle.documents.lists import words
from hemicycle.plenary.lists.publication import Stage
from hemicycle.plenary.programme.sitting import Sitting
from hemicycle.wording.language import told
from paper_stage import printed_paper

SITTING = Sitting(day=date(2023, 12, 8), start=time(11, 30), end=time(13, 0))
LISTED = printed_paper().lists[0]


@pytest.mark.parametrize(
    ("stage", "english", "french"),
    [
        (
            Stage.PROVISIONAL,
            "Provisional list of speakers, version 2",
            "Liste provisoire des orateurs, version 2",
        ),
        (Stage.FINAL, "Final list of speakers, version 2", "Liste définitive des orateurs, version 2"),
        (Stage.REVISED, "Revised list of speakers, version 2", "Liste révisée des orateurs, version 2"),
        (
            Stage.AS_DELIVERED,
            "List of speakers as delivered, version 2",
            "Liste des orateurs telle que prononcée, version 2",
        ),
        (None, "List of speakers, not published", "Liste des orateurs, non publiée"),
    ],
)
def test_every_stage_is_said_in_words(stage: Stage | None, english: str, french: str) -> None:
    said = words.stage(replace(LISTED, stage=stage))
    assert (told(said, "en"), told(said, "fr")) == (english, french)


def test_every_category_has_a_name() -> None:
    assert set(words.CATEGORIES) == set(Category)


@pytest.mark.parametrize(
    ("sitting", "zone", "language", "said"),
    [
        (
            SITTING,
            "America/New_York",
            "en",
            "Friday 8 December 2023, 11:30 to 13:00 (New York; 16:30 to 18:00 UTC)",
        ),
        (
            SITTING,
            "America/New_York",
            "fr",
            "Vendredi 8 décembre 2023, de 11:30 à 13:00 (New York; de 16:30 à 18:00 UTC)",
        ),
        (SITTING, None, "en", "Friday 8 December 2023, 11:30 to 13:00 (time zone not decided yet)"),
        (
            replace(SITTING, end=None),
            "Europe/Amsterdam",
            "en",
            "Friday 8 December 2023, 11:30 (Amsterdam; 10:30 UTC)",
        ),
        (replace(SITTING, start=None, end=None), "America/New_York", "en", "Friday 8 December 2023"),
    ],
)
def test_hours_name_their_zone(sitting: Sitting, zone: str | None, language: str, said: str) -> None:
    assert words.hours(sitting, zone, language) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(120, "2 min"), (150, "2 min 30 s"), (45, "45 s"), (0, "0 s"), (None, "no limit")],
)
def test_a_limit_is_said_in_minutes_and_seconds(seconds: int | None, said: str) -> None:
    assert words.limit(seconds, "en").replace("\u00a0", " ") == said
