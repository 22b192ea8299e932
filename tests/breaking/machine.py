"""What a house runs on: how slow its disk is, whether it is full, how far its wall clock is off.

A library that is preloaded into the process plays it; it is compiled when it is needed.
"""

import subprocess
import time
from pathlib import Path

COMPILER = "gcc"
SOURCE = Path(__file__).with_name("faulty_machine.c")
LOOKED_AT_WITHIN = 0.05
"""Seconds until a process has seen what is the matter."""


class Machine:
    def __init__(self, folder: Path) -> None:
        self._faults = folder / "faults"
        self._library = folder / "faulty_machine.so"
        self.is_well()

    def environment(self) -> dict[str, str]:
        """For a process that is to run on it."""
        if not self._library.exists():
            command = [COMPILER, "-O2", "-shared", "-fPIC", "-o", str(self._library), str(SOURCE), "-ldl"]
            subprocess.run(command, check=True)
        return {"LD_PRELOAD": str(self._library), "HEMICYCLE_FAULTS": str(self._faults)}

    def is_well(self) -> None:
        self.has()

    def has(self, *, slow_ms: int = 0, full: int = 0, clock_ms: int = 0) -> None:
        self._faults.write_text(f"{slow_ms} {full} {clock_ms}\n", encoding="ascii")
        time.sleep(LOOKED_AT_WITHIN)
