"""hemicycle archive: what outlives the program (docs/archive.md)."""

from pathlib import Path

import click

from hemicycle.cli.sentence import Sentence
from hemicycle.settings import database_from_environment


@click.command()
@click.argument("slug")
@click.option("--database", default=None, help="File or address of the ledger; hemicycle.sqlite by default.")
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path),
    required=True,
    help="The folder to write, which is not there yet or empty.",
)
@click.option(
    "--zip", "as_zip", is_flag=True, help="Write one file instead, the name of the folder with .zip."
)
@click.option(
    "--address",
    default=None,
    help="Where the house's own pages of this plenary are, such as https://lists.example/asp22.",
)
def archive(slug: str, database: str | None, folder: Path, as_zip: bool, address: str | None) -> None:
    """Write all that is public of SLUG as plain files that need no server, with what checks them.

    Also while a house runs: it only reads. It never writes over what is there.
    """
    from hemicycle.chamber.archiving import source_of  # noqa: PLC0415 - slow to import
    from hemicycle.documents.archive.bag import bag  # noqa: PLC0415 - as above
    from hemicycle.documents.archive.drawing_up import archive as drawn_up  # noqa: PLC0415 - as above
    from hemicycle.documents.archive.writing import Occupied, write_folder, write_zip  # noqa: PLC0415 - as above
    from hemicycle.ledger.database import Unusable, open_to_read  # noqa: PLC0415 - as above
    from hemicycle.ledger.originals import open_originals  # noqa: PLC0415 - as above

    to = folder.absolute()
    to = to.with_name(f"{to.name.removesuffix('.zip')}.zip") if as_zip else to
    try:
        place = database or database_from_environment()
        engine = open_to_read(place)
        originals = open_originals(place)
        try:
            source = source_of(engine, originals.read, slug, address.rstrip("/") if address else None)
        finally:
            originals.close()
            engine.dispose()
        files = bag(drawn_up(source))
        if as_zip:
            write_zip(files, to, source.as_of)
        else:
            write_folder(files, to)
    except (Unusable, LookupError, Occupied) as trouble:
        raise Sentence(str(trouble)) from trouble
    except OSError as trouble:
        raise Sentence(f"{to}: the archive cannot be written there ({trouble.strerror}).") from trouble
    click.echo(f"{len(files)} files of {slug} are in {to}; `python3 check.py` in it checks them.")
