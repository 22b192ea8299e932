"""Schemathesis against a house, all checks on: thousands of calls, as described and not, and what it finds.

    .venv/bin/python benchmarks/api_fuzz.py [--examples 1000] [--seed 1]

Examples are for each operation. The house has requests and lists, and the token has every scope, so that acts change it
as they go. Every failure is printed with the call that brings it back. Bounded by --minutes, 60 by default.
"""

import argparse
import json
import re
import subprocess
import sys
import urllib.request
from pathlib import Path
from signal import SIGINT
from tempfile import TemporaryDirectory
from time import perf_counter

import msgspec

from mail_house import MailHouse
from measuring import machine, stop, table

PLACES = {
    "path.plenary": "cooperation",
    "path.segment": "1",
    "path.number": "1",
    "path.version": "1",
    "path.kind": "refused",
}
SCOPES = ("read", "register", "desk", "chair")
DELEGATIONS = ("Belgium", "Senegal", "Chile", "Fiji", "Kenya", "Japan")


def sent(address: str, path: str, body: dict[str, object], token: str) -> None:
    headers = {"content-type": "application/json", "authorization": f"Bearer {token}"}
    request = urllib.request.Request(f"{address}{path}", json.dumps(body).encode(), headers)
    with urllib.request.urlopen(request, timeout=10):
        pass


def token_of(database: Path) -> str:
    scopes = [word for scope in SCOPES for word in ("--scope", scope)]
    words = ["token", "add", "--plenary", "cooperation", *scopes, "--database", str(database), "fuzz"]
    command = [sys.executable, "-c", "from hemicycle.cli import main; main()", *words]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[-1]


def furnish(address: str, token: str) -> None:
    for name in DELEGATIONS:
        sent(address, "/api/v1/cooperation/requests", {"delegation": name, "segments": ["1", "2"]}, token)
    for act in (
        {"act": "publish-list", "segment": "1", "stage": "provisional"},
        {"act": "open-meeting"},
        {"act": "open-segment", "segment": "1"},
        {"act": "give-floor", "inscription": 1},
    ):
        sent(address, "/api/v1/cooperation/commands", act, token)


class Run(msgspec.Struct, frozen=True):
    code: int
    said: str


def fuzzed(folder: Path, address: str, token: str, wanted: argparse.Namespace) -> Run:
    """When the time is over it is told to stop, and tells how far it came."""
    settings = folder / "schemathesis.toml"
    places = "\n".join(f'"{name}" = {json.dumps(value)}' for name, value in PLACES.items())
    settings.write_text(f"[parameters]\n{places}\n", encoding="utf-8")
    program = [str(Path(sys.executable).parent / "st"), "--config-file", str(settings)]
    asked = ["run", f"{address}/api/v1/openapi.json", "--checks=all", "--continue-on-failure", "--no-color"]
    asked += ["--warnings=off", f"--header=Authorization: Bearer {token}"]
    asked += [f"--max-examples={wanted.examples}", f"--seed={wanted.seed}"]
    process = subprocess.Popen(
        [*program, *asked], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        said, _ = process.communicate(timeout=wanted.minutes * 60)
    except subprocess.TimeoutExpired:
        process.send_signal(SIGINT)
        said, _ = process.communicate()
    return Run(process.returncode, said)


def counted(said: str, pattern: str) -> int:
    found = re.search(pattern, said)
    return int(found[1]) if found else 0


def main() -> int:
    options = argparse.ArgumentParser()
    options.add_argument("--examples", type=int, default=1_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--minutes", type=int, default=60)
    wanted = options.parse_args()
    with TemporaryDirectory() as folder:
        house = MailHouse(Path(folder))
        try:
            token = token_of(house.database)
            furnish(house.address, token)
            began = perf_counter()
            run = fuzzed(Path(folder), house.address, token, wanted)
            seconds = perf_counter() - began
            position = json.loads(house.get("/api/v1/cooperation"))["position"]
        finally:
            stop(house.process)
    said = run.said
    if run.code:
        print(said)
    print(machine())
    cases, failed = counted(said, r"(\d+) generated"), counted(said, r"(\d+) unique failure")
    table(
        ("operations", "cases", "failures", "rows in the ledger", "seconds"),
        [(counted(said, r"Operations:\s+(\d+) selected"), cases, failed, position, f"{seconds:.0f}")],
    )
    return run.code


if __name__ == "__main__":
    sys.exit(main())
