"""One day on which every kind of event happens at least once."""

from datetime import date, timedelta

from msgspec.structs import replace

from hemicycle.delegations.category import Category
from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.commitments.candidate import ConfirmCommitment, DeclineCommitment, MarkCandidate
from hemicycle.plenary.commitments.commitment import Progress
from hemicycle.plenary.commitments.join import JoinCommitment
from hemicycle.plenary.commitments.need import RecordNeed, WithdrawNeed
from hemicycle.plenary.commitments.status import ReportStatus
from hemicycle.plenary.commitments.wording import Wording
from hemicycle.plenary.convene import ReviseProgramme
from hemicycle.plenary.event import Event
from hemicycle.plenary.floor.absent import MarkAbsent, Recall
from hemicycle.plenary.floor.answers import GiveAnswer
from hemicycle.plenary.floor.control import TakeControl
from hemicycle.plenary.floor.floor import MotionKind, Ruling
from hemicycle.plenary.floor.hard_stop import MoveHardStop, PassHardStop
from hemicycle.plenary.floor.meeting import CloseMeeting, ResumeMeeting, SuspendMeeting
from hemicycle.plenary.floor.motions import DecideMotion, MoveMotion, Outcome
from hemicycle.plenary.floor.podium import WriteToPodium
from hemicycle.plenary.floor.points_of_order import AppealRuling, DecideAppeal, RaisePointOfOrder, RuleOnPoint
from hemicycle.plenary.floor.replies import AskForReply, DeclineReply
from hemicycle.plenary.floor.seats import FillSeat, GiveFloorToSeat
from hemicycle.plenary.floor.segments import CallPoint, CloseSegment
from hemicycle.plenary.floor.timing import EndIntervention, ExtendTime, PauseClock, RunClock
from hemicycle.plenary.floor.undo import UndoAct
from hemicycle.plenary.handover.hand_over import HandOver
from hemicycle.plenary.handover.return_home import GiveBack, GiveUpHandover, TakeBack
from hemicycle.plenary.handover.take_over import TakeOver, ticket_of
from hemicycle.plenary.invitations.circulate import CirculateNote
from hemicycle.plenary.invitations.decline import DeclineInvitation
from hemicycle.plenary.invitations.invitation import Invitation
from hemicycle.plenary.invitations.invite import InviteDelegations
from hemicycle.plenary.keeping.erased import RecordErasure
from hemicycle.plenary.letters.desk import DiscardLetter, ReleaseLetter, WriteToSender
from hemicycle.plenary.letters.dispatch import RecordLetterSent, RecordLetterWritten
from hemicycle.plenary.links.bind import BindLink
from hemicycle.plenary.links.issue import IssueLink, RevokeLink
from hemicycle.plenary.links.leave import LeaveDevice
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.lists.attendance import SetAttendance
from hemicycle.plenary.lists.change_segment import ChangeSegment
from hemicycle.plenary.lists.change_speaker import ChangeSpeaker
from hemicycle.plenary.lists.close import CloseRegistration, SetClosing
from hemicycle.plenary.lists.draw import AnnounceDraw
from hemicycle.plenary.lists.limit import SetInscriptionLimit, SetLimit
from hemicycle.plenary.lists.merge import MergeRequest
from hemicycle.plenary.lists.move import Move
from hemicycle.plenary.lists.pronunciation import NotePronunciation
from hemicycle.plenary.lists.publication import Stage as Published
from hemicycle.plenary.lists.publish import PublishList
from hemicycle.plenary.lists.show_name import ShowName
from hemicycle.plenary.lists.swap import AgreeToSwap, DeclineSwap, ProposeSwap
from hemicycle.plenary.lists.withdraw import UndoWithdrawal, Withdraw
from hemicycle.plenary.lists.yield_place import YieldPlace
from hemicycle.plenary.mails.arrival import CorrectArrival
from hemicycle.plenary.mails.desk import DismissMail
from hemicycle.plenary.mails.reading import Authentication, Failure, Intent, Reading, Wish
from hemicycle.plenary.mails.receive import ReceiveMail
from hemicycle.plenary.paper.enter import EnterFromPaper
from hemicycle.plenary.paper.line import Line, What
from hemicycle.plenary.programme.limits import Limit
from hemicycle.plenary.programme.order import Order, OrderPolicy
from hemicycle.plenary.programme.programme import Mandate
from hemicycle.plenary.programme.registration import UnknownSender
from hemicycle.plenary.programme.seats import InvitedSeat
from hemicycle.plenary.record.correction import AdmitCorrection, AskCorrection, RefuseCorrection
from hemicycle.plenary.record.overruns import HideOverruns, NameOverruns
from hemicycle.plenary.record.summary import SummariseIntervention
from hemicycle.plenary.represented import Attendance, Represented, Speaker
from hemicycle.plenary.requests.admit_late import AdmitLate
from hemicycle.plenary.requests.complete import CompleteRequest
from hemicycle.plenary.requests.look import LookAtRequest
from hemicycle.plenary.requests.refuse import RefuseRequest
from hemicycle.plenary.requests.request import Asked, Doubt, Missing, Sender, Stamp
from hemicycle.plenary.requests.settle import SettleRequest
from hemicycle.plenary.requests.vouch import Vouch
from hemicycle.plenary.screens.screen import Shows
from hemicycle.plenary.screens.tell import RemoveScreen, SetScreen
from hemicycle.plenary.statements.file import FileStatement
from hemicycle.plenary.statements.read import ReadStatement
from hemicycle.plenary.statements.release import ReleaseStatement
from hemicycle.plenary.statements.text import FileText, Form
from hemicycle.plenary.statements.withhold import LetStatementGo, WithholdStatement
from plenary_stage import CLOSING, PROGRAMME, Stage, state


