"""The name under which each kind of event is stored, for ever; a class may be renamed, its kind may not."""

from hemicycle.plenary.commitments.candidate import CandidateMarked, CommitmentConfirmed, CommitmentDeclined
from hemicycle.plenary.commitments.join import CommitmentJoined
from hemicycle.plenary.commitments.need import NeedRecorded, NeedWithdrawn
from hemicycle.plenary.commitments.status import StatusReported
from hemicycle.plenary.convene import Convened, ProgrammeRevised
from hemicycle.plenary.event import Event
from hemicycle.plenary.floor.absent import MarkedAbsent, Recalled
from hemicycle.plenary.floor.control import ControlTaken
from hemicycle.plenary.floor.give import FloorGiven
from hemicycle.plenary.floor.hard_stop import HardStopMoved, HardStopPassed
from hemicycle.plenary.floor.meeting import MeetingClosed, MeetingOpened, MeetingResumed, MeetingSuspended
from hemicycle.plenary.floor.motions import MotionDecided, MotionMoved
from hemicycle.plenary.floor.podium import PodiumWritten
from hemicycle.plenary.floor.points_of_order import (
    AppealDecided,
    PointOfOrderRaised,
    PointRuled,
    RulingAppealed,
)
from hemicycle.plenary.floor.replies import ReplyAsked, ReplyDeclined
from hemicycle.plenary.floor.seats import SeatFilled
from hemicycle.plenary.floor.segments import PointCalled, SegmentClosed, SegmentOpened
from hemicycle.plenary.floor.timing import ClockPaused, ClockRun, InterventionEnded, TimeExtended
from hemicycle.plenary.floor.undo import ActUndone
from hemicycle.plenary.handover.hand_over import FloorHandedOver
from hemicycle.plenary.handover.return_home import FloorReturned, FloorTakenBack, HandoverGivenUp
from hemicycle.plenary.handover.take_over import FloorTaken
from hemicycle.plenary.invitations.decline import InvitationDeclined
from hemicycle.plenary.invitations.invite import DelegationInvited
from hemicycle.plenary.keeping.erased import PrivateErased
from hemicycle.plenary.letters.desk import LetterDiscarded, LetterReleased
from hemicycle.plenary.letters.dispatch import LetterFailed, LetterSent, LetterWritten
from hemicycle.plenary.letters.due import LetterDue
from hemicycle.plenary.links.bind import LinkBound
from hemicycle.plenary.links.issue import LinkIssued, LinkRevoked
from hemicycle.plenary.links.leave import DeviceLeft
from hemicycle.plenary.lists.attendance import AttendanceSet
from hemicycle.plenary.lists.change_segment import SegmentChanged
from hemicycle.plenary.lists.change_speaker import SpeakerChanged
from hemicycle.plenary.lists.close import ClosingSet, RegistrationClosed
from hemicycle.plenary.lists.draw import DrawAnnounced
from hemicycle.plenary.lists.inscribe import Inscribed
from hemicycle.plenary.lists.limit import InscriptionLimitSet, LimitSet
from hemicycle.plenary.lists.merged import RequestMerged
from hemicycle.plenary.lists.move import InscriptionMoved
from hemicycle.plenary.lists.pronunciation import PronunciationNoted
from hemicycle.plenary.lists.publish import ListPublished
from hemicycle.plenary.lists.show_name import NameShown
from hemicycle.plenary.lists.swap import PlacesSwapped, SwapDeclined, SwapProposed
from hemicycle.plenary.lists.withdraw import InscriptionWithdrawn, WithdrawalUndone
from hemicycle.plenary.lists.yield_place import PlaceYielded
from hemicycle.plenary.mails.arrival import ArrivalCorrected
from hemicycle.plenary.mails.decisions import MailDecided
from hemicycle.plenary.mails.receive import MailReceived, MailRedelivered
from hemicycle.plenary.mails.take import MailRead
from hemicycle.plenary.paper.enter import PaperEntered
from hemicycle.plenary.past.reconstruct import PlenaryReconstructed
from hemicycle.plenary.record.correction import CorrectionAdmitted, CorrectionAsked, CorrectionRefused
from hemicycle.plenary.record.overruns import OverrunsHidden, OverrunsNamed
from hemicycle.plenary.record.summary import InterventionSummarised
from hemicycle.plenary.requests.admit_late import LateAdmitted
from hemicycle.plenary.requests.complete import RequestCompleted
from hemicycle.plenary.requests.decisions import RequestDecided
from hemicycle.plenary.requests.look import RequestLookedAt
from hemicycle.plenary.requests.receive import RequestReceived
from hemicycle.plenary.requests.settle import RequestSettled
from hemicycle.plenary.requests.vouch import RequestVouched
from hemicycle.plenary.screens.tell import ScreenRemoved, ScreenTold
from hemicycle.plenary.statements.file import StatementFiled
from hemicycle.plenary.statements.read import StatementRead
from hemicycle.plenary.statements.release import StatementReleased
from hemicycle.plenary.statements.withhold import StatementLetGo, StatementWithheld

