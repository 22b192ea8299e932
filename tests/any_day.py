"""What any day may look like: programmes, delegations and requests at random, and the rules told a second time.

The order, the places and the clocks are told here as naively as they can be, to be compared with the core.
"""

import hashlib
from datetime import datetime, timedelta
from typing import TypeVar

from hypothesis import strategies as st
from msgspec.structs import replace

from hemicycle.delegations.category import Category
from hemicycle.plenary.capacity import NATIONAL, Capacity
from hemicycle.plenary.floor.intervention import Intervention, Stretch
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.lists.standing import Standing
from hemicycle.plenary.mails.reading import Authentication, Change, Failure, Intent, Reading, Wish
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.limits import Limit
from hemicycle.plenary.programme.order import Order, OrderPolicy, Share
from hemicycle.plenary.programme.procedure import Place, Procedure, Unreached
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.programme.registration import Lateness, UnknownSender
from hemicycle.plenary.programme.seats import InvitedSeat
from hemicycle.plenary.programme.segment import Point, Segment
from hemicycle.plenary.represented import Rank, Speaker
from hemicycle.plenary.requests.request import Asked, Doubt, Sender
from plenary_stage import PROGRAMME, state

DELEGATIONS = (
    state("BE", "Belgium"),
    state("SN", "Sénégal"),
    state("CL", "chile"),
    state("AT", "Österreich", Category.OBSERVER_STATE),
    state("icc-otp", "Office of the Prosecutor", Category.COURT),
    state("cicc", "Coalition", Category.NGO),
    state("hrw", "Human Rights Watch", Category.NGO),
)
Measured = TypeVar("Measured", int, str, bytes, datetime)
PLAIN = {"Sénégal": "senegal", "Österreich": "osterreich"}
SEGMENTS = ("1", "2", "3")

delegations = st.sampled_from(DELEGATIONS)
capacities = st.sampled_from((NATIONAL, NATIONAL, NATIONAL, Capacity(group="grulac")))
speakers = st.sampled_from((None, None, Speaker(name="A. Minister"), Speaker(name="An Ambassador")))
segment_keys = st.sampled_from((*SEGMENTS[:2] * 4, "3", "no-such-segment"))
reasons = st.sampled_from(("Snow.", "A head of State.", " "))
seconds = st.sampled_from((-60, 0, 30, 60, 200))
picks = st.integers(0, 11)
"""Which one of those that there are, counted round and round; 0 may mean one that is not there."""


@st.composite
def asked(draw: st.DrawFn) -> Asked:
    return Asked(
        delegation=draw(st.one_of(delegations, delegations, delegations, st.none())),
        capacity=draw(capacities),
        segments=tuple(draw(st.lists(segment_keys, min_size=0, max_size=3))),
        points=draw(st.sampled_from(((), (), ("a",), ("no-such-point",)))),
        rank=draw(st.sampled_from(Rank)),
    )


