"""The commands in one place."""

import click

from hemicycle.cli.archive import archive
from hemicycle.cli.backup import backup, erasures, migrate
from hemicycle.cli.doctor import doctor
from hemicycle.cli.handover import give_back, handover, take_back, take_over
from hemicycle.cli.house import house
from hemicycle.cli.ledger import export, verify
from hemicycle.cli.links import link
from hemicycle.cli.mail import mail
from hemicycle.cli.note import note
from hemicycle.cli.past import past
from hemicycle.cli.restore import restore
from hemicycle.cli.review import review
from hemicycle.cli.search import search
from hemicycle.cli.serve import rehearse, serve
from hemicycle.cli.token import token
from hemicycle.cli.webhook import webhook


@click.group()
@click.version_option(package_name="hemicycle")
def main() -> None:
    """Runs a plenary session from its concept note to its record."""


for command in (
    serve,
    rehearse,
    note,
    review,
    past,
    mail,
    link,
    house,
    webhook,
    doctor,
    token,
    verify,
    export,
    restore,
    backup,
    erasures,
    migrate,
    archive,
    search,
    handover,
    take_over,
    give_back,
    take_back,
):
    main.add_command(command)
