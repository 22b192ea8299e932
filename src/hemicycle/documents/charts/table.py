"""The numbers behind a chart as one flat table, under names that keep: for CSV and JSON."""

import csv
from collections.abc import Mapping
from io import StringIO

import msgspec

from hemicycle.documents.harmless import BYTE_ORDER_MARK, Cell, harmless
from hemicycle.plenary.value import Value
from hemicycle.review.dataset import DataSet
from hemicycle.review.series.series import Along, Series, Spans, Tally
from hemicycle.wording.language import told
from hemicycle.wording.phrase import Phrase

FORMAT = "hemicycle/review-series/1"
"""docs/review.md tells it."""


class Table(Value, frozen=True):
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def table_of(shown: Tally | Spans) -> Table:
    if isinstance(shown, Tally):
        heads = ("year" if shown.by is Along.YEARS else "name", *(one.key for one in shown.parts))
        numbers = zip(*shown.numbers, strict=True)
        rows = tuple((one.key, *row) for one, row in zip(shown.along, numbers, strict=True))
        return Table(heads=heads, rows=rows)
    heads = ("person", "name", "situation", "from", "to", "days", "year", "evidence_on", "confidence")
    return Table(
        heads=heads,
        rows=tuple(
            (
                one.warrant.person,
                one.warrant.name,
                one.warrant.situation,
                str(one.begins),
                str(one.ends),
                one.days,
                one.year,
                str(one.warrant.evidence_on),
                one.warrant.confidence.value,
            )
            for one in shown.spans
        ),
    )


def as_csv(series: Series, presumption: Phrase) -> bytes:
    """Where rows name persons, each says what is presumed of them: a row is cut out and sent on by itself."""
    table = table_of(series.shown)
    said = (told(presumption, "en"),) if isinstance(series.shown, Spans) else ()
    content = StringIO(newline="")
    writer = csv.writer(content, lineterminator="\r\n")
    writer.writerow((*table.heads, *("presumption" for _ in said)))
    writer.writerows([*map(harmless, row), *said] for row in table.rows)
    return (BYTE_ORDER_MARK + content.getvalue()).encode()


def as_json(series: Series, dataset: DataSet, presumption: Phrase) -> bytes:
    """With the definition in English, what is disputed, and what others published."""
    manifest = dataset.manifest
    table = table_of(series.shown)
    written: Mapping[str, object] = {
        "format": FORMAT,
        "series": series.key,
        "title": str(series.title),
        "dataset": manifest.name,
        "body": manifest.body["en"],
        "digest": dataset.digest,
        "through": series.through,
        "gathered_on": series.gathered_on,
        "licence": manifest.licence,
        "presumption": told(presumption, "en"),
        "definition": {
            "counts": [str(one) for one in series.definition.counts],
            "leaves_out": [str(one) for one in series.definition.leaves_out],
            "dated": str(series.definition.dated),
        },
        "uncertain_rows_left_out": series.left_out,
        "rows_from_general_knowledge": series.unconfirmed,
        "disputes": [{"words": one.words_en, "source": one.source} for one in series.disputes],
        "published_by_others": [
            {
                "measure": one.published.measure,
                "as_of": str(one.published.as_of),
                "published": one.published.value,
                "counted_here": one.counted,
                "source": one.published.source,
            }
            for one in series.compared
        ],
        "rows": [dict(zip(table.heads, row, strict=True)) for row in table.rows],
        "sources": series.sources,
    }
    return msgspec.json.format(msgspec.json.encode(written), indent=2) + b"\n"
