"""Tokens of programs that act for somebody here: each of one plenary, with what it may do, and until when.

They stand in the notebook by their digests: what a program bears is shown once and kept nowhere.
"""

import hashlib
import hmac
import re
from datetime import datetime
from enum import StrEnum
from secrets import token_urlsafe

import msgspec

from hemicycle.ledger.notebook import Notebook

PAGE = "token:"
BEGINNING = "hct_"
"""By which a search for secrets in other people's repositories finds one of ours."""
SECRET_BYTES = 32
LONGEST_SECRET = 100
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_NAME = 40


class Scope(StrEnum):
    """What a token is good for; everything public needs none."""

    READ = "read"
    """To see what waits at the desk."""
    REGISTER = "register"
    """To ask for the floor in the name of delegations for which it vouches."""
    DESK = "desk"
    """The acts of the desk, and to see what waits there."""
    CHAIR = "chair"
    """The acts of the floor."""


class WrongToken(ValueError):  # noqa: N818 - what is the matter
    """It cannot be added so; the message says why."""


class Token(msgspec.Struct, frozen=True, kw_only=True):
    """`digest` of the secret, in hexadecimal; `expires` in house time, None for never."""

    name: str
    plenary: str
    scopes: tuple[Scope, ...]
    digest: str
    expires: datetime | None = None

    @property
    def actor(self) -> str:
        """Who acts by it, beside the role: private, as a colleague's name is."""
        return f"token {self.name}"


class Tokens:
    """Every method blocks."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    def add(self, name: str, plenary: str, scopes: tuple[Scope, ...], expires: datetime | None) -> str:
        """The secret, which nobody can tell again. Raises WrongToken."""
        if len(name) > LONGEST_NAME or not NAME.fullmatch(name):
            raise WrongToken(
                f"A token's name has at most {LONGEST_NAME} small letters, digits and hyphens, such as lectern-1."
            )
        if not scopes:
            raise WrongToken("Say what the token is good for, with --scope.")
        secret = BEGINNING + token_urlsafe(SECRET_BYTES)
        kept = Token(
            name=name,
            plenary=plenary,
            scopes=tuple(dict.fromkeys(scopes)),
            digest=digest(secret),
            expires=expires,
        )
        content = msgspec.json.encode(kept)
        if self._notebook.write_first(PAGE + name, content) != content:
            raise WrongToken(f"There is a token {name} already; revoke it first, or choose another name.")
        return secret

    def all(self) -> tuple[Token, ...]:
        noted = self._notebook.read_all(PAGE)
        return tuple(msgspec.json.decode(noted[name], type=Token) for name in sorted(noted))

    def revoke(self, name: str) -> None:
        """From then on it opens nothing. Raises LookupError, in a sentence."""
        if self._notebook.read(PAGE + name) is None:
            raise LookupError(f"There is no token {name}; `hemicycle token list` shows those there are.")
        self._notebook.tear_out(PAGE + name)

    def borne(self, secret: str, at: datetime) -> Token | None:
        """The token of a secret, None where there is none in force."""
        if len(secret) > LONGEST_SECRET:
            return None
        shown, found = digest(secret), None
        for one in self.all():
            if hmac.compare_digest(one.digest, shown):
                found = one
        return found if found is not None and (found.expires is None or at < found.expires) else None


def digest(secret: str) -> str:
    """A secret has 256 bits of chance, so one round is enough."""
    return hashlib.sha256(secret.encode()).hexdigest()
