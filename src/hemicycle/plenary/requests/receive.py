"""A request comes in by one of the doors: it is recorded first, then decided."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.imitation import imitation
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import Speaker
from hemicycle.plenary.requests.doubts import names_an_unknown_group
from hemicycle.plenary.requests.kept import with_request
from hemicycle.plenary.requests.outcome import outcome
from hemicycle.plenary.requests.proof import with_proof
from hemicycle.plenary.requests.request import (
    Asked,
    Attestation,
    Door,
    Doubt,
    Missing,
    Request,
    Sender,
    Stamp,
    Status,
)
from hemicycle.plenary.unfolding import Unfolding
from hemicycle.plenary.visibility import Private, Restricted


class ReceiveRequest(Command, frozen=True, kw_only=True):
    """`arrived` is the moment at our own door; `vouched` for a known contact or a circulated link.

    `ignored` is the reason why it is not for the list at all (a machine wrote it); it is recorded all the same.
    """

    door: Door
    arrived: datetime
    asked: Asked
    speaker: Speaker | None = None
    sender: Sender | None = None
    vouched: bool = False
    missing: tuple[Missing, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    ignored: str | None = None
    attestation: Attestation | None = None
    stamps: tuple[Stamp, ...] = ()
    original: str | None = None
    language: str | None = None


class RequestReceived(Event, frozen=True, kw_only=True):
    """Public: that a request came, by which door, when. What it asks becomes public when it is inscribed."""

    number: int
    door: Door
    arrived: datetime
    asked: Restricted[Asked]
    missing: Restricted[tuple[Missing, ...]] = ()
    doubts: Restricted[tuple[Doubt, ...]] = ()
    mail: int | None = None
    moves: Restricted[tuple[int, ...]] = ()
    vouched: Restricted[bool] = False
    ignored: Restricted[str | None] = None
    stamps: Restricted[tuple[Stamp, ...]] = ()
    language: Restricted[str | None] = None
    attestation: Private[Attestation | None] = None
    speaker: Private[Speaker | None] = None
    sender: Private[Sender | None] = None
    original: Private[str | None] = None


@decides(ReceiveRequest)
def receive(plenary: Plenary, command: ReceiveRequest, at: datetime) -> tuple[Event, ...]:
    number = len(plenary.requests) + 1
    unfolding = Unfolding(plenary)
    unfolding.add(
        request_received(
            plenary,
            RequestReceived(
                at=command.when(at),
                number=number,
                door=command.door,
                arrived=command.arrived,
                asked=command.asked,
                missing=command.missing,
                doubts=_doubts(plenary, command),
                vouched=command.vouched or command.door is Door.DESK,
                ignored=command.ignored,
                stamps=command.stamps,
                attestation=command.attestation,
                speaker=command.speaker,
                sender=command.sender,
                original=command.original,
                language=command.language,
            ),
        )
    )
    unfolding.add(*outcome(unfolding.plenary, number, command.when(at)))
    return unfolding.events


def _doubts(plenary: Plenary, command: ReceiveRequest) -> tuple[Doubt, ...]:
    """What the desk itself entered it has looked at."""
    if command.door is Door.DESK:
        return command.doubts
    found = (
        (Doubt.GROUP_UNKNOWN, names_an_unknown_group(plenary, command.asked)),
        (Doubt.SENDER_LOOKALIKE, _imitates(plenary, command)),
    )
    return (*command.doubts, *(doubt for doubt, holds in found if holds))


def _imitates(plenary: Plenary, command: ReceiveRequest) -> bool:
    delegation = command.asked.delegation.key if command.asked.delegation is not None else None
    address = command.sender.address if command.sender is not None else None
    return not command.vouched and imitation(plenary, delegation, address) is not None


def request_received(plenary: Plenary, request: RequestReceived) -> RequestReceived:
    """The request with what the programme alone says of it."""
    return replace(
        request,
        asked=_with_the_only_segment(plenary, request.asked),
        doubts=_with_doubt_of_arrival(plenary, request),
        missing=with_proof(plenary, request.door, request.missing, request.sender, vouched=request.vouched),
    )


def _with_the_only_segment(plenary: Plenary, asked: Asked) -> Asked:
    """Where there is one segment, a request that names none can only mean that one."""
    segments = plenary.programme.segments
    return replace(asked, segments=(segments[0].key,)) if not asked.segments and len(segments) == 1 else asked


def _with_doubt_of_arrival(plenary: Plenary, request: RequestReceived) -> tuple[Doubt, ...]:
    """Before the opening is a doubt like those of the door: once the desk has settled it, it is settled."""
    opens = plenary.programme.opens
    early = opens is not None and request.arrived < opens
    return tuple(dict.fromkeys((*request.doubts, *((Doubt.BEFORE_OPENING,) if early else ()))))


@applies(RequestReceived)
def apply_received(plenary: Plenary, event: RequestReceived) -> Plenary:
    """What came by mail has the position of the mail: it arrived before it was read."""
    mail = plenary.mails.get(event.mail) if event.mail is not None else None
    request = Request(
        number=event.number,
        position=mail.position if mail is not None else plenary.next_position,
        door=event.door,
        arrived=event.arrived,
        counts_from=event.arrived,
        asked=event.asked,
        missing=event.missing,
        doubts=event.doubts,
        vouched=event.vouched,
        mail=event.mail,
        moves=event.moves,
        speaker=event.speaker,
        sender=event.sender,
        language=event.language,
        status=Status.RECEIVED if event.ignored is None else Status.IGNORED,
    )
    mails = plenary.mails
    if mail is not None:
        mails = mails.set(mail.number, replace(mail, requests=(*mail.requests, event.number)))
    return replace(with_request(plenary, request), mails=mails)
