"""Who will speak: the name as it is written, with the title beside it, in six languages."""

import re
from collections.abc import Iterable

import msgspec

from hemicycle.mailroom.reading.candidates import candidates_in
from hemicycle.mailroom.reading.plain import plain
from hemicycle.mailroom.reading.segments import mentions_in
from hemicycle.plenary.represented import Speaker

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚƏА-ЯЁІЇЄҐ"
_LETTER = r"[^\W\d_]"
_WORD = rf"(?:[{_UPPER}]\.|[{_UPPER}](?:{_LETTER}|[’'ʻ‘\-‑–](?={_LETTER}))*)"
_PARTICLE = r"(?:de|da|do|dos|das|del|della|di|van|von|den|der|het|ter|ten|bin|bint|ibn|al|el|la|le|du|des|y|e|ni|ó|ua|af|av|zu|zum|op|te|abu|ould|dit|d’|d')"
NAME = re.compile(rf"{_WORD}(?:[ \u00a0]+(?:{_PARTICLE}[ \u00a0]+){{0,3}}{_WORD}){{0,5}}")
HONORIFIC = re.compile(
    r"\s*(?:(?:d\.a|dna|mr|mrs|ms|miss|mx|dr|prof|amb|hon|sen|rev|sir|dame|h\.\s?e|s\.\s?e|s\.\s?e\.\s?m|s\.\s?e\.\s?mme|m|mm|mme|mlle|me|sr|sra|srta|emb|lic|cons|atty|adv|avv|ass|don|dona|ing|dra|exmo|exma|sig|herr|frau|г-н|г-жа|г-жи|г-ном|господин\w*|госпож\w*|д-р|проф)\.?[ \u00a0]+"
    r"|(?:his|her) excellency[ ,]+|son excellence[ ,]+|su excelencia[ ,]+|the honou?rable[ ]+|maitre[ ]+|senora?[ ]+|monsieur[ ]+|madame[ ]+|el[ ]+|la[ ]+|the[ ]+|our[ ]+|le[ ]+|l'|su[ ]+|nuestr[oa][ ]+|notre[ ]+|es[ ]+|sera[ ]+|est[ ]+|is[ ]+|his[ ]+|be[ ]+)",
    re.IGNORECASE,
)
TITLES = frozenset(
    [
        "ambassador",
        "minister",
        "counsellor",
        "counselor",
        "secretary",
        "director",
        "directrice",
        "directeur",
        "president",
        "judge",
        "prosecutor",
        "registrar",
        "professor",
        "attorney-general",
        "solicitor-general",
        "deputy",
        "permanent",
        "representative",
        "first",
        "second",
        "third",
        "legal",
        "adviser",
        "advisor",
        "attache",
        "head",
        "chief",
        "vice-minister",
        "under-secretary",
        "ambassadeur",
        "ambassadrice",
        "ministre",
        "conseiller",
        "conseillere",
        "premier",
        "premiere",
        "secretaire",
        "representant",
        "representante",
        "procureur",
        "greffier",
        "juge",
        "embajador",
        "embajadora",
        "ministro",
        "ministra",
        "consejero",
        "consejera",
        "secretario",
        "secretaria",
        "director",
        "directora",
        "representante",
        "primer",
        "primera",
        "asesor",
        "asesora",
        "viceministro",
        "viceministra",
        "fiscal",
        "juez",
        "jueza",
        "excellency",
        "honourable",
        "senior",
        "principal",
        "general",
        "plenipotentiary",
        "plenipotenciario",
        "charge",
        "d'affaires",
        "посол",
        "министр",
        "советник",
        "секретарь",
        "директор",
        "представитель",
        "заместитель",
        "первый",
        "второй",
        "третий",
        "заведующий",
        "начальник",
    ]
)
CUES = re.compile(
    r"(?:\b(?:the |our |my |main |designated |proposed )?(?:speaker|delegate|intervener|orator|representative|name of (?:the )?speaker)(?: for (?:us|our delegation|the delegation|\w+))?(?:[ ]+(?:will(?: now)? be|shall be|would be|is)[ ]+|[ ]*[:=–-][ ]*|[ ]+(?=(?:mr|ms|mrs|dr|amb|h\.e|prof|hon|minister|ambassador)\b))"
    r"|\bspeakers[ ]*:[ ]*|^[ \t>]*(?:name(?: and title)? of (?:the )?speaker|speaker(?:'s name)?|nom de l'orat\w+|orat(?:eur|rice)|nombre del orador|orador(?: u oradora|/a|a)?|фамилия выступающего|выступающий)[ ]*:?[ ]*(?=\n)"
    r"|\b(?:delivered|given|made|read(?: out)?|presented|pronounced|represented|introduced|taken) by[ ]+"
    r"|\b(?:speaking|intervening|speak|floor)[^.\n]{0,40}?\bwill be[ ]+"
    r"|\b(?:statement|intervention|remarks|address)[^.\n]{0,40}?\bby[ ]+|\bwith (?=(?:mr|ms|mrs|dr|h\.e|amb|prof|sir)\b)"
    r"|(?<!liste des )(?<!listes des )\b(?:orateurs?|oratrices?|intervenante?s?|orateur/oratrice|porte-parole)(?:[ ]+(?:sera|est|designee?)[ ]+|[ ]*[:=–-][ ]*|[ ]+(?=(?:m\.|mme|s\.e|mlle)))"
    r"|\b(?:prononcee?s?|faites?|assuree?s?|presentee?s?|lue?s?|delivree?s?|representee?s?|portee?s?|donnee?s?) par[ ]+"
    r"|\b(?:interviendra|prendra la parole|s'exprimera|parlera|parleront)[ ]*(?:pour (?:nous|la delegation|notre delegation|le \w+|la \w+)[ ]*)?[:]?[ ]+(?=m\.|mme\b|mlle\b|s\.e|l'amb|le\b|la\b|dr\b)"
    r"|(?<!lista de )\b(?:orador(?:a|es)?|intervinientes?|ponente|vocero|vocera|portavoz)(?:[ ]+(?:sera|es|designad[oa])[ ]+|[ ]*[:=–-][ ]*|[ ]+(?=(?:sr|sra|emb)\b))"
    r"|\b(?:pronunciad[oa]s?|leid[oa]s?|realizad[oa]s?|hech[oa]s?|formulad[oa]s?|representad[oa]s?|presentad[oa]s?|dictad[oa]s?) por[ ]+|\ba cargo de(?:l)?[ ]+"
    r"|\b(?:intervendra(?:n)?|hablara|hara uso de la palabra|tomara la palabra|pronunciara (?:el|la|su) \w+|dara lectura)[ ]*[:]?[ ]+(?=\S)"
    r"|(?<!\w)(?:выступ(?:ит|ать будет|ающий|ающая|ает)|докладчик|(?<!список )оратор|с заявлением выступит|слово возьмет|заявление (?:зачитает|сделает)|представит|от (?:нашей )?делегации выступит)(?!\w)(?:[ ]*[:–-])?[ ]*)",
    re.IGNORECASE | re.MULTILINE,
)
BEFORE_VERB = re.compile(
    r"[ ,]*(?:\([^()\n]{0,80}\)[ ,]*)?(?:,(?:[^.\n]|\n(?!\s*\n)){3,160}?,)?[ ]*(?:will|shall|would|is (?:going|coming|available)|has been (?:designated|asked|appointed))\b[^.\n]{0,60}?\b(?:speak\w*|deliver\w*|address\w*|read\w*|interven\w*|tak\w+|represent\w*|mak\w+|give|present|designated|appointed)\b"
    r"|[ ,]*(?:,(?:[^.\n]|\n(?!\s*\n)){3,160}?,)?[ ]*(?:interviendra|prendra la parole|prononcera|s'exprimera|fera|lira|delivrera|representera|portera|assurera)\b"
    r"|[ ,]*(?:,(?:[^.\n]|\n(?!\s*\n)){3,160}?,)?[ ]*(?:intervendra|hara uso|tomara la palabra|pronunciara|hablara|leera|representara|formulara|dara lectura)\b"
    r"|[ ,]*(?:,(?:[^.\n]|\n(?!\s*\n)){3,160}?,)?[ ]*(?:выступит|зачитает|представит|возьмет слово|сделает заявление)\b",
)
LATER = re.compile(
    r"^\W*(?:(?:will|is|are|shall|name|names|sera|est|son|le|nom|sera|su|nombre|por|a|el|la|the|of|to|be|имя)\W+){0,6}(?:to be (?:confirmed|named|determined|announced|advised|communicated)|tbc\b|tbd\b|tba\b|follow|confirmed|communicated|not yet|unknown|named later|later|"
    r"confirmer|preciser|communique|determiner|ulterieurement|designer|confirmar|determinar|comunicar|precisar|designar|posteriormente|будет (?:сообщен|уточн|указан)|уточняется|待定|另告|另行|待通知|يحدد|سيحدد|يعلن|سيعلن|سيتم)"
)
HAN_CUE = re.compile(
    r"(?:发言人|發言人|发言者|发言代表|发言人员|主讲人|讲话人)(?:为|是|将为|由|将由|姓名|改为)?\s*[:：]?\s*(?P<named>[^,，。;；\n(（]{2,60})"
    r"|(?:由|改由)\s*(?P<by>[^,，。;；\n]{2,40}?)(?:代表\S{0,10})?(?:作|出席并|在\S{0,20})?(?:发言|發言|宣读|致辞|讲话|出席|作)"
)
HAN_TITLES = (
    "副秘书长|秘书长|常驻副代表|常驻代表|副常驻代表|特命全权大使|法律顾问|副司长|司长|副处长|处长|副部长|部长|副局长|局长|一等秘书|二等秘书|三等秘书|公使衔参赞|参赞|公使|大使|代办|"
    "专员|随员|秘书|教授|博士|法官|检察官|主任|副主任|主席|会长|总干事|先生|女士|阁下|司|团长|副团长|代表"
)
HAN_ORGANS = re.compile(r"[部司局处團团国會会院委府署室组]$|代表$|常驻")
HAN_PERSON = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,8}(?:[·•・‧\-–][\u4e00-\u9fff]{1,8}){1,4}")
ARABIC_CUE = re.compile(
    r"(?:المتحدث[ةه]?(?![\u0600-\u06ff])|المتكلم[ةه]?(?![\u0600-\u06ff])|الخطيب(?![\u0600-\u06ff])|مُ?لقي (?:البيان|الكلمة)|اسم (?:المتحدث|المتكلم)[ةه]?)(?: (?:هو|هي|ستكون|سيكون|باسم الوفد))?\s*[:：–-]?\s*"
    r"|(?:يلقي|تلقي|سيلقي|ستلقي|سيلقيها|ستلقيها|يلقيها|تلقيها|ويلقيها|وتلقيها|وسيلقيها|وستلقيها|وسيلقي|وستلقي|وتلقي|ويلقي|سيتحدث|ستتحدث|سيتكلم|ستتكلم|يتولى|تتولى|سيمثلنا|ستمثلنا|يمثل\w*|تمثل\w*|سيتولى|ستتولى)(?:[^\n.،:]{0,40}?)(?=\s(?:السيد|السيدة|سعادة|معالي|الدكتور|الدكتورة|السفير|السفيرة|الأستاذ|الأستاذة|المستشار|المستشارة|القاضي|القاضية|الوزير|الوزيرة|سيادة))"
)
ARABIC_HONORIFIC = re.compile(
    r"^\s*(?:(?:السيدة|السيد|سعادة|معالي|سيادة|الدكتورة|الدكتور|السفيرة|السفير|الأستاذة|الأستاذ|المستشارة|المستشار|القاضية|القاضي|الوزيرة|الوزير|المفوضة|المفوض|العضو|د\.|أ\.|م\.)(?![\u0600-\u06ff])\s*/?\s*)+"
)
ARABIC_END = re.compile(
    r"[،,.(\n:؛]|\s[–—]\s(?=[^\n]{0,60}(?:مستشار|سفير|وزير|سكرتير|مدير|رئيس|ممثل|نائب))|$"
)


