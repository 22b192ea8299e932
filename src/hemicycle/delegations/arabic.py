"""Arabic writes "and", "to", "in" and the article onto the word that follows; this takes them off again."""

from collections.abc import Iterator

_AND = ("و", "ف")
_TO_OR_IN = ("ل", "ب")
_TO_THE = "لل"
_ARTICLE = "ال"


def bare_forms(word: str) -> Iterator[str]:
    """The word itself first, then without what may be attached to it, least taken off first."""
    yield word
    if not is_arabic(word):
        return
    yield from _without_preposition(word)
    if word.startswith(_AND):
        yield word[1:]
        yield from _without_preposition(word[1:])


def _without_preposition(word: str) -> Iterator[str]:
    if word.startswith(_TO_THE):
        yield _ARTICLE + word[2:]
    if word.startswith(_TO_OR_IN):
        yield word[1:]


def is_arabic(word: str) -> bool:
    return "\u0600" <= word[:1] <= "\u06ff"
