"""Sentences of a line, each with the place of its words."""

import re

import msgspec

END = re.compile(r"(?:[.!?…]|\.\])[»”\"’')\]¹²³]*\s+(?=[\[(«“\"'¿¡]?[A-ZÀ-ÞŒ0-9])|\n+|;\s+(?=[-–•]\s)")
ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|H\.E|Mr|Mrs|Ms|Dr|Prof|No|Nos|Art|art|para|paras|e\.g|i\.e|St|S\.E|Sr|Sra|M|Mme|vs|cf|p|a\.m|p\.m|approx|ext|"
    r"tel|Tel|Add|Rev|Res|Dec)\.$"
)
TIMETABLE = re.compile(r"[\d.:\s]+(?:[ap]\.?m\.)?[\s–-]+[\d.:\s]+[ap]\.m\.")
"""Hours that begin a line belong to what is held then."""


HALF_OF_DAY = re.compile(r"[ap]\.m\.$")
LONGEST = 2000
LONGEST_TIMETABLE = 40


class Sentence(msgspec.Struct, frozen=True, kw_only=True):
    words: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.words)


def split_sentences(words: str) -> tuple[Sentence, ...]:
    """What runs on for longer than any sentence is cut, so that reading stays quick."""
    return tuple(piece for sentence in _sentences(words) for piece in _pieces(sentence))


def _pieces(sentence: Sentence) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(words=sentence.words[start : start + LONGEST], start=sentence.start + start)
        for start in range(0, len(sentence.words), LONGEST)
    )


def _sentences(words: str) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    start = 0
    for match in END.finditer(words):
        stop = match.end() - (len(match[0]) - len(match[0].rstrip()))
        if _goes_on(words[max(start, stop - LONGEST_TIMETABLE) : stop], words[match.end() : match.end() + 1]):
            continue
        if words[start:stop].strip():
            found.append(_sentence(words, start, stop))
        start = match.end()
    if words[start:].strip():
        found.append(_sentence(words, start, len(words)))
    return tuple(found)


def _goes_on(before: str, after: str) -> bool:
    """A full stop ends no sentence in "Mr. X", "10 a.m. 2 June" and "9.30 a.m. - 1 p.m. Debate"."""
    if TIMETABLE.fullmatch(before.strip()):
        return True
    return bool(ABBREVIATED.search(before)) and not (HALF_OF_DAY.search(before) and after.isalpha())


def _sentence(words: str, start: int, stop: int) -> Sentence:
    piece = words[start:stop]
    return Sentence(words=piece.strip(), start=start + len(piece) - len(piece.lstrip()))
