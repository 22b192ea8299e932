"""What breaks, and a house on it: tests that want more than Python fail where everything must be there, and skip elsewhere."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from breaking.database import Database, a_database
from breaking.machine import COMPILER, Machine
from breaking.small_disk import NoSuchDisk, SmallDisk, a_small_disk


@pytest.fixture
def database() -> Iterator[Database]:
    with a_database() as database:
        yield database


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    if shutil.which(COMPILER) is None:
        _lacking("A C compiler is missing; install it (Debian: apt-get install gcc libc6-dev).")
    return Machine(tmp_path)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[SmallDisk]:
    try:
        with a_small_disk(tmp_path / "disk") as disk:
            yield disk
    except NoSuchDisk as trouble:
        _lacking(f"No small disk can be made, for which Linux must let users make namespaces: {trouble}.")


def _lacking(sentence: str) -> NoReturn:
    if os.environ.get("HEMICYCLE_TEST_ALL"):
        pytest.fail(sentence)
    pytest.skip(sentence)
