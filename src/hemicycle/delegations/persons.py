"""Georgia, Jordan and Chad are also people: when a State's name is a person's."""

from hemicycle.delegations.folding import Token, folded_words
from hemicycle.delegations.surroundings import Surroundings, words_that


def is_a_person(around: Surroundings) -> bool:
    if _belongs_to_a_delegation(around):
        return False
    return (
        _follows_an_honorific(around)
        or _precedes_a_surname(around)
        or _follows_a_given_name(around)
        or _precedes_an_address(around)
        or _signs_a_letter(around)
    )


def _belongs_to_a_delegation(around: Surroundings) -> bool:
    """As in "delegation of Georgia" and "Georgia delegation"."""
    after = around.next_to_after()
    if after is not None and after.folded in words_that("mission", "delegation"):
        return True
    before, earlier = around.next_to_before("'’"), around.before(2)
    if before is None:
        return False
    if before.folded in words_that("mission", "delegation"):
        return True
    return (
        before.folded in words_that("of")
        and earlier is not None
        and earlier.folded in words_that("mission", "delegation")
        and not _is_a_person_spoken_for(around)
    )


def _is_a_person_spoken_for(around: Surroundings) -> bool:
    """One may speak on behalf of Georgia Papadopoulou; a delegation of Georgia Papadopoulou there is not."""
    earlier = around.before(2)
    return earlier is not None and earlier.folded == "behalf" and _precedes_a_surname(around)


def _follows_an_honorific(around: Surroundings) -> bool:
    before = around.next_to_before(".")
    return before is not None and before.folded in words_that("honorific")


def _precedes_a_surname(around: Surroundings) -> bool:
    after = around.next_to_after()
    return (
        after is not None
        and _looks_like_a_name(around, after)
        and after.folded not in words_that("after-a-name")
    )


def _follows_a_given_name(around: Surroundings) -> bool:
    before = around.next_to_before()
    return (
        before is not None
        and _looks_like_a_name(around, before)
        and before.folded not in words_that("before-a-name")
    )


def _looks_like_a_name(around: Surroundings, token: Token) -> bool:
    """Capitalised; in capitals throughout only where the State's name is so too."""
    word = around.original(token)
    if not word[0].isupper() or not word.isalpha():
        return False
    return around.words.isupper() or not word.isupper()


def _precedes_an_address(around: Surroundings) -> bool:
    following = around.text[around.end : around.end + 3].lstrip()
    return following.startswith(("<", "@"))


def _signs_a_letter(around: Surroundings) -> bool:
    if any(map(str.isalnum, around.line_after())):
        return False
    same_line = folded_words(around.line_before())
    if same_line:
        return _closes(same_line)
    earlier = (folded_words(line) for line in reversed(around.lines_before()))
    above = next((words for words in earlier if words), ())
    return _closes(above)


def _closes(words: tuple[str, ...]) -> bool:
    return 0 < len(words) <= 3 and not words_that("closing").isdisjoint(words)  # noqa: PLR2004
