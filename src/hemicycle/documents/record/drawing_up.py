"""The record is drawn up from a plenary as it stands; before the close it is the record so far."""

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby

from hemicycle.documents.imprint import Imprint
from hemicycle.documents.naming import group_names, names_of, presentable
from hemicycle.documents.one_line import one_line
from hemicycle.documents.past.citing import source_told
from hemicycle.documents.record.paper import (
    Moved,
    Part,
    Reconstructed,
    RecordPaper,
    Ruled,
    Sat,
    Spoken,
    Unheard,
)
from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.record import held
from hemicycle.plenary.record.named import named_speaker
from hemicycle.plenary.record.record import record

Entry = Spoken | Moved
Placed = tuple[int, str | None, Entry]
"""In which sitting an entry stands, in which segment, and what it is."""


def record_paper(plenary: Plenary, imprint: Imprint, at: datetime) -> RecordPaper:
    """`imprint.address` is that of the house's own pages of this plenary: every intervention has one below it."""
    programme, told = plenary.programme, record(plenary)
    placed = _placed(plenary, told, imprint)
    return RecordPaper(
        imprint=imprint,
        title=one_line(programme.title),
        body=one_line(programme.body or "") or None,
        place=one_line(programme.place or "") or None,
        zone=programme.zone,
        as_of=at,
        is_closed=plenary.phase is Phase.CLOSED,
        sat=tuple(
            _sat(plenary, sat, (one for one in placed if one[0] == number))
            for number, sat in enumerate(told.sat)
        ),
        absent=tuple(_unheard(plenary, one) for one in told.absent),
        not_reached=tuple(_unheard(plenary, one) for one in told.not_reached),
        fate=told.fate,
        reconstructed=_reconstructed(plenary),
    )


def _reconstructed(plenary: Plenary) -> Reconstructed | None:
    found = plenary.reconstructed
    return Reconstructed(papers=found.past.papers, editions=found.editions) if found is not None else None


def _placed(plenary: Plenary, told: held.Record, imprint: Imprint) -> tuple[Placed, ...]:
    """In the order in which it happened; a motion belongs to the segment in which it was moved."""
    rulings = {one.intervention: one for one in told.points_of_order}
    placed: list[Placed] = []
    for one in told.interventions:
        spoken = _spoken(plenary, one, rulings.get(one.number), imprint)
        placed.append((one.sitting, one.segment or _last_segment(placed), spoken))
    for earlier, motion in enumerate(told.motions):
        behind = sum(1 for one in told.interventions if one.start is not None and one.start <= motion.moved)
        place = behind + earlier
        placed.insert(place, (motion.sitting, _last_segment(placed[:place]), _moved(motion)))
    return tuple(placed)


def _last_segment(placed: list[Placed]) -> str | None:
    return placed[-1][1] if placed else None


def _sat(plenary: Plenary, sat: held.Sat, placed: Iterable[Placed]) -> Sat:
    return Sat(
        day=sat.day,
        source=source_told(plenary, sat.cited),
        start=sat.start,
        end=sat.end,
        parts=tuple(
            _part(plenary, segment, tuple(entry for _, _, entry in entries))
            for segment, entries in groupby(placed, key=lambda one: one[1])
        ),
    )


def _part(plenary: Plenary, key: str | None, entries: tuple[Entry, ...]) -> Part:
    segment = plenary.programme.segment(key or "")
    return Part(
        segment=one_line(segment.title) if segment else None,
        theme=one_line(segment.theme or "") or None if segment else None,
        entries=entries,
    )


def _spoken(plenary: Plenary, one: held.Held, ruled: held.Ruled | None, imprint: Imprint) -> Spoken:
    speaker = named_speaker(plenary, one.number)
    return Spoken(
        number=one.number,
        address=f"{imprint.address}/interventions/{one.number}" if imprint.address else None,
        kind=one.kind,
        key=one.delegation.key,
        delegation=names_of(one.delegation),
        category=one.delegation.category,
        group=group_names(Capacity(group=one.group)),
        person=presentable(speaker),
        start=one.start,
        end=one.end,
        interrupts=one.interrupts,
        ruled=_ruled(ruled),
        over=one.over,
        on_paper=one.on_paper,
        summaries=one.summaries,
        corrections=one.corrections,
        source=source_told(plenary, one.cited),
        statements=tuple(
            number for number, text in sorted(plenary.released.items()) if one.number in text.interventions
        ),
    )


def _ruled(point: held.Ruled | None) -> Ruled | None:
    if point is None or point.ruling is None:
        return None
    return Ruled(
        ruling=point.ruling,
        appealed_by=names_of(point.appealed_by) if point.appealed_by else None,
        overruled=point.overruled,
    )


def _moved(one: held.Moved) -> Moved:
    return Moved(
        number=one.number,
        kind=one.kind,
        key=one.delegation.key,
        delegation=names_of(one.delegation),
        moved=one.moved,
        outcome=one.outcome,
    )


def _unheard(plenary: Plenary, one: held.Listed) -> Unheard:
    segment = plenary.programme.segment(one.segment)
    return Unheard(
        key=one.delegation.key,
        delegation=names_of(one.delegation),
        group=group_names(Capacity(group=one.group)),
        segment=one_line(segment.title) if segment else one.segment,
    )
