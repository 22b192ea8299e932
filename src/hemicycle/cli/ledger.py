"""hemicycle verify and hemicycle export."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from hemicycle.cli.files import told_of_a_file
from hemicycle.cli.sentence import Sentence
from hemicycle.settings import database_from_environment

if TYPE_CHECKING:
    from sqlalchemy import Engine


@click.command()
@click.argument("place")
@click.option(
    "--paper",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A list that was taken from this house; its signature lies beside it, with .sig behind its name.",
)
def verify(place: str, paper: Path | None) -> None:
    """Check that nothing in the ledger at PLACE, a file or an address, was changed; or in the backup in the folder PLACE.

    Of a backup it checks every file and every original too.
    """
    if Path(place).is_dir():
        if paper is not None:
            raise Sentence("--paper goes with a database; restore the backup, and look the list up there.")
        _verify_backup(Path(place))
        return
    from hemicycle.ledger.database import Unusable, open_database  # noqa: PLC0415 - slow to import
    from hemicycle.ledger.places import name_of  # noqa: PLC0415 - as above
    from hemicycle.ledger.verification import verify as check  # noqa: PLC0415 - as above

    try:
        engine = open_database(place, create=False)
    except Unusable as trouble:
        raise Sentence(str(trouble)) from trouble
    verdict = check(engine)
    for flaw in verdict.flaws:
        click.echo(f"{name_of(place)}: {flaw.stream}, row {flaw.position}: {flaw.sentence}.", err=True)
    if verdict.flaws:
        raise Sentence(
            "Keep this copy as evidence and compare it with a head that was sent to the embassy in copy."
        )
    for stream, head in verdict.heads.items():
        click.echo(f"{stream} {head.position} {head.hash.hex()}")
    click.echo(f"{verdict.rows} rows hold.")
    if paper is not None:
        click.echo(_told_of(engine, paper))


def _verify_backup(folder: Path) -> None:
    from hemicycle.ledger.backup.reading import check_originals, look_at  # noqa: PLC0415 - slow to import
    from hemicycle.ledger.carried import Damaged  # noqa: PLC0415 - as above

    try:
        looked = look_at(folder)
        originals = check_originals(folder)
    except Damaged as trouble:
        raise Sentence(f"{folder} does not hold: {trouble}") from trouble
    except OSError as trouble:
        raise Sentence(f"{folder}: the backup cannot be read ({trouble.strerror}).") from trouble
    for stream, head in looked.verdict.heads.items():
        click.echo(f"{stream} {head.position} {head.hash.hex()}")
    click.echo(f"{looked.verdict.rows} rows and {originals} originals hold, as of {looked.manifest.moment}.")


def _told_of(engine: "Engine", paper: Path) -> str:
    """That the house signed it, at a row that its ledger has. Raises Sentence where it did not."""
    from hemicycle.documents.lists.seal import Seal  # noqa: PLC0415 - slow to import
    from hemicycle.ledger import reading  # noqa: PLC0415 - as above
    from hemicycle.ledger.signing import has_signed, public_key  # noqa: PLC0415 - as above

    beside = paper.with_name(f"{paper.name}.sig")
    try:
        seal = msgspec.json.decode(beside.read_bytes(), type=Seal)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as trouble:
        raise Sentence(f"{beside}: there is no signature of a list; save it beside the list.") from trouble
    if not seal.is_of(paper.read_bytes()):
        raise Sentence(f"{paper}: this is not the file that was signed; take both of the same position.")
    key = public_key(engine)
    if key is None or not has_signed(key, seal.signed_bytes(), seal.signature):
        raise Sentence(f"{beside}: the signature is not of this house.")
    rows = list(reading.read(engine, seal.plenary, seal.position - 1, seal.position))
    if [row.hash.hex() for row in rows] != [seal.hash]:
        raise Sentence(f"{paper}: the house signed it, but its ledger does not have this row any more.")
    return f"{paper.name} is a list that the house signed at row {seal.position} of {seal.plenary}."


@click.command()
@click.argument("slug")
@click.option("--database", default=None, help="File or address of the ledger; hemicycle.sqlite by default.")
@click.option(
    "--whole",
    type=click.Path(path_type=Path, dir_okay=False),
    default=None,
    help="Write all that is held of SLUG, private parts and originals too, into this file; `restore` takes it in.",
)
def export(slug: str, database: str | None, whole: Path | None) -> None:
    """Write the public ledger of SLUG as JSON lines that anybody can check (docs/ledger.md)."""
    if whole is not None:
        _export_whole(slug, database or database_from_environment(), whole)
        return
    from hemicycle.ledger import reading  # noqa: PLC0415 - slow to import
    from hemicycle.ledger.database import Unusable, open_database  # noqa: PLC0415 - as above
    from hemicycle.ledger.public import public_lines  # noqa: PLC0415 - as above

    try:
        engine = open_database(database or database_from_environment(), create=False)
    except Unusable as trouble:
        raise Sentence(str(trouble)) from trouble
    if slug not in reading.heads(engine):
        raise Sentence(
            f"There is no plenary {slug} in this ledger; it has {', '.join(reading.heads(engine)) or 'none'}."
        )
    for line in public_lines(reading.read(engine, slug)):
        click.echo(line, nl=False)


def _export_whole(slug: str, place: str, file: Path) -> None:
    from hemicycle.chamber.whole import whole  # noqa: PLC0415 - slow to import
    from hemicycle.ledger.carried import save  # noqa: PLC0415 - as above
    from hemicycle.ledger.database import open_database  # noqa: PLC0415 - as above
    from hemicycle.ledger.originals import open_originals  # noqa: PLC0415 - as above

    if file.exists():
        raise Sentence(f"{file}: there is a file of this name already; name another.")
    with told_of_a_file(file):
        engine = open_database(place, create=False)
        try:
            with closing(open_originals(place)) as originals:
                carried = whole(engine, originals, slug)
        finally:
            engine.dispose()
    try:
        save(carried, file)
    except OSError as trouble:
        raise Sentence(f"{file}: the file cannot be written ({trouble.strerror}).") from trouble
    click.echo(
        f"{slug} is in {file} (rows: {len(carried.rows)}, originals: {len(carried.originals)}). It is confidential:"
        " private parts are in it. Keep it as you keep the ledger."
    )
