"""Which plenary a mail is for, and the addresses and hosts by which its mails are judged."""

import hmac
from collections.abc import Iterable

import msgspec

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.links import Links
from hemicycle.mailroom.addressed import Addressed
from hemicycle.mailroom.letters.letterhead import Letterhead
from hemicycle.mailroom.message.addresses import bare
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
        return bool(self._addressed.plenaries_at(bare(address)))

    def plenaries_for(self, recipients: Iterable[str]) -> tuple[str, ...]:
        """The plenaries whose notes name the addresses, each address for one of them.

        One that several name is for the plenary whose letter is answered, else for that which another address is for,
        else for the next one to sit: an assembly keeps its address from year to year.
        """
        named = {bare(address): address for address in recipients}
        whose = [slugs for address in named if (slugs := self._addressed.plenaries_at(address))]
        found = self._answered(set().union(*whose), " ".join(named.values()))
        for slugs in sorted(whose, key=len):
            if slugs.isdisjoint(found):
                found.append(self._next_to_sit(slugs))
        return tuple(found)

    def next_to_sit(self) -> str | None:
        """Of all plenaries of the house that are not over."""
        slugs = {slug for slug in self._chamber.slugs() if self._chamber.view(slug).phase is not Phase.CLOSED}
        return self._next_to_sit(slugs) if slugs else None

    def _answered(self, slugs: set[str], recipients: str) -> list[str]:
        """The one whose letter it is, if any."""
        return [slug for slug in slugs if letter_in(self._office.key, slug, recipients) is not None]

    def _next_to_sit(self, slugs: set[str]) -> str:
        return min(((slug, self._chamber.view(slug)) for slug in sorted(slugs)), key=_when_it_sits)[0]


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


def _when_it_sits(found: tuple[str, Plenary]) -> tuple[bool, str]:
    slug, plenary = found
    day = plenary.programme.sittings[0].day.isoformat() if plenary.programme.sittings else ""
    return plenary.phase is Phase.CLOSED, f"{day} {slug}"