def whole_day() -> Stage:
    registration = replace(PROGRAMME.registration, unknown_senders=UnknownSender.VOUCH)
    segments = (PROGRAMME.segments[0], replace(PROGRAMME.segments[1], order=Order(policy=OrderPolicy.LOTS)))
    programme = replace(
        PROGRAMME,
        registration=registration,
        segments=segments,
        seats=(InvitedSeat(key="court", segment="1"),),
    )
    stage = Stage(programme)
    _before_closing(stage)
    _by_mail(stage)
    _links(stage)
    _by_invitation(stage)
    _after_closing(stage)
    _on_the_floor(stage)
    league = state("other:league", "League of Friends", Category.EXPERT)
    seen = stage.request(league, "1", vouched=True, arrived=CLOSING - timedelta(hours=1))
    stage.play(LookAtRequest(id=stage.id(), number=seen))
    stage.play(RecordErasure(id=stage.id(), until=7, after_days=730))
    _from_a_laptop(stage)
    return stage


def _from_a_laptop(stage: Stage) -> None:
    ticket = ticket_of("the code")
    stage.play(HandOver(id=stage.id(), to="the laptop of the hall", ticket=ticket, house_key="00" * 32))
    stage.after(60).play(TakeOver(id=stage.id(), code="the code", key="11" * 32))
    stage.after(600).play(GiveBack(id=stage.id()))
    stage.after(60).play(TakeBack(id=stage.id()))
    stage.play(HandOver(id=stage.id(), to="the laptop of the hall", ticket=ticket, house_key="00" * 32))
    stage.after(600).play(GiveUpHandover(id=stage.id(), reason="It fell into the canal."))


