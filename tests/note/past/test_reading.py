"""A directory becomes a past plenary, or every fault is told with its file and line."""

from datetime import UTC, date, datetime
from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hemicycle.delegations.category import Category
from hemicycle.extraction.sheets.fault import WrongFiles
from hemicycle.note.past.reading import TABLES, read_past
from hemicycle.plenary.commitments.commitment import Progress
from hemicycle.plenary.decide import decide
from hemicycle.plenary.evolve import evolve_all
from hemicycle.plenary.past.paper import Cited
from hemicycle.plenary.past.reconstruct import ReconstructPlenary
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import Represented, Speaker

EXAMPLE = Path(__file__).parents[3] / "examples" / "past-plenary"
NOW = datetime(2026, 11, 26, tzinfo=UTC)


def changed(folder: Path, *changes: tuple[str, str, str]) -> Path:
    """Each change names a file, what stands in it, and what is to stand there."""
    copied = Path(copytree(EXAMPLE, folder / "papers", dirs_exist_ok=True))
    for name, before, after in changes:
        text = (copied / name).read_text(encoding="utf-8")
        assert before in text
        (copied / name).write_text(text.replace(before, after), encoding="utf-8")
    return copied


def faults(directory: Path) -> list[str]:
    with pytest.raises(WrongFiles) as told:
        read_past(directory)
    return str(told.value).splitlines()


def test_the_example_is_read_whole() -> None:
    read = read_past(EXAMPLE)
    past = read.past
    assert (read.name, past.programme.body) == (
        "harbours-2009",
        "Assembly of the Lighthouse Convention, for its 4th session",
    )
    assert [(one.number, one.sitting, one.start, one.end) for one in past.interventions] == [
        (1, 1, _lisbon(10, 20), _lisbon(10, 31)),
        (2, 1, _lisbon(10, 31), _lisbon(10, 36)),
        (3, 1, _lisbon(10, 36), None),
        (4, 1, None, None),
        (5, 2, None, None),
        (6, 2, None, None),
    ]
    assert past.interventions[1].delegation == Represented(
        key="other:sandmark", name="Sandmark", category=Category.STATE_PARTY
    )
    assert past.interventions[4].cited == Cited(paper="report", page="para. 15")
    assert past.sittings[0].cited == Cited(paper="journal", page="p. 2")
    assert read.speakers[0].speaker == Speaker(name="Ms. Ada Ruhl", title="Keeper of Lamps")
    (commitment,) = past.commitments
    assert (commitment.confirmed_on, commitment.wording.answers, commitment.cited.paper) == (
        date(2009, 6, 19),
        1,
        "pledge",
    )
    assert [(one.on, one.progress) for one in commitment.statuses] == [(date(2010, 2, 1), Progress.UNDER_WAY)]
    (text,) = read.texts.values()
    assert text.startswith(b"Mr. President,")


def test_what_is_read_holds_together_under_the_rules() -> None:
    read = read_past(EXAMPLE)
    command = ReconstructPlenary(id="enter", past=read.past, speakers=read.speakers)
    assert evolve_all(Plenary(), decide(Plenary(), command, NOW)).commitments[1].confirmed is not None


