"""Signing in, where the house has it: desk and chair prove who they are, and a link alone opens neither."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Protocol

import msgspec

from hemicycle.chamber.links import Session
from hemicycle.plenary.links.link import BOUND, Role

SIGNED_IN_SECONDS = 12 * 3600
COMING_BACK = "/oidc/callback"
"""Where the provider sends the browser back to."""


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody signs in for, and the language they read."""

    plenary: str
    role: Role
    language: str


class Departure(msgspec.Struct, frozen=True, kw_only=True):
    """Where the browser goes to sign in, and what it keeps until it comes back."""

    address: str
    kept: str


class Arrival(msgspec.Struct, frozen=True, kw_only=True):
    """Who came back and may be what they wanted; `name` is how the ledger calls them."""

    wanted: Wanted
    name: str


class Why(StrEnum):
    """Why somebody was not signed in."""

    NOT_NAMED = "not-named"
    SHOWN_OUT = "shown-out"
    NOT_BEGUN_HERE = "not-begun-here"
    TURNED_AWAY = "turned-away"
    NOT_TRUSTED = "not-trusted"
    UNREACHABLE = "unreachable"


class NotSignedIn(Exception):  # noqa: N818 - what came of it
    """`detail` is for the log and holds nothing of the person."""

    def __init__(self, why: Why, detail: str) -> None:
        super().__init__(detail)
        self.why = why
        self.detail = detail


class SignIn(Protocol):
    @property
    def word(self) -> str:
        """By whose word somebody is in; another one when provider or persons change, which ends what was before."""

    async def depart(self, wanted: Wanted) -> Departure:
        """Raises NotSignedIn."""

    def wanted(self, kept: str) -> Wanted | None:
        """What a browser that comes back had wanted; None where it did not depart from here."""

    async def arrive(self, kept: str, answer: Mapping[str, str]) -> Arrival:
        """Once for each departure. Raises NotSignedIn."""


def is_honoured(sign_in: SignIn | None, session: Session) -> bool:
    """Where there is signing in, desk and chair are entered by it alone; elsewhere it counts for nothing."""
    if sign_in is None or session.claim.role not in BOUND:
        return session.word is None
    return session.word == sign_in.word


def sign_in_path(slug: str, role: Role) -> str:
    return f"/{slug}/sign-in/{role.value}"
