"""Writes what the wheel says of its dependencies (CycloneDX, PEP 770), from run.txt and from what is installed.

    .venv/bin/python requirements/sbom.py

Versions, hashes and who wants whom stand in run.txt; licences only in the metadata of what is installed. The same
requirements make the same file: it carries no moment and no number of its own.
"""

import json
import re
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
TARGET = HERE / "hemicycle.cdx.json"
PINNED = re.compile(r"(?P<name>[\w.-]+)==(?P<version>[^\s\\;]+)")
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
OURSELVES = "hemicycle"
NAMED_NOWHERE = {"imapclient": "BSD-3-Clause", "rich-click": "MIT"}
"""Read in their licence files: their metadata names none."""
LONGEST_NAME = 80
"""Where a package carries its whole licence instead of the name of one, its classifiers say which."""


Entry = dict[str, Any]


def blocks(text: str) -> list[str]:
    """Each requirement with the lines that belong to it."""
    return [block for block in re.split(r"\n(?=\S)", text) if PINNED.match(block)]


def pinned(block: str) -> tuple[str, str]:
    """Name and version."""
    name, version = block.split(maxsplit=1)[0].rstrip("\\").split("==")
    return name.lower(), version


def wanted_by(block: str) -> list[str]:
    """Who wants it, as the comments behind `via` say."""
    via = re.search(r"# via(.*)", block, re.DOTALL)
    names = re.findall(r"[\w.-]+", re.sub(r"\([^)]*\)|#|-c \S+|-r \S+", " ", via[1])) if via else []
    return sorted({name.lower() for name in names})


def licences(name: str) -> list[Entry]:
    try:
        told = metadata(name)
    except PackageNotFoundError:
        sys.exit(
            f"{name} is not installed; install requirements/run.txt first, so that its licence can be read."
        )
    if told.get("License-Expression"):
        return [{"expression": told["License-Expression"]}]
    named = [
        one.rpartition(" :: ")[2] for one in told.get_all("Classifier", []) if one.startswith("License ::")
    ]
    written = (told.get("License") or "").strip()
    if written and "\n" not in written and len(written) <= LONGEST_NAME:
        named = [written]
    if not named and name in NAMED_NOWHERE:
        return [{"expression": NAMED_NOWHERE[name]}]
    if not named:
        sys.exit(f"{name} names no licence; read it in its files and enter it in NAMED_NOWHERE.")
    return [{"license": {"name": one}} for one in sorted(set(named))]


def component(block: str) -> Entry:
    name, version = pinned(block)
    purl = f"pkg:pypi/{name}@{version}"
    files = [{"alg": "SHA-256", "content": one} for one in sorted(HASH.findall(block))]
    return {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "purl": purl,
        "licenses": licences(name),
        "externalReferences": [
            {
                "type": "distribution",
                "url": purl,
                "comment": "the files that may be installed",
                "hashes": files,
            }
        ],
    }


def bill(requirements: str, version: str) -> Entry:
    found = blocks(requirements)
    components = sorted((component(block) for block in found), key=lambda one: one["name"])
    refs = {one["name"]: one["bom-ref"] for one in components}
    ourselves = f"pkg:pypi/{OURSELVES}@{version}"
    refs[OURSELVES] = ourselves
    wants: dict[str, set[str]] = {name: set() for name in refs}
    for block in found:
        for name in wanted_by(block):
            wants[name].add(refs[pinned(block)[0]])
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": ourselves,
                "name": OURSELVES,
                "version": version,
                "purl": ourselves,
                "licenses": [{"expression": "Apache-2.0"}],
            }
        },
        "components": components,
        "dependencies": [{"ref": refs[name], "dependsOn": sorted(wants[name])} for name in sorted(refs)],
    }


def main() -> None:
    project = tomllib.loads((HERE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    made = bill((HERE / "run.txt").read_text(encoding="utf-8"), project["version"])
    TARGET.write_text(
        json.dumps(made, indent=1, sort_keys=False, ensure_ascii=False) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
