"""Spellings that are also ordinary words: what must stand around them to be read as a name."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from hemicycle.delegations.candidate import Certainty
from hemicycle.delegations.folding import folded_words
from hemicycle.delegations.persons import is_a_person
from hemicycle.delegations.spelling import Spelling
from hemicycle.delegations.surroundings import Surroundings, words_that
from hemicycle.delegations.tables import rows


class Caution(StrEnum):
    CAPITAL = "capital"
    GIVEN_NAME = "given-name"
    COMPANY = "company"


# Abbreviations that are words of a sentence written in capitals: "TELL US", "UN REPRÉSENTANT", "AU NOM DE".
_ALSO_WORDS = frozenset({"US", "UN", "EU", "AU", "UE", "UA", "CAR"})
_SHORTEST_SHOUT = 3
_OTHERS_IN_A_LIST = 2
LONGEST_LIST_OF_LANGUAGES = 12


def stands(spelling: Spelling, around: Surroundings) -> bool:
    """Whether the words mean what the spelling says, as far as their surroundings tell."""
    for caution in cautions().get(around.folded(), ()):
        if not _satisfied(caution, around):
            return False
    match spelling.certainty:
        case Certainty.ABBREVIATION:
            return _is_written_as(spelling, around) and not _is_a_word_of_a_shout(around)
        case Certainty.DEMONYM:
            return _is_an_adjective_of_a_state(spelling, around)
        case _:
            return True


@cache
def cautions() -> Mapping[tuple[str, ...], tuple[Caution, ...]]:
    found: dict[tuple[str, ...], tuple[Caution, ...]] = {}
    for row in rows("cautions"):
        words = folded_words(row["words"])
        found[words] = (*found.get(words, ()), Caution(row["caution"]))
    return found


def _satisfied(caution: Caution, around: Surroundings) -> bool:
    match caution:
        case Caution.CAPITAL:
            return around.words[0].isupper()
        case Caution.GIVEN_NAME:
            return not is_a_person(around)
        case Caution.COMPANY:
            return _follows_a_delegation_word(around)


def _is_written_as(spelling: Spelling, around: Surroundings) -> bool:
    """In capitals, or exactly as the table has it; lower-case "us" is never the United States."""
    return around.words == spelling.words or not any(map(str.islower, around.words))


def _is_a_word_of_a_shout(around: Surroundings) -> bool:
    if around.text[around.end : around.end + 1] == "$":
        return True
    if around.words not in _ALSO_WORDS:
        return False
    neighbours = (around.next_to_before(), around.next_to_after())
    words = [around.original(each) for each in neighbours if each is not None]
    return any(word.isupper() and len(word) >= _SHORTEST_SHOUT for word in words)


def _is_an_adjective_of_a_state(spelling: Spelling, around: Surroundings) -> bool:
    if spelling.language == "ar":
        return _follows_a_delegation_word(around)
    if spelling.language == "en" and around.words[0].islower():
        return False
    return not _names_a_language(around)


def _follows_a_delegation_word(around: Surroundings) -> bool:
    before = around.next_to_before()
    return before is not None and before.folded in words_that("mission", "delegation")


def _names_a_language(around: Surroundings) -> bool:
    after, before = around.after(), around.before()
    beside = {each.folded for each in (before, after) if each is not None}
    if not words_that("of-a-language").isdisjoint(beside):
        return True
    followed = _past_other_languages(around)
    if followed is not None and followed in words_that("delegation", "mission"):
        return False
    return _follows_a_list_of_languages(around)


def _past_other_languages(around: Surroundings) -> str | None:
    """The first word after "French and Spanish"."""
    for token in around.found[around.last : around.last + LONGEST_LIST_OF_LANGUAGES]:
        if token.folded not in words_that("language", "between-languages"):
            return token.folded
    return None


def _follows_a_list_of_languages(around: Surroundings) -> bool:
    """As in "in French" and "in English, Spanish and Russian"; three in a row need no "in"."""
    others = 0
    for token in reversed(around.found[max(0, around.first - LONGEST_LIST_OF_LANGUAGES) : around.first]):
        if token.folded in words_that("in-a-language"):
            return True
        if token.folded not in words_that("language", "between-languages"):
            break
        others += token.folded in words_that("language")
    return others >= _OTHERS_IN_A_LIST