def test_a_delegation_of_the_tables_has_its_standing_of_the_day(tmp_path: Path) -> None:
    row = "6,2,2,,Northern Isles,observer-state"
    papers = changed(tmp_path, ("interventions.csv", row, "6,2,2,,République tchèque,"))
    assert read_past(papers).past.interventions[5].delegation == Represented(
        key="CZ", name="Czechia", category=Category.OBSERVER_STATE
    )


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            ("past.toml", '"Europe/Lisbon"', '"Lisboa"'),
            ["past.toml:6:zone: “Lisboa” is no time zone; write a name such as Europe/Amsterdam, or “not known”."],
        ),
        (
            ("past.toml", "consulted = 2026-11-21\n\n", 'consulted = "soon"\n\n'),
            [
                ("past.toml:36:papers.2.consulted: Invalid RFC3339 encoded date - at `$.papers[1].consulted`; docs/past.md says"
                " what stands here.")
            ],
        ),
        (
            ("past.toml", 'title = "Report', 'titel = "Report'),
            [
                ("past.toml:33:papers.2.titel: Object contains unknown field `titel` - at `$.papers[1]`; docs/past.md says what"
                    " stands here.")
            ],
        ),
        (("past.toml", 'key = "2"', 'key = "1"'), ["past.toml:21:segments.2.key: The key 1 stands there twice; give one of them another."]),
        (
            ("interventions.csv", "10:31,10:36,", "10:15,10:10,"),
            [
                "interventions.csv:3:start: It begins before the intervention above; put the rows in the order of speaking.",
                "interventions.csv:3:end: It ends before it begins; correct one of them.",
            ],
        ),
        (
            ("interventions.csv", "6,2,2,", "6,3,2,"),
            ["interventions.csv:7:sitting: No row of sittings.csv has this number; correct it, or add the row."],
        ),
        (
            ("interventions.csv", "Northern Isles,observer-state", "Northern Isles,"),
            [
                ("interventions.csv:7:delegation: “Northern Isles” is no delegation that is known here; write its key, such as BE,"
                " or its name in full, or fill in its category.")
            ],
        ),
        (
            ("interventions.csv", "Society of Pilots,ngo,,,", "Society of Pilots,ngo,,Mr. Ivo Tarn,"),
            [
                ("interventions.csv:5:speaker: Who speaks for no State and no organ of the Court is named with consent only; write"
                " yes under consent, or leave the name out.")
            ],
        ),
        (
            ("commitments.csv", "2009-06-19,pledge", "2009-06-19,"),
            ["commitments.csv:2:source: The cell is empty; it must be filled in."],
        ),
        (
            ("commitments.csv", "burn all night,1,", "burn all day,7,"),
            [
                "commitments.csv:2:answers: No row of needs.csv has this number; correct it, or add the row.",
                "commitments.csv:2:priority: past.toml has no such priority; write one of its words.",
            ],
        ),
        (
            ("statements.csv", "sandmark.txt", "../sandmark.txt"),
            [
                ("statements.csv:2:file: “../sandmark.txt” is no text beside the tables; write the name of a .txt file in the"
                " folder texts.")
            ],
        ),
        (
            ("statements.csv", "sandmark.txt", "Sandmark.txt"),
            ["statements.csv:2:file: There is no such file in the folder texts; put it there, or correct the name."],
        ),
        (
            ("sittings.csv", "2009-06-04", "2009-06-02"),
            ["sittings.csv:3:day: It lies before the day above; put the sittings in order."],
        ),
        (
            ("sittings.csv", "report,para. 14", "reports,para. 14"),
            ["sittings.csv:3:source: past.toml has no paper reports; write one of journal, pledge, report, or add it."],
        ),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_file_and_line(
    tmp_path: Path, change: tuple[str, str, str], told: list[str]
) -> None:
    assert faults(changed(tmp_path, change)) == told


def test_an_hour_needs_a_zone_and_a_plenary_without_hours_needs_none(tmp_path: Path) -> None:
    papers = changed(tmp_path, ("past.toml", '"Europe/Lisbon"', '"not known"'))
    assert {one.rpartition(": ")[2] for one in faults(papers)} == {
        "An hour is known only with its zone; write the zone in past.toml."
    }
    for name in ("sittings.csv", "interventions.csv"):
        text = (papers / name).read_text(encoding="utf-8")
        for hour in ("10:05", "13:00", "10:20", "10:31", "10:36"):
            text = text.replace(hour, "not known")
        (papers / name).write_text(text, encoding="utf-8")
    assert read_past(papers).past.programme.zone is None


def test_a_directory_that_is_none_and_one_without_its_files_say_so(tmp_path: Path) -> None:
    assert faults(tmp_path / "nowhere")[0] == "nowhere: There is no such directory."
    assert [one.partition(":")[0] for one in faults(tmp_path)] == [
        "past.toml",
        "sittings.csv",
        "interventions.csv",
    ]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(["past.toml", *TABLES]), cut=st.integers(0, 900), put=st.binary(max_size=12))
def test_whatever_stands_in_a_file_it_is_read_or_its_faults_are_told(
    tmp_path: Path, name: str, cut: int, put: bytes
) -> None:
    papers = changed(tmp_path)
    whole = (EXAMPLE / name).read_bytes()
    (papers / name).write_bytes(whole[:cut] + put + whole[cut + 3 :])
    try:
        read = read_past(papers)
    except WrongFiles:
        return
    assert read.past.sittings


def _lisbon(hour: int, minute: int) -> datetime:
    """An hour ahead of UTC in June."""
    return datetime(2009, 6, 3, hour - 1, minute, tzinfo=UTC)
