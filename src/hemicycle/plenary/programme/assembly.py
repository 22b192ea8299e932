"""Which assembly holds a plenary, whatever the session: the next one opens with what was promised at the last."""

import re
from collections.abc import Mapping

from hemicycle.plenary.programme.programme import Programme

SESSION = re.compile(
    r"^.*?\bsession\b\s+(?:of\s+(?:the\s+)?|de\s+l[’']\s*|de\s+la\s+|du\s+|des?\s+)|,\s+[^,]*\bsession$",
    re.IGNORECASE,
)
"""Before its name, or behind it."""


def assembly_of(body: str | None) -> str | None:
    """As in: Assembly of States Parties, for its 22nd session."""
    return " ".join(SESSION.sub("", " ".join((body or "").split())).split()) or None


def assembly_key(body: str | None) -> str | None:
    """The same for two bodies that are one assembly; None for a body that is not named."""
    named = assembly_of(body)
    return None if named is None else named.casefold()


def last_before(slug: str, held: Mapping[str, Programme]) -> str | None:
    """Of the plenaries that one assembly held, which sat last before another one; None where none is known."""
    first = min((one.day for one in held[slug].sittings), default=None)
    if first is None:
        return None
    earlier = {
        name: max(sitting.day for sitting in one.sittings)
        for name, one in held.items()
        if name != slug and one.sittings
    }
    before = {name: day for name, day in earlier.items() if day < first}
    return max(before, key=lambda name: (before[name], name), default=None)
