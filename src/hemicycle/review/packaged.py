"""The data sets that come with the package."""

from importlib.resources import files
from pathlib import Path

PACKAGED = ("icc",)


def packaged_directories() -> tuple[Path, ...]:
    return tuple(Path(str(files("hemicycle.review"))) / name for name in PACKAGED)
