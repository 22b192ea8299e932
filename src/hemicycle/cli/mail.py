"""hemicycle mail: read a folder, take an export in, compare an export with the ledger."""

import sys
from contextlib import redirect_stdout
from pathlib import Path

import click
import msgspec

from hemicycle.cli.programmes import convening
from hemicycle.cli.sentence import Sentence
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.programme.registration import UnknownSender
from hemicycle.settings import MailSettings, WrongSettings, database_from_environment, read_house_file

EXAMPLE = Path("examples/asp22-cooperation.toml")
ZONE = "America/New_York"
"""Taken where a programme names no zone, and said so: without one no deadline is an instant."""


@click.group()
def mail() -> None:
    """Read, take in and compare mails."""


@mail.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True))
@click.option("--note", type=click.Path(path_type=Path), default=None, help="The concept note or programme.")
@click.option("--zone", default=None, help="The time zone of the venue.")
@click.option("--jsonl", is_flag=True, help="One JSON object a mail, for scoring.")
@click.option("--host", "hosts", multiple=True, help="A host or domain whose stamps of arrival are believed.")
@click.option(
    "--authserv", "authserv", multiple=True, help="A name under which our exchanger writes verdicts."
)
def read(
    folder: Path,
    note: Path | None,
    zone: str | None,
    jsonl: bool,
    hosts: tuple[str, ...],
    authserv: tuple[str, ...],
) -> None:
    """Read and decide the mails of FOLDER as one plenary would, in the order of their arrival; nothing is kept.

    Every sender counts as known, for no desk is there to vouch.
    """
    from hemicycle.mailroom.answers import answer_all  # noqa: PLC0415 - slow to import
    from hemicycle.mailroom.doors.importing import mails_in  # noqa: PLC0415 - as above
    from hemicycle.mailroom.posts import Office  # noqa: PLC0415 - as above

    programme = _programme(note, zone)
    mails = [(Path(one.place).stem, one.raw) for one in mails_in(folder)]
    if not mails:
        raise Sentence(f"{folder}: there is no mail here; name a folder of .eml files, an mbox or a Maildir.")
    with redirect_stdout(sys.stderr):  # what is logged is no answer
        answered = answer_all(mails, programme, Office(key=b"read", hosts=hosts, authserv=authserv))
    for answer in answered.answers:
        if jsonl:
            click.echo(msgspec.json.encode(answer))
        else:
            name = (answer.delegation or {}).get("name") or (answer.delegation or {}).get("iso2") or "?"
            segments = ", ".join(map(str, answer.segments)) or "-"
            click.echo(f"{answer.id}  {answer.decision:<10} {answer.intent:<10} {name} · {segments}")


def _programme(note: Path | None, zone: str | None) -> Programme:
    chosen = note or EXAMPLE
    if note is None and not EXAMPLE.is_file():
        raise Sentence("Name the concept note or programme of the plenary with --note.")
    programme = convening(chosen, zone)[1]
    if programme.zone is None:
        click.echo(f"{chosen}: no time zone is named; {ZONE} is taken, --zone decides another.", err=True)
        programme = msgspec.structs.replace(programme, zone=ZONE)
    registration = msgspec.structs.replace(programme.registration, unknown_senders=UnknownSender.INSCRIBE)
    return msgspec.structs.replace(programme, registration=registration)


@mail.command(name="import")
@click.argument("source", type=click.Path(path_type=Path, exists=True))
@click.option("--database", default=None, help="File or address of the ledger; hemicycle.sqlite by default.")
@click.option(
    "--plenary", default=None, help="The plenary that the mails are for, where the house has several."
)
@click.option(
    "--house", type=click.Path(path_type=Path), default=None, help="The house's file (docs/mail.md)."
)
@click.option("--answer", is_flag=True, help="Answer the mails as if they had come in now.")
def take_in(
    source: Path, database: str | None, plenary: str | None, house: Path | None, answer: bool
) -> None:
    """Take in the .eml file, folder, mbox or Maildir SOURCE, also beside a running house.

    A mail that is there already counts once. Nobody is answered without --answer.
    """
    from hemicycle.building.mails import Importing, import_mails  # noqa: PLC0415 - slow to import
    from hemicycle.ledger.database import Unusable  # noqa: PLC0415 - as above
    from hemicycle.mailroom.doors.importing import mails_in  # noqa: PLC0415 - as above

    importing = Importing(
        database=database or database_from_environment(),
        mail=_house(house),
        plenary=plenary,
        historic=not answer,
    )
    try:
        with click.progressbar(
            mails_in(source), label="Mails", file=sys.stderr, show_pos=True, item_show_func=lambda _: None
        ) as mails:
            counted = import_mails(importing, mails)
    except (Unusable, WrongSettings, LookupError) as trouble:
        raise Sentence(str(trouble)) from trouble
    click.echo(
        f"{counted.taken} mails taken in, {counted.known} of them known before, {counted.refused} refused."
    )
    if counted.refused:
        raise Sentence("What was refused names no address of this house; say which plenary with --plenary.")


@mail.command()
@click.argument("export", type=click.Path(path_type=Path, exists=True))
@click.option("--plenary", default=None, help="The plenary, where the house has several.")
@click.option("--database", default=None, help="File or address of the ledger; hemicycle.sqlite by default.")
def reconcile(export: Path, plenary: str | None, database: str | None) -> None:
    """Compare the embassy's mailbox EXPORT (.eml files, mbox or Maildir) with the ledger: what each side lacks."""
    from hemicycle.building.plenaries import stored_plenary  # noqa: PLC0415 - slow to import
    from hemicycle.ledger.database import Unusable  # noqa: PLC0415 - as above
    from hemicycle.mailroom.doors.importing import mails_in  # noqa: PLC0415 - as above
    from hemicycle.mailroom.reconciling import reconcile as compare  # noqa: PLC0415 - as above

    try:
        state = stored_plenary(database or database_from_environment(), plenary)
    except (Unusable, LookupError) as trouble:
        raise Sentence(str(trouble)) from trouble
    found = compare(((one.raw, one.place) for one in mails_in(export)), state)
    click.echo(f"{found.both} mails are on both sides.")
    for one in found.theirs:
        click.echo(f"Only the embassy has: {one.place}, from {one.sender or '?'}: {one.subject or '-'}")
    for one in found.ours:
        click.echo(f"Only we have: {one.place}, from {one.sender or '?'}: {one.subject or '-'}")
    if found.theirs:
        click.echo("What only the embassy has is taken in with hemicycle mail import.")


def _house(path: Path | None) -> MailSettings:
    try:
        return read_house_file(path).mail if path is not None else MailSettings()
    except WrongSettings as trouble:
        raise Sentence(str(trouble)) from trouble
