"""The data sets of a house: one with faults keeps no other from being shown."""

from pathlib import Path

from any_dataset import small

from hemicycle.review.shelf import shelf_of


def test_a_directory_with_faults_is_told_and_the_others_are_there(tmp_path: Path) -> None:
    good, bad = small(tmp_path / "good"), small(tmp_path / "bad", warrants="")
    shelf = shelf_of((bad, good))
    assert list(shelf.datasets) == ["small"]
    assert [(one.directory, len(one.faults)) for one in shelf.faulty] == [("bad", 1)]


def test_of_two_with_one_name_the_first_is_taken(tmp_path: Path) -> None:
    first, second = small(tmp_path / "first"), small(tmp_path / "second")
    shelf = shelf_of((first, second))
    assert list(shelf.datasets) == ["small"]
    assert [fault.told("en") for fault in shelf.faulty[0].faults] == [
        "dataset.toml:name: Another data set has the name small; give this one another."
    ]
