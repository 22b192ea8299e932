"""Which places on the lists a mail is about."""

from collections.abc import Iterable

from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.mails.reading import Reading
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.request import Asked


def concerned(plenary: Plenary, reading: Reading) -> tuple[Inscription, ...]:
    """The places of the delegation and capacity named, in the segments named or, where none is, in all.

    Where no delegation is named, those of the letter that is answered, else those that the very address registered.
    """
    asked = reading.wishes[0].asked if reading.wishes else Asked()
    segments = reading.leaves or asked.segments
    held = tuple(
        one
        for one in plenary.inscriptions.values()
        if not one.withdrawn and one.heard is None and (not segments or one.segment in segments)
    )
    if asked.delegation is None:
        if reading.letter is None:
            return _in_order(_registered_by(plenary, reading.sender.address, held))
        answered = places_of_letter(plenary, reading.letter)
        return _in_order(one for one in held if one.number in answered)
    own = [one for one in held if one.delegation.key == asked.delegation.key]
    in_capacity = [one for one in own if one.capacity == asked.capacity]
    return _in_order(in_capacity or (own if asked.capacity.is_national else []))


def _registered_by(
    plenary: Plenary, address: str | None, held: tuple[Inscription, ...]
) -> tuple[Inscription, ...]:
    """None where one address registered several delegations: then it must say for which it writes."""
    if address is None:
        return ()
    found = tuple(one for one in held if _address_of(plenary, one) == address.casefold())
    return found if len({one.delegation.key for one in found}) == 1 else ()


def _address_of(plenary: Plenary, place: Inscription) -> str | None:
    sender = plenary.requests[place.request].sender
    return sender.address.casefold() if sender is not None and sender.address is not None else None


def places_of_letter(plenary: Plenary, number: int | None) -> frozenset[int]:
    """The places that a letter of ours tells of, or the mail that it answers; none where we did not write it."""
    letter = plenary.letters.get(number) if number is not None else None
    if letter is None:
        return frozenset()
    mail = plenary.mails.get(letter.mail) if letter.mail is not None else None
    if mail is None:
        return frozenset(letter.inscriptions)
    requested = (one for each in mail.requests for one in plenary.requests[each].inscriptions)
    return frozenset((*letter.inscriptions, *mail.inscriptions, *requested))


def _in_order(found: Iterable[Inscription]) -> tuple[Inscription, ...]:
    return tuple(sorted(found, key=lambda one: one.number))
