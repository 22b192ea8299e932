"""The delegation that a few words name."""

import re

from hemicycle.delegations.candidate import CandidateKind
from hemicycle.delegations.finding import find

PERSON = re.compile(r"\b(?:Ms|Mr|Mrs|Dr|Prof|Sr|Sra|H\.E|S\.E|Mme)\.|\bMme\b|^M\. ")


def delegation_named(words: str, language: str) -> str | None:
    """Its key where exactly one is named; a person's country or title names no delegation."""
    if PERSON.search(words):
        return None
    keys = {one.key for one in find(words, language) if one.kind is CandidateKind.DELEGATION}
    return keys.pop() if len(keys) == 1 else None
