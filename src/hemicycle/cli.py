"""The command line."""

import re
import sys
from pathlib import Path

import click
import msgspec

from hemicycle.plenary.programme.programme import Programme
from hemicycle.settings import Settings, database_from_environment, port_from_environment


class Sentence(click.ClickException):
    """What is wrong, where, and what to do, in one sentence; the exit code is 1."""

    def show(self, file: object = None) -> None:  # noqa: ARG002 - click's signature
        click.echo(self.message, err=True)


@click.group()
@click.version_option(package_name="hemicycle")
def main() -> None:
    """Runs a plenary session from its concept note to its record."""


@main.command()
@click.argument("note", type=click.Path(path_type=Path), required=False)
@click.option("--database", default=None, help="File or address of the ledger; hemicycle.sqlite by default.")
@click.option("--port", type=int, default=None, help="Where to listen on 127.0.0.1; 8000 by default.")
@click.option(
    "--zone", default=None, help="The time zone that the house has decided, such as America/New_York."
)
def serve(note: Path | None, database: str | None, port: int | None, zone: str | None) -> None:
    """Run a house; with NOTE, a programme as TOML, convene its plenary."""
    from hemicycle.building import PortInUse, serve as run  # noqa: I001, PLC0415 - slow to import, not for --help
    from hemicycle.ledger.database import Unusable  # noqa: PLC0415 - as above
    from hemicycle.web.house import House  # noqa: PLC0415 - as above

    convening = _convening(note, zone) if note is not None else None
    settings = Settings(
        database=database or database_from_environment(),
        port=port_from_environment() if port is None else port,
    )

    async def greet(house: House) -> None:
        for slug in house.chamber.slugs():
            click.echo(f"{settings.address}/{slug}")
            click.echo(f"{settings.address}/chair/{house.links.token('chair', slug)}")
            click.echo(f"{settings.address}/{slug}/screen")
            if house.chamber.view(slug).programme.zone is None:
                click.echo(
                    f"{slug}: the note names no time zone; decide it and serve again with --zone, for example"
                    " --zone America/New_York."
                )
        sys.stdout.flush()

    try:
        run(settings, convening, meanwhile=greet)
    except (Unusable, PortInUse) as trouble:
        raise Sentence(str(trouble)) from trouble


@main.command()
@click.argument("note", type=click.Path(path_type=Path))
@click.option("--speed", default=60.0, show_default=True, help="Seconds of the house in one second.")
@click.option("--delegations", default=40, show_default=True, help="How many invented delegations take part.")
@click.option("--port", type=int, default=None, help="Where to listen on 127.0.0.1; 8000 by default.")
@click.option("--seed", default=1, show_default=True, help="The same seed plays the same session.")
def rehearse(note: Path, speed: float, delegations: int, port: int | None, seed: int) -> None:
    """Play the session of NOTE in fast time with invented delegations."""
    from hemicycle.building import PortInUse, Rehearsed, rehearse as run  # noqa: I001, PLC0415 - slow to import
    from hemicycle.ledger.database import Unusable  # noqa: PLC0415 - as above

    slug, programme = _convening(note, None)
    if not programme.sittings or programme.sittings[0].start is None:
        raise Sentence(f"{note}: the programme states no day or hour; a rehearsal needs both.")
    chosen = port_from_environment() if port is None else port
    rehearsed = Rehearsed(slug=slug, programme=programme, delegations=delegations, seed=seed, tell=click.echo)
    try:
        run(rehearsed, port=chosen, speed=speed)
    except (Unusable, PortInUse) as trouble:
        raise Sentence(str(trouble)) from trouble


@main.command(name="note")
@click.argument("file", type=click.Path(path_type=Path))
def read_note_file(file: Path) -> None:
    """Print the programme that the concept note FILE states, as commented TOML that `serve` accepts."""
    click.echo(_drafted(file)[1], nl=False)


@main.command()
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


@main.command()
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


def _programme_file(note: Path) -> Programme:
    from hemicycle.note.toml.reading import WrongProgramme, read_programme  # noqa: PLC0415 - slow to import

    try:
        return read_programme(note.read_text(encoding="utf-8"), str(note))
    except OSError as trouble:
        raise Sentence(f"{note}: the file cannot be read ({trouble.strerror}).") from trouble
    except UnicodeDecodeError as trouble:
        raise Sentence(f"{note}: the file is no UTF-8 text; save the programme as UTF-8.") from trouble
    except WrongProgramme as trouble:
        raise Sentence(str(trouble)) from trouble


def _drafted(note: Path) -> tuple[Programme, str]:
    """The programme that a concept note becomes, and its commented TOML."""
    from hemicycle.extraction.reading import read_file  # noqa: PLC0415 - slow to import
    from hemicycle.extraction.unreadable import Unreadable  # noqa: PLC0415 - as above
    from hemicycle.note.programming import draft_to_programme  # noqa: PLC0415 - as above
    from hemicycle.note.reading import read_note  # noqa: PLC0415 - as above
    from hemicycle.note.toml.writing import write_programme  # noqa: PLC0415 - as above

    try:
        draft = read_note(read_file(note))
    except Unreadable as trouble:
        raise Sentence(str(trouble)) from trouble
    programme = draft_to_programme(draft)
    return programme, write_programme(programme, draft)


def _convening(note: Path, zone: str | None) -> tuple[str, Programme]:
    programme = _programme_file(note) if note.suffix.lower() == ".toml" else _drafted(note)[0]
    if not programme.segments:
        raise Sentence(
            f"{note}: no segment is stated; write the programme with `hemicycle note`, add its [[segments]], and serve that."
        )
    if zone is not None:
        programme = msgspec.structs.replace(programme, zone=zone)
    slug = re.sub(r"[^a-z0-9]+", "-", note.stem.lower()).strip("-") or "plenary"
    return slug, programme
