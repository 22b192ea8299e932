"""The wheel says what it rests on: exactly the requirements that are installed to run it."""

import json
import re
import runpy
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any
from zipfile import ZipFile

ROOT = Path(__file__).parents[1]
RUN = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
BILL: dict[str, Any] = json.loads((ROOT / "requirements" / "hemicycle.cdx.json").read_text(encoding="utf-8"))
IN_THE_WHEEL = "hemicycle-0.1.0.dist-info/sboms/hemicycle.cdx.json"


def locked(name: str) -> dict[str, str]:
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE))


def test_it_lists_every_runtime_requirement_and_nothing_else() -> None:
    required = {
        name.lower(): version for name, version in re.findall(r"^([\w.-]+)==(\S+)", RUN, re.MULTILINE)
    }
    assert {one["name"]: one["version"] for one in BILL["components"]} == required
    assert len(BILL["components"]) == len(required)


def test_an_extra_is_locked_as_the_package_asks_for_it_and_as_the_house_has_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    run = locked("run")
    for extra, wanted in project["optional-dependencies"].items():
        found = locked(extra)
        assert {re.split(r"[<>=\[]", one)[0] for one in wanted} <= found.keys() | run.keys()
        assert {name: version for name, version in found.items() if run.get(name, version) != version} == {}


def test_each_has_a_licence_and_all_its_hashes() -> None:
    hashes = [
        file["content"] for one in BILL["components"] for file in one["externalReferences"][0]["hashes"]
    ]
    assert sorted(hashes) == sorted(re.findall(r"--hash=sha256:(\w+)", RUN))
    assert [one["name"] for one in BILL["components"] if not one["licenses"]] == []


def test_everything_is_wanted_by_something_that_is_listed() -> None:
    listed = {one["bom-ref"] for one in (*BILL["components"], BILL["metadata"]["component"])}
    assert {one["ref"] for one in BILL["dependencies"]} == listed
    wanted = {ref for one in BILL["dependencies"] for ref in one["dependsOn"]}
    assert listed - wanted == {BILL["metadata"]["component"]["bom-ref"]}


def test_it_is_what_the_requirements_make_of_it() -> None:
    made = runpy.run_path(str(ROOT / "requirements" / "sbom.py"))["bill"]
    assert made(RUN, BILL["metadata"]["component"]["version"]) == BILL


def test_the_wheel_carries_it(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with ZipFile(wheel) as opened:
        assert json.loads(opened.read(IN_THE_WHEEL)) == BILL
