"""Who will speak, in Arabic: behind the words that say so, or before them; a courtesy stands before the name."""

import re

from hemicycle.mailroom.reading.named import title_of
from hemicycle.mailroom.reading.plain import plain
from hemicycle.mailroom.reading.speaker_words import LATER
from hemicycle.mailroom.reading.spoken import Spoken
from hemicycle.plenary.represented import Speaker

_AR = r"[\u0620-\u064a\u066e-\u06d3]"
_OFFICES = (
    r"(?:السيد|السيده|الانسه|سعاده|معالي|سياده|فضيله|صاحب السمو|الدكتور|الدكتوره|د\.|ا\.|م\.|الاستاذ|الاستاذه|السفير|السفيره|المستشار|المستشاره|الوزير|الوزيره|القاضي|القاضيه|"
    r"المفوض|المفوضه|العضو|الشيخ|الشيخه|الامير|الاميره|العميد|اللواء|العقيد|العين|النايب|النايبه|السكرتير|السكرتيره|المندوب|المندوبه|الممثل|الممثله|المدعي|المدعيه|المدير|المديره|الملحق|القايم بالاعمال|المحامي|المحاميه|وكيل الدوله)"
)
_BESIDE = r"(?:الاول|الاولي|الثاني|الثانيه|الثالث|الثالثه|الدايم|الدايمه|المناوب|المناوبه|المفوض|المفوضه|المستشار|العام|العامه|القانوني|القانونيه|المساعد|بالنيابه)"
COURTESY = rf"(?:و?{_OFFICES}(?:\s+{_BESIDE})*\s*(?:/\s*|\s|(?<=\.)))+"
_AR_STOP = (
    r"(?:من|في|وهو|وهي|والذي|والتي|سوف|سيلقي|ستلقي|سيتحدث|ستتحدث|سيتكلم|ستتكلم|سيتولي|ستتولي|سيمثل|ستمثل|يتناول|تتناول|يلقي|تلقي|بصفته|بصفتها|ريس|رييس|رييسه|مدير|مديره|سفير|سفيره|مستشار|مستشاره|قاض|قاضيه|وزير|وزيره|"
    r"نايب|نايبه|ممثل|ممثله|مندوب|مندوبه|سكرتير|ملحق|عضو|مقرر|مقرره|تعذر|لن|المندوب|الممثل|المستشار|المستشاره|السفير|السكرتير|رييسا|مساعد|خبير|خبيره|محام|محاميه|وكيل|وكيله|علي ان)"
)
_NAME = rf"(?P<name>(?!{_AR_STOP}(?!{_AR})){_AR}+(?:\s+(?!{_AR_STOP}(?!{_AR}))(?:{_AR}|-)+){{1,6}})"
PERSON = re.compile(rf"(?<!{_AR}){COURTESY}{_NAME}")
BARE = re.compile(rf"\s*[:：–/-]?\s*{_NAME}")
CUE = re.compile(
    rf"(?:ال(?:متحدث|متكلم)ه?(?!{_AR})(?:\s+(?:فيه|فيها|باسم \S+|باسمنا|هو|هي|ستكون|سيكون))*|الخطيب|ملقي (?:البيان|الكلمه)|اسم (?:ال)?(?:متحدث|متكلم)(?:ه)?|"
    rf"(?<!{_AR})و?(?:س|سوف )?(?:ي|ت)(?:لقي|قدم|تولي|تحدث|تكلم|تناول|مثل)(?:ه|ها|نا)?(?:\s+(?:الكلمه|البيان|كلمه|بيان|الكلام|المداخله|القاء|ذلك|نيابه عنا|عنا|الجامعه|المنظمه|بلادنا|الوفد|باسم \S+|في ذلك|الوفد))*|"
    r"(?<!\S)(?:س|ت)حل محله(?:ا)?|سيحل محله(?:ا)?|ستحل محله(?:ا)?)"
)
"""Behind which it is said who speaks."""
SPEAKS = re.compile(
    r"(?:\s*[،,][^.\n]{2,90}?[،,]|\s*\([^()\n]{2,60}\))?\s*(?:هو من |هي من )?(?:سوف )?(?:س)?(?:ي|ت)(?:لقي|تحدث|تكلم|تولي|مثل|تناول|قدم)(?:ه|ها|نا)?(?!\w)"
)
NOBODY = re.compile(
    r"(?:الامين|الامانه|السكرتاريه|المحترم|الموقر|الافاضل|الكرام|المترجم|رييسه? ال(?:امانه|جمعيه|جلسه)|الريسه|الرييسه?(?!\w)|لاحقا|اوافيكم|سنوافيكم)"
)
TITLE = re.compile(r"\s*[،,(/–-]\s*([^.)\n،؛;]{3,120})")
LOOKED_AHEAD = 90


def arabic_speakers(text: str) -> list[Spoken]:
    """Behind the words that say who speaks, or before them."""
    low = plain(text)
    found: list[Spoken] = []
    for cue in CUE.finditer(low):
        end = SENTENCE_END.search(low, cue.end())
        stop = min(end.start() if end else len(low), cue.end() + LOOKED_AHEAD)
        if LATER.match(low[cue.end() : cue.end() + 30]):
            continue
        person = PERSON.search(low, cue.end(), stop) or BARE.match(low, cue.end(), stop)
        found.extend(_spoken(text, person))
    for person in PERSON.finditer(low):
        if SPEAKS.match(low, person.end()):
            found.extend(_spoken(text, person))
    return found


SENTENCE_END = re.compile(r"\.(?=\s|$)|[\n!?؛]")


def _spoken(text: str, person: re.Match[str] | None) -> tuple[Spoken, ...]:
    if person is None or NOBODY.search(person["name"]):
        return ()
    start, end = person.span("name")
    name = text[start:end].strip(" -")
    behind = TITLE.match(text, end)
    return (
        Spoken(
            speaker=Speaker(name=name, title=(title_of(behind[1]) or None) if behind else None),
            start=start,
            end=start + len(name),
        ),
    )


def arabic_persons(text: str) -> list[Spoken]:
    """Somebody who is only named with courtesy, where nobody is named as the speaker."""
    return [one for person in PERSON.finditer(plain(text)) for one in _spoken(text, person)]
