"""Rights of reply come at the end, with counters and limits of their own; they outlive the closing of the list.

General Assembly decision 34/401: two replies a delegation on an item, the second shorter.
"""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.floor.floor import Reply
from hemicycle.plenary.floor.give import FloorGiven, must_be_free
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.floor.queue import upcoming
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Represented


class AskForReply(Command, frozen=True, kw_only=True):
    delegation: Represented


class ReplyAsked(Event, frozen=True, kw_only=True):
    reply: int
    delegation: Represented


class GiveReply(Command, frozen=True, kw_only=True):
    reply: int
    ending: int | None = None


class DeclineReply(Command, frozen=True, kw_only=True):
    reply: int


class ReplyDeclined(Event, frozen=True, kw_only=True):
    reply: int


@decides(AskForReply)
def ask(plenary: Plenary, command: AskForReply, at: datetime) -> tuple[Event, ...]:
    if plenary.phase not in {Phase.OPEN, Phase.SUSPENDED}:
        raise Refusal("The meeting is not open.")
    key, most = command.delegation.key, plenary.programme.procedure.replies.most
    asked = [
        reply
        for reply in plenary.floor.replies.values()
        if reply.delegation.key == key and not reply.declined
    ]
    if len(asked) >= most:
        raise Refusal("{name} has had {most} replies.", name=command.delegation.name, most=most)
    number = len(plenary.floor.replies) + 1
    return (ReplyAsked(at=command.when(at), reply=number, delegation=command.delegation),)


@decides(GiveReply)
def give_reply(plenary: Plenary, command: GiveReply, at: datetime) -> tuple[Event, ...]:
    must_be_free(plenary, command.ending)
    reply = _open_reply(plenary, command.reply)
    segment = plenary.floor.segment
    if segment is not None and upcoming(plenary, segment):
        raise Refusal("Replies come at the end: speakers of this segment still await the floor.")
    return (
        FloorGiven(
            at=command.when(at),
            intervention=plenary.floor.numbered + 1,
            kind=Kind.REPLY,
            source=str(reply.number),
            delegation=reply.delegation,
            segment=segment,
            limit=limit_of_reply(plenary, reply),
            ended=command.ending,
        ),
    )


@decides(DeclineReply)
def decline_reply(plenary: Plenary, command: DeclineReply, at: datetime) -> tuple[Event, ...]:
    reply = _open_reply(plenary, command.reply)
    return (ReplyDeclined(at=command.when(at), reply=reply.number),)


def _open_reply(plenary: Plenary, number: int) -> Reply:
    reply = plenary.floor.replies.get(number)
    if reply is None or reply.intervention is not None or reply.declined:
        raise Refusal("There is no open reply {number}.", number=number)
    return reply


def open_replies(plenary: Plenary) -> tuple[Reply, ...]:
    """Those that were neither given nor declined, in the order in which they were asked for."""
    replies = sorted(plenary.floor.replies.values(), key=lambda one: one.number)
    return tuple(one for one in replies if one.intervention is None and not one.declined)


def limit_of_reply(plenary: Plenary, reply: Reply) -> int:
    """Seconds."""
    replies = plenary.programme.procedure.replies
    had_one = any(
        other.delegation.key == reply.delegation.key and other.intervention is not None
        for other in plenary.floor.replies.values()
    )
    return replies.later_seconds if had_one else replies.first_seconds


@applies(ReplyAsked)
def apply_asked(plenary: Plenary, event: ReplyAsked) -> Plenary:
    reply = Reply(number=event.reply, delegation=event.delegation, asked=event.at)
    return _with_reply(plenary, reply)


@applies(ReplyDeclined)
def apply_declined(plenary: Plenary, event: ReplyDeclined) -> Plenary:
    return _with_reply(plenary, replace(plenary.floor.replies[event.reply], declined=True))


def _with_reply(plenary: Plenary, reply: Reply) -> Plenary:
    floor = replace(plenary.floor, replies=plenary.floor.replies.set(reply.number, reply))
    return replace(plenary, floor=floor)
