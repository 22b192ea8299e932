"""Any programme that a TOML may state, and what a browser sends of the form that shows it."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from hypothesis import strategies as st

from hemicycle.delegations.category import Category
from hemicycle.plenary.letters.letter import Mode
from hemicycle.plenary.programme.letters import Letters
from hemicycle.plenary.programme.limits import Limit
from hemicycle.plenary.programme.order import Order, OrderPolicy, Share
from hemicycle.plenary.programme.procedure import Place, Procedure, Replies, Unreached
from hemicycle.plenary.programme.programme import Mandate, Programme
from hemicycle.plenary.programme.registration import Lateness, Registration, UnknownSender
from hemicycle.plenary.programme.seats import InvitedSeat
from hemicycle.plenary.programme.segment import Point, Segment
from hemicycle.plenary.programme.sitting import Sitting

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["", " ", "a\nb", "\r\n", '<b>"x"</b>', "’", "٣", "true", "1"]
)
lists = st.lists(words, max_size=3).map(tuple)
numbers = st.integers(0, 10**9)
orders = st.builds(
    Order,
    policy=st.sampled_from(OrderPolicy),
    categories=st.permutations(list(Category)).map(tuple),
    language=words,
    letter=st.none() | words,
    seed=st.none() | words,
    places=st.none() | numbers,
    shares=st.lists(
        st.builds(Share, category=st.sampled_from(Category), reserved=numbers, most=st.none() | numbers),
        max_size=2,
    ).map(tuple),
)
segments = st.builds(
    Segment,
    key=words,
    title=words,
    theme=st.none() | words,
    minutes=st.none() | numbers,
    points=st.lists(st.builds(Point, key=words, title=words), max_size=3).map(tuple),
    order=st.none() | orders,
)
sittings = st.builds(
    Sitting,
    day=st.dates(date(1900, 1, 1)),
    start=st.none() | st.times(),
    end=st.none() | st.times(),
    hard_stop=st.none() | st.times(),
)
registrations = st.builds(
    Registration,
    to=lists,
    copy=lists,
    url=st.none() | words,
    opens=st.none() | st.datetimes(datetime(1900, 1, 1)),  # noqa: DTZ001 - local times
    closes=st.none() | st.datetimes(datetime(1900, 1, 1)),  # noqa: DTZ001 - as above
    rule=st.none() | words,
    fields_asked=lists,
    lateness=st.sampled_from(Lateness),
    completion_hours=numbers,
    unknown_senders=st.sampled_from(UnknownSender),
)
procedures = st.builds(
    Procedure,
    change_of_speaker=st.sampled_from(Place),
    change_of_segment=st.sampled_from(Place),
    absent=st.sampled_from(Place),
    unreached=st.sampled_from(Unreached),
    replies=st.builds(Replies, most=numbers, first_seconds=numbers, later_seconds=numbers),
    point_of_order_seconds=numbers,
    undo_seconds=numbers,
    handover_percent=numbers,
    limits_bind_invited_seats=st.none() | st.booleans(),
)


@st.composite
def programmes(draw: st.DrawFn) -> Programme:
    """One that holds together: what it names is there."""
    parts = draw(st.lists(segments, max_size=3, unique_by=lambda one: one.key).map(tuple))
    keys = [segment.key for segment in parts]
    seats: st.SearchStrategy[Any] = st.nothing()
    if keys:
        seats = st.builds(
            InvitedSeat,
            key=words,
            segment=st.sampled_from(keys),
            delegation=st.none() | words | st.sampled_from(["BE", "SN", "FR"]),
            category=st.none() | st.sampled_from(Category),
            nominator=st.none() | words,
            title=st.none() | words,
            seconds=st.none() | numbers,
        )
    limits = st.builds(
        Limit,
        seconds=numbers,
        category=st.none() | st.sampled_from(Category),
        segment=st.none() | st.sampled_from(keys) if keys else st.none(),
        for_groups=st.none() | st.booleans(),
    )
    return Programme(
        title=draw(words),
        body=draw(st.none() | words),
        place=draw(st.none() | words),
        zone=draw(st.sampled_from([None, "UTC", "Europe/Paris", "America/New_York"])),
        languages=draw(lists),
        sittings=draw(st.lists(sittings, max_size=2).map(tuple)),
        segments=parts,
        seats=tuple(draw(st.lists(seats, max_size=2))) if keys else (),
        limits=draw(st.lists(limits, max_size=2).map(tuple)),
        order=draw(orders),
        registration=draw(registrations),
        letters=Letters(**{name: draw(st.sampled_from(Mode)) for name in Letters.__struct_fields__}),
        procedure=draw(procedures),
        priorities=draw(lists),
        mandates=draw(
            st.lists(st.builds(Mandate, instrument=words, paragraph=st.none() | words), max_size=2).map(tuple)
        ),
    )


def sent(fields: Mapping[str, str]) -> dict[str, str]:
    """Line ends as browsers send them."""
    plain = {name: text.replace("\r\n", "\n").replace("\r", "\n") for name, text in fields.items()}
    return {name: text.replace("\n", "\r\n") for name, text in plain.items()}