class Spoken(msgspec.Struct, frozen=True, kw_only=True):
    speaker: Speaker
    start: int
    end: int


def speakers_in(text: str) -> tuple[Spoken, ...]:
    """Every speaker that the text names as one, in its order, each once."""
    names = tuple((one.start, one.end) for one in candidates_in(text))
    bare = _without_segments(text)
    found = (*_han(bare), *_arabic(bare), *_after_cue(bare), *_before_verb(bare))
    return _persons(found, names) or _persons(_honoured(bare), names)


def _persons(found: Iterable[Spoken], names: tuple[tuple[int, int], ...]) -> tuple[Spoken, ...]:
    """Each once; what is the name of a delegation is nobody's."""
    once: dict[str, Spoken] = {}
    for one in sorted(found, key=lambda spoken: spoken.start):
        if not any(start < one.end and one.start < end for start, end in names):
            once.setdefault(_folded(one.speaker.name), one)
    return tuple(once.values())


def _without_segments(text: str) -> str:
    """The number of a segment at the end of a sentence is no initial of the name that follows."""
    for mention in mentions_in(plain(text)):
        text = text[: mention.start] + " " * (mention.end - mention.start) + text[mention.end :]
    return text


HONOURED = re.compile(
    r"(?<![\w.])(?:mr|mrs|ms|miss|dr|prof|amb|emb|sr|sra|srta|mme|mlle|h\. ?e|s\. ?e(?:\. ?m)?|cons|atty|adv|г-н|г-жа|д-р)\.?[ ]+(?:mr\.?|mrs\.?|ms\.?|dr\.?|mme|m\.)?[ ]*(?=\S)"
)
SALUTED = re.compile(
    r"(?:dear|cher|chere|estimad[oa]|уважаем\w+|instead of|in place of|replac\w+|au lieu de|a la place de|remplac\w+|en (?:lugar|vez) de|reemplaz\w+|sustitu\w+|вместо|from|de parte de)[ ,]*(?:the )?$"
)


