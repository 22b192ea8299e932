"""Who may operate the floor from the chair's pages."""

from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal


def must_operate(plenary: Plenary, who: str) -> None:
    """Whoever holds control acts; while nobody took it, anybody who may act for the chair does. Raises Refusal."""
    if plenary.control in {None, who}:
        return
    if plenary.control:
        raise Refusal("{name} operates the floor; take control first.", name=plenary.control)
    raise Refusal("The chair operates the floor; take control first.")
