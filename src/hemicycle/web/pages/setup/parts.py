"""The order in which the fields stand on the page; what is rarely touched is folded away."""

import msgspec

from hemicycle.plenary.programme.letters import Letters
from hemicycle.wording.phrase import Phrase, phrase


class Part(msgspec.Struct, frozen=True):
    """`rows` is the list that stands in it, if one does."""

    key: str
    title: Phrase
    fields: tuple[str, ...] = ()
    rows: str | None = None


PARTS = (
    Part("session", phrase("The session"), ("title", "body", "place", "zone")),
    Part("sittings", phrase("Sittings"), rows="sittings"),
    Part("segments", phrase("Segments and their points"), rows="segments"),
    Part(
        "registration",
        phrase("Registration for the lists"),
        (
            "registration.to",
            "registration.copy",
            "registration.opens",
            "registration.closes",
            "registration.rule",
            "registration.lateness",
            "registration.completion_hours",
            "registration.unknown_senders",
        ),
    ),
    Part("order", phrase("Order of the lists"), ("order.policy", "order.places")),
    Part("limits", phrase("Speaking time"), rows="limits"),
    Part("seats", phrase("Invited speakers"), ("procedure.limits_bind_invited_seats",), rows="seats"),
    Part("past_zero", phrase("What the hall sees past zero"), rows="past_zero"),
    Part("subjects", phrase("Priorities and mandates"), ("priorities",), rows="mandates"),
)
FOLDED = (
    Part(
        "letters",
        phrase("Letters: which go out by themselves"),
        tuple(f"letters.{name}" for name in Letters.__struct_fields__),
    ),
    Part(
        "procedure",
        phrase("Rules on the floor"),
        (
            "procedure.change_of_speaker",
            "procedure.change_of_segment",
            "procedure.absent",
            "procedure.unreached",
            "procedure.point_of_order_seconds",
            "procedure.undo_seconds",
            "procedure.handover_percent",
            "procedure.replies.most",
            "procedure.replies.first_seconds",
            "procedure.replies.later_seconds",
        ),
    ),
    Part(
        "details",
        phrase("Other details"),
        (
            "languages",
            "registration.url",
            "registration.fields_asked",
            "order.letter",
            "order.seed",
            "order.language",
        ),
    ),
)
