"""What hemicycle doctor looks at, out of the settings of a house that need not be running."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import msgspec

from hemicycle.building.watching import free_beside
from hemicycle.chamber.contacts import WrongContacts, read_contacts
from hemicycle.chamber.sitting_plenary import replayed
from hemicycle.ledger import reading
from hemicycle.ledger.database import Unusable, open_to_read
from hemicycle.operations import parts
from hemicycle.operations.doctor import clock, database, disk, mailbox, ports, relay, tls
from hemicycle.operations.doctor.findings import ok, trouble, warning
from hemicycle.operations.doctor.records.judging import judge as judge_records
from hemicycle.operations.doctor.records.spf import Address
from hemicycle.operations.doctor.records.texts import texts
from hemicycle.operations.part import Part
from hemicycle.plenary.plenary import Plenary
from hemicycle.settings import Listening, Settings


class Examined(msgspec.Struct, frozen=True, kw_only=True):
    """`records` is the text of DNS records, `relay` from where the relay sends; `domains` of our letters.

    Without `domains` those of the addresses that the ledger's programmes name.
    """

    settings: Settings
    records: str | None = None
    relay: tuple[Address, ...] = ()
    domains: tuple[str, ...] = ()


def examine(examined: Examined) -> Iterator[Part]:
    """One finding after another, as they are made. Never raises."""
    settings = examined.settings
    domains: tuple[str, ...] = examined.domains
    yield tls.public_url(settings.public_url)
    for subject, check in _of_this_machine(settings):
        yield from _told(subject, check)
    if Path(settings.database).is_dir():
        yield trouble(
            "database", f"{settings.database} is a folder; name the ledger's file, in it or elsewhere."
        )
    elif _is_there(settings.database):
        yield from _told("database", partial(_of_the_ledger, settings.database))
        domains = domains or _domains(settings.database)
    else:
        yield warning("database", f"{settings.database}: there is no ledger yet; hemicycle serve makes it.")
    for subject, check in _of_mail(examined, domains):
        yield from _told(subject, check)


Check = Callable[[], Iterable[Part] | Part]
Named = tuple[str, Check]
"""The subject is told where the check itself fails."""


def _of_this_machine(settings: Settings) -> Iterator[Named]:
    yield "port: pages", partial(ports.pages, settings.host, settings.port)
    place = settings.operations.place
    if place is not None:
        yield "port: operations", partial(ports.pages, *place, "port: operations")
    for way, door in _doors(settings):
        yield f"port: {way}", partial(ports.mail, door.host, door.port, way)
        if door.certificate is not None:
            yield (
                f"certificate of {way}",
                partial(tls.certificate, door.certificate, door.key, datetime.now(UTC)),
            )
    yield "clock: machine", clock.machine
    if "://" not in settings.database:
        folder = Path(settings.database).absolute().parent
        yield "disk", lambda: parts.disk(free_beside(settings.database))
        yield "disk: filesystem", partial(disk.filesystem, folder)
        yield "disk: writing", partial(disk.syncing, folder)


def _of_the_ledger(place: str) -> Iterator[Part]:
    try:
        engine = open_to_read(place)
    except Unusable as fault:
        yield trouble("database", str(fault))
        return
    try:
        yield from database.judge(engine)
    finally:
        engine.dispose()


def _of_mail(examined: Examined, domains: tuple[str, ...]) -> Iterator[Named]:
    mail = examined.settings.mail
    if mail.contacts is not None:
        yield "contacts", partial(_contacts, mail.contacts)
    if mail.relay is None:
        yield "relay", partial(_without_relay, examined.settings)
    else:
        greeting = domains[0] if domains else "localhost"
        yield f"relay {mail.relay.host}", partial(relay.judge, mail.relay, greeting)
    for each in mail.mailboxes:
        yield f"mailbox at {each.host}", partial(mailbox.judge, each)
    if examined.records is None:
        unseen = "SPF, DKIM and DMARC were not looked at; bring their text with --records."
        yield "records", partial(warning, "records", unseen)
    elif not domains:
        whose = "Nobody said whose they are; name the domain of your letters with --domain."
        yield "records", partial(warning, "records", whose)
    elif not (written := texts(examined.records)):
        unread = "The file holds no TXT record as dig +noall +answer prints one; bring it so."
        yield "records", partial(trouble, "records", unread)
    else:
        for domain in domains:
            yield f"records of {domain}", partial(judge_records, domain, written, examined.relay)


def _without_relay(settings: Settings) -> Part:
    return warning(
        "relay", f"None is configured: letters go to the folder {settings.letters}, and to nobody."
    )


def _contacts(file: Path) -> Part:
    try:
        known = read_contacts(file).known
    except WrongContacts as fault:
        return trouble("contacts", str(fault))
    return ok("contacts", f"The list names contacts of {len(known)} delegations.")


def _told(subject: str, check: Check) -> Iterator[Part]:
    try:
        found = check()
        yield from (found,) if isinstance(found, Part) else found
    except Exception as fault:  # noqa: BLE001 - one that fails must not keep the others from being made
        yield trouble(subject, f"It could not be looked at ({type(fault).__name__}).")


def _doors(settings: Settings) -> Iterator[tuple[str, Listening]]:
    for way, listening in (("SMTP", settings.mail.smtp), ("LMTP", settings.mail.lmtp)):
        if listening is not None and listening.port:
            yield way, listening


def _is_there(place: str) -> bool:
    return "://" in place or Path(place).is_file()


def _domains(place: str) -> tuple[str, ...]:
    """Of the addresses that answer in each plenary; none where the ledger cannot be read, which is told elsewhere."""
    try:
        engine = open_to_read(place)
    except Unusable:
        return ()
    try:
        plenaries = [replayed(Plenary(), reading.read(engine, slug)) for slug in reading.heads(engine)]
    finally:
        engine.dispose()
    named = (one.programme.registration.to[:1] for one in plenaries)
    return tuple(sorted({to.rpartition("@")[2].lower() for first in named for to in first}))
