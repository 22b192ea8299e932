"""Numbers that name a segment: Roman, Arabic, in words, in six languages, in plain letters."""

import re

WORDS = {
    1: "one first initial inicial opening 1st i l un une premier premiere 1er 1re 1ere uno una primer primero primera 1o"
    " один перв(?:ый|ого|ому|ым|ом|ая|ой|ую|ое) 1-\\w{1,3} الاول الاولي اول واحد 一 壹",
    2: "two second 2nd ii ll deux second seconde deuxieme 2e 2eme 2nde dos segundo segunda 2o"
    " два втор(?:ой|ого|ому|ым|ом|ая|ую|ое) 2-\\w{1,3} الثاني الثانيه ثاني اثنان اثنين 二 贰",
    3: "three third 3rd iii trois troisieme 3e tres tercer tercero tercera 3o"
    " три трет(?:ий|ьего|ьему|ьим|ьем|ья|ьей|ью|ье) 3-\\w{1,3} الثالث الثالثه ثالث 三 叁",
    4: "four fourth 4th iv quatre quatrieme 4e cuatro cuarto cuarta"
    " четыре четверт(?:ый|ого|ому|ым|ом|ая|ой|ую) الرابع الرابعه رابع 四",
    5: "five fifth 5th v cinq cinquieme cinco quinto quinta пят(?:ый|ого|ом|ая|ой) الخامس الخامسه خامس 五",
}
DIGITS = r"[1-9١-٩](?![\d٠-٩])"
_HAN = re.compile(r"[\u3400-\u9fff]")

ORDINALS = re.compile(
    r"(?:first|initial|inicial|opening|second|third|fourth|fifth|[1-5](?:st|nd|rd|th)|premiere?|seconde?|deuxieme|troisieme|quatrieme|cinquieme|1er|1re|1ere|[2-5]e(?:me)?|2nde|"
    r"primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|[1-5][oa]|"
    r"перв(?:ый|ого|ому|ым|ом|ая|ой|ую|ое)|втор(?:ой|ого|ому|ым|ом|ая|ую|ое)|трет(?:ий|ьего|ьему|ьим|ьем|ья|ьей|ью)|четверт(?:ый|ого|ом|ая|ой)|[1-5]-(?:й|го|му|м|я|ю|ой|ом))"
)


def _alternatives() -> tuple[tuple[int, re.Pattern[str]], ...]:
    return tuple((number, re.compile("|".join(words.split()))) for number, words in WORDS.items())


_PATTERNS = _alternatives()
NUMBER = (
    "(?:"
    + "|".join(
        sorted(
            {word for words in WORDS.values() for word in words.split() if not _HAN.match(word)},
            key=len,
            reverse=True,
        )
    )
    + f"|{DIGITS})"
)
HAN_NUMBER = f"(?:[一二三四五壹贰叁]|{DIGITS}|i{{1,3}}|iv|v)"


def value_of(word: str) -> int | None:
    """The number that a word in plain letters names."""
    if len(word) == 1 and word.isdecimal():
        return int(word)
    return next((number for number, pattern in _PATTERNS if pattern.fullmatch(word)), None)
