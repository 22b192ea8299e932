"""Points of order, motions and replies, as the chair deals with them."""

import msgspec

from hemicycle.plenary.floor.floor import PointOfOrder, Reply
from hemicycle.plenary.floor.motions import open_motions
from hemicycle.plenary.floor.replies import open_replies
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import represented_name


class PointView(msgspec.Struct, frozen=True, kw_only=True):
    """`ruling` as in Ruling, None before it; `appealed_by` and `overruled` once there is an appeal, and its end."""

    number: int
    name: str
    ruling: str | None
    appealed_by: str | None
    overruled: bool | None


class MotionView(msgspec.Struct, frozen=True, kw_only=True):
    number: int
    kind: str
    name: str


class ReplyView(msgspec.Struct, frozen=True, kw_only=True):
    """`which` counts the replies of the delegation, of which it has `most`."""

    number: int
    name: str
    which: int
    most: int


class ProceedingsView(msgspec.Struct, frozen=True, kw_only=True):
    """`point` is the latest point of order; `motions` in the order in which they are put."""

    point: PointView | None
    motions: tuple[MotionView, ...]
    replies: tuple[ReplyView, ...]


def proceedings_view(plenary: Plenary, language: str) -> ProceedingsView:
    points = plenary.floor.points_of_order
    return ProceedingsView(
        point=_point(points[max(points)], language) if points else None,
        motions=tuple(
            MotionView(
                number=one.number, kind=one.kind.value, name=represented_name(one.delegation, language)
            )
            for one in open_motions(plenary)
        ),
        replies=tuple(_reply(plenary, one, language) for one in open_replies(plenary)),
    )


def _point(point: PointOfOrder, language: str) -> PointView:
    return PointView(
        number=point.number,
        name=represented_name(point.delegation, language),
        ruling=point.ruling.value if point.ruling else None,
        appealed_by=represented_name(point.appealed_by, language) if point.appealed_by else None,
        overruled=point.overruled,
    )


def _reply(plenary: Plenary, reply: Reply, language: str) -> ReplyView:
    earlier = [
        one
        for one in plenary.floor.replies.values()
        if one.delegation.key == reply.delegation.key and not one.declined and one.number <= reply.number
    ]
    return ReplyView(
        number=reply.number,
        name=represented_name(reply.delegation, language),
        which=len(earlier),
        most=plenary.programme.procedure.replies.most,
    )
