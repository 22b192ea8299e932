"""From the tables to the past plenary, with what contradicts itself between them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from hashlib import sha256
from typing import Any
from zoneinfo import ZoneInfo

from hemicycle.extraction.sheets.fault import DataFault
from hemicycle.extraction.statement import words_in
from hemicycle.note.past import rows, sheets
from hemicycle.note.past.manifest import Manifest
from hemicycle.note.past.who import capacity, represented
from hemicycle.plenary.commitments.wording import Source, Wording
from hemicycle.plenary.lists.inscription import OFFICE_SPEAKS
from hemicycle.plenary.past.paper import Cited
from hemicycle.plenary.past.past import (
    Past,
    PastCommitment,
    PastIntervention,
    PastNeed,
    PastSitting,
    PastSpeaker,
    PastStatement,
    PastStatus,
)
from hemicycle.plenary.programme.programme import Mandate, Programme
from hemicycle.plenary.programme.sitting import Sitting
from hemicycle.plenary.represented import Represented, Speaker
from hemicycle.plenary.statements.text import ReleasedText
from hemicycle.plenary.value import Value
from hemicycle.wording.phrase import Phrase, phrase

Lines = Sequence[tuple[int, Any]]
"""The rows of a table, each with its line."""


class Papers(Value, frozen=True, kw_only=True):
    """What stands in the directory; `tables` by their files, `texts` by theirs."""

    manifest: Manifest
    tables: Mapping[str, Lines]
    texts: Mapping[str, str]

    def lines(self, sheet: Any) -> Lines:  # noqa: ANN401 - a sheet of any row
        return self.tables.get(sheet.file, ())


class Telling:
    """Collects the faults while the rows are made into facts, so that all of them are told at once."""

    def __init__(self, papers: Papers) -> None:
        self.papers = papers
        self.manifest = papers.manifest
        self.faults: list[DataFault] = []
        self.keys = {one.key for one in self.manifest.papers}
        self.sittings = {row.number: row for _, row in papers.lines(sheets.SITTINGS)}
        self.spoken = {row.number for _, row in papers.lines(sheets.INTERVENTIONS)}
        self.needs = {row.number for _, row in papers.lines(sheets.NEEDS)}
        self.promised = {row.number for _, row in papers.lines(sheets.COMMITMENTS)}

    def wrong(self, file: str, line: int, column: str, matter: Phrase) -> None:
        self.faults.append(DataFault(file=file, line=line, column=column, matter=matter))

    def cited(self, file: str, line: int, row: rows.Row) -> Cited:
        paper = row.source or self.manifest.source
        page = row.page if row.source or row.page else self.manifest.page
        if row.source and row.source not in self.keys:
            self.wrong(file, line, "source", self._no_paper(row.source))
        return Cited(paper=paper, page=page or None)

    def own_source(self) -> Cited:
        if self.manifest.source not in self.keys:
            self.wrong("past.toml", 0, "source", self._no_paper(self.manifest.source))
        return Cited(paper=self.manifest.source, page=self.manifest.page or None)

    def must_be(self, known: bool, place: tuple[str, int, str], there: str) -> None:  # noqa: FBT001 - what was looked up
        if not known:
            file, line, column = place
            matter = phrase("No row of {file} has this number; correct it, or add the row.", file=there)
            self.wrong(file, line, column, matter)

    def who(self, cell: str, on: date, place: tuple[str, int, str], category: str = "") -> Represented | None:
        found = represented(cell, on, category)
        if found is None:
            file, line, column = place
            matter = phrase(
                "“{cell}” is no delegation that is known here; write its key, such as BE, or its name in full, or fill in its category.",
                cell=cell,
            )
            self.wrong(file, line, column, matter)
        return found

    def instant(
        self, row: rows.SittingRow, clock: time | None, place: tuple[str, int, str]
    ) -> datetime | None:
        """An hour before the sitting began is past midnight."""
        if clock is None:
            return None
        if self.manifest.known_zone is None:
            file, line, column = place
            matter = phrase("An hour is known only with its zone; write the zone in past.toml.")
            self.wrong(file, line, column, matter)
            return None
        sitting = Sitting(day=row.day, start=row.start)
        return sitting.instant(clock, ZoneInfo(self.manifest.known_zone))

    def priority(self, cell: str, place: tuple[str, int, str]) -> str | None:
        if cell and cell not in self.manifest.priorities:
            file, line, column = place
            self.wrong(file, line, column, phrase("past.toml has no such priority; write one of its words."))
        return cell or None

    def _no_paper(self, key: str) -> Phrase:
        return phrase(
            "past.toml has no paper {key}; write one of {papers}, or add it.",
            key=key,
            papers=", ".join(sorted(self.keys)) or "none",
        )


def tell(papers: Papers) -> tuple[Past | None, tuple[PastSpeaker, ...], list[DataFault]]:
    """None with faults, in the order of the tables."""
    telling, manifest = Telling(papers), papers.manifest
    cited = telling.own_source()
    sittings = tuple(_sittings(telling))
    interventions = tuple(_interventions(telling))
    speakers = tuple(_speakers(telling))
    statements = tuple(_statements(telling))
    needs = tuple(_needs(telling))
    commitments = tuple(_commitments(telling))
    if telling.faults:
        return None, (), telling.faults
    programme = Programme(
        title=manifest.title,
        body=manifest.body,
        place=manifest.known_place,
        zone=manifest.known_zone,
        languages=(manifest.language,),
        sittings=tuple(
            Sitting(day=row.day, start=row.start, end=row.end) for row in telling.sittings.values()
        ),
        segments=manifest.as_segments(),
        priorities=manifest.priorities,
        mandates=manifest.mandates,
    )
    past = Past(
        programme=programme,
        cited=cited,
        papers=manifest.as_papers(),
        sittings=sittings,
        interventions=interventions,
        statements=statements,
        needs=needs,
        commitments=commitments,
    )
    return past, speakers, []


def _sittings(telling: Telling) -> Iterator[PastSitting]:
    file, before = sheets.SITTINGS.file, None
    if not telling.sittings:
        telling.wrong(file, 0, "", phrase("There is no sitting; write at least the day of one."))
    for line, row in telling.papers.lines(sheets.SITTINGS):
        if before is not None and row.day < before:
            telling.wrong(
                file, line, "day", phrase("It lies before the day above; put the sittings in order.")
            )
        before = row.day
        yield PastSitting(
            day=row.day,
            start=telling.instant(row, row.start, (file, line, "start")),
            end=telling.instant(row, row.end, (file, line, "end")),
            cited=telling.cited(file, line, row),
        )


def _interventions(telling: Telling) -> Iterator[PastIntervention]:
    file = sheets.INTERVENTIONS.file
    segments = {one.key for one in telling.manifest.segments}
    order = list(telling.sittings)
    last: tuple[int, datetime | None] = (0, None)
    for line, row in telling.papers.lines(sheets.INTERVENTIONS):
        sitting = telling.sittings.get(row.sitting)
        telling.must_be(sitting is not None, (file, line, "sitting"), sheets.SITTINGS.file)
        if row.segment and row.segment not in segments:
            telling.wrong(file, line, "segment", phrase("past.toml has no segment {key}.", key=row.segment))
        if sitting is None:
            continue
        delegation = telling.who(row.delegation, sitting.day, (file, line, "delegation"), row.category)
        start = telling.instant(sitting, row.start, (file, line, "start"))
        end = telling.instant(sitting, row.end, (file, line, "end"))
        _must_follow(telling, line, last, (order.index(row.sitting), start), end)
        last = (order.index(row.sitting), start or (last[1] if last[0] == order.index(row.sitting) else None))
        if delegation is not None:
            yield PastIntervention(
                number=row.number,
                sitting=order.index(row.sitting) + 1,
                segment=row.segment or None,
                kind=row.kind,
                delegation=delegation,
                capacity=capacity(row.group),
                start=start,
                end=end,
                summaries={telling.manifest.language: row.summary} if row.summary else {},
                cited=telling.cited(file, line, row),
            )


def _must_follow(
    telling: Telling,
    line: int,
    last: tuple[int, datetime | None],
    own: tuple[int, datetime | None],
    end: datetime | None,
) -> None:
    """The order of the table is the order of speaking, as far as hours say anything of it."""
    file = sheets.INTERVENTIONS.file
    (before, begun), (sitting, start) = last, own
    if sitting < before:
        matter = phrase(
            "It is of an earlier sitting than the row above; put the rows in the order of speaking."
        )
        telling.wrong(file, line, "sitting", matter)
    elif sitting == before and begun is not None and start is not None and start < begun:
        matter = phrase("It begins before the intervention above; put the rows in the order of speaking.")
        telling.wrong(file, line, "start", matter)
    if start is not None and end is not None and not timedelta(0) < end - start < timedelta(hours=12):
        telling.wrong(file, line, "end", phrase("It ends before it begins; correct one of them."))


def _speakers(telling: Telling) -> Iterator[PastSpeaker]:
    """Those who may be named; whoever may not is not kept at all (DESIGN 4.17)."""
    file = sheets.INTERVENTIONS.file
    for line, row in telling.papers.lines(sheets.INTERVENTIONS):
        sitting = telling.sittings.get(row.sitting)
        if not row.speaker or sitting is None:
            continue
        found = represented(row.delegation, sitting.day, row.category)
        if found is not None and found.category not in OFFICE_SPEAKS and not row.consent:
            matter = phrase(
                "Who speaks for no State and no organ of the Court is named with consent only; write yes under consent, or leave the name out."
            )
            telling.wrong(file, line, "speaker", matter)
        yield PastSpeaker(intervention=row.number, speaker=Speaker(name=row.speaker, title=row.title or None))


def _statements(telling: Telling) -> Iterator[PastStatement]:
    file = sheets.STATEMENTS.file
    for line, row in telling.papers.lines(sheets.STATEMENTS):
        telling.must_be(
            row.intervention in telling.spoken, (file, line, "intervention"), sheets.INTERVENTIONS.file
        )
        text = telling.papers.texts[row.file]
        yield PastStatement(
            number=row.number,
            intervention=row.intervention,
            form=row.form,
            language=row.language,
            texts=(ReleasedText(address=sha256(text.encode()).hexdigest(), words=words_in(text)),),
            cited=telling.cited(file, line, row),
        )


def _needs(telling: Telling) -> Iterator[PastNeed]:
    file, on = sheets.NEEDS.file, _first_day(telling)
    for line, row in telling.papers.lines(sheets.NEEDS):
        if row.intervention is not None:
            known = row.intervention in telling.spoken
            telling.must_be(known, (file, line, "intervention"), sheets.INTERVENTIONS.file)
        organ = telling.who(row.organ, on, (file, line, "organ"), row.category)
        if organ is not None:
            yield PastNeed(
                number=row.number,
                organ=organ,
                quote=row.quote,
                intervention=row.intervention,
                priority=telling.priority(row.priority, (file, line, "priority")),
                mandate=_mandate(telling, file, line, row),
                cited=telling.cited(file, line, row),
            )


def _commitments(telling: Telling) -> Iterator[PastCommitment]:
    file = sheets.COMMITMENTS.file
    statuses = _statuses(telling)
    for line, row in telling.papers.lines(sheets.COMMITMENTS):
        if row.intervention is not None:
            known = row.intervention in telling.spoken
            telling.must_be(known, (file, line, "intervention"), sheets.INTERVENTIONS.file)
        if row.answers is not None:
            telling.must_be(row.answers in telling.needs, (file, line, "answers"), sheets.NEEDS.file)
        place = (file, line, "delegation")
        delegation = telling.who(row.delegation, _first_day(telling), place, row.category)
        if delegation is not None:
            yield PastCommitment(
                number=row.number,
                delegation=delegation,
                wording=Wording(
                    kind=row.kind,
                    quote=row.quote,
                    source=Source(intervention=row.intervention),
                    priority=telling.priority(row.priority, (file, line, "priority")),
                    answers=row.answers,
                    mandate=_mandate(telling, file, line, row),
                    due=row.due,
                ),
                confirmed_on=row.confirmed_on,
                statuses=tuple(statuses.get(row.number, ())),
                cited=telling.cited(file, line, row),
            )


def _statuses(telling: Telling) -> dict[int, list[PastStatus]]:
    """By commitment, the earliest first."""
    file = sheets.STATUSES.file
    found: dict[int, list[PastStatus]] = {}
    for line, row in telling.papers.lines(sheets.STATUSES):
        telling.must_be(
            row.commitment in telling.promised, (file, line, "commitment"), sheets.COMMITMENTS.file
        )
        found.setdefault(row.commitment, []).append(
            PastStatus(
                on=row.day,
                progress=row.progress,
                words=row.words,
                asserted_by=row.asserted_by,
                cited=telling.cited(file, line, row),
            )
        )
    return {number: sorted(those, key=lambda one: one.on) for number, those in found.items()}


def _mandate(
    telling: Telling, file: str, line: int, row: rows.NeedRow | rows.CommitmentRow
) -> Mandate | None:
    if row.instrument:
        return Mandate(instrument=row.instrument, paragraph=row.paragraph or None)
    if row.paragraph:
        matter = phrase("A paragraph needs the instrument in which it stands; add it, or empty the cell.")
        telling.wrong(file, line, "paragraph", matter)
    return None


def _first_day(telling: Telling) -> date:
    return min((row.day for row in telling.sittings.values()), default=date.min)
