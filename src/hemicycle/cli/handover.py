"""hemicycle handover, take-over, give-back and take-back: the floor moves to a laptop and returns (docs/handover.md)."""

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from hemicycle.cli.files import told_of_a_file
from hemicycle.cli.sentence import Sentence
from hemicycle.settings import database_from_environment

if TYPE_CHECKING:
    from hemicycle.chamber.handover.receiving import Received
    from hemicycle.chamber.handover.sending import Ledger
    from hemicycle.ledger.carried import Carried

Done = TypeVar("Done")

_database = click.option(
    "--database", default=None, help="File or address of the ledger; hemicycle.sqlite by default."
)


@click.command()
@click.argument("slug")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--to", required=True, help="What everybody is told the floor is run from, such as a laptop.")
@_database
def handover(slug: str, file: Path, to: str, database: str | None) -> None:
    """Hand the floor of SLUG over to another machine, and write FILE for it.

    Nothing is recorded in this house from then on until the floor is back. It prints the code that the other machine
    asks for. Given again it writes the same FILE and prints the same code.
    """
    from hemicycle.chamber.handover.code import shown  # noqa: PLC0415 - slow to import
    from hemicycle.chamber.handover.sending import hand_over  # noqa: PLC0415 - as above

    with told_of_a_file(file):
        _must_be_writable(file)
        handed = _run(slug, database, lambda ledger: hand_over(ledger, to))
        _save(handed.carried, file)
    click.echo(
        f"The floor of {slug} goes to {to} behind row {handed.carried.receipt.position}; it is in {file}."
    )
    click.echo(f"The code, once for that machine: {shown(handed.code)}")


@click.command(name="take-over")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--code", prompt="The code that was printed at the handover", help="What `handover` printed.")
@_database
def take_over(file: Path, code: str, database: str | None) -> None:
    """Take the floor in FILE over into the ledger of this machine; then `serve` runs it, without internet."""
    from hemicycle.chamber.handover.code import typed  # noqa: PLC0415 - slow to import
    from hemicycle.chamber.handover.receiving import take_over as take  # noqa: PLC0415 - as above
    from hemicycle.chamber.house_time import AnchoredTime  # noqa: PLC0415 - as above
    from hemicycle.ledger.carried import load  # noqa: PLC0415 - as above
    from hemicycle.ledger.database import open_database  # noqa: PLC0415 - as above
    from hemicycle.ledger.originals import open_originals  # noqa: PLC0415 - as above

    place = database or database_from_environment()
    with told_of_a_file(file):
        carried = load(file)
        engine = open_database(place, create=True)
        with closing(open_originals(place)) as originals:
            received = take(engine, originals, carried, typed(code), AnchoredTime().now())
        engine.dispose()
    _tell(received, carried.stream, "taken over")
    click.echo(f"Start it with: hemicycle serve --database {place}")


@click.command(name="give-back")
@click.argument("slug")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@_database
def give_back(slug: str, file: Path, database: str | None) -> None:
    """Give the floor of SLUG back to the house, and write FILE for it with all that was recorded here."""
    from hemicycle.chamber.handover.sending import give_back as give  # noqa: PLC0415 - slow to import

    with told_of_a_file(file):
        _must_be_writable(file)
        carried = _run(slug, database, give)
        _save(carried, file)
    click.echo(f"{len(carried.rows)} rows go back to the house in {file}; take them back there (take-back).")


@click.command(name="take-back")
@click.argument("what", metavar="FILE")
@click.option(
    "--without",
    "reason",
    default=None,
    help="The other machine is lost: FILE is then the plenary's name, and this is the reason.",
)
@_database
def take_back(what: str, reason: str | None, database: str | None) -> None:
    """Take the floor back with FILE from the other machine: its rows go behind those of the house as they are."""
    from hemicycle.chamber.handover.receiving import take_back as take  # noqa: PLC0415 - slow to import
    from hemicycle.chamber.handover.sending import go_on_without  # noqa: PLC0415 - as above
    from hemicycle.chamber.house_time import AnchoredTime  # noqa: PLC0415 - as above
    from hemicycle.ledger.carried import load  # noqa: PLC0415 - as above
    from hemicycle.ledger.database import open_database  # noqa: PLC0415 - as above
    from hemicycle.ledger.originals import open_originals  # noqa: PLC0415 - as above

    with told_of_a_file(Path(what)):
        if reason is not None:
            _run(what, database, lambda ledger: go_on_without(ledger, reason))
            click.echo(
                f"{what} goes on from the handover; enter what happened since from paper, at the desk."
            )
            return
        place = database or database_from_environment()
        carried = load(Path(what))
        engine = open_database(place, create=False)
        with closing(open_originals(place)) as originals:
            received = take(engine, originals, carried, AnchoredTime().now())
        engine.dispose()
    _tell(received, carried.stream, "taken back")


def _tell(received: "Received", slug: str, how: str) -> None:
    was = "was" if received.again else "is"
    before = " before, and nothing was written now" if received.again else ""
    click.echo(f"The floor of {slug} {was} {how}{before}; its ledger stands at row {received.position}.")


def _run(slug: str, database: str | None, act: "Callable[[Ledger], Awaitable[Done]]") -> Done:
    async def acted() -> Done:
        async with _opened(slug, database or database_from_environment()) as ledger:
            return await act(ledger)

    return asyncio.run(acted())


@asynccontextmanager
async def _opened(slug: str, place: str) -> "AsyncIterator[Ledger]":
    """Also beside a running house. Raises Unusable, and LookupError where there is no such plenary."""
    from hemicycle.chamber.chamber import Chamber  # noqa: PLC0415 - slow to import
    from hemicycle.chamber.handover.sending import Ledger  # noqa: PLC0415 - as above
    from hemicycle.chamber.house_time import AnchoredTime  # noqa: PLC0415 - as above
    from hemicycle.ledger.database import open_database  # noqa: PLC0415 - as above
    from hemicycle.ledger.originals import open_originals  # noqa: PLC0415 - as above

    engine = open_database(place, create=False)
    chamber = Chamber(engine, AnchoredTime())
    await chamber.open()
    try:
        if slug not in chamber.slugs():
            known = ", ".join(chamber.slugs()) or "there is none"
            raise LookupError(f"Name one of the plenaries of this house: {known}.")
        with closing(open_originals(place)) as originals:
            yield Ledger(chamber, engine, originals, slug)
    finally:
        await chamber.close()
        engine.dispose()


def _must_be_writable(file: Path) -> None:
    """Before anything is recorded: a floor that is handed over without its file stands still."""
    if not file.parent.is_dir() or not os.access(file.parent, os.W_OK):
        raise Sentence(f"{file}: nothing can be written there; name a file in a folder that is there.")


def _save(carried: "Carried", file: Path) -> None:
    from hemicycle.ledger.carried import save  # noqa: PLC0415 - slow to import

    try:
        save(carried, file)
    except OSError as trouble:
        raise Sentence(
            f"{file}: the file could not be written ({trouble.strerror}), and the floor is no longer here. Make room and"
            " give the same command again."
        ) from trouble