def _honoured(text: str) -> list[Spoken]:
    """Somebody who is only named with courtesy, where nobody is named as the speaker."""
    low = plain(text)
    found = []
    for match in HONOURED.finditer(low):
        if SALUTED.search(low[max(0, match.start() - 25) : match.start()]):
            continue
        spoken = _named_at(text, low, match.start())
        if spoken is not None:
            found.append(spoken)
    return found


def _folded(name: str) -> str:
    return "".join(letter for letter in plain(name) if letter.isalnum())


def _after_cue(text: str) -> list[Spoken]:
    low = plain(text)
    found = []
    for cue in CUES.finditer(low):
        if LATER.match(low[cue.end() : cue.end() + 60]):
            continue
        spoken = _named_at(text, low, cue.end())
        if spoken is not None:
            found.append(spoken)
    return found


def _behind_a_label(text: str, start: int) -> int:
    """A line of a form has its answer on the next."""
    found = LABEL_END.match(text, start)
    return found.end() if found else start


LABEL_END = re.compile(r"[ \t:]*\n[ \t]*(?=\S)")
LOOKED_AHEAD = 90
WORD = re.compile(r"[\s,]*([^\s,;:.()]+)")


def _named_at(text: str, low: str, start: int) -> Spoken | None:
    """The first name behind a cue, on the same line; a title may stand before it."""
    start = _behind_a_label(text, start)
    end = text.find("\n", start)
    window = text[start : min(len(text) if end < 0 else end, start + LOOKED_AHEAD + 200)]
    place = 0
    before: list[str] = []
    honoured = False
    while place < min(len(window), LOOKED_AHEAD):
        honorific = HONORIFIC.match(low, start + place)
        if honorific and honorific.end() > start + place:
            honoured = honoured or "." in honorific[0] or len(honorific[0].strip()) > 1
            place = honorific.end() - start
            continue
        word = WORD.match(window, place)
        if word is None:
            return None
        if plain(word[1]).strip("'") in TITLES:
            before.append(word[1])
            place = word.end()
            continue
        name = NAME.match(window, word.start(1))
        if name is not None:
            return _spoken(window, start, name, before, honoured=honoured)
        if not word[1][0].islower() or window[word.end() : word.end() + 1] in {".", ";"}:
            return None
        before.append(word[1])
        place = word.end()
    return None


