"""The language a note is written in, by its small words."""

import re

SMALL = {
    "en": frozenset(
        [
            "the",
            "of",
            "and",
            "to",
            "in",
            "for",
            "on",
            "is",
            "are",
            "will",
            "be",
            "at",
            "by",
            "with",
            "that",
            "this",
            "or",
            "as",
            "an",
            "from",
        ]
    ),
    "fr": frozenset(
        [
            "le",
            "la",
            "les",
            "des",
            "et",
            "du",
            "en",
            "pour",
            "sur",
            "est",
            "sont",
            "sera",
            "au",
            "aux",
            "par",
            "avec",
            "que",
            "une",
            "dans",
            "qui",
            "ou",
            "à",
        ]
    ),
    "es": frozenset(
        [
            "el",
            "la",
            "los",
            "las",
            "de",
            "y",
            "del",
            "en",
            "para",
            "sobre",
            "es",
            "son",
            "será",
            "al",
            "por",
            "con",
            "que",
            "una",
            "se",
            "o",
            "a",
            "lo",
        ]
    ),
}
WORD = re.compile(r"[^\W\d_]+")


def language_of(words: str) -> str:
    """English where nothing speaks for another."""
    counted = [word.lower() for word in WORD.findall(words)]
    return max(SMALL, key=lambda language: sum(word in SMALL[language] for word in counted))
