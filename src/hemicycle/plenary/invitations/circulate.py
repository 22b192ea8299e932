"""The note is circulated to those who were invited, each with its own link; the silent are reminded."""

from collections.abc import Iterable
from datetime import datetime

from hemicycle.plenary.act import decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.invitations.invitation import Invitation
from hemicycle.plenary.invitations.replies import unanswered
from hemicycle.plenary.letters.due import letter_due
from hemicycle.plenary.letters.letter import Addressee, LetterKind
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.unfolding import Unfolding


class CirculateNote(Command, frozen=True, kw_only=True):
    """To those to whom it did not go yet. `words` stand in the letter before what the house says of itself."""

    words: str = ""


class RemindInvited(Command, frozen=True, kw_only=True):
    words: str = ""


@decides(CirculateNote)
def circulate(plenary: Plenary, command: CirculateNote, at: datetime) -> tuple[Event, ...]:
    written = {one.delegation for one in plenary.letters.values() if one.kind is LetterKind.INVITATION}
    fresh = tuple(
        one for key, one in sorted(plenary.invitations.items()) if key not in written and one.addresses
    )
    if not fresh:
        raise Refusal("The note has gone to everybody whose address is known.")
    return _letters(plenary, LetterKind.INVITATION, fresh, command.words, command.when(at))


@decides(RemindInvited)
def remind(plenary: Plenary, command: RemindInvited, at: datetime) -> tuple[Event, ...]:
    silent = tuple(one for one in unanswered(plenary) if one.addresses)
    if not silent:
        raise Refusal("Everybody who was invited has replied.")
    return _letters(plenary, LetterKind.REMINDER, silent, command.words, command.when(at))


def _letters(
    plenary: Plenary, kind: LetterKind, invitations: Iterable[Invitation], words: str, when: datetime
) -> tuple[Event, ...]:
    unfolding = Unfolding(plenary)
    for one in invitations:
        for address in one.addresses:
            addressee = Addressee(to=address, language=one.language, delegation=one.delegation.key)
            unfolding.add(
                *letter_due(unfolding.plenary, kind, addressee, when=when, words=words.strip() or None)
            )
    return unfolding.events
