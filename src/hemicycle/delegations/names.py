"""Names out of the tables: of States in six languages, of other delegations in those that are established."""

from collections.abc import Mapping
from functools import cache

from hemicycle.delegations.delegation import Names
from hemicycle.delegations.language import LANGUAGES
from hemicycle.delegations.tables import Row, rows


@cache
def names_of_states() -> Mapping[str, Mapping[str, Names]]:
    names: dict[str, dict[str, Names]] = {}
    for language in LANGUAGES:
        for row in rows(f"names_{language}"):
            names.setdefault(row["key"], {})[language] = _names(row)
    return names


@cache
def names_of_bodies() -> Mapping[str, Mapping[str, Names]]:
    names: dict[str, dict[str, Names]] = {}
    for row in rows("body_names"):
        names.setdefault(row["key"], {})[row["language"]] = _names(row)
    return names


@cache
def names_of_groups() -> Mapping[str, Mapping[str, str]]:
    names: dict[str, dict[str, str]] = {}
    for row in rows("group_names"):
        names.setdefault(row["key"], {})[row["language"]] = row["name"]
    return names


def russian_genitive(key: str) -> str:
    """The form that follows "делегация" in Russian; raises LookupError for what is not a State."""
    for row in rows("russian_cases"):
        if row["key"] == key:
            return row["genitive"]
    raise LookupError(f"No Russian genitive is kept for {key!r}.")


def _names(row: Row) -> Names:
    """A formal cell is filled only where it differs from the short name."""
    return Names(short=row["short"], formal=row["formal"] or row["short"])
