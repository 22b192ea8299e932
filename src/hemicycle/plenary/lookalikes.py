"""Domains that the eye takes for another: letters of two alphabets in one word, or letters that look like others.

A domain in one alphabet, whichever it is, imitates nobody by that: a ministry's may be in Cyrillic or in Arabic.
"""

import unicodedata
from functools import lru_cache

SHARING_SHAPES = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "COPTIC", "CHEROKEE"})
"""No word of any language has letters of two of them. Others stand together, as Japanese does with Latin."""

LOOKS_LIKE = str.maketrans(
    {
        "0": "o", "1": "l", "ı": "i", "ɑ": "a", "ɡ": "g", "ſ": "f", "ß": "b",
        "а": "a", "в": "b", "г": "r", "е": "e", "ѕ": "s", "і": "i", "ј": "j", "к": "k", "м": "m", "н": "h",
        "о": "o", "п": "n", "р": "p", "с": "c", "т": "t", "у": "y", "ү": "y", "х": "x", "ь": "b", "ԁ": "d", "һ": "h",
        "ӏ": "l", "ԛ": "q", "ԝ": "w",
        "α": "a", "β": "b", "γ": "y", "ε": "e", "η": "n", "ι": "i", "κ": "k", "ν": "v", "ο": "o", "ρ": "p", "σ": "o",
        "ς": "c", "τ": "t", "υ": "u", "χ": "x", "ω": "w",
        "ա": "w", "զ": "q", "հ": "h", "յ": "j", "ո": "n", "ս": "u", "ց": "g", "օ": "o",
    }
)  # fmt: skip
"""Small letters, as addresses have them, after accents and dots were taken away."""
PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))
"""Two letters that together look like one."""

ENCODED = "xn--"


def mixes_alphabets(domain: str) -> bool:
    return any(len(_alphabets(label) & SHARING_SHAPES) > 1 for label in _as_read(domain).split("."))


def looks_like(one: str, other: str) -> bool:
    """Whether two domains end differently, and would be taken to end alike."""
    ours, theirs = _as_read(one).split("."), _as_read(other).split(".")
    shared = min(len(ours), len(theirs))
    our_end, their_end = ".".join(ours[-shared:]), ".".join(theirs[-shared:])
    return our_end != their_end and _shape(our_end) == _shape(their_end)


def spelt(domain: str) -> str:
    """As machines spell it, in which no two domains look the same."""
    return ".".join(map(_encoded, _as_read(domain).split(".")))


@lru_cache(maxsize=1024)
def _as_read(domain: str) -> str:
    """With the letters that an encoded label stands for."""
    labels = unicodedata.normalize("NFKC", domain).casefold().split(".")
    return ".".join(map(_decoded, labels))


@lru_cache(maxsize=1024)
def _shape(domain: str) -> str:
    """The same for domains, as they are read, that look the same."""
    decomposed = unicodedata.normalize("NFD", domain)
    bare = "".join(one for one in decomposed if not unicodedata.combining(one)).translate(LOOKS_LIKE)
    for pair, one in PAIRS:
        bare = bare.replace(pair, one)
    return bare


def _alphabets(label: str) -> frozenset[str]:
    """The first word of a letter's name is that of its alphabet."""
    return frozenset(unicodedata.name(one, "").partition(" ")[0] for one in label if one.isalpha())


def _decoded(label: str) -> str:
    """What cannot be decoded stays as it is."""
    if not label.startswith(ENCODED):
        return label
    try:
        return label.removeprefix(ENCODED).encode("ascii").decode("punycode").casefold()
    except UnicodeError:
        return label


def _encoded(label: str) -> str:
    return label if label.isascii() else f"{ENCODED}{label.encode('punycode').decode('ascii')}"
