"""How well notes are read: `python benchmarks/notes.py DIR [--verbose]`.

DIR holds pairs of a note and its truth (`NN-slug.txt` or `.md`, and `NN-slug.json`). Dates, hours, addresses, limits
and sittings are compared exactly; titles, bodies, themes and rules by the overlap of their words (F1 of at least
one half); ways of registering and orders by the classes that their words fall into (at least half in common).
`deadline_tz_guess` and `notes` are no facts of a note and are not compared.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hemicycle.extraction.reading import read_file
from hemicycle.note.reading import read_note
from notes_compared import COMPARED, Verdict, verdict
from notes_told import told


def main() -> None:
    folder = Path(sys.argv[1])
    totals: dict[str, Counter[Verdict]] = {field: Counter() for field in COMPARED}
    rows = []
    for truth_file in sorted(folder.glob("*.json")):
        verdicts = dict(judged(truth_file))
        for field, (one, _, _) in verdicts.items():
            totals[field][one] += 1
        rows.append((truth_file.stem, Counter(one for one, _, _ in verdicts.values())))
        if "--verbose" in sys.argv:
            for field, (one, stated, read) in verdicts.items():
                if one in (Verdict.WRONG, Verdict.MISSED, Verdict.INVENTED):
                    print(f"  {truth_file.stem}: {field} {one}: stated {stated!r}, read {read!r}")
    print_table("note", rows)
    print_table("field", list(totals.items()))


def judged(truth_file: Path) -> Iterator[tuple[str, tuple[Verdict, Any, Any]]]:
    note = next(path for path in truth_file.parent.glob(f"{truth_file.stem}.*") if path.suffix != ".json")
    truth = json.loads(truth_file.read_text("utf-8"))
    read = told(read_note(read_file(note)))
    for field in COMPARED:
        stated, said = _at(truth, field), _at(read, field)
        yield field, (verdict(field, stated, said, truth), stated, said)


def _at(facts: Any, field: str) -> Any:
    for part in field.split("."):
        facts = facts.get(part) if isinstance(facts, dict) else None
    return facts


def print_table(kind: str, rows: list[tuple[str, Counter[Verdict]]]) -> None:
    print(f"\n{kind:<52} {'right':>6} {'stated':>6} {'wrong':>6} {'missed':>6} {'invented':>8}")
    whole: Counter[Verdict] = Counter()
    for name, counts in rows:
        whole.update(counts)
        print(_row(name, counts))
    print(_row("together", whole))
    stated = whole[Verdict.RIGHT] + whole[Verdict.WRONG] + whole[Verdict.MISSED]
    print(
        f"{whole[Verdict.RIGHT] / max(1, stated):.1%} of what is stated was read right; {whole[Verdict.INVENTED]} invented"
    )


def _row(name: str, counts: Counter[Verdict]) -> str:
    stated = counts[Verdict.RIGHT] + counts[Verdict.WRONG] + counts[Verdict.MISSED]
    return (
        f"{name:<52} {counts[Verdict.RIGHT]:>6} {stated:>6} {counts[Verdict.WRONG]:>6} "
        f"{counts[Verdict.MISSED]:>6} {counts[Verdict.INVENTED]:>8}"
    )


if __name__ == "__main__":
    main()
