"""A delegation: who is represented, by what names it is known."""

from collections.abc import Mapping
from enum import StrEnum

import msgspec


class Kind(StrEnum):
    STATE = "state"
    ORGANISATION = "organisation"
    COURT = "court"
    NGO = "ngo"
    EXPERT = "expert"


class Names(msgspec.Struct, frozen=True, kw_only=True):
    """The names of one delegation in one language, the short one as it stands on a name plate."""

    short: str
    formal: str


class Delegation(msgspec.Struct, frozen=True, kw_only=True):
    """One delegation; `key` is "BE" for a State (ISO 3166-1 alpha-2), else a slug such as "icc-registry"."""

    key: str
    kind: Kind
    names: Mapping[str, Names]
    iso3: str | None = None
    m49: str | None = None

    def name(self, language: str) -> str:
        """The short name in `language`, in English where that language has none."""
        return (self.names.get(language) or self.names["en"]).short

    def formal_name(self, language: str) -> str:
        return (self.names.get(language) or self.names["en"]).formal
