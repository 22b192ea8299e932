"""The capitals of States and the seats of their governments, in six languages, by the words that name them.

A capital says where somebody sits. An embassy signs with the capital of its host: whether the State meant is the
sender, the words around it must tell.

Where the United Nations recognise no capital, a seat is given alone. A spelling that may mean something else carries
its doubt, and no State is told from it.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from hemicycle.delegations.folding import folded_words
from hemicycle.delegations.tables import rows


class CityRole(StrEnum):
    """A seat is named where the government, or a branch of it, does not sit in the capital."""

    CAPITAL = "capital"
    SEAT = "seat"


class Doubt(StrEnum):
    """Why the words tell no State: what else they mean, as an instrument that mails quote, or who else writes from there."""

    WORD = "word"
    PERSON = "person"
    PLACE = "place"
    STATE = "state"
    INSTRUMENT = "instrument"
    HOST = "host"
    DISPUTED = "disputed"


class CityName(NamedTuple):
    words: str
    language: str
    key: str
    role: CityRole
    doubt: Doubt | None


@cache
def every_city_name() -> tuple[CityName, ...]:
    return tuple(
        CityName(
            words=row["words"],
            language=row["language"],
            key=row["key"],
            role=CityRole(row["role"]),
            doubt=Doubt(row["doubt"]) if row["doubt"] else None,
        )
        for row in rows("capitals")
    )


def capital_of(key: str, language: str) -> str | None:
    """Its capital as that language writes it first; None where the table gives a seat alone."""
    return next(
        (
            each.words
            for each in every_city_name()
            if (each.key, each.language, each.role) == (key, language, CityRole.CAPITAL)
        ),
        None,
    )


def state_seated_in(city: str) -> str | None:
    """The key of the State whose capital or seat has this name in any language, if the name leaves no doubt."""
    return states_by_capital().get(folded_words(city))


@cache
def states_by_capital() -> Mapping[tuple[str, ...], str]:
    """By folded words, without the names that leave a doubt."""
    return {folded_words(each.words): each.key for each in every_city_name() if each.doubt is None}
