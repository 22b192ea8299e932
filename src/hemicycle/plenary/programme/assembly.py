"""Which assembly holds a plenary, whatever the session: the next one opens with what was promised at the last."""

import re
from collections.abc import Mapping

from hemicycle.plenary.plenary import Plenary

SESSION = re.compile(
    r"^.*?\bsession\b\s+(?:of\s+(?:the\s+)?|de\s+l[’']\s*|de\s+la\s+|du\s+|des?\s+)", re.IGNORECASE
)


def assembly_of(body: str | None) -> str | None:
    """As in: assembly of states parties, for the 22nd session of the Assembly of States Parties."""
    named = " ".join(SESSION.sub("", body or "").split()).casefold()
    return named or None


def last_before(slug: str, plenaries: Mapping[str, Plenary]) -> str | None:
    """The plenary of the same assembly that sat last before another one; None where none is known."""
    own = plenaries[slug].programme
    assembly, first = assembly_of(own.body), min((one.day for one in own.sittings), default=None)
    if assembly is None or first is None:
        return None
    earlier = {
        name: max(sitting.day for sitting in one.programme.sittings)
        for name, one in plenaries.items()
        if name != slug and one.programme.sittings and assembly_of(one.programme.body) == assembly
    }
    before = {name: day for name, day in earlier.items() if day < first}
    return max(before, key=lambda name: (before[name], name), default=None)
