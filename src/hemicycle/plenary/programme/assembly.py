"""Which assembly holds a plenary, whatever the session: the next one opens with what was promised at the last."""

import re
from collections.abc import Mapping

from hemicycle.plenary.plenary import Plenary

SESSION = re.compile(
    r"^.*?\bsession\b\s+(?:of\s+(?:the\s+)?|de\s+l[’']\s*|de\s+la\s+|du\s+|des?\s+)|,\s+[^,]*\bsession$",
    re.IGNORECASE,
)
"""Before its name, or behind it."""


def assembly_of(body: str | None) -> str | None:
    """As in: Assembly of States Parties, for its 22nd session."""
    return " ".join(SESSION.sub("", " ".join((body or "").split())).split()) or None


def is_same(one: str | None, other: str | None) -> bool:
    """Whether two bodies are one assembly; a body that is not named is none."""
    first, second = assembly_of(one), assembly_of(other)
    return first is not None and second is not None and first.casefold() == second.casefold()


def last_before(slug: str, plenaries: Mapping[str, Plenary]) -> str | None:
    """The plenary of the same assembly that sat last before another one; None where none is known."""
    own = plenaries[slug].programme
    first = min((one.day for one in own.sittings), default=None)
    if first is None:
        return None
    earlier = {
        name: max(sitting.day for sitting in one.programme.sittings)
        for name, one in plenaries.items()
        if name != slug and one.programme.sittings and is_same(one.programme.body, own.body)
    }
    before = {name: day for name, day in earlier.items() if day < first}
    return max(before, key=lambda name: (before[name], name), default=None)
