"""The register of delegations that are known beforehand: States, organs of the Court, organisations, NGOs."""

from collections.abc import Mapping
from functools import cache

from hemicycle.delegations.delegation import Delegation, Kind
from hemicycle.delegations.names import names_of_bodies, names_of_states
from hemicycle.delegations.tables import rows


def every_delegation() -> tuple[Delegation, ...]:
    return tuple(_register().values())


def delegation(key: str) -> Delegation:
    found = _register().get(key)
    if found is None:
        raise LookupError(f"There is no delegation with the key {key!r}.")
    return found


def delegations_called(name: str) -> tuple[Delegation, ...]:
    """Those that have exactly this short name in one of their languages."""
    return _by_short_name().get(name, ())


@cache
def _by_short_name() -> Mapping[str, tuple[Delegation, ...]]:
    found: dict[str, tuple[Delegation, ...]] = {}
    for each in every_delegation():
        for short in {name.short for name in each.names.values()}:
            found[short] = (*found.get(short, ()), each)
    return found


@cache
def _register() -> Mapping[str, Delegation]:
    return {each.key: each for each in (*_states(), *_bodies())}


def _states() -> tuple[Delegation, ...]:
    names = names_of_states()
    return tuple(
        Delegation(
            key=row["key"],
            kind=Kind.STATE,
            names=names[row["key"]],
            iso3=row["iso3"],
            m49=row["m49"],
        )
        for row in rows("states")
    )


def _bodies() -> tuple[Delegation, ...]:
    names = names_of_bodies()
    return tuple(
        Delegation(key=row["key"], kind=Kind(row["kind"]), names=names[row["key"]]) for row in rows("bodies")
    )
