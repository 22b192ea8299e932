"""hemicycle serve and hemicycle rehearse."""

import sys
from pathlib import Path
from typing import Literal

import click
import msgspec

from hemicycle.cli.programmes import convening
from hemicycle.cli.sentence import Sentence
from hemicycle.settings import (
    HouseFile,
    OperationsSettings,
    Settings,
    WrongSettings,
    database_from_environment,
    port_from_environment,
    read_house_file,
)


@click.command()
@click.argument("note", type=click.Path(path_type=Path), required=False)
@click.option("--database", default=None, help="File or address of the ledger; hemicycle.sqlite by default.")
@click.option(
    "--host",
    default="127.0.0.1",
    help="The address to listen at; 127.0.0.1 by default, where only this machine comes in.",
)
@click.option(
    "--port", type=click.IntRange(0, 65_535), default=None, help="The port to listen at; 8000 by default."
)
@click.option(
    "--zone", default=None, help="The time zone that the house has decided, such as America/New_York."
)
@click.option(
    "--house",
    type=click.Path(path_type=Path),
    default=None,
    help="The house's file: mail (docs/mail.md), signing in (docs/sign-in.md), the review (docs/review.md), operations (docs/operations.md).",
)
@click.option(
    "--operations",
    default=None,
    help="Host and port of the operator's own, such as 127.0.0.1:9464, for health with its reasons and metrics.",
)
@click.option(
    "--log-format",
    type=click.Choice(("plain", "json")),
    default=None,
    help="How the log is written to standard error; plain by default.",
)
@click.option(
    "--node",
    default=None,
    help="The name of this node where several serve one database; by default the machine and the port.",
)
def serve(
    note: Path | None,
    database: str | None,
    host: str,
    port: int | None,
    zone: str | None,
    house: Path | None,
    operations: str | None,
    log_format: Literal["plain", "json"] | None,
    node: str | None,
) -> None:
    """Run a house; with NOTE, a concept note or a programme as TOML, convene its plenary.

    It prints the links of each plenary: public page, chair, screen, desk. The last link is that of the house: whoever
    enters by it drops notes on the start page and convenes them there.
    """
    from hemicycle.building.listening import PortInUse  # noqa: PLC0415 - slow to import, not for --help
    from hemicycle.building.serving import serve as run  # noqa: PLC0415 - as above
    from hemicycle.building.told import house_link_of, links_of  # noqa: PLC0415 - as above
    from hemicycle.ledger.database import Unusable  # noqa: PLC0415 - as above
    from hemicycle.web.house import House  # noqa: PLC0415 - as above

    convened = convening(note, zone) if note is not None else None
    written = _house_file(house)
    settings = Settings(
        database=database or database_from_environment(),
        host=host,
        port=port_from_environment() if port is None else port,
        mail=written.mail,
        public_url=written.url,
        erasure=written.erasure,
        oidc=written.oidc,
        review=written.review,
        operations=_operations(written.operations, operations, log_format),
        named=node,
        limits=written.limits,
    )

    async def greet(house: House) -> None:
        for slug in house.chamber.slugs():
            for link in links_of(house, slug):
                click.echo(link)
            if house.chamber.view(slug).programme.zone is None:
                click.echo(
                    f"{slug}: the note names no time zone; decide it and serve again with --zone, for example"
                    " --zone America/New_York."
                )
        click.echo(house_link_of(house))
        sys.stdout.flush()

    try:
        run(settings, convened, meanwhile=greet)
    except (Unusable, PortInUse, WrongSettings) as trouble:
        raise Sentence(str(trouble)) from trouble


@click.command()
@click.argument("note", type=click.Path(path_type=Path))
@click.option("--speed", default=60.0, show_default=True, help="Seconds of the house in one second.")
@click.option("--delegations", default=40, show_default=True, help="How many invented delegations take part.")
@click.option(
    "--port",
    type=click.IntRange(0, 65_535),
    default=None,
    help="Where to listen on 127.0.0.1; 8000 by default.",
)
@click.option("--seed", default=1, show_default=True, help="The same seed plays the same session.")
def rehearse(note: Path, speed: float, delegations: int, port: int | None, seed: int) -> None:
    """Play the session of NOTE in fast time with invented delegations."""
    from hemicycle.building.listening import PortInUse  # noqa: PLC0415 - slow to import
    from hemicycle.building.rehearsing import Rehearsed  # noqa: PLC0415 - as above
    from hemicycle.building.rehearsing import rehearse as run  # noqa: PLC0415 - as above
    from hemicycle.ledger.database import Unusable  # noqa: PLC0415 - as above

    slug, programme = convening(note, None)
    if not programme.sittings or programme.sittings[0].start is None:
        raise Sentence(f"{note}: the programme states no day or hour; a rehearsal needs both.")
    chosen = port_from_environment() if port is None else port
    rehearsed = Rehearsed(slug=slug, programme=programme, delegations=delegations, seed=seed, tell=click.echo)
    try:
        run(rehearsed, port=chosen, speed=speed)
    except (Unusable, PortInUse) as trouble:
        raise Sentence(str(trouble)) from trouble


def _operations(
    written: OperationsSettings, listen: str | None, log: Literal["plain", "json"] | None
) -> OperationsSettings:
    """What the command line says goes before what the house's file says."""
    try:
        return msgspec.structs.replace(written, listen=listen or written.listen, log=log or written.log)
    except ValueError as trouble:
        raise Sentence(f"--operations: {trouble}.") from trouble


def _house_file(path: Path | None) -> HouseFile:
    try:
        return read_house_file(path) if path is not None else HouseFile()
    except WrongSettings as trouble:
        raise Sentence(str(trouble)) from trouble
