"""What happened to a request or a place, step by step, each a sentence with when and by whom."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum

import msgspec

from hemicycle.chamber.steps import Step
from hemicycle.plenary.event import Event
from hemicycle.plenary.floor.absent import MarkedAbsent, Recalled
from hemicycle.plenary.floor.give import FloorGiven
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.floor.seats import SeatFilled
from hemicycle.plenary.lists.change_segment import SegmentChanged
from hemicycle.plenary.lists.change_speaker import SpeakerChanged
from hemicycle.plenary.lists.inscribe import Inscribed
from hemicycle.plenary.lists.limit import InscriptionLimitSet
from hemicycle.plenary.lists.merged import RequestMerged
from hemicycle.plenary.lists.move import InscriptionMoved
from hemicycle.plenary.lists.pronunciation import PronunciationNoted
from hemicycle.plenary.lists.publish import ListPublished
from hemicycle.plenary.lists.swap import PlacesSwapped, SwapProposed
from hemicycle.plenary.lists.withdraw import InscriptionWithdrawn, WithdrawalUndone
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.represented import Represented
from hemicycle.plenary.requests.admit_late import LateAdmitted
from hemicycle.plenary.requests.complete import RequestCompleted
from hemicycle.plenary.requests.decisions import RequestDecided
from hemicycle.plenary.requests.look import RequestLookedAt
from hemicycle.plenary.requests.receive import RequestReceived
from hemicycle.plenary.requests.request import Door, Missing, Status
from hemicycle.plenary.requests.settle import RequestSettled
from hemicycle.plenary.requests.vouch import RequestVouched
from hemicycle.plenary.statements.file import StatementFiled
from hemicycle.plenary.statements.places import places_of_text
from hemicycle.plenary.statements.release import StatementReleased
from hemicycle.plenary.statements.withhold import StatementLetGo, StatementWithheld
from hemicycle.web.views.programme import segment_title
from hemicycle.wording.language import told
from hemicycle.wording.moments import moment
from hemicycle.wording.phrase import Phrase, phrase


class StepView(msgspec.Struct, frozen=True, kw_only=True):
    position: int
    when: str
    what: str
    by: str


class Reader(Enum):
    """Reasons are between the desk and whom they concern; which colleague it was the desk alone knows."""

    ANYBODY = "anybody"
    CONCERNED = "concerned"
    DESK = "desk"


class Concerned(msgspec.Struct, frozen=True, kw_only=True):
    """Whose steps are told, requests and inscriptions by their numbers, and to whom.

    `invited` is the key of the delegation whose invited seats are told of too, empty for none.
    """

    requests: frozenset[int]
    inscriptions: frozenset[int]
    reader: Reader
    invited: str = ""

    def sits(self, delegation: Represented | None) -> bool:
        return delegation is not None and delegation.key == self.invited

    @property
    def sees_reasons(self) -> bool:
        return self.reader is not Reader.ANYBODY


DOOR: Mapping[Door, Phrase] = {
    Door.MAIL: phrase("Request {number} arrived by mail on {moment}."),
    Door.WEB: phrase("Request {number} arrived by the form on {moment}."),
    Door.DESK: phrase("Request {number} was taken at the desk on {moment}."),
}
DECIDED: Mapping[Status, Phrase] = {
    Status.HELD: phrase("It was in time and lacked something."),
    Status.DOUBTFUL: phrase("A person had to look at it; its arrival is kept."),
    Status.TO_BE_VOUCHED: phrase("The sender was not known yet; its arrival is kept."),
    Status.LATE: phrase("It was late, by the closing in force, and stands on the reserve list."),
    Status.DUPLICATE: phrase("The delegation had this place already."),
    Status.REFUSED: phrase("It was refused. {reason}"),
    Status.WITHDRAWN: phrase("It was taken back before it had a place."),
    Status.IGNORED: phrase("It was set aside. {reason}"),
}
DECIDED_TO_OTHERS = phrase("It was decided without a place; why is between the desk and the delegation.")
BROUGHT: Mapping[Missing, Phrase] = {
    Missing.COPY: phrase("The copy came; the place counts from {moment}."),
    Missing.PROOF_OF_ADDRESS: phrase(
        "The address was proved; the place counts from the arrival of the form."
    ),
}
ROLE: Mapping[str, Phrase] = {
    "desk": phrase("the desk"),
    "chair": phrase("the chair"),
    "delegation": phrase("the delegation, by its link"),
    "request": phrase("whoever registered, by the link of the request"),
    "web": phrase("the form"),
    "reader": phrase("the rules, on the mail as it was read"),
    "clock": phrase("the clock"),
    "operator": phrase("the operator of the house"),
    "house": phrase("the secretariat"),
}
NAMED_ROLE: Mapping[str, Phrase] = {
    "desk": phrase("the desk ({name})"),
    "chair": phrase("the chair ({name})"),
    "web": phrase("the form ({name})"),
}


HAPPENED: Mapping[type[Event], Phrase] = {
    SpeakerChanged: phrase("Another speaker was named; the place stays."),
    PronunciationNoted: phrase("How the speaker’s name is pronounced was noted."),
    InscriptionWithdrawn: phrase("The place was withdrawn."),
    WithdrawalUndone: phrase("The withdrawal was undone; the place came back as it was."),
    MarkedAbsent: phrase("Absent when called."),
    Recalled: phrase("Recalled."),
}


def step_views(
    steps: Iterable[Step], concerned: Concerned, plenary: Plenary, language: str
) -> tuple[StepView, ...]:
    """In the order of the ledger."""
    zone = plenary.programme.zone
    return tuple(
        StepView(
            position=step.position,
            when=moment(step.happened, zone, language),
            what=told(sentence, language),
            by=actor_told(_actor(step, concerned.reader), language),
        )
        for step in steps
        for sentence in _sentences(step.event, concerned, plenary, language)
    )


class StepsTold(msgspec.Struct, frozen=True, kw_only=True):
    """The first `number` of `steps`, as they were told of whom they concern under a programme."""

    steps: Sequence[Step]
    number: int
    concerned: Concerned
    programme: Programme
    views: tuple[StepView, ...]


def steps_told(
    known: StepsTold | None, steps: Sequence[Step], concerned: Concerned, plenary: Plenary, language: str
) -> StepsTold:
    """Goes on from what is known, so that a page is not told a whole meeting again at every act."""
    before = known if known is not None and _is_about(known, steps, concerned, plenary) else None
    number, views = (before.number, before.views) if before is not None else (0, ())
    return StepsTold(
        steps=steps,
        number=len(steps),
        concerned=concerned,
        programme=plenary.programme,
        views=(*views, *step_views(steps[number:], concerned, plenary, language)),
    )


def _is_about(known: StepsTold, steps: Sequence[Step], concerned: Concerned, plenary: Plenary) -> bool:
    """Steps that were read again are others: something of them was erased."""
    is_same = known.steps is steps and known.programme is plenary.programme
    return is_same and known.concerned == concerned


def _actor(step: Step, reader: Reader) -> str:
    return step.actor if reader is Reader.DESK else step.actor.partition(":")[0]


def actor_told(actor: str, language: str) -> str:
    """Who acted, in words; colleagues at desk and chair, and programs, by the name that was given them."""
    role, _, name = actor.partition(":")
    if name and role in NAMED_ROLE:
        return told(NAMED_ROLE[role].filled(name=name), language)
    return told(ROLE[role], language) if role in ROLE else actor


def _sentences(event: Event, concerned: Concerned, plenary: Plenary, language: str) -> Iterator[Phrase]:
    yield from _of_requests(event, concerned, plenary, language)
    yield from _of_places(event, concerned, plenary)
    yield from _of_statements(event, concerned, plenary)
    yield from _of_lists(event, concerned, plenary)


def _of_requests(event: Event, concerned: Concerned, plenary: Plenary, language: str) -> Iterator[Phrase]:
    zone = plenary.programme.zone
    match event:
        case RequestReceived(number=number, door=door, arrived=arrived) if number in concerned.requests:
            yield DOOR[door].filled(number=number, moment=moment(arrived, zone, language))
        case RequestDecided(number=number, status=status, reason=reason) if number in concerned.requests:
            yield (DECIDED[status] if concerned.sees_reasons else DECIDED_TO_OTHERS).filled(
                reason=reason or ""
            )
        case RequestCompleted(number=number, brought=brought, counts_from=start) if (
            number in concerned.requests
        ):
            yield BROUGHT[brought].filled(moment=moment(start, zone, language))
        case RequestVouched(number=number) if number in concerned.requests:
            yield phrase("The sender was vouched for; the place counts from its arrival.")
        case RequestLookedAt(number=number) if number in concerned.requests:
            yield phrase("The desk has looked at the name in which it was inscribed.")
        case RequestSettled(number=number) if number in concerned.requests:
            yield phrase("What it asks was settled; the place counts from its arrival.")
        case LateAdmitted(number=number, reason=reason) if number in concerned.requests:
            yield phrase("It was admitted although late. {reason}").filled(
                reason=reason if concerned.sees_reasons else ""
            )
        case RequestMerged(number=number) if number in concerned.requests:
            yield phrase("It was joined to a place that the delegation had.")


def _of_places(event: Event, concerned: Concerned, plenary: Plenary) -> Iterator[Phrase]:
    match event:
        case Inscribed(number=number, segment=segment) if number in concerned.inscriptions:
            yield phrase("Inscribed in {segment}.", segment=segment_title(plenary, segment))
        case SegmentChanged(inscription=number, segment=segment) if number in concerned.inscriptions:
            yield phrase(
                "Changed to {segment}, at the end of its list.", segment=segment_title(plenary, segment)
            )
        case InscriptionMoved(inscription=number, reason=reason) if number in concerned.inscriptions:
            yield phrase("The place was moved by the desk. {reason}").filled(
                reason=reason if concerned.sees_reasons else ""
            )
        case InscriptionLimitSet(inscription=number, seconds=seconds) if number in concerned.inscriptions:
            yield phrase("The speaking time was set to {seconds} seconds.", seconds=seconds)
        case FloorGiven(source=source, kind=Kind.INSCRIBED) if int(source) in concerned.inscriptions:
            yield phrase("The floor was given.")
        case SeatFilled(seat=seat, delegation=delegation) if concerned.sits(delegation):
            yield phrase(
                "Who speaks from the invited seat in {segment} was entered.",
                segment=_segment_of_seat(plenary, seat),
            )
        case FloorGiven(delegation=delegation, kind=Kind.INVITED) if concerned.sits(delegation):
            yield phrase("The floor was given.")
        case _ if getattr(event, "inscription", None) in concerned.inscriptions and type(event) in HAPPENED:
            yield HAPPENED[type(event)]


def _of_statements(event: Event, concerned: Concerned, plenary: Plenary) -> Iterator[Phrase]:
    match event:
        case StatementFiled(inscriptions=numbers, seated=seated) if concerned.inscriptions & {
            *numbers
        } or concerned.sits(seated.delegation if seated else None):
            yield phrase("A text was filed; it is released when it has been delivered.")
        case StatementReleased(statement=number) if _is_theirs(plenary, number, concerned):
            yield phrase("A text was released; everybody may read it.")
        case StatementWithheld(statement=number) if _is_theirs(plenary, number, concerned):
            yield phrase("A text is not to be released.")
        case StatementLetGo(statement=number) if _is_theirs(plenary, number, concerned):
            yield phrase("A text may be released when it has been delivered.")


def _is_theirs(plenary: Plenary, statement: int, concerned: Concerned) -> bool:
    filed = plenary.statements[statement - 1]
    if filed.seated is not None:
        return concerned.sits(filed.seated.delegation)
    return bool(concerned.inscriptions & {*places_of_text(plenary, filed)})


def _segment_of_seat(plenary: Plenary, key: str) -> str:
    """Empty for a seat that a revised programme has no more."""
    segments = (one.segment for one in plenary.programme.seats if one.key == key)
    return next((segment_title(plenary, one) for one in segments), "")


def _of_lists(event: Event, concerned: Concerned, plenary: Plenary) -> Iterator[Phrase]:
    match event:
        case SwapProposed(proposer=one, partner=other) if concerned.inscriptions & {one, other}:
            yield phrase("An exchange of places was proposed.")
        case PlacesSwapped(proposer=one, partner=other) if concerned.inscriptions & {one, other}:
            yield phrase("Places were exchanged; both sides had agreed.")
        case ListPublished(published=published):
            for entry in published.entries:
                if entry.inscription in concerned.inscriptions:
                    yield phrase(
                        "Version {version} of the list of {segment} was published: place {place}.",
                        version=published.version,
                        segment=segment_title(plenary, published.segment),
                        place=entry.place,
                    )
