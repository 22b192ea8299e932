"""What a request has to state."""

import re
from collections.abc import Iterator

from hemicycle.extraction.text import Kind
from hemicycle.note.evidence import Found
from hemicycle.note.passage import Note, Passage
from hemicycle.note.topic import Topic

CUE = re.compile(
    r"\b(?:specifying|indicating|stating|mentioning|containing|including|naming|giving|providing|"
    r"(?:should|must|shall|please|to|are (?:requested|asked|invited) to) (?:clearly )?(?:specify|indicate|state|mention|contain|include|give|provide)|"
    r"(?:indicates?|states?|specif(?:y|ies)|say|says|choose)(?=\s+(?:a |the |their |under |in |on )*(?:first|which|name|agenda|item|segment|preference|capacity))(?:\s+(?:under|in|on))?(?:\s+which)?|"
    r"(?:details|information|particulars|renseignements|datos|información) (?:to be (?:given|provided|supplied)|required|requested|à fournir|requerid\w+)|"
    r"(?:together )?with (?:the|their|your|an indication of)(?= )|"
    r"précisant|indiquant|mentionnant|(?:préciser|indiquer|mentionner|préciseront|indiqueront|mentionneront|comporter|comporteront)|en y indiquant|"
    r"(?:indicando|especificando|precisando|mencionando|señalando)|(?:indicar|especificar|precisar|deberán? (?:indicar|incluir|contener)|con indicación de))\b"
    r"(?:\s+(?:the following|les éléments suivants|lo siguiente)[^:]*)?\s*:?",
    re.IGNORECASE,
)
WITH_AFTER_SENDING = re.compile(r"^(?:together )?with\b", re.IGNORECASE)
SENDING = re.compile(r"\b(?:sen[dt]|submit\w*|address\w*|email\w*|e-mail\w*|request\w*|@)", re.IGNORECASE)
FOLLOWS = re.compile(
    r"\b(?:containing|following (?:information|details|particulars)|suivantes?|siguientes? (?:datos|informaci\w+))\b[^:]*:$",
    re.IGNORECASE,
)
STOP = re.compile(
    r"\s+(?:under which|in which|on which|of the speaker|by e-?mail|before|by|no later|at least|at the latest|to the (?:secretariat|following)|so that|in order|if they|"
    r"sur laquelle|avant|au plus tard|auprès|à l['’]adresse|antes|a más tardar|a la secretaría|para que|afin|concerned|concerné\w*|correspondiente|wish\w*|they|he or she)\b|[.;]|\s(?:à|a|at|to)\s+[\w.+-]+@|\s[–—]\s|\bto [\w.+-]+@",
    re.IGNORECASE,
)
STOP_OF_LIST = re.compile(r"\.(?:\s|$)")
SPLIT = re.compile(
    r"[,;]\s*(?:and\s+|et\s+|y\s+|as well as\s+|ainsi que\s+|así como\s+|including\s+)?(?![^()]*\))|\s+(?:and|et|y|as well as|ainsi que|así como)\s+(?![^()]*\))",
    re.IGNORECASE,
)
ARTICLE = re.compile(
    r"^(?:the|a|an|their|his or her|your|its|le|la|les|l['’]|leur|leurs|un|une|el|los|las|su|sus|both)\s*(?=\S)|\s+(?:concerned|concerné\w*)$",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"^\(?(?:\d{1,2}|[a-z])[.)]\s*")
LONGEST = 90


def fields_asked(note: Note) -> tuple[Found[str], ...]:
    """Those of the first sentence that states them: later ones speak of other ways."""
    for passage in note.about(Topic.SPEAKING):
        if passage.is_heading:
            continue
        listed = tuple(_items_after(note, passage)) or tuple(_named(passage))
        if listed:
            return listed
    return ()


def _items_after(note: Note, passage: Passage) -> Iterator[Found[str]]:
    led = FOLLOWS.search(passage.words) or any(
        cue.end() >= len(passage.words) for cue in CUE.finditer(passage.words)
    )
    if not led:
        return
    for line in note.lines:
        first = line[0]
        if first.index <= passage.index:
            continue
        if first.line.kind is not Kind.ITEM:
            return
        whole = first.line.words
        start = len(match[0]) if (match := NUMBERED.match(whole)) else 0
        stop = STOP.search(whole, start)
        named = _shown(re.sub(r"\s*\(e\.g\..*", "", whole[start : stop.start() if stop else len(whole)]))
        if named:
            yield Found(value=named, evidence=first.evidence(0, len(first.words)))


def _named(passage: Passage) -> Iterator[Found[str]]:
    for cue in CUE.finditer(passage.words):
        if WITH_AFTER_SENDING.match(cue[0]) and not SENDING.search(passage.words[: cue.start()]):
            continue
        if cue[0].lower().startswith("including") and not re.search(
            r"\b(?:request|form|e-?mail|name)s?\b", passage.words[: cue.start()], re.IGNORECASE
        ):
            continue
        stop = (STOP_OF_LIST if cue[0].endswith(":") else STOP).search(passage.words, cue.end())
        end = stop.start() if stop else len(passage.words)
        at = cue.end()
        named = []
        for part in SPLIT.split(passage.words[at:end]):
            shown = _shown(part)
            start = passage.words.find(part, at)
            if shown and start >= 0 and len(shown) <= LONGEST:
                named.append(passage.found(shown, start, start + len(part)))
        if named and not _continues_elsewhere(passage.words[at:end]):
            tail = _tail(passage, end) if WITH_AFTER_SENDING.match(cue[0]) else ()
            yield from (*named, *tail)
            return


def _tail(passage: Passage, end: int) -> Iterator[Found[str]]:
    """As in ", including a phone number" after the words that close the list."""
    more = re.compile(
        r"\bincluding (?:a |the |an )?(?P<named>[\w\s-]{3,40}?)(?=[.,;]|$)", re.IGNORECASE
    ).search(passage.words, end)
    if more:
        yield passage.found(more["named"], more.start("named"), more.end("named"))


def _shown(words: str) -> str:
    return ARTICLE.sub("", ARTICLE.sub("", words.strip(" :,.[]").strip())).strip()


def _continues_elsewhere(words: str) -> bool:
    return not re.search(r"[^\W\d_]{3}", words)