def _before_closing(stage: Stage) -> None:
    sender = Sender(address="mission@belgium.example", name="A. Attaché", telephone="+32 000")
    stage.request(state("BE"), "1", vouched=True, speaker="The Ambassador", sender=sender)
    stage.request(state("SN"), "1", "2", vouched=True, points=("a",))
    stage.request(state("CL"), "1", vouched=True, capacity=Capacity(group="grulac"))
    stage.play(Vouch(id=stage.id(), number=stage.request(state("FJ"), "1")))
    held = stage.request(state("PE"), "1", vouched=True, missing=(Missing.COPY,))
    stage.play(CompleteRequest(id=stage.id(), number=held, brought=Missing.COPY, arrived=stage.now))
    doubtful = stage.request(None, "1", doubts=(Doubt.QUESTION,))
    stage.play(
        SettleRequest(
            id=stage.id(),
            number=doubtful,
            asked=Asked(delegation=state("SE"), segments=("1",)),
            reason="It was a call.",
        )
    )
    stage.request(state("SN"), "1", vouched=True)
    merging = stage.request(state("BE"), "1", vouched=True, speaker="The Minister")
    stage.play(MergeRequest(id=stage.id(), number=merging, inscription=1, takes_speaker=True))
    stage.play(RefuseRequest(id=stage.id(), number=stage.request(None, "1"), reason="No delegation."))
    be, sn, fj, pe = (stage.inscription(key) for key in ("BE", "SN", "FJ", "PE"))
    stage.play(
        ChangeSpeaker(id=stage.id(), inscription=be, speaker=Speaker(name="The Minister", title="Minister"))
    )
    stage.play(ShowName(id=stage.id(), inscription=be, shown=False))
    stage.play(NotePronunciation(id=stage.id(), inscription=be, sounds="the MIN-ister"))
    stage.play(Withdraw(id=stage.id(), inscription=sn))
    stage.play(UndoWithdrawal(id=stage.id(), inscription=sn))
    stage.play(ProposeSwap(id=stage.id(), proposer=be, partner=sn))
    stage.play(AgreeToSwap(id=stage.id(), swap=1))
    stage.play(ProposeSwap(id=stage.id(), proposer=be, partner=fj))
    stage.play(DeclineSwap(id=stage.id(), swap=2))
    stage.play(Move(id=stage.id(), inscription=fj, behind=be, reason="Leaves early."))
    stage.play(ChangeSegment(id=stage.id(), inscription=pe, segment="2"))
    stage.play(AnnounceDraw(id=stage.id(), segment="2", drawn="4711"))
    stage.play(SetLimit(id=stage.id(), limit=Limit(seconds=110)))
    stage.play(SetInscriptionLimit(id=stage.id(), inscription=sn, seconds=180, reason="A head of State."))
    stage.play(PublishList(id=stage.id(), segment="1", stage=Published.PROVISIONAL))


def _by_mail(stage: Stage) -> None:
    first = stage.mail(_reading(Intent.REGISTER, "GH", "1", speaker="The Attorney-General"), vouched=True)
    letters = len(stage.plenary.letters)
    stage.play(RecordLetterWritten(id=stage.id(), number=letters, original="letter"))
    stage.play(RecordLetterSent(id=stage.id(), number=letters))
    stage.mail(_reading(Intent.BOUNCE, "GH", failure=Failure(letter=letters)))
    stage.play(ReleaseLetter(id=stage.id(), number=letters))
    earlier = stage.now - timedelta(minutes=1)
    stage.play(
        ReceiveMail(
            id=stage.id(),
            arrived=earlier,
            identity="content-1",
            original="content-1",
            stamps=(Stamp(source="mx2.plenary.example", moment=earlier, decided=True),),
        )
    )
    stage.play(CorrectArrival(id=stage.id(), mail=first, reason="The second exchanger had it first."))
    stage.mail(_reading(Intent.STATEMENT, "GH", "1", statements=("Ghana - FINAL.docx",)))
    asking = stage.mail(_reading(Intent.QUESTION, "AU"))
    stage.play(WriteToSender(id=stage.id(), mail=asking, words="Registration is still open."))
    stage.play(DismissMail(id=stage.id(), mail=asking, reason="It was a question."))
    forged = stage.mail(_reading(Intent.WITHDRAW, "GH", authentication=Authentication.FAILED))
    held = stage.plenary.letters[len(stage.plenary.letters)]
    stage.play(DiscardLetter(id=stage.id(), number=held.number, reason="Ghana did not write it."))
    stage.play(DismissMail(id=stage.id(), mail=forged, reason="Ghana did not write it."))


def _by_invitation(stage: Stage) -> None:
    invitation = Invitation(delegation=state("NO"), addresses=("mission@norway.example",), language="en")
    declining = Invitation(delegation=state("DK"), addresses=("mission@denmark.example",), language="fr")
    stage.play(InviteDelegations(id=stage.id(), invitations=(invitation, declining)))
    stage.play(CirculateNote(id=stage.id()))
    stage.play(DeclineInvitation(id=stage.id(), delegation="DK"))
    asking = Sender(address="mission@norway.example")
    proving = stage.request(state("NO"), "1", sender=asking, language="en")
    stage.play(
        CompleteRequest(
            id=stage.id(), number=proving, brought=Missing.PROOF_OF_ADDRESS, arrived=stage.after(60).now
        )
    )


