"""A mail brings a statement: it is kept for the place it belongs to, also after the closing (R6)."""

from datetime import datetime

from hemicycle.plenary.event import Event
from hemicycle.plenary.mails.asking import put_in_doubt
from hemicycle.plenary.mails.decisions import mail_taken
from hemicycle.plenary.mails.place import concerned
from hemicycle.plenary.mails.taking import Taking, about_the_sender, left
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.request import Doubt
from hemicycle.plenary.statements.file import StatementFiled


def filed(plenary: Plenary, taking: Taking) -> tuple[Event, ...]:
    """A text of nobody on the list, or of somebody who may not act for the place, waits at the desk."""
    places = concerned(plenary, taking.reading)
    if not places:
        return put_in_doubt(plenary, taking, (*taking.reading.doubts, Doubt.NOTHING_TO_CHANGE))
    doubts = left(taking, *about_the_sender(plenary, taking, places))
    if doubts:
        return put_in_doubt(plenary, taking, doubts)
    numbers = tuple(one.number for one in places)
    return (
        statement_filed(taking.mail.number, numbers, taking.reading.statements, taking.when),
        mail_taken(taking.mail.number, numbers, taking.when),
    )


def statement_filed(
    mail: int, inscriptions: tuple[int, ...], names: tuple[str, ...], when: datetime
) -> StatementFiled:
    return StatementFiled(at=when, mail=mail, inscriptions=inscriptions, names=names)
