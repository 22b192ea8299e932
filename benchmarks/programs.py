"""The programs that a benchmark starts: spoken to through their pipes, ended with it; those in C compiled at need."""

import shutil
import socket
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep
from types import TracebackType
from typing import IO, Self

from measuring import free_port, stop

HERE = Path(__file__).parent
LONGEST_START = 20.0


class Program:
    """A program of this benchmark, spoken to through its pipes, and ended with it."""

    def __init__(self, *command: str, environment: dict[str, str] | None = None) -> None:
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, env=environment
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        stop(self.process)

    def say(self, words: bytes) -> None:
        pipe: IO[bytes] | None = self.process.stdin
        assert pipe is not None
        view = memoryview(words)
        while view:
            view = view[pipe.write(view) :]

    def hear(self) -> str:
        assert self.process.stdout is not None
        line = self.process.stdout.readline().decode()
        if not line:
            raise SystemExit(f"{self.process.args}: it ended.")
        return line


def started(script: str) -> tuple[Program, int]:
    """A script of this folder that takes a port and says that it is ready."""
    return served(sys.executable, str(HERE / script))


def served(*command: str) -> tuple[Program, int]:
    """The program, given a port as its last argument, once it said that it is ready and listens there."""
    port = free_port()
    program = Program(*command, str(port))
    if program.hear() != "ready\n":
        raise SystemExit(f"{command[-1]} did not start.")
    await_port(port)
    return program, port


def await_port(port: int) -> None:
    until = monotonic() + LONGEST_START
    while monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            sleep(0.05)
        else:
            return
    raise SystemExit(f"Nobody listens at port {port}.")


def compiled(source: str, folder: Path, *options: str) -> Path:
    """A source of this folder, compiled into another."""
    compiler = shutil.which("gcc")
    if compiler is None:
        raise SystemExit(f"{source} is written in C; install gcc.")
    made = folder / source.removesuffix(".c")
    subprocess.run([compiler, "-O2", *options, "-o", str(made), str(HERE / source)], check=True)
    return made
