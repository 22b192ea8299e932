"""Which segments a text names: by number, in words, all of them, by their topic; what it excludes and leaves open."""

import re
from bisect import bisect_left

import msgspec

from hemicycle.mailroom.reading.numbers import NUMBER, ORDINALS
from hemicycle.mailroom.reading.plain import plain
from hemicycle.mailroom.reading.segment_asides import without_asides
from hemicycle.mailroom.reading.segment_mentions import (
    BEFORE,
    NEAR,
    SENTENCE_END,
    Mention,
    is_negated,
    is_turned_down_behind,
    mentions_in,
    number_of,
    spans_of,
)
from hemicycle.mailroom.reading.segment_words import (
    BOTH,
    EITHER,
    OR,
    PREFERRING,
)
from hemicycle.mailroom.reading.topics import Topic, topics_in
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.requests.request import Doubt


class Segments(msgspec.Struct, frozen=True, kw_only=True):
    """`keys` are asked for, `leaves` given up or excluded; `is_named` unless only a matter of it is spoken of."""

    keys: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    is_named: bool = True

    @property
    def is_silent(self) -> bool:
        return not self.keys and not self.doubts and not self.leaves


def segments_in(text: str, programme: Programme) -> Segments:
    low = without_asides(plain(text))
    mentions = mentions_in(low)
    keys = tuple(segment.key for segment in programme.segments)
    several = len(keys) > 1
    if several and (
        EITHER.search(low) or any(mention.open for mention in mentions) or _is_ranked(low, mentions)
    ):
        return Segments(doubts=(Doubt.SEGMENT_LEFT_OPEN,), spans=spans_of(mentions))
    found = BOTH.search(low)
    if several and found and not is_negated(low, found.start()):
        return Segments(keys=keys, spans=(found.span(), *spans_of(mentions)))
    numbered = _numbered(low, mentions, programme)
    return numbered if numbered.keys or numbered.doubts else _by_topic(low, programme)


def _is_ranked(low: str, mentions: tuple[Mention, ...]) -> bool:
    """One rather than the other, if it can be had: a choice that is left to us."""
    named = {number for mention in mentions if not mention.excluded for number in mention.numbers}
    return len(named) > 1 and PREFERRING.search(low) is not None


def moved_in(text: str, programme: Programme) -> Segments:
    """What a change of segment asks for and gives up: it goes from one to another."""
    low = without_asides(plain(text))
    mentions = mentions_in(low)
    if not mentions:
        return _moved_by_topic(low, programme)
    onward = tuple(mention for mention in mentions if not mention.left and not mention.excluded)
    given_up = tuple(mention for mention in mentions if mention.left or mention.excluded)
    return Segments(
        keys=_keys(onward, programme),
        leaves=tuple(key for key in _keys(given_up, programme) if key not in _keys(onward, programme)),
        spans=spans_of(mentions),
    )


def _moved_by_topic(low: str, programme: Programme) -> Segments:
    topics = topics_in(low, programme)
    leaves = tuple(dict.fromkeys(topic.segment for topic in topics if _is_turned_down(low, topic)))
    keys = tuple(dict.fromkeys(topic.segment for topic in topics if topic.segment not in leaves))
    if len(keys) > 1 or not keys:
        return Segments()
    return Segments(keys=keys, leaves=leaves, spans=tuple((topic.start, topic.end) for topic in topics))


def _numbered(low: str, mentions: tuple[Mention, ...], programme: Programme) -> Segments:
    wanted = tuple(mention for mention in mentions if not mention.excluded)
    spans = spans_of(wanted)
    if any(number > len(programme.segments) for mention in wanted for number in mention.numbers):
        return Segments(doubts=(Doubt.SEGMENT_UNKNOWN,), spans=spans)
    if any(_contradicted(low, mention, mentions, programme) for mention in wanted):
        return Segments(doubts=(Doubt.SEGMENT_CONTRADICTORY,), spans=spans)
    excluded = tuple(mention for mention in mentions if mention.excluded)
    return Segments(keys=_keys(wanted, programme), leaves=_keys(excluded, programme), spans=spans)


def _keys(mentions: tuple[Mention, ...], programme: Programme) -> tuple[str, ...]:
    """The keys of the segments mentioned, each once; those that the programme lacks are left out."""
    numbers = (number for mention in mentions for number in mention.numbers)
    known = len(programme.segments)
    return tuple(dict.fromkeys(programme.segments[number - 1].key for number in numbers if number <= known))


