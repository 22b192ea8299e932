"""Two delegations exchange their places in one list; both must agree (DESIGN 4.8)."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.lists.lookup import changed, unheard_inscription, with_closed
from hemicycle.plenary.lists.standing import Standing
from hemicycle.plenary.mails.decisions import mail_taken
from hemicycle.plenary.mails.mail import MailStatus
from hemicycle.plenary.plenary import Plenary, Swap
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.requests.request import Doubt
from hemicycle.plenary.visibility import Restricted


class ProposeSwap(Command, frozen=True, kw_only=True):
    """The proposer has agreed by proposing."""

    proposer: int
    partner: int


class AgreeToSwap(Command, frozen=True, kw_only=True):
    swap: int


class DeclineSwap(Command, frozen=True, kw_only=True):
    """Declined by the partner, or taken back by the proposer."""

    swap: int


class SwapProposed(Event, frozen=True, kw_only=True):
    swap: int
    proposer: Restricted[int]
    partner: Restricted[int]


class SwapDeclined(Event, frozen=True, kw_only=True):
    swap: int


class PlacesSwapped(Event, frozen=True, kw_only=True):
    """Each of the two takes the standing of the other, so it holds under every order policy.

    What else was proposed to or by either lapses: it was about a place that is theirs no more.
    """

    swap: int
    proposer: int
    partner: int
    proposer_standing: Standing
    partner_standing: Standing


@decides(ProposeSwap)
def propose_swap(plenary: Plenary, command: ProposeSwap, at: datetime) -> tuple[Event, ...]:
    """Proposed again while it is open, it changes nothing and nobody is written to."""
    must_share_a_list(plenary, command.proposer, command.partner)
    if any((one.proposer, one.partner) == (command.proposer, command.partner) for one in _open(plenary)):
        return ()
    return (
        SwapProposed(
            at=command.when(at),
            swap=len(plenary.swaps) + 1,
            proposer=command.proposer,
            partner=command.partner,
        ),
    )


@decides(AgreeToSwap)
def agree_to_swap(plenary: Plenary, command: AgreeToSwap, at: datetime) -> tuple[Event, ...]:
    swap = _open_swap(plenary, command.swap)
    must_share_a_list(plenary, swap.proposer, swap.partner)
    when = command.when(at)
    return (
        PlacesSwapped(
            at=when,
            swap=swap.number,
            proposer=swap.proposer,
            partner=swap.partner,
            proposer_standing=plenary.inscriptions[swap.partner].standing,
            partner_standing=plenary.inscriptions[swap.proposer].standing,
        ),
        *_mails_that_waited(plenary, swap, when),
    )


@decides(DeclineSwap)
def decline_swap(plenary: Plenary, command: DeclineSwap, at: datetime) -> tuple[Event, ...]:
    swap, when = _open_swap(plenary, command.swap), command.when(at)
    return (SwapDeclined(at=when, swap=swap.number), *_mails_that_waited(plenary, swap, when))


def _mails_that_waited(plenary: Plenary, swap: Swap, when: datetime) -> tuple[Event, ...]:
    """Those that proposed it wait for nothing any more."""
    sides = (swap.proposer, swap.partner)
    return tuple(
        mail_taken(mail.number, sides, when)
        for mail in plenary.mails.values()
        if mail.status is MailStatus.WAITS
        and Doubt.OTHER_SIDE_MUST_AGREE in mail.doubts
        and set(sides) <= set(mail.inscriptions)
    )


def must_share_a_list(plenary: Plenary, proposer: int, partner: int) -> None:
    """Raises Refusal where two places cannot be exchanged."""
    one, other = unheard_inscription(plenary, proposer), unheard_inscription(plenary, partner)
    if one.number == other.number:
        raise Refusal("A swap needs two inscriptions.")
    if one.segment != other.segment:
        raise Refusal("A swap stays in one list: these two are in different segments.")


def _open_swap(plenary: Plenary, number: int) -> Swap:
    swap = plenary.swaps.get(number)
    if swap is None:
        raise Refusal("There is no open swap {number}.", number=number)
    if not swap.open:
        raise Refusal(
            "This exchange is open no more: it was answered, or one of the two places has changed since."
        )
    return swap


@applies(SwapProposed)
def apply_swap_proposed(plenary: Plenary, event: SwapProposed) -> Plenary:
    swap = Swap(number=event.swap, proposer=event.proposer, partner=event.partner)
    return replace(plenary, swaps=plenary.swaps.set(event.swap, swap))


@applies(SwapDeclined)
def apply_swap_declined(plenary: Plenary, event: SwapDeclined) -> Plenary:
    return with_closed(plenary, event.swap)


@applies(PlacesSwapped)
def apply_places_swapped(plenary: Plenary, event: PlacesSwapped) -> Plenary:
    plenary = changed(plenary, event.proposer, standing=event.proposer_standing)
    plenary = changed(plenary, event.partner, standing=event.partner_standing)
    plenary = with_closed(plenary, event.swap)
    swap: Swap = replace(plenary.swaps[event.swap], exchanged=True)
    return replace(plenary, swaps=plenary.swaps.set(event.swap, swap))


def _open(plenary: Plenary) -> tuple[Swap, ...]:
    return tuple(one for one in plenary.swaps.values() if one.open)
