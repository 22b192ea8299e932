"""Lines of a plain text, with the headings and items that its layout shows."""

import re

from hemicycle.extraction.text import Kind, Line

ITEM = re.compile(r"^\s{0,8}(?:[-*•·–—▪◦‣o]|\(?[a-z0-9]{1,2}[.)])\s+(?=\S)")
BULLET = re.compile(r"^\s{0,8}[-*•·–—▪◦‣]\s+")
FOOTNOTE = re.compile(r"^(?:\[\d{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\*{1,2}(?=\w))\s*")
UNDERLINE = re.compile(r"^(?:={3,}|-{3,}|_{3,}|\*{3,}|~{3,})$")
LONGEST_HEADING = 110
MOST_CAPITALS = 0.8


def plain_lines(text: str) -> tuple[Line, ...]:
    """One line each; a wrapped paragraph is joined again."""
    lines: list[Line] = []
    alone = True
    for number, raw in enumerate(text.replace("\f", "\n").split("\n"), start=1):
        words = " ".join(raw.split())
        if not words or UNDERLINE.match(words):
            alone = True
            continue
        lines.append(_line(words, number=number, alone=alone))
        alone = False
    return tuple(_with_headings(_joined(lines)))


def _line(words: str, *, number: int, alone: bool) -> Line:
    if FOOTNOTE.match(words):
        return Line(words=words, kind=Kind.FOOTNOTE, number=number, alone=alone)
    kind = Kind.ITEM if ITEM.match(words) else Kind.PARAGRAPH
    return Line(words=BULLET.sub("", words), kind=kind, number=number, alone=alone)


def _joined(lines: list[Line]) -> list[Line]:
    """Lines that a fixed width broke are one paragraph: the first is full, the next goes on in small letters."""
    width = max((len(line.words) for line in lines), default=0)
    joined: list[Line] = []
    last_length = 0
    for line in lines:
        goes_on = (
            joined
            and not line.alone
            and line.kind is Kind.PARAGRAPH
            and width < LONGEST_HEADING
            and last_length > width * 0.7
            and not joined[-1].words.endswith((".", ":", ";", "!", "?"))
            and (line.words[0].islower() or line.words[0] in "(,«“\"'" or last_length > width * 0.85)
        )
        last_length = len(line.words)
        if goes_on:
            before = joined.pop()
            joined.append(
                Line(
                    words=f"{before.words} {line.words}",
                    kind=before.kind,
                    number=before.number,
                    page=before.page,
                    alone=before.alone,
                )
            )
        else:
            joined.append(line)
    return joined


def _with_headings(lines: list[Line]) -> list[Line]:
    return [
        Line(
            words=line.words, kind=Kind.HEADING, level=2, number=line.number, page=line.page, alone=line.alone
        )
        if line.kind is Kind.PARAGRAPH and looks_like_heading(line, lines[index + 1 : index + 2])
        else line
        for index, line in enumerate(lines)
    ]


def looks_like_heading(line: Line, following: list[Line]) -> bool:
    words = line.words.rstrip("*").rstrip()
    letters = [character for character in words if character.isalpha()]
    if not letters or len(words) > LONGEST_HEADING or words.endswith((".", ";", ",")) or not following:
        return False
    if sum(character.isupper() for character in letters) > len(letters) * MOST_CAPITALS:
        return True
    if "@" in words or words[0].islower() or ". " in words:
        return False
    return line.alone or words.endswith(("?", ":")) or len(following[0].words) > LONGEST_HEADING
