"""What each button of the desk commands."""

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from litestar.exceptions import NotFoundException

from hemicycle.plenary.command import Command
from hemicycle.plenary.floor.seats import FillSeat
from hemicycle.plenary.invitations.circulate import CirculateNote, RemindInvited
from hemicycle.plenary.letters.desk import DiscardLetter, ReleaseLetter, WriteToInscribed, WriteToSender
from hemicycle.plenary.links.issue import IssueLink, RevokeLink
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.lists.change_speaker import ChangeSpeaker
from hemicycle.plenary.lists.close import CloseList, SetClosing
from hemicycle.plenary.lists.limit import SetInscriptionLimit
from hemicycle.plenary.lists.merge import MergeRequest
from hemicycle.plenary.lists.move import Move
from hemicycle.plenary.lists.pronunciation import NotePronunciation
from hemicycle.plenary.lists.publication import Stage
from hemicycle.plenary.lists.publish import PublishList
from hemicycle.plenary.lists.show_name import ShowName
from hemicycle.plenary.lists.withdraw import UndoWithdrawal, Withdraw
from hemicycle.plenary.mails.arrival import CorrectArrival
from hemicycle.plenary.mails.desk import ConfirmMail, DismissMail, SettleMail
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.record.correction import AdmitCorrection, RefuseCorrection
from hemicycle.plenary.record.overruns import HideOverruns, NameOverruns
from hemicycle.plenary.record.summary import SummariseIntervention
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Speaker
from hemicycle.plenary.requests.admit_late import AdmitLate
from hemicycle.plenary.requests.complete import CompleteRequest
from hemicycle.plenary.requests.declare_late import DeclareLate
from hemicycle.plenary.requests.look import LookAtRequest
from hemicycle.plenary.requests.refuse import RefuseRequest
from hemicycle.plenary.requests.request import Missing
from hemicycle.plenary.requests.settle import SettleRequest
from hemicycle.plenary.requests.vouch import Vouch
from hemicycle.plenary.statements.release import ReleaseStatement
from hemicycle.plenary.statements.withhold import LetStatementGo, WithholdStatement
from hemicycle.web.pages.desk.form import Fields, number_in, text_in
from hemicycle.web.pages.desk.promising import PROMISING
from hemicycle.web.pages.desk.wishes import wishes_in
from hemicycle.web.pages.register import LONGEST_FIELD, delegation_named
from hemicycle.web.views.steps import Concerned, Reader


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


def _move(name: str, _: Plenary, data: Fields) -> Command:
    return Move(
        id=name,
        inscription=number_in(data),
        behind=number_in(data, "behind") or None,
        reason=text_in(data, "reason"),
    )


def _change_speaker(name: str, _: Plenary, data: Fields) -> Command:
    speaker, title = text_in(data, "speaker")[:LONGEST_FIELD], text_in(data, "title")[:LONGEST_FIELD]
    return ChangeSpeaker(
        id=name,
        inscription=number_in(data),
        speaker=Speaker(name=speaker, title=title or None) if speaker else None,
    )


def _publish(name: str, _: Plenary, data: Fields) -> Command:
    stage = text_in(data, "stage")
    if stage not in set(Stage):
        raise NotFoundException("There is no such stage.")
    return PublishList(id=name, segment=text_in(data, "segment"), stage=Stage(stage))


def _closing(name: str, state: Plenary, data: Fields) -> Command:
    """`now` closes at the moment of the press."""
    if text_in(data, "now"):
        return CloseList(id=name, segment=text_in(data, "segment"), reason=text_in(data, "reason"))
    local = text_in(data, "closes")
    zone = ZoneInfo(state.programme.zone or "UTC")
    try:
        wall = datetime.fromisoformat(local) if local else None
        closes = wall.replace(tzinfo=zone).astimezone(UTC) if wall is not None else None
    except (ValueError, OverflowError):
        raise Refusal("The closing must be a day and an hour.") from None
    return SetClosing(
        id=name, segment=text_in(data, "segment"), closes=closes, reason=text_in(data, "reason")
    )


