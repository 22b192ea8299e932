"""What is asked for, put together: a delegation in a capacity, in segments, by a speaker, each wish by itself."""

import re

import msgspec

from hemicycle.delegations.candidate import CandidateKind
from hemicycle.delegations.register import delegation as known
from hemicycle.delegations.standing import category_of
from hemicycle.mailroom.reading.candidates import candidates_in
from hemicycle.mailroom.reading.capacity import NATIONAL as NATIONALLY
from hemicycle.mailroom.reading.capacity import is_national_too
from hemicycle.mailroom.reading.circumstances import Circumstances
from hemicycle.mailroom.reading.delegation import MEMBERS_TOO, Named
from hemicycle.mailroom.reading.plain import plain
from hemicycle.mailroom.reading.segment_mentions import mentions_in
from hemicycle.mailroom.reading.segments import Segments, segments_in
from hemicycle.mailroom.reading.sentences import sentences
from hemicycle.mailroom.reading.spoken import Spoken
from hemicycle.plenary.capacity import NATIONAL, Capacity
from hemicycle.plenary.mails.reading import Wish
from hemicycle.plenary.represented import Represented, Speaker
from hemicycle.plenary.requests.request import Asked


class Understood(msgspec.Struct, frozen=True, kw_only=True):
    """What was found, each where it was found first."""

    text: str
    named: Named
    segments: Segments
    speakers: tuple[Spoken, ...]


def wishes_of(found: Understood, circumstances: Circumstances) -> tuple[Wish, ...]:
    represented = represented_by(found.named, circumstances)
    capacity = _capacity(found.named)
    speakers = _by_segment(found, circumstances)
    wishes = tuple(
        Wish(
            asked=Asked(
                delegation=represented,
                capacity=capacity,
                segments=segments,
                points=_points(found.text, segments, circumstances),
            ),
            speaker=speaker,
        )
        for segments, speaker in speakers
    )
    if not capacity.is_national and is_national_too(found.text):
        wishes = _in_both_capacities(wishes, found, circumstances)
    return (*wishes, *_of_others(found, circumstances))


def represented_by(named: Named, circumstances: Circumstances) -> Represented | None:
    if named.key is None:
        return None
    if named.category is not None:
        return Represented(key=named.key, name=named.name, category=named.category)
    delegation = known(named.key)
    return Represented(
        key=named.key, name=delegation.name("en"), category=category_of(delegation, circumstances.day)
    )


def _capacity(named: Named) -> Capacity:
    """The European Union speaks for its members where it says so."""
    groups = [one.group for one in named.behalf]
    if not groups:
        return NATIONAL
    first = next((group for group in groups if group != MEMBERS_TOO), groups[0])
    return Capacity(group=first)


def _by_segment(
    found: Understood, circumstances: Circumstances
) -> tuple[tuple[tuple[str, ...], Speaker | None], ...]:
    """One speaker for all, or each for the segment that stands right before the name or right behind it."""
    keys = _own_segments(found, circumstances)
    first = found.speakers[0].speaker if found.speakers else None
    if len(keys) < 2 or len(found.speakers) < 2:  # noqa: PLR2004 - nothing to part
        return ((keys, first),)
    own = _parted(found, circumstances)
    if len(set(own.values())) < 2:  # noqa: PLR2004 - as above
        return ((keys, first),)
    return tuple(((key,), own.get(key)) for key in keys)


LIST_END = re.compile(r"[\n;]")


def _parted(found: Understood, circumstances: Circumstances) -> dict[str, Speaker]:
    """By segment, the first whom one naming of it alone stands beside; each naming is one person's."""
    own: dict[str, Speaker] = {}
    text, taken = found.text, 0
    starts = (*(one.start for one in found.speakers), len(text))
    for place, spoken in enumerate(found.speakers):
        begins = max(text.rfind(mark, taken, spoken.start) + 1 for mark in ("\n", ";"))
        start = max(taken, begins)
        stop = LIST_END.search(text, spoken.end, starts[place + 1])
        end = stop.start() if stop else max(spoken.end, starts[place + 1])
        taken = spoken.end
        key = _last_segment(found.text[start : spoken.start], circumstances)
        if key is None:
            key, taken = _last_segment(found.text[spoken.end : end], circumstances), end
        if key is not None:
            own.setdefault(key, spoken.speaker)
    return own


