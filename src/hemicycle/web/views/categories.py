"""The categories of delegations by the names that people read."""

from hemicycle.delegations.category import Category
from hemicycle.wording.phrase import Phrase, phrase

NAME_OF: dict[Category, Phrase] = {
    Category.STATE_PARTY: phrase("States Parties"),
    Category.OBSERVER_STATE: phrase("observer States"),
    Category.INVITED_STATE: phrase("invited States"),
    Category.ORGANISATION: phrase("organisations"),
    Category.COURT: phrase("organs of the Court"),
    Category.NGO: phrase("non-governmental organisations"),
    Category.EXPERT: phrase("experts"),
}