def _fill_seat(name: str, state: Plenary, data: Fields) -> Command:
    delegation = delegation_named(state, text_in(data, "delegation"))
    if delegation is None:
        raise Refusal("Say which delegation takes the seat.")
    speaker, title = text_in(data, "speaker")[:LONGEST_FIELD], text_in(data, "title")[:LONGEST_FIELD]
    return FillSeat(
        id=name,
        seat=text_in(data, "seat"),
        delegation=delegation,
        speaker=Speaker(name=speaker, title=title or None) if speaker else None,
    )


def _role(data: Fields) -> Role:
    role = text_in(data, "role")
    if role not in set(Role):
        raise NotFoundException("There is no such role.")
    return Role(role)


ACTS: dict[str, Callable[[str, Plenary, Fields], Command]] = {
    "settle": _settle,
    "settle-request": _settle_request,
    "complete": _complete,
    "vouch": lambda name, _, data: Vouch(id=name, number=number_in(data)),
    "look": lambda name, _, data: LookAtRequest(id=name, number=number_in(data)),
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
    "move": _move,
    "change-speaker": _change_speaker,
    "limit": lambda name, _, data: SetInscriptionLimit(
        id=name,
        inscription=number_in(data),
        seconds=number_in(data, "seconds"),
        reason=text_in(data, "reason"),
    ),
    "show-name": lambda name, _, data: ShowName(id=name, inscription=number_in(data), shown=True),
    "hide-name": lambda name, _, data: ShowName(id=name, inscription=number_in(data), shown=False),
    "pronunciation": lambda name, _, data: NotePronunciation(
        id=name, inscription=number_in(data), sounds=text_in(data, "sounds")
    ),
    "withdraw": lambda name, _, data: Withdraw(id=name, inscription=number_in(data)),
    "undo": lambda name, _, data: UndoWithdrawal(id=name, inscription=number_in(data)),
    "publish": _publish,
    "closing": _closing,
    "fill-seat": _fill_seat,
    "circulate": lambda name, _, data: CirculateNote(id=name, words=text_in(data, "words")),
    "remind": lambda name, _, data: RemindInvited(id=name, words=text_in(data, "words")),
    "write-inscribed": lambda name, _, data: WriteToInscribed(
        id=name, words=text_in(data, "words"), segment=text_in(data, "segment") or None
    ),
    "issue-link": lambda name, _, data: IssueLink(
        id=name, role=_role(data), subject=text_in(data, "subject")
    ),
    **PROMISING,
    "revoke-link": lambda name, _, data: RevokeLink(
        id=name, role=_role(data), subject=text_in(data, "subject")
    ),
    "summarise": lambda name, _, data: SummariseIntervention(
        id=name,
        intervention=number_in(data, "intervention"),
        language=text_in(data, "in"),
        words=text_in(data, "words"),
    ),
    "admit-correction": lambda name, _, data: AdmitCorrection(id=name, number=number_in(data)),
    "refuse-correction": lambda name, _, data: RefuseCorrection(
        id=name, number=number_in(data), reason=text_in(data, "reason")
    ),
    "release-statement": lambda name, _, data: ReleaseStatement(
        id=name, statement=number_in(data), reason=text_in(data, "reason")
    ),
    "withhold-statement": lambda name, _, data: WithholdStatement(id=name, statement=number_in(data)),
    "let-statement-go": lambda name, _, data: LetStatementGo(id=name, statement=number_in(data)),
    "name-overruns": lambda name, _, data: NameOverruns(id=name, reason=text_in(data, "reason")),
    "hide-overruns": lambda name, _, data: HideOverruns(id=name, reason=text_in(data, "reason")),
}

ON_PLACES = frozenset(
    {"move", "change-speaker", "limit", "show-name", "hide-name", "pronunciation", "withdraw", "undo"}
)
ON_REQUESTS = frozenset({"vouch", "look", "complete", "admit", "refuse", "late", "merge", "settle-request"})
ON_MAILS = frozenset({"settle", "confirm", "dismiss", "arrival"})


def concerned_by(act: str, state: Plenary, data: Fields) -> Concerned:
    """What an act is about, so that whoever presses it is told when that has just changed."""
    on = number_in(data)
    requests, places = frozenset[int](), frozenset[int]()
    if act in ON_PLACES:
        places = frozenset({on})
    elif act in ON_REQUESTS:
        requests = frozenset({on})
    elif act in ON_MAILS and on in state.mails:
        requests = frozenset(state.mails[on].requests)
    return Concerned(requests=requests, inscriptions=places, reader=Reader.DESK)