HOUSES = ("mission@be.example", "other@be.example", "x@gmail.example", "y@gmail.example", None)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Whatever a reader may make of a mail, sensible or not."""
    address = draw(st.sampled_from(HOUSES))
    wishes = draw(st.lists(st.builds(Wish, asked=asked(), speaker=speakers), max_size=2))
    return Reading(
        intent=draw(st.sampled_from((Intent.REGISTER, Intent.REGISTER, *Intent))),
        language=draw(st.sampled_from(("en", "ar", "und"))),
        wishes=tuple(wishes),
        changes=tuple(draw(st.lists(st.sampled_from(Change), max_size=2, unique=True))),
        leaves=tuple(draw(st.lists(segment_keys, max_size=1))),
        partner=draw(st.one_of(st.none(), delegations)),
        copied=draw(st.booleans()),
        doubts=tuple(draw(st.lists(st.sampled_from(Doubt), max_size=1))),
        authentication=draw(
            st.sampled_from((Authentication.NONE, Authentication.PASSED, Authentication.FAILED))
        ),
        sender=Sender(address=address),
        answer_to=address,
        letter=draw(st.one_of(st.none(), st.integers(1, 9))),
        failure=draw(
            st.one_of(st.none(), st.builds(Failure, letter=st.integers(1, 9), permanent=st.booleans()))
        ),
        statements=draw(st.sampled_from(((), ("A statement.docx",)))),
    )


@st.composite
def orders(draw: st.DrawFn) -> Order:
    shares = draw(
        st.lists(
            st.builds(
                Share,
                category=st.sampled_from((Category.STATE_PARTY, Category.COURT, Category.NGO)),
                reserved=st.integers(0, 2),
                most=st.one_of(st.none(), st.integers(0, 2)),
            ),
            max_size=2,
            unique_by=lambda share: share.category,
        )
    )
    return Order(
        policy=draw(st.sampled_from(OrderPolicy)),
        categories=tuple(draw(st.permutations(tuple(Category))))[: draw(st.integers(0, 7))],
        letter=draw(st.sampled_from((None, None, "c", "O"))),
        seed=draw(st.sampled_from((None, None, "4711"))),
        places=draw(st.one_of(st.none(), st.none(), st.integers(0, 6))),
        shares=draw(st.sampled_from(((), tuple(shares)))),
    )


places_after = st.sampled_from(Place)
procedures = st.builds(
    Procedure,
    change_of_speaker=places_after,
    change_of_segment=st.sampled_from((Place.KEPT, Place.END_OF_LIST)),
    absent=places_after,
    unreached=st.sampled_from(Unreached),
    limits_bind_invited_seats=st.sampled_from((None, True)),
)


@st.composite
def programmes(draw: st.DrawFn) -> Programme:
    keys = draw(st.sampled_from((SEGMENTS, SEGMENTS[:2], SEGMENTS[:1])))
    points = (Point(key="a", title="On voluntary agreements"),)
    segments = tuple(
        Segment(
            key=key,
            title=key,
            points=points if key == "1" else (),
            order=draw(st.one_of(st.none(), orders())),
        )
        for key in keys
    )
    registration = replace(
        PROGRAMME.registration,
        opens=draw(st.sampled_from((None, None, datetime(2023, 12, 2)))),  # noqa: DTZ001 - a wall-clock hour
        lateness=draw(st.sampled_from(Lateness)),
        unknown_senders=draw(st.sampled_from(UnknownSender)),
        completion_hours=draw(st.sampled_from((0, 24))),
        copy=draw(st.sampled_from(((), ("copy@embassy.example",)))),
    )
    return replace(
        PROGRAMME,
        zone=draw(st.sampled_from((PROGRAMME.zone, PROGRAMME.zone, None))),
        segments=segments,
        order=draw(orders()),
        registration=registration,
        procedure=draw(procedures),
        limits=draw(st.sampled_from(((), (Limit(seconds=120), Limit(seconds=180, for_groups=True))))),
        seats=(
            InvitedSeat(key="court", segment="1"),
            InvitedSeat(key="be", segment="1", delegation="BE", seconds=300),
        ),
    )


def in_order(plenary: Plenary, segment: str) -> list[Inscription]:
    """Everybody on the list of a segment, each put before the first of those who come after it."""
    order = plenary.programme.order_of(segment)
    line: list[Inscription] = []
    for number in sorted(plenary.inscriptions):
        newcomer = plenary.inscriptions[number]
        if newcomer.segment != segment or newcomer.withdrawn:
            continue
        ahead = 0
        while ahead < len(line) and not comes_before(newcomer, line[ahead], order):
            ahead += 1
        line.insert(ahead, newcomer)
    return line


def comes_before(one: Inscription, other: Inscription, order: Order) -> bool:
    """The first of the rules that tells the two apart decides; where none does, the first inscribed."""
    a, b = one.standing, other.standing
    answers = (
        _lower(a.shift, b.shift),
        _first_by_policy(a, b, order),
        _lower(a.deferred, b.deferred),
        _first_by_draw(a, b, order),
        _lower(a.moment, b.moment),
        _lower(a.position, b.position),
        _nearer(a.after, b.after),
    )
    decisive = [answer for answer in answers if answer is not None]
    return decisive[0] if decisive else one.number < other.number


def _lower(one: Measured, other: Measured) -> bool | None:
    return None if one == other else one < other


def _first_by_draw(a: Standing, b: Standing, order: Order) -> bool | None:
    if order.policy is OrderPolicy.ALPHABETICAL:
        return _lower(_plain(a.name), _plain(b.name))
    if order.policy is OrderPolicy.LOTS and order.seed:
        return _lower(_lot(order.seed, a.position), _lot(order.seed, b.position))
    return None


def _first_by_policy(a: Standing, b: Standing, order: Order) -> bool | None:
    match order.policy:
        case OrderPolicy.GROUPS_FIRST if a.speaks_for_group != b.speaks_for_group:
            return a.speaks_for_group
        case OrderPolicy.BY_RANK if a.rank != b.rank:
            return a.rank < b.rank
        case OrderPolicy.BY_CATEGORY if a.category != b.category:
            named = [category for category in order.categories if category in (a.category, b.category)]
            return None if not named else named[0] == a.category
        case OrderPolicy.ALPHABETICAL if order.letter:
            passed = [_plain(name) < order.letter.lower() for name in (a.name, b.name)]
            return None if passed[0] == passed[1] else passed[1]
        case _:
            return None


def _nearer(one: tuple[int, ...], other: tuple[int, ...]) -> bool | None:
    """Who was moved comes behind the one it was moved behind, the latest move (the lowest number) nearest."""
    for step, other_step in zip(one, other, strict=False):
        if step != other_step:
            return step < other_step
    return _lower(len(one), len(other))


def _plain(name: str) -> str:
    return PLAIN.get(name, name.lower())


def _lot(seed: str, position: int) -> bytes:
    return hashlib.sha256(f"{seed}:{position}".encode()).digest()


def with_places(line: list[Inscription], order: Order) -> list[Inscription]:
    """Those of the line who have a place: each asks for one in turn."""
    seated: list[Inscription] = []
    for one in line:
        category = one.delegation.category
        of_category = [other for other in seated if other.delegation.category is category]
        if any(
            share.category is category and share.most is not None and share.most <= len(of_category)
            for share in order.shares
        ):
            continue
        if order.places is not None and order.places <= len(seated) + _kept_from(category, seated, order):
            continue
        seated.append(one)
    return seated


def _kept_from(category: Category, seated: list[Inscription], order: Order) -> int:
    categories = [other.delegation.category for other in seated]
    kept = 0
    for share in order.shares:
        if share.category is not category and categories.count(share.category) < share.reserved:
            kept += share.reserved - categories.count(share.category)
    return kept


def length(stretches: tuple[Stretch, ...], at: datetime) -> timedelta:
    return sum(((one.end or at) - one.start for one in stretches), timedelta(0))


def running(plenary: Plenary) -> list[Intervention]:
    return [one for one in plenary.floor.interventions.values() if one.clock.is_running]


def unfinished(plenary: Plenary) -> set[int]:
    return {one.number for one in plenary.floor.interventions.values() if one.ended is None}
