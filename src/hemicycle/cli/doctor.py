"""hemicycle doctor: what would go wrong, before it does."""

from pathlib import Path

import click
import msgspec

from hemicycle.cli.sentence import Sentence
from hemicycle.settings import (
    HouseFile,
    Settings,
    WrongSettings,
    database_from_environment,
    port_from_environment,
    read_house_file,
)


@click.command()
@click.option("--house", type=click.Path(path_type=Path), default=None, help="The house's file.")
@click.option("--database", default=None, help="File or address of the ledger; hemicycle.sqlite by default.")
@click.option("--host", default="127.0.0.1", help="Where the pages are served; 127.0.0.1 by default.")
@click.option("--port", type=click.IntRange(0, 65_535), default=None, help="At which port; 8000 by default.")
@click.option(
    "--records",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    default=None,
    help="A file with the TXT records of SPF, DKIM and DMARC, as dig prints them; no name is looked up.",
)
@click.option(
    "--domain", "domains", multiple=True, help="The domain of your letters, where no plenary names it."
)
@click.option("--relay-address", "relay", multiple=True, help="An IP address from which the relay sends.")
@click.option("--json", "as_json", is_flag=True, help="A list of objects: name, state, reason.")
def doctor(
    house: Path | None,
    database: str | None,
    host: str,
    port: int | None,
    records: Path | None,
    domains: tuple[str, ...],
    relay: tuple[str, ...],
    as_json: bool,
) -> None:
    """Look at everything that a house rests on, and say what to do. It ends with 1 where something is in trouble.

    It sends no mail, changes nothing, and connects only to what the house's file names.
    """
    from hemicycle.building.checking import Examined, examine  # noqa: PLC0415 - slow to import
    from hemicycle.operations.doctor.records.spf import address_of  # noqa: PLC0415 - as above
    from hemicycle.operations.part import State  # noqa: PLC0415 - as above

    try:
        written = read_house_file(house) if house is not None else HouseFile()
        addresses = tuple(address_of(one) for one in relay)
    except WrongSettings as trouble:
        raise Sentence(str(trouble)) from trouble
    except ValueError as trouble:
        raise Sentence(f"--relay-address: {trouble}; write it as 192.0.2.7 or 2001:db8::7.") from trouble
    settings = Settings(
        database=database or database_from_environment(),
        host=host,
        port=port_from_environment() if port is None else port,
        mail=written.mail,
        public_url=written.url,
        operations=written.operations,
    )
    text = records.read_text(encoding="utf-8", errors="replace") if records is not None else None
    found = []
    for part in examine(Examined(settings=settings, records=text, relay=addresses, domains=domains)):
        found.append(part)
        if not as_json:
            click.echo(f"{part.state.value:<8} {part.name}: {part.reason}")
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(found)))
    if any(part.state is State.TROUBLE for part in found):
        raise SystemExit(1)