def _by_topic(low: str, programme: Programme) -> Segments:
    """A topic beside the word for a segment decides; without it, one that stands alone in the text."""
    topics = topics_in(low, programme)
    found = tuple(topic for topic in topics if not _is_turned_down(low, topic))
    near = [topic for topic in found if _is_near_the_word(low, topic.start, topic.end)]
    chosen = near or list(found)
    keys = tuple(dict.fromkeys(topic.segment for topic in chosen))
    if not keys:
        return Segments()
    spans = tuple((topic.start, topic.end) for topic in chosen)
    if len(keys) > 1 and _each_with_a_word_of_its_own(low, near):
        return Segments(keys=keys, spans=spans)
    if len(keys) > 1:
        return Segments(doubts=(Doubt.SEGMENT_LEFT_OPEN,), spans=spans, is_named=bool(near))
    leaves = tuple(dict.fromkeys(topic.segment for topic in topics if topic.segment not in keys))
    turned_down = leaves if len(found) < len(topics) else ()
    return Segments(keys=keys, leaves=turned_down, spans=spans, is_named=bool(near))


TURNED_DOWN = re.compile(
    r"\b(?:not|no|non|pas|не)\b(?! (?:only|solo|seulement|только))[^.,;:()\n]{0,45}$"
    r"|(?:\b(?:instead of|rather than|au lieu d[ue']|plutot qu[e']|en (?:vez|lugar) del?|вместо)|بدلا من|عوضا عن|而不是|代替)[^.;,\n]{0,50}$"
)


def _is_turned_down(low: str, topic: Topic) -> bool:
    """What is said not to be wished for, before it or right behind it in its clause."""
    if is_negated(low, topic.start) or TURNED_DOWN.search(low[max(0, topic.start - 90) : topic.start]):
        return True
    return is_turned_down_behind(low, topic.end)


def _each_with_a_word_of_its_own(low: str, near: list[Topic]) -> bool:
    """Several are asked for where each is called a segment by itself, as in a list, and none is an alternative."""
    words = [word.start() for word in NEAR.finditer(low)]
    nearest = {
        topic.segment: min(words, key=lambda place: abs(place - topic.start), default=None) for topic in near
    }
    places = [place for place in nearest.values() if place is not None]
    return (
        bool(places)
        and len(nearest) == len(set(places))
        and OR.search(low, min(places), max(places)) is None
        and PREFERRING.search(low) is None
    )


def _is_near_the_word(low: str, start: int, end: int) -> bool:
    return bool(NEAR.search(low[max(0, start - BEFORE) : end + BEFORE]))


CHOSEN = re.compile(
    rf"(?m:^)[ \t]*(?:the |le |la |el )?(?P<numbers>{ORDINALS.pattern}|{NUMBER}|former|latter)(?: one)?"
    r"(?:[ ,]*(?:please|pls|thanks|thank you|svp|s'il vous plait|merci|por favor|gracias|пожалуйста|谢谢))*[ \t.!,]*(?m:$)"
)


def chosen_in(text: str, programme: Programme) -> Segments:
    """Which one an answer means that says no more, as in "the first one, please"."""
    found = CHOSEN.search(plain(text))
    several = {"former": 1, "latter": len(programme.segments)}
    number = (several.get(found["numbers"]) or number_of(found["numbers"])) if found else None
    if found is None or number is None or number > len(programme.segments):
        return Segments()
    return Segments(keys=(programme.segments[number - 1].key,), spans=(found.span("numbers"),))


BRACKET = re.compile(r"[ \t]*[(\[,–—-][ \t]*(?:i\.?e\.?,?[ \t]*)?")
"""Between a description and the number behind it, as in "on arrests (Segment I)"."""


def _contradicted(low: str, mention: Mention, mentions: tuple[Mention, ...], programme: Programme) -> bool:
    """The number says one segment and what follows describes another."""
    if len(mention.numbers) > 1:
        return False
    following = bisect_left(mentions, mention.end, key=lambda other: other.start)
    stop = mentions[following].start if following < len(mentions) else len(low)
    end = SENTENCE_END.search(low, mention.end)
    window = low[mention.end : min(stop, end.start() if end else len(low), mention.end + 90)]
    described = {topic.segment for topic in topics_in(window, programme)}
    described.update(
        topic.segment
        for topic in topics_in(low[max(0, mention.start - BEFORE) : mention.start + 1], programme)
        if BRACKET.fullmatch(low, max(0, mention.start - BEFORE) + topic.end, mention.start)
    )
    own = (
        programme.segments[mention.numbers[0] - 1].key
        if mention.numbers[0] <= len(programme.segments)
        else None
    )
    return bool(described) and own not in described
