"""What a text may mean: one delegation or group, the words that say it, and how surely they say it."""

from enum import StrEnum

import msgspec


class Certainty(StrEnum):
    NAME = "name"
    COLLOQUIAL = "colloquial"
    FORMER = "former"
    ABBREVIATION = "abbreviation"
    DEMONYM = "demonym"


class CandidateKind(StrEnum):
    DELEGATION = "delegation"
    GROUP = "group"


class Role(StrEnum):
    """Why the name stands there: an embassy's receiving State or a letter's addressee does not ask for the floor."""

    NAMED = "named"
    ACCREDITED_TO = "accredited-to"
    ADDRESSED_TO = "addressed-to"


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """`words` is the original text from `start` to `end`; candidates with one span exclude each other."""

    key: str
    kind: CandidateKind
    words: str
    start: int
    end: int
    certainty: Certainty
    role: Role = Role.NAMED
