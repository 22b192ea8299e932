"""The packaged facts are those that were gathered, where the gathered files lie beside the repository."""

import csv
from pathlib import Path

import independent
import pytest

from hemicycle.review.packaged import packaged_directories
from hemicycle.review.reading.reading import read_dataset
from hemicycle.review.series.every import COUNTING
from hemicycle.review.series.series import Tally

GATHERED = Path(__file__).parents[3] / "shared" / "data" / "icc"
KINDS = {
    "enforcement of sentences": "enforcement-of-sentences",
    "enforcement of sentences (ad hoc)": "enforcement-ad-hoc",
    "interim release": "interim-release",
    "release of persons": "release",
    "witness relocation": "witness-relocation",
    "headquarters agreement": "headquarters",
    "relationship agreement": "relationship",
    "cooperation and assistance": "cooperation",
    "cooperation agreement": "cooperation",
    "exchange of letters / framework": "cooperation",
}
REGIONS = {
    "African States": "african-group",
    "Asia-Pacific States": "asia-pacific-group",
    "Eastern European States": "eastern-european-group",
    "Latin American and Caribbean States (GRULAC)": "grulac",
    "Western European and other States (WEOG)": "weog",
}
COLUMNS = {
    "unsealed_on": "public_on",
    "arrested_or_surrendered_on": "arrested_on",
    "surrendering_state": "arrested_in",
    "case_number": "case",
    "status_detail": "detail",
    "status": "outcome",
}
"""Columns of the gathered file as the packaged one calls them."""
pytestmark = pytest.mark.skipif(
    not GATHERED.is_dir(), reason="The gathered files do not lie beside the repository (../shared/data/icc)."
)


def gathered(file: str) -> list[dict[str, str]]:
    with (GATHERED / file).open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def packaged(table: str) -> list[dict[str, str]]:
    with (independent.ICC / f"{table}.csv").open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def columns(rows: list[dict[str, str]], *names: str) -> list[tuple[str, ...]]:
    return [tuple(row[name] for name in names) for row in rows]


def test_warrants() -> None:
    """But for the report of a death in September 2019, which the gathered file has in its words alone."""
    assert columns(
        gathered("warrants.csv"),
        *(
            "person_id",
            "suspect",
            "situation",
            "case_number",
            "instrument",
            "issued_on",
            "further_warrants_on",
        ),
        *("unsealed_on", "status_detail", "status_evidence_as_of", "arrested_or_surrendered_on"),
        *("surrendering_state_or_place", "transferred_on", "closed_on", "source", "confidence"),
        "note",
    ) == columns(
        packaged("warrants"),
        *("person", "name", "situation", "case", "instrument", "issued_on", "further_issued_on"),
        *("public_on", "detail", "evidence_on", "arrested_on"),
        *("arrested_in", "transferred_on", "closed_on", "source", "confidence"),
        "note",
    )
    for was, now in zip(gathered("warrants.csv"), packaged("warrants"), strict=True):
        names = was["fields_from_general_knowledge"].split("; ")
        assert now["unverified"] == "; ".join(
            " ".join(COLUMNS.get(word, word) for word in name.split(" ")) for name in names
        )
    dead = {
        row["person"]: (row["reported_dead_on"], row["detail"])
        for row in packaged("warrants")
        if row["reported_dead_on"]
    }
    assert list(dead) == ["mudacumura"]
    assert dead["mudacumura"][0] == "2019-09"
    assert "September 2019" in dead["mudacumura"][1]


def test_what_became_of_a_warrant() -> None:
    same = {
        "at large": "at-large",
        "in custody": "in-custody",
        "convicted": "convicted",
        "acquitted": "acquitted",
    }
    same |= {"charges not confirmed": "not-confirmed", "withdrawn": "withdrawn", "vacated": "vacated"}
    for was, now in zip(gathered("warrants.csv"), packaged("warrants"), strict=True):
        if was["status"] in same:
            assert now["outcome"] == same[was["status"]]
        elif "inadmissible" in was["status_detail"]:
            assert now["outcome"] == "inadmissible"
        else:
            died = was["status"] == "deceased" or was["status_detail"].startswith("deceased")
            assert now["outcome"] == ("ended-by-death" if died else "terminated")
        assert now["offence"] == {"core": "core", "article 70": "against-justice"}[was["offence"]]


