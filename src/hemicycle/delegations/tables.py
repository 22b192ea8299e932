"""The tables of this room: facts, one file a subject, read once.

States: short and formal names and M49 numbers as the United Nations uses them, codes of ISO 3166-1. Standing:
days of deposit and of effect as the depositary of the Rome Statute counts them, each doubt in its `note`.
Adjectives, former and colloquial names, and the words of context are our own observation of letters; the articles
of spoken names that of the verbatim records of the United Nations.
"""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

Row = Mapping[str, str]


@cache
def rows(table: str) -> tuple[Row, ...]:
    source = files("hemicycle.delegations").joinpath("tables", f"{table}.csv")
    return tuple(csv.DictReader(source.read_text(encoding="utf-8").splitlines()))


def several(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(";")) if cell else ()
