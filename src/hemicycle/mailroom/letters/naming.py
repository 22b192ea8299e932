"""Names as a letter writes them: delegations and groups in its language, segments as the programme calls them."""

from hemicycle.delegations.register import delegation as known
from hemicycle.plenary.lists.arrangement import speakers_list
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import Represented, Speaker


def name_of(delegation: Represented, language: str) -> str:
    try:
        return known(delegation.key).name(language)
    except LookupError:
        return delegation.name


def title_of(plenary: Plenary, segment: str) -> str:
    found = plenary.programme.segment(segment)
    return found.title if found else segment


def speaker_of(speaker: Speaker) -> str:
    return f"{speaker.name}, {speaker.title}" if speaker.title else speaker.name


def place_of(plenary: Plenary, inscription: Inscription) -> int | None:
    return speakers_list(plenary, inscription.segment).place(inscription.number)
