"""Where the reading of a folder begins: what lay there at the first connection is never answered."""

import pytest

from hemicycle.mailroom.doors.cursors import Cursor, at_the_beginning


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param(None, Cursor(7, 0, historic=30), id="new to us"),
        pytest.param(Cursor(6, 12, historic=20), Cursor(7, 0, historic=30), id="broken off, then built anew"),
        pytest.param(Cursor(6, 25, historic=20), Cursor(7, 0), id="built anew"),
        pytest.param(Cursor(6, 0), Cursor(7, 0), id="empty at first, built anew"),
    ],
)
def test_what_lies_in_a_folder_is_historic_until_the_first_reading_is_done(
    before: Cursor | None, expected: Cursor
) -> None:
    assert at_the_beginning(before, 7, 30) == expected
