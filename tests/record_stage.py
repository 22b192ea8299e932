"""A plenary that was held: two days, a point of order with an appeal, a motion, a reply, somebody absent and not reached."""

from datetime import timedelta

from hemicycle.delegations.category import Category
from hemicycle.documents.imprint import Imprint
from hemicycle.documents.record.drawing_up import record_paper
from hemicycle.documents.record.paper import RecordPaper
from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.floor.absent import MarkAbsent
from hemicycle.plenary.floor.floor import MotionKind, Ruling
from hemicycle.plenary.floor.give import GiveFloor
from hemicycle.plenary.floor.meeting import CloseMeeting, ResumeMeeting, SuspendMeeting
from hemicycle.plenary.floor.motions import DecideMotion, MoveMotion, Outcome
from hemicycle.plenary.floor.points_of_order import (
    AppealRuling,
    DecideAppeal,
    RaisePointOfOrder,
    RuleOnPoint,
)
from hemicycle.plenary.floor.replies import AskForReply, GiveReply
from hemicycle.plenary.floor.segments import CloseSegment, OpenSegment
from hemicycle.plenary.floor.timing import EndIntervention
from hemicycle.plenary.record.correction import AdmitCorrection, AskCorrection, RefuseCorrection
from hemicycle.plenary.record.summary import SummariseIntervention
from hemicycle.plenary.requests.request import Sender
from paper_stage import PRINTED_PROGRAMME
from plenary_stage import Stage, state

IMPRINT = Imprint(
    plenary="asp22-cooperation",
    position=77,
    head="0123456789abcdef" * 4,
    key="fedcba9876543210" * 4,
    address="https://lists.plenary.example/asp22-cooperation",
)
NEVER_RECORDED = ("mission@belgium.example", "+32 2 555 01 02", "An Activist", "Not what we said at all")


def held_stage() -> Stage:
    stage = Stage(PRINTED_PROGRAMME)
    wrote = Sender(address="mission@belgium.example", telephone="+32 2 555 01 02")
    stage.request(state("BE", "Belgium"), "1", speaker="Ms. Anna Peeters", sender=wrote)
    stage.request(state("UG", "Uganda"), "1", "2", capacity=Capacity(group="african-group"))
    ngo = state("coalition-for-the-icc", "Coalition for the ICC", Category.NGO)
    stage.request(ngo, "1", speaker="An Activist")
    stage.request(state("CL", "Chile"), "1")
    stage.request(state("SE", "Sweden"), "2")
    stage.open()
    be = stage.give("BE")
    stage.after(40).play(RaisePointOfOrder(id=stage.id(), delegation=state("FJ", "Fiji")))
    stage.after(20).play(RuleOnPoint(id=stage.id(), point=1, ruling=Ruling.NOT_UPHELD))
    stage.play(AppealRuling(id=stage.id(), point=1, delegation=state("FJ", "Fiji")))
    stage.play(DecideAppeal(id=stage.id(), point=1, in_favour=1, against=40))
    stage.after(100).play(EndIntervention(id=stage.id(), intervention=be))
    stage.play(MarkAbsent(id=stage.id(), inscription=stage.inscription("CL")))
    stage.after(10)
    africa = stage.plenary.places["UG", "african-group", "1"]
    stage.play(GiveFloor(id=stage.id(), inscription=africa))
    stage.after(60)
    ngo_spoke = stage.give("coalition-for-the-icc")
    stage.after(70).play(EndIntervention(id=stage.id(), intervention=ngo_spoke))
    stage.play(MoveMotion(id=stage.id(), kind=MotionKind.SUSPEND_MEETING, delegation=state("KE", "Kenya")))
    stage.play(DecideMotion(id=stage.id(), motion=1, outcome=Outcome.CARRIED))
    stage.play(SuspendMeeting(id=stage.id(), until=stage.now + timedelta(hours=22)))
    stage.after(22 * 3600).play(ResumeMeeting(id=stage.id()))
    stage.play(CloseSegment(id=stage.id(), segment="1"))
    stage.play(OpenSegment(id=stage.id(), segment="2"))
    se = stage.give("SE", "2")
    stage.after(30).play(EndIntervention(id=stage.id(), intervention=se))
    stage.play(AskForReply(id=stage.id(), delegation=state("BE", "Belgium")))
    stage.play(MarkAbsent(id=stage.id(), inscription=stage.plenary.places["UG", "african-group", "2"]))
    stage.play(CloseSegment(id=stage.id(), segment="2"))
    stage.play(GiveReply(id=stage.id(), reply=1))
    stage.after(45).play(EndIntervention(id=stage.id(), intervention=stage.plenary.floor.holder))
    stage.play(CloseMeeting(id=stage.id()))
    _afterwards(stage, be)
    return stage


def _afterwards(stage: Stage, be: int) -> None:
    """The desk sums up what was said in both languages, and Belgium has corrections to make."""
    english = "Belgium recalled its two agreements with the Court.\nIt asked others to follow."
    stage.play(SummariseIntervention(id=stage.id(), intervention=be, language="en", words=english))
    french = "La Belgique a rappelé ses deux accords avec la Cour."
    stage.play(SummariseIntervention(id=stage.id(), intervention=be, language="fr", words=french))
    stage.play(AskCorrection(id=stage.id(), intervention=be, words="Three agreements, not two."))
    stage.play(AskCorrection(id=stage.id(), intervention=be, words="Not what we said at all"))
    stage.after(60).play(AdmitCorrection(id=stage.id(), number=1))
    stage.play(RefuseCorrection(id=stage.id(), number=2, reason="The recording says otherwise."))


def held_paper() -> RecordPaper:
    stage = held_stage()
    return record_paper(stage.plenary, IMPRINT, stage.now)


def held_so_far() -> RecordPaper:
    """While somebody speaks, and a point of order waits for its ruling."""
    stage = Stage(PRINTED_PROGRAMME)
    stage.request(state("BE", "Belgium"), "1")
    stage.open()
    stage.give("BE")
    stage.after(40).play(RaisePointOfOrder(id=stage.id(), delegation=state("FJ", "Fiji")))
    return record_paper(stage.plenary, IMPRINT, stage.now)


def spoken() -> tuple[Stage, int]:
    """Belgium has spoken, for a minute; with the number of its intervention."""
    stage = Stage()
    stage.request(state("BE", "Belgium"), "1")
    stage.open()
    number = stage.give("BE")
    stage.after(60).play(EndIntervention(id=stage.id(), intervention=number))
    return stage, number


def two_speeches() -> Stage:
    """Belgium, ten minutes after the opening, speaks ten, eight of them over; Senegal has just begun."""
    stage = Stage()
    for key in ("BE", "SN"):
        stage.request(state(key), "1")
    stage.open().after(600).give("BE")
    stage.after(600).play(EndIntervention(id="e", intervention=1))
    stage.after(600).give("SN")
    return stage
