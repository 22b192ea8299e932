"""docs/past.md says of every table which columns it has, and which of them must be filled in."""

import re
from pathlib import Path

import pytest

from hemicycle.extraction.sheets.columns import Sheet
from hemicycle.note.past.sheets import SHEETS

DOCUMENT = (Path(__file__).parents[3] / "docs" / "past.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.file)
def test_every_column_is_told_in_its_order(sheet: Sheet[object]) -> None:
    section = DOCUMENT.partition(f"\n### {sheet.file}\n")[2].partition("\n##")[0]
    told = re.findall(r"^\| `(\w+)` \| (yes|no) \|", section, re.MULTILINE)
    assert told == [(name, "no" if column.may_be_empty else "yes") for name, column in sheet.columns.items()]
