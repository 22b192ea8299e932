"""hemicycle search: the index of what is public, which is made from the ledger."""

import click

from hemicycle.cli.sentence import Sentence
from hemicycle.settings import database_from_environment


@click.group()
def search() -> None:
    """Take care of the index by which the house is searched."""


@search.command()
@click.option("--database", default=None, help="File or address of the ledger; hemicycle.sqlite by default.")
def rebuild(database: str | None) -> None:
    """Make the index anew from the ledger, which changes nothing in it."""
    from hemicycle.building.plenaries import make_index_anew  # noqa: PLC0415 - slow to import
    from hemicycle.ledger.database import Unusable  # noqa: PLC0415 - as above

    try:
        made = make_index_anew(database or database_from_environment())
    except Unusable as trouble:
        raise Sentence(str(trouble)) from trouble
    click.echo(f"Plenaries in the index: {made}.")
