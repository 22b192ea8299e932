"""What of a text asks for something now: not what is thanked for, only may be wished, or is a question without its mark."""

import re
from collections.abc import Callable
from functools import lru_cache

from hemicycle.mailroom.reading.cues import HELD, SENDING_FOR, TENTATIVE, THANKING, WHETHER, Cues
from hemicycle.mailroom.reading.plain import plain

SENTENCE = re.compile(r"[.;!?؟。！](?=\s|$)|[。！？]|\n(?=\s*\n)|\n(?=[^a-z\n])")
CLAUSE = re.compile(r"[,.;:!?؟。，！\n]|\s[-–—]\s|\band (?:would|wish\w*|kindly|please|request\w*|ask\w*)\b")
ASIDE = Cues.any_of(WHETHER, TENTATIVE, SENDING_FOR, HELD, THANKING)
"""What asks for no place, up to the end of its sentence or clause."""


@lru_cache(maxsize=16)
def meant_now(text: str) -> str:
    """In plain letters without what somebody would like to know, only may wish, or is thanked for; every place as it was."""
    return without(plain(text), ASIDE, _ending)


def _ending(low: str, start: int) -> re.Pattern[str]:
    is_short = THANKING.match(low, start) or HELD.match(low, start)
    return CLAUSE if is_short else SENTENCE


def without(low: str, cues: Cues, ending: Callable[[str, int], re.Pattern[str]]) -> str:
    """The text without what begins with a cue, up to where it ends; every place as it was."""
    kept = []
    done = 0
    for match in cues.finditer(low):
        if match.start() < done:
            continue
        end = ending(low, match.start()).search(low, match.end())
        stop = end.start() if end else len(low)
        kept.append(low[done : match.start()] + " " * (stop - match.start()))
        done = stop
    return "".join((*kept, low[done:]))
