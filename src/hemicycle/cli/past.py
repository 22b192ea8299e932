"""hemicycle past: a plenary of earlier years, told by its papers (docs/past.md)."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hemicycle.cli.sentence import Sentence
from hemicycle.settings import database_from_environment

if TYPE_CHECKING:
    from hemicycle.note.past.reading import ReadPast

_directory = click.argument("directory", type=click.Path(path_type=Path))


@click.group()
def past() -> None:
    """Look through the papers of a past plenary, and enter it in a house as reconstructed from them."""


@past.command()
@_directory
def check(directory: Path) -> None:
    """Read DIRECTORY; print what it tells, or every fault with its file and line."""
    from hemicycle.note.past.summing_up import summed_up  # noqa: PLC0415 - slow to import

    for line in summed_up(_read(directory)):
        click.echo(line)


@past.command()
@_directory
@click.option(
    "--why", default="", help="Why the papers are entered again: what was wrong. Everybody reads it."
)
@click.option("--database", default=None, help="File or address of the ledger; hemicycle.sqlite by default.")
def enter(directory: Path, why: str, database: str | None) -> None:
    """Enter the plenary of DIRECTORY, marked as reconstructed; entered again, corrected papers make a new edition.

    A running house shows it within a second.
    """
    from hemicycle.building.past import enter_past  # noqa: PLC0415 - slow to import
    from hemicycle.ledger.database import Unusable  # noqa: PLC0415 - as above
    from hemicycle.plenary.refusal import Refusal  # noqa: PLC0415 - as above

    read = _read(directory)
    try:
        entered = enter_past(database or database_from_environment(), read, why)
    except (Unusable, Refusal) as trouble:
        raise Sentence(f"{read.name}: {trouble}") from trouble
    was = "was entered before, and nothing was written now" if entered.again else "is entered"
    click.echo(
        f"{read.name} {was}: edition {entered.edition}, row {entered.position}; its page is /{read.name}"
    )


def _read(directory: Path) -> "ReadPast":
    from hemicycle.chamber.house.names import fault_in  # noqa: PLC0415 - slow to import
    from hemicycle.extraction.sheets.fault import WrongFiles  # noqa: PLC0415 - as above
    from hemicycle.note.past.reading import read_past  # noqa: PLC0415 - as above

    try:
        read = read_past(directory)
    except WrongFiles as wrong:
        raise Sentence(str(wrong)) from wrong
    fault = fault_in(read.name)
    if fault is not None:
        raise Sentence(f"past.toml:name: {fault}")
    return read
