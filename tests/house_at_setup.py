"""A house that was started without a note, as whoever has never read the manual would start it."""

import subprocess
import sys
from pathlib import Path

import httpx

from breaking.waiting import PATIENCE, until
from house_process import free_port


class HouseAtSetup:
    """`hemicycle serve` on a free port of loopback; `link` is what it printed.

    `house` is its file; `before` is Python that its process runs first.
    """

    def __init__(self, folder: Path, house: Path | None = None, before: str = "") -> None:
        self.database = folder / "house.sqlite"
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        arguments = ["serve", "--database", str(self.database), "--port", str(self.port)]
        arguments += ["--house", str(house)] if house is not None else []
        self._process = subprocess.Popen(
            [sys.executable, "-c", f"{before}from hemicycle.cli import main; main()", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._process.stdout is not None
        self.link = self._process.stdout.readline().strip()
        self._wait_until_open()

    def device(self) -> httpx.Client:
        """A browser that keeps its cookies and follows where it is sent."""
        return httpx.Client(base_url=self.address, follow_redirects=True, timeout=60)

    def command(self, *arguments: str) -> str:
        told = subprocess.run(
            [
                sys.executable,
                "-c",
                "from hemicycle.cli import main; main()",
                *arguments,
                "--database",
                str(self.database),
            ],
            check=True,
            capture_output=True,
            text=True,
        )
        return told.stdout.strip()

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(PATIENCE)
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _wait_until_open(self) -> None:
        try:
            until(self._is_open)
        except BaseException:
            self._process.kill()
            self.stop()
            raise

    def _is_open(self) -> bool:
        assert self._process.poll() is None, "The house ended before it opened its doors."
        try:
            httpx.get(f"{self.address}/time", timeout=PATIENCE)
        except httpx.TransportError:
            return False
        return True
