"""hemicycle link: the links of those who work in a plenary."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from hemicycle.cli.sentence import Sentence
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.refusal import Refusal
from hemicycle.settings import database_from_environment

ROLES = click.Choice([role.value for role in Role])


def _about_a_link(command: Callable[..., None]) -> Callable[..., None]:
    """What each of them takes: PLENARY, ROLE, and for whom where there are several of one role."""
    for option in (
        click.option(
            "--database", default=None, help="File or address of the ledger; hemicycle.sqlite by default."
        ),
        click.option(
            "--for",
            "subject",
            default="",
            help="The colleague at the desk, the delegation (its key) or the number of the request.",
        ),
        click.argument("role", type=ROLES),
        click.argument("plenary"),
    ):
        command = option(command)
    return command


@click.group()
def link() -> None:
    """Show, renew or revoke the links of desk, chair, delegations and the embassy in copy."""


@link.command()
@_about_a_link
def show(plenary: str, role: str, subject: str, database: str | None) -> None:
    """Print the link that is in force, as a path of the house."""
    from hemicycle.building.links import LinkWanted, link_path  # noqa: PLC0415 - slow to import

    with _told():
        click.echo(
            link_path(
                LinkWanted(database=_database(database), plenary=plenary, role=Role(role), subject=subject)
            )
        )


@link.command()
@_about_a_link
def renew(plenary: str, role: str, subject: str, database: str | None) -> None:
    """Issue a new link; earlier ones open nothing from then on, also in a running house."""
    from hemicycle.building.links import LinkWanted, issue_link  # noqa: PLC0415 - slow to import

    with _told():
        click.echo(
            issue_link(
                LinkWanted(database=_database(database), plenary=plenary, role=Role(role), subject=subject)
            )
        )


@link.command()
@_about_a_link
def revoke(plenary: str, role: str, subject: str, database: str | None) -> None:
    """Revoke a link; whoever had entered by it is shown out."""
    from hemicycle.building.links import LinkWanted, revoke_link  # noqa: PLC0415 - slow to import

    with _told():
        revoke_link(
            LinkWanted(database=_database(database), plenary=plenary, role=Role(role), subject=subject)
        )
        click.echo("Revoked.")


def _database(named: str | None) -> str:
    return named or database_from_environment()


@contextmanager
def _told() -> Iterator[None]:
    from hemicycle.ledger.database import Unusable  # noqa: PLC0415 - slow to import

    try:
        yield
    except (Unusable, LookupError, Refusal) as trouble:
        raise Sentence(str(trouble)) from trouble
