"""hemicycle restore: a whole house from a backup, or one plenary from a whole export."""

from contextlib import closing
from pathlib import Path

import click

from hemicycle.cli.files import told_of_a_file
from hemicycle.cli.progress import Progress
from hemicycle.cli.sentence import Sentence
from hemicycle.settings import database_from_environment


@click.command()
@click.argument("what", type=click.Path(path_type=Path), metavar="BACKUP|FILE")
@click.option("--database", default=None, help="File or address of the ledger; hemicycle.sqlite by default.")
@click.option(
    "--erasures",
    type=click.Path(path_type=Path, dir_okay=False),
    multiple=True,
    help="With BACKUP: what `erasures` printed later, or erasures.json of a later backup, is erased again.",
)
def restore(what: Path, database: str | None, erasures: tuple[Path, ...]) -> None:
    """Make a house of what was saved: of the folder BACKUP a whole one, where none is; of FILE one plenary.

    `backup` writes such a folder; `export --whole` writes such a file, whose plenary goes into a ledger that does not
    have it.
    """
    place = database or database_from_environment()
    if what.is_dir():
        _restore_house(what, place, erasures)
    elif erasures:
        raise Sentence(
            "--erasures goes with the folder of a backup; what was erased is in no file of a plenary."
        )
    else:
        _restore_plenary(what, place)


def _restore_house(folder: Path, place: str, erasures: tuple[Path, ...]) -> None:
    from hemicycle.building.plenaries import make_index_anew  # noqa: PLC0415 - slow to import
    from hemicycle.ledger.backup.restoring import restore_house  # noqa: PLC0415 - as above

    with told_of_a_file(folder):
        found = restore_house(folder, place, Progress(), erasures)
        make_index_anew(place)
    for stream, head in found.manifest.heads.items():
        click.echo(f"{stream} {head.position} {head.hash}")
    click.echo(f"The house is restored as of {found.manifest.moment} (rows: {found.rows}).")
    if found.migrated.before != found.migrated.after:
        click.echo(f"It was of version {found.migrated.before} and is of version {found.migrated.after} now.")
    if erasures:
        click.echo(f"Erased again: {found.bodies} private parts of rows, {found.originals} originals.")
    click.echo("Run it nowhere else: two houses of one key would give two receipts for one place.")


def _restore_plenary(file: Path, place: str) -> None:
    from hemicycle.chamber.whole import restored  # noqa: PLC0415 - slow to import
    from hemicycle.ledger.carried import load  # noqa: PLC0415 - as above
    from hemicycle.ledger.database import open_database  # noqa: PLC0415 - as above
    from hemicycle.ledger.originals import open_originals  # noqa: PLC0415 - as above

    with told_of_a_file(file):
        carried = load(file)
        engine = open_database(place, create=True)
        try:
            with closing(open_originals(place)) as originals:
                found = restored(engine, originals, carried)
        finally:
            engine.dispose()
    click.echo(
        f"{found.slug} is restored (rows: {found.position}, originals: {found.originals}). Its links are of this house"
        " now: hand them out anew."
    )
