"""hemicycle backup, hemicycle erasures and hemicycle migrate."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from hemicycle.cli.progress import Progress
from hemicycle.cli.sentence import Sentence
from hemicycle.settings import database_from_environment

_database = click.option(
    "--database", default=None, help="File or address of the ledger; hemicycle.sqlite by default."
)


@click.command()
@click.argument("target", type=click.Path(path_type=Path))
@_database
def backup(target: Path, database: str | None) -> None:
    """Write the whole house into the folder TARGET, also while it runs; `restore` makes a house of it again.

    The folder holds the key of the house and all that is private. It is there when it is whole, checked and on disk.
    """
    from hemicycle.chamber.house_time import AnchoredTime  # noqa: PLC0415 - slow to import
    from hemicycle.ledger.backup.writing import back_up  # noqa: PLC0415 - as above

    with _told_of(target):
        manifest = back_up(database or database_from_environment(), target, AnchoredTime().now(), Progress())
    for stream, head in manifest.heads.items():
        click.echo(f"{stream} {head.position} {head.hash}")
    click.echo(
        f"The house is in {target}, and every chain in it holds. The private key of the house and all that is private"
        " are in it: keep it as you keep the house, encrypted where others have access to the disk."
    )


@click.command()
@_database
def erasures(database: str | None) -> None:
    """Print what was erased in the house so far, for `restore --erasures` to erase it in an older backup too.

    It names no person and holds nothing of what was erased.
    """
    from hemicycle.chamber.house_time import AnchoredTime  # noqa: PLC0415 - slow to import
    from hemicycle.ledger.backup.erasures import erasures_at, packed  # noqa: PLC0415 - as above

    place = database or database_from_environment()
    with _told_of(place):
        click.echo(packed(erasures_at(place, AnchoredTime().now())), nl=False)


@click.command()
@_database
@click.option(
    "--backup",
    "target",
    type=click.Path(path_type=Path),
    default=None,
    help="The folder for the backup that is made first; beside a database file by default.",
)
@click.option("--without-backup", is_flag=True, help="You have one, made since the house was stopped.")
def migrate(database: str | None, target: Path | None, without_backup: bool) -> None:
    """Take a database of an older release to the version that this one writes. Stop the house on every node first.

    A file is backed up beside itself before. For PostgreSQL, say where the backup goes, or that you have one.
    """
    from hemicycle.chamber.house_time import AnchoredTime  # noqa: PLC0415 - slow to import
    from hemicycle.ledger.backup.upgrading import back_up_before, name_beside  # noqa: PLC0415 - as above
    from hemicycle.ledger.migrations.migrating import migrate as take_up  # noqa: PLC0415 - as above

    place = database or database_from_environment()
    if target is not None and without_backup:
        raise Sentence("Give either --backup FOLDER or --without-backup.")
    if target is None and not without_backup and "://" in place:
        raise Sentence(
            "Say with --backup FOLDER where the backup goes that is made first, or --without-backup if you have one."
        )
    with _told_of(place):
        if not without_backup:
            made = back_up_before(place, target or name_beside(Path(place)), AnchoredTime().now(), Progress())
            if made is not None:
                click.echo(f"The house as it was is in {made}.")
        done = take_up(place)
    if done.before == done.after:
        click.echo(f"The database is of version {done.after} already; nothing was changed.")
    else:
        click.echo(f"The database is of version {done.after} now; it was of version {done.before}.")


@contextmanager
def _told_of(what: Path | str) -> Iterator[None]:
    from sqlalchemy.exc import SQLAlchemyError  # noqa: PLC0415 - slow to import

    from hemicycle.ledger.database import Unusable, reason_of  # noqa: PLC0415 - as above
    from hemicycle.ledger.places import name_of  # noqa: PLC0415 - as above

    try:
        yield
    except Unusable as trouble:
        raise Sentence(str(trouble)) from trouble
    except OSError as trouble:
        raise Sentence(
            f"{name_of(str(what))}: it cannot be written there ({trouble.strerror}); nothing was."
        ) from trouble
    except SQLAlchemyError as trouble:
        raise Sentence(
            f"{name_of(str(what))}: the database failed ({reason_of(trouble)}); nothing was written."
        ) from trouble
