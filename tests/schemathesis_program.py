"""Schemathesis, all checks on, against a house at its address."""

import json
import subprocess
import sys
from pathlib import Path

import msgspec

PLACES = {
    "path.plenary": "cooperation",
    "path.segment": "1",
    "path.number": "1",
    "path.version": "1",
    "path.kind": "refused",
}
"""Names that there are, so that most calls reach what they ask for."""


class Run(msgspec.Struct, frozen=True):
    code: int
    said: str


def schemathesis(folder: Path, address: str, token: str, *options: str) -> Run:
    """Reports lie in the folder; nothing else is written."""
    names = "\n".join(f'"{name}" = {json.dumps(value)}' for name, value in PLACES.items())
    settings = folder / "schemathesis.toml"
    settings.write_text(f"[parameters]\n{names}\n", encoding="utf-8")
    program = str(Path(sys.executable).parent / "st")
    asked = [
        program,
        "--config-file",
        str(settings),
        "run",
        f"{address}/api/v1/openapi.json",
        "--checks",
        "all",
    ]
    asked += ["--no-color", "--warnings", "off", "--header", f"Authorization: Bearer {token}", *options]
    done = subprocess.run(asked, cwd=folder, capture_output=True, text=True, check=False)
    return Run(done.returncode, done.stdout + done.stderr)
