"""The chart of the coverage has the numbers that are counted from the events, one by one."""

import csv
import json
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from typing import Any

from msgspec.structs import replace

from a_past_plenary import PAST, past_plenary
from hemicycle.documents.charts.chart import Look
from hemicycle.documents.charts.coverage import coverage_chart, coverage_csv, coverage_json, description
from hemicycle.documents.charts.worker import drawn
from hemicycle.plenary.commitments.candidate import MarkCandidate, OfferCommitment
from hemicycle.plenary.commitments.coverage import coverage
from hemicycle.plenary.commitments.need import RecordNeed, WithdrawNeed
from hemicycle.plenary.commitments.wording import Wording
from hemicycle.plenary.plenary import Plenary
from hemicycle.wording.language import LANGUAGES
from plenary_stage import PROGRAMME, Stage, state

ARRESTS, RELOCATION, LONG = "Arrests", "Relocation", f"Long {'and long ' * 12}"


def promising() -> Plenary:
    """Three needs, one withdrawn; two promises that count, a candidate that does not, one under another priority."""
    stage = Stage(replace(PROGRAMME, priorities=(ARRESTS, RELOCATION, LONG)))
    registry = state("icc-registry")
    for priority in (ARRESTS, ARRESTS, RELOCATION):
        stage.play(RecordNeed(id=stage.id(), organ=registry, quote="More.", priority=priority))
    stage.play(WithdrawNeed(id=stage.id(), number=2, reason="Said by nobody."))
    for wording in (
        Wording(quote="We shall.", answers=1),
        Wording(quote="We too.", priority=RELOCATION),
        Wording(quote="And we.", priority=LONG, answers=3),
    ):
        stage.play(OfferCommitment(id=stage.id(), delegation=state("BE"), wording=wording))
    stage.play(
        MarkCandidate(id=stage.id(), delegation=state("CL"), wording=Wording(quote="Perhaps.", priority=LONG))
    )
    return stage.plenary


def values(specification: object) -> Iterator[dict[str, Any]]:
    """Every row of data that stands in a specification, whichever way Altair keeps it."""
    if isinstance(specification, dict):
        for name, one in specification.items():
            if name == "values" and isinstance(one, list) and one and isinstance(one[0], dict):
                yield from one
            else:
                yield from values(one)
    elif isinstance(specification, list):
        for one in specification:
            yield from values(one)


def test_the_chart_has_the_numbers_of_an_independent_count() -> None:
    plenary = promising()
    needs = Counter(one.priority for one in plenary.needs.values() if not one.withdrawn)
    counted = {
        ("Needs", ARRESTS): needs[ARRESTS],
        ("Needs", RELOCATION): needs[RELOCATION],
        ("Answered", ARRESTS): 1,
        ("Answered", RELOCATION): 1,
        ("Commitments", ARRESTS): 1,
        ("Commitments", RELOCATION): 2,
        ("Commitments", "Long"): 1,
    }
    chart = coverage_chart(plenary, "en", Look.LIGHT)
    assert chart is not None
    shown = {(one.part, one.along.split()[0]): one.number for one in chart.bars if one.number}
    assert shown == counted
    specified = {
        (one["part"], one["along"].split()[0]): one["number"]
        for one in values(json.loads(drawn(chart).specification))
        if one["number"]
    }
    assert specified == counted


def test_the_table_has_the_numbers_too() -> None:
    rows = list(csv.DictReader(StringIO(coverage_csv(promising()).decode("utf-8-sig"))))
    assert [(one["priority"][:10], one["needs"], one["answered"], one["commitments"]) for one in rows] == [
        (ARRESTS, "1", "1", "1"),
        (RELOCATION, "1", "1", "2"),
        ("Long and l", "0", "0", "1"),
    ]
    data = json.loads(coverage_json(past_plenary(), "past"))
    assert data["reconstructed"] is True
    assert data["rows"][0] == {
        "priority": PAST.programme.priorities[0],
        "needs": 1,
        "answered": 1,
        "commitments": 1,
        "sources": 2,
    }


def test_the_description_says_every_number_in_every_language() -> None:
    covered = coverage(past_plenary())
    assert description(covered, "en") == (
        "How the priorities were covered. Needs: Voluntary agreements 1, Arrest 0. Answered: Voluntary agreements 1, Arrest"
        " 0. Commitments: Voluntary agreements 1, Arrest 0. Speeches and texts: Voluntary agreements 2, Arrest 0."
    )
    for language in LANGUAGES:
        told = description(covered, language)
        assert told.count("Voluntary agreements") == 4


def test_there_is_no_chart_without_priorities_and_none_of_noughts() -> None:
    for priorities in ((), (ARRESTS,)):
        nothing = Stage(replace(PROGRAMME, priorities=priorities)).plenary
        assert coverage_chart(nothing, "en", Look.LIGHT) is None
