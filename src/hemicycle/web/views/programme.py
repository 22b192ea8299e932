"""The programme as it is shown: hours with their zone, the rules of registration, what is not decided yet."""

from datetime import datetime

import msgspec

from hemicycle.documents.commitments.told import mandate_words
from hemicycle.documents.past.words import NOTICE
from hemicycle.plenary.forecast.capacity import floor_capacity
from hemicycle.plenary.handover.elsewhere import told_of_elsewhere
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.segment import Segment
from hemicycle.wording.language import told
from hemicycle.wording.moments import moment


class ProgrammeView(msgspec.Struct, frozen=True, kw_only=True):
    """`closes` in the venue's zone and UTC, `closes_at` the instant in ISO 8601; `zone` None asks for it.

    `copied`: whether the note names an embassy to be copied. `elsewhere` says where the floor is run from, if not here.
    `reconstructed` says that it is told from papers, if it is.
    """

    title: str
    body: str | None
    place: str | None
    zone: str | None
    starts: str | None
    closes: str | None
    closes_at: str | None
    copied: bool
    rule: str | None
    closed: bool
    limits: tuple[int, ...]
    segments: tuple[Segment, ...]
    priorities: tuple[str, ...]
    mandates: tuple[str, ...]
    capacity: int | None
    inscribed: int
    version: int
    elsewhere: str | None
    reconstructed: str | None


def programme_view(plenary: Plenary, language: str) -> ProgrammeView:
    programme = plenary.programme
    closes = programme.closes
    return ProgrammeView(
        title=programme.title,
        body=programme.body,
        place=programme.place,
        zone=programme.zone,
        starts=_starts(plenary, language),
        closes=moment(closes, programme.zone, language) if closes else _local_closing(plenary),
        closes_at=closes.isoformat() if closes else None,
        copied=bool(programme.registration.copy),
        rule=programme.registration.rule,
        closed=plenary.registration_closed,
        limits=tuple(sorted({limit.seconds for limit in plenary.limits})),
        segments=programme.segments,
        priorities=programme.priorities,
        mandates=tuple(words for one in programme.mandates if (words := mandate_words(one)) is not None),
        capacity=floor_capacity(programme),
        inscribed=sum(1 for one in plenary.inscriptions.values() if not one.withdrawn),
        version=plenary.version,
        elsewhere=elsewhere_told(plenary, language),
        reconstructed=told(NOTICE, language) if plenary.reconstructed is not None else None,
    )


def elsewhere_told(plenary: Plenary, language: str) -> str | None:
    found = told_of_elsewhere(plenary, language)
    return told(found, language) if found is not None else None


def _starts(plenary: Plenary, language: str) -> str | None:
    if not plenary.programme.sittings:
        return None
    sitting = plenary.programme.sittings[0]
    if sitting.start is None:
        return sitting.day.isoformat()
    local = sitting.start.isoformat("minutes")
    start = plenary.programme.instant(datetime.combine(sitting.day, sitting.start))
    return moment(start, plenary.programme.zone, language) if start else f"{sitting.day.isoformat()}, {local}"


def _local_closing(plenary: Plenary) -> str | None:
    """As the note has it, while no zone makes an instant of it."""
    closes = plenary.programme.registration.closes
    return closes.strftime("%Y-%m-%d %H:%M") if closes else None


def segment_title(plenary: Plenary, key: str) -> str:
    """As the programme names it, or its key where a later programme has it no more."""
    segment = plenary.programme.segment(key)
    return segment.title if segment else key
