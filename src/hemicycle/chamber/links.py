"""Roles as signed links: what a link stands for, and the session that a device holds once it has entered."""

import hashlib
from datetime import datetime

import msgspec
from itsdangerous import BadSignature, URLSafeSerializer

from hemicycle.plenary.links.link import BOUND, Link, Role
from hemicycle.plenary.links.lookup import link_of
from hemicycle.plenary.plenary import Plenary


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """What the bearer may be: a role in one plenary, in one issue of its link."""

    role: Role
    plenary: str
    subject: str = ""
    issue: int = 1


class Session(msgspec.Struct, frozen=True, kw_only=True):
    """A claim that was entered, the secret of the device that entered it, and until when (Unix seconds) it is good.

    `word` is by whose word somebody proved who they are, instead of holding a link.
    """

    claim: Claim
    device: str
    until: int
    word: str | None = None


class HouseClaim(msgspec.Struct, frozen=True, kw_only=True):
    """The bearer may convene plenaries; it is of the house, of no plenary in it."""

    issue: int = 1


class HouseSession(msgspec.Struct, frozen=True, kw_only=True):
    claim: HouseClaim
    device: str
    until: int


HOUSE = "house"
"""Where the claim of a plenary names its role."""


class Links:
    """Signs and reads tokens and sessions; the secret is the house's. The same claim has the same token."""

    def __init__(self, secret: bytes) -> None:
        self._tokens = URLSafeSerializer(secret, salt="hemicycle-links")
        self._sessions = URLSafeSerializer(secret, salt="hemicycle-sessions")
        self._calendars = URLSafeSerializer(secret, salt="hemicycle-calendars")
        self._acts = hashlib.sha256(b"hemicycle-acts" + secret).digest()

    def act(self, *sent: object) -> str:
        """The id of a command by all that was sent: the same again is one act.

        Ids stand in the public ledger; nobody outside can read what was sent in one, nor make that of another act.
        """
        content = msgspec.json.encode(sent, order="sorted")
        return hashlib.blake2b(content, key=self._acts, digest_size=16).hexdigest()

    def token(self, claim: Claim) -> str:
        return str(self._tokens.dumps([claim.role.value, claim.plenary, claim.subject, claim.issue]))

    def read(self, token: str) -> Claim | None:
        """None for what is not ours."""
        return _claim(_loaded(self._tokens, token))

    def calendar_token(self, claim: Claim) -> str:
        """For the address of a calendar: it opens nothing else, and ends with the link that the claim is of."""
        return str(self._calendars.dumps([claim.role.value, claim.plenary, claim.subject, claim.issue]))

    def read_calendar(self, token: str) -> Claim | None:
        """None for what is not ours, a link's own token among it."""
        return _claim(_loaded(self._calendars, token))

    def session(self, session: Session) -> str:
        claim = session.claim
        parts = [claim.role.value, claim.plenary, claim.subject, claim.issue, session.device, session.until]
        return str(self._sessions.dumps([*parts, session.word] if session.word is not None else parts))

    def read_session(self, text: str) -> Session | None:
        match _loaded(self._sessions, text):
            case [*parts, str(device), int(until), str(word)]:
                return _session(parts, device, until, word)
            case [*parts, str(device), int(until)]:
                return _session(parts, device, until)
        return None

    def house_token(self, claim: HouseClaim) -> str:
        return str(self._tokens.dumps([HOUSE, claim.issue]))

    def read_house(self, token: str) -> HouseClaim | None:
        return _house_claim(_loaded(self._tokens, token))

    def house_session(self, session: HouseSession) -> str:
        return str(self._sessions.dumps([HOUSE, session.claim.issue, session.device, session.until]))

    def read_house_session(self, text: str) -> HouseSession | None:
        match _loaded(self._sessions, text):
            case [*parts, str(device), int(until)]:
                claim = _house_claim(parts)
                return HouseSession(claim=claim, device=device, until=until) if claim else None
        return None


def claim_in_force(plenary: Plenary, slug: str, role: Role, subject: str = "") -> Claim:
    """What the link of a role stands for now, whether or not it is revoked."""
    return Claim(role=role, plenary=slug, subject=subject, issue=link_of(plenary, role, subject).issue)


def link_in_force(plenary: Plenary, claim: Claim) -> Link | None:
    """None where the link was revoked, or issued anew since."""
    link = link_of(plenary, claim.role, claim.subject)
    return None if link.revoked or link.issue != claim.issue else link


def may_stay(plenary: Plenary, session: Session, at: datetime) -> bool:
    """Whether a session still opens what it opened: in force, and a link of desk and chair on its own device."""
    link = link_in_force(plenary, session.claim)
    if link is None or is_over(session, at):
        return False
    device = digest(session.device)
    is_bound = session.claim.role in BOUND and session.word is None
    return device not in link.left and (not is_bound or link.device == device)


def is_over(session: Session | HouseSession, at: datetime) -> bool:
    """Whatever a copy of its cookie says."""
    return at.timestamp() >= session.until


def digest(device: str) -> str:
    """How the ledger names a device, which alone holds the secret."""
    return hashlib.sha256(device.encode()).hexdigest()


def _loaded(serializer: URLSafeSerializer, text: str) -> object:
    try:
        return serializer.loads(text)
    except BadSignature:
        return None


def _session(parts: object, device: str, until: int, word: str | None = None) -> Session | None:
    claim = _claim(parts)
    return Session(claim=claim, device=device, until=until, word=word) if claim else None


def _claim(parts: object) -> Claim | None:
    match parts:
        case [str(role), str(plenary), str(subject), int(issue)] if role in set(Role):
            return Claim(role=Role(role), plenary=plenary, subject=subject, issue=issue)
    return None


def _house_claim(parts: object) -> HouseClaim | None:
    match parts:
        case [str(role), int(issue)] if role == HOUSE:
            return HouseClaim(issue=issue)
    return None
