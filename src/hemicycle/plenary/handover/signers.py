"""Whose signature a receipt may bear: the machine that had the floor signed with a key of its own."""

from hemicycle.plenary.plenary import Plenary


def signers_of(plenary: Plenary, position: int) -> tuple[str, ...]:
    """The public keys, in hexadecimal, that the ledger itself names for a row."""
    return tuple(
        guest.key
        if guest.behind < position and (guest.last is None or position <= guest.last)
        else guest.house_key
        for guest in plenary.guests
    )
