"""What the note leaves open, or says twice in different ways: a person answers at set-up."""

from enum import StrEnum

from hemicycle.note.evidence import Evidence
from hemicycle.plenary.value import Value
from hemicycle.wording.phrase import Phrase


class Field(StrEnum):
    """The place in the programme where the answer goes."""

    TITLE = "title"
    SITTINGS = "sittings"
    ZONE = "zone"
    LANGUAGES = "languages"
    SEGMENTS = "segments"
    SEATS = "seats"
    LIMITS = "limits"
    TO = "registration.to"
    OPENS = "registration.opens"
    CLOSES = "registration.closes"
    LATENESS = "registration.lateness"
    ORDER = "order.policy"
    LIMITS_BIND_INVITED_SEATS = "procedure.limits_bind_invited_seats"


class Question(Value, frozen=True, kw_only=True):
    """`suggestion` is an answer in the form of the programme, never taken without a person."""

    field: Field
    text: Phrase
    suggestion: str | bool | None = None
    evidence: Evidence | None = None
