"""What a data set comes to, in lines for whoever checks it on the command line."""

from collections.abc import Iterator

from hemicycle.review.dataset import DataSet, is_sure
from hemicycle.review.series.every import every_series
from hemicycle.review.series.measures import name_of
from hemicycle.review.series.series import Tally


def summed_up(dataset: DataSet) -> Iterator[str]:
    manifest = dataset.manifest
    yield f"{manifest.name}: {manifest.title['en']}, {manifest.body['en']}, gathered on {manifest.gathered_on}"
    yield f"digest {dataset.digest}"
    for table in ("warrants", "agreements", "parties", "findings", "published"):
        rows = getattr(dataset, table)
        unsure = sum(not is_sure(row) for row in rows)
        if rows:
            yield f"{table}.csv: {len(rows)} rows" + (
                f", {unsure} of them uncertain and left out" if unsure else ""
            )
    for series in every_series(dataset):
        shown = series.shown
        size = len(shown.along) if isinstance(shown, Tally) else len(shown.spans)
        yield f"{series.title}: {size} {'columns' if isinstance(shown, Tally) else 'persons'}"
        for one in series.compared:
            same = "the same" if one.counted == one.published.value else f"counted here {one.counted}"
            yield (
                f"  {name_of(one.published.measure)}, {one.published.as_of}:"
                f" published {one.published.value}, {same} ({one.published.source})"
            )
