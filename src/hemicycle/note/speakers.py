"""Whom a sentence about speaking time names, in English, French and Spanish."""

import re
from collections.abc import Iterator

from hemicycle.note.draft import Speakers
from hemicycle.plenary.value import Value

NAMES = (
    (
        Speakers.GROUP,
        (
            r"(?:on behalf of|au nom d[e']|en nombre de)\s+(?:a |an |the |un |une |le |la |des |los |el )?(?:regional |political |larger )*"
            r"(?:groups?|groupes?|grupos?|several)(?:\s+(?:of|de|d['’])\s*\w+)?|(?:regional |political )?group (?:statements?|coordinators?|interventions?)"
            r"(?: on behalf of their members)?|(?:regional |political |cross-regional )?(?:groups?|groupings?)(?: of (?:states|countries|delegations))?|"
            r"groupes?(?: (?:régionaux|de délégations|d['’]états|politiques|de pays))?|grupos?(?: (?:regionales|de estados|de países|políticos))?|"
            r"joint statements?|déclarations? (?:conjointes?|communes?)|declaraciones conjuntas"
        ),
    ),
    (
        Speakers.OBSERVER_STATE,
        r"observer states?|(?:états|etats) observateurs|état observateur|estados? observador(?:es)?|non-member states|states not party",
    ),
    (Speakers.NHRI, r"NHRIs?|national human rights institutions?|INDH"),
    (
        Speakers.NGO,
        (
            r"NGOs?|non-?governmental organi[sz]ations?|civil society(?: organi[sz]ations?)?|non-state actors?|major groups|"
            r"ONGs?|organisations? non gouvernementales?|société civile|organizaciones no gubernamentales|sociedad civil"
        ),
    ),
    (
        Speakers.ORGANISATION,
        (
            r"(?:inter-?governmental|international|regional) organi[sz]ations?|IGOs?|(?:un|united nations) (?:agencies|entities|system)|"
            r"specialized agencies|organisations? (?:intergouvernementales?|internationales?)|organizaciones (?:intergubernamentales|internacionales)"
        ),
    ),
    (
        Speakers.MEMBER,
        (
            r"(?:states )?members of the (?:council|commission|board|committee|executive board)|member states(?: of the council)?|council members?|"
            r"members(?= and)|états membres(?: du conseil)?|estados miembros(?: del consejo)?|membres du conseil|miembros del consejo|board members"
        ),
    ),
    (
        Speakers.PANELLIST,
        r"panell?ists?|moderators?|keynote speakers?|intervenants principaux|conférenciers|panelistas|ponentes",
    ),
    (
        Speakers.DIGNITARY,
        r"heads? of state(?: (?:and|or) (?:of )?government)?|ministers?|dignitar(?:y|ies)|chefs? d['’]état|ministres?|jefes? de estado|ministros?",
    ),
    (
        Speakers.COURT,
        r"(?:organs|principals) of the court|court officials|organes de la cour|órganos de la corte",
    ),
    (Speakers.EXPERT, r"experts?|expert[oa]s"),
    (
        Speakers.OBSERVER,
        r"(?:all )?(?:other )?observers?(?: delegations?)?|(?:autres )?observateurs?(?:,? et observatrices)?|(?:otros |demás )?observadores",
    ),
    (
        Speakers.STATE,
        (
            r"(?:an )?individual(?: country)?(?: (?:delegations?|delegates?|statements?|states?|countries|speakers|capacity))?|"
            r"states? part(?:y|ies)|(?:each|every) (?:party|state|delegation)|part(?:y|ies)(?! to)|national (?:statements?|capacity|interventions?)|"
            r"(?:in|à|a) (?:their |its |a )?(?:national|titre national|título nacional)(?: capacity)?|states?|countr(?:y|ies)|delegations?|delegates?|"
            r"états? parties?|états?|délégations?|pays|(?:déclarations?|interventions?) (?:nationales?|individuelles?)|"
            r"estados? partes?|estados?|delegaci(?:ón|ones)|países|declaraciones (?:nacionales|individuales)"
        ),
    ),
    (
        Speakers.ALL,
        (
            r"(?:each|all|every|any|per) (?:other )?(?:speakers?|interventions?|statements?|participants?|interventions)|for all|everyone|all (?:delegations|others)|"
            r"chaque (?:orat\w+|intervention|intervenant\w*|déclaration)|(?:tous|toutes) les (?:orat\w+|interventions|déclarations)|par (?:orat\w+|intervention|intervenant\w*)|"
            r"cada (?:orador\w*|intervención|declaración)|tod[oa]s l[oa]s (?:orador\w+|intervenciones|declaraciones)|por (?:orador\w*|intervención)"
        ),
    ),
)
ANYBODY = re.compile(
    "|".join(rf"(?P<{speakers.name}>\b(?:{words})(?!\w))" for speakers, words in NAMES), re.IGNORECASE
)


class Mention(Value, frozen=True, kw_only=True):
    speakers: Speakers
    start: int
    end: int


def mentions_of(words: str) -> Iterator[Mention]:
    for match in ANYBODY.finditer(words):
        yield Mention(speakers=Speakers[match.lastgroup or "ALL"], start=match.start(), end=match.end())
