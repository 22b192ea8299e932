"""hemicycle verify and hemicycle export."""

import click
import msgspec

from hemicycle.cli.sentence import Sentence
from hemicycle.settings import database_from_environment


@click.command()
@click.argument("place")
def verify(place: str) -> None:
    """Check that nothing in the ledger at PLACE, a file or an address, was changed."""
    from hemicycle.ledger.database import Unusable, name_of, open_database  # noqa: PLC0415 - slow to import
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


@click.command()
@click.argument("slug")
@click.option("--database", default=None, help="File or address of the ledger; hemicycle.sqlite by default.")
def export(slug: str, database: str | None) -> None:
    """Write the public ledger of SLUG as JSON lines that anybody can check (docs/ledger.md)."""
    from hemicycle.ledger import reading  # noqa: PLC0415 - slow to import
    from hemicycle.ledger.chain import header_of  # noqa: PLC0415 - as above
    from hemicycle.ledger.database import Unusable, open_database  # noqa: PLC0415 - as above

    try:
        engine = open_database(database or database_from_environment(), create=False)
    except Unusable as trouble:
        raise Sentence(str(trouble)) from trouble
    if slug not in reading.heads(engine):
        raise Sentence(
            f"There is no plenary {slug} in this ledger; it has {', '.join(reading.heads(engine)) or 'none'}."
        )
    for row in reading.read(engine, slug):
        line = {"hash": row.hash.hex(), "header": header_of(row).decode()}
        click.echo(msgspec.json.encode(line, order="sorted"))
