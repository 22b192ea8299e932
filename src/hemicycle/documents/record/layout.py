"""What stands in the printed record, in which order; page, PDF and DOCX differ in how they draw it."""

from datetime import datetime

from hemicycle.documents.imprint import proofs, verification
from hemicycle.documents.past.words import (
    CORRECTIONS,
    NO_PROOF,
    NOTICE,
    RECONSTRUCTED,
    SOURCES,
    edition_told,
    paper_told,
)
from hemicycle.documents.presumption import PRESUMED
from hemicycle.documents.record import words
from hemicycle.documents.record.paper import Moved, Part, RecordPaper, Sat, Spoken, Unheard
from hemicycle.plenary.value import Value
from hemicycle.wording.language import told


class Row(Value, frozen=True, kw_only=True):
    """`number` is None for what is no intervention; `end` is empty while it goes on, and for a motion.

    `said` are paragraphs: the summary in the language of the paper, else in those in which there is one.
    """

    number: int | None
    start: str
    end: str
    speaker: str
    person: str | None
    notes: tuple[str, ...]
    said: tuple[str, ...]
    corrections: tuple[str, ...]
    address: str | None
    statements: tuple[int, ...] = ()


class Section(Value, frozen=True, kw_only=True):
    title: str | None
    theme: str | None
    rows: tuple[Row, ...]


class Sitting(Value, frozen=True, kw_only=True):
    """`ending` says how it ended, None while it goes on and where the papers of a past plenary do not say."""

    title: str
    sections: tuple[Section, ...]
    nobody: str | None
    ending: str | None


class Roll(Value, frozen=True, kw_only=True):
    """Those who were not heard, or papers, under what they have in common."""

    title: str
    lines: tuple[str, ...]
    note: str | None


class Layout(Value, frozen=True, kw_only=True):
    language: str
    title: str
    body: str | None
    plenary: str
    as_of: datetime
    headline: str
    particulars: tuple[str, ...]
    presumption: str | None
    heads: tuple[str, str, str, str]
    sittings: tuple[Sitting, ...]
    rolls: tuple[Roll, ...]
    verification: str
    proofs: tuple[tuple[str, str], ...]


def laid_out(paper: RecordPaper, language: str) -> Layout:
    return Layout(
        language=language,
        title=paper.title,
        body=paper.body,
        plenary=paper.imprint.plenary,
        as_of=paper.as_of,
        headline=told(words.headline(paper), language),
        particulars=(
            *((told(RECONSTRUCTED, language),) if paper.reconstructed is not None else ()),
            *((paper.place,) if paper.place else ()),
            words.as_of(paper, language),
        ),
        presumption=told(PRESUMED, language) if paper.has_words else None,
        heads=(
            told(words.NUMBER, language),
            told(words.FROM, language),
            told(words.TO, language),
            told(words.SPEAKER, language),
        ),
        sittings=tuple(_sitting(one, paper, language) for one in paper.sat),
        rolls=_rolls(paper, language),
        verification=told(verification() if paper.reconstructed is None else NO_PROOF, language),
        proofs=tuple((told(name, language), value) for name, value in proofs(paper.imprint)),
    )


def _sitting(sat: Sat, paper: RecordPaper, language: str) -> Sitting:
    return Sitting(
        title=words.sitting(sat, paper, language),
        sections=tuple(_section(part, paper, language) for part in sat.parts),
        nobody=None if sat.parts else told(words.NOBODY, language),
        ending=words.ending(sat, paper, language),
    )


def _section(part: Part, paper: RecordPaper, language: str) -> Section:
    return Section(
        title=part.segment,
        theme=part.theme,
        rows=tuple(
            _spoken(one, paper, language) if isinstance(one, Spoken) else _moved(one, paper.zone, language)
            for one in part.entries
        ),
    )


def _spoken(one: Spoken, paper: RecordPaper, language: str) -> Row:
    start, end = words.hours(one, paper, language)
    return Row(
        number=one.number,
        start=start,
        end=end,
        speaker=one.delegation[language],
        person=words.person(one),
        notes=words.notes(one, language),
        said=_said(one, language),
        corrections=tuple(words.corrected(each.words, language) for each in one.corrections),
        address=one.address,
        statements=one.statements,
    )


def _said(one: Spoken, language: str) -> tuple[str, ...]:
    summaries = [one.summaries[language]] if language in one.summaries else list(one.summaries.values())
    return tuple(line.strip() for each in summaries for line in each.splitlines() if line.strip())


def _moved(one: Moved, zone: str | None, language: str) -> Row:
    kind, outcome = words.motion(one, language)
    return Row(
        number=None,
        start=words.hour(one.moved, zone),
        end="",
        speaker=one.delegation[language],
        person=None,
        notes=(f"{told(words.MOTION, language)}: {kind}", outcome),
        said=(),
        corrections=(),
        address=None,
    )


def _rolls(paper: RecordPaper, language: str) -> tuple[Roll, ...]:
    absent = Roll(title=told(words.ABSENT, language), lines=_lines(paper.absent, language), note=None)
    not_reached = Roll(
        title=told(words.NOT_REACHED, language),
        lines=_lines(paper.not_reached, language),
        note=told(words.FATES[paper.fate], language),
    )
    return tuple(one for one in (absent, not_reached, *_of_papers(paper, language)) if one.lines)


def _of_papers(paper: RecordPaper, language: str) -> tuple[Roll, ...]:
    found = paper.reconstructed
    if found is None:
        return ()
    return (
        Roll(
            title=told(SOURCES, language),
            lines=tuple(paper_told(one, language) for one in found.papers),
            note=told(NOTICE, language),
        ),
        Roll(
            title=told(CORRECTIONS, language),
            lines=tuple(edition_told(one, paper.zone, language) for one in found.editions[1:]),
            note=None,
        ),
    )


def _lines(those: tuple[Unheard, ...], language: str) -> tuple[str, ...]:
    return tuple(words.unheard(one, language) for one in those)
