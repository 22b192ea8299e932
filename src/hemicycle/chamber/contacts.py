"""Known contacts: addresses and domains that vouch for a delegation, because the secretariat knows them."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from hemicycle.delegations.finding import find
from hemicycle.delegations.register import every_delegation
from hemicycle.plenary.houses import domain_of, is_public_provider
from hemicycle.plenary.lookalikes import looks_like
from hemicycle.plenary.mails.reading import Authentication, Reading


class WrongContacts(Exception):  # noqa: N818 - it says what the file is
    """The list of contacts cannot be used; the message says where and what to do."""


class Contacts(msgspec.Struct, frozen=True, kw_only=True):
    """By delegation key, the addresses and domains in lower case that are known to be its."""

    known: Mapping[str, frozenset[str]]

    def vouch_for(self, reading: Reading) -> bool:
        """Whether the sender is known as a contact of every delegation that the mail speaks for."""
        address = reading.sender.address
        keys = {wish.asked.delegation.key for wish in reading.wishes if wish.asked.delegation is not None}
        if not address or not keys or reading.authentication is Authentication.FAILED:
            return False
        return all(self.knows(key, address) for key in keys)

    def knows(self, delegation: str, address: str) -> bool:
        """Whether the address, or its domain, is known to be that of the delegation with this key."""
        folded = address.casefold()
        return bool({folded, folded.rpartition("@")[2]} & self.known.get(delegation, frozenset()))

    def are_imitated_by(self, reading: Reading) -> bool:
        """Whether the sender's domain looks like that of a contact of a delegation that the mail speaks for, and is not."""
        address = reading.sender.address
        keys = {wish.asked.delegation.key for wish in reading.wishes if wish.asked.delegation is not None}
        if not address or any(self.knows(key, address) for key in keys):
            return False
        listed = {domain_of(one) for key in keys for one in self.known.get(key, frozenset())}
        return any(looks_like(domain_of(address), one) for one in listed)


NOBODY = Contacts(known={})
COLUMNS = frozenset({"delegation", "address"})


def read_contacts(path: Path) -> Contacts:
    """A CSV file with the columns `delegation` (a key such as BE, or a name) and `address` (or a bare domain).

    Raises WrongContacts.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            table = csv.DictReader(lines)
            rows, columns = list(table), frozenset(table.fieldnames or ())
    except (OSError, UnicodeDecodeError, csv.Error) as trouble:
        reason = getattr(trouble, "strerror", None) or trouble
        raise WrongContacts(f"{path}: the list of contacts cannot be read ({reason}).") from trouble
    if not columns >= COLUMNS:
        raise WrongContacts(f"{path}: the first line must name the columns delegation and address.")
    return contacts_from(
        (_key(row.get("delegation"), path, line), _address(row.get("address"), path, line))
        for line, row in enumerate(rows, 2)
    )


def contacts_from(pairs: Iterable[tuple[str, str]]) -> Contacts:
    known: dict[str, set[str]] = {}
    for key, address in pairs:
        known.setdefault(key, set()).add(address.casefold())
    return Contacts(known={key: frozenset(addresses) for key, addresses in known.items()})


def _key(name: str | None, path: Path, line: int) -> str:
    wanted = (name or "").strip()
    keys = {one.key for one in every_delegation()}
    if wanted in keys:
        return wanted
    found = {one.key for one in find(wanted) if one.kind == "delegation"}
    if len(found) != 1:
        raise WrongContacts(
            f"{path}, line {line}: “{wanted}” names no single delegation; write its key or its name."
        )
    return found.pop()


def _address(written: str | None, path: Path, line: int) -> str:
    address = (written or "").strip().casefold().removeprefix("@")
    if "." not in address or " " in address:
        raise WrongContacts(f"{path}, line {line}: “{written}” is no address and no domain.")
    if "@" not in address and is_public_provider(address):
        raise WrongContacts(
            f"{path}, line {line}: anybody may write from {address}; write the whole address."
        )
    return address
