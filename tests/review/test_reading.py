"""A data set is read whole, or every fault in it is told with its place."""

from pathlib import Path

import pytest
from any_dataset import MANIFEST, WARRANTS, small
from hypothesis import given
from hypothesis import strategies as st

from hemicycle.extraction.sheets.bounds import LARGEST_FILE
from hemicycle.extraction.sheets.table import read_table
from hemicycle.review.fault import WrongDataSet
from hemicycle.review.packaged import packaged_directories
from hemicycle.review.reading.reading import read_dataset
from hemicycle.review.reading.sheets import SHEETS
from hemicycle.review.reading.sheets import WARRANTS as SHEET
from hemicycle.review.series.every import every_series
from hemicycle.review.series.series import Tally


def faults_of(folder: Path) -> list[str]:
    with pytest.raises(WrongDataSet) as told:
        read_dataset(folder)
    return str(told.value).split("\n")


def test_a_small_data_set_is_read_and_counted(tmp_path: Path) -> None:
    read = read_dataset(small(tmp_path / "small"))
    by_year, by_situation, transfer, sealed = every_series(read)
    assert isinstance(by_year.shown, Tally)
    assert [one.key for one in by_year.shown.along] == ["2018", "2019", "2020"]
    assert by_year.shown.numbers == ((1, 1, 0), (1, 1, 0), (0, 1, 0), (0, 0, 0), (1, 1, 1))
    assert isinstance(by_situation.shown, Tally)
    assert [one.key for one in by_situation.shown.along] == ["Atlantis"]
    assert [one.days for one in transfer.shown.spans] == [365]
    assert [one.days for one in sealed.shown.spans] == [10, None]
    assert {one.left_out for one in (by_year, by_situation, transfer, sealed)} == {1}


def test_columns_that_may_be_empty_may_be_missing(tmp_path: Path) -> None:
    read = read_dataset(small(tmp_path / "small"))
    assert (read.warrants[0].note, read.warrants[0].closed_on) == ("", None)


@pytest.mark.parametrize(("mark", "called"), [(";", "semicolons"), ("\t", "tabs")])
def test_columns_that_are_not_parted_by_commas_are_one_fault(tmp_path: Path, mark: str, called: str) -> None:
    parted = WARRANTS.replace(",", mark).replace("Atlantis", f'"Atlan{mark}tis"')
    assert faults_of(small(tmp_path / "small", warrants=parted)) == [
        f"warrants.csv:1: The columns are parted by {called}; save the file with commas between them."
    ]


def test_a_byte_order_mark_and_lines_of_windows_change_nothing(tmp_path: Path) -> None:
    plain = read_dataset(small(tmp_path / "plain"))
    marked = read_dataset(small(tmp_path / "marked", warrants="\ufeff" + WARRANTS.replace("\n", "\r\n")))
    assert marked.warrants == plain.warrants


def test_all_faults_are_told_at_once_each_with_its_place(tmp_path: Path) -> None:
    wrong = (
        WARRANTS.replace("2018-01-11", "11.1.2018")
        .replace("B. Person,Atlantis,,warrant", "B. Person,Atlantis,,writ")
        .replace("a rumour,uncertain", ",sure")
    )
    told = faults_of(small(tmp_path / "small", warrants=wrong, parties="state,nmae\nBE,Belgium\n"))
    assert told == [
        "warrants.csv:2:public_on: “11.1.2018” is no date; write 2024-12-17, or 2024-12 or 2024 where no more is known.",
        "warrants.csv:3:instrument: “writ” is not known here; write one of warrant, summons.",
        "warrants.csv:4:source: The cell is empty; it must be filled in.",
        "warrants.csv:4:confidence: “sure” is not known here; write one of confirmed, known, uncertain.",
        (
            "parties.csv:1:nmae: No such column is known; remove it, or write one of state, name, act, deposited_on,"
            " in_force_on, region, left_on, source, confidence, note."
        ),
        *(
            f"parties.csv:1:{column}: The column is missing; add it."
            for column in ("name", "act", "in_force_on", "region", "source", "confidence")
        ),
    ]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (
            WARRANTS.replace("2019-01-01,a gazette", "2017-01-01,a gazette"),
            "warrants.csv:2:transferred_on: transferred_on (2017-01-01) lies before issued_on (2018-01-01); correct one of them.",
        ),
        (
            WARRANTS.replace("b-person,B. Person", "a-person,B. Person"),
            "warrants.csv:3:name: a-person has another name above; write the same.",
        ),
        (
            WARRANTS + WARRANTS.splitlines()[1] + "\n",
            "warrants.csv:5:person: Another row says the same of a-person, warrant, 2018-01-01; remove one.",
        ),
        (
            WARRANTS.replace("a gazette,known", "a gazette, 7,known"),
            "warrants.csv:3: The line has 14 cells and the first line 13; put a cell with a comma into quotation marks.",
        ),
        (
            WARRANTS.replace("A. Person", '"A. Person'),
            "warrants.csv:2: Here the quotation marks do not fit; double those within a cell and close the last.",
        ),
        ("", "warrants.csv:1: The file is empty; its first line names the columns."),
        (
            WARRANTS.replace("A. Person", "A" * 2_001),
            "warrants.csv:2:name: The cell has more than the 2000 characters that are read.",
        ),
        (
            WARRANTS.replace("A. Person", "A.\u202ePerson"),
            "warrants.csv:2:name: A cell holds characters that cannot be printed, such as a line break; remove them.",
        ),
        (
            WARRANTS.replace("case,", "note,note,").replace("Atlantis,,", "Atlantis,,,").replace("Lemuria,,", "Lemuria,,,"),
            "warrants.csv:1:note: The column stands there twice; remove one.",
        ),
    ],
)  # fmt: skip
def test_a_fault_is_a_sentence(tmp_path: Path, changed: str, told: str) -> None:
    assert faults_of(small(tmp_path / "small", warrants=changed)) == [told]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('name = "small"', 'name = "Small one"', "dataset.toml:name: The name is part of the address of its pages: at most 40 small letters, digits and hyphens."),
        ("through = 2020", "through = 2021", "dataset.toml:through: The year was not over when the data were gathered; show the years before it."),
        ('title.en = "A small data set"', 'title.fr = "Un petit"', 'dataset.toml:title: The English text is missing; write it as en = "…".'),
        ("title.en", 'title.tlh = "x"\ntitle.en', "dataset.toml:title.tlh: No page is in this language; remove it."),
        ("licence", "license", "dataset.toml: Object contains unknown field `license`; docs/review.md says what stands here."),
        ('name = "small"', "name = small", "dataset.toml: This is not written as TOML (Invalid value (at line 1, column 8)); correct it."),
    ],
)  # fmt: skip
def test_a_fault_of_the_manifest_is_a_sentence(tmp_path: Path, before: str, after: str, told: str) -> None:
    folder = small(tmp_path / "small")
    (folder / "dataset.toml").write_text(MANIFEST.replace(before, after), encoding="utf-8")
    assert faults_of(folder)[0] == told


