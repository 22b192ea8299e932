"""What a mail wants, by the cues in its sentences: a question asks for nothing, a withdrawal outweighs a wish."""

import re

import msgspec

from hemicycle.mailroom.reading.capacity import is_national_too
from hemicycle.mailroom.reading.cues import (
    ALREADY,
    ALSO,
    ATTACHED_STATEMENT,
    DIRECT,
    OFF_THE_LIST,
    QUESTIONING,
    SEGMENT_CHANGED,
    SPEAKER_CHANGED,
    SPEAKING,
    SWAPPING,
    WITHDRAWING,
    Cues,
)
from hemicycle.mailroom.reading.plain import plain
from hemicycle.mailroom.reading.segments import moved_in
from hemicycle.mailroom.reading.sentences import sentences
from hemicycle.plenary.mails.reading import Change, Intent
from hemicycle.plenary.programme.programme import Programme

POLITE = Cues(
    r"\b(?:could|can|would|may|might|will) (?:you|we|i)\b.{0,40}?\b(?:register|inscribe|add|include|put|enter|list|place|have the floor|take the floor|be (?:given|added|inscribed|registered))\b",
    r"\b(?:pourriez|pouvez|serait-il possible|pourrait|auriez)\b.{0,60}?\b(?:inscri\w+|ajouter|accorder la parole)\b",
    r"\b(?:podria\w*|pueden|puede|seria posible|tendrian)\b.{0,60}?\b(?:inscribir\w*|incluir\w*|anotar\w*|registrar\w*)\b",
    r"هل (?:يمكن\w*|بالامكان|لكم).{0,30}(?:تسجيل|ادراج|اضافه)",
    r"\b(?:не могли бы вы|могли бы вы|можете ли)\b.{0,40}?\b(?:включить|записать|внести)\b",
    r"(?:能否|可否|是否可以|请问可否).{0,20}(?:登记|列入|安排|加入)",
)


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """`start` to `end` are the words that say so; `is_clear` where cues decided and not the lack of any other."""

    intent: Intent
    changes: tuple[Change, ...] = ()
    start: int = 0
    end: int = 0
    is_clear: bool = True


def intent_of(text: str, programme: Programme, *, is_answer: bool, has_files: bool) -> Wanted | None:
    """None where no cue decides. `is_answer`: the mail answers a letter of ours, so it is about a place."""
    low = plain(text)
    told = _told(text, low)
    return (
        _about_a_place(text, low, told, programme, is_answer=is_answer)
        or (_statement(told) if has_files else None)
        or _found(Intent.REGISTER, DIRECT.search(told) or POLITE.search(low) or SPEAKING.search(told))
        or _found(Intent.QUESTION, QUESTIONING.search(low) or QUESTION_MARK.search(low))
    )


QUESTION_MARK = re.compile(r"\?")


def _found(intent: Intent, match: re.Match[str] | None) -> Wanted | None:
    return Wanted(intent=intent, start=match.start(), end=match.end()) if match else None


def _about_a_place(text: str, low: str, told: str, programme: Programme, *, is_answer: bool) -> Wanted | None:
    """An exchange, a withdrawal or a change of what was asked before."""
    amendment = _amendment(text, low, programme, is_answer=is_answer)
    swap, withdrawal = SWAPPING.search(low), WITHDRAWING.search(told)
    if swap:
        return _found(Intent.SWAP, swap)
    if withdrawal and not _outweighs(amendment, told):
        return _found(Intent.WITHDRAW, withdrawal)
    return amendment


def _statement(told: str) -> Wanted | None:
    """A text is sent, and nothing beside it is asked for."""
    found = ATTACHED_STATEMENT.search(told)
    if found is None or DIRECT.search(told) or _wishes_beside(told, found.span()):
        return None
    return _found(Intent.STATEMENT, found)


def _told(text: str, low: str) -> str:
    """The text without its questions, every place as it was."""
    kept = list(low)
    for start, end in sentences(text):
        if low[start:end].rstrip().endswith("?"):
            kept[start:end] = " " * (end - start)
    return "".join(kept)


def _amendment(text: str, low: str, programme: Programme, *, is_answer: bool) -> Wanted | None:
    changes: dict[Change, tuple[int, int]] = {}
    segment, speaker, already = SEGMENT_CHANGED.search(low), SPEAKER_CHANGED.search(low), ALREADY.search(low)
    if segment and _moves(text, programme, is_told=is_answer or already is not None):
        changes[Change.SEGMENT] = segment.span()
    fresh = DIRECT.search(low) is not None and not is_answer and not already
    if speaker and not fresh and Change.SEGMENT not in changes:
        changes[Change.SPEAKER] = speaker.span()
    if (
        already
        and not is_national_too(text)
        and ALSO.search(low)
        and not changes
        and (DIRECT.search(low) or SPEAKING.search(low))
    ):
        changes[Change.ADDITION] = already.span()
    if not changes:
        return None
    start, end = next(iter(changes.values()))
    return Wanted(intent=Intent.AMEND, changes=tuple(changes), start=start, end=end)


def _moves(text: str, programme: Programme, *, is_told: bool) -> bool:
    """From one segment to another, or to one where it is told already that a place is held."""
    moved = moved_in(text, programme)
    return bool(moved.keys) and (is_told or bool(moved.leaves))


def _outweighs(amendment: Wanted | None, told: str) -> bool:
    """A change of segment gives up a place only to have another; one who can no longer speak is replaced."""
    if amendment is None:
        return False
    return Change.SEGMENT in amendment.changes or not OFF_THE_LIST.search(told)


def _wishes_beside(told: str, statement: tuple[int, int]) -> bool:
    """Whether a wish to speak stands apart from the words about the text that is sent."""
    start, end = next(
        ((start, end) for start, end in sentences(told) if start <= statement[0] < end), statement
    )
    return any(found.end() <= start or found.start() >= end for found in SPEAKING.finditer(told))
