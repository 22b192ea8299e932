"""The programs and packages that pages are held against; a test that wants one has no other way to pass."""

import shutil
from pathlib import Path

PACKAGES = Path(__file__).parent / "node_modules"


def chromium() -> str:
    return _program("chromium")


def java() -> str:
    return _program("java")


def axe() -> Path:
    return _packaged("axe-core/axe.min.js")


def vnu() -> Path:
    return _packaged("vnu-jar/build/dist/vnu.jar")


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise FileNotFoundError(f"{name} is not installed; .ci/run installs it.")
    return found


def _packaged(name: str) -> Path:
    found = PACKAGES / name
    if not found.is_file():
        raise FileNotFoundError(f"{name} is not in {PACKAGES.name} of tests/pages; .ci/run installs it.")
    return found
