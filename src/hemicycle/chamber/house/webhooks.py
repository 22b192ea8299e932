"""Who is told of every public fact by HTTP: addresses that the operator named, each with a secret of its own.

They stand in the notebook, for a ledger is public and an address or a secret is not.
"""

import base64
from datetime import datetime
from enum import StrEnum
from secrets import token_bytes, token_hex
from urllib.parse import urlsplit

import msgspec

from hemicycle.ledger.notebook import Notebook

PAGE = "webhook:"
TOLD = "webhook-told:"
SECRET = "whsec_"  # noqa: S105 - how Standard Webhooks marks one
SECRET_BYTES = 32
LONGEST_URL = 2000


class WrongUrl(ValueError):  # noqa: N818 - what is the matter
    """Facts cannot be sent there; the message says why."""


class Why(StrEnum):
    GONE = "gone"
    """The receiver says that it is no more."""
    SILENT = "silent"
    """It took nothing for as long as one waits."""


class Off(msgspec.Struct, frozen=True):
    """Why nothing is sent any more, and since when."""

    why: Why
    since: datetime


class Webhook(msgspec.Struct, frozen=True, kw_only=True):
    """`off` is None while facts are sent."""

    id: str
    plenary: str
    url: str
    secret: str
    off: Off | None = None

    @property
    def host(self) -> str:
        """All that a page or a log may show: the rest of an address may be a secret too."""
        return urlsplit(self.url).hostname or ""

    def __repr__(self) -> str:
        return f"Webhook({self.id})"


class Webhooks:
    """Every method blocks."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    def add(self, plenary: str, url: str, told: int) -> Webhook:
        """Facts behind the position `told` are sent. Raises WrongUrl."""
        must_be_reachable(url)
        secret = SECRET + base64.b64encode(token_bytes(SECRET_BYTES)).decode()
        webhook = Webhook(id=token_hex(4), plenary=plenary, url=url, secret=secret)
        self.keep_told(webhook.id, told)
        self.keep(webhook)
        return webhook

    def all(self) -> tuple[Webhook, ...]:
        noted = self._notebook.read_all(PAGE)
        return tuple(msgspec.json.decode(noted[name], type=Webhook) for name in sorted(noted))

    def named(self, name: str) -> Webhook:
        """Raises LookupError, in a sentence."""
        found = self._notebook.read(PAGE + name)
        if found is None:
            raise LookupError(f"There is no webhook {name}; `hemicycle webhook list` shows those there are.")
        return msgspec.json.decode(found, type=Webhook)

    def keep(self, webhook: Webhook) -> None:
        self._notebook.write(PAGE + webhook.id, msgspec.json.encode(webhook))

    def switch(self, name: str, off: Off | None) -> None:
        """Off, or on again: then it goes on behind the last fact that was taken. Raises LookupError."""
        self.keep(msgspec.structs.replace(self.named(name), off=off))

    def remove(self, name: str) -> None:
        """Raises LookupError."""
        webhook = self.named(name)
        self._notebook.tear_out(PAGE + webhook.id)
        self._notebook.tear_out(TOLD + webhook.id)

    def told(self, name: str) -> int:
        """The last fact that was taken at the other end, as far as it is noted."""
        return int(self._notebook.read(TOLD + name) or 0)

    def keep_told(self, name: str, position: int) -> None:
        self._notebook.write(TOLD + name, str(position).encode())


def must_be_reachable(url: str) -> None:
    """Raises WrongUrl."""
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - raises where it is no number
    except ValueError:
        raise WrongUrl("This is no address; it begins with https:// or http://.") from None
    if (
        parts.scheme not in {"http", "https"}
        or not parts.hostname
        or not url.isascii()
        or not url.isprintable()
    ):
        raise WrongUrl("This is no address; it begins with https:// or http://.")
    if parts.username is not None or parts.password is not None:
        raise WrongUrl("Leave name and password out of the address; each delivery is signed instead.")
    if parts.fragment or " " in url or len(url) > LONGEST_URL:
        raise WrongUrl(f"An address has no # and no space, and at most {LONGEST_URL} characters.")
