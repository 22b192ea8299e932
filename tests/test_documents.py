"""The documents are true: what they name exists, and the program in them does what they say."""

import json
import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from io import BytesIO, TextIOWrapper
from pathlib import Path
from queue import SimpleQueue
from types import CodeType

import pytest
import rfc8785
from click.testing import CliRunner

from hemicycle.cli import main
from hemicycle.ledger import reading
from hemicycle.ledger.database import open_database
from hemicycle.ledger.row import Draft
from hemicycle.ledger.writer import Append, Outcome, Writer, Written

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "hemicycle"
DOCUMENTS = (
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "justfile")),
    *sorted((ROOT / "docs").rglob("*.md")),
)
ROOMS = sorted(path.parent.name for path in SOURCE.glob("*/__init__.py"))
NOW = datetime(2023, 12, 1, 9, 0, 0, 123456, tzinfo=UTC)


def written(*names: str) -> str:
    return "\n".join((ROOT / name).read_text(encoding="utf-8") for name in names)


def section(text: str, heading: str) -> str:
    return text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_is_on_the_tour_and_on_its_floor(room: str) -> None:
    assert f"| `{room}` |" in section(written("README.md"), "A tour of the house")
    assert f"`{room}`" in section(written("docs/architecture.md"), "Floors")


def test_the_tour_shows_no_room_that_is_not_there() -> None:
    tour = section(written("README.md"), "A tour of the house")
    assert sorted(re.findall(r"^\| `(\w+)` \|", tour, re.MULTILINE)) == ROOMS


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_is_told(command: str) -> None:
    assert f"./run {command}" in written("README.md")
    assert f"`{command}`" in written("docs/architecture.md")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_what_a_document_links_to_is_there(document: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", document.read_text(encoding="utf-8"))
    missing = [target for target in targets if not (document.parent / target).exists()]
    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_files_that_a_document_names_are_there(document: Path) -> None:
    named = re.findall(r"`((?:[\w.]+/)+[\w-]+\.\w+)`", document.read_text(encoding="utf-8"))
    assert [name for name in named if not (ROOT / name).exists() and not (SOURCE / name).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_no_document_names_a_machine_or_a_registry(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    assert re.findall(r"(?<![\w.:/])/(?:home|root|work|tmp|usr|opt|var|etc|mnt|Users)\b\S*", text) == []
    assert re.findall(r"\b[A-Z]:\\\S*", text) == []
    hosts = set(re.findall(r"https?://([^/\s)]+)", text))
    assert {host for host in hosts if not host.endswith(".example")} == set()
    assert re.findall(r"[\w.+-]+@(?![\w.-]+\.example\b)[\w-]+\.\w+", text) == []


def test_every_measurement_that_a_document_names_can_be_begun() -> None:
    """Nothing else runs them, so that what was renamed under one is not noticed before somebody wants its figures."""
    told = "\n".join(path.read_text(encoding="utf-8") for path in DOCUMENTS)
    names = sorted(set(re.findall(r"benchmarks/(\w+)\.py", told)))
    assert len(names) > 20
    begun = subprocess.run(
        [
            sys.executable,
            "-c",
            "import importlib, sys; [*map(importlib.import_module, sys.argv[1:])]",
            *names,
        ],
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(str(ROOT / one) for one in ("benchmarks", "tests", "src")),
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (begun.returncode, begun.stderr) == (0, "")


def test_the_justfile_has_fewer_than_fifteen_verbs() -> None:
    verbs = re.findall(r"^([a-z]\w*)(?: \*\w+)?:$", written("justfile"), re.MULTILINE)
    assert 0 < len(verbs) < 15


@pytest.fixture
def database(tmp_path: Path) -> str:
    """A small ledger: two plenaries, a command of two rows, every body, a name with an accent and quotes."""
    place = str(tmp_path / "house.sqlite")
    engine = open_database(place, create=True)
    batches: SimpleQueue[list[Outcome]] = SimpleQueue()
    writer = Writer(engine, batches.put, lambda: NOW)
    for stream, behind, commands in (("asp22", 0, "aa"), ("asp22", 2, "b"), ("asp23", 0, "c")):
        drafts = tuple(draft(command) for command in commands)
        writer.put([Append(stream=stream, behind=behind, drafts=drafts)])
        assert all(isinstance(outcome, Written) for outcome in batches.get(timeout=10))
    writer.close()
    engine.dispose()
    return place


def draft(command: str) -> Draft:
    return Draft(
        command=command,
        actor="desk",
        kind="inscribed",
        version=1,
        happened=NOW,
        public='{"name":"Côte d’Ivoire \\"\\n\u2028"}'.encode(),
        restricted=b'{"reason":"It was late."}' if command == "b" else None,
        private=b'{"speaker":"A. Person"}',
    )


@pytest.fixture
def exported(database: str) -> bytes:
    result = CliRunner().invoke(main, ["export", "asp22", "--database", database])
    assert result.exit_code == 0, result.output
    return result.stdout_bytes


@pytest.fixture
def checker(tmp_path: Path) -> Path:
    """The program of the document, saved as the document says."""
    programs = re.findall(r"```python\n(.*?)```", written("docs/ledger.md"), re.DOTALL)
    assert len(programs) == 2
    path = tmp_path / "check.py"
    path.write_text(programs[1], encoding="utf-8")
    return path


def check(checker: Path, export: bytes) -> "subprocess.CompletedProcess[bytes]":
    """As a stranger would: alone, with no package but the standard library."""
    return subprocess.run(
        [sys.executable, "-I", "-S", checker], input=export, capture_output=True, check=False, timeout=60
    )


def accepts(checker: CodeType, export: bytes, monkeypatch: pytest.MonkeyPatch) -> bool:
    """In this process, for many trials; any end but that of the last line is a rejection."""
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(export)))
    try:
        exec(checker, {"__name__": "__main__"})
    except (SystemExit, Exception):  # noqa: BLE001 - as said
        return False
    return True


def test_a_stranger_accepts_an_export_and_finds_the_head(
    database: str, exported: bytes, checker: Path
) -> None:
    engine = open_database(database, create=False)
    head = reading.heads(engine)["asp22"]
    engine.dispose()
    result = check(checker, exported)
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.decode().split() == ["asp22", "3", head.hash.hex()]
    assert result.stdout.decode().strip() in CliRunner().invoke(main, ["verify", database]).stdout


def test_a_stranger_is_told_which_row_was_changed(exported: bytes, checker: Path) -> None:
    one, two, three = exported.splitlines(keepends=True)
    changed = two.replace(b"Ivoire", b"Ivoirf")
    assert changed != two
    result = check(checker, one + changed + three)
    assert (result.returncode, result.stdout, result.stderr.strip()) == (1, b"", b"row 2 does not hold")


def test_a_stranger_rejects_an_export_with_any_one_byte_changed(
    exported: bytes, checker: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = compile(checker.read_text(encoding="utf-8"), "check.py", "exec")
    assert accepts(program, exported, monkeypatch)
    accepted = [
        (at, bit)
        for at in range(len(exported))
        for bit in (0x01, 0x20)
        if accepts(program, one_byte_changed(exported, at, bit), monkeypatch)
    ]
    assert accepted == []


def one_byte_changed(content: bytes, at: int, bit: int) -> bytes:
    return content[:at] + bytes([content[at] ^ bit]) + content[at + 1 :]


def test_a_stranger_rejects_rows_removed_repeated_or_exchanged(
    exported: bytes, checker: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = compile(checker.read_text(encoding="utf-8"), "check.py", "exec")
    one, two, three = exported.splitlines(keepends=True)
    for order in ((two, three), (one, three), (one, one, two, three), (one, three, two), (three, two, one)):
        assert not accepts(program, b"".join(order), monkeypatch)


def test_a_header_is_as_the_document_says(exported: bytes) -> None:
    shown = set(re.findall(r'[{ ,]"(\w+)":', section(written("docs/ledger.md"), "Header and hash")))
    for line in exported.splitlines():
        row = json.loads(line)
        header = json.loads(row["header"])
        assert set(row) == {"hash", "header"}
        assert set(header) == shown
        assert row["header"].encode() == rfc8785.dumps(header)


def test_an_export_has_no_restricted_or_private_body(exported: bytes) -> None:
    assert b"A. Person" not in exported
    assert b"It was late." not in exported
