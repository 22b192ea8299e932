"""Of a statement of a past plenary: where its papers have it, and on which day it was delivered."""

from datetime import date

from hemicycle.plenary.past.past import PastStatement
from hemicycle.plenary.plenary import Plenary


def past_statement(plenary: Plenary, number: int) -> PastStatement | None:
    """None for one that the house released itself."""
    if plenary.reconstructed is None:
        return None
    return next((one for one in plenary.reconstructed.past.statements if one.number == number), None)


def delivered_on(plenary: Plenary, number: int) -> date | None:
    """As the papers have it; None for one that the house released itself."""
    found = past_statement(plenary, number)
    if found is None or plenary.reconstructed is None:
        return None
    past = plenary.reconstructed.past
    spoke = next(one for one in past.interventions if one.number == found.intervention)
    return past.sittings[spoke.sitting - 1].day
