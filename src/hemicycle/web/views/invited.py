"""Who was invited, when it was written to, and whether it replied."""

import msgspec

from hemicycle.plenary.invitations.replies import unanswered
from hemicycle.plenary.letters.letter import LetterKind, LetterState
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import represented_name
from hemicycle.web.entering import path_of
from hemicycle.web.house import House
from hemicycle.wording.language import told
from hemicycle.wording.moments import moment
from hemicycle.wording.phrase import phrase


class InvitedView(msgspec.Struct, frozen=True, kw_only=True):
    """`link` is its own, to be handed over where no address is known."""

    name: str
    addresses: tuple[str, ...]
    language: str
    written: str
    replied: str
    link: str


def invited_views(house: House, slug: str, plenary: Plenary, language: str) -> tuple[InvitedView, ...]:
    silent = {one.delegation.key for one in unanswered(plenary)}
    views = (
        InvitedView(
            name=represented_name(one.delegation, language),
            addresses=one.addresses,
            language=one.language,
            written=_written(plenary, key, language),
            replied=_replied(key in silent, one.declined, language),
            link=f"{house.url}{path_of(house, slug, Role.DELEGATION, key)}",
        )
        for key, one in plenary.invitations.items()
    )
    return tuple(sorted(views, key=lambda one: one.name))


def _written(plenary: Plenary, key: str, language: str) -> str:
    """When the last letter to it fell due, and when it did not arrive."""
    letters = [
        one
        for one in plenary.letters.values()
        if one.delegation == key and one.kind in {LetterKind.INVITATION, LetterKind.REMINDER}
    ]
    if not letters:
        return ""
    last = max(letters, key=lambda one: one.number)
    if last.state is LetterState.FAILED:
        return told(phrase("did not arrive"), language)
    return moment(last.due, plenary.programme.zone, language)


def _replied(is_silent: bool, declined: bool, language: str) -> str:  # noqa: FBT001 - two facts of an invitation
    if declined:
        return told(phrase("does not wish to speak"), language)
    return "" if is_silent else told(phrase("has asked for the floor"), language)
