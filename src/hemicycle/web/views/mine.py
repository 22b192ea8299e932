"""A delegation's own page: its requests, its places with the hour they may come, and what it may do."""

from collections.abc import Mapping
from datetime import datetime

import msgspec

from hemicycle.delegations.register import delegation as known_delegation
from hemicycle.plenary.capacity import group_of
from hemicycle.plenary.forecast.forecast import Expected, forecast
from hemicycle.plenary.links.acting import places_of, requests_of, seats_of
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.lists.arrangement import speakers_list
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.lists.limit import limit_of
from hemicycle.plenary.lists.withdraw import can_be_taken_back
from hemicycle.plenary.plenary import Phase, Plenary, Swap
from hemicycle.plenary.represented import represented_name
from hemicycle.plenary.requests.proof import proof_ends
from hemicycle.plenary.requests.request import Missing, Request, Status
from hemicycle.plenary.statements.file import statements_of
from hemicycle.web.views.own_seats import SeatOfMine, own_seats
from hemicycle.web.views.own_texts import TextView, text_view
from hemicycle.web.views.programme import segment_title
from hemicycle.web.views.steps import Concerned, Reader
from hemicycle.wording.language import told
from hemicycle.wording.moments import hour, moment
from hemicycle.wording.phrase import Phrase, phrase


class Bearer(msgspec.Struct, frozen=True):
    """Whose page it is: what its link was made for."""

    role: Role
    subject: str


class Other(msgspec.Struct, frozen=True, kw_only=True):
    """A place of somebody else in the same list; `swap` where an exchange is open."""

    inscription: int
    place: int | None
    name: str
    swap: int | None = None


class PlaceOfMine(msgspec.Struct, frozen=True, kw_only=True):
    """`when` is the range in which it may come; `offered` an exchange proposed to it, `proposed` one it proposed."""

    inscription: int
    segment: str
    place: int | None
    stage: str
    group: str | None
    speaker: str
    title: str
    seconds: int | None
    when: str | None
    state: str
    texts: tuple[TextView, ...]
    offered: tuple[Other, ...]
    proposed: tuple[Other, ...]
    is_open: bool
    is_withdrawn: bool
    can_undo: bool


class RequestOfMine(msgspec.Struct, frozen=True, kw_only=True):
    number: int
    arrived: str
    status: str
    lacks: tuple[str, ...]


class MineView(msgspec.Struct, frozen=True, kw_only=True):
    position: int
    name: str
    requests: tuple[RequestOfMine, ...]
    places: tuple[PlaceOfMine, ...]
    seats: tuple[SeatOfMine, ...]
    can_decline: bool


SAID: dict[Status, Phrase] = {
    Status.RECEIVED: phrase("Received; the secretariat looks at it."),
    Status.INSCRIBED: phrase("Inscribed."),
    Status.HELD: phrase("Received in time; something is missing."),
    Status.DOUBTFUL: phrase("Received; the secretariat settles what is not clear. The arrival is kept."),
    Status.TO_BE_VOUCHED: phrase(
        "Received; the secretariat vouches for the sender first. The arrival is kept."
    ),
    Status.LATE: phrase("Received after the closing; it stands on the reserve list."),
    Status.DUPLICATE: phrase("You had this place already; nothing changed."),
    Status.REFUSED: phrase("Not accepted."),
    Status.WITHDRAWN: phrase("Taken back."),
    Status.IGNORED: phrase("Set aside."),
}


PAGE_OF_BEARER: dict[Role, str] = {Role.DELEGATION: "mine", Role.REQUEST: "request"}
"""Whoever holds both links has both pages."""


def expected_in(plenary: Plenary, now: datetime) -> dict[int, Expected]:
    """By inscription, when each may come."""
    return {one.inscription: one for one in forecast(plenary, now).expected}


def concerned_by(plenary: Plenary, bearer: Bearer) -> Concerned:
    """The requests and places whose steps the page tells."""
    return Concerned(
        requests=frozenset(one.number for one in requests_of(plenary, bearer.role, bearer.subject)),
        inscriptions=frozenset(one.number for one in places_of(plenary, bearer.role, bearer.subject)),
        reader=Reader.CONCERNED,
        invited=bearer.subject if bearer.role is Role.DELEGATION else "",
    )


def mine_view(plenary: Plenary, bearer: Bearer, language: str, expected: Mapping[int, Expected]) -> MineView:
    requests = requests_of(plenary, bearer.role, bearer.subject)
    places = places_of(plenary, bearer.role, bearer.subject)
    invitation = plenary.invitations.get(bearer.subject) if bearer.role is Role.DELEGATION else None
    return MineView(
        position=plenary.position,
        name=_name(plenary, bearer, requests, language),
        requests=tuple(_request(plenary, one, language) for one in requests),
        places=tuple(_place(plenary, one, language, expected.get(one.number)) for one in places),
        seats=own_seats(plenary, bearer.role, bearer.subject, language),
        can_decline=invitation is not None and not invitation.declined and not requests,
    )


