"""How much of what notes state is read: our own notes of many kinds, and the corpus where it is at hand."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OWN = Path(__file__).parent / "notes"
CORPUS = ROOT.parent / "shared" / "corpora" / "notes"
WHOLE = re.compile(r"(?P<right>[\d.]+)% of what is stated was read right; (?P<invented>\d+) invented")


def score(folder: Path) -> tuple[float, int]:
    said = subprocess.run(
        [sys.executable, ROOT / "benchmarks" / "notes.py", folder], check=True, capture_output=True, text=True
    )
    whole = WHOLE.findall(said.stdout)[-1]
    return float(whole[0]), int(whole[1])


@pytest.mark.parametrize("folder", [OWN, CORPUS], ids=["own", "corpus"])
def test_at_least_95_percent_is_read_right_and_nothing_is_invented(folder: Path) -> None:
    if not folder.is_dir():
        pytest.skip("The corpus of notes is not beside this tree.")
    right, invented = score(folder)
    assert invented == 0
    assert right >= 95
