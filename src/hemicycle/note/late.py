"""What the note says of requests that come too late."""

import re

from hemicycle.note.cues import cues
from hemicycle.note.draft import LateRequests
from hemicycle.note.evidence import Found
from hemicycle.note.passage import Note
from hemicycle.note.topic import Topic

LATE = cues(
    r"\b(?:after|past|beyond|following) (?:this|that|the) (?:date|hour|time|deadline|closing|day)\b|\blate (?:requests?|registrations?|inscriptions?|submissions?)\b|\brequests? (?:arriving|received) (?:after|late)",
    r"\baprès (?:cette (?:date|heure)|ce délai|la clôture|l['’]échéance)|\bpassé (?:cette date|ce délai)|\btardiv\w+|\bhors délai|\bau-delà de cette",
    r"\b(?:después de|pasad[ao]|transcurrid[ao]|con posterioridad a|tras) (?:es[ae]|esta|este|dich[ao]|la|el|ese) (?:fecha|hora|plazo|término)|\btard[ií]\w+|\bfuera de plazo\b",
)
REFUSED = cues(
    r"\b(?:not|no|nor|cannot|can[’']t)\b[^.;]{0,40}\b(?:consider|accept|admit|entertain|tak|process|includ|inscri|possible|accommodat)\w*|\bregrets?\b",
    r"\bne (?:pourr\w+|ser\w+|peuv\w+)\b[^.;]{0,40}\b(?:pas|plus|prise?s?|accept\w+|admis\w*)|\bno (?:se|ser[áa]\w*|podr[áa]\w*)\b[^.;]{0,40}\b(?:consider|acept|admit|ten)\w*",
)
FROM_THE_FLOOR = cues(
    r"\b(?:ask|request)\b[^.;]{0,20}\bthe floor\b|\bin the room\b|\btime permitting\b|\bleft out\b|\bend of the list\b|\bfin de liste\b|\bfinal de la lista\b|\bsi le temps le permet\b|\bsi el tiempo lo permite\b"
)
OPEN_LATER = re.compile(
    r"\b(?:floor|palabra|parole)\b[^.;]{0,40}\b(?:directly|during the (?:discussion|meeting)s?|en séance|durante)\b",
    re.IGNORECASE,
)


def late_of(note: Note) -> Found[LateRequests] | None:
    for passage in note.about(Topic.SPEAKING):
        late = LATE.search(passage.words)
        if late and FROM_THE_FLOOR.search(passage.words):
            return passage.found(LateRequests.FROM_THE_FLOOR)
        if late and REFUSED.search(passage.words):
            return passage.found(LateRequests.REFUSED)
        if OPEN_LATER.search(passage.words):
            return passage.found(LateRequests.FROM_THE_FLOOR)
    return None