def _spoken(
    window: str, start: int, name: re.Match[str], before: list[str], *, honoured: bool
) -> Spoken | None:
    words = name[0].rstrip(".-–' ").split()
    while len(words) > 1 and plain(words[0]).strip(".") in TITLES:
        before.append(words.pop(0))
    while words and plain(words[-1]).strip(".,") in TITLES:
        words.pop()
    full = " ".join(words)
    if not full or (len(words) < 2 and not honoured and not before):  # noqa: PLR2004 - a first and a last name
        return None
    if _is_no_person(full) or plain(full) in TITLES:
        return None
    behind = re.match(r"\s*[,(–-]\s*([^.;)\n]{3,140})", window[name.end() :])
    title = _title(behind[1]) if behind else " ".join(before).strip()
    return Spoken(
        speaker=Speaker(name=full, title=title or None), start=start + name.start(), end=start + name.end()
    )


def _title(words: str) -> str:
    return re.sub(r",?\s*(?:instead|plut[oô]t|en su lugar|will\b.*|shall\b.*)$", "", words).strip(" ,")


NO_PERSON = re.compile(
    r"\b(?:mission|delegation|embassy|segment\w*|republic|secretariat|plenary|assembly|ministry|office|states?|union|statute|court|court's|nations?|group|capital|headquarters|english|french|spanish|arabic|russian|chinese|delegacion|mision|embajada|ministere|assemblee|secretaria|please|dear|kindly|thank|thanks|regards|the|our|we|as|in|on|for)\b"
)


