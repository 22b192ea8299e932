"""docs/papers.md tells of every format, and of every name in the JSON."""

import json
import re
from pathlib import Path

from hemicycle.delegations.category import Category
from hemicycle.documents.lists.formats import FORMATS
from hemicycle.documents.lists.json import FORMAT
from hemicycle.documents.lists.json import json as written
from hemicycle.plenary.lists.publication import Stage
from paper_stage import printed_paper

TOLD = (Path(__file__).parents[3] / "docs" / "papers.md").read_text(encoding="utf-8")


def names_in(value: object) -> set[str]:
    """Every name of an object, at any depth."""
    if isinstance(value, dict):
        return set(value).union(*map(names_in, value.values()))
    if isinstance(value, list):
        return set().union(*map(names_in, value))
    return set()


def test_every_name_of_the_json_is_told_and_none_that_is_not_there() -> None:
    form = TOLD.partition("## The JSON")[2].partition("\n## ")[0]
    told = set(re.findall(r"`([a-z_-]+)`", form))
    values = {"en", "fr", "not-published", *(one.value for one in (*Stage, *Category))}
    assert told == names_in(json.loads(written(printed_paper(), ("en", "fr")))) | values
    assert f"`{FORMAT}`" in form


def test_every_format_is_told() -> None:
    told = {name.lower() for name in re.findall(r"^\| (\w+) \|", TOLD.partition("## Whom")[0], re.MULTILINE)}
    assert {ending.replace("ics", "icalendar") for ending in FORMATS} <= told
