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


class Sentence(msgspec.Struct, frozen=True, kw_only=True):
    words: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.words)


def split_sentences(words: str) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    start = 0
    for match in END.finditer(words):
        stop = match.end() - (len(match[0]) - len(match[0].rstrip()))
        before, after = words[start:stop], words[match.end() : match.end() + 1]
        if ABBREVIATED.search(before) and not (re.search(r"[ap]\.m\.$", before) and after.isalpha()):
            continue
        if TIMETABLE.fullmatch(before.strip()):
            continue
        if before.strip():
            found.append(_sentence(words, start, stop))
        start = match.end()
    if words[start:].strip():
        found.append(_sentence(words, start, len(words)))
    return tuple(found)


def _sentence(words: str, start: int, stop: int) -> Sentence:
    piece = words[start:stop]
    return Sentence(words=piece.strip(), start=start + len(piece) - len(piece.lstrip()))
