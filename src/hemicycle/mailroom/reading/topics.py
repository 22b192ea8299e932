"""Segments by what they are about: the words of their themes and points, and the same matters in other languages."""

import re
from functools import lru_cache

import msgspec

from hemicycle.mailroom.reading.plain import plain
from hemicycle.plenary.programme.programme import Programme

MATTERS = {
    "arrest": r"arrests?\b|detentions?\b|apprehen\w+|fugitiv\w+|captur\w+\b|arrestations?|detencion\w*|arresto|capturas?\b|القبض|التوقيف|الاعتقال|توقيف|قبض علي|арест\w*|задержан\w*|逮捕|拘捕|抓捕",
    "surrender": r"surrender\w*|remises? (?:a|de)|entregas? (?:de|a)\b|передач\w+ (?:подозр|лиц)|移交",
    "high-level": r"high[- ]level|haut niveau|alto nivel|رفيع\w* المستوي|высок\w+ уровн\w*|высокоуровнев\w*|高级别|高級別|高层|高層",
    "technical": r"technical|techniques?\b|tecnic[oa]s?\b|التقني\w*|الفني\w*|техническ\w*|技术|技術",
    "anniversary": r"anniversar\w+|anniversaires?\b|aniversario|юбиле\w+|годовщин\w+|الذكري|周年|(?:25|twenty[- ]five|xxv)(?:[- ]year|th\b)\w*|25 years|quarter(?:[- ]of[- ]a)?[- ]century|quart de siecle|cuarto de siglo|четверт\w+ века|ربع (?:ال)?قرن|四分之一(?:个)?世纪|vingt-?\s?cinq(?: ans| annees)?|25 ans|25 annees|veinticinco|25 anos|25 aniversario|"
    r"خمس\w* وعشر\w*|25 (?:عام|سن)\w*|٢٥ ?(?:عام|سن)\w*|(?:25|двадцат\w+ ?пят\w+)[- ]?лет\w*|二十五|25 ?(?:周年|年)",
    "voluntary": r"voluntar\w+|volontaire\w*|الطوعي\w*|добровольн\w*|自愿|自願",
    "witnesses": r"witness\w*|temoins?|testigos?|الشهود|свидетел\w*|证人|證人",
    "finance": r"financial investigation\w*|asset\w*|enquetes financieres|avoirs|investigaciones financieras|activos|الاصول|التحقيقات الماليه|финансов\w+ расследован\w*|актив\w*|资产|金融调查",
    "domestic": r"domestic (?:implementation|law)|implementing legislation|legislation nationale|legislacion nacional|التشريعات الوطنيه|национальн\w+ законодательств\w*|国内(?:立法|法)",
    "victims": r"victims?\b|victimes?\b|victimas?\b|الضحايا|потерпевш\w*|жертв\w*|被害人|受害者",
    "complementarity": r"complementarit\w+|complementari[ae]dad|التكامل|комплементарн\w*|补充性",
    "climate": r"climat\w*|климат\w*|المناخ|气候|氣候",
    "finance-for-development": r"debt\b|dette\b|deuda\b|долг\w*|债务",
}
COMMON = frozenset(
    [
        "segment",
        "session",
        "plenary",
        "interventions",
        "intervention",
        "relating",
        "statute",
        "assessment",
        "perspectives",
        "achievements",
        "technical",
        "level",
        "years",
        "cooperation",
        "general",
        "debate",
        "discussion",
        "other",
        "their",
        "with",
        "from",
        "about",
        "under",
        "between",
        "national",
        "international",
        "states",
        "parties",
    ]
)
LETTERS = 5
_COMPILED = {matter: re.compile(rf"(?<![a-zа-я\d])(?:{pattern})") for matter, pattern in MATTERS.items()}
_WORD = re.compile(rf"[^\W\d_]{{{LETTERS},}}")


class Topic(msgspec.Struct, frozen=True):
    segment: str
    start: int
    end: int


def topics_in(low: str, programme: Programme) -> tuple[Topic, ...]:
    """Every matter that belongs to one segment alone, in plain letters."""
    found = [
        Topic(segment, match.start(), match.end())
        for segment, pattern in _patterns(_themes(programme), _presented(programme))
        for match in pattern.finditer(low)
    ]
    return tuple(sorted(found, key=lambda topic: topic.start))


def _themes(programme: Programme) -> tuple[tuple[str, str], ...]:
    return tuple(
        (segment.key, plain(" ".join((segment.theme or "", *(point.title for point in segment.points)))))
        for segment in programme.segments
    )


def _presented(programme: Programme) -> tuple[str, ...]:
    """What those speak of whom the programme invites, segment by segment."""
    return tuple(
        plain(" ".join(seat.title or "" for seat in programme.seats if seat.segment == segment.key))
        for segment in programme.segments
    )


@lru_cache(maxsize=32)
def _patterns(
    themes: tuple[tuple[str, str], ...], presented: tuple[str, ...]
) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What tells a segment from the others: a matter or word that stands in its theme and in no other."""
    return tuple(
        pair
        for (key, theme), matters in zip(themes, presented, strict=True)
        for pair in _patterns_of(
            key,
            theme,
            matters,
            tuple(
                f"{other} {beside}"
                for (name, other), beside in zip(themes, presented, strict=True)
                if name != key
            ),
        )
    )


def _patterns_of(
    key: str, theme: str, matters: str, others: tuple[str, ...]
) -> list[tuple[str, re.Pattern[str]]]:
    own = [
        (key, pattern)
        for pattern in _COMPILED.values()
        if pattern.search(f"{theme} {matters}") and not any(pattern.search(other) for other in others)
    ]
    words = {word for word in _WORD.findall(theme) if word not in COMMON}
    distinct = sorted(word for word in words if not any(word in other for other in others))
    if distinct:
        own.append((key, re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, distinct))})(?!\w)")))
    return own