def _links(stage: Stage) -> None:
    stage.play(IssueLink(id=stage.id(), role=Role.DESK, subject="Amina"))
    stage.play(BindLink(id=stage.id(), role=Role.DESK, subject="Amina", issue=2, device="device"))
    stage.play(RevokeLink(id=stage.id(), role=Role.DESK, subject="Amina"))
    stage.play(LeaveDevice(id=stage.id(), role=Role.DELEGATION, subject="CL", issue=1, device="telephone"))


def _reading(intent: Intent, key: str, *segments: str, speaker: str | None = None, **more: object) -> Reading:
    address = f"mission@{key.lower()}.example"
    return Reading(
        intent=intent,
        language="en",
        wishes=(
            Wish(
                asked=Asked(delegation=state(key), segments=segments),
                speaker=Speaker(name=speaker) if speaker else None,
            ),
        ),
        sender=Sender(address=address),
        answer_to=address,
        **more,
    )


def _after_closing(stage: Stage) -> None:
    late = stage.request(state("JO"), "1", vouched=True, arrived=CLOSING)
    stage.play(AdmitLate(id=stage.id(), number=late, reason="The server of the capital was down."))
    stage.play(SetClosing(id=stage.id(), segment="2", closes=CLOSING + timedelta(hours=1), reason="Snow."))
    stage.at(CLOSING).play(CloseRegistration(id=stage.id()))
    stage.play(ReviseProgramme(id=stage.id(), programme=stage.plenary.programme, version=1))


def _on_the_floor(stage: Stage) -> None:
    stage.open().play(CallPoint(id=stage.id(), point="a"))
    stage.play(
        FillSeat(
            id=stage.id(),
            seat="court",
            delegation=state("icc-registry"),
            speaker=Speaker(name="The Registrar"),
        )
    )
    stage.play(GiveFloorToSeat(id=stage.id(), seat="court"))
    stage.after(90).play(GiveAnswer(id=stage.id(), seat="court", ending=stage.plenary.floor.holder))
    stage.play(TakeControl(id=stage.id(), by="Officer"))
    stage.play(
        SetAttendance(id=stage.id(), inscription=stage.inscription("FJ"), attendance=Attendance.REMOTE)
    )
    stage.play(YieldPlace(id=stage.id(), inscription=stage.inscription("BE"), to=stage.inscription("FJ")))
    stage.play(SetScreen(id=stage.id(), screen="Left wall", shows=Shows.LOBBY))
    stage.play(RemoveScreen(id=stage.id(), screen="Left wall"))
    sn = stage.give("SN")
    stage.play(WriteToPodium(id=stage.id(), intervention=sn, words="Please conclude"))
    stage.play(MoveMotion(id=stage.id(), kind=MotionKind.CLOSE_DEBATE, delegation=state("CL")))
    stage.play(DecideMotion(id=stage.id(), motion=1, outcome=Outcome.REJECTED))
    stage.after(30).play(PauseClock(id=stage.id(), intervention=sn))
    stage.after(5).play(RunClock(id=stage.id(), intervention=sn))
    stage.play(ExtendTime(id=stage.id(), intervention=sn, seconds=30))
    stage.after(10).play(RaisePointOfOrder(id=stage.id(), delegation=state("FJ")))
    stage.after(20).play(RuleOnPoint(id=stage.id(), point=1, ruling=Ruling.UPHELD))
    stage.play(AppealRuling(id=stage.id(), point=1, delegation=state("BE")))
    stage.play(DecideAppeal(id=stage.id(), point=1, in_favour=3, against=40))
    stage.after(20).play(EndIntervention(id=stage.id(), intervention=sn))
    stage.play(MarkAbsent(id=stage.id(), inscription=stage.inscription("BE")))
    stage.play(Recall(id=stage.id(), inscription=stage.inscription("BE")))
    undoable = stage.plenary.undoable
    assert undoable is not None
    stage.play(UndoAct(id=stage.id(), position=undoable.position))
    stage.play(AskForReply(id=stage.id(), delegation=state("SE")))
    stage.play(DeclineReply(id=stage.id(), reply=1))
    stage.play(CloseSegment(id=stage.id(), segment="1"))
    stage.play(SuspendMeeting(id=stage.id(), until=stage.now + timedelta(minutes=30)))
    stage.after(1800).play(ResumeMeeting(id=stage.id()))
    stage.play(MoveHardStop(id=stage.id(), to=stage.now + timedelta(minutes=5)))
    stage.after(301).play(PassHardStop(id=stage.id()))
    opened = stage.now - timedelta(seconds=200)
    closed = Line(number=2, what=What.SEGMENT_CLOSED, at=opened + timedelta(seconds=60), segment="2")
    written = (Line(number=1, what=What.SEGMENT_OPENED, at=opened, segment="2"), closed)
    stage.play(EnterFromPaper(id=stage.id(), lines=written))
    stage.play(CloseMeeting(id=stage.id()))
    _in_the_record(stage, sn)


