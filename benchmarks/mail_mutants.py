"""Mutants of real mails, read one after the other: none may raise, and how long the slowest takes.

    .venv/bin/python benchmarks/mail_mutants.py FOLDER... [--mutants 100000] [--minutes 20] [--seed 1] [--kept FOLDER]

FOLDER holds .eml files. A mutant has bytes flipped, lines dropped, doubled or swapped, is cut short, or is spliced with
another mail. First every mail is read as it is, the reading's times against the standard library's parser alone.
"""

import argparse
import email
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime
from email import policy
from functools import cache, partial
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

from msgspec.structs import replace

from hemicycle.mailroom.delivery import Delivery, Way
from hemicycle.mailroom.post import Post
from hemicycle.mailroom.reading.circumstances import Circumstances
from hemicycle.mailroom.reading.reading import read_mail
from hemicycle.note.toml.reading import read_programme
from measuring import machine, table

EXAMPLE = Path(__file__).parents[1] / "examples" / "asp22-cooperation.toml"
DELIVERY = Delivery(way=Way.SMTP, taken=datetime(2023, 12, 1, tzinfo=UTC), sender="a@mission.example")
BLOCK = 250
ROUNDS = 5
TOO_LONG = 20.0
"""Seconds of processor."""


@cache
def circumstances() -> Circumstances:
    programme = read_programme(EXAMPLE.read_text(encoding="utf-8"), EXAMPLE.name)
    post = Post(
        to=("secretariat@plenary.example",), copy=("copy@embassy.example",), hosts=("plenary.example",)
    )
    return Circumstances(
        programme=replace(programme, zone="America/New_York"), post=post, day=date(2023, 12, 8)
    )


def mutant(mails: list[bytes], chance: Random) -> bytes:
    raw = bytearray(chance.choice(mails))
    for _ in range(chance.randint(1, 4)):
        match chance.randrange(5):
            case 0:
                for _ in range(chance.randint(1, 20)):
                    raw[chance.randrange(len(raw))] = chance.randrange(256)
            case 1:
                lines = raw.splitlines(keepends=True)
                chance.shuffle(lines[: len(lines) // 4])
                del lines[chance.randrange(len(lines))]
                raw = bytearray(b"".join(lines)) or bytearray(b"\r\n")
            case 2:
                lines = raw.splitlines(keepends=True)
                line = chance.randrange(len(lines))
                raw = bytearray(b"".join([*lines[:line], lines[line] * chance.randint(2, 40), *lines[line:]]))
            case 3:
                del raw[max(1, chance.randrange(len(raw))) :]
            case _:
                other = chance.choice(mails)
                at = chance.randrange(len(raw))
                raw[at:] = other[chance.randrange(len(other)) :]
        if not raw:
            raw = bytearray(b"\r\n")
    return bytes(raw)


class TakesTooLong(BaseException):
    """Not an Exception, which a reader may turn into a doubt."""


def _too_long(*_: object) -> None:
    raise TakesTooLong


def block(mails: list[bytes], kept: Path | None, seed: int) -> tuple[int, float, list[str], int]:
    """How many were read, seconds of the slowest, what raised, and the seed of this block."""
    signal.signal(signal.SIGPROF, _too_long)
    chance = Random(seed)
    slowest, raised = 0.0, []
    for number in range(BLOCK):
        raw = mutant(mails, chance)
        began = perf_counter()
        signal.setitimer(signal.ITIMER_PROF, TOO_LONG)
        try:
            read_mail(raw, DELIVERY, circumstances())
        except BaseException as trouble:  # noqa: BLE001 - this is what is counted
            raised.append(f"{seed}/{number}: {type(trouble).__name__}")
            if kept:
                (kept / f"{seed}-{number}.eml").write_bytes(raw)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        slowest = max(slowest, perf_counter() - began)
    return BLOCK, slowest, raised, seed


def times(mails: list[bytes]) -> None:
    readings, parsings = [], []
    for raw in mails:
        ours, theirs = [], []
        for _ in range(ROUNDS):
            began = perf_counter()
            read_mail(raw, DELIVERY, circumstances())
            ours.append(perf_counter() - began)
            began = perf_counter()
            parsed = email.message_from_bytes(raw, policy=policy.compat32)
            for part in parsed.walk():
                part.get_payload(decode=True)
            theirs.append(perf_counter() - began)
        readings.append(median(ours) * 1e3)
        parsings.append(median(theirs) * 1e3)
    table(
        ["of the mails as they are", "median ms", "slowest ms"],
        [
            ["read", f"{median(readings):.2f}", f"{max(readings):.1f}"],
            ["parsed by the standard library alone", f"{median(parsings):.2f}", f"{max(parsings):.1f}"],
        ],
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--mutants", type=int, default=100_000)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kept", type=Path, help="A folder for the mutants that raise or take too long.")
    given = parser.parse_args()
    files = [path for folder in given.folders for path in sorted(folder.glob("*.eml"))]
    if not files:
        raise SystemExit("There is no .eml file in these folders; name others.")
    mails = [path.read_bytes() for path in files]
    print(f"{machine()}; {len(mails)} mails\n")
    times(mails)
    began = perf_counter()
    done, slowest, raised, at = 0, 0.0, [], 0
    workers = os.cpu_count() or 1
    seed = given.seed * 1_000_000
    with ProcessPoolExecutor(workers) as pool:
        while done < given.mutants and perf_counter() - began < given.minutes * 60:
            seeds = range(seed, seed + 4 * workers)
            seed += 4 * workers
            for count, longest, trouble, its in pool.map(partial(block, mails, given.kept), seeds):
                done += count
                raised += trouble
                if longest > slowest:
                    slowest, at = longest, its
    print(
        f"{done:,} mutants in {perf_counter() - began:.0f} s; {len(raised)} raised; slowest {slowest:.2f} s (block {at})"
    )
    for one in raised[:20]:
        print(" ", one)


if __name__ == "__main__":
    main()
