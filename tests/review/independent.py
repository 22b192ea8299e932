"""The numbers of the review counted a second time, from the text of the CSV with loops alone.

Nothing here knows the rows, the dates or the functions of `hemicycle.review`; a date is the text that stands there.
"""

import csv
from datetime import date
from pathlib import Path

import hemicycle

ICC = Path(hemicycle.__file__).parent / "review" / "icc"
THROUGH = 2025


def rows(table: str) -> list[dict[str, str]]:
    with (ICC / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["confidence"] != "uncertain"]


def by(written: str, day: str) -> bool:
    """Whether a date, cut or not, is surely over by the end of the day: its last day counts."""
    if not written:
        return False
    if len(written) == 4:
        written += "-12-31"
    elif len(written) == 7:
        written += "-31"
    return written <= day


def first_warrants() -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for row in rows("warrants"):
        if row["instrument"] == "warrant":
            found.setdefault(row["person"], []).append(row)
    for many in found.values():
        many.sort(key=lambda row: row["issued_on"])
    return found


def state_of(warrants: list[dict[str, str]], day: str) -> str:
    """unknown, executed, outstanding or ended."""
    for row in warrants:
        if by(row["transferred_on"], day):
            return "executed"
    known = [row for row in warrants if by(row["public_on"], day)]
    if not known:
        return "unknown"
    for row in known:
        if not by(row["closed_on"] or row["reported_dead_on"], day):
            return "outstanding"
    return "ended"


def count(state: str, day: str) -> int:
    return sum(state_of(many, day) == state for many in first_warrants().values())


def warrants_by_year() -> dict[str, list[int]]:
    found: dict[str, list[int]] = {
        key: [] for key in ("issued", "public", "executed", "ended", "outstanding")
    }
    for year in range(2005, THROUGH + 1):
        at, before = f"{year}-12-31", f"{year - 1}-12-31"
        persons = first_warrants().values()
        found["issued"].append(sum(many[0]["issued_on"].startswith(str(year)) for many in persons))
        found["public"].append(
            sum(min(row["public_on"] for row in many).startswith(str(year)) for many in persons)
        )
        transfers = [
            min(t for row in many if (t := row["transferred_on"]))
            for many in persons
            if any(row["transferred_on"] for row in many)
        ]
        found["executed"].append(sum(one.startswith(str(year)) for one in transfers))
        found["ended"].append(
            sum(state_of(many, at) == "ended" and state_of(many, before) != "ended" for many in persons)
        )
        found["outstanding"].append(count("outstanding", at))
    return found


def warrants_by_situation() -> dict[str, list[int]]:
    """All, executed, ended, outstanding."""
    at = f"{THROUGH}-12-31"
    found: dict[str, list[int]] = {}
    for many in sorted(first_warrants().values(), key=lambda many: many[0]["issued_on"]):
        numbers = found.setdefault(many[0]["situation"], [0, 0, 0, 0])
        state = state_of(many, at)
        numbers[0] += state != "unknown"
        numbers[("unknown", "executed", "ended", "outstanding").index(state)] += state != "unknown"
    return found


def days_between(one: str, other: str) -> int | None:
    if len(one) < 10 or len(other) < 10:
        return None
    return (date.fromisoformat(other) - date.fromisoformat(one)).days


def time_to_transfer() -> dict[str, int | None]:
    found: dict[str, int | None] = {}
    for person, many in first_warrants().items():
        for row in many:
            if row["transferred_on"] and person not in found:
                found[person] = days_between(many[0]["issued_on"], row["transferred_on"])
    return found


def sealed_time() -> dict[str, int | None]:
    return {
        person: days_between(many[0]["issued_on"], many[0]["public_on"])
        for person, many in first_warrants().items()
    }


def agreements_in_force() -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for row in rows("agreements"):
        if not row["in_force_on"]:
            continue
        numbers = found.setdefault(row["kind"], [0] * (THROUGH - 2003))
        for at, year in enumerate(range(2004, THROUGH + 1)):
            numbers[at] += by(row["in_force_on"], f"{year}-12-31")
    return found


def parties() -> dict[str, list[int]]:
    found: dict[str, list[int]] = {"all-parties": []}
    for year in range(2002, THROUGH + 1):
        at = f"{year}-12-31"
        here = [row for row in rows("parties") if by(row["in_force_on"], at) and not by(row["left_on"], at)]
        found["all-parties"].append(len(here))
        for region in ("african-group", "asia-pacific-group", "eastern-european-group", "grulac", "weog"):
            found.setdefault(region, []).append([row["region"] for row in here].count(region))
    return found


def findings() -> dict[str, list[int]]:
    found: dict[str, list[int]] = {"finding": [], "notice": []}
    for year in range(2010, THROUGH + 1):
        for kind, numbers in found.items():
            numbers.append(
                sum(row["kind"] == kind and row["found_on"][:4] == str(year) for row in rows("findings"))
            )
    return found
