"""Every test that the pages on threats, limits, personal data and reliability name is there, so that none of them promises in vain."""

import ast
import re
from pathlib import Path

import pytest

from hemicycle.settings import LimitSettings

ROOT = Path(__file__).parents[1]
NAMED = re.compile(r"`(tests/[\w/]+(?:\.py)?)(?:::(\w+))?`")
PAGES = ("docs/threats.md", "docs/limits.md", "docs/personal-data.md", "docs/reliability.md")


@pytest.mark.parametrize("page", PAGES)
def test_every_test_that_is_named_is_there(page: str) -> None:
    named = NAMED.findall((ROOT / page).read_text("utf-8"))
    assert named
    assert [one for one in named if not _is_there(*one)] == []


def _is_there(path: str, name: str) -> bool:
    file = ROOT / path
    if not name:
        return file.exists()
    tree = ast.parse(file.read_text("utf-8"))
    return any(isinstance(one, ast.FunctionDef) and one.name == name for one in tree.body)


def test_every_limit_that_can_be_set_stands_in_its_page_as_it_is() -> None:
    told = dict(
        re.findall(r"^\| `(\w+)` \| ([^|]+?) \|", (ROOT / "docs/limits.md").read_text("utf-8"), re.MULTILINE)
    )
    given = {name: getattr(LimitSettings(), name) for name in LimitSettings.__struct_fields__}
    assert told == {
        name: f"{value:,}" if isinstance(value, int) else ", ".join(f"`{one}`" for one in value)
        for name, value in given.items()
    }
