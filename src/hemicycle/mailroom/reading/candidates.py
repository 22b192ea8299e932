"""The delegations and groups that a text names, looked up once however many ask."""

from functools import lru_cache

from hemicycle.delegations.candidate import Candidate
from hemicycle.delegations.finding import find

LONGEST = 20_000
"""Characters that are searched: a mail says at its beginning who asks."""


@lru_cache(maxsize=64)
def candidates_in(text: str) -> tuple[Candidate, ...]:
    return find(text[:LONGEST])
