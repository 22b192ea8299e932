"""What the pages of the review say of a data set, a series, and the persons named in it."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

import msgspec

from hemicycle.documents.charts.describing import description, shortly
from hemicycle.review.confidence import Confidence
from hemicycle.review.dataset import DataSet, is_sure
from hemicycle.review.label import Label, named
from hemicycle.review.rows.dispute import Dispute
from hemicycle.review.rows.warrant import Warrant
from hemicycle.review.series.measures import name_of
from hemicycle.review.series.series import Series, Spans, Tally
from hemicycle.review.shelf import Shelved
from hemicycle.review.words import CELLS, OUTCOMES, PERSON, PRESUMPTION, SITUATION
from hemicycle.wording.language import STAFF_LANGUAGES, told
from hemicycle.wording.phrase import Phrase, phrase

DATA_LANGUAGE = "en"
"""Names and notes stand in the data as their sources have them."""
MOST_IN_A_TABLE = 120
FROM = phrase("From")
TO = phrase("To")
DAYS = phrase("Days")
EVIDENCE = phrase("Evidence of")
NOT_KNOWN = "–"
COLUMN = re.compile(rf"\b(?:{'|'.join(CELLS)})\b")


class Words(msgspec.Struct, frozen=True):
    """A text and the language that it is in; a date or a number is kept on one line."""

    words: str
    language: str
    is_figure: bool = False


class DataSetView(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    title: Words
    body: Words
    about: Words
    gathered_on: date
    through: int
    licence: str
    presumption: str | None
    has_persons: bool
    series: tuple[tuple[str, str], ...]


class ComparedView(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    as_of: str
    kind: str
    published: int
    counted: int
    source: str

    @property
    def is_same(self) -> bool:
        return self.published == self.counted


class RowView(msgspec.Struct, frozen=True, kw_only=True):
    """`head` names the row; `cells` stand behind it."""

    head: Words
    cells: tuple[Words, ...]


class SeriesView(msgspec.Struct, frozen=True, kw_only=True):
    """`definition_language` is that of the sentences of the definition; `unshown` rows stand in the downloads alone."""

    key: str
    title: str
    alternative: str
    definition_language: str
    counts: tuple[str, ...]
    leaves_out: tuple[str, ...]
    dated: str
    through: date
    gathered_on: date
    left_out: int
    unconfirmed: int
    undated: int
    evidence: tuple[str, str] | None
    disputes: tuple[tuple[Words, str], ...]
    compared: tuple[ComparedView, ...]
    heads: tuple[Words, ...]
    rows: tuple[RowView, ...]
    unshown: int
    medians: tuple[tuple[int, str, int], ...]
    sources: tuple[str, ...]


class PersonView(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    situation: Words
    case: str
    instrument: str
    issued_on: str
    public_on: str
    transferred_on: str
    outcome: str
    detail: str
    evidence_on: str
    note: str
    source: str
    is_confirmed: bool
    unverified: str


def dataset_view(shelved: Shelved, language: str) -> DataSetView:
    manifest = shelved.dataset.manifest
    return DataSetView(
        name=manifest.name,
        title=in_words(manifest.title, language),
        body=in_words(manifest.body, language),
        about=in_words(manifest.about, language),
        gathered_on=manifest.gathered_on,
        through=manifest.through,
        licence=manifest.licence,
        presumption=told(PRESUMPTION, language) if names_persons(shelved.dataset) else None,
        has_persons=bool(shelved.dataset.warrants),
        series=tuple((one.key, told(one.title, language)) for one in shelved.series.values()),
    )


def names_persons(dataset: DataSet) -> bool:
    """Findings tell in whose case they were made, and agreements who was received."""
    return bool(dataset.warrants or dataset.findings or dataset.agreements)


def series_view(series: Series, names: Mapping[str, Mapping[str, str]], language: str) -> SeriesView:
    """`names` are those that the data set gives in other languages."""
    own = language if language in STAFF_LANGUAGES else DATA_LANGUAGE
    shown = series.shown
    heads, rows = _table(shown, names, language)
    return SeriesView(
        key=series.key,
        title=told(series.title, language),
        alternative=description(series, language),
        definition_language=own,
        counts=_all_told(series.definition.counts, own),
        leaves_out=_all_told(series.definition.leaves_out, own),
        dated=told(series.definition.dated, own),
        through=series.through,
        gathered_on=series.gathered_on,
        left_out=series.left_out,
        unconfirmed=series.unconfirmed,
        undated=shown.uncounted if isinstance(shown, Spans) else 0,
        evidence=(str(series.evidence.oldest), str(series.evidence.newest)) if series.evidence else None,
        disputes=tuple((_disputed(one, language), one.source) for one in series.disputes),
        compared=tuple(
            ComparedView(
                name=told(name_of(one.published.measure), language),
                as_of=str(one.published.as_of),
                kind=one.published.kind.value,
                published=one.published.value,
                counted=one.counted,
                source=one.published.source,
            )
            for one in series.compared
        ),
        heads=heads,
        rows=rows[:MOST_IN_A_TABLE],
        unshown=max(len(rows) - MOST_IN_A_TABLE, 0),
        medians=_medians(shown),
        sources=series.sources,
    )


def person_views(dataset: DataSet, language: str) -> tuple[PersonView, ...]:
    """Each instrument that is sure, in the order of issue."""
    rows = sorted((one for one in dataset.warrants if is_sure(one)), key=lambda one: one.issued_on)
    return tuple(_person(one, dataset.manifest.names, language) for one in rows)


def in_words(texts: Mapping[str, str], language: str) -> Words:
    if language in texts:
        return Words(texts[language], language)
    return Words(texts["en"], "en")


def _in_its_words(label: Label, language: str) -> Words:
    return Words(label.told(language), DATA_LANGUAGE if label.is_as_in_the_data else language)


def _person(row: Warrant, names: Mapping[str, Mapping[str, str]], language: str) -> PersonView:
    return PersonView(
        name=row.name,
        situation=_in_its_words(named(row.situation, names), language),
        case=row.case,
        instrument=row.instrument.value,
        issued_on=str(row.issued_on),
        public_on=_day(row.public_on),
        transferred_on=_day(row.transferred_on),
        outcome=told(OUTCOMES[row.outcome.value], language),
        detail=row.detail,
        evidence_on=str(row.evidence_on),
        note=row.note,
        source=row.source,
        is_confirmed=row.confidence is Confidence.CONFIRMED,
        unverified=_cells_told(row.unverified, language),
    )


def _cells_told(cells: str, language: str) -> str:
    """Columns by what stands in them; what else was written beside them stays."""
    return COLUMN.sub(lambda found: told(CELLS[found[0]], language), cells)


def _day(day: object | None) -> str:
    return str(day) if day is not None else NOT_KNOWN


def _all_told(sentences: Iterable[Phrase], language: str) -> tuple[str, ...]:
    return tuple(told(one, language) for one in sentences)


def _disputed(dispute: Dispute, language: str) -> Words:
    return in_words(
        {"en": dispute.words_en} | ({"fr": dispute.words_fr} if dispute.words_fr else {}), language
    )


def _table(
    shown: Tally | Spans, names: Mapping[str, Mapping[str, str]], language: str
) -> tuple[tuple[Words, ...], tuple[RowView, ...]]:
    if isinstance(shown, Spans):
        heads = (PERSON, SITUATION, FROM, TO, DAYS, EVIDENCE)
        rows = tuple(
            RowView(
                head=Words(one.warrant.name, DATA_LANGUAGE),
                cells=(
                    _in_its_words(named(one.warrant.situation, names), language),
                    Words(str(one.begins), language, is_figure=True),
                    Words(str(one.ends), language, is_figure=True),
                    Words(NOT_KNOWN if one.days is None else str(one.days), language, is_figure=True),
                    Words(str(one.warrant.evidence_on), language, is_figure=True),
                ),
            )
            for one in shown.spans
        )
        return tuple(Words(told(one, language), language) for one in heads), rows
    heads_told = (told(shown.along_name, language), *(one.told(language) for one in shown.parts))
    columns = zip(shown.along, zip(*shown.numbers, strict=True), strict=True)
    rows = tuple(
        RowView(
            head=_in_its_words(one, language),
            cells=tuple(Words(str(number), language, is_figure=True) for number in numbers),
        )
        for one, numbers in columns
    )
    return tuple(Words(one, language) for one in heads_told), rows


def _medians(shown: Tally | Spans) -> tuple[tuple[int, str, int], ...]:
    """Year, median, and of how many."""
    if isinstance(shown, Tally):
        return ()
    return tuple(
        (year, shortly(middle), len(shown.days_of(year)))
        for year in shown.along
        if (middle := shown.median_of(year)) is not None
    )
