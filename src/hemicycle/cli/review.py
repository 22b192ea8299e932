"""hemicycle review: looking through a data set, and approving it for publication."""

from pathlib import Path

import click

from hemicycle.cli.sentence import Sentence
from hemicycle.settings import database_from_environment


@click.group()
def review() -> None:
    """Check the data sets of the review, and publish them in a house or not."""


@review.command()
@click.argument("directory", type=click.Path(path_type=Path))
def check(directory: Path) -> None:
    """Read the data set in DIRECTORY; print what it counts, or every fault with its line and column."""
    from hemicycle.review.fault import WrongDataSet  # noqa: PLC0415 - slow to import
    from hemicycle.review.reading.reading import read_dataset  # noqa: PLC0415 - as above
    from hemicycle.review.summing_up import summed_up  # noqa: PLC0415 - as above

    try:
        dataset = read_dataset(directory)
    except WrongDataSet as wrong:
        raise Sentence(str(wrong)) from wrong
    for line in summed_up(dataset):
        click.echo(line)


_ledger = click.option(
    "--database", default=None, help="File or address of the ledger; hemicycle.sqlite by default."
)


@review.command()
@click.argument("dataset")
@_ledger
def approve(dataset: str, database: str | None) -> None:
    """Publish DATASET, a directory or the name of one that comes with the package, exactly as it is now.

    A house shows it if it has the same content: that of the package, or of a directory in its file (docs/review.md).
    """
    from hemicycle.building.approvals import approve_dataset  # noqa: PLC0415 - slow to import
    from hemicycle.ledger.database import Unusable  # noqa: PLC0415 - as above
    from hemicycle.review.fault import WrongDataSet  # noqa: PLC0415 - as above
    from hemicycle.review.packaged import packaged_directories  # noqa: PLC0415 - as above
    from hemicycle.review.reading.reading import read_dataset  # noqa: PLC0415 - as above

    packaged = {one.name: one for one in packaged_directories()}
    try:
        read = read_dataset(packaged.get(dataset, Path(dataset)))
        approve_dataset(database or database_from_environment(), read)
    except (WrongDataSet, Unusable) as trouble:
        raise Sentence(str(trouble)) from trouble
    click.echo(f"{read.name}: published as gathered on {read.manifest.gathered_on}, digest {read.digest}")


@review.command()
@click.argument("name")
@_ledger
def withdraw(name: str, database: str | None) -> None:
    """Take the data set NAME off the public pages, also in a running house."""
    from hemicycle.building.approvals import withdraw_dataset  # noqa: PLC0415 - slow to import
    from hemicycle.ledger.database import Unusable  # noqa: PLC0415 - as above

    try:
        was_there = withdraw_dataset(database or database_from_environment(), name)
    except Unusable as trouble:
        raise Sentence(str(trouble)) from trouble
    if not was_there:
        raise Sentence(f"{name}: no such data set is published here.")
    click.echo(f"{name}: no longer published")
