"""Configuration, read once from the command line, the environment and the house's file."""

import os
import re
import tomllib
from datetime import datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from socket import gethostname
from typing import Annotated, Literal
from urllib.parse import urlsplit

import msgspec


class WrongSettings(Exception):  # noqa: N818 - it says what the file is
    """The house's file cannot be used; the message says where and what to do."""


Positive = Annotated[int, msgspec.Meta(ge=1)]
Port = Annotated[int, msgspec.Meta(ge=0, le=65_535)]
"""0 takes any free one, where the house itself listens."""
Encrypted = Literal["none", "starttls", "always"]
Moment = Annotated[datetime, msgspec.Meta(tz=True)]


class Listening(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A door for mail. With a certificate and key (PEM files) it offers STARTTLS."""

    port: Port
    host: str = "127.0.0.1"
    certificate: Path | None = None
    key: Path | None = None


class RelaySettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where letters go out. The password may stand in a file of its own."""

    host: str
    port: Port = 587
    tls: Encrypted = "starttls"
    user: str | None = None
    password: str | None = None
    password_file: Path | None = None


class MailboxSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A mailbox that is read over IMAP and belongs to `address`; mails from before `since` are passed over."""

    address: str
    host: str
    user: str
    since: Moment
    port: Port = 993
    tls: Encrypted = "always"
    password: str | None = None
    password_file: Path | None = None
    token_file: Path | None = None
    folders: tuple[str, ...] = ("INBOX", "Junk")


class MailSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`hosts` are those whose stamps of arrival are believed, `authserv` the names of our mail exchanger's verdicts.

    One that hands mail over by SMTP stands among `hosts` by its address too. Where none are named, those of the
    addresses that the notes name. Without a relay letters go to the Maildir `letters`, by default beside the database.
    `contacts` is a CSV file of known addresses (columns delegation and address). `largest` is the size in bytes beyond
    which a mail is refused at the door.
    """

    hosts: tuple[str, ...] = ()
    authserv: tuple[str, ...] = ()
    smtp: Listening | None = None
    lmtp: Listening | None = None
    relay: RelaySettings | None = None
    letters: Path | None = None
    contacts: Path | None = None
    mailboxes: tuple[MailboxSettings, ...] = ()
    largest: Positive = 40_000_000


class ErasureSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Days behind the end of a plenary's last sitting after which what is private of it is erased; None: never.

    And behind the day on which a note that became no plenary was kept last.
    """

    private_after_days: Annotated[int, msgspec.Meta(ge=1)] | None = None

    @property
    def after(self) -> timedelta | None:
        return timedelta(days=self.private_after_days) if self.private_after_days is not None else None


class ReviewSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`datasets` are directories beside those of the package; docs/review.md says what lies in one."""

    datasets: tuple[Path, ...] = ()


class LimitSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a stranger may send, from one network address and in all, and a program by one token.

    docs/limits.md says what each is for.

    `proxies` are the addresses of those in front of the house: who asks is whom they name, and they are not counted.
    `free_disk` is in bytes: with less than that left, nothing large is kept any more.
    """

    proxies: tuple[str, ...] = ("127.0.0.1", "::1")
    connections: Positive = 20_000
    connections_of_one: Positive = 4_000
    streams_of_one: Positive = 2_000
    head_seconds: Positive = 20
    exchange_seconds: Positive = 300
    pages_a_minute: Positive = 6_000
    forms_a_minute: Positive = 600
    searches_a_minute: Positive = 600
    papers_a_minute: Positive = 600
    files_a_minute: Positive = 60
    forms_an_hour_of_one_mailbox: Positive = 20
    calls_a_minute_of_one_token: Positive = 3_000
    mail_sessions: Positive = 200
    mail_sessions_of_one: Positive = 50
    mails_a_minute_of_one: Positive = 300
    free_disk: Annotated[int, msgspec.Meta(ge=0)] = 500_000_000

    def __post_init__(self) -> None:
        """Raises ValueError: they are compared with whoever connects, so a name or a network would stand for nobody."""
        for one in self.proxies:
            try:
                ip_address(one)
            except ValueError:
                raise ValueError(f"`proxies` are addresses such as 192.0.2.7, and {one} is none") from None

    @property
    def in_front(self) -> tuple[str, ...]:
        """The proxies as they may connect: an IPv4 address looks otherwise where both kinds are listened to."""
        return (*self.proxies, *(f"::ffff:{one}" for one in self.proxies if "." in one and ":" not in one))


class OperationsSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the house is run as a service (docs/operations.md).

    `listen` is a host and port of the operator's own, where reasons and metrics are told; nobody is told without it.
    `log` is "plain" or "json". When told to stop the house goes on for `grace_seconds`, so that a proxy notices, and
    then ends within `drain_seconds`.
    """

    listen: str | None = None
    log: Literal["plain", "json"] = "plain"
    grace_seconds: Annotated[float, msgspec.Meta(ge=0, le=600)] = 0.0
    drain_seconds: Annotated[float, msgspec.Meta(ge=1, le=600)] = 10.0

    def __post_init__(self) -> None:
        """Raises ValueError."""
        if self.listen is not None and not LISTEN.fullmatch(self.listen):
            raise ValueError("`listen` must be a host and a port, such as 127.0.0.1:9464")

    @property
    def place(self) -> tuple[str, int] | None:
        """Host and port."""
        if self.listen is None:
            return None
        host, _, port = self.listen.rpartition(":")
        return host.strip("[]"), int(port)


LISTEN = re.compile(r"(\[[0-9a-fA-F:]+\]|[\w.-]+):\d{1,5}")
EVERYWHERE = frozenset({"0.0.0.0", "::"})  # noqa: S104 - what an operator may ask for, by name
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


class OidcSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The OpenID provider where desk and chair sign in, and who may be which (docs/sign-in.md).

    `desk` and `chair` name persons by verified e-mail address, or by the provider's own name of them (`sub`).
    `hosts` are further hosts of the provider, beside that of the issuer.
    """

    issuer: str
    client_id: str
    client_secret: str | None = None
    client_secret_file: Path | None = None
    hosts: tuple[str, ...] = ()
    desk: tuple[str, ...] = ()
    chair: tuple[str, ...] = ()
    groups_claim: str | None = None
    desk_groups: tuple[str, ...] = ()
    chair_groups: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Raises ValueError."""
        if not _is_an_issuer(self.issuer):
            raise ValueError("`issuer` must be an https address without query, as the provider writes it")
        if not self.client_id.strip():
            raise ValueError("`client_id` must be the name under which the provider knows this house")
        if (self.client_secret is None) == (self.client_secret_file is None):
            raise ValueError("give either `client_secret` or `client_secret_file`")
        if (self.desk_groups or self.chair_groups) and not self.groups_claim:
            raise ValueError("`groups_claim` must say which claim holds the groups")
        named = (self.desk, self.desk_groups, self.chair, self.chair_groups)
        if not all(one and one == one.strip() for many in named for one in many):
            raise ValueError("an entry of those who may sign in is empty, or has blanks around it")
        if not (self.desk or self.desk_groups) or not (self.chair or self.chair_groups):
            raise ValueError("name at least one person or group for the desk and one for the chair")


def _is_an_issuer(address: str) -> bool:
    """Over TLS, but for one on this machine."""
    try:
        parts = urlsplit(address)
        is_whole = bool(parts.hostname) and parts.port != 0 and not parts.query and not parts.fragment
    except ValueError:
        return False
    return is_whole and (parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK))


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """`database` is a file name or a database address; `port` 0 takes any free one.

    `host` is the address it listens at; one of EVERYWHERE means all that the machine has. `named` is the name of this
    node where several serve one database; two never have the same.
    """

    database: str
    host: str = "127.0.0.1"
    port: int = 8000
    speed: float = 1.0
    rehearsal: bool = False
    mail: MailSettings = MailSettings()
    public_url: str | None = None
    erasure: ErasureSettings = ErasureSettings()
    oidc: OidcSettings | None = None
    review: ReviewSettings = ReviewSettings()
    limits: LimitSettings = LimitSettings()
    operations: OperationsSettings = OperationsSettings()
    named: str | None = None

    @property
    def node(self) -> str:
        """The same again after a restart: by default the machine and the port."""
        return self.named or f"{gethostname()}:{self.port}"

    @property
    def url(self) -> str:
        """Where the pages are from outside: behind a proxy that is not where they are served."""
        return (self.public_url or self.address).rstrip("/")

    @property
    def address(self) -> str:
        """Where the pages are served; by the machine's name where that is at every address it has."""
        name = gethostname() if self.host in EVERYWHERE else self.host
        return f"http://{f'[{name}]' if ':' in name else name}:{self.port}"

    @property
    def letters(self) -> Path:
        """Where letters are put while no relay is configured."""
        if self.mail.letters is not None:
            return self.mail.letters
        beside = Path("hemicycle.sqlite") if "://" in self.database else Path(self.database)
        return beside.parent / f"{beside.stem}.letters"


class HouseFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`url` is the address of the house's pages from outside, which its letters name."""

    url: str | None = None
    mail: MailSettings = MailSettings()
    erasure: ErasureSettings = ErasureSettings()
    oidc: OidcSettings | None = None
    review: ReviewSettings = ReviewSettings()
    limits: LimitSettings = LimitSettings()
    operations: OperationsSettings = OperationsSettings()

    def __post_init__(self) -> None:
        """Raises ValueError."""
        if self.url is not None and not _is_a_site(self.url):
            raise ValueError(
                "`url` must be the whole address of the pages without a path, such as https://floor.plenary.example"
            )


def _is_a_site(address: str) -> bool:
    try:
        parts = urlsplit(address)
        is_whole = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    behind = (parts.path.rstrip("/"), parts.query, parts.fragment)
    return is_whole and parts.scheme in {"http", "https"} and not any(behind)


def read_house_file(path: Path) -> HouseFile:
    """Names of files in it are taken from its own folder. Raises WrongSettings."""

    def named(kind: type, value: object) -> object:
        if kind is not Path or not isinstance(value, str):
            raise ValueError("Expected the name of a file")
        return path.parent / value

    try:
        written = tomllib.loads(path.read_text(encoding="utf-8"))
        return msgspec.convert(written, HouseFile, dec_hook=named)
    except OSError as trouble:
        raise WrongSettings(f"{path}: the file cannot be read ({trouble.strerror}).") from trouble
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as trouble:
        raise WrongSettings(f"{path} is not written as TOML ({trouble}); correct that line.") from trouble
    except msgspec.ValidationError as trouble:
        raise WrongSettings(
            f"{path}: {trouble}; see docs/mail.md, docs/sign-in.md, docs/review.md, docs/limits.md and"
            " docs/operations.md for what may stand there."
        ) from trouble


def secret_of(plain: str | None, file: Path | None) -> str | None:
    """A password or token as written, or as the first line of a file. Raises WrongSettings."""
    if plain is not None or file is None:
        return plain
    try:
        return file.read_text(encoding="utf-8").split("\n", 1)[0].strip()
    except OSError as trouble:
        raise WrongSettings(f"{file}: the file cannot be read ({trouble.strerror}).") from trouble


def port_from_environment() -> int:
    value = os.environ.get("HEMICYCLE_PORT", "8000")
    return int(value) if value.isdecimal() else 8000


def database_from_environment() -> str:
    return os.environ.get("HEMICYCLE_DATABASE", str(Path("hemicycle.sqlite")))
