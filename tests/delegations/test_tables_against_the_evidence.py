"""Tests for our copies of the facts about States Parties, against the gathered evidence where it is at hand."""

import csv
from datetime import date
from pathlib import Path

import pytest

from hemicycle.delegations.names import names_of_states
from hemicycle.delegations.standing import membership

EVIDENCE = Path(__file__).parents[3] / "shared" / "data" / "icc" / "states_parties.csv"


@pytest.fixture(scope="module")
def evidence():
    if not EVIDENCE.exists():
        pytest.skip("The gathered evidence on States Parties lies beside the project and is not here.")
    with EVIDENCE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_all_127_states_that_are_or_were_party_are_kept(evidence):
    assert len(evidence) == 127
    assert [row["iso2"] for row in evidence if membership(row["iso2"]) is None] == []


def test_the_days_of_the_evidence_are_kept(evidence):
    assert [
        row["iso2"]
        for row in evidence
        if membership(row["iso2"]).in_force_on != date.fromisoformat(row["entry_into_force"])
        or membership(row["iso2"]).deposited_on != date.fromisoformat(row["deposited_on"])
        or membership(row["iso2"]).left_on
        != (date.fromisoformat(row["withdrawn_on"]) if row["withdrawn_on"] else None)
    ] == []


def test_what_the_evidence_disputes_is_explained(evidence):
    disputed = {"HU", "VE", "AF", "BF", "ML", "NE", "ZA", "GM"}
    assert all(membership(key).note for key in disputed)


def test_names_agree_with_the_evidence(evidence):
    differing = {
        row["iso2"]
        for row in evidence
        if row["name_en"].replace("'", "’") != names_of_states()[row["iso2"]]["en"].short
    }
    assert differing == {"NL"}
