"""What a mail wants, by the cues in its sentences: a question asks for nothing, a withdrawal outweighs a wish."""

import re

import msgspec

from hemicycle.delegations.candidate import CandidateKind
from hemicycle.mailroom.reading.candidates import candidates_in
from hemicycle.mailroom.reading.capacity import is_national_too
from hemicycle.mailroom.reading.cues import (
    ALREADY,
    ALSO,
    ATTACHED_STATEMENT,
    DIRECT,
    NO_LONGER,
    OFF_THE_LIST,
    QUESTIONING,
    SEGMENT_CHANGED,
    SPEAKER_CHANGED,
    SPEAKING,
    SWAPPING,
    TENTATIVE,
    WHETHER,
    WITHDRAWING,
    Cues,
)
from hemicycle.mailroom.reading.meant import meant_now, without
from hemicycle.mailroom.reading.plain import plain
from hemicycle.mailroom.reading.segment_asides import without_what_others_ask
from hemicycle.mailroom.reading.segment_mentions import CLAUSE_END, mentions_in
from hemicycle.mailroom.reading.segment_words import CLAUSE_NEGATION
from hemicycle.mailroom.reading.segments import moved_in, segments_in
from hemicycle.mailroom.reading.sentences import sentences
from hemicycle.mailroom.reading.speaker import speakers_told
from hemicycle.plenary.mails.reading import Change, Intent
from hemicycle.plenary.programme.programme import Programme

POLITE = Cues(
    r"\b(?:(?:could|can|would|will|might) (?:you|it)|you (?:could|can|would|might)|(?:could|can|may|might) (?:we|i)\b(?! still)|if it (?:is|were|was)|is it possible|(?:could|can|may|would)(?= [^?\n]{1,140}?\b(?:be|have|get|say)\b))\b",
    r"\b(?:pourriez|pouvez|serait-il possible|pourrait|auriez)\b",
    r"\b(?:podria\w*|pueden|puede|seria posible|tendrian)\b",
    r"هل (?:يمكن\w*|بالامكان|لكم)",
    r"\b(?:не могли бы вы|могли бы вы|можете ли)\b",
    r"(?:能否|可否|是否可以)",
)
"""A request may have the form of a question."""
FLOOR = re.compile(
    r"\b(?:have|get|take|be given|given) (?:the|a) (?:\w+ )?(?:floor|slot|turn)\b|\b(?:be given|have|get) (?:two|2|three|a few|some) minutes\b|\bsay (?:\w+ ){0,2}words\b|\baccorder la parole\b"
)
ITSELF = re.compile(r"\bs'inscri|(?:inscribir|registrar|anotar|incluir)se\b")
"""Who asks whether one may put oneself on the list asks a question."""


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """`start` to `end` are the words that say so; `is_clear` where cues decided and not the lack of any other."""

    intent: Intent
    changes: tuple[Change, ...] = ()
    start: int = 0
    end: int = 0
    is_clear: bool = True


def intent_of(text: str, programme: Programme, *, is_answer: bool, has_files: bool) -> Wanted | None:
    """None where no cue decides. `is_answer`: the mail answers a letter of ours, so it is about a place."""
    low = without_what_others_ask(plain(text))
    meant = without_what_others_ask(meant_now(text))
    told = _without_questions(text, meant)
    statement = _statement(told) if has_files else None
    if statement is not None and _only_sends_it(told):
        return statement
    return (
        _about_a_place(text, low, told, meant, programme, is_answer=is_answer)
        or statement
        or _found(Intent.REGISTER, _asking(text, told, meant))
        or _found(Intent.QUESTION, _asked(low))
    )


def _asking(text: str, told: str, meant: str) -> re.Match[str] | None:
    """What is said not to be asked for is no request."""
    told = without(told, CLAUSE_NEGATION, lambda _low, _start: CLAUSE_END)
    return DIRECT.search(told) or _politely(text, meant, DIRECT) or SPEAKING.search(told)


def _asked(low: str) -> re.Match[str] | None:
    return (
        QUESTIONING.search(low) or QUESTION_MARK.search(low) or WHETHER.search(low) or TENTATIVE.search(low)
    )


QUESTION_MARK = re.compile(r"\?")


def _found(intent: Intent, match: re.Match[str] | None) -> Wanted | None:
    return Wanted(intent=intent, start=match.start(), end=match.end()) if match else None


def _only_sends_it(told: str) -> bool:
    """A text instead of a speech: who has a place and gives it up says so."""
    not_speaking = WITHDRAWING.search(told) or CLAUSE_NEGATION.search(told)
    return not_speaking is not None and not (OFF_THE_LIST.search(told) or NO_LONGER.search(told))


