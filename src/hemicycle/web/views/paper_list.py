"""The lists as they are printed and kept beside the chair: in order, with room for what is written by hand."""

import msgspec

from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.lists.arrangement import speakers_list
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.lists.limit import limit_of
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import represented_name
from hemicycle.wording.moments import hour


class PaperLine(msgspec.Struct, frozen=True, kw_only=True):
    """`starts` and `ends` are hours on the venue's wall, empty where they are to be written by hand."""

    place: int | None
    name: str
    group: str | None
    limit: int | None
    absent: bool
    starts: str
    ends: str


class PaperSegment(msgspec.Struct, frozen=True, kw_only=True):
    """`version` of the list that was published last, 0 for none."""

    title: str
    stage: str
    version: int
    invited: tuple[PaperLine, ...]
    lines: tuple[PaperLine, ...]


def paper_segments(plenary: Plenary, language: str) -> tuple[PaperSegment, ...]:
    found = []
    for segment in plenary.programme.segments:
        published = plenary.published.get(segment.key, ())
        listed = speakers_list(plenary, segment.key).listed
        found.append(
            PaperSegment(
                title=segment.title,
                stage=published[-1].stage.value if published else "provisional",
                version=published[-1].version if published else 0,
                invited=_invited(plenary, segment.key, language),
                lines=tuple(_line(plenary, place, one, language) for place, one in enumerate(listed, 1)),
            )
        )
    return tuple(found)


def _line(plenary: Plenary, place: int, one: Inscription, language: str) -> PaperLine:
    starts, ends = _hours(plenary, one.heard)
    return PaperLine(
        place=place,
        name=represented_name(one.delegation, language),
        group=one.capacity.group,
        limit=limit_of(plenary, one),
        absent=one.absences > 0 and one.heard is None,
        starts=starts,
        ends=ends,
    )


def _invited(plenary: Plenary, segment: str, language: str) -> tuple[PaperLine, ...]:
    spoke = {
        one.source: one.number for one in plenary.floor.interventions.values() if one.kind is Kind.INVITED
    }
    found = []
    for seat in plenary.programme.seats:
        if seat.segment != segment:
            continue
        filled = plenary.seats.get(seat.key)
        starts, ends = _hours(plenary, spoke.get(seat.key))
        found.append(
            PaperLine(
                place=None,
                name=represented_name(filled.delegation, language) if filled else seat.title or seat.key,
                group=filled.capacity.group if filled else None,
                limit=seat.seconds,
                absent=False,
                starts=starts,
                ends=ends,
            )
        )
    return tuple(found)


def _hours(plenary: Plenary, intervention: int | None) -> tuple[str, str]:
    held = plenary.floor.interventions.get(intervention) if intervention is not None else None
    if held is None:
        return "", ""
    zone = plenary.programme.zone
    return hour(held.given, zone), hour(held.ended, zone) if held.ended else ""
