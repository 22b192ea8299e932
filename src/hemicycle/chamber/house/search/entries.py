"""What of a plenary is found: a function of its state, so that what was undone or corrected is found no more.

Only what is public goes in. A further source is one more line in SOURCES.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time
from functools import lru_cache
from urllib.parse import quote
from zoneinfo import ZoneInfo

import msgspec

from hemicycle.chamber.house.search.shown import EntryKind, Passage, Shown, packed
from hemicycle.documents.naming import group_names, names_of, presentable
from hemicycle.documents.one_line import one_line
from hemicycle.documents.past.citing import source_told
from hemicycle.ledger.index.entry import Catalogued, Entry
from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.convene import Convened, ProgrammeRevised
from hemicycle.plenary.event import Event
from hemicycle.plenary.past.past import Past
from hemicycle.plenary.past.reconstruct import PlenaryReconstructed
from hemicycle.plenary.past.statement import delivered_on, past_statement
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.assembly import assembly_of
from hemicycle.plenary.record.held import Held, Listed, Record
from hemicycle.plenary.record.named import named_speaker
from hemicycle.plenary.record.record import record
from hemicycle.plenary.record.summary import InterventionSummarised
from hemicycle.wording.tokens import findable

WHOLE = "plenary"
"""The part that is the plenary itself."""

RECONSTRUCTED = "reconstructed"
"""Beside the phases: of a plenary that was entered from its papers."""

EPOCH = datetime.fromtimestamp(0, UTC)


TextOf = Callable[[str], str | None]
"""The text that is kept under an address, None where it is not there."""


def no_text(_address: str) -> str | None:
    return None


class Indexed(msgspec.Struct, frozen=True, kw_only=True):
    """A plenary as its entries are made of it; `touched` says when an event last named a part."""

    name: str
    state: Plenary
    told: Record
    touched: Mapping[str, datetime]
    text_of: TextOf = no_text

    @property
    def past(self) -> Past | None:
        """None for what the house recorded itself."""
        return self.state.reconstructed.past if self.state.reconstructed is not None else None

    @property
    def begins(self) -> datetime:
        """The start of the first sitting, of which the day alone may be known; else when it was convened."""
        programme = self.state.programme
        if not programme.sittings:
            return self.touched.get(WHOLE, EPOCH)
        sitting = programme.sittings[0]
        hour = sitting.start or time()
        return sitting.instant(hour, ZoneInfo(programme.zone or "UTC")).astimezone(UTC)


def part_touched(event: Event) -> str | None:
    """The part of which the state does not say by itself when it last changed."""
    match event:
        case Convened() | ProgrammeRevised() | PlenaryReconstructed():
            return WHOLE
        case InterventionSummarised():
            return intervention_part(event.intervention)
        case _:
            return None


def intervention_part(number: int) -> str:
    return f"interventions/{number}"


def catalogued(name: str, state: Plenary, touched: Mapping[str, datetime]) -> Catalogued:
    programme = state.programme
    whole = _indexed(name, state, touched)
    return Catalogued(
        plenary=name,
        position=state.position,
        title=one_line(programme.title),
        body=one_line(assembly_of(programme.body) or ""),
        phase=state.phase.value if state.reconstructed is None else RECONSTRUCTED,
        day=programme.sittings[0].day.isoformat() if programme.sittings else "",
        begins=whole.begins,
        zone=programme.zone or "",
    )


def entries_of(
    name: str, state: Plenary, touched: Mapping[str, datetime], text_of: TextOf = no_text
) -> tuple[Entry, ...]:
    of = msgspec.structs.replace(_indexed(name, state, touched), text_of=text_of)
    return tuple(entry for source in SOURCES for entry in source(of))


def _indexed(name: str, state: Plenary, touched: Mapping[str, datetime]) -> Indexed:
    return Indexed(name=name, state=state, told=record(state), touched=touched)


def _whole(of: Indexed) -> Iterator[Entry]:
    passages = tuple(Passage(words) for words in map(one_line, _programme_texts(of.state)) if words)
    convened = of.touched.get(WHOLE, EPOCH)
    title = one_line(of.state.programme.title)
    yield Entry(
        plenary=of.name,
        part=WHOLE,
        address=f"/{of.name}",
        kind=EntryKind.PLENARY,
        moment=of.begins,
        published=convened,
        changed=convened,
        touched=of.touched.get(WHOLE),
        content=packed(
            Shown(passages=passages, source=source_told(of.state, of.past.cited if of.past else None))
        ),
        tokens=_tokens((title, *(passage.words for passage in passages))),
    )


def _programme_texts(state: Plenary) -> Iterator[str]:
    programme = state.programme
    yield from (programme.body or "", programme.place or "")
    for segment in programme.segments:
        yield f"{segment.title}: {segment.theme}" if segment.theme else segment.title
        yield from (point.title for point in segment.points)
    yield from programme.priorities
    for mandate in programme.mandates:
        yield f"{mandate.instrument}, {mandate.paragraph}" if mandate.paragraph else mandate.instrument


def _interventions(of: Indexed) -> Iterator[Entry]:
    return (_intervention(of, held) for held in of.told.interventions)


def _intervention(of: Indexed, held: Held) -> Entry:
    part = intervention_part(held.number)
    person = _person(of.state, held)
    passages = (
        *(Passage(one_line(words), language) for language, words in held.summaries.items()),
        *(Passage(one_line(one.words)) for one in held.corrections),
    )
    shown = Shown(
        delegation=names_of(held.delegation),
        group=group_names(Capacity(group=held.group)) or {},
        person=person,
        segment=_segment_title(of.state, held.segment),
        number=held.number,
        how=held.kind,
        source=source_told(of.state, held.cited),
        passages=passages,
    )
    touched = of.touched.get(part)
    begun = _begun(of, held)
    if of.past is not None:
        touched = of.touched.get(WHOLE, EPOCH)
    changes = (held.end or begun, touched, *(one.admitted for one in held.corrections))
    return Entry(
        plenary=of.name,
        part=part,
        address=f"/{of.name}/{part}",
        kind=EntryKind.INTERVENTION,
        delegation=held.delegation.key,
        moment=begun,
        published=held.end if of.past is None else None,
        changed=max(one for one in changes if one is not None),
        touched=touched,
        content=packed(shown),
        tokens=_tokens((*shown.delegation.values(), *shown.group.values(), *(one.words for one in passages)))
        | findable(person or ""),
    )


def _person(state: Plenary, held: Held) -> str | None:
    named = presentable(named_speaker(state, held.number))
    if named is None:
        return None
    return f"{named.name}, {named.title}" if named.title else named.name


def _published_lists(of: Indexed) -> Iterator[Entry]:
    for segment, versions in sorted(of.state.published.items()):
        for one in versions:
            part = f"lists/{quote(segment, safe='')}/{one.version}"
            yield Entry(
                plenary=of.name,
                part=part,
                address=f"/{of.name}/{part}",
                kind=EntryKind.LIST,
                moment=one.as_of,
                published=one.as_of,
                changed=one.as_of,
                content=packed(
                    Shown(segment=_segment_title(of.state, segment), version=one.version, stage=one.stage)
                ),
            )


def _not_heard(of: Indexed) -> Iterator[Entry]:
    yield from _listed(of, EntryKind.ABSENT, of.told.absent)
    yield from _listed(of, EntryKind.NOT_REACHED, of.told.not_reached)


def _listed(of: Indexed, kind: EntryKind, those: Iterable[Listed]) -> Iterator[Entry]:
    """They are of the day on which the meeting last began."""
    moment = (of.told.sat[-1].start if of.told.sat else None) or of.begins
    for place, one in enumerate(those, 1):
        shown = Shown(
            delegation=names_of(one.delegation),
            group=group_names(Capacity(group=one.group)) or {},
            segment=_segment_title(of.state, one.segment),
        )
        yield Entry(
            plenary=of.name,
            part=f"{kind.value}/{place}",
            address=f"/{of.name}/record",
            kind=kind,
            delegation=one.delegation.key,
            moment=moment,
            changed=moment,
            content=packed(shown),
        )


def _statements(of: Indexed) -> Iterator[Entry]:
    """Those that were released, with what they say as far as it is at hand."""
    for number, one in sorted(of.state.released.items()):
        texts = (of.text_of(text.address) for text in one.texts)
        past, day = past_statement(of.state, number), delivered_on(of.state, number)
        passages = tuple(Passage(one_line(text), one.language) for text in texts if text)
        shown = Shown(
            delegation=names_of(one.delegation),
            group=group_names(one.capacity) or {},
            source=source_told(of.state, past.cited if past else None),
            passages=passages,
        )
        yield Entry(
            plenary=of.name,
            part=f"statements/{number}",
            address=f"/{of.name}/statements/{number}",
            kind=EntryKind.STATEMENT,
            delegation=one.delegation.key,
            moment=_day_begins(of.state, day) if day else one.released,
            published=one.released if of.past is None else None,
            changed=one.released,
            content=packed(shown),
            tokens=_tokens(
                (*shown.delegation.values(), *shown.group.values(), *(each.words for each in passages))
            ),
        )


def _commitments(of: Indexed) -> Iterator[Entry]:
    """Those that were confirmed; a status or another that joins changes one."""
    for number, one in sorted(of.state.commitments.items()):
        if one.confirmed is None:
            continue
        passages = (
            Passage(one_line(one.wording.quote)),
            *(Passage(one_line(status.words)) for status in one.statuses),
        )
        shown = Shown(
            delegation=names_of(one.delegation),
            segment=one.wording.priority,
            source=source_told(of.state, one.cited),
            passages=passages,
        )
        moment = _day_begins(of.state, one.confirmed_on) if one.confirmed_on else one.confirmed
        joined = tuple(name for other, _ in one.joined for name in names_of(other).values())
        changes = (one.confirmed, *(status.at for status in one.statuses), *(at for _, at in one.joined))
        yield Entry(
            plenary=of.name,
            part=f"commitments/{number}",
            address=f"/{of.name}/commitments/{number}",
            kind=EntryKind.COMMITMENT,
            delegation=one.delegation.key,
            moment=moment,
            published=one.confirmed if of.past is None else None,
            changed=max(changes),
            content=packed(shown),
            tokens=_tokens((*shown.delegation.values(), *joined, *(each.words for each in passages))),
        )


def _needs(of: Indexed) -> Iterator[Entry]:
    """What organs asked for; of a past plenary when it was said, as far as its papers know."""
    said = {one.number: one for one in of.told.interventions}
    for number, one in sorted(of.state.needs.items()):
        if one.withdrawn is not None:
            continue
        passage = Passage(one_line(one.quote))
        shown = Shown(
            delegation=names_of(one.organ),
            segment=one.priority,
            source=source_told(of.state, one.cited),
            passages=(passage,),
        )
        held = said.get(one.source.intervention or 0)
        moment = one.recorded if of.past is None else _begun(of, held) if held is not None else of.begins
        yield Entry(
            plenary=of.name,
            part=f"needs/{number}",
            address=f"/{of.name}/needs/{number}",
            kind=EntryKind.NEED,
            delegation=one.organ.key,
            moment=moment,
            published=one.recorded if of.past is None else None,
            changed=one.recorded,
            content=packed(shown),
            tokens=_tokens((*shown.delegation.values(), passage.words)),
        )


def _begun(of: Indexed, held: Held) -> datetime:
    return held.start or _day_begins(of.state, of.told.sat[held.sitting].day)


def _day_begins(state: Plenary, day: date) -> datetime:
    """To order what is found by; where no hour is known the day alone is shown."""
    return datetime.combine(day, time(), ZoneInfo(state.programme.zone or "UTC")).astimezone(UTC)


def _segment_title(state: Plenary, key: str | None) -> str | None:
    segment = state.programme.segment(key or "")
    return one_line(segment.title) if segment else key


def _tokens(texts: Iterable[str]) -> frozenset[str]:
    return frozenset().union(*map(_findable, texts))


@lru_cache(maxsize=4096)
def _findable(text: str) -> frozenset[str]:
    """Kept, for a plenary is gone through again whenever it changes. Never for names of persons, which may be erased."""
    return findable(text)


SOURCES: tuple[Callable[[Indexed], Iterator[Entry]], ...] = (
    _whole,
    _interventions,
    _published_lists,
    _not_heard,
    _statements,
    _commitments,
    _needs,
)
