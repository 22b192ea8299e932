"""The house takes no more connections than it may open files, and keeps some for its own."""

import subprocess
import sys

PROGRAM = """
import resource
from hemicycle.building.open_files import with_files_left
from hemicycle.settings import LimitSettings
resource.setrlimit(resource.RLIMIT_NOFILE, (250, 300))
print(with_files_left(LimitSettings()).connections, resource.getrlimit(resource.RLIMIT_NOFILE)[0])
print(with_files_left(LimitSettings(connections=50)).connections)
"""


def test_it_asks_for_as_many_as_there_are_and_lets_in_as_many_as_are_left() -> None:
    told = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["100", "300", "50"]
