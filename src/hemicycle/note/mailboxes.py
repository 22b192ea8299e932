"""Which addresses of a sentence are written to, and which get a copy."""

import re
from collections.abc import Iterator

from hemicycle.extraction.addresses import find_addresses
from hemicycle.note.passage import Passage, decided
from hemicycle.note.topic import Topic, topic_of
from hemicycle.plenary.value import Value

COPIED = re.compile(
    r"(?:\bcc\b\s*[:.]?|\bcopied\b|\bcop(?:y|ies) (?:to|for)\b|\bwith (?:a )?cop(?:y|ies)\b(?! of)|\bcopy of (?:the|this|your|their) (?:request|e-?mail|message|registration|inscription)\b|\bin copy\b|\bcopying\b|\b(?:en|avec) copie\b|\bcopie\b\s*(?:à|au|aux|:)|\bmise? en copie\b|"
    r"\bcon copia\b|\bcopia\s+(?:a|al|:))(?:[^@.;]|\.(?=\S)){0,90}$",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"(?:\bquestions?\s*[?:]|\b(?:questions? (?:about|on|concerning|regarding|may|should|can|to)|(?:any|for) questions?|quer(?:y|ies)|enquir\w+|inquir\w+|(?:further|more|additional) information|"
    r"assistance|technical|support|contact(?:ed|er)?|renseignements|consultas|más información|information complémentaire|dudas)\b)[^@;]{0,120}$",
    re.IGNORECASE,
)
ACT = re.compile(
    r"\b(?:send|sent|submit\w*|address\w*|write|apply|adress\w+|envoy\w+|envi\w+|dirig\w+|remit\w+|communiqu\w+)\b",
    re.IGNORECASE,
)


class Mailbox(Value, frozen=True, kw_only=True):
    address: str
    copied: bool
    topic: Topic | None
    start: int
    end: int


def mailboxes_of(passage: Passage) -> Iterator[Mailbox]:
    """Each address is judged by the words since the address before it, then by its sentence."""
    links = [
        type(link)(target=link.target, start=link.start - passage.start, end=link.end - passage.start)
        for link in passage.line.links
        if passage.start <= link.start <= passage.start + len(passage.words)
    ]
    addresses = find_addresses(passage.words, links)
    previous, copied, topic = 0, False, passage.topic
    for index, one in enumerate(addresses):
        before = passage.words[previous : one.start]
        after = passage.words[one.end :] if index == len(addresses) - 1 else ""
        copied = bool(COPIED.search(before)) or (copied and _continues(before))
        topic = _topic(before, after, passage, topic)
        yield Mailbox(address=one.target, copied=copied, topic=topic, start=one.start, end=one.end)
        previous = one.end


def _topic(before: str, after: str, passage: Passage, current: Topic | None) -> Topic | None:
    if ASKED.search(before) and not ACT.search(before):
        return Topic.CONTACT
    shown = decided(topic_of(before), passage.topic, before, surely=True)
    if shown in (Topic.FILING, Topic.ATTENDANCE, Topic.ASIDE) or (
        shown is Topic.SPEAKING and _mixes(passage)
    ):
        return shown
    return current or topic_of(after)


def _mixes(passage: Passage) -> bool:
    return passage.topic is not Topic.SPEAKING


def _continues(between: str) -> bool:
    """As in "a@x.example and b@x.example": the second goes where the first goes."""
    return bool(re.fullmatch(r"[\s,;()<>/]*(?:and|et|y|or|ou|o|&)?[\s()<>]*", between))
