"""hemicycle house: the link of whoever convenes plenaries in the browser."""

from collections.abc import Callable

import click

from hemicycle.cli.sentence import Sentence
from hemicycle.settings import database_from_environment

_ledger = click.option(
    "--database", default=None, help="File or address of the ledger; hemicycle.sqlite by default."
)


@click.group()
def house() -> None:
    """Show or renew the link of the house, by which notes are dropped and plenaries convened."""


@house.command()
@_ledger
def show(database: str | None) -> None:
    """Print the link that is in force, as a path of the house."""
    from hemicycle.building.links import house_link_path  # noqa: PLC0415 - slow to import

    click.echo(_told(house_link_path, database))


@house.command()
@_ledger
def renew(database: str | None) -> None:
    """Issue a new link; earlier ones open nothing from then on, also in a running house."""
    from hemicycle.building.links import renew_house_link  # noqa: PLC0415 - slow to import

    click.echo(_told(renew_house_link, database))


def _told(act: Callable[[str], str], database: str | None) -> str:
    from hemicycle.ledger.database import Unusable  # noqa: PLC0415 - slow to import

    try:
        return act(database or database_from_environment())
    except Unusable as trouble:
        raise Sentence(str(trouble)) from trouble
