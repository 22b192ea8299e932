"""The name of a plenary, which is where its pages lie in the house."""

import re
import unicodedata
from collections.abc import Collection

from hemicycle.wording.phrase import Phrase, phrase

RESERVED = frozenset(
    {
        "api",
        "calendar.ics",
        "delegations",
        "enter",
        "feed.atom",
        "health",
        "house",
        "leave",
        "metrics",
        "oidc",
        "plenaries",
        "problems",
        "review",
        "search",
        "setup",
        "static",
        "stream",
        "time",
    }
)
"""The house's own pages lie there, or what it answers to programs."""
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST = 60


def proposed(title: str, taken: Collection[str]) -> str:
    """Out of a title, as long as a name may be, and not one that there is."""
    letters = unicodedata.normalize("NFKD", title).lower()
    words = re.findall(r"[a-z0-9]+", "".join(one for one in letters if not unicodedata.combining(one)))
    while len("-".join(words)) > LONGEST - 3:
        words.pop()
    name = "-".join(words) or "plenary"
    others = {*taken, *RESERVED}
    return next(
        each for number in range(1, len(others) + 2) if (each := _numbered(name, number)) not in others
    )


def fault_in(name: str) -> Phrase | None:
    """What is wrong with it as a name; whether it is taken is not looked at."""
    if len(name) > LONGEST or not NAME.fullmatch(name):
        return phrase(
            "A name has at most {most} small letters, digits and hyphens, such as cooperation-2023.",
            most=LONGEST,
        )
    if name in RESERVED:
        return phrase("The house itself uses the name {name}; choose another.", name=name)
    return None


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name}-{number}"
