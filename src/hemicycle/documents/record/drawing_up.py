"""The record is drawn up from a plenary as it stands; before the close it is the record so far."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import datetime
from itertools import groupby

from hemicycle.documents.imprint import Imprint
from hemicycle.documents.naming import group_names, names_of, presentable
from hemicycle.documents.one_line import one_line
from hemicycle.documents.record.paper import Moved, Part, RecordPaper, Ruled, Sat, Spoken, Unheard
from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.floor.intervention import Stretch
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.record import record as held
from hemicycle.plenary.record.named import named_speaker

Entry = Spoken | Moved
Placed = tuple[datetime, str | None, Entry]
"""When an entry began, in which segment, and what it is."""


def record_paper(plenary: Plenary, imprint: Imprint, at: datetime) -> RecordPaper:
    """`imprint.address` is that of the house's own pages of this plenary: every intervention has one below it."""
    programme, told = plenary.programme, held.record(plenary)
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
            _sat(plenary, stretch, within)
            for stretch, within in zip(told.sat, _by_stretch(told.sat, placed), strict=True)
        ),
        absent=tuple(_unheard(plenary, one) for one in told.absent),
        not_reached=tuple(_unheard(plenary, one) for one in told.not_reached),
        fate=told.fate,
    )


def _placed(plenary: Plenary, told: held.Record, imprint: Imprint) -> tuple[Placed, ...]:
    """In the order of time; a motion belongs to the segment in which it was moved."""
    rulings = {one.intervention: one for one in told.points_of_order}
    spoken: list[Placed] = [
        (one.start, one.segment, _spoken(plenary, one, rulings.get(one.number), imprint))
        for one in told.interventions
    ]
    moved: list[Placed] = [(one.moved, None, _moved(one)) for one in told.motions]
    placed: list[Placed] = []
    for start, segment, entry in sorted([*spoken, *moved], key=lambda one: one[0]):
        placed.append((start, segment or (placed[-1][1] if placed else None), entry))
    return tuple(placed)


def _sat(plenary: Plenary, stretch: Stretch, placed: Iterable[Placed]) -> Sat:
    return Sat(
        start=stretch.start,
        end=stretch.end,
        parts=tuple(
            _part(plenary, segment, tuple(entry for _, _, entry in entries))
            for segment, entries in groupby(placed, key=lambda one: one[1])
        ),
    )


def _by_stretch(stretches: tuple[Stretch, ...], placed: tuple[Placed, ...]) -> list[list[Placed]]:
    """Each entry belongs to the last stretch that had begun."""
    starts = [one.start for one in stretches]
    grouped: list[list[Placed]] = [[] for _ in stretches]
    for one in placed:
        grouped[max(bisect_right(starts, one[0]) - 1, 0)].append(one)
    return grouped


def _part(plenary: Plenary, key: str | None, entries: tuple[Entry, ...]) -> Part:
    segment = plenary.programme.segment(key or "")
    return Part(
        segment=one_line(segment.title) if segment else None,
        theme=one_line(segment.theme or "") or None if segment else None,
        entries=entries,
    )


def _spoken(plenary: Plenary, one: held.Held, ruled: held.Ruled | None, imprint: Imprint) -> Spoken:
    speaker = named_speaker(plenary, plenary.floor.interventions[one.number])
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
