"""Statements by their number: 1 is the first that was filed."""

from hemicycle.plenary.plenary import Filed, Plenary
from hemicycle.plenary.refusal import Refusal


def statement(plenary: Plenary, number: int) -> Filed:
    """Raises Refusal where there is none."""
    if not 1 <= number <= len(plenary.statements):
        raise Refusal("There is no such statement.")
    return plenary.statements[number - 1]