def _in_the_record(stage: Stage, sn: int) -> None:
    stage.play(SummariseIntervention(id=stage.id(), intervention=sn, language="en", words="Senegal spoke."))
    stage.play(AskCorrection(id=stage.id(), intervention=sn, words="Three, not two."))
    stage.play(AskCorrection(id=stage.id(), intervention=sn, words="Four, not three."))
    stage.play(AdmitCorrection(id=stage.id(), number=1))
    stage.play(RefuseCorrection(id=stage.id(), number=2, reason="The recording says three."))
    _texts(stage)
    _promised(stage)
    stage.play(NameOverruns(id=stage.id(), reason="The Bureau decided."))
    stage.play(HideOverruns(id=stage.id(), reason="The Bureau thought better."))


def _promised(stage: Stage) -> None:
    """The Registry asks, Senegal answers and another joins; one candidate is nobody's, one need was an error."""
    registry = Represented(key="icc-registry", name="Registry", category=Category.COURT)
    for quote in ("More agreements.", "Nothing."):
        stage.play(RecordNeed(id=stage.id(), organ=registry, quote=quote))
    stage.play(WithdrawNeed(id=stage.id(), number=2, reason="It was said by nobody."))
    mandate = Mandate(instrument="ICC-ASP/21/Res.3", paragraph="12")
    wording = Wording(
        quote="We shall sign.", answers=1, mandate=mandate, due=date(2024, 12, 31), is_open=True
    )
    for _ in range(2):
        stage.play(MarkCandidate(id=stage.id(), delegation=state("SN"), wording=wording))
    stage.play(ConfirmCommitment(id=stage.id(), number=1))
    stage.play(DeclineCommitment(id=stage.id(), number=2))
    stage.play(JoinCommitment(id=stage.id(), number=1, delegation=state("BE")))
    stage.play(
        ReportStatus(
            id=stage.id(), number=1, progress=Progress.UNDER_WAY, words="Signed.", asserted_by="Senegal"
        )
    )


def _texts(stage: Stage) -> None:
    """One that the mail brought is read; one that was handed in is released, having been kept back for a while."""
    text = FileText(name="Ghana - FINAL.docx", address="c" * 64, words=205)
    stage.play(ReadStatement(id=stage.id(), statement=1, texts=(text,)))
    handed_in = FileText(name="Senegal.docx", address="d" * 64, words=210)
    stage.play(
        FileStatement(
            id=stage.id(),
            inscription=stage.inscription("SN"),
            original="e" * 64,
            name="Senegal.docx",
            text=handed_in,
            language="fr",
            form=Form.LONG,
        )
    )
    stage.play(WithholdStatement(id=stage.id(), statement=2))
    stage.play(LetStatementGo(id=stage.id(), statement=2))
    stage.play(ReleaseStatement(id=stage.id(), statement=2))
    _text_of_the_registry(stage)


def _text_of_the_registry(stage: Stage) -> None:
    """It sat in an invited seat, and is on no list."""
    said = FileText(name="Registrar.docx", address="1" * 64, words=400)
    stage.play(
        FileStatement(
            id=stage.id(), seat="court", original="2" * 64, name="Registrar.docx", text=said, language="en"
        )
    )


def first_of_each_kind(events: tuple[Event, ...]) -> dict[type[Event], Event]:
    firsts: dict[type[Event], Event] = {}
    for event in events:
        firsts.setdefault(type(event), event)
    return firsts
