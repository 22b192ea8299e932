"""By which ways one registers for the list."""

from hemicycle.note.cues import cues
from hemicycle.note.draft import Method
from hemicycle.note.evidence import Found
from hemicycle.note.passage import Note, Passage
from hemicycle.note.topic import Topic

WAYS = {
    Method.EMAIL: cues(
        r"\be-?mails?\b(?! (?:address|you|confirm))|@|\bcourriel\b|\bcourrier électronique\b|\bcorreo electrónico\b|\bmessage électronique\b"
    ),
    Method.FORM: cues(
        r"\b(?:registration|request|application|word|this|the attached|speakers?['’]?) forms?\b|\bformulaire (?:joint|ci-joint|annexé)|"
        r"\bformulario (?:adjunto|anexo)|\bform\b(?=[^.]*\bemail\b)|\bformul(?:aire|ario) de (?:demande|inscription|solicitud|inscripción)\b"
    ),
    Method.ONLINE: cues(
        r"\bon-?line\b|\bportal\b|\bplatform\b|\be-?deleGATE\b|\beSpeakers\b|\bweb ?(?:page|site|form)\b|\bformulaire (?:en ligne|placé|disponible|électronique)|"
        r"\ben ligne\b|\bplateforme\b|\bportail\b|\ben línea\b|\bplataforma\b|\bformulario (?:en línea|electrónico|disponible)|\belectronic form\b|\bthe app\b|https?://"
    ),
    Method.DESK: cues(
        r"\bdesks?\b(?! officer)|\bin person\b|\bon the spot\b|\bsign up on\b|\bguichet\b|\bbureau d['’](?:inscription|enregistrement)|\bbureau des (?:orat|inscr)\w+|"
        r"\ben personne\b|\bsur place\b|\boficina de inscripción\b|\ben persona\b|\bmostrador\b|\bmesa de inscripción\b|\bcomptoir\b|\bconference officers?\b"
    ),
    Method.MICROPHONE: cues(
        r"\bmicrophone button\b|\bpress\w* (?:the|their) [^.]{0,20}button\b|\belectronic system in\b|\braising (?:the|their) (?:name ?plate|hand|flag)|\braise (?:their|the) "
        r"(?:name ?plate|hand|flag)|\bbouton du micro\w*|\bbotón del micrófono|\blevant (?:leur|la) (?:pancarte|plaque)|\bsyst[èe]me [ée]lectronique (?:de|dans) la salle"
    ),
    Method.TELEPHONE: cues(
        r"\b(?:by|via|or) (?:tele)?phone\b|\bby fax\b|\bfax\b|\bpar téléphone\b|\bteléfono\b|\btélécopie\b"
    ),
    Method.LETTER: cues(
        r"\bnotes? verbales?\b|\bby letter\b|\bofficial letter\b|\bin writing to\b|\bpar lettre\b|\bpar écrit\b|\bnota verbal\b|\bpor carta\b|\bpor escrito\b"
    ),
}
CONTACTED = cues(
    r"\b(?:inform|told|tell|notif|confirm|contact|acknowledg|comunicar|informar|notificar|avis|prévenu|communiquer)\w*\b[^.]{0,40}\b(?:by |via |par |por )?(?:e-?mail|courr|correo)"
)
NOT_FOR_REGISTERING = cues(
    r"\b(?:posted|published|available|consulted|viewed|circulated|displayed|publiée?s?|affichée?s?|consult\w+|publicad\w+)\b(?![^.]*\bform\b)"
)
REGISTERS = cues(
    r"\b(?:regist|inscri|request|sign|submit|send|sent|apply|write|express|take the floor|demand|solicit|envoy|envi|adress|dirig|obten|obtenir|form|compil|drawn|comunic|communiqu|notif)\w*"
)


def methods_of(note: Note) -> tuple[Found[Method], ...]:
    found: dict[Method, Found[Method]] = {}
    for passage in note.about(Topic.SPEAKING):
        if passage.is_heading or not REGISTERS.search(passage.words) or _only_tells(passage):
            continue
        for method, words in WAYS.items():
            match = words.search(passage.words)
            if match:
                found.setdefault(method, passage.found(method, match.start(), match.end()))
    return tuple(found[method] for method in Method if method in found)


def _only_tells(passage: Passage) -> bool:
    """What the house will tell or show later is no way to register."""
    return bool(CONTACTED.search(passage.words) or NOT_FOR_REGISTERING.search(passage.words))