def _about_a_place(  # noqa: PLR0913 - all that was found
    text: str, low: str, told: str, meant: str, programme: Programme, *, is_answer: bool
) -> Wanted | None:
    """An exchange, a withdrawal or a change of what was asked before."""
    amendment = _amendment(text, low, programme, is_answer=is_answer)
    swap = SWAPPING.search(low)
    withdrawal = WITHDRAWING.search(told) or (
        _politely(text, meant, OFF_THE_LIST) if OFF_THE_LIST.search(meant) else None
    )
    if swap:
        return _found(Intent.SWAP, swap)
    if withdrawal and (
        KEPT.search(low)
        or SUPPOSED.search(low)
        or TAKEN_BACK.search(low)
        or _replaces_what_was_asked(text, told)
        or _says_both(text, amendment, told)
        or _asks_elsewhere(text, told, withdrawal.start(), programme)
        or _asks_beside_a_no(text, told, withdrawal, programme)
    ):
        return _found(Intent.QUESTION, withdrawal)
    if withdrawal and _goes_elsewhere(text, told, programme):
        return Wanted(
            intent=Intent.AMEND, changes=(Change.SEGMENT,), start=withdrawal.start(), end=withdrawal.end()
        )
    if withdrawal and not _outweighs(amendment, told) and not _speaks_elsewhere(text, told, programme):
        return _found(Intent.WITHDRAW, withdrawal)
    return amendment


def _statement(told: str) -> Wanted | None:
    """A text is sent, and nothing beside it is asked for."""
    found = ATTACHED_STATEMENT.search(told)
    if (
        found is None
        or A_REQUEST.search(found[0])
        or DIRECT.search(told)
        or _wishes_beside(told, found.span())
    ):
        return None
    return _found(Intent.STATEMENT, found)


A_REQUEST = re.compile(
    r"\b(?:request|registration|inscription|application|form|demande|formulaire|solicitud|inscripcion|formulario|ficha)\b|заявк|анкет|طلب|استماره|申请|申請|登记表"
)
"""What is attached may be the request itself."""
KEPT = Cues(
    r"\b(?:not|never|\w+n't)(?: (?!and\b|but\b)\w+){0,3} (?:withdr[ae]w\w*|cancel\w*|remov\w+|delet\w+|strike|drop\w*)\b|\bno intention (?:of|to) (?:withdraw|cancel)\w*"
    r"|\bwithdr[ae]w\w* (?:its|our|the|his|her) (?:\w+ )?(?:speaker|statement|text)\b|\bcancel\w*(?: \w+){0,3} (?:change|swap|exchange|amendment)\b",
    r"\bne (?:\w+ ){0,2}(?:pas|point|nullement) (?:\w+ ){0,2}(?:retir|annul|renonc)\w+|\bne (?:retir|annul|renonc)\w+ (?:pas|point|nullement)\b"
    r"|\bretir\w+ (?:son|notre|leur|l')\W?(?:orat|interven)\w+",
    r"\bno (?:(?!y\b|pero\b)\w+ ){0,2}(?:retir|cancel|anul|renunci|desist|elimin)\w+|\bretir\w+ (?:a )?(?:su|nuestr[oa]) orador\w*",
    r"(?:لا|لن|لم) (?:\S+ )?(?:(?:ت|ي|ن)سحب|(?:ت|ي|ن)لغ\w*|(?:ت|ي|ن)تنازل)",
    r"\bне (?:\w+ )?(?:отзыва|отозва|снима|отказыва|отменя|исключа)\w+",
    r"不(?:会|打算|拟|想)?(?:撤回|撤销|取消|退出)|(?:没有|并未|未)(?:撤回|撤销|取消)",
)
"""Nothing is taken back, or something else than the place."""
SUPPOSED = Cues(
    r"\b(?:if|unless|in case|in the event|whenever|should (?:an?|any|one|some|another))\b[^.;\n]{0,60}?\b(?:withdr[ae]w|cancel|drop)\w*",
    r"\b(?:si|au cas ou|en cas d[e'u])[^.;\n]{0,60}?\b(?:retir|annul|desist|renonc|retrait)\w*",
    r"\b(?:si|en caso de|cuando)\b[^.;\n]{0,60}?\b(?:retir|cancel|desist|renunci|anul)\w*",
    r"(?:اذا|في حال)[^.\n]{0,60}?(?:سحب|انسح|الغ|اعتذ)",
    r"\b(?:если|в случае)\b[^.;\n]{0,60}?\b(?:отзов|отозв|отзыв|отказ|отмен|сним|снят)\w*",
    r"(?:如果|如有|若|一旦)[^。\n]{0,20}?(?:退出|取消|撤回)",
)
"""Somebody may withdraw, and nobody has."""
TAKEN_BACK = re.compile(
    r"\b(?:withdr\w+|cancel\w*|disregard|ignore|revok\w+|undo|rescind\w*)\b(?: \w+){0,4} (?:withdrawal|cancellation)\b"
    r"|\b(?:annul\w+|retir\w+|revoqu\w+)(?: [\w']+){0,4} (?:retrait|desistement|annulation)\b"
    r"|\b(?:anul\w+|retir\w+|revoc\w+|cancel\w+)(?: \w+){0,4} (?:retiro|retirada|desistimiento|cancelacion)\b"
    r"|\b(?:отзыва\w+|отозвать|отменя\w+|отменить)(?: \w+){0,3} (?:отзыв|отказ)\w*|(?:撤销|取消|收回)[^。\n]{0,6}撤回"
)
"""A withdrawal is taken back: to read one in it would be the contrary."""
MARK = re.compile("[?？؟]")


