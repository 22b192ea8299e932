"""A request in the words of a telegram or a form: who, where and by whom, and nothing else."""

import re

from hemicycle.mailroom.reading.candidates import candidates_in
from hemicycle.mailroom.reading.cues import ATTACHED_STATEMENT, QUESTIONING, TENTATIVE, WHETHER
from hemicycle.mailroom.reading.intent import MARK
from hemicycle.mailroom.reading.meant import meant_now
from hemicycle.mailroom.reading.names import HONORIFIC, TITLES
from hemicycle.mailroom.reading.plain import plain
from hemicycle.mailroom.reading.segment_asides import without_leaders
from hemicycle.mailroom.reading.segment_words import CLAUSE_NEGATION, HAN_SEGMENT, SEGMENT
from hemicycle.mailroom.reading.segments import segments_in
from hemicycle.mailroom.reading.sentences import sentences
from hemicycle.mailroom.reading.speaker import speakers_in
from hemicycle.plenary.programme.programme import Programme

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
HAN = re.compile(r"[\u3400-\u9fff]")
_SMALL = """
please pls plz kindly so speak speaks speaking intervene for in on under at to the a an of and too also both as with by from thanks thank you many yes us in
speaker speakers delegate delegation mission embassy s permanent republic kingdom state country list lists floor slot number no
segment segments part seg inscription registration registering request requests speaking statement arrests arrest minutes two we us our
pour au aux en dans sur le la les l du de des d un une et svp s'il vous plait merci aussi egalement orateur oratrice orateurs
liste parole mission permanente republique segmento volet demande bonjour hello hi dear
para el los las del al y por favor gracias tambien orador oradora lista segmento palabra mision turno quiere tb slds solicitud solicitamos buenos dias
bitte und fur der die das ins im rednerliste
пожалуйста просьба прошу просим на в во для от и также сегмент сегмента список выступающий выступающая спасибо
من في الي و رجاء شكرا مع علي المتحدث المتكلم الجزء وفد بعثه فضلكم فضلك اسم لاحقا
"""
SMALL = frozenset(_SMALL.split())
SMALL_HAN = re.compile(
    r"请|請|谢谢|謝謝|发言人?|發言人?|代表团?|部分|环节|申请|登记|报名|也|和|及|在|的|女士|先生|大使|参赞|常驻"
)
FEW_HAN = 2


def is_terse(words: str, programme: Programme) -> bool:
    """Whether a sentence or line names a segment, and beside it holds only names, titles and small words."""
    meant = meant_now(words)
    found = segments_in(meant, programme)
    if found.is_silent or not found.is_named:
        return False
    return any(
        _says_no_more(words[start:end], meant[start:end], programme) for start, end in sentences(meant)
    )


def is_form(words: str, programme: Programme) -> bool:
    """Whether lines with a label say in which segment, and for whom or by whom: a form that is filled in."""
    low = without_leaders(plain(words))
    labels = {label for label, pattern in LABELS.items() if pattern.search(low)}
    return "segment" in labels and len(labels) > 1 and bool(segments_in(words, programme).keys)


_HEAD = r"(?m:^)[ \t>*|•-]*"
LABELS = {
    "segment": re.compile(
        rf"{_HEAD}(?:{SEGMENT}|{HAN_SEGMENT})[^\n:：]{{0,30}}(?:[ \t]*[:：=]|[^\n]*(?:\[[ _xv]*\]|[☐□☑☒✓✔]))"
    ),
    "delegation": re.compile(
        rf"{_HEAD}(?:name of (?:the )?)?(?:delegation|country|state(?: party)?|mission|organi[sz]ation|delegacion|pais|estado|pays|etat|"
        r"делегация|страна|государство|الوفد|الدوله|البلد|代表团|代表團|国家|國家)[^\n:：]{0,30}[:：=]"
    ),
    "speaker": re.compile(
        rf"{_HEAD}(?:name of (?:the )?|nom de l'|nombre del )?(?:speaker|orat(?:eur|rice)|orador[a/]*|intervenante?|intervinientes?|"
        r"выступающ\w+|докладчик|оратор|المتحدث\w*|المتكلم\w*|发言人|發言人)[^\n:：]{0,30}[:：=]"
    ),
}


def is_wish_by_content(words: str, programme: Programme) -> bool:
    """Whether it says in which segment and who will speak, and asks or doubts nothing: there is no other reason to write."""
    meant = meant_now(words)
    low = plain(words)
    if MARK.search(words) or any(cues.search(low) for cues in DOUBTING):
        return False
    found = segments_in(meant, programme)
    return bool(found.keys) and bool(speakers_in(words))


DOUBTING = (TENTATIVE, QUESTIONING, WHETHER, CLAUSE_NEGATION, ATTACHED_STATEMENT)


def says_little(words: str) -> bool:
    """Whether no sentence says much beside names and small words: then the subject may be all that is said."""
    meant = meant_now(words)
    return all(len(_left(words[start:end], ())) <= LITTLE for start, end in sentences(meant))


LITTLE = 3
"""Words of a greeting, or of a name that stands alone."""


def _says_no_more(line: str, meant: str, programme: Programme) -> bool:
    segments = segments_in(meant, programme)
    return not segments.is_silent and not _left(line, segments.spans)


def _left(line: str, named: tuple[tuple[int, int], ...]) -> list[str]:
    """The words that are neither named otherwise nor small ones."""
    spans = [*named, *((one.start, one.end) for one in candidates_in(line))]
    spans.extend((one.start, _end_of_title(line, one.end)) for one in speakers_in(line))
    rest = list(plain(line))
    for start, end in spans:
        rest[start:end] = " " * (end - start)
    left = "".join(rest)
    if HAN.search(left):
        return HAN.findall(SMALL_HAN.sub("", left))[FEW_HAN:]
    return [word for word in WORD.findall(left) if not _is_small(word)]


FUNCTION = re.compile(r"[ ]*[,(–—-][^;.\n]*")


def _end_of_title(line: str, end: int) -> int:
    found = FUNCTION.match(line, end)
    return found.end() if found else end


def _is_small(word: str) -> bool:
    return word in SMALL or word in TITLES or HONORIFIC.fullmatch(f"{word} ") is not None