KINDS: dict[str, type[Event]] = {
    "convened": Convened,
    "programme-revised": ProgrammeRevised,
    "marked-absent": MarkedAbsent,
    "recalled": Recalled,
    "floor-given": FloorGiven,
    "hard-stop-passed": HardStopPassed,
    "hard-stop-moved": HardStopMoved,
    "meeting-opened": MeetingOpened,
    "meeting-suspended": MeetingSuspended,
    "meeting-resumed": MeetingResumed,
    "meeting-closed": MeetingClosed,
    "point-of-order-raised": PointOfOrderRaised,
    "point-ruled": PointRuled,
    "ruling-appealed": RulingAppealed,
    "appeal-decided": AppealDecided,
    "reply-asked": ReplyAsked,
    "reply-declined": ReplyDeclined,
    "seat-filled": SeatFilled,
    "segment-opened": SegmentOpened,
    "segment-closed": SegmentClosed,
    "point-called": PointCalled,
    "clock-paused": ClockPaused,
    "clock-run": ClockRun,
    "time-extended": TimeExtended,
    "intervention-ended": InterventionEnded,
    "act-undone": ActUndone,
    "motion-moved": MotionMoved,
    "motion-decided": MotionDecided,
    "podium-written": PodiumWritten,
    "control-taken": ControlTaken,
    "attendance-set": AttendanceSet,
    "place-yielded": PlaceYielded,
    "segment-changed": SegmentChanged,
    "speaker-changed": SpeakerChanged,
    "closing-set": ClosingSet,
    "registration-closed": RegistrationClosed,
    "draw-announced": DrawAnnounced,
    "inscribed": Inscribed,
    "limit-set": LimitSet,
    "inscription-limit-set": InscriptionLimitSet,
    "request-merged": RequestMerged,
    "inscription-moved": InscriptionMoved,
    "list-published": ListPublished,
    "name-shown": NameShown,
    "pronunciation-noted": PronunciationNoted,
    "swap-proposed": SwapProposed,
    "swap-declined": SwapDeclined,
    "places-swapped": PlacesSwapped,
    "inscription-withdrawn": InscriptionWithdrawn,
    "withdrawal-undone": WithdrawalUndone,
    "late-admitted": LateAdmitted,
    "request-completed": RequestCompleted,
    "request-received": RequestReceived,
    "request-decided": RequestDecided,
    "request-settled": RequestSettled,
    "request-vouched": RequestVouched,
    "request-looked-at": RequestLookedAt,
    "mail-received": MailReceived,
    "mail-redelivered": MailRedelivered,
    "mail-read": MailRead,
    "mail-decided": MailDecided,
    "arrival-corrected": ArrivalCorrected,
    "statement-filed": StatementFiled,
    "statement-read": StatementRead,
    "statement-released": StatementReleased,
    "statement-withheld": StatementWithheld,
    "statement-let-go": StatementLetGo,
    "letter-due": LetterDue,
    "letter-released": LetterReleased,
    "letter-discarded": LetterDiscarded,
    "letter-written": LetterWritten,
    "letter-sent": LetterSent,
    "letter-failed": LetterFailed,
    "delegation-invited": DelegationInvited,
    "invitation-declined": InvitationDeclined,
    "private-erased": PrivateErased,
    "screen-told": ScreenTold,
    "screen-removed": ScreenRemoved,
    "link-issued": LinkIssued,
    "link-revoked": LinkRevoked,
    "link-bound": LinkBound,
    "device-left": DeviceLeft,
    "floor-handed-over": FloorHandedOver,
    "floor-taken": FloorTaken,
    "floor-returned": FloorReturned,
    "floor-taken-back": FloorTakenBack,
    "handover-given-up": HandoverGivenUp,
    "paper-entered": PaperEntered,
    "intervention-summarised": InterventionSummarised,
    "correction-asked": CorrectionAsked,
    "correction-admitted": CorrectionAdmitted,
    "correction-refused": CorrectionRefused,
    "need-recorded": NeedRecorded,
    "need-withdrawn": NeedWithdrawn,
    "candidate-marked": CandidateMarked,
    "commitment-confirmed": CommitmentConfirmed,
    "commitment-declined": CommitmentDeclined,
    "commitment-joined": CommitmentJoined,
    "commitment-status-reported": StatusReported,
    "overruns-named": OverrunsNamed,
    "overruns-hidden": OverrunsHidden,
    "plenary-reconstructed": PlenaryReconstructed,
}

KIND_OF: dict[type[Event], str] = {event: kind for kind, event in KINDS.items()}

VERSION_OF: dict[str, int] = {
    **dict.fromkeys(KINDS, 1),
    "convened": 3,
    "programme-revised": 3,
    "request-received": 3,
    "request-settled": 2,
    "letter-due": 2,
    "mail-received": 2,
    "mail-read": 2,
    "statement-filed": 4,
    "statement-read": 2,
    "seat-filled": 2,
}
"""The version in which an event of each kind is written today; reading knows every earlier one."""