def _without_questions(text: str, low: str) -> str:
    if not MARK.search(text):
        return low
    kept = list(low)
    for start, end in sentences(text):
        if text[start:end].rstrip().endswith(("?", "？", "؟")):
            kept[start:end] = " " * (end - start)
    return "".join(kept)


OURSELVES = re.compile(
    r"\b(?:you|it|we|us|i|our|my|possible|posible|vous|il|pourriez|pouvez|pourrait|auriez|podrian?|pueden?|tendrian)\b|[^\x00-\x7f]"
)


def _politely(text: str, meant: str, cues: Cues) -> re.Match[str] | None:
    """A request in the form of a question: of the secretariat, or for us or somebody who is named."""
    for polite in POLITE.finditer(meant):
        end = QUESTION_END.search(meant, polite.end(), polite.end() + LONGEST_QUESTION)
        stop = end.start() if end else polite.end() + LONGEST_QUESTION
        asked = cues.search(meant, max(0, polite.start() - CLITIC), stop) or (
            FLOOR.search(meant, polite.end(), stop) if cues is DIRECT else None
        )
        if asked is None or asked.end() <= polite.end() or ITSELF.search(meant, polite.end(), stop):
            continue
        if OURSELVES.search(polite[0]) or _is_for_somebody(text, meant, polite.end(), asked.start()):
            return asked
    return None


LONGEST_QUESTION = 400
CLITIC = 5
"""As in "nos pueden anotar", where who is meant stands before the verb."""
QUESTION_END = re.compile(r"[?？؟\n]|[.!。](?=\s|$)")


def _is_for_somebody(text: str, meant: str, start: int, end: int) -> bool:
    return OURSELVES.search(meant, start, end) is not None or any(
        start <= one.start < end and one.kind is CandidateKind.DELEGATION for one in candidates_in(text)
    )


def _amendment(text: str, low: str, programme: Programme, *, is_answer: bool) -> Wanted | None:
    changes: dict[Change, tuple[int, int]] = {}
    segment, speaker, already = SEGMENT_CHANGED.search(low), SPEAKER_CHANGED.search(low), ALREADY.search(low)
    is_told = is_answer or already is not None or MOVED_TO.search(low) is not None
    if segment and _moves(text, programme, is_told=is_told):
        changes[Change.SEGMENT] = segment.span()
    if (
        speaker
        and Change.SEGMENT not in changes
        and (is_answer or already or not (DIRECT.search(low) or _asks_for_a_segment(text, low)))
    ):
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


def _asks_for_a_segment(text: str, low: str) -> bool:
    """Whether a sentence wishes to speak and says in which segment: a place that is there is not wished for."""
    places = [mention.start for mention in mentions_in(low)]
    return any(
        SPEAKING.search(low, start, end)
        and not SPEAKER_CHANGED.search(low, start, end)
        and any(start <= place < end for place in places)
        for start, end in sentences(text)
    )


MOVED_TO = Cues(
    r"\b(?:mov|transfer|switch|shift)\w*\b[^.\n]{0,40}?\b(?:to|into)\b",
    r"\b(?:deplac|transfer|bascul)\w+\b[^.\n]{0,40}?\b(?:au|vers)\b",
    r"\b(?:traslad|muev|mov)\w+\b[^.\n]{0,40}?\bal\b",
    r"نقل\w*",
    r"\b(?:перенес|перевес|переместит|перенос)\w*\b",
    r"(?:改到|转到|移到|移至|调整到)",
)
"""Somebody has a place already who is to be moved."""


def _moves(text: str, programme: Programme, *, is_told: bool) -> bool:
    """From one segment to another, or to one where it is told already that a place is held."""
    moved = moved_in(text, programme)
    return bool(moved.keys) and (is_told or bool(moved.leaves))


def _outweighs(amendment: Wanted | None, told: str) -> bool:
    """A change of segment gives up a place only to have another; one who can no longer speak is replaced."""
    if amendment is None:
        return False
    return Change.SEGMENT in amendment.changes or not OFF_THE_LIST.search(told)


