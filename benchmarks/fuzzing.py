"""What nobody means to send, sent for some minutes: no fault may come of it, and how long the slowest takes.

    PYTHONPATH=tests nice .venv/bin/python benchmarks/fuzzing.py notes FOLDER [--minutes 5] [--seed 1] [--kept FOLDER]
    PYTHONPATH=tests nice .venv/bin/python benchmarks/fuzzing.py pages FOLDER [--minutes 5] [--seed 1]

FOLDER holds notes (.txt, .md, .docx, .pdf, .html, .toml). `notes` reads mutants of them, and of DOCX, PDF, HTML and XLSX
files that are made of them, as the bounded process of the note door does; a fault is what raises, takes more than the
process may, or fails behind it in what the form is made of. `pages` asks a house in this process, in which every role
has entered, on all its routes; a fault is a status of 500, and a house that does not come back as it stood.
`mail_mutants.py` does the same for mails.
"""

import argparse
import asyncio
import io
import os
import signal
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from random import Random
from time import perf_counter

import docx
import msgspec
import typst
from xlsxwriter import Workbook

from hemicycle.chamber.house.notes import LARGEST_NOTE
from hemicycle.extraction.bounds import Bounds
from hemicycle.extraction.format import Format, format_of
from hemicycle.extraction.plain import plain_lines
from hemicycle.extraction.text import Text
from hemicycle.extraction.unreadable import Unreadable
from hemicycle.extraction.worker import answer
from hemicycle.note.programming import draft_to_programme
from hemicycle.note.questions import questions_of
from hemicycle.note.reading import read_note
from hemicycle.note.toml.reading import WrongProgramme, read_programme
from measuring import machine, table
from mutants import mutant
from odd_house import ask
from plenary_stage import PROGRAMME

BLOCK = {"notes": 40, "pages": 400}
BOUNDS = Bounds(size=LARGEST_NOTE)
KINDS = (".txt", ".md", ".docx", ".pdf", ".html", ".toml")


class Tally(msgspec.Struct):
    outcomes: Counter[str] = msgspec.field(default_factory=Counter)
    faults: list[str] = []
    slowest: float = 0.0
    slowest_of: str = ""

    def add(self, outcome: str, took: float, what: str) -> None:
        self.outcomes[outcome] += 1
        if took > self.slowest:
            self.slowest, self.slowest_of = took, what

    def take(self, other: "Tally") -> None:
        self.outcomes += other.outcomes
        self.faults += other.faults
        if other.slowest > self.slowest:
            self.slowest, self.slowest_of = other.slowest, other.slowest_of


class TakesTooLong(BaseException):
    """Not an Exception, which a reader may turn into a doubt."""


def _too_long(*_: object) -> None:
    raise TakesTooLong


def seeds_in(folder: Path) -> list[bytes]:
    """The notes as they lie there, and in the formats that people send."""
    files = [file for file in sorted(folder.iterdir()) if file.suffix in KINDS]
    if not files:
        raise SystemExit("There is no note in this folder; name another.")
    seeds = [file.read_bytes() for file in files]
    for file in files[:6]:
        words = file.read_text("utf-8", "replace")
        seeds += [_as_docx(words), _as_pdf(words), _as_xlsx(words), f"<html><p>{words}</p></html>".encode()]
    return seeds


def _as_docx(words: str) -> bytes:
    document, content = docx.Document(), io.BytesIO()
    for line in words.splitlines():
        document.add_paragraph(line)
    document.save(content)
    return content.getvalue()


def _as_xlsx(words: str) -> bytes:
    content = io.BytesIO()
    with Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, line in enumerate(words.splitlines()):
            sheet.write_row(number, 0, line.split("  "))
    return content.getvalue()


def _as_pdf(words: str) -> bytes:
    return bytes(typst.compile(b'#sys.inputs.at("words")', sys_inputs={"words": words}))


def read(raw: bytes) -> str:
    """What became of a note. Raises what nobody expects."""
    if raw.startswith((b"title =", b"#", b"[")):
        try:
            read_programme(raw.decode("utf-8", "replace"), "note.toml")
        except WrongProgramme:
            return "refused: no programme"
        return "read: programme"
    try:
        chosen = format_of("note", raw)
    except Unreadable:
        return "refused: no note"
    if chosen is Format.PLAIN:
        lines = plain_lines(raw.decode("utf-8", "replace"))
    else:
        said = answer(chosen, "note", raw, BOUNDS)
        if said.unreadable is not None:
            return f"refused: {chosen.value}"
        lines = said.lines
    draft = read_note(Text(name="note", lines=lines))
    questions_of(draft)
    draft_to_programme(draft)
    return f"read: {chosen.value}"


def notes_block(seeds: list[bytes], kept: Path | None, seed: int) -> Tally:
    signal.signal(signal.SIGPROF, _too_long)
    chance, tally = Random(seed), Tally()
    for number in range(BLOCK["notes"]):
        raw = mutant(seeds, chance)
        began = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, BOUNDS.processor_seconds)
        try:
            outcome = read(raw)
        except BaseException as trouble:  # noqa: BLE001 - this is what is counted
            outcome = "fault"
            tally.faults.append(f"{seed}/{number}: {type(trouble).__name__}: {str(trouble)[:200]}")
            if kept is not None:
                (kept / f"{seed}-{number}.note").write_bytes(raw)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        tally.add(outcome, time.process_time() - began, f"{seed}/{number}")
    return tally


def pages_block(seeds: list[bytes], _kept: Path | None, seed: int) -> Tally:
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        asked = asyncio.run(ask(Path(folder), PROGRAMME, BLOCK["pages"], Random(seed), seeds))
    tally.outcomes.update({str(status): number for status, number in asked.statuses.items()})
    tally.faults += asked.faults
    tally.slowest, tally.slowest_of = asked.slowest, asked.slowest_of
    return tally


TARGETS = {"notes": notes_block, "pages": pages_block}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--kept", type=Path, help="A folder for the notes that fault.")
    given = parser.parse_args()
    seeds = seeds_in(given.folder)
    print(f"{machine()}; {given.target}, {len(seeds)} files to begin with\n")
    began, whole, seed = perf_counter(), Tally(), given.seed * 1_000_000
    # Begun anew and not forked: typst, which has drawn the seeds, has threads that a fork leaves behind.
    with ProcessPoolExecutor(given.workers, get_context("spawn")) as pool:
        while perf_counter() - began < given.minutes * 60:
            blocks = range(seed, seed + 2 * given.workers)
            seed += 2 * given.workers
            for one in pool.map(partial(TARGETS[given.target], seeds, given.kept), blocks):
                whole.take(one)
    table(["came of it", "cases"], [[name, f"{number:,}"] for name, number in sorted(whole.outcomes.items())])
    took = perf_counter() - began
    print(
        f"\n{whole.outcomes.total():,} cases in {took:.0f} s; {len(whole.faults)} faults; slowest {whole.slowest:.2f} s"
    )
    print(f"(the slowest: {whole.slowest_of})")
    for one in whole.faults[:20]:
        print(" ", one)


if __name__ == "__main__":
    main()
