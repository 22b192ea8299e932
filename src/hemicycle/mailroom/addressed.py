"""Which plenaries name an address, so that a mail in a house of many costs a look at those alone."""

from hemicycle.chamber.chamber import Chamber
from hemicycle.mailroom.message.addresses import bare
from hemicycle.plenary.programme.registration import Registration


class Addressed:
    """Looks at a plenary again when it has been heard of; all were at first."""

    def __init__(self, chamber: Chamber) -> None:
        self._chamber = chamber
        self._heard: set[str] | None = None
        self._known: dict[str, Registration] = {}
        self._named: dict[str, set[str]] = {}
        chamber.tell_of_every_change(self._hear)

    def plenaries_at(self, bare_address: str) -> set[str]:
        """Those whose programmes ask for mail, or for copies of it, at the address without its detail."""
        for slug in self._chamber.slugs() if self._heard is None else self._heard:
            self._look_at(slug)
        self._heard = set()
        return self._named.get(bare_address, set())

    def _hear(self, slug: str) -> None:
        if self._heard is not None:
            self._heard.add(slug)

    def _look_at(self, slug: str) -> None:
        registration, before = self._chamber.view(slug).programme.registration, self._known.get(slug)
        if registration is before:
            return
        for address in _addresses(before) if before is not None else ():
            self._named[address].discard(slug)
        for address in _addresses(registration):
            self._named.setdefault(address, set()).add(slug)
        self._known[slug] = registration


def _addresses(registration: Registration) -> set[str]:
    return {bare(address) for address in (*registration.to, *registration.copy)}
