"""Which plenaries each assembly held, so that the last before another one costs a look at those of its assembly alone."""

from collections.abc import Callable, Sequence

from hemicycle.plenary.programme.assembly import assembly_key, last_before
from hemicycle.plenary.programme.programme import Programme


class Assemblies:
    """Looks at a plenary again when it has been heard of, and reads nothing from its body while its programme stays."""

    def __init__(self, slugs: Callable[[], Sequence[str]], programme_of: Callable[[str], Programme]) -> None:
        self._slugs = slugs
        self._programme_of = programme_of
        self._heard: set[str] | None = None
        self._known: dict[str, Programme] = {}
        self._held: dict[str, dict[str, Programme]] = {}

    def heard(self, slug: str) -> None:
        """Its durable state has changed."""
        if self._heard is not None:
            self._heard.add(slug)

    def last_before(self, slug: str) -> str | None:
        """The plenary of the same assembly that sat last before this one; None where none is known."""
        there = self._slugs()
        for each in there if self._heard is None else self._heard & {*there}:
            self._look_at(each)
        self._heard = set()
        key = assembly_key(self._programme_of(slug).body)
        return last_before(slug, self._held[key]) if key is not None else None

    def _look_at(self, slug: str) -> None:
        programme, before = self._programme_of(slug), self._known.get(slug)
        if programme is before:
            return
        if before is not None and (key := assembly_key(before.body)) is not None:
            del self._held[key][slug]
        if (key := assembly_key(programme.body)) is not None:
            self._held.setdefault(key, {})[slug] = programme
        self._known[slug] = programme
