"""Where a State stands towards the Rome Statute on a given day, and the category this gives its delegation.

Under article 112(1) of the Statute each State Party has one representative in the Assembly, and States that
signed the Statute or the Final Act may be observers. Other States may be invited to be present; the Assembly's
Rules of Procedure say how. A State whose withdrawal has taken effect is an observer if it once signed.
The Final Act is kept only for States whose part as observers is on record, so the table of it is not complete.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from functools import cache

import msgspec

from hemicycle.delegations.category import Category
from hemicycle.delegations.delegation import Delegation, Kind
from hemicycle.delegations.register import delegation
from hemicycle.delegations.tables import rows


class Standing(StrEnum):
    PARTY = "party"
    SIGNATORY = "signatory"
    SIGNATORY_OF_FINAL_ACT = "signatory-of-final-act"
    NONE = "none"


class Membership(msgspec.Struct, frozen=True, kw_only=True):
    """The days on which the Statute entered into force for a State and, if it withdrew, ceased to bind it."""

    region: str
    deposited_on: date
    in_force_on: date
    left_on: date | None
    note: str

    def holds(self, on: date) -> bool:
        return self.in_force_on <= on and (self.left_on is None or on < self.left_on)


def standing(key: str, on: date) -> Standing:
    """Signatures are kept without their days: all were given by 31 December 2000."""
    membership = _memberships().get(delegation(key).key)
    if membership is not None and membership.holds(on):
        return Standing.PARTY
    return _signatures().get(key, Standing.NONE)


def category_of(delegation: Delegation, on: date) -> Category:
    match delegation.kind:
        case Kind.STATE:
            return _category_of_state(delegation.key, on)
        case Kind.ORGANISATION:
            return Category.ORGANISATION
        case Kind.COURT:
            return Category.COURT
        case Kind.NGO:
            return Category.NGO
        case Kind.EXPERT:
            return Category.EXPERT


def membership(key: str) -> Membership | None:
    """What is kept of a State that is or was Party, its disputes included; None for every other delegation."""
    return _memberships().get(key)


def parties_among(keys: Iterable[str], on: date) -> tuple[str, ...]:
    return tuple(key for key in keys if standing(key, on) is Standing.PARTY)


def every_party(on: date) -> tuple[str, ...]:
    return parties_among(_memberships(), on)


def _category_of_state(key: str, on: date) -> Category:
    match standing(key, on):
        case Standing.PARTY:
            return Category.STATE_PARTY
        case Standing.SIGNATORY | Standing.SIGNATORY_OF_FINAL_ACT:
            return Category.OBSERVER_STATE
        case Standing.NONE:
            return Category.INVITED_STATE


@cache
def _memberships() -> Mapping[str, Membership]:
    return {
        row["key"]: Membership(
            region=row["region"],
            deposited_on=date.fromisoformat(row["deposited_on"]),
            in_force_on=date.fromisoformat(row["in_force_on"]),
            left_on=date.fromisoformat(row["left_on"]) if row["left_on"] else None,
            note=row["note"],
        )
        for row in rows("parties")
    }


@cache
def _signatures() -> Mapping[str, Standing]:
    by_instrument = {"statute": Standing.SIGNATORY, "final-act": Standing.SIGNATORY_OF_FINAL_ACT}
    return {row["key"]: by_instrument[row["instrument"]] for row in rows("signatories")}
