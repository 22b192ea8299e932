"""Finding the delegations and groups that a text names, in six languages."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from hemicycle.delegations.candidate import Candidate, CandidateKind, Certainty, Role
from hemicycle.delegations.cautions import stands
from hemicycle.delegations.delegation import Kind
from hemicycle.delegations.folding import addresses, tokens
from hemicycle.delegations.receivers import role_of
from hemicycle.delegations.register import every_delegation
from hemicycle.delegations.spelling import ANY_LANGUAGE, Spelling
from hemicycle.delegations.surroundings import Surroundings
from hemicycle.delegations.trie import Match, matches

_SUREST_FIRST = tuple(Certainty)


def find(text: str, language: str | None = None) -> tuple[Candidate, ...]:
    """Every candidate in the order of the text; the longest name wins, and two readings of one name both count.

    Without a language the names of all six are looked for. A name inside a mail or web address is not found.
    """

    def wanted(spelling: Spelling) -> bool:
        return language is None or spelling.language in {language, ANY_LANGUAGE}

    found = tuple(tokens(text))
    hidden = tuple(addresses(text))
    return tuple(
        candidate
        for match in matches(text, found, wanted)
        if not _inside(found[match.first].start, hidden)
        for candidate in _candidates(match, Surroundings(text, found, match.first, match.last))
    )


def find_group(text: str, language: str | None = None) -> tuple[Candidate, ...]:
    return tuple(each for each in find(text, language) if each.kind is CandidateKind.GROUP)


def _candidates(match: Match, around: Surroundings) -> Iterator[Candidate]:
    surest: dict[tuple[CandidateKind, str], Certainty] = {}
    for spelling in match.spellings:
        meant = (spelling.kind, spelling.key)
        if stands(spelling, around):
            surest[meant] = min(
                surest.get(meant, spelling.certainty), spelling.certainty, key=_SUREST_FIRST.index
            )
    role = role_of(around) if surest else Role.NAMED
    for (kind, key), certainty in sorted(surest.items()):
        yield Candidate(
            key=key,
            kind=kind,
            words=around.words,
            start=around.start,
            end=around.end,
            certainty=certainty,
            role=_role(key, role),
        )


def _role(key: str, role: Role) -> Role:
    """Nobody is accredited to an organ of the Court; one writes to it."""
    if role is Role.ACCREDITED_TO and key in _organs_of_the_court():
        return Role.ADDRESSED_TO
    return role


@cache
def _organs_of_the_court() -> frozenset[str]:
    return frozenset(each.key for each in every_delegation() if each.kind is Kind.COURT)


def _inside(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    before = bisect_right(spans, (place, place + 1)) - 1
    return before >= 0 and spans[before][0] <= place < spans[before][1]