def test_agreements() -> None:
    was = columns(
        gathered("agreements.csv"),
        "party",
        "party_iso2",
        "in_force_on",
        "persons_transferred",
        "source",
        "confidence",
    )
    assert was == columns(
        packaged("agreements"), "party", "state", "in_force_on", "persons", "source", "confidence"
    )
    for before, now in zip(gathered("agreements.csv"), packaged("agreements"), strict=True):
        assert now["kind"] == KINDS[before["kind"]]
        if before["signed_or_concluded_on"] == "2018 or earlier":
            assert (now["signed_on"], now["note"]) == ("", f"Signed 2018 or earlier. {before['note']}")
        else:
            assert (now["signed_on"], now["note"]) == (before["signed_or_concluded_on"], before["note"])


def test_parties() -> None:
    common = ("act", "deposited_on", "source", "confidence")
    assert columns(
        gathered("states_parties.csv"),
        "iso2",
        "name_en",
        "entry_into_force",
        "withdrawn_on",
        "membership_note",
        *common,
    ) == columns(packaged("parties"), "state", "name", "in_force_on", "left_on", "note", *common)
    assert [REGIONS[row["regional_group"]] for row in gathered("states_parties.csv")] == [
        row["region"] for row in packaged("parties")
    ]


def test_findings() -> None:
    was = [row for row in gathered("priorities.csv") if row["record_type"] == "non_compliance"]
    common = ("source", "confidence", "note")
    assert columns(was, "state", "date", "chamber", "situation_or_case", "reference", *common) == columns(
        packaged("findings"), "name", "found_on", "found_by", "matter", "basis", *common
    )
    assert [row["kind"] for row in packaged("findings")] == [
        "notice" if "not styled a finding" in row["note"] else "finding" for row in was
    ]


def test_what_others_published() -> None:
    was = {
        (row["as_of"], row["value"], row["source"])
        for row in gathered("series.csv")
        if row["series"].startswith(("official", "press"))
    } | {
        (row["as_of"], row["count"], row["source"])
        for row in gathered("agreements_counts.csv")
        if row["method"] == "published"
    }
    assert set(columns(packaged("published"), "as_of", "value", "source")) == was


def test_the_series_that_were_derived_before_come_out_again() -> None:
    """But for ends without arrest: Mudacumura was left out there from 2019 without being counted as ended."""
    icc = read_dataset(packaged_directories()[0])
    derived: dict[str, dict[int, int]] = {}
    for row in gathered("series.csv"):
        if row["source"].startswith("derived"):
            derived.setdefault(row["series"], {})[int(row["year"])] = int(row["value"])
    ended = dict(derived["warrants_ended_without_arrest"])
    ended[2019] += 1
    expected = {
        ("warrants-by-year", "issued"): derived["persons_with_first_warrant_issued"],
        ("warrants-by-year", "public"): derived["persons_made_public"],
        ("warrants-by-year", "executed"): derived["warrants_executed_transfers"],
        ("warrants-by-year", "ended"): ended,
        ("warrants-by-year", "outstanding"): derived["publicly_wanted_at_year_end"],
        ("parties", "all-parties"): derived["states_parties_in_force"],
    }
    for (key, part), numbers in expected.items():
        shown = COUNTING[key](icc).shown
        assert isinstance(shown, Tally)
        at = [one.key for one in shown.parts].index(part)
        counted = zip((int(one.key) for one in shown.along), shown.numbers[at], strict=True)
        assert dict(counted) == numbers, part