def _last_segment(words: str, circumstances: Circumstances) -> str | None:
    """The one that is named last, None where that names several."""
    mentions = mentions_in(plain(words))
    keys = segments_in(words[mentions[-1].start :] if mentions else words, circumstances.programme).keys
    return keys[0] if len(keys) == 1 else None


def _own_segments(found: Understood, circumstances: Circumstances) -> tuple[str, ...]:
    """Where a mail asks for several delegations, those of the sentences that name the writer's own."""
    if not found.named.others:
        return found.segments.keys
    own = (
        _about(found.text, place, found.named.key, start, end)
        for start, end in sentences(found.text)
        for place, _ in found.named.spans[:MOST_NAMINGS]
        if start <= place < end
    )
    keys = (key for stretch in own for key in segments_in(stretch, circumstances.programme).keys)
    return tuple(dict.fromkeys(keys)) or found.segments.keys


MOST_NAMINGS = 12
"""Places where a mail names its own delegation that are looked at, so that reading stays linear."""


def _about(text: str, place: int, key: str | None, start: int, end: int) -> str:
    """The sentence, or what it says between this delegation and the next where a segment is named there."""
    following = (
        one.start
        for one in candidates_in(text)
        if place < one.start < end and one.key != key and one.kind is CandidateKind.DELEGATION
    )
    until_next = text[place : min(following, default=end)]
    return until_next if mentions_in(plain(until_next)) else text[start:end]


def _in_both_capacities(
    wishes: tuple[Wish, ...], found: Understood, circumstances: Circumstances
) -> tuple[Wish, ...]:
    """In the segments that stand beside the words for each, where they do; else in all, in both."""
    behalf, national = found.named.behalf[0], NATIONALLY.search(plain(found.text))
    of_group = _segments_beside(found.text, (behalf.start, behalf.end), circumstances)
    own = _segments_beside(found.text, national.span(), circumstances) if national else ()
    if not of_group or not own or of_group == own:
        return (*wishes, _national(wishes[0]))
    return (*_limited_to(of_group, wishes), *map(_national, _limited_to(own, wishes)))


CLAUSE = re.compile(r"[,;.\n。]")


def _segments_beside(text: str, span: tuple[int, int], circumstances: Circumstances) -> tuple[str, ...]:
    """Those of the clause behind the words, else of the one before."""
    stop = CLAUSE.search(text, span[1])
    behind = segments_in(text[span[1] : stop.start() if stop else len(text)], circumstances.programme)
    start = max((end.end() for end in CLAUSE.finditer(text, 0, span[0])), default=0)
    return behind.keys or segments_in(text[start : span[0]], circumstances.programme).keys


def _limited_to(segments: tuple[str, ...], wishes: tuple[Wish, ...]) -> tuple[Wish, ...]:
    left = ((one, tuple(key for key in one.asked.segments if key in segments)) for one in wishes)
    return tuple(
        msgspec.structs.replace(one, asked=msgspec.structs.replace(one.asked, segments=keys))
        for one, keys in left
        if keys
    )


def _national(wish: Wish) -> Wish:
    return msgspec.structs.replace(wish, asked=msgspec.structs.replace(wish.asked, capacity=NATIONAL))


def _of_others(found: Understood, circumstances: Circumstances) -> tuple[Wish, ...]:
    """The other delegations that a mail asks for, each with the segments of its sentence."""
    wishes = []
    for key in found.named.others:
        delegation = known(key)
        represented = Represented(
            key=key, name=delegation.name("en"), category=category_of(delegation, circumstances.day)
        )
        sentence = _sentence_about(found.text, delegation.name("en"))
        segments = segments_in(sentence, circumstances.programme).keys if sentence else ()
        wishes.append(Wish(asked=Asked(delegation=represented, segments=segments or found.segments.keys)))
    return tuple(wishes)


STEM = 5


def _sentence_about(text: str, name: str) -> str:
    stem = plain(name)[:STEM]
    return next((text[start:end] for start, end in sentences(text) if stem in plain(text[start:end])), "")


def _points(text: str, segments: tuple[str, ...], circumstances: Circumstances) -> tuple[str, ...]:
    """Points of the segments asked for whose title the text says, most of its longer words at least."""
    low = plain(text)
    found = []
    for segment in circumstances.programme.segments:
        for point in segment.points if segment.key in segments else ():
            words = [word for word in plain(point.title).split() if len(word) >= STEM]
            if words and sum(word in low for word in words) > 0.6 * len(words):
                found.append(point.key)
    return tuple(found)
