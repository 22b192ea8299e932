"""What the desk decides about a mail: what it asks, that it asks nothing, or that it may do what it says.

What one mail asks for several delegations becomes several requests with one arrival.
"""

from collections.abc import Callable
from datetime import datetime

from hemicycle.plenary.act import decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.mails.amending import amended
from hemicycle.plenary.mails.decisions import MailDecided, mail_dismissed, mail_taken
from hemicycle.plenary.mails.filing import filed, statement_filed
from hemicycle.plenary.mails.mail import Mail, MailStatus
from hemicycle.plenary.mails.reading import Intent, Reading, Wish
from hemicycle.plenary.mails.registering import requested
from hemicycle.plenary.mails.swapping import swap_wished
from hemicycle.plenary.mails.taking import Taking
from hemicycle.plenary.mails.withdrawing import places_regretted, taken_back, withdrawn
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.requests.decisions import request_ignored
from hemicycle.plenary.requests.request import Request, Status
from hemicycle.plenary.requests.settle import SettleRequest, settle
from hemicycle.plenary.unfolding import Unfolding

CONFIRMED = {
    Intent.AMEND: amended,
    Intent.WITHDRAW: withdrawn,
    Intent.SWAP: swap_wished,
    Intent.STATEMENT: filed,
}


class SettleMail(Command, frozen=True, kw_only=True):
    """`wishes` are what it asks in the judgment of the desk, which vouches for them; the first settles what waits."""

    mail: int
    wishes: tuple[Wish, ...]
    reason: str | None = None


class ConfirmMail(Command, frozen=True, kw_only=True):
    """The desk knows that the sender may act for these places: what the mail says is done."""

    mail: int
    reason: str


class DismissMail(Command, frozen=True, kw_only=True):
    """It asks for nothing; what came of it by mistake goes."""

    mail: int
    reason: str


@decides(SettleMail)
def settle_mail(plenary: Plenary, command: SettleMail, at: datetime) -> tuple[Event, ...]:
    mail = _mail(plenary, command.mail)
    if not command.wishes:
        raise Refusal("Say for whom and for which segment mail {number} asks.", number=command.mail)
    when = command.when(at)
    unfolding = Unfolding(plenary)
    waiting = _in_doubt(plenary, mail)
    wishes = command.wishes
    if not can_be_settled(plenary, mail):
        raise Refusal("Mail {number} does not wait.", number=command.mail)
    if waiting is not None:
        settling = SettleRequest(
            id="",
            number=waiting.number,
            asked=wishes[0].asked,
            speaker=wishes[0].speaker,
            reason=command.reason,
        )
        unfolding.add(*settle(unfolding.plenary, settling, when))
        wishes = wishes[1:]
    for wish in wishes:
        unfolding.add(*requested(unfolding.plenary, wish, _by_the_desk(mail, when)))
    if mail.reading is not None and mail.reading.statements and not _is_filed(plenary, mail):
        unfolding.add(statement_filed(mail.number, (), mail.reading.statements, when))
    if mail.status is not MailStatus.TAKEN:
        unfolding.add(mail_taken(mail.number, (), when))
    return unfolding.events


def _is_filed(plenary: Plenary, mail: Mail) -> bool:
    """Its text was filed when it was read; it belongs to the places that its requests get since."""
    return any(one.mail == mail.number for one in plenary.statements)


def can_be_settled(plenary: Plenary, mail: Mail) -> bool:
    """It waits, or a request that it brought is in doubt, or a machine set it aside and a person sees otherwise."""
    return mail.status in {MailStatus.WAITS, MailStatus.IGNORED} or _in_doubt(plenary, mail) is not None


def can_be_confirmed(plenary: Plenary, mail: Mail) -> bool:
    return mail.status is MailStatus.WAITS and _confirmed(plenary, mail) is not None


def can_be_dismissed(plenary: Plenary, mail: Mail) -> bool:
    return mail.status not in {MailStatus.UNREAD, MailStatus.DISMISSED} and not any(
        plenary.requests[number].status is Status.INSCRIBED for number in mail.requests
    )


@decides(ConfirmMail)
def confirm(plenary: Plenary, command: ConfirmMail, at: datetime) -> tuple[Event, ...]:
    mail = _mail(plenary, command.mail)
    act = _confirmed(plenary, mail)
    if mail.status is not MailStatus.WAITS or act is None:
        raise Refusal("Mail {number} has nothing that could be confirmed.", number=command.mail)
    if not command.reason.strip():
        raise Refusal("Acting on a mail whose sender is in doubt needs a reason.")
    events = act(plenary, _by_the_desk(mail, command.when(at)))
    if all(_still_waits(event) for event in events):
        raise Refusal("Mail {number} names no place that it could change.", number=command.mail)
    return events


@decides(DismissMail)
def dismiss(plenary: Plenary, command: DismissMail, at: datetime) -> tuple[Event, ...]:
    mail = _mail(plenary, command.mail)
    if not command.reason.strip():
        raise Refusal("Setting a mail aside needs a reason.")
    requests = tuple(plenary.requests[number] for number in mail.requests)
    if any(request.status is Status.INSCRIBED for request in requests):
        raise Refusal("Mail {number} has a place on a list; withdraw that first.", number=command.mail)
    when = command.when(at)
    set_aside = (
        request_ignored(request.number, command.reason, when) for request in requests if request.waits
    )
    return (*set_aside, mail_dismissed(mail.number, command.reason, when))


def _confirmed(plenary: Plenary, mail: Mail) -> Callable[[Plenary, Taking], tuple[Event, ...]] | None:
    """What is done where the desk says that the mail may do what it says."""
    if mail.reading is None:
        return None
    return taken_back if places_regretted(plenary, mail.reading) else CONFIRMED.get(mail.reading.intent)


def _mail(plenary: Plenary, number: int) -> Mail:
    mail = plenary.mails.get(number)
    if mail is None or mail.status is MailStatus.UNREAD:
        raise Refusal("There is no mail {number} to decide on.", number=number)
    return mail


def _in_doubt(plenary: Plenary, mail: Mail) -> Request | None:
    requests = (plenary.requests[number] for number in mail.requests)
    return next((one for one in requests if one.status is Status.DOUBTFUL), None)


def _by_the_desk(mail: Mail, when: datetime) -> Taking:
    """What the reader of an erased mail found is gone; what the desk says of it stands."""
    reading = mail.reading or Reading(intent=Intent.REGISTER)
    return Taking(mail=mail, reading=reading, vouched=True, when=when, settled=True)


def _still_waits(event: Event) -> bool:
    return isinstance(event, MailDecided) and event.status is MailStatus.WAITS
