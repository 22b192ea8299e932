"""How long finding delegations in a text takes, and whether it grows no faster than the text.

    .venv/bin/python benchmarks/finding.py [--rounds 5]

Texts of one repeated piece are what a search goes wrong on; a growth well above 4 for four times the text is a fault.
"""

import argparse
from statistics import median
from time import process_time

from hemicycle.delegations.finding import find
from measuring import machine, table

PIECES = (
    "Georgia ",
    "Best,",
    "of the ",
    "a",
    "Embassy of ",
    " ",
    "\n",
    "@",
    "比利时",
    "و",
    "United States of ",
    "Jordan\n",
)
SHORT, LONG = 50_000, 200_000
MAIL = (
    "The Permanent Mission of the Kingdom of Belgium to the United Nations presents its compliments to the "
    "Secretariat of the Assembly of States Parties and requests the inscription of Belgium in Segment II.\n"
) * 10


def milliseconds(text: str, rounds: int) -> float:
    took = []
    for _ in range(rounds):
        began = process_time()
        find(text)
        took.append((process_time() - began) * 1e3)
    return median(took)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    find(MAIL)
    print(f"{machine()}\n")
    lines = []
    for piece in PIECES:
        short, long = (milliseconds(piece * (size // len(piece)), rounds) for size in (SHORT, LONG))
        lines.append([repr(piece), f"{short:.1f}", f"{long:.1f}", f"{long / max(short, 0.001):.1f}"])
    lines.append(["a mail of 2,000 characters", f"{milliseconds(MAIL[:2000], rounds):.2f}", "-", "-"])
    table(["piece", f"CPU ms, {SHORT:,} characters", f"CPU ms, {LONG:,}", "growth"], lines)


if __name__ == "__main__":
    main()
