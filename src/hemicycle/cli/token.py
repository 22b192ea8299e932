"""hemicycle token: programs that act for the desk or the chair."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import click

from hemicycle.cli.sentence import Sentence
from hemicycle.settings import database_from_environment

SCOPES = click.Choice(("read", "register", "desk", "chair"))
LATEST_YEAR = 9998

_ledger = click.option(
    "--database", default=None, help="File or address of the ledger; hemicycle.sqlite by default."
)


@click.group()
def token() -> None:
    """Let programs act for the desk or the chair of a plenary, by tokens with scopes."""


@token.command()
@_ledger
@click.option("--plenary", required=True, help="The plenary that it is for.")
@click.option("--scope", "scopes", type=SCOPES, multiple=True, help="What it is good for; may stand twice.")
@click.option("--expires", default=None, help="Its last day, as 2026-12-31, or an instant; both in UTC.")
@click.argument("name")
def add(name: str, plenary: str, scopes: tuple[str, ...], expires: str | None, database: str | None) -> None:
    """Add a token under a NAME, also for a running house. It is shown this once.

    read sees what waits at the desk, register asks for the floor and vouches, desk and chair act.
    """
    from hemicycle.building.tokens import add_token  # noqa: PLC0415 - slow to import
    from hemicycle.chamber.house.tokens import Scope  # noqa: PLC0415 - slow to import

    until = _instant(expires) if expires is not None else None
    with _told():
        secret = add_token(_database(database), name, plenary, tuple(Scope(one) for one in scopes), until)
    click.echo(f"Token {name} is added. It is not shown again:\n{secret}")


@token.command(name="list")
@_ledger
def show(database: str | None) -> None:
    """Print each token: its name, its plenary, its scopes, and until when it is in force."""
    from hemicycle.building.tokens import tokens_of  # noqa: PLC0415 - slow to import

    with _told():
        for one in tokens_of(_database(database)):
            until = f"until {one.expires:%Y-%m-%d %H:%M} UTC" if one.expires else "until it is revoked"
            click.echo(f"{one.name}  {one.plenary}  {', '.join(one.scopes)}  {until}")


@token.command()
@_ledger
@click.argument("name")
def revoke(name: str, database: str | None) -> None:
    """From now on it opens nothing, also in a running house."""
    from hemicycle.building.tokens import revoke_token  # noqa: PLC0415 - slow to import

    with _told():
        revoke_token(_database(database), name)
    click.echo("Revoked.")


def _instant(text: str) -> datetime:
    """A day counts to its end. Raises Sentence."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise Sentence(f"{text} is no day; write it as 2026-12-31.") from None
    if not 1 < moment.year < LATEST_YEAR:
        raise Sentence(f"{text} is no day that a token can last to.")
    aware = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    is_a_day = len(text) == len("2026-12-31")
    return aware.astimezone(UTC) + (timedelta(days=1) if is_a_day else timedelta())


def _database(named: str | None) -> str:
    return named or database_from_environment()


@contextmanager
def _told() -> Iterator[None]:
    from hemicycle.chamber.house.tokens import WrongToken  # noqa: PLC0415 - slow to import
    from hemicycle.ledger.database import Unusable  # noqa: PLC0415 - slow to import

    try:
        yield
    except (Unusable, LookupError, WrongToken) as trouble:
        raise Sentence(str(trouble)) from trouble
