"""The person who speaks, as far as a paper may name anybody (DESIGN 4.17)."""

from hemicycle.documents.naming import presentable
from hemicycle.plenary.floor.floor import Filled
from hemicycle.plenary.lists.inscription import OFFICE_SPEAKS, Inscription
from hemicycle.plenary.represented import Speaker


def person_named(inscription: Inscription) -> Speaker | None:
    return presentable(inscription.speaker) if inscription.names_the_speaker else None


def person_named_in_seat(filled: Filled) -> Speaker | None:
    """Who sits in a seat was never asked for consent: States and organs alone are named."""
    return presentable(filled.speaker) if filled.delegation.category in OFFICE_SPEAKS else None