def _is_no_person(name: str) -> bool:
    return bool(NO_PERSON.search(plain(name)))


def _before_verb(text: str) -> list[Spoken]:
    low = plain(text)
    found = []
    for name in NAME.finditer(text):
        if not BEFORE_VERB.match(low, name.end()):
            continue
        honorific = HONOURED.search(low, max(0, name.start() - 12), name.end())
        words = name[0].rstrip(".-–' ").split()
        before: list[str] = []
        while len(words) > 1 and (
            plain(words[0]).strip(".") in TITLES or HONORIFIC.fullmatch(plain(words[0]) + " ")
        ):
            before.append(words.pop(0))
        if len(words) < 2 and not (before or honorific):  # noqa: PLR2004 - as above
            continue
        full = " ".join(words)
        if _is_no_person(full) or plain(full) in TITLES:
            continue
        behind = re.match(r"\s*[,(]\s*([^.;),\n]{3,140})", text[name.end() :])
        title = _title(behind[1]) if behind else " ".join(before)
        found.append(
            Spoken(speaker=Speaker(name=full, title=title or None), start=name.start(), end=name.end())
        )
    return found


def _han(text: str) -> list[Spoken]:
    """A name stands beside a title, before or behind it, with or without a space between."""
    found = []
    for cue in HAN_CUE.finditer(text):
        words, start = (cue["named"], cue.start("named")) if cue["named"] else (cue["by"], cue.start("by"))
        if LATER.match(words):
            continue
        pieces = [piece for piece in re.split(rf"(?:{HAN_TITLES})|[\s、]+", words) if piece]
        name = next(
            (piece for piece in pieces if HAN_PERSON.fullmatch(piece) and not HAN_ORGANS.search(piece)), None
        )
        if name is None:
            continue
        place = start + words.index(name)
        behind = re.match(
            rf"[\s,，、(（]*((?:[\u4e00-\u9fff]{{0,16}}?(?:{HAN_TITLES})[ 、]*)+)", text[place + len(name) :]
        )
        title = (behind[1] if behind else words[: words.index(name)]).strip(" 、,")
        found.append(
            Spoken(speaker=Speaker(name=name, title=title or None), start=place, end=place + len(name))
        )
    return found


def _arabic(text: str) -> list[Spoken]:
    found = []
    for cue in ARABIC_CUE.finditer(text):
        if LATER.match(plain(text[cue.end() : cue.end() + 30])):
            continue
        honorific = ARABIC_HONORIFIC.match(text[cue.end() :])
        start = cue.end() + (honorific.end() if honorific else 0)
        end = ARABIC_END.search(text, start)
        name = text[start : end.start() if end else len(text)].strip(" -–\u200f\u200e")
        words = name.split()
        if not 2 <= len(words) <= 8 or not re.match(r"[\u0600-\u06ffA-Z]", name):  # noqa: PLR2004 - a name, not a sentence
            continue
        behind = re.match(r"\s*[،,(–-]\s*([^.)\n]{3,120})", text[start + len(name) :])
        found.append(
            Spoken(
                speaker=Speaker(name=name, title=behind[1].strip() if behind else None),
                start=start,
                end=start + len(name),
            )
        )
    return found
