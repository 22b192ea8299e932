"""The words by which a sentence shows what it is about, in English, French and Spanish."""

import re


def cues(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{alternative})" for alternative in alternatives), re.IGNORECASE)


SPEAKING = cues(
    r"\bspeak(?:ing)? in (?:the )?plenary\b|\b(?:who|how) (?:can|may|to) (?:speak|address)\b|\bright to (?:speak|address)\b|\baddress the (?:plenary|assembly|meeting|conference)\b",
    r"\blists? of (?:the )?speakers\b|\bspeaker(?:s['’]?|['’]s)? lists?\b|\bspeaking (?:slot|request|list|time ?slot|order)s?\b",
    r"\b(?:statement|speaker) slots?\b|\border of speakers\b|\beSpeakers\b|\bspeakers['’]? (?:registration|form)\b",
    r"\b(?:tak(?:e|ing)|requests?|requesting|ask(?:ing)? for|requests? for|claim) the floor\b|\bfloor requests?\b",
    r"\b(?:regist\w+|sign(?:ing)? up|request\w*|appl\w+|wish\w*|desir\w+|intend\w*|want\w*|would like|interested) (?:in order )?"
    r"(?:to|in) (?:be (?:able to )?)?(?:speak|interven|mak(?:e|ing) (?:an? )?(?:oral |national |general )?(?:statement|intervention)|"
    r"deliver|address)",
    r"\bregist\w+ (?:on|for|in) (?:a|the) (?:speakers|list)\b|\bregister (?:their |your |its |a )?speakers?\b",
    r"\b(?:names?|title|capacity|details)\b[^.;]{0,30} of (?:the |their |each )?speakers?\b|\bregistration of speakers\b|\bregistration requests?\b",
    r"\binscri(?:be|bed|bing|ptions?)\b|\bexpressions? of interest\b|\boral (?:presentations?|statements?|interventions?)\b",
    r"\bregist\w+ for the (?:general |high-level |plenary |interactive )?(?:debate|dialogue|discussion)\b",
    r"\bliste des? (?:orat|intervena)\w+|\bprendre la parole\b|\bdemandes? (?:de (?:prise de )?parole|d['’]inter\w+|d['’]inscri\w+)",
    r"\bs['’]inscri\w+|\b(?:désir|souhait|voul)\w+ (?:\w+ )?(?:intervenir|prendre|s['’]exprimer|faire une déclaration|s['’]adresser)",
    r"\binscriptions? (?:des|sur|à) (?:la liste|orat\w+|l[ae] )|\btours? de parole\b|\bcréneau\w* (?:de parole)?",
    r"\blista de (?:las? )?(?:personas )?orador\w+|\buso de la palabra\b|\b(?:ped|solicit|tom)\w+ la palabra\b|\binscrib\w+",
    r"\binscripci\w+ (?:de|en) (?:la lista|l[oa]s orador\w+)|\b(?:dese|quier|quer|quis)\w+ (?:interven|hacer|habl|formul)\w+",
    r"\bsolicitud\w* (?:de (?:intervención|palabra|inscripción))|\bturnos? de (?:palabra|uso)\b",
)
WEAK_SPEAKING = cues(
    r"\bspeak(?:ing)? in (?:the )?plenary\b|\b(?:who|how) (?:can|may|to) (?:speak|address)\b|\bright to (?:speak|address)\b|\baddress the (?:plenary|assembly|meeting|conference)\b",
    r"\bregist(?:er|ers|ered|ration|rations|ering)\b|\brequests?\b|\bthe lists?\b|\blists\b|\bsign up\b|\b(?:first|second) preferences?\b",
    r"\binscri(?:re|ptions?|vent|vant)\b|\bla liste\b|\bdemandes?\b|\binscripci[oó]n\w*|\bla lista\b|\bsolicitudes\b",
)
SENT = (
    r"(?:send|sent|sends|submit(?:s|ted)?|submitting|forward(?:ed)?|provid(?:e|ed)|e-?mail(?:ed)?|upload(?:ed)?|transmit(?:ted)?|"
    r"deposit(?:ed)?|fil(?:e|ed)|lodg(?:e|ed)|shar(?:e|ed)|communicated?|made available|hand(?:ed)?(?: in| over)?|circulated?|supplied|supply)"
)
TEXTS = r"(?:statements?|texts?|speech(?:es)?|copy|copies|documents?|papers?|videos?|recordings?|presentations?|remarks)"
FILING = cues(
    rf"\b{SENT}\b[^.;]{{0,70}}?\b(?:written |general |advance |electronic |full |final |prepared )?{TEXTS}\b",
    rf"\b{TEXTS}\b[^.;]{{0,110}}?\b(?:are|is|be|been|may|should|must|can)\b[^.;]{{0,30}}?\b{SENT}\b",
    r"\b(?:remet|envoy|transm|adress|communiqu|dépos|fourn|soume)\w*\b[^.;]{0,60}?\b(?:textes?|déclarations?|discours|copies?|documents?)\b",
    r"\b(?:textes?|déclarations?|discours|copies?|documents?)\b[^.;]{0,60}?\b(?:remis|envoyé|transmis|adressé|communiqué|déposé|fourni|soumis)\w*",
    r"\b(?:envi|remit|present|transmit|entreg|facilit)\w*\b[^.;]{0,60}?\b(?:textos?|declaraci\w+|discursos?|copias?|documentos?)\b",
    r"\b(?:textos?|declaraci\w+|discursos?|copias?|documentos?)\b[^.;]{0,80}?\b(?:envi|remit|present|transmit|entreg)\w*",
    r"^(?:delegat\w+['’]? |written |national |texts? of )?(?:statements?|déclarations?|declaraciones|discursos|documentation|documents)\s*:?$",
)
NO_FILING = cues(
    rf"\brequests?\b[^.;]{{0,40}}?\b(?:deliver|make|for|to)\b[^.;]{{0,20}}?{TEXTS}",
    r"\b(?:registration|request|application|speakers?['’]?) forms?\b[^.;]{0,60}\b(?:sen[dt]|submit|return|goes|e-?mail)",
    r"\bstatement slots?\b|\binscribe and upload\b",
)
ATTRIBUTES = cues(
    r"\b(?:delegations?|speakers?|participants?|those|states|parties|representatives?)\s+(?:who (?:are|have)\s+|that (?:are|have)\s+|already\s+|"
    r"wishing to speak and\s+)*(?:been\s+)?(?:inscribed|registered|listed|included)\b(?:\s+(?:on|in|for) (?:the )?(?:lists? of speakers|"
    r"speakers['’]? lists?))?",
    r"\b(?:délégations|orateurs|oratrices|participants)(?: et oratrices)? (?:déjà )?inscrit\w*(?: sur la liste(?: des orat\w+)?)?",
    r"\b(?:delegaciones|oradores|participantes) (?:ya )?inscrit\w+(?: en la lista(?: de oradores)?)?",
)
ATTENDANCE = cues(
    r"\bvisas?\b|\bbadges?\b|\baccreditation\b|\bcredentials?\b|\baccess to the (?:premises|building|venue)\b|\bgrounds? pass\w*",
    r"\b(?:register|registration|registered)\b[^.;]{0,30}\b(?:to attend|attendance|participants|for the (?:session|conference|meeting|event|assembly)\b)",
    r"\bregistration (?:of|for) (?:delegates|delegations|participants|media|observers|members)\b",
    r"\battend(?:ance|ees?)\b|\bIndico\b|\blist of participants\b|\bcomposition of (?:the |their )?delegations?\b|\bnominat\w+\b",
    r"\baccréditation\w*|\blettres? de créance\b|\bpouvoirs\b|\binscriptions? des? participant\w+|\bsalle de presse\b",
    r"\bacreditaci[oó]n\w*|\bcredenciales\b|\bvisados?\b|\binscripci[oó]n de (?:los )?participantes\b|\bpases? de acceso\b|\btarjetas? de identificación\b",
)
WEAK_ATTENDANCE = cues(
    r"\b(?:participants?|delegates?|delegations?) (?:must |should |are (?:requested|invited|required) to |may |can |need to )?"
    r"(?:pre-?)?regist(?:er|ration)\b(?! to speak| (?:on|for|in) (?:the|a) (?:list|speak|debate))",
)
ASIDE = cues(
    r"\bside[- ]events?\b|\bexhibitions?\b|\bhotels?\b|\baccommodation\b|\blunch\w*\b|\breceptions?\b|\belections? (?:of|to)\b",
    r"\bshuttle|\bwi-?fi\b|\bpress (?:conference|release|pass)|\bmedia\b|\bcandidat\w+|\bmeeting rooms?\b|\bbilateral meetings?\b|\bcatering\b|\bphoto\w*",
    r"\b[ée]v[ée]nements? parall[èe]les?\b|\bmanifestations? parall[èe]les?\b|\bhébergement\b|\bréception (?:offerte|sera)|\bdéjeuner\b|\bélections?\b",
    r"\b(?:eventos?|actos?|actividades) paralel\w+|\balojamiento\b|\balmuerzo\b|\belecci[oó]n(?:es)? de\b|\brecepci[oó]n (?:ofrecida|tendrá)",
)
CONTACT = cues(
    r"\b(?:questions? (?:about|on|concerning|regarding|relating|may|should|can)|(?:any|for) questions?|quer(?:y|ies)|enquir\w+|inquir\w+)\b|\b(?:further|more|additional) information\b|\bassistance\b|\btechnical (?:issues|help|support)\b",
    r"\bquestions?\s*[?:]|\bplease contact\b|\bmay be contacted\b|\bfocal points?\b|\bcontact(?:s| points?| person)\b",
    r"\b(?:pour (?:tout|plus)|complément) [^.;]{0,15}(?:renseignement|information)\w*|\bcontacter\b|\brenseignements\b",
    r"\bm[aá]s informaci[oó]n\b|\bconsultas\b|\binformaci[oó]n adicional\b|\bpara cualquier\b",
)
