"""In which order those who registered are called."""

from hemicycle.note.cues import cues
from hemicycle.note.evidence import Found
from hemicycle.note.passage import Note
from hemicycle.note.topic import Topic
from hemicycle.plenary.programme.order import OrderPolicy

SPOKEN_OF = cues(
    r"\b(?:speak|list|order|floor|inscri|statement|intervention|request|called|slot|dealt|registration|orat|parole|priorit|priorid|served|liste|ordre|demande|lista|orden|palabra|solicitud|inscripci)\w*"
)
POLICIES = {
    OrderPolicy.FIRST_COME: cues(
        r"\bfirst[- ]come\b|\border (?:in which |of )?(?:they |requests |these |the requests )?(?:are |were |was )?(?:\w+ )?(?:receiv|receipt|registr|inscri|arriv|request|submi|sign)\w*",
        r"\bin the order (?:they are |in which they (?:are |were )?|in which (?:requests|the requests|delegations) (?:are |were |have )?)?(?:\w+ )?(?:received|registered|inscribed|requested|submitted)",
        r"\border in which\b[^.]*\b(?:received|registered|inscribed|signif\w+|submission|submitted|time of|pressed|requested)\b",
        r"\b(?:date and )?time of (?:their |the |its )?(?:submission|inscription|registration|receipt|request)\b|\bchronological\w*\b",
        r"\bpremiers? arrivés?\b|\bordre (?:chronologique|de réception|d['’]inscription|d['’]arrivée|des (?:demandes|inscriptions)|dans lequel|où|de leur (?:inscription|réception))",
        r"\borden (?:cronológico|de (?:llegada|inscripción|recepción|solicitud|las solicitudes|su (?:inscripción|recepción))|en que)|\bprimero en llegar\b",
    ),
    OrderPolicy.LOTS: cues(
        r"\bdrawing of lots\b|\b(?:drawn|draw|determined|decided) by lots?\b|\bby lot\b|\btirage au sort\b|\btirées? au sort\b|\bsorte\w+\b"
    ),
    OrderPolicy.BY_RANK: cues(
        r"\b(?:follows?|according to|by|in) (?:the )?protocol(?:ary)?\b|\bprotocol(?:ary)? order\b|\b(?:by|according to|order of|based on|on the basis of|and|with|their) (?:the )?(?:rank|protocol|level of representation|precedence|seniority)\b|\brank of the speakers?\b|\bprotocol order\b",
        r"\b(?:heads of state|ministers?|dignitar(?:y|ies)|high-level)\b[^.]*\b(?:first|priority|precedence)\b|\b(?:priority|precedence)\b[^.]*\b(?:heads of state|minister|dignitar|rank|seniority)\w*",
        r"\b(?:rang|préséance|niveau de représentation)\b|\bpriorité\b[^.]*\bministres?\b|\b(?:rango|precedencia|nivel de representación|jerarqu\w+)\b|\bprioridad\b[^.]*\bministros?\b",
    ),
    OrderPolicy.GROUPS_FIRST: cues(
        r"\bgroups?\b[^.]*\b(?:first|priority|precedence|before)\b|\b(?:priority|precedence)\b[^.]*\bgroups?\b|\bgroupes?\b[^.]*\b(?:priorité|d['’]abord|en premier)",
        r"\bpriorité\b[^.]*\bgroupes?\b|\bgrupos?\b[^.]*\b(?:prioridad|primer\w*|en primer lugar|preferencia)\b|\bprioridad\b[^.]*\bgrupos?\b",
    ),
    OrderPolicy.BY_CATEGORY: cues(
        r"\b(?:members?|states|parties|delegations)\b[^.]*\b(?:followed by|then|before|precede\w*)\b[^.]*\b(?:observers?|organi[sz]ations?|NGOs?|civil society|non-governmental)\b",
        r"\bmembres?\b[^.]*\b(?:suivis?|puis|avant)\b[^.]*\b(?:observateurs|organisations|ONG)\b|\b(?:miembros|estados)\b[^.]*\b(?:seguid\w+|luego|después|antes)\b[^.]*\b(?:observadores|organizaciones|ONG)\b",
    ),
    OrderPolicy.ALPHABETICAL: cues(r"\balphabetical\w*\b|\bordre alphabétique\b|\borden alfabético\b"),
}
NOT_OF_SPEAKERS = (Topic.ASIDE, Topic.ATTENDANCE, Topic.CONTACT)


def order_of(note: Note) -> tuple[Found[OrderPolicy], ...]:
    found: dict[OrderPolicy, Found[OrderPolicy]] = {}
    for passage in note.passages:
        if passage.topic in NOT_OF_SPEAKERS or not SPOKEN_OF.search(passage.words):
            continue
        for policy, words in POLICIES.items():
            match = words.search(passage.words)
            if match and _is_about_order(passage.topic, passage.words):
                found.setdefault(policy, passage.found(policy, match.start(), match.end()))
    return tuple(found.values())


def _is_about_order(topic: Topic | None, words: str) -> bool:
    return topic in (Topic.SPEAKING, Topic.FILING) or bool(
        cues(
            r"\b(?:order of|speakers|the floor|called|places|slots|served|orat\w+|la parole|orador\w*|la palabra|lists?|statements)\b"
        ).search(words)
    )
