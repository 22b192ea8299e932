"""Until a server that was just started answers."""

import http.client
import subprocess
from time import perf_counter, sleep

import msgspec

from measuring import cpu_of, memory_of

LONGEST_START = 300.0
BETWEEN_TRIES = 0.002


class Started(msgspec.Struct, frozen=True):
    """Until the first 200: seconds, processor of the server, and its memory then."""

    wall: float
    cpu: float
    resident: float
    proportional: float


def answers(port: int, path: str) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST_START)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def until_it_answers(process: "subprocess.Popen[bytes]", port: int, path: str, began: float) -> Started:
    while not answers(port, path):
        if process.poll() is not None or perf_counter() - began > LONGEST_START:
            raise SystemExit(f"{process.args}: it did not start.")
        sleep(BETWEEN_TRIES)
    wall = perf_counter() - began
    return Started(wall, cpu_of(process.pid), *memory_of(process.pid))
