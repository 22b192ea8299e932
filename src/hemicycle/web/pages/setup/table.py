"""What stands in the form: each field of a programme under its dotted name, as the TOML has it.

What does not stand here (the order of one segment, shares of places, the key of a seat) is said in the TOML and survives the form.
"""

from collections.abc import Mapping

import msgspec

from hemicycle.delegations.category import Category
from hemicycle.plenary.letters.letter import Mode
from hemicycle.plenary.programme.letters import Letters
from hemicycle.plenary.programme.limits import Limit
from hemicycle.plenary.programme.order import Order, OrderPolicy
from hemicycle.plenary.programme.past_zero import PastZero, Shown
from hemicycle.plenary.programme.procedure import Place, Procedure, Replies, Unreached
from hemicycle.plenary.programme.programme import Mandate, Programme
from hemicycle.plenary.programme.registration import Lateness, Registration, UnknownSender
from hemicycle.plenary.programme.seats import InvitedSeat
from hemicycle.plenary.programme.segment import Segment
from hemicycle.plenary.programme.sitting import Sitting
from hemicycle.web.pages.setup.kinds import (
    Addresses,
    Day,
    Delegate,
    Hour,
    Kind,
    Lines,
    Moment,
    OneOf,
    SegmentKey,
    Whole,
    Words,
    YesOrNo,
    Zone,
)

Fields = Mapping[str, Kind]


class Table(msgspec.Struct, frozen=True):
    """One value of the programme, or the rows of a list of them."""

    type: type[msgspec.Struct]
    fields: Fields


SINGLE: Mapping[str, Table] = {
    "": Table(
        Programme,
        {
            "title": Words(),
            "body": Words(),
            "place": Words(),
            "zone": Zone(),
            "languages": Lines(),
            "priorities": Lines(6),
        },
    ),
    "order": Table(
        Order,
        {
            "policy": OneOf(OrderPolicy),
            "places": Whole(1),
            "letter": Words(),
            "seed": Words(),
            "language": Words(),
        },
    ),
    "registration": Table(
        Registration,
        {
            "to": Addresses(),
            "copy": Addresses(),
            "url": Words(),
            "opens": Moment(),
            "closes": Moment(),
            "rule": Words(3),
            "fields_asked": Lines(),
            "lateness": OneOf(Lateness),
            "completion_hours": Whole(),
            "unknown_senders": OneOf(UnknownSender),
        },
    ),
    "letters": Table(Letters, {name: OneOf(Mode) for name in Letters.__struct_fields__}),
    "procedure": Table(
        Procedure,
        {
            "limits_bind_invited_seats": YesOrNo(),
            "change_of_speaker": OneOf(Place),
            "change_of_segment": OneOf(Place),
            "absent": OneOf(Place),
            "unreached": OneOf(Unreached),
            "point_of_order_seconds": Whole(),
            "undo_seconds": Whole(),
            "handover_percent": Whole(),
        },
    ),
    "procedure.replies": Table(
        Replies, {"most": Whole(), "first_seconds": Whole(), "later_seconds": Whole()}
    ),
}

LISTS: Mapping[str, Table] = {
    "sittings": Table(Sitting, {"day": Day(), "start": Hour(), "end": Hour(), "hard_stop": Hour()}),
    "segments": Table(
        Segment,
        {
            "key": Words(),
            "title": Words(),
            "theme": Words(2),
            "minutes": Whole(1),
            "panel_minutes": Whole(1),
            "answering_minutes": Whole(1),
            "points": Lines(),
        },
    ),
    "seats": Table(
        InvitedSeat,
        {
            "segment": SegmentKey(),
            "delegation": Delegate(),
            "category": OneOf(Category),
            "title": Words(2),
            "nominator": Words(),
            "seconds": Whole(1),
        },
    ),
    "limits": Table(
        Limit,
        {
            "seconds": Whole(1),
            "segment": SegmentKey(),
            "category": OneOf(Category),
            "for_groups": YesOrNo(),
        },
    ),
    "past_zero": Table(PastZero, {"category": OneOf(Category), "shows": OneOf(Shown)}),
    "mandates": Table(Mandate, {"instrument": Words(), "paragraph": Words()}),
}


def below(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


KIND_OF: Mapping[str, Kind] = {
    below(path, name): kind for path, table in SINGLE.items() for name, kind in table.fields.items()
}
"""The fields that stand alone, by their dotted names."""