def _says_both(text: str, amendment: Wanted | None, told: str) -> bool:
    """Somebody else is to speak, and something is withdrawn: only a person can tell who gives up what."""
    return (
        amendment is not None
        and Change.SEGMENT not in amendment.changes
        and OFF_THE_LIST.search(told) is not None
        and bool(speakers_told(text))
    )


ONLY = re.compile(r"\b(?:only|seulement|uniquement|solo|solamente|unicamente|только|лишь)\b|فقط|只|仅")
"""Who will speak in one segment only has asked for both."""
ADDED = re.compile(r"\badd(?:ing)?\b|\bajout\w+|\bagreg\w+|\banad\w+|\bдобав\w+|添加|增加|اضاف\w*")


def _goes_elsewhere(text: str, told: str, programme: Programme) -> bool:
    """Who takes a place back in one segment and asks for another moves: to withdraw alone would lose the wish."""
    if not (OFF_THE_LIST.search(told) or NO_LONGER.search(told)):
        return False
    asks = DIRECT.search(told) or SPEAKING.search(told) or ADDED.search(told)
    if not asks or ONLY.search(told):
        return False
    found = moved_in(text, programme)
    return bool(found.keys and found.leaves)


def _asks_elsewhere(text: str, told: str, withdrawal: int, programme: Programme) -> bool:
    """Another sentence than the one that withdraws asks for another segment, and none says that a place moves."""
    stretches = sentences(text)
    start, end = next((one for one in stretches if one[0] <= withdrawal < one[1]), (0, len(text)))
    left = set(segments_in(text[start:end], programme).keys)
    found = moved_in(text, programme)
    if not left or (found.keys and found.leaves):
        return False
    others = ((first, last) for first, last in stretches if (first, last) != (start, end))
    return any(
        (DIRECT.search(told, first, last) or SPEAKING.search(told, first, last))
        and set(segments_in(text[first:last], programme).keys) - left
        for first, last in others
    )


EARLIER = re.compile(
    r"\b(?:withdr[ae]w|cancel|disregard|annul|retir|anul)\w*(?: [\w']+){0,3} (?:earlier|previous|prior|former|precedente?s?|anterieur\w*|anterior\w*|previ[oa]s?)\b"
)


def _replaces_what_was_asked(text: str, told: str) -> bool:
    """An earlier request is taken back in one sentence, and another says what is asked for now."""
    found = EARLIER.search(told)
    if found is None:
        return False
    others = ((start, end) for start, end in sentences(text) if not start <= found.start() < end)
    return any(DIRECT.search(told, start, end) or ASKED_NOW.search(told, start, end) for start, end in others)


def _asks_beside_a_no(text: str, told: str, withdrawal: re.Match[str], programme: Programme) -> bool:
    """Somebody will not speak, and in other words of the mail somebody asks: nothing is taken back by that."""
    if OFF_THE_LIST.search(told) or NO_LONGER.search(told) or _speaks_elsewhere(text, told, programme):
        return False
    start, end = withdrawal.span()
    rest = told[:start] + " " * (end - start) + told[end:]
    rest = without(rest, CLAUSE_NEGATION, lambda _low, _start: CLAUSE_END)
    return ASKED_NOW.search(rest) is not None


ASKED_NOW = re.compile(
    r"\b(?:wish|wishes|would like|asks?|requests?|speaks|will speak|intends?|souhait\w+|demand\w+|sollicit\w+|prend(?:ra)? la parole|interv(?:ient|iendra)|"
    r"desea|solicita|pide|quisiera|intervendra|hablara)\b[^.\n]{0,60}?\b(?:speak|floor|interven\w*|parole|palabra|inscri\w*|regist\w*|segment\w*|behalf)\b"
    r"|\b(?:просит|желает|хотел\w*|намерен\w*|выступит)\b|(?:希望|申请|请求|要求|将)[^。\n]{0,12}发言|(?:يرغب|ترغب|يطلب|تطلب|يود|تود)"
)


def _speaks_elsewhere(text: str, told: str, programme: Programme) -> bool:
    """Who will not speak in one segment and asks for another gives up nothing, unless it says that it had a place."""
    if OFF_THE_LIST.search(told) or NO_LONGER.search(told):
        return False
    found = segments_in(text, programme)
    return bool(found.keys and found.leaves)


def _wishes_beside(told: str, statement: tuple[int, int]) -> bool:
    """Whether a wish to speak stands apart from the words about the text that is sent."""
    start, end = next(
        ((start, end) for start, end in sentences(told) if start <= statement[0] < end), statement
    )
    return any(found.end() <= start or found.start() >= end for found in SPEAKING.finditer(told))
