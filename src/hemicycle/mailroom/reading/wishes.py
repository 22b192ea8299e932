"""What is asked for, put together: a delegation in a capacity, in segments, by a speaker, each wish by itself."""

import re

import msgspec

from hemicycle.delegations.candidate import CandidateKind
from hemicycle.delegations.register import delegation as known
from hemicycle.delegations.standing import category_of
from hemicycle.mailroom.reading.candidates import candidates_in
from hemicycle.mailroom.reading.capacity import is_national_too
from hemicycle.mailroom.reading.circumstances import Circumstances
from hemicycle.mailroom.reading.delegation import MEMBERS_TOO, Named
from hemicycle.mailroom.reading.plain import plain
from hemicycle.mailroom.reading.segments import Segments, mentions_in, segments_in
from hemicycle.mailroom.reading.sentences import sentences
from hemicycle.mailroom.reading.speaker import Spoken
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
        wishes = (*wishes, _national(wishes[0]))
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
    taken = 0
    for place, spoken in enumerate(found.speakers):
        start = max(taken, *(end.end() for end in LIST_END.finditer(found.text, 0, spoken.start)), 0)
        behind = found.speakers[place + 1 : place + 2]
        stop = LIST_END.search(found.text, spoken.end)
        end = min(behind[0].start if behind else len(found.text), stop.start() if stop else len(found.text))
        taken = spoken.end
        keys = segments_in(found.text[start : spoken.start], circumstances.programme).keys
        if len(keys) != 1:
            keys, taken = segments_in(found.text[spoken.end : end], circumstances.programme).keys, end
        if len(keys) == 1:
            own.setdefault(keys[0], spoken.speaker)
    return own


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
