"""The languages of the session, where the note names them as such."""

import re

from hemicycle.note.cues import cues
from hemicycle.note.evidence import Found
from hemicycle.note.passage import Note
from hemicycle.note.topic import Topic

NAMES = {
    "en": "english anglais inglés ingles",
    "fr": "french français francés frances",
    "es": "spanish espagnol español espanol",
    "ar": "arabic arabe árabe",
    "ru": "russian russe ruso",
    "zh": "chinese chinois chino mandarin",
    "pt": "portuguese portugais portugués",
    "de": "german allemand alemán",
}
CODE_OF = {name: code for code, names in NAMES.items() for name in names.split()}
NAMED = re.compile(rf"\b(?:{'|'.join(CODE_OF)})\b", re.IGNORECASE)
OFFICIAL_SIX = re.compile(
    r"\b(?:six|all) (?:official )?(?:un |united nations )?(?:official )?languages|six langues(?: officielles)?|seis idiomas(?: oficiales)?",
    re.IGNORECASE,
)
SPOKEN = cues(
    r"\binterpret\w*|\b(?:official|working) (?:and (?:working|official) )?languages?\b|\blanguages of the\b|\bconducted in\b|\bmay (?:speak|be delivered) in\b",
    r"\binterprét\w*|\blangues (?:officielles|de travail|de la|du)|\bs['’]exprimer\b|\bidiomas (?:oficiales|de trabajo|de la)|\binterpretaci\w+",
)
WRITTEN = cues(
    r"\b(?:documents?|papers?|texts?|translat\w+|written|version|format|documentos?|textos?|versions?)\b"
)


def languages_of(note: Note) -> Found[tuple[str, ...]] | None:
    for passage in note.passages:
        if passage.topic in (Topic.ASIDE, Topic.ATTENDANCE) or not SPOKEN.search(passage.words):
            continue
        if WRITTEN.search(passage.words) and not re.search(r"interpr", passage.words, re.IGNORECASE):
            continue
        codes = tuple(dict.fromkeys(CODE_OF[match[0].lower()] for match in NAMED.finditer(passage.words)))
        if not codes and OFFICIAL_SIX.search(passage.words):
            codes = ("en", "fr", "es", "ar", "ru", "zh")
        if codes:
            return passage.found(codes)
    return None