def _name(plenary: Plenary, bearer: Bearer, requests: tuple[Request, ...], language: str) -> str:
    for request in requests:
        if request.asked.delegation is not None:
            return represented_name(request.asked.delegation, language)
    invitation = plenary.invitations.get(bearer.subject)
    if invitation is not None:
        return represented_name(invitation.delegation, language)
    for seat in seats_of(plenary, bearer.role, bearer.subject):
        return represented_name(plenary.seats[seat.key].delegation, language)
    return known_delegation(bearer.subject).name(language) if bearer.role is Role.DELEGATION else ""


def _request(plenary: Plenary, request: Request, language: str) -> RequestOfMine:
    return RequestOfMine(
        number=request.number,
        arrived=moment(request.arrived, plenary.programme.zone, language),
        status=told(SAID[request.status], language),
        lacks=tuple(told(one, language) for one in _lacks(plenary, request, language)),
    )


def _lacks(plenary: Plenary, request: Request, language: str) -> tuple[Phrase, ...]:
    found: list[Phrase] = []
    if request.status is Status.HELD and Missing.PROOF_OF_ADDRESS in request.missing:
        ends = moment(proof_ends(request), plenary.programme.zone, language)
        found.append(
            phrase(
                "Press the button behind the link that was mailed to your address, until {moment}.",
                moment=ends,
            )
        )
    if request.status is Status.HELD and Missing.COPY in request.missing:
        found.append(phrase("Send it again with the address in copy; the place counts from then."))
    if request.status in {Status.REFUSED, Status.IGNORED} and request.reason:
        found.append(phrase("The reason: {reason}", reason=request.reason))
    return tuple(found)


def _place(plenary: Plenary, one: Inscription, language: str, expected: Expected | None) -> PlaceOfMine:
    published = plenary.published.get(one.segment, ())
    seconds = limit_of(plenary, one)
    is_open = one.heard is None and not one.withdrawn and plenary.phase is not Phase.CLOSED
    return PlaceOfMine(
        inscription=one.number,
        segment=segment_title(plenary, one.segment),
        place=None if one.withdrawn else speakers_list(plenary, one.segment).place(one.number),
        stage=published[-1].stage.value if published else "provisional",
        group=group_of(one.capacity, language),
        speaker=one.speaker.name if one.speaker else "",
        title=(one.speaker.title or "") if one.speaker else "",
        seconds=seconds,
        when=_when(plenary, expected, language),
        state=_state(plenary, one),
        texts=tuple(
            text_view(plenary, text, seconds, language) for text in statements_of(plenary, one.number)
        ),
        offered=tuple(
            _other(plenary, swap.proposer, language, swap.number)
            for swap in _open_swaps(plenary)
            if swap.partner == one.number
        ),
        proposed=tuple(
            _other(plenary, swap.partner, language, swap.number)
            for swap in _open_swaps(plenary)
            if swap.proposer == one.number
        ),
        is_open=is_open,
        is_withdrawn=one.withdrawn,
        can_undo=can_be_taken_back(plenary, one),
    )


def _state(plenary: Plenary, one: Inscription) -> str:
    if one.withdrawn:
        return "withdrawn"
    if one.heard is not None:
        return "speaking" if one.heard == plenary.floor.holder else "heard"
    return "absent" if one.absences else "inscribed"


def _when(plenary: Plenary, expected: Expected | None, language: str) -> str | None:
    """A range, for nobody knows the minute; None while the programme states no hour or zone."""
    programme = plenary.programme
    if (
        expected is None
        or programme.zone is None
        or not programme.sittings
        or not programme.sittings[0].start
    ):
        return None
    return told(
        phrase(
            "between {earliest} and {latest}",
            earliest=moment(expected.earliest, programme.zone, language),
            latest=hour(expected.latest, programme.zone),
        ),
        language,
    )


def others_of(plenary: Plenary, inscription: int, language: str) -> tuple[Other, ...]:
    """Those with whom it may exchange places."""
    listed = speakers_list(plenary, plenary.inscriptions[inscription].segment).listed
    return tuple(
        Other(inscription=one.number, place=place, name=represented_name(one.delegation, language))
        for place, one in enumerate(listed, 1)
        if one.number != inscription and one.heard is None
    )


def _other(plenary: Plenary, number: int, language: str, swap: int | None = None) -> Other:
    one = plenary.inscriptions[number]
    return Other(
        inscription=number,
        place=speakers_list(plenary, one.segment).place(number),
        name=represented_name(one.delegation, language),
        swap=swap,
    )


def _open_swaps(plenary: Plenary) -> tuple[Swap, ...]:
    return tuple(swap for swap in plenary.swaps.values() if swap.open)
