"""Which plenary a mail is for, and the addresses and hosts by which its mails are judged."""

import hmac
from collections.abc import Iterable

import msgspec

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.links import Links
from hemicycle.mailroom.addressed import Addressed, bare
from hemicycle.mailroom.letters.letterhead import Letterhead
from hemicycle.mailroom.post import Post
from hemicycle.mailroom.tokens import letter_in
from hemicycle.plenary.plenary import Phase, Plenary


class Office(msgspec.Struct, frozen=True, kw_only=True):
    """What the house says of its mail once for all plenaries: see `Post`.

    `key` is the secret of its tokens, `url` where its pages are, `links` the maker of the links to them. Where no host is named, those of the addresses that requests go to are believed.
    """

    key: bytes
    hosts: tuple[str, ...] = ()
    authserv: tuple[str, ...] = ()
    url: str = ""
    links: Links | None = None


class Posts:
    def __init__(self, chamber: Chamber, office: Office) -> None:
        self._chamber = chamber
        self._office = office
        self._addressed = Addressed(chamber)

    def of(self, plenary: str) -> Post:
        """Raises NoSuchPlenary."""
        return post_of(plenary, self._chamber.view(plenary), self._office)

    def letterhead(self, plenary: str) -> Letterhead:
        """Raises NoSuchPlenary."""
        return Letterhead(post=self.of(plenary), url=self._office.url, links=self._office.links)

    def takes(self, address: str) -> bool:
        return self.plenary_for((address,)) is not None

    def plenary_for(self, recipients: Iterable[str]) -> str | None:
        """The plenary whose note names one of the addresses; among several, that of the letter that is answered.

        Else the next one to sit, for an assembly keeps its address from year to year.
        """
        named = {bare(address): address for address in recipients}
        slugs = {slug for address in named for slug in self._addressed.plenaries_at(address)}
        if not slugs:
            return None
        found = [(slug, self._chamber.view(slug)) for slug in sorted(slugs)]
        answered = (
            slug
            for slug, _ in found
            if letter_in(self._office.key, slug, " ".join(named.values())) is not None
        )
        return next(answered, None) or min(found, key=_next_to_sit)[0]


def post_of(plenary: str, state: Plenary, office: Office) -> Post:
    registration = state.programme.registration
    hosts = office.hosts or tuple(dict.fromkeys(address.rpartition("@")[2] for address in registration.to))
    return Post(
        plenary=plenary,
        to=registration.to,
        copy=registration.copy,
        hosts=hosts,
        authserv=office.authserv or hosts,
        key=office.key,
    )


def office_key(secret: bytes) -> bytes:
    """The key of the letters' tokens, from the secret of the house."""
    return hmac.digest(secret, b"letters", "sha256")


def _next_to_sit(found: tuple[str, Plenary]) -> tuple[bool, str]:
    slug, plenary = found
    day = plenary.programme.sittings[0].day.isoformat() if plenary.programme.sittings else ""
    return plenary.phase is Phase.CLOSED, f"{day} {slug}"
