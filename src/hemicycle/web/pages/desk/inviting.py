"""Rows of a table become invitations: a delegation, where to write to it, in which language."""

import re
from collections.abc import Iterable
from datetime import date

import msgspec

from hemicycle.delegations.finding import find
from hemicycle.delegations.register import delegation as known_delegation
from hemicycle.delegations.register import every_delegation
from hemicycle.delegations.standing import category_of
from hemicycle.plenary.invitations.invitation import Invitation
from hemicycle.plenary.represented import Represented
from hemicycle.wording.letters import LETTER_LANGUAGES

ADDRESS = re.compile(r"[^\s@<>;,]+@[^\s@<>;,]+\.[^\s@<>;,]+")
LANGUAGE = {
    "english": "en", "anglais": "en", "french": "fr", "français": "fr", "spanish": "es", "español": "es",
    "arabic": "ar", "arabe": "ar", "russian": "ru", "russe": "ru", "chinese": "zh", "chinois": "zh",
}  # fmt: skip
HEADINGS = frozenset({"delegation", "délégation", "state", "état", "country", "pays", "name", "nom"})


class Read(msgspec.Struct, frozen=True):
    """`unknown` are the lines in which no delegation was found, as they were."""

    invitations: tuple[Invitation, ...]
    unknown: tuple[str, ...]


def invitations_in(rows: Iterable[tuple[str, ...]], day: date) -> Read:
    """Whatever the order of the columns: what looks like an address is one, the first name found is the delegation.

    Several rows of one delegation are one invitation with several addresses.
    """
    found: dict[str, Invitation] = {}
    unknown: list[str] = []
    for number, row in enumerate(rows):
        if number == 0 and {cell.casefold() for cell in row} & HEADINGS:
            continue
        addresses = tuple(address for cell in row for address in ADDRESS.findall(cell))
        delegation = _delegation(row, day)
        if delegation is None:
            unknown.append("; ".join(row))
            continue
        before = found.get(delegation.key)
        found[delegation.key] = Invitation(
            delegation=delegation,
            addresses=tuple(dict.fromkeys((*(before.addresses if before else ()), *addresses))),
            language=_language(row) or (before.language if before else "en"),
        )
    return Read(tuple(found.values()), tuple(unknown))


def _delegation(row: tuple[str, ...], day: date) -> Represented | None:
    for cell in row:
        if "@" in cell or not cell:
            continue
        key = _key(cell)
        if key is not None:
            known = known_delegation(key)
            return Represented(key=key, name=known.name("en"), category=category_of(known, day))
    return None


def _key(cell: str) -> str | None:
    """A key of the tables such as BE, a name in any language, or a text in which one alone is found."""
    for one in every_delegation():
        if cell == one.key or cell in {name.short for name in one.names.values()}:
            return one.key
    candidates = {one.key for one in find(cell) if one.kind == "delegation"}
    return candidates.pop() if len(candidates) == 1 else None


def _language(row: tuple[str, ...]) -> str | None:
    for cell in row:
        word = cell.casefold()
        if word in LETTER_LANGUAGES:
            return word
        if word in LANGUAGE:
            return LANGUAGE[word]
    return None
