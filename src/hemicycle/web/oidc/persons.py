"""Who may be what: the persons and groups that the house's file names, and what a provider says of somebody."""

import hashlib
from collections.abc import Mapping

import msgspec

from hemicycle.documents.one_line import one_line
from hemicycle.plenary.links.issue import LONGEST_SUBJECT
from hemicycle.plenary.links.link import Role
from hemicycle.settings import OidcSettings


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """`key` is the provider's own name of the person (`sub`); `address` a verified e-mail address."""

    key: str
    name: str
    address: str | None = None
    groups: frozenset[str] = frozenset()


def person_of(claims: Mapping[str, object], groups_claim: str | None) -> Person:
    """Of claims that were checked. An address that the provider has not verified is none."""
    key, mail, verified = str(claims.get("sub", "")), claims.get("email"), claims.get("email_verified")
    is_verified = verified is True or verified == "true"
    address = mail if isinstance(mail, str) and is_verified else None
    names = (claims.get("name"), claims.get("preferred_username"), address, key)
    return Person(
        key=key,
        name=next((name for name in map(_shown, names) if name), ""),
        address=address,
        groups=_texts(claims.get(groups_claim)) if groups_claim else frozenset(),
    )


def may_be(settings: OidcSettings, role: Role, person: Person) -> bool:
    """An entry with an @ is an e-mail address and nothing else; any other is the provider's name of a person."""
    persons, groups = _named(settings, role)
    if not person.groups.isdisjoint(groups):
        return True
    if person.address is not None:
        addresses = {_folded(one) for one in persons if "@" in one}
        if _folded(person.address) in addresses:
            return True
    return person.key in {one for one in persons if "@" not in one}


def word_of(settings: OidcSettings) -> str:
    """A digest of the provider and of who may be what."""
    stated = (
        settings.issuer,
        settings.client_id,
        settings.groups_claim,
        settings.desk,
        settings.desk_groups,
        settings.chair,
        settings.chair_groups,
    )
    return hashlib.sha256(msgspec.json.encode(stated)).hexdigest()[:16]


def _named(settings: OidcSettings, role: Role) -> tuple[tuple[str, ...], tuple[str, ...]]:
    match role:
        case Role.DESK:
            return settings.desk, settings.desk_groups
        case Role.CHAIR:
            return settings.chair, settings.chair_groups
    return (), ()


def _folded(address: str) -> str:
    """Letters of other scripts that become a plain one when folded must not make two addresses one."""
    return address.lower() if address.isascii() else address


def _shown(claim: object) -> str:
    return one_line(claim)[:LONGEST_SUBJECT] if isinstance(claim, str) else ""


def _texts(claim: object) -> frozenset[str]:
    return frozenset(one for one in claim if isinstance(one, str)) if isinstance(claim, list) else frozenset()
