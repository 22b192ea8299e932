"""A note is read in a process of its own: the same draft, and a bound on what it may cost."""

from pathlib import Path

import pytest

from hemicycle.extraction.bounds import Bounds
from hemicycle.extraction.reading import read_file
from hemicycle.extraction.unreadable import Unreadable
from hemicycle.note.drafting import Drafted, drafted
from hemicycle.note.reading import read_note

ROOT = Path(__file__).parents[2]
NOTES = (ROOT / "examples" / "asp22-cooperation.md", ROOT / "tests/note/notes/12-conference-climat-fr.txt")


@pytest.mark.parametrize("path", NOTES, ids=lambda path: path.name)
def test_it_is_the_draft_that_is_read_in_this_process_too(path: Path) -> None:
    text = read_file(path)
    assert drafted(path.name, path.read_bytes(), Bounds()) == Drafted(text=text, draft=read_note(text))


@pytest.mark.parametrize(
    "bounds", [Bounds(processor_seconds=1), Bounds(wall_seconds=1)], ids=["work", "wait"]
)
def test_a_note_that_costs_too_much_is_given_up(bounds: Bounds) -> None:
    long = "The list is open before the end of Wednesday, 6 December 2023, to a@plenary.example. " * 2_300
    with pytest.raises(Unreadable, match=r"^long\.txt (costs too much|takes too long) to read"):
        drafted("long.txt", long.encode(), bounds)
