"""What is kept about persons, by what it is: every private field of an event belongs to one category."""

from collections.abc import Mapping
from enum import StrEnum


class Category(StrEnum):
    ADDRESSES = "addresses"
    SPEAKERS = "speakers"
    CALLS = "calls"
    MAILS = "mails"
    LETTERS = "letters"
    TEXTS = "texts"
    ACTORS = "actors"


ACTED_BY = ("*", "acted_by")
"""Beside the private fields of any event: whose name or key was behind the role."""

FIELDS: Mapping[Category, tuple[tuple[str, str], ...]] = {
    Category.ADDRESSES: (
        ("request-received", "sender"),
        ("delegation-invited", "addresses"),
        ("letter-due", "to"),
    ),
    Category.SPEAKERS: (
        ("request-received", "speaker"),
        ("request-settled", "speaker"),
        ("request-merged", "speaker"),
        ("speaker-changed", "speaker"),
        ("seat-filled", "speaker"),
        ("pronunciation-noted", "sounds"),
        ("plenary-reconstructed", "speakers"),
    ),
    Category.CALLS: (("request-received", "attestation"),),
    Category.MAILS: (
        ("mail-received", "identity"),
        ("mail-received", "original"),
        ("mail-received", "envelope"),
        ("mail-read", "reading"),
        ("request-received", "original"),
    ),
    Category.LETTERS: (("letter-due", "words"), ("letter-written", "original")),
    Category.TEXTS: (
        ("statement-filed", "names"),
        ("statement-filed", "original"),
        ("statement-read", "texts"),
    ),
    Category.ACTORS: (ACTED_BY,),
}
"""Kinds of events, as they are stored, and their fields."""


def kinds_of(category: Category) -> frozenset[str]:
    """Empty for who acted, which may stand beside any."""
    return frozenset(kind for kind, _ in FIELDS[category] if kind != "*")
