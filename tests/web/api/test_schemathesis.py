"""Whatever a program sends, as described or not, the answer is one of those that are described."""

import re
import subprocess
import sys
from pathlib import Path

from house_process import three_inscribed
from schemathesis_program import schemathesis


def test_schemathesis_finds_no_failure_with_all_checks_on(tmp_path: Path) -> None:
    """A few cases of each operation; benchmarks/api_fuzz.py has thousands."""
    with three_inscribed(tmp_path) as house:
        scopes = [word for scope in ("read", "register", "desk", "chair") for word in ("--scope", scope)]
        words = [
            "token",
            "add",
            "--plenary",
            "cooperation",
            *scopes,
            "--database",
            str(house.database),
            "fuzz",
        ]
        added = subprocess.run(
            [sys.executable, "-c", "from hemicycle.cli import main; main()", *words],
            capture_output=True,
            text=True,
            check=True,
        )
        run = schemathesis(
            tmp_path,
            house.address,
            added.stdout.split()[-1],
            "--max-examples=2",
            "--phases=coverage,fuzzing,stateful",
            "--seed=1",
        )
        assert run.code == 0, run.said
        found = re.search(r"(\d+) generated, (\d+) passed", run.said)
        assert found is not None, run.said
        assert int(found[1]) > 500
        assert "the API could not answer" not in house.log.read_text(encoding="utf-8")
