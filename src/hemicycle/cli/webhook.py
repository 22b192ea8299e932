"""hemicycle webhook: who is told of public facts by HTTP."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from hemicycle.cli.sentence import Sentence
from hemicycle.settings import database_from_environment

_ledger = click.option(
    "--database", default=None, help="File or address of the ledger; hemicycle.sqlite by default."
)


@click.group()
def webhook() -> None:
    """Send every public fact of a plenary, signed, to programs of others: microphones, webcasts, clocks."""


@webhook.command()
@_ledger
@click.argument("plenary")
@click.argument("url")
def add(plenary: str, url: str, database: str | None) -> None:
    """Send the facts of PLENARY to URL from now on, also from a running house. The secret is shown this once."""
    from hemicycle.building.webhooks import add_webhook  # noqa: PLC0415 - slow to import

    with _told():
        added = add_webhook(_database(database), plenary, url)
    click.echo(f"Webhook {added.id} is added. Its secret, which is not shown again:\n{added.secret}")


@webhook.command(name="list")
@_ledger
def show(database: str | None) -> None:
    """Print each webhook: its id, its plenary, its address, and whether it is switched off."""
    from hemicycle.building.webhooks import webhooks_of  # noqa: PLC0415 - slow to import

    with _told():
        for one in webhooks_of(_database(database)):
            state = f"off ({one.off.why.value}) since {one.off.since:%Y-%m-%d %H:%M} UTC" if one.off else "on"
            click.echo(f"{one.id}  {one.plenary}  {state}  {one.url}")


@webhook.command()
@_ledger
@click.argument("name", metavar="ID")
def remove(name: str, database: str | None) -> None:
    """Send nothing there any more; its secret is forgotten."""
    from hemicycle.building.webhooks import remove_webhook  # noqa: PLC0415 - slow to import

    with _told():
        remove_webhook(_database(database), name)
    click.echo("Removed.")


@webhook.command()
@_ledger
@click.argument("name", metavar="ID")
def test(name: str, database: str | None) -> None:
    """Send one delivery of the kind “test”. One that was switched off and takes it is switched on again."""
    from hemicycle.building.webhooks import try_webhook  # noqa: PLC0415 - slow to import

    with _told():
        tried = try_webhook(_database(database), name)
    click.echo(
        f"It answered with {tried.status}." + (" It is switched on again." if tried.is_on_again else "")
    )


def _database(named: str | None) -> str:
    return named or database_from_environment()


@contextmanager
def _told() -> Iterator[None]:
    from hemicycle.chamber.house.webhooks import WrongUrl  # noqa: PLC0415 - slow to import
    from hemicycle.ledger.database import Unusable  # noqa: PLC0415 - slow to import
    from hemicycle.web.webhooks.trying import NotTaken  # noqa: PLC0415 - slow to import

    try:
        yield
    except (Unusable, LookupError, WrongUrl, NotTaken) as trouble:
        raise Sentence(str(trouble)) from trouble
