"""A mail has been read: what it asks is decided under the rules, each intent in a file of its own."""

from collections.abc import Callable
from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.letters.dispatch import letter_failed
from hemicycle.plenary.mails.amending import amended
from hemicycle.plenary.mails.asking import put_to_the_desk
from hemicycle.plenary.mails.decisions import mail_ignored
from hemicycle.plenary.mails.filing import filed
from hemicycle.plenary.mails.mail import Mail, MailStatus
from hemicycle.plenary.mails.reading import MACHINES, Intent, Reading
from hemicycle.plenary.mails.registering import registered
from hemicycle.plenary.mails.swapping import swap_wished
from hemicycle.plenary.mails.taking import Taking
from hemicycle.plenary.mails.withdrawing import places_regretted, regretted, withdrawn
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.unfolding import Unfolding
from hemicycle.plenary.visibility import Private, Restricted


class TakeReading(Command, frozen=True, kw_only=True):
    """`vouched` for a known contact of the delegation that the mail names."""

    mail: int
    reading: Reading
    vouched: bool = False


class MailRead(Event, frozen=True, kw_only=True):
    """What it was read as is private: it quotes the mail. What follows from it stands in events of its own."""

    number: int
    intent: Restricted[Intent]
    reading: Private[Reading | None] = None


CONSEQUENCES: dict[Intent, Callable[[Plenary, Taking], tuple[Event, ...]]] = {
    Intent.REGISTER: registered,
    Intent.AMEND: amended,
    Intent.WITHDRAW: withdrawn,
    Intent.SWAP: swap_wished,
    Intent.QUESTION: put_to_the_desk,
    Intent.STATEMENT: filed,
}


@decides(TakeReading)
def take(plenary: Plenary, command: TakeReading, at: datetime) -> tuple[Event, ...]:
    """A mail that was taken before is not taken again, however often it is read."""
    mail = plenary.mails.get(command.mail)
    if mail is None or mail.status is not MailStatus.UNREAD:
        return ()
    when = command.when(at)
    unfolding = Unfolding(plenary)
    unfolding.add(
        MailRead(at=when, number=mail.number, intent=command.reading.intent, reading=command.reading)
    )
    if command.reading.intent in MACHINES:
        unfolding.add(*_bounced(unfolding.plenary, command.reading, when), mail_ignored(mail.number, when))
        return unfolding.events
    taking = Taking(
        mail=unfolding.plenary.mails[mail.number],
        reading=command.reading,
        vouched=command.vouched,
        when=when,
    )
    act = regretted if places_regretted(plenary, command.reading) else CONSEQUENCES[command.reading.intent]
    unfolding.add(*act(unfolding.plenary, taking))
    return unfolding.events


def _bounced(plenary: Plenary, reading: Reading, when: datetime) -> tuple[Event, ...]:
    """A letter of ours that came back reaches the desk."""
    failure = reading.failure
    if failure is None:
        return ()
    return letter_failed(plenary, failure.letter, "returned", when, permanent=failure.permanent)


@applies(MailRead)
def apply_mail_read(plenary: Plenary, event: MailRead) -> Plenary:
    mail: Mail = replace(plenary.mails[event.number], status=MailStatus.TAKEN, reading=event.reading)
    return replace(plenary, mails=plenary.mails.set(event.number, mail))
