"""How delegations and groups are called aloud, in the languages in which a chair speaks.

The tables give the name with its article where one is said; this puts the word for "of" before it.
"""

from collections.abc import Mapping
from functools import cache

from hemicycle.delegations.tables import rows

SPOKEN_LANGUAGES = ("en", "fr")

_CONTRACTED = {"le ": "du ", "les ": "des "}
_VOWELS = frozenset("aâàeéèêëiîïoôuûAÂÀEÉÈÊËIÎÏOÔUÛ")


def of(key: str, language: str) -> str:
    """As in: "of the Republic of Korea", "de la République de Corée". Raises LookupError for what the tables lack."""
    row = _row(key, language)
    return row.get("of") or of_name(row["name"], language)


def of_name(name: str, language: str) -> str:
    """The same of any name with its article, for those whom the tables lack.

    A French name that begins with a vowel is elided. One that begins with an h is not: whether the h is mute nobody
    can tell from the letter, so the table says it of those that it has.
    """
    if language != "fr":
        return f"of {name}"
    for article, contracted in _CONTRACTED.items():
        if name.startswith(article):
            return contracted + name.removeprefix(article)
    return f"d’{name}" if name[:1] in _VOWELS else f"de {name}"


def _row(key: str, language: str) -> Mapping[str, str]:
    found = _spoken(language).get(key)
    if found is None:
        raise LookupError(f"The tables do not say how {key!r} is called aloud.")
    return found


@cache
def _spoken(language: str) -> Mapping[str, Mapping[str, str]]:
    return {row["key"]: row for row in rows(f"spoken_{language}")}
