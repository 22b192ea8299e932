"""A group that a form names in any language is the one of the tables."""

import pytest

from hemicycle.web.pages.register import asked_by
from plenary_stage import OPENING, Stage


@pytest.mark.parametrize(
    ("written", "group"),
    [
        ("African Group", "african-group"),
        ("the  african group", "african-group"),
        ("Groupe africain", "african-group"),
        ("Friends of the African Group", "Friends of the African Group"),
        ("", None),
    ],
)
def test_a_group_is_known_by_its_whole_name_and_kept_as_written_otherwise(
    written: str, group: str | None
) -> None:
    asked = asked_by(Stage().plenary, delegation="Belgium", segments=("1",), group=written, arrived=OPENING)
    assert asked.capacity.group == group
