"""Whether an answer to a proposal agrees to it: in so many words, and without a but."""

from hemicycle.mailroom.reading.cues import Cues
from hemicycle.mailroom.reading.layout import Laid
from hemicycle.mailroom.reading.plain import plain

AGREEING = Cues(
    r"\b(?:agree[ds]?|accept(?:s|ed)?|consents?|concurs?|confirm(?:s|ed)?|fine (?:with|by) us|no objections?|yes|ok(?:ay)?)\b",
    r"\bd'accord\b|\bacceptons\b|\baccepte\b|\bconsent\w*|\bconfirm(?:ons|e)\b|\bpas d'objection\b|\boui\b",
    r"\bde acuerdo\b|\bacept(?:amos|a)\b|\bconsentimos\b|\bconfirma(?:mos)?\b|\bsin objecion\w*",
    r"(?:نوافق|موافق\w*|نقبل|نوكد|نعم|لا مانع)",
    r"\b(?:соглас\w+|принима\w+|подтвержда\w+|да|не возража\w+)\b",
    r"(?:同意|接受|确认|没有异议|无异议)",
)
BUT = Cues(
    r"\b(?:not|no(?! objection)|cannot|\w+n't|unable|declin\w+|refus\w+|regret\w*|unfortunately|however|but|unless|only|provided|subject to|if|until)\b|\?",
    r"\b(?:ne|pas(?! d'objection)|regrett\w+|malheureusement|mais|cependant|toutefois|sauf|seulement)\b|\bn'(?!y a pas d'objection)|\bsi\b(?![,.!])",
    r"\b(?:rechaz\w+|lament\w+|pero|sin embargo|salvo|siempre que|cuando)\b",
    r"(?:^|\s)(?:لا(?! مانع)|لن|لم|نرفض|نعتذر|للاسف|و?لكن|الا|اذا|بشرط)",
    r"\b(?:не(?! возража)|отказ\w+|к сожалению|но|однако|если|при условии)\b",
    r"不|拒绝|遗憾|但|如果|除非|没有(?!异议)|未",
)
"""Refused, or agreed to on a condition, or asked about: a person reads that."""
LONGEST = 600
"""Letters; who writes more says more than that."""


def agrees(mail: Laid) -> bool:
    words = plain(mail.sources[0].words).strip() if mail.sources and mail.sources[0].part == 1 else ""
    return len(words) <= LONGEST and AGREEING.search(words) is not None and BUT.search(words) is None
