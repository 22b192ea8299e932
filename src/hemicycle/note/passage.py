"""The sentences of a note, each with its section and its topic."""

import re

from hemicycle.extraction.sentences import split_sentences
from hemicycle.extraction.text import Kind, Line, Text
from hemicycle.note.cues import ATTENDANCE, SPEAKING
from hemicycle.note.evidence import Evidence, Found, T
from hemicycle.note.topic import Topic, topic_of
from hemicycle.plenary.value import Value

SOURCE = re.compile(
    r"^(?:source|url|retrieved from)\s*:\s*https?://(?:www\.)?(?P<host>[^/:\s]+)", re.IGNORECASE
)


LONGEST_NOTE = 200_000
MOST_LINES = 2_000
"""Characters and lines after which a text is no note any more."""


class Passage(Value, frozen=True, kw_only=True):
    """`start` is where the sentence begins in its line; `is_first` says that it begins the line."""

    words: str
    line: Line
    index: int
    start: int
    heading: str = ""
    heading_topic: Topic | None = None
    topic: Topic | None = None

    @property
    def is_first(self) -> bool:
        return self.start == 0

    @property
    def is_heading(self) -> bool:
        return self.line.kind is Kind.HEADING

    def evidence(self, start: int = 0, end: int | None = None) -> Evidence:
        """For words of this sentence, counted from its beginning."""
        stop = len(self.words) if end is None else end
        return Evidence(
            words=self.words[start:stop],
            index=self.index,
            start=self.start + start,
            end=self.start + stop,
            page=self.line.page,
            line=self.line.number,
        )

    def found(self, value: T, start: int = 0, end: int | None = None) -> Found[T]:
        return Found(value=value, evidence=self.evidence(start, end))


class Note(Value, frozen=True, kw_only=True):
    """`host` is the site that the text itself names as its source."""

    passages: tuple[Passage, ...]
    language: str
    host: str | None = None

    def about(self, *topics: Topic) -> tuple[Passage, ...]:
        return tuple(passage for passage in self.passages if passage.topic in topics)

    @property
    def lines(self) -> tuple[tuple[Passage, ...], ...]:
        grouped: dict[int, list[Passage]] = {}
        for passage in self.passages:
            grouped.setdefault(passage.index, []).append(passage)
        return tuple(tuple(passages) for passages in grouped.values())


def host_of(text: Text) -> str | None:
    source = SOURCE.match(text.lines[0].words) if text.lines else None
    return source["host"].lower() if source else None


def passages_of(text: Text) -> tuple[Passage, ...]:
    """A sentence that shows no topic takes that of the sentence before it in its line, else that of its heading."""
    lists_speakers = any(SPEAKING.search(line.words) for line in text.lines[:MOST_LINES])
    passages: list[Passage] = []
    heading, heading_topic = "", None
    before: Topic | None = None
    read = 0
    for index, line in enumerate(text.lines):
        read += len(line.words)
        if read > LONGEST_NOTE:
            break
        if index == 0 and SOURCE.match(line.words):
            continue
        if line.kind is Kind.HEADING:
            heading, heading_topic, before = line.words, _shown(line.words, lists_speakers), None
        in_line: Topic | None = None
        said = ""
        for sentence in split_sentences(line.words):
            carried = in_line or heading_topic or (before if line.kind is Kind.ITEM else None)
            shown = _shown(sentence.words, lists_speakers)
            topic = decided(shown, carried, sentence.words, surely=bool(SPEAKING.search(said or heading)))
            passages.append(
                Passage(
                    words=sentence.words,
                    line=line,
                    index=index,
                    start=sentence.start,
                    heading=heading,
                    heading_topic=heading_topic,
                    topic=topic,
                )
            )
            in_line, said = topic, sentence.words
        before = in_line
    return tuple(passages)


def _shown(words: str, lists_speakers: bool) -> Topic | None:  # noqa: FBT001 - a fact of the whole note
    """In a note that knows no speakers' list "registration" is not for it."""
    topic = topic_of(words)
    return None if topic is Topic.SPEAKING and not lists_speakers else topic


def decided(shown: Topic | None, carried: Topic | None, words: str, *, surely: bool) -> Topic | None:
    """Words that only mention a registration belong to the registration that is being spoken of."""
    if shown is Topic.SPEAKING and carried in (Topic.ATTENDANCE, Topic.ASIDE) and _is_weak(words):
        return carried
    if shown is Topic.ATTENDANCE and carried is Topic.SPEAKING and surely and not ATTENDANCE.search(words):
        return carried
    return shown or carried


def _is_weak(words: str) -> bool:
    return not SPEAKING.search(words)
