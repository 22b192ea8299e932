"""Any day whatever: acts in any sequence, by anybody, and what holds after each of them."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from itertools import count
from typing import TypeVar

import msgspec
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec.structs import replace

from any_day import (
    asked,
    capacities,
    delegations,
    in_order,
    length,
    picks,
    programmes,
    readings,
    reasons,
    running,
    seconds,
    segment_keys,
    speakers,
    unfinished,
    with_places,
)
from facts_told import facts_told, not_public
from hemicycle.delegations.category import Category
from hemicycle.plenary.command import Command
from hemicycle.plenary.commitments.candidate import (
    ConfirmCommitment,
    DeclineCommitment,
    MarkCandidate,
    OfferCommitment,
)
from hemicycle.plenary.commitments.commitment import Progress
from hemicycle.plenary.commitments.join import JoinCommitment
from hemicycle.plenary.commitments.need import RecordNeed
from hemicycle.plenary.commitments.status import ReportStatus
from hemicycle.plenary.commitments.wording import Wording
from hemicycle.plenary.convene import Convene, ReviseProgramme
from hemicycle.plenary.decide import decide
from hemicycle.plenary.due import next_due
from hemicycle.plenary.event import Event
from hemicycle.plenary.evolve import evolve_all
from hemicycle.plenary.facts.fact import holding
from hemicycle.plenary.floor.absent import MarkAbsent, Recall
from hemicycle.plenary.floor.accounts import accounts
from hemicycle.plenary.floor.answers import GiveAnswer
from hemicycle.plenary.floor.floor import MotionKind, Ruling
from hemicycle.plenary.floor.give import GiveFloor
from hemicycle.plenary.floor.hard_stop import MoveHardStop, PassHardStop
from hemicycle.plenary.floor.intervention import Intervention, Kind
from hemicycle.plenary.floor.meeting import CloseMeeting, OpenMeeting, ResumeMeeting, SuspendMeeting
from hemicycle.plenary.floor.motions import DecideMotion, MoveMotion, Outcome, open_motions
from hemicycle.plenary.floor.podium import WriteToPodium
from hemicycle.plenary.floor.points_of_order import AppealRuling, DecideAppeal, RaisePointOfOrder, RuleOnPoint
from hemicycle.plenary.floor.replies import AskForReply, DeclineReply, GiveReply
from hemicycle.plenary.floor.seats import FillSeat, GiveFloorToSeat
from hemicycle.plenary.floor.segments import CallPoint, CloseSegment, OpenSegment
from hemicycle.plenary.floor.timing import EndIntervention, ExtendTime, PauseClock, RunClock
from hemicycle.plenary.floor.undo import ActUndone, UndoAct
from hemicycle.plenary.forecast.forecast import forecast, what_if
from hemicycle.plenary.history.stored import Stored, restore, store
from hemicycle.plenary.letters.desk import DiscardLetter, ReleaseLetter, WriteToSender
from hemicycle.plenary.letters.dispatch import RecordLetterFailed, RecordLetterSent, RecordLetterWritten
from hemicycle.plenary.letters.letter import LetterKind
from hemicycle.plenary.lists.arrangement import speakers_list
from hemicycle.plenary.lists.attendance import SetAttendance
from hemicycle.plenary.lists.change_segment import ChangeSegment
from hemicycle.plenary.lists.change_speaker import ChangeSpeaker
from hemicycle.plenary.lists.close import CloseRegistration, SetClosing
from hemicycle.plenary.lists.draw import AnnounceDraw
from hemicycle.plenary.lists.inscription import Inscription
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
from hemicycle.plenary.mails.desk import ConfirmMail, DismissMail, SettleMail
from hemicycle.plenary.mails.mail import MailStatus
from hemicycle.plenary.mails.reading import MACHINES, Wish
from hemicycle.plenary.mails.receive import ReceiveMail
from hemicycle.plenary.mails.take import TakeReading
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.programme.limits import Limit
from hemicycle.plenary.programme.order import OrderPolicy
from hemicycle.plenary.programme.procedure import Place
from hemicycle.plenary.record.correction import AdmitCorrection, AskCorrection, RefuseCorrection
from hemicycle.plenary.record.overruns import HideOverruns, NameOverruns
from hemicycle.plenary.record.summary import SummariseIntervention
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Attendance, Rank
from hemicycle.plenary.requests.admit_late import AdmitLate
from hemicycle.plenary.requests.complete import CompleteRequest
from hemicycle.plenary.requests.declare_late import DeclareLate
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.refuse import RefuseRequest
from hemicycle.plenary.requests.request import (
    Asked,
    Attestation,
    Door,
    Doubt,
    Missing,
    Sender,
    Stamp,
    Status,
)
from hemicycle.plenary.requests.settle import SettleRequest
from hemicycle.plenary.requests.vouch import Vouch
from hemicycle.plenary.screens.screen import Shows
from hemicycle.plenary.screens.tell import IdentifyScreen, RemoveScreen, SetScreen
from hemicycle.plenary.statements.file import FileStatement
from hemicycle.plenary.statements.release import ReleaseStatement
from hemicycle.plenary.statements.text import FileText, Form
from hemicycle.plenary.statements.withhold import LetStatementGo, WithholdStatement
from plenary_stage import CLOSING, MEETING, OPENING

Events = tuple[Event, ...]
Kept = TypeVar("Kept")
WAITING = (Status.HELD, Status.DOUBTFUL, Status.TO_BE_VOUCHED)


class AnyDay(RuleBasedStateMachine):
    """Plays acts as they come; an act that the rules do not allow is refused, and nothing else ever fails."""

    def __init__(self) -> None:
        super().__init__()
        self.now = OPENING
        self.plenary = Plenary()
        self.events: Events = ()
        self.inscribed: set[int] = set()
        self.timed: set[str] = set()
        self.ids = (f"command-{number}" for number in count(1))

    # Playing

    def play(self, command: Command) -> Events:
        events = decide(self.plenary, command, self.now)
        self.plenary = evolve_all(self.plenary, events)
        self.events += events
        self.inscribed |= set(self.plenary.inscriptions)
        return events

    def act(self, command: type[Command], **fields: object) -> Events | None:
        """The events of an act, None if it was refused."""
        try:
            return self.play(command(id=next(self.ids), **fields))
        except Refusal:
            return None

    def inscription(self, pick: int, fits: Callable[[Inscription], bool] | None = None) -> int:
        """Mostly one that fits (by itself: one that awaits the floor), sometimes any, or none."""
        fits = fits or (lambda one: one.awaits_the_floor)
        return _aimed(pick, self.plenary.inscriptions, fits)

    def request(self, pick: int, *statuses: Status) -> int:
        return _aimed(pick, self.plenary.requests, lambda one: one.status in statuses)

    def on_the_floor(self, pick: int) -> int:
        """Mostly who has the floor, sometimes somebody else."""
        holder = self.plenary.floor.holder
        return holder if holder is not None and pick else pick

    def point(self, pick: int) -> int:
        """Mostly the latest point of order."""
        points = len(self.plenary.floor.points_of_order)
        return points if pick < 9 else pick % (points + 1)

    def line(self, segment: str) -> list[int]:
        return [one.number for one in in_order(self.plenary, segment)]

    def all_lines(self) -> set[str]:
        keys = {segment.key for segment in self.plenary.programme.segments}
        return keys | {one.segment for one in self.plenary.inscriptions.values() if not one.withdrawn}

    # The day

    @initialize(
        programme=programmes(),
        first=st.lists(delegations, min_size=2, max_size=6),
        on_the_floor=st.sampled_from((True, True, False)),
    )
    def convene(self, programme, first, on_the_floor) -> None:
        self.play(Convene(id="convene", programme=programme))
        for delegation in first:
            self.now += timedelta(seconds=1)
            wish = Asked(delegation=delegation, segments=("1", "2")[: len(programme.segments)])
            self.act(ReceiveRequest, door=Door.WEB, arrived=self.now, asked=wish, vouched=True)
        if on_the_floor:
            self.now = MEETING
            self.act(OpenMeeting)
            self.act(OpenSegment, segment="1")

    @rule(after=st.sampled_from((0.4, 1, 5, 9, 11, 90, 1200, 86400)))
    def time_passes(self, after) -> None:
        self.now += timedelta(seconds=after)

    @rule(moment=st.sampled_from((CLOSING, MEETING)))
    def the_hour_comes(self, moment) -> None:
        self.now = max(self.now, moment)

    @rule()
    def the_clock_brings_what_is_due(self) -> None:
        due = next_due(self.plenary)
        if due is None:
            return
        self.now = max(self.now, due.at)
        assert due.command.id not in self.timed
        self.timed.add(due.command.id)
        assert self.play(due.command)
        assert self.play(due.command) == ()

    @rule(command=st.sampled_from((CloseRegistration, PassHardStop)))
    def a_timed_act_comes_at_any_time(self, command) -> None:
        self.act(command)

    @rule(programme=programmes(), stale=st.integers(0, 3))
    def revise(self, programme, stale) -> None:
        self.act(ReviseProgramme, programme=programme, version=self.plenary.version - (stale == 1))

    # Requests

    @rule(
        door=st.sampled_from(Door),
        wish=asked(),
        speaker=speakers,
        vouched=st.booleans(),
        missing=st.sampled_from(((), (), (), (Missing.COPY,), tuple(Missing))),
        doubts=st.sampled_from(((), (), (), (Doubt.QUESTION,))),
        ignored=st.sampled_from((None, None, None, None, "A machine wrote it.")),
        ago=st.sampled_from((0, 0, 1.5, 100_000)),
    )
    def receive(self, *, door, wish, speaker, vouched, missing, doubts, ignored, ago) -> None:
        attested = Attestation(by="An officer", how="by telephone", taken=self.now)
        received = self.play(
            ReceiveRequest(
                id=next(self.ids),
                door=door,
                arrived=self.now - timedelta(seconds=ago),
                asked=wish,
                speaker=speaker,
                sender=Sender(address="mission@example.org"),
                vouched=vouched,
                missing=missing,
                doubts=doubts,
                ignored=ignored,
                attestation=attested if door is Door.DESK else None,
            )
        )
        assert received

    @rule(
        delegation=delegations,
        segments=st.sampled_from((("1",), ("1",), ("2",), ("1", "2"), ("1", "1"))),
        lacks=st.sampled_from((None, "copy", "proof", "vouching", "clarity")),
        speaker=speakers,
        capacity=capacities,
    )
    def receive_what_lacks_one_thing(self, delegation, segments, lacks, speaker, capacity) -> None:
        what = {"copy": (Missing.COPY,), "proof": (Missing.PROOF_OF_ADDRESS,)}
        self.play(
            ReceiveRequest(
                id=next(self.ids),
                door=Door.MAIL,
                arrived=min(self.now, CLOSING - timedelta(seconds=1)),
                asked=Asked(delegation=delegation, capacity=capacity, segments=segments),
                speaker=speaker,
                vouched=lacks != "vouching",
                missing=what.get(lacks, ()),
                doubts=(Doubt.QUESTION,) if lacks == "clarity" else (),
            )
        )

    @rule(
        pick=picks,
        brought=st.sampled_from(Missing),
        ago=st.sampled_from((0, 5000)),
        reason=st.sampled_from((None, "The embassy attests it.")),
    )
    def complete(self, pick, brought, ago, reason) -> None:
        number = self.request(pick, Status.HELD, Status.REFUSED)
        before = self.plenary.requests.get(number)
        arrived = self.now - timedelta(seconds=ago)
        done = self.act(
            CompleteRequest, number=number, brought=brought, arrived=arrived, with_first_arrival=reason
        )
        if done is not None:
            assert before.status not in {Status.REFUSED, Status.IGNORED}

    @rule(pick=picks)
    def vouch(self, pick) -> None:
        self.act(Vouch, number=self.request(pick, Status.TO_BE_VOUCHED))

    @rule(pick=picks, wish=asked(), reason=reasons)
    def settle(self, pick, wish, reason) -> None:
        self.act(SettleRequest, number=self.request(pick, Status.DOUBTFUL), asked=wish, reason=reason)

    @rule(pick=picks, reason=reasons)
    def refuse(self, pick, reason) -> None:
        self.act(RefuseRequest, number=self.request(pick, *WAITING, Status.LATE), reason=reason)

    @rule(pick=picks, reason=reasons)
    def admit_late(self, pick, reason) -> None:
        self.act(AdmitLate, number=self.request(pick, Status.LATE), reason=reason)

    @rule(pick=picks, into=picks, takes_speaker=st.booleans())
    def merge(self, pick, into, takes_speaker) -> None:
        number, inscription = self.request(pick, *WAITING), self.inscription(into)
        self.act(MergeRequest, number=number, inscription=inscription, takes_speaker=takes_speaker)

    # Places

    @rule(pick=picks, speaker=speakers, rank=st.one_of(st.none(), st.sampled_from(Rank)))
    def change_speaker(self, pick, speaker, rank) -> None:
        self.act(ChangeSpeaker, inscription=self.inscription(pick), speaker=speaker, rank=rank)

    @rule(pick=picks, shown=st.booleans())
    def show_name(self, pick, shown) -> None:
        self.act(ShowName, inscription=self.inscription(pick), shown=shown)

    @rule(pick=picks, sounds=st.sampled_from(("", "MIN-ister", " am  BASS ", "x" * 121)))
    def note_pronunciation(self, pick, sounds) -> None:
        self.act(NotePronunciation, inscription=self.inscription(pick), sounds=sounds)

    @rule(pick=picks, segment=segment_keys)
    def change_segment(self, pick, segment) -> None:
        self.act(ChangeSegment, inscription=self.inscription(pick), segment=segment)

    @rule(pick=picks)
    def withdraw(self, pick) -> None:
        self.act(Withdraw, inscription=self.inscription(pick))

    @rule(pick=picks)
    def undo_withdrawal(self, pick) -> None:
        before = {segment: self.line(segment) for segment in self.all_lines()}
        number = self.inscription(pick, lambda one: one.withdrawn)
        if self.act(UndoWithdrawal, inscription=number) is not None:
            segment = self.plenary.inscriptions[number].segment
            assert _without(self.line(segment), number) == before[segment]

    @rule(pick=picks, partner=picks)
    def propose_swap(self, pick, partner) -> None:
        proposer, partner = self.inscription(pick), self.inscription(partner)
        self.act(ProposeSwap, proposer=proposer, partner=partner)

    @precondition(lambda self: self.plenary.swaps)
    @rule(pick=picks)
    def agree_to_swap(self, pick) -> None:
        swap = self.plenary.swaps.get(_aimed(pick, self.plenary.swaps, lambda one: one.open))
        before = {segment: self.line(segment) for segment in self.all_lines()}
        if self.act(AgreeToSwap, swap=swap.number if swap else 0) is not None:
            exchanged = {swap.proposer: swap.partner, swap.partner: swap.proposer}
            for segment, line in before.items():
                assert self.line(segment) == [exchanged.get(number, number) for number in line]

    @precondition(lambda self: self.plenary.swaps)
    @rule(pick=picks)
    def decline_swap(self, pick) -> None:
        self.act(DeclineSwap, swap=_aimed(pick, self.plenary.swaps, lambda one: one.open))

    @rule(pick=picks, behind=st.one_of(st.none(), picks), reason=reasons)
    def move(self, pick, behind, reason) -> None:
        number = self.inscription(pick)
        anchor = None if behind is None else self.inscription(behind)
        before = {segment: self.line(segment) for segment in self.all_lines()}
        if self.act(Move, inscription=number, behind=anchor, reason=reason) is None:
            return
        line = self.line(self.plenary.inscriptions[number].segment)
        assert line.index(number) == (0 if anchor is None else line.index(anchor) + 1)
        assert _without(line, number) == _without(before[self.plenary.inscriptions[number].segment], number)

    @rule(segment=segment_keys, hours=st.one_of(st.none(), st.integers(-48, 240)), reason=reasons)
    def set_closing(self, segment, hours, reason) -> None:
        closes = None if hours is None else CLOSING + timedelta(hours=hours)
        self.act(SetClosing, segment=segment, closes=closes, reason=reason)

    @rule(segment=segment_keys, stage=st.sampled_from(Published))
    def publish(self, segment, stage) -> None:
        if self.act(PublishList, segment=segment, stage=stage) is None or stage is not Published.AS_DELIVERED:
            return
        heard = {
            one.heard: one.number
            for one in self.plenary.inscriptions.values()
            if one.segment == segment and one.heard is not None
        }
        delivered = self.plenary.published[segment][-1].entries
        assert [entry.inscription for entry in delivered] == [heard[number] for number in sorted(heard)]

    @rule(segment=segment_keys, drawn=st.sampled_from(("H", "4712", " ")))
    def draw_in_public(self, segment, drawn) -> None:
        self.act(AnnounceDraw, segment=segment, drawn=drawn)

    @rule(
        length=seconds,
        category=st.one_of(st.none(), st.sampled_from(Category)),
        segment=st.one_of(st.none(), segment_keys),
        for_groups=st.sampled_from((None, True, False)),
    )
    def set_limit(self, length, category, segment, for_groups) -> None:
        limit = Limit(seconds=length, category=category, segment=segment, for_groups=for_groups)
        self.act(SetLimit, limit=limit)

    @rule(pick=picks, length=seconds, reason=reasons)
    def set_inscription_limit(self, pick, length, reason) -> None:
        self.act(SetInscriptionLimit, inscription=self.inscription(pick), seconds=length, reason=reason)

    # Mails and letters

    @rule(content=st.integers(0, 5), earlier=st.sampled_from((0, 0, 60, 90_000)), provable=st.booleans())
    def receive_mail(self, content, earlier, provable) -> None:
        arrived = self.now - timedelta(seconds=earlier)
        stamp = Stamp(source=f"mx{earlier}", moment=arrived, decided=provable)
        number = len(self.plenary.mails)
        self.play(
            ReceiveMail(
                id=next(self.ids),
                arrived=arrived,
                identity=f"content-{content if earlier else number}",
                original="kept",
                provable=provable,
                stamps=(stamp,),
            )
        )

    @precondition(lambda self: self.plenary.mails)
    @rule(pick=picks, reading=readings(), vouched=st.booleans())
    def take_reading(self, pick, reading, vouched) -> None:
        number = _aimed(pick, self.plenary.mails, lambda one: one.status is MailStatus.UNREAD)
        if number:
            self.play(TakeReading(id=next(self.ids), mail=number, reading=reading, vouched=vouched))

    @precondition(lambda self: self.plenary.mails)
    @rule(pick=picks, wishes=st.lists(asked(), max_size=2), reason=reasons)
    def settle_mail(self, pick, wishes, reason) -> None:
        number = _aimed(pick, self.plenary.mails, lambda one: one.status is MailStatus.WAITS)
        self.act(SettleMail, mail=number, wishes=tuple(Wish(asked=one) for one in wishes), reason=reason)

    @precondition(lambda self: self.plenary.mails)
    @rule(pick=picks, command=st.sampled_from((ConfirmMail, DismissMail, CorrectArrival)), reason=reasons)
    def decide_on_mail(self, pick, command, reason) -> None:
        number = _aimed(pick, self.plenary.mails, lambda one: one.status is MailStatus.WAITS)
        self.act(command, mail=number, reason=reason)

    @rule(pick=picks)
    def declare_late(self, pick) -> None:
        self.act(DeclareLate, number=self.request(pick, *WAITING))

    @precondition(lambda self: self.plenary.letters)
    @rule(pick=picks, what=st.integers(0, 5), reason=reasons)
    def handle_letter(self, pick, what, reason) -> None:
        number = pick % (len(self.plenary.letters) + 1)
        match what:
            case 0:
                self.act(RecordLetterWritten, number=number, original=f"letter-{number}")
            case 1:
                self.act(RecordLetterSent, number=number)
            case 2:
                self.act(RecordLetterFailed, number=number, trouble="answer 550")
            case 3:
                self.act(ReleaseLetter, number=number)
            case 4:
                self.act(DiscardLetter, number=number, reason=reason)
            case _:
                self.act(WriteToSender, mail=pick % (len(self.plenary.mails) + 1), words="A word.")

    @invariant()
    def those_held_for_the_copy_are_found_by_it(self) -> None:
        held = (one for one in self.plenary.requests.values() if one.status is Status.HELD)
        assert self.plenary.without_copy == {one.number for one in held if Missing.COPY in one.missing}

    @invariant()
    def those_that_count_as_a_delegations_are_found_by_it(self) -> None:
        found: dict[str, set[int]] = {}
        for one in self.plenary.requests.values():
            if one.asked.delegation is not None and (one.vouched or one.inscriptions):
                found.setdefault(one.asked.delegation.key, set()).add(one.number)
        assert {key: set(numbers) for key, numbers in self.plenary.heard_from.items() if numbers} == found

    @invariant()
    def every_mail_that_was_read_is_taken_waits_or_is_set_aside(self) -> None:
        for one in self.plenary.mails.values():
            assert (one.status is MailStatus.UNREAD) == (one.reading is None)

    @invariant()
    def nobody_is_written_to_who_did_not_write(self) -> None:
        wrote = {
            one.reading.answer_to
            for one in self.plenary.mails.values()
            if one.reading is not None and one.reading.intent not in MACHINES
        }
        filled_in = {
            one.sender.address for one in self.plenary.requests.values() if one.mail is None and one.sender
        }
        invited = {address for one in self.plenary.invitations.values() for address in one.addresses}
        answers = [one for one in self.plenary.letters.values() if one.kind is not LetterKind.WITNESS]
        assert {one.to for one in answers} <= wrote | filled_in | invited

    @invariant()
    def an_address_that_is_not_proved_gets_the_proving_link_alone(self) -> None:
        for letter in self.plenary.letters.values():
            request = self.plenary.requests.get(letter.request)
            if request is not None and Missing.PROOF_OF_ADDRESS in request.missing:
                assert letter.kind is LetterKind.PROOF

    @invariant()
    def a_place_came_of_a_request_of_its_delegation(self) -> None:
        for one in self.plenary.inscriptions.values():
            assert self.plenary.requests[one.request].asked.delegation == one.delegation

    # The meeting

    @rule(command=st.sampled_from((OpenMeeting, SuspendMeeting, ResumeMeeting, ResumeMeeting)))
    def meet(self, command) -> None:
        self.act(command)

    @precondition(lambda self: self.plenary.phase is not Phase.PLANNED)
    @rule(really=st.integers(0, 4))
    def close_meeting(self, really) -> None:
        if really == 0:
            self.act(CloseMeeting)

    @rule(segment=segment_keys)
    def open_segment(self, segment) -> None:
        self.act(OpenSegment, segment=segment)

    @precondition(lambda self: self.plenary.phase is not Phase.PLANNED)
    @rule(segment=segment_keys)
    def close_segment(self, segment) -> None:
        self.act(CloseSegment, segment=segment)

    @precondition(lambda self: self.plenary.phase is not Phase.PLANNED)
    @rule(point=st.sampled_from((None, "a", "no-such-point")))
    def call_point(self, point) -> None:
        self.act(CallPoint, point=point)

    @rule(seat=st.sampled_from(("court", "be", "no-such-seat")), delegation=delegations, capacity=capacities)
    def fill_seat(self, seat, delegation, capacity) -> None:
        self.act(FillSeat, seat=seat, delegation=delegation, capacity=capacity)

    @precondition(lambda self: self.plenary.phase is not Phase.PLANNED)
    @rule(seat=st.sampled_from(("court", "be")), pick=picks)
    def give_floor_to_seat(self, seat, pick) -> None:
        self.act(GiveFloorToSeat, seat=seat, ending=self.plenary.floor.holder if pick else None)

    @rule(pick=picks, ending=picks)
    def give_floor(self, pick, ending) -> None:
        ended = self.plenary.floor.holder if ending else None
        segment = self.plenary.floor.segment
        called = self.inscription(pick, lambda one: one.awaits_the_floor and one.segment == segment)
        self.act(GiveFloor, inscription=called, ending=ended)

    @precondition(lambda self: self.plenary.phase is not Phase.PLANNED)
    @rule(pick=picks, command=st.sampled_from((PauseClock, RunClock, EndIntervention)))
    def keep_time(self, pick, command) -> None:
        self.act(command, intervention=self.on_the_floor(pick))

    @precondition(lambda self: self.plenary.phase is not Phase.PLANNED)
    @rule(pick=picks, length=seconds)
    def extend(self, pick, length) -> None:
        self.act(ExtendTime, intervention=self.on_the_floor(pick), seconds=length)

    @precondition(lambda self: self.plenary.phase is not Phase.PLANNED)
    @rule(pick=picks)
    def mark_absent(self, pick) -> None:
        number = self.inscription(pick)
        if self.act(MarkAbsent, inscription=number) is None:
            return
        inscription = self.plenary.inscriptions[number]
        line = in_order(self.plenary, inscription.segment)
        if self.plenary.programme.procedure.absent is Place.END_OF_LIST:
            assert line[-1] == inscription
        if self.plenary.programme.procedure.absent is Place.END_OF_CATEGORY:
            behind = line[line.index(inscription) + 1 :]
            assert [one for one in behind if one.standing.shift < 0] == []

    @precondition(lambda self: self.plenary.phase is not Phase.PLANNED)
    @rule(pick=picks)
    def recall(self, pick) -> None:
        number = self.inscription(pick, lambda one: one.absences > 0)
        if self.act(Recall, inscription=number) is not None:
            assert self.line(self.plenary.inscriptions[number].segment)[0] == number

    @rule(pick=picks, to=picks)
    def yield_a_place(self, pick, to) -> None:
        giving, taking = self.inscription(pick), self.inscription(to)
        if self.plenary.inscriptions.get(giving) is None:
            return
        segment = self.plenary.inscriptions[giving].segment
        before = self.line(segment)
        if self.act(YieldPlace, inscription=giving, to=taking) is None:
            return
        exchanged = {giving: taking, taking: giving}
        if self.plenary.programme.order_of(segment).policy is OrderPolicy.FIRST_COME:
            assert self.line(segment) == [exchanged.get(number, number) for number in before]

    @rule(pick=picks, attendance=st.sampled_from(Attendance))
    def set_attendance(self, pick, attendance) -> None:
        self.act(SetAttendance, inscription=self.inscription(pick), attendance=attendance)

    @rule(seat=st.sampled_from(("court", "be")), pick=picks)
    def give_an_answer(self, seat, pick) -> None:
        self.act(GiveAnswer, seat=seat, ending=self.plenary.floor.holder if pick else None)

    @rule(kind=st.sampled_from(MotionKind), delegation=delegations)
    def move_a_motion(self, kind, delegation) -> None:
        self.act(MoveMotion, kind=kind, delegation=delegation)

    @rule(pick=picks, outcome=st.sampled_from(Outcome))
    def decide_a_motion(self, pick, outcome) -> None:
        motions = open_motions(self.plenary)
        self.act(
            DecideMotion, motion=motions[pick % len(motions)].number if motions else pick, outcome=outcome
        )

    @rule(pick=picks, words=reasons)
    def write_to_the_podium(self, pick, words) -> None:
        self.act(WriteToPodium, intervention=self.on_the_floor(pick), words=words)

    @rule(command=st.sampled_from((SetScreen, RemoveScreen, IdentifyScreen)), screen=st.sampled_from("ab"))
    def tell_a_screen(self, command, screen) -> None:
        self.act(command, screen=screen, **({"shows": Shows.LOBBY} if command is SetScreen else {}))

    @rule(pick=picks, language=st.sampled_from(("en", "fr", "ar")), words=reasons)
    def sum_up(self, pick, language, words) -> None:
        self.act(SummariseIntervention, intervention=pick, language=language, words=words)

    @rule(pick=picks, words=reasons)
    def ask_for_a_correction(self, pick, words) -> None:
        self.act(AskCorrection, intervention=pick, words=words)

    @precondition(lambda self: self.plenary.corrections)
    @rule(command=st.sampled_from((AdmitCorrection, RefuseCorrection)), pick=picks, reason=reasons)
    def decide_a_correction(self, command, pick, reason) -> None:
        number = pick % (len(self.plenary.corrections) + 1)
        self.act(command, number=number, **({"reason": reason} if command is RefuseCorrection else {}))

    @precondition(lambda self: self.plenary.inscriptions)
    @rule(
        pick=picks, language=st.sampled_from(("en", "fr")), form=st.sampled_from(Form), readable=st.booleans()
    )
    def file_a_text(self, pick, language, form, readable) -> None:
        address = f"{len(self.plenary.statements):064x}"
        text = FileText(name="text.txt", address=address, words=200) if readable else None
        self.act(
            FileStatement,
            inscription=self.inscription(pick),
            original=address,
            name="text.txt",
            text=text,
            language=language,
            form=form,
        )

    @precondition(lambda self: self.plenary.statements)
    @rule(
        command=st.sampled_from((WithholdStatement, LetStatementGo, ReleaseStatement)),
        pick=picks,
        reason=reasons,
    )
    def decide_on_a_text(self, command, pick, reason) -> None:
        number = pick % (len(self.plenary.statements) + 1)
        released = self.plenary.released
        self.act(command, statement=number, **({"reason": reason} if command is ReleaseStatement else {}))
        assert {*released} <= {*self.plenary.released}

    @rule(
        command=st.sampled_from((MarkCandidate, OfferCommitment)),
        delegation=delegations,
        words=reasons,
        is_open=st.booleans(),
    )
    def promise(self, command, delegation, words, is_open) -> None:
        self.act(command, delegation=delegation, wording=Wording(quote=words, is_open=is_open))

    @precondition(lambda self: self.plenary.commitments)
    @rule(command=st.sampled_from((ConfirmCommitment, DeclineCommitment)), pick=picks)
    def answer_for_a_promise(self, command, pick) -> None:
        self.act(command, number=pick % (len(self.plenary.commitments) + 1))

    @precondition(lambda self: self.plenary.commitments)
    @rule(pick=picks, delegation=delegations, words=reasons)
    def join_or_report(self, pick, delegation, words) -> None:
        number = pick % (len(self.plenary.commitments) + 1)
        before = self.plenary.commitments.get(number)
        if pick % 2:
            self.act(JoinCommitment, number=number, delegation=delegation)
        else:
            named = delegation.name
            self.act(ReportStatus, number=number, progress=Progress.DONE, words=words, asserted_by=named)
        if before is not None:
            assert self.plenary.commitments[number].wording == before.wording

    @rule(delegation=delegations, words=reasons)
    def ask_for_something(self, delegation, words) -> None:
        self.act(RecordNeed, organ=delegation, quote=words)

    @rule(command=st.sampled_from((NameOverruns, HideOverruns)), reason=reasons)
    def decide_on_overruns(self, command, reason) -> None:
        self.act(command, reason=reason)

    @precondition(lambda self: self.plenary.phase is not Phase.PLANNED)
    @rule(delegation=delegations)
    def raise_point_of_order(self, delegation) -> None:
        self.act(RaisePointOfOrder, delegation=delegation)

    @precondition(lambda self: self.plenary.floor.points_of_order)
    @rule(pick=picks, ruling=st.sampled_from(Ruling))
    def rule_on_point(self, pick, ruling) -> None:
        interrupted = self.plenary.floor.interrupted
        if self.act(RuleOnPoint, point=self.point(pick), ruling=ruling) is not None and interrupted:
            assert self.plenary.floor.holder == interrupted[-1]

    @precondition(lambda self: self.plenary.floor.points_of_order)
    @rule(pick=picks, delegation=delegations)
    def appeal(self, pick, delegation) -> None:
        self.act(AppealRuling, point=self.point(pick), delegation=delegation)

    @precondition(lambda self: self.plenary.floor.points_of_order)
    @rule(pick=picks, in_favour=st.integers(-1, 3), against=st.integers(0, 3))
    def vote_on_appeal(self, pick, in_favour, against) -> None:
        self.act(DecideAppeal, point=self.point(pick), in_favour=in_favour, against=against)

    @precondition(lambda self: self.plenary.phase is not Phase.PLANNED)
    @rule(delegation=delegations)
    def ask_for_reply(self, delegation) -> None:
        self.act(AskForReply, delegation=delegation)

    @precondition(lambda self: self.plenary.floor.replies)
    @rule(pick=picks, ending=picks)
    def give_reply(self, pick, ending) -> None:
        reply = pick % (len(self.plenary.floor.replies) + 1)
        self.act(GiveReply, reply=reply, ending=self.plenary.floor.holder if ending else None)

    @precondition(lambda self: self.plenary.floor.replies)
    @rule(pick=picks)
    def decline_reply(self, pick) -> None:
        self.act(DeclineReply, reply=pick % (len(self.plenary.floor.replies) + 1))

    @precondition(lambda self: self.plenary.phase is not Phase.PLANNED)
    @rule(after=seconds)
    def move_hard_stop(self, after) -> None:
        self.act(MoveHardStop, to=self.now + timedelta(seconds=after))

    @precondition(lambda self: self.plenary.undoable)
    @rule(stale=st.integers(0, 4))
    def undo(self, stale) -> None:
        undoable, earlier = self.plenary.undoable, self.plenary
        if self.act(UndoAct, position=undoable.position - (stale == 1)) is None:
            return
        floor, before = self.plenary.floor, undoable.before
        assert (floor.holder, floor.interrupted, floor.awaits_ruling, floor.interventions) == (
            before.holder,
            before.interrupted,
            before.awaits_ruling,
            before.interventions,
        )
        moved = {
            number
            for number, one in self.plenary.inscriptions.items()
            if one.standing != earlier.inscriptions[number].standing
        }
        stand = [
            one for one in earlier.swaps.values() if one.open and not moved & {one.proposer, one.partner}
        ]
        assert [one for one in self.plenary.swaps.values() if one.open] == stand

    # What holds after every step

    @invariant()
    def the_order_is_the_policys(self) -> None:
        for segment in self.all_lines():
            order = self.plenary.programme.order_of(segment)
            line = in_order(self.plenary, segment)
            listed = with_places(line, order)
            arrangement = speakers_list(self.plenary, segment)
            assert list(arrangement.listed) == listed
            assert list(arrangement.waiting) == [one for one in line if one not in listed]

    @invariant()
    def every_inscription_is_on_a_list_of_the_programme(self) -> None:
        assert self.all_lines() == {segment.key for segment in self.plenary.programme.segments}

    @invariant()
    def there_is_one_place_in_each_capacity_in_each_segment(self) -> None:
        live = [one for one in self.plenary.inscriptions.values() if not one.withdrawn]
        assert dict(self.plenary.places) == {one.seat: one.number for one in live}
        assert len(self.plenary.places) == len(live)

    @invariant()
    def nobody_is_lost(self) -> None:
        requests = self.plenary.requests
        assert set(requests) == set(range(1, len(requests) + 1))
        assert [one.number for one in requests.values() if one.status is Status.RECEIVED] == []
        assert set(self.plenary.inscriptions) == self.inscribed

    @invariant()
    def one_has_the_floor_at_most(self) -> None:
        floor = self.plenary.floor
        holders = set() if floor.holder is None else {floor.holder}
        assert {one.number for one in running(self.plenary)} <= holders
        assert unfinished(self.plenary) == holders | set(floor.interrupted)
        assert not holders & set(floor.interrupted)
        if self.plenary.phase is not Phase.OPEN:
            assert running(self.plenary) == []
        if self.plenary.phase is Phase.CLOSED:
            assert unfinished(self.plenary) == set()

    @invariant()
    def one_point_of_order_at_most_is_before_the_chair(self) -> None:
        floor = self.plenary.floor
        open_points = [one for one in floor.points_of_order.values() if one.ruling is None]
        assert len(open_points) <= 1
        for point in open_points:
            assert floor.awaits_ruling == point.number or floor.holder == point.intervention

    @invariant()
    def who_was_heard_has_an_intervention(self) -> None:
        interventions = self.plenary.floor.interventions.values()
        assert {(one.number, int(one.source)) for one in interventions if one.kind is Kind.INSCRIBED} == {
            (one.heard, one.number) for one in self.plenary.inscriptions.values() if one.heard is not None
        }

    @invariant()
    def the_forecast_is_in_order(self) -> None:
        seen = forecast(self.plenary, self.now)
        assert self.now <= seen.earliest <= seen.ends <= seen.latest
        bounds = [(one.earliest, one.starts, one.latest) for one in seen.expected]
        bounds.append((seen.earliest, seen.ends, seen.latest))
        assert all(earliest <= starts <= latest for earliest, starts, latest in bounds)
        for bound in zip(*bounds, strict=True):
            assert list(bound) == sorted(bound)

    @invariant()
    def a_lower_limit_never_ends_later(self) -> None:
        ends = [what_if(self.plenary, self.now, limit) for limit in (60, 90, 180)]
        for bound in zip(*((one.earliest, one.ends, one.latest) for one in ends), strict=True):
            assert list(bound) == sorted(bound)

    @invariant()
    def the_accounts_of_time_add_up(self) -> None:
        found = accounts(self.plenary, self.now)
        assert found.open == found.spoken + found.procedure + found.standing + found.between
        assert found.open == length(self.plenary.meetings, self.now)
        interventions = self.plenary.floor.interventions.values()
        for one in interventions:
            assert one.clock.used_at(self.now) == length(one.spoken, self.now)
        procedure, speeches = (
            sum((length(one.spoken, self.now) for one in kind), timedelta(0))
            for kind in _parted(interventions)
        )
        assert (found.procedure, found.spoken) == (procedure, speeches)

    def teardown(self) -> None:
        """The day as it was stored is the same day, and its lists and record also without private bodies."""
        stored = [store(event) for event in self.events]
        assert evolve_all(Plenary(), tuple(map(restore, stored))) == self.plenary
        erased = evolve_all(Plenary(), tuple(restore(_without_private(one)) for one in stored))
        assert _lists_and_record(erased, self.now) == _lists_and_record(self.plenary, self.now)
        assert [one for one in erased.requests.values() if one.sender or one.speaker] == []
        self._all_may_hear_what_is_told()

    def _all_may_hear_what_is_told(self) -> None:
        """Nothing that is not public is told, every act that was undone was, and the last fact shows the floor."""
        told = facts_told(self.events)
        text = msgspec.json.encode(told).decode()
        assert [one for one in not_public(self.events) if one in text] == []
        undone = [event.position for event in self.events if isinstance(event, ActUndone)]
        assert [one.body.fact for one in told if one.kind == "undone"] == undone
        assert set(undone) <= {one.id for one in told}
        if told:
            assert told[-1].floor == holding(self.plenary)


def _aimed(pick: int, kept: Mapping[int, Kept], fits: Callable[[Kept], bool]) -> int:
    fitting = [number for number in sorted(kept) if fits(kept[number])]
    return fitting[pick % len(fitting)] if fitting and pick < 10 else pick % (len(kept) + 1)


def _without(line: list[int], number: int) -> list[int]:
    return [one for one in line if one != number]


def _parted(interventions: Iterable[Intervention]) -> tuple[list[Intervention], list[Intervention]]:
    """Points of order, and all others."""
    every = list(interventions)
    points = [one for one in every if one.kind is Kind.POINT_OF_ORDER]
    return points, [one for one in every if one.kind is not Kind.POINT_OF_ORDER]


def _without_private(stored: Stored) -> Stored:
    return replace(stored, private=None)


def _lists_and_record(plenary: Plenary, at: datetime) -> object:
    lists = [
        (segment.key, [one.number for one in group])
        for segment in plenary.programme.segments
        for group in (
            speakers_list(plenary, segment.key).listed,
            speakers_list(plenary, segment.key).waiting,
        )
    ]
    return lists, plenary.published, plenary.floor, accounts(plenary, at)


TestAnyDay = AnyDay.TestCase
TestAnyDay.settings = settings(
    max_examples=150,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
