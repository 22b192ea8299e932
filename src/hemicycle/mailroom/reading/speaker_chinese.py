"""Who will speak, in Chinese: a name stands beside an office or a courtesy, and one of another tongue has a dot in it."""

import re
from collections.abc import Iterator

from hemicycle.mailroom.reading.names import NAME, NO_PERSON
from hemicycle.mailroom.reading.plain import plain
from hemicycle.mailroom.reading.sentences import sentences
from hemicycle.mailroom.reading.speaker_words import LATER
from hemicycle.mailroom.reading.spoken import Spoken
from hemicycle.plenary.represented import Speaker

CUE = re.compile(
    r"(?:发言人|發言人|发言者|发言代表|发言人员|主讲人?|主講人?|讲话人|講者|讲者)(?:为|為|是|将为|由|将由|姓名|改为|更改为|(?=[ :：])|(?=我?本人))\s*[:：]?\s*(?:我?本人[,，]?\s*)?"
)
TITLES = (
    "副秘书长|秘书长|秘書長|常驻副代表|副常驻代表|常驻代表|特命全权大使|法律顾问|副司长|司长|副处长|处长|處長|副部长|部长|部長|副局长|局长|局長|一等秘书|二等秘书|三等秘书|一等秘書|二等秘書|三等秘書|公使衔参赞|公使参赞|参赞|參贊|公使|大使|代办|"
    "副总检察长|总检察长|检察长|副检察长|检察官|法官|外长|外長|首相|总理|副总理|总统|专员|随员|秘书|教授|博士|主任|副主任|副主席|主席|副会长|会长|會長|副會長|理事长|理事長|常务理事|总干事|总监|警司|警监|司令|律师|律師|先生|女士|小姐|阁下|閣下|团长|副团长|代表|顾问|專員"
)
_HAN = r"[\u4e00-\u9fff]"
_AFTER = rf"(?=\s*(?:{TITLES}|[,，。;；（(、！!]|\s|将|將|于|於|在|代|发|發|作|出|主|致|就|$))"
_DASHED = r"[\u4e00-\u9fff–-]"
DOTTED = re.compile(
    rf"{_HAN}{_DASHED}{{0,12}}(?:[·•・‧]{_DASHED}{{1,10}}?){{0,3}}[·•・‧]{_DASHED}{{1,8}}?{_AFTER}"
)
OFFICE = re.compile(rf"{_HAN}*(?:{TITLES}|[由派请請让為为是])(?={_HAN}{{1,6}}[·•・‧])")
_NO_SURNAME = "[团團将將在于於的和及与與我本该該各发發作名馆館处處级級由均并並谨謹拟擬请請派为為现現人您你其这這那此向就]"
BEHIND_AN_OFFICE = re.compile(rf"(?:{TITLES})\s*(?P<name>(?!{TITLES}|{_NO_SURNAME}){_HAN}{{2,4}}?){_AFTER}")
BEFORE_AN_OFFICE = re.compile(
    rf"(?<=[由派請请让為为是，,：:\s（(])(?P<name>(?!{TITLES}|{_NO_SURNAME}){_HAN}{{2,4}}?)\s*(?:{TITLES})(?![人团團馆館])"
)
_HOUSE = rf"(?:{_HAN}{{0,16}}(?:部|司|局|处|處|院|署|委|室|馆|館|代表团|代表團|使团|秘书处|秘書處))"
BARE = re.compile(rf"{_HOUSE}?(?P<name>(?!{TITLES}|{_NO_SURNAME}|待){_HAN}{{2,4}}?){_AFTER}")
TITLE_BEHIND = re.compile(rf"[\s,，、(（]*(?P<title>(?:{_HAN}{{0,16}}?(?:{TITLES})[ 、]*){{1,4}})")
TITLE_BEFORE = re.compile(rf"(?:{_HAN}{{0,16}}?(?:{TITLES})[ 、]*)+$")
SPEAKING = re.compile(r"发言|發言|致辞|致詞|讲话|主讲|演讲|出面|代表我方|代表我|宣读|登记|部分|环节|讲这|講")
ORGANS = re.compile(
    r"[部司局处團团国會会院委府署室组]$|代表$|常驻|^(?:一|二|三|高级|第|全体|法律|逮捕|合作)|发言|申请|登记|部分|安排|参加"
)


def chinese_speakers(text: str) -> list[Spoken]:
    """Whoever is named with an office or a courtesy in a sentence about speaking, or behind the word for a speaker."""
    found: list[Spoken] = []
    for start, end in sentences(text):
        if SPEAKING.search(text, start, end):
            found.extend(_persons(text, start, end))
    for cue in CUE.finditer(text):
        if LATER.match(text[cue.end() : cue.end() + 12]):
            continue
        person = BARE.match(text, cue.end())
        if person is not None and not ORGANS.search(person["name"]):
            found.append(_spoken(text, *person.span("name")))
        other = NAME.match(text, cue.end())
        if other is not None and not NO_PERSON.search(plain(other[0])):
            found.append(_spoken(text, *other.span()))
    return found


def chinese_persons(text: str) -> list[Spoken]:
    return [one for start, end in sentences(text) for one in _persons(text, start, end)]


def _persons(text: str, start: int, end: int) -> Iterator[Spoken]:
    """A name stands beside a title, before or behind it; one of another tongue has a dot in it."""
    for dotted in DOTTED.finditer(text, start, end):
        first = OFFICE.match(dotted[0])
        yield _spoken(text, dotted.start() + (first.end() if first else 0), dotted.end())
    for pattern in (BEHIND_AN_OFFICE, BEFORE_AN_OFFICE):
        for person in pattern.finditer(text, start, end):
            if not ORGANS.search(person["name"]):
                yield _spoken(text, *person.span("name"))


def _spoken(text: str, start: int, end: int) -> Spoken:
    behind = TITLE_BEHIND.match(text, end)
    before = TITLE_BEFORE.search(text, max(0, start - 24), start)
    title = behind["title"] if behind else before[0].strip() if before else ""
    return Spoken(speaker=Speaker(name=text[start:end].strip(), title=title or None), start=start, end=end)
