"""What a sentence of a note is about; the cues stand in `cues`."""

from enum import StrEnum

from hemicycle.note.cues import (
    ASIDE,
    ATTENDANCE,
    ATTRIBUTES,
    CONTACT,
    FILING,
    NO_FILING,
    SPEAKING,
    WEAK_ATTENDANCE,
    WEAK_SPEAKING,
)


class Topic(StrEnum):
    SPEAKING = "registering for the speakers' list"
    FILING = "filing written texts"
    ATTENDANCE = "coming to the session"
    ASIDE = "what happens beside the session"
    CONTACT = "whom to ask"


STRENGTH = 3
ORDER = (Topic.ATTENDANCE, Topic.ASIDE, Topic.SPEAKING, Topic.FILING, Topic.CONTACT)
"""Who wins among equals: a purpose beside the list is named only when it is meant."""


def topic_of(words: str) -> Topic | None:
    """The topic that the words themselves show; a mere "register" counts less than every other cue."""
    bare = ATTRIBUTES.sub(" ", words)
    scores = {
        Topic.SPEAKING: STRENGTH * len(SPEAKING.findall(bare)) + (1 if WEAK_SPEAKING.search(bare) else 0),
        Topic.FILING: 0 if NO_FILING.search(bare) else STRENGTH * len(FILING.findall(bare)),
        Topic.ATTENDANCE: STRENGTH * len(ATTENDANCE.findall(bare))
        + (2 if WEAK_ATTENDANCE.search(bare) else 0),
        Topic.ASIDE: STRENGTH * len(ASIDE.findall(bare)),
        Topic.CONTACT: 2 * len(CONTACT.findall(bare)),
    }
    best = max(ORDER, key=lambda topic: scores[topic])
    return best if scores[best] else None