def test_an_unknown_table_and_a_missing_manifest_are_told(tmp_path: Path) -> None:
    folder = small(tmp_path / "small")
    (folder / "dataset.toml").unlink()
    (folder / "warrants.csv").rename(folder / "warants.csv")
    tables = ", ".join(sheet.file for sheet in SHEETS)
    assert faults_of(folder) == [
        f"warants.csv: No such table is known; a data set has {tables}.",
        "dataset.toml: The file is missing; it says whose data these are and of when.",
        "small: There is no table to count; add warrants.csv, agreements.csv, parties.csv or findings.csv.",
    ]


def test_a_directory_that_is_none_is_told(tmp_path: Path) -> None:
    assert faults_of(tmp_path / "nowhere")[0] == "nowhere: There is no such directory."


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    folder = small(tmp_path / "small", warrants="x" * (LARGEST_FILE + 1))
    assert faults_of(folder) == [
        "warrants.csv: The file has more than the 5 MB that are read; leave out what is no row of it."
    ]


def test_a_mistyped_century_does_not_make_a_chart_of_centuries(tmp_path: Path) -> None:
    folder = small(tmp_path / "small", warrants=WARRANTS.replace("2019-05,2019-06-01", "1900-05,1900-06-01"))
    assert faults_of(folder) == [
        (
            "dataset.toml:through: The rows begin in 1900 and the data are shown through 2020, more than 120 years;"
            " a date is mistyped."
        )
    ]


def test_more_situations_than_a_chart_can_show_are_told(tmp_path: Path) -> None:
    head, row = WARRANTS.splitlines()[:2]
    many = [row.replace("a-person", f"p-{at}").replace("Atlantis", f"Place {at}") for at in range(61)]
    folder = small(tmp_path / "small", warrants="\n".join((head, *many)))
    assert faults_of(folder) == [
        (
            "warrants.csv:situation: There are 61 situations, more than the 60 that a chart can show;"
            " write the same name for the same situation."
        )
    ]


def test_the_digest_is_that_of_every_byte(tmp_path: Path) -> None:
    one = read_dataset(small(tmp_path / "one")).digest
    assert read_dataset(small(tmp_path / "two")).digest == one
    assert (
        read_dataset(small(tmp_path / "three", warrants=WARRANTS.replace("a gazette", "A gazette"))).digest
        != one
    )
    (tmp_path / "two" / "README.md").write_text("No part of the data.", encoding="utf-8")
    assert read_dataset(tmp_path / "two").digest == one


def test_the_packaged_data_set_has_no_fault() -> None:
    assert [read_dataset(one).name for one in packaged_directories()] == ["icc"]


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reading_of_a_table(content: bytes) -> None:
    rows, faults = read_table(SHEET, content)
    assert rows == () or faults == []


LETTERS = st.sampled_from(list('abc,"\n2018-01-01é=\r'))


@given(st.text(LETTERS, max_size=12), st.integers(0, len(WARRANTS)))
def test_whatever_is_typed_into_a_table_it_is_read_or_its_faults_are_told(typed: str, at: int) -> None:
    head = WARRANTS.index("\n") + 1
    at = max(at, head)
    rows, faults = read_table(SHEET, (WARRANTS[:at] + typed + WARRANTS[at:]).encode())
    assert faults or rows
    lines = len((WARRANTS[:at] + typed + WARRANTS[at:]).splitlines()) + 1
    assert all(1 <= fault.line <= lines for fault in faults)
