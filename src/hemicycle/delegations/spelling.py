"""Every way in which the tables spell a delegation or group, each with its language and its certainty."""

from collections.abc import Iterator
from typing import NamedTuple

from hemicycle.delegations.candidate import CandidateKind, Certainty
from hemicycle.delegations.groups import every_group
from hemicycle.delegations.language import LANGUAGES
from hemicycle.delegations.register import every_delegation
from hemicycle.delegations.tables import rows, several

ANY_LANGUAGE = "*"


class Spelling(NamedTuple):
    words: str
    language: str
    key: str
    kind: CandidateKind
    certainty: Certainty


def every_spelling() -> Iterator[Spelling]:
    yield from _names_of_delegations()
    yield from _names_of_groups()
    yield from _other_names("other_names", CandidateKind.DELEGATION)
    yield from _other_names("other_group_names", CandidateKind.GROUP)
    yield from _russian_cases()
    yield from _adjectives()


def _names_of_delegations() -> Iterator[Spelling]:
    for each in every_delegation():
        for language, names in each.names.items():
            for words in {names.short, names.formal}:
                yield Spelling(words, language, each.key, CandidateKind.DELEGATION, Certainty.NAME)


def _names_of_groups() -> Iterator[Spelling]:
    for each in every_group():
        for language, name in each.names.items():
            yield Spelling(name, language, each.key, CandidateKind.GROUP, Certainty.NAME)


def _other_names(table: str, kind: CandidateKind) -> Iterator[Spelling]:
    for row in rows(table):
        yield Spelling(row["words"], row["language"], row["key"], kind, Certainty(row["certainty"]))


def _russian_cases() -> Iterator[Spelling]:
    for row in rows("russian_cases"):
        for words in (row["genitive"], *several(row["other_cases"])):
            yield Spelling(words, "ru", row["key"], CandidateKind.DELEGATION, Certainty.NAME)


def _adjectives() -> Iterator[Spelling]:
    for language in LANGUAGES:
        for row in rows(f"names_{language}"):
            for adjective in several(row["adjectives"]):
                for words in _agreeing(adjective, language):
                    yield Spelling(words, language, row["key"], CandidateKind.DELEGATION, Certainty.DEMONYM)


def _agreeing(adjective: str, language: str) -> tuple[str, ...]:
    """Arabic adjectives are kept in the masculine; the others agree by what the table lists."""
    if language != "ar":
        return (adjective,)
    feminine = f"{adjective}ة"
    return (adjective, feminine, f"ال{adjective}", f"ال{feminine}")
