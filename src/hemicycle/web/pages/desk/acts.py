"""What each button of the desk commands."""

from collections.abc import Callable

from litestar.exceptions import NotFoundException

from hemicycle.plenary.command import Command
from hemicycle.plenary.letters.desk import DiscardLetter, ReleaseLetter, WriteToSender
from hemicycle.plenary.lists.merge import MergeRequest
from hemicycle.plenary.mails.arrival import CorrectArrival
from hemicycle.plenary.mails.desk import ConfirmMail, DismissMail, SettleMail
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.admit_late import AdmitLate
from hemicycle.plenary.requests.complete import CompleteRequest
from hemicycle.plenary.requests.declare_late import DeclareLate
from hemicycle.plenary.requests.refuse import RefuseRequest
from hemicycle.plenary.requests.request import Missing
from hemicycle.plenary.requests.settle import SettleRequest
from hemicycle.plenary.requests.vouch import Vouch
from hemicycle.web.pages.desk.form import Fields, number_in, text_in
from hemicycle.web.pages.desk.wishes import wishes_in


def _settle(name: str, state: Plenary, data: Fields) -> Command:
    mail = state.mails.get(number_in(data))
    if mail is None:
        raise NotFoundException("There is no such mail.")
    wishes = wishes_in(state, data, mail.arrived)
    return SettleMail(id=name, mail=number_in(data), wishes=wishes, reason=text_in(data, "reason") or None)


def _complete(name: str, state: Plenary, data: Fields) -> Command:
    request = state.requests.get(number_in(data))
    if request is None:
        raise NotFoundException("There is no such request.")
    reason = text_in(data, "reason") or None
    return CompleteRequest(
        id=name,
        number=request.number,
        brought=Missing.COPY,
        arrived=request.arrived,
        with_first_arrival=reason,
    )


def _settle_request(name: str, state: Plenary, data: Fields) -> Command:
    request = state.requests.get(number_in(data))
    if request is None:
        raise NotFoundException("There is no such request.")
    wishes = wishes_in(state, data, request.arrived)
    return SettleRequest(
        id=name,
        number=request.number,
        asked=wishes[0].asked if wishes else request.asked,
        speaker=wishes[0].speaker if wishes else None,
        reason=text_in(data, "reason") or None,
    )


ACTS: dict[str, Callable[[str, Plenary, Fields], Command]] = {
    "settle": _settle,
    "settle-request": _settle_request,
    "complete": _complete,
    "vouch": lambda name, _, data: Vouch(id=name, number=number_in(data)),
    "admit": lambda name, _, data: AdmitLate(id=name, number=number_in(data), reason=text_in(data, "reason")),
    "refuse": lambda name, _, data: RefuseRequest(
        id=name, number=number_in(data), reason=text_in(data, "reason")
    ),
    "late": lambda name, _, data: DeclareLate(id=name, number=number_in(data)),
    "merge": lambda name, _, data: MergeRequest(
        id=name,
        number=number_in(data),
        inscription=number_in(data, "inscription"),
        takes_speaker=text_in(data, "speaker") == "new",
    ),
    "confirm": lambda name, _, data: ConfirmMail(
        id=name, mail=number_in(data), reason=text_in(data, "reason")
    ),
    "dismiss": lambda name, _, data: DismissMail(
        id=name, mail=number_in(data), reason=text_in(data, "reason")
    ),
    "arrival": lambda name, _, data: CorrectArrival(
        id=name, mail=number_in(data), reason=text_in(data, "reason")
    ),
    "write": lambda name, _, data: WriteToSender(id=name, mail=number_in(data), words=text_in(data, "words")),
    "release": lambda name, _, data: ReleaseLetter(id=name, number=number_in(data)),
    "discard": lambda name, _, data: DiscardLetter(
        id=name, number=number_in(data), reason=text_in(data, "reason")
    ),
}
