"""The review of a house: nobody sees it before it is approved, and then exactly what was approved."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from any_dataset import WARRANTS, small
from bs4 import BeautifulSoup

from form_in import form_in
from hemicycle.review.packaged import packaged_directories
from hemicycle.review.reading.reading import read_dataset
from hemicycle.review.words import SERIES
from house_at_setup import HouseAtSetup

PATHS = (
    "/review",
    "/review/icc",
    "/review/icc/persons",
    *(f"/review/icc/{key}" for key in SERIES),
    "/review/icc/warrants-by-year/table.csv",
    "/review/icc/warrants-by-year/table.json",
    "/review/icc/warrants-by-year/chart.svg",
    "/review/icc/warrants-by-year/chart.vl.json",
)
PRESUMED = "Everyone named here is presumed innocent until proved guilty before the Court."


@pytest.fixture
def house(tmp_path: Path) -> Iterator[HouseAtSetup]:
    started = HouseAtSetup(tmp_path)
    yield started
    started.stop()


@pytest.fixture
def officer(house: HouseAtSetup) -> Iterator[httpx.Client]:
    with house.device() as device:
        assert device.post(house.link).status_code == 200
        yield device


@pytest.fixture
def anybody(house: HouseAtSetup) -> Iterator[httpx.Client]:
    with house.device() as device:
        yield device


def words(answer: httpx.Response) -> str:
    return " ".join(BeautifulSoup(answer.text, "html.parser").text.split())


def statuses(device: httpx.Client) -> set[int]:
    return {device.get(path).status_code for path in PATHS}


def press(officer: httpx.Client, act: str, **changed: str) -> httpx.Response:
    fields = form_in(officer.get("/setup/review").text) | {"act": act} | changed
    return officer.post("/setup/review/icc", data=fields)


def test_the_review_is_looked_at_by_the_house_approved_read_by_all_and_withdrawn(
    officer: httpx.Client, anybody: httpx.Client
) -> None:
    assert statuses(anybody) == {404}
    assert "/review" not in anybody.get("/").text
    assert "/setup/review" in officer.get("/").text
    assert statuses(officer) == {200}
    assert "Not published: only the house sees this page." in words(officer.get("/review/icc/parties"))
    assert officer.get("/review/icc/parties").headers["cache-control"] == "no-store"

    assert "Published · approved on" in words(press(officer, "approve"))
    assert statuses(anybody) == {200}
    assert "Not published" not in words(officer.get("/review/icc/parties"))
    assert "/review?lang=en" in anybody.get("/").text

    assert "Not published" in words(press(officer, "withdraw"))
    assert statuses(anybody) == {404}


def test_an_approval_of_another_content_changes_nothing(officer: httpx.Client, anybody: httpx.Client) -> None:
    answer = press(officer, "approve", digest="00" * 32)
    assert answer.status_code == 409
    assert "Nothing was approved: the data are others" in words(answer)
    assert statuses(anybody) == {404}


def test_nobody_approves_who_has_not_entered(anybody: httpx.Client) -> None:
    digest = read_dataset(packaged_directories()[0]).digest
    assert anybody.get("/setup/review").status_code == 404
    assert anybody.post("/setup/review/icc", data={"act": "approve", "digest": digest}).status_code == 404
    assert statuses(anybody) == {404}


def test_the_command_line_publishes_in_a_running_house(house: HouseAtSetup, anybody: httpx.Client) -> None:
    house.command("review", "approve", "icc")
    assert anybody.get("/review/icc").status_code == 200
    house.command("review", "withdraw", "icc")
    assert anybody.get("/review/icc").status_code == 404


def test_every_page_that_may_name_somebody_says_that_they_are_presumed_innocent(
    officer: httpx.Client,
) -> None:
    pages = [path for path in PATHS if path.count("/") in {2, 3}]
    assert [path for path in pages if PRESUMED not in words(officer.get(path))] == []


def test_a_person_stands_with_the_day_of_the_evidence(officer: httpx.Client) -> None:
    page = BeautifulSoup(officer.get("/review/icc/persons").text, "html.parser")
    rows = {row.th.bdi.text: [cell.text for cell in row.find_all("td")] for row in page.select("tbody tr")}
    assert len(page.select("tbody tr")) == 75
    assert rows["Rodrigo Roa Duterte"][:4] == [
        "PhilippinesICC-01/21-01/25",
        "2025-03-07",
        "2025-03-11",
        "2025-03-12",
    ]
    stands, evidence = rows["Rodrigo Roa Duterte"][4:]
    assert stands.startswith(
        "in custodyConfirmation-of-charges outcome not verifiedSourcehttps://gulfnews.com/"
    )
    assert evidence == "2025-12-09"
    assert all(re.fullmatch(r"\d{4}(-\d\d){0,2}", cells[-1]) for cells in rows.values())
    assert rows["Ahmad Muhammad Harun"][4].endswith("No source seen for: case number; day of publication")
    assert rows["Mathieu Ngudjolo Chui"][4].startswith("acquitted not confirmed")


def test_a_page_has_chart_words_definition_disputes_and_what_others_published(officer: httpx.Client) -> None:
    answer = officer.get("/review/icc/warrants-by-year")
    page = BeautifulSoup(answer.text, "html.parser")
    picture = page.select_one("figure img")
    assert picture is not None
    assert "Outstanding at the end of the year: 5 in 2005, at most 32 in 2025, 32 in 2025." in picture["alt"]
    drawn = officer.get(str(picture["src"]))
    assert (drawn.status_code, drawn.headers["content-type"]) == (200, "image/svg+xml")
    assert drawn.text.startswith("<svg ")
    assert "Through 2025-12-31; gathered on 2026-11-23." in words(answer)
    assert "Outstanding: public, not executed and not ended, on 31 December of the year." in words(answer)
    assert (
        "the Court’s own figures give 59 − 21 − 7 = 31, the press says 30, counted here there are 29"
        in words(answer)
    )
    differing = [row for row in page.select("#compared ~ div tbody tr") if "differs" in row.text]
    assert [[cell.text.split()[0] for cell in row.find_all("td")[:3]] for row in differing] == [
        ["2019-07", "16", "17"],
        ["2019-07", "34", "36"],
        ["2024-11", "30", "29"],
    ]
    last = page.select("#numbers ~ div tbody tr")[-1]
    assert [cell.text for cell in last.find_all(["th", "td"])] == ["2025", "5", "6", "2", "1", "32"]


def test_uncertain_rows_are_counted_and_not_shown(officer: httpx.Client) -> None:
    page = words(officer.get("/review/icc/agreements"))
    assert "3 uncertain rows are left out until they are verified." in page
    assert "INTERPOL" not in officer.get("/review/icc/agreements").text


def test_what_is_downloaded_is_named_and_holds_the_same(officer: httpx.Client) -> None:
    at = "/review/icc/findings"
    table, written, specification = (
        officer.get(f"{at}/{file}") for file in ("table.csv", "table.json", "chart.vl.json?lang=fr")
    )
    names = [one.headers["content-disposition"] for one in (table, written, specification)]
    assert names == [
        'attachment; filename="icc-findings.csv"',
        'attachment; filename="icc-findings.json"',
        'attachment; filename="icc-findings-fr.vl.json"',
    ]
    assert table.text.splitlines()[-1] == "2025,2,0"
    assert written.json()["rows"][-1] == {"year": "2025", "finding": 2, "notice": 0}
    assert "vega-lite" in json.loads(specification.text)["$schema"]


@pytest.mark.parametrize(
    "path",
    [
        "/review/other",
        "/review/icc/other",
        "/review/icc/parties/other.csv",
        "/review/icc/persons?page=2",
        "/review/icc/other/table.csv",
    ],
)
def test_what_is_not_there_is_not_found(officer: httpx.Client, path: str) -> None:
    assert officer.get(path).status_code == 404


class HouseOfItsOwnData:
    """A house whose file names a directory; with `charts` False the extra cannot be imported."""

    def __init__(self, folder: Path, *, charts: bool = True) -> None:
        self.file = folder / "house.toml"
        self.file.write_text('[review]\ndatasets = ["figures", "wrong"]\n', encoding="utf-8")
        small(folder / "figures")
        small(folder / "wrong", warrants=WARRANTS.replace("core", "war"))
        self.charts = charts

    def serve(self, folder: Path) -> HouseAtSetup:
        hidden = "" if self.charts else "import sys; sys.modules['altair'] = None; "
        return HouseAtSetup(folder, house=self.file, before=hidden)


def test_a_house_shows_its_own_data_and_tells_the_faults_of_others(tmp_path: Path) -> None:
    own = HouseOfItsOwnData(tmp_path)
    started = own.serve(tmp_path)
    try:
        with started.device() as officer:
            assert officer.post(started.link).status_code == 200
            page = words(officer.get("/setup/review"))
            assert "A small data set" in page
            assert (
                "warrants.csv:2:offence: “war” is not known here; write one of core, against-justice." in page
            )
            started.command("review", "approve", str(tmp_path / "figures"))
        with started.device() as anybody:
            assert anybody.get("/review/small/warrants-by-year").status_code == 200
            assert anybody.get("/review/icc").status_code == 404
    finally:
        started.stop()
    (tmp_path / "figures" / "warrants.csv").write_text(
        WARRANTS.replace("A. Person", "Another"), encoding="utf-8"
    )
    again = own.serve(tmp_path)
    try:
        with again.device() as anybody:
            assert anybody.get("/review/small").status_code == 404
    finally:
        again.stop()


def test_a_house_without_the_extra_shows_the_tables_and_says_so(tmp_path: Path) -> None:
    started = HouseOfItsOwnData(tmp_path, charts=False).serve(tmp_path)
    try:
        started.command("review", "approve", "icc")
        with started.device() as anybody:
            answer = anybody.get("/review/icc/parties")
            assert "This house draws no charts; the table below has the same numbers." in words(answer)
            assert "<img" not in answer.text
            assert anybody.get("/review/icc/parties/chart.svg").status_code == 404
            assert anybody.get("/review/icc/parties/table.csv").status_code == 200
    finally:
        started.stop()
