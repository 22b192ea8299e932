"""How many mails a second are received, read, decided and durable, against a server that only accepts them.

    .venv/bin/python benchmarks/mail_sink.py [--rounds 5] [--mails 400] [--sessions 8]

Every mail asks a place for another delegation, with a receipt as answer. A mail of the house counts when its decision
stands in the ledger, not when it was accepted. The reference is aiosmtpd in a process of its own that answers 250 and
forgets. The same sessions send the same bytes to both, in turn.
"""

import argparse
import smtplib
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from email.message import EmailMessage
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from hemicycle.delegations.register import every_delegation
from mail_house import MailHouse, accepting
from measuring import Verdict, cpu_of, free_port, machine, stop, table, verdicts

TARGET = 0.25
WARMING = 20
TO = "secretariat@plenary.example"
LONGEST = 300.0


def mail(number: int, name: str) -> bytes:
    message = EmailMessage()
    message["From"] = f"mission{number}@m{number}.example"
    message["To"] = TO
    message["Cc"] = "copy@embassy.example"
    message["Subject"] = f"Speakers' list, plenary on cooperation, {number}"
    message["Message-ID"] = f"<{number}@m{number}.example>"
    message.set_content(
        f"Dear colleagues,\n\n{name} would like to take the floor in Segment {number % 2 + 1}.\n"
        f"Our speaker will be Ms. Anna Example, Legal Adviser.\n\nWith kind regards,\nMission {number}\n"
    )
    return bytes(message)


def send(port: int, mails: list[tuple[int, bytes]], sessions: int) -> None:
    def one(share: list[tuple[int, bytes]]) -> None:
        with smtplib.SMTP("127.0.0.1", port, timeout=60) as session:
            for number, raw in share:
                session.sendmail(f"mission{number}@m{number}.example", [TO], raw)

    with ThreadPoolExecutor(sessions) as pool:
        list(pool.map(one, [mails[first::sessions] for first in range(sessions)]))


def decided(database: Path) -> int:
    connection = sqlite3.connect(database, timeout=30)
    try:
        return int(connection.execute("SELECT count(*) FROM rows WHERE kind = 'mail-read'").fetchone()[0])
    finally:
        connection.close()


def wait_until_decided(database: Path, count: int) -> None:
    deadline = perf_counter() + LONGEST
    while decided(database) < count:
        if perf_counter() > deadline:
            raise SystemExit(f"Only {decided(database)} of {count} mails were decided in {LONGEST} s.")
        time.sleep(0.01)


def house_round(mails: list[tuple[int, bytes]], sessions: int) -> tuple[float, float, float]:
    """Seconds until all were taken, until all were decided, and of processor."""
    with TemporaryDirectory(prefix="hemicycle-mail-") as folder:
        house = MailHouse(Path(folder))
        try:
            send(house.mail_port, mails[:WARMING], 2)
            wait_until_decided(house.database, WARMING)
            before = sum(map(cpu_of, house.processes))
            began = perf_counter()
            send(house.mail_port, mails[WARMING:], sessions)
            taken = perf_counter() - began
            wait_until_decided(house.database, len(mails))
            wall = perf_counter() - began
            return taken, wall, sum(map(cpu_of, house.processes)) - before
        finally:
            stop(house.process)


def accepting_round(mails: list[tuple[int, bytes]], sessions: int) -> tuple[float, float]:
    port = free_port()
    process = accepting(port)
    try:
        send(port, mails[:WARMING], 2)
        before = cpu_of(process.pid)
        began = perf_counter()
        send(port, mails[WARMING:], sessions)
        return perf_counter() - began, cpu_of(process.pid) - before
    finally:
        stop(process)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--mails", type=int, default=400)
    parser.add_argument("--sessions", type=int, default=8)
    given = parser.parse_args()
    names = [one.name("en") for one in every_delegation() if one.iso3]
    count = given.mails
    mails = [(number, mail(number, names[number % len(names)])) for number in range(count + WARMING)]
    houses, bares = [], []
    for _ in range(given.rounds):
        bares.append(accepting_round(mails, given.sessions))
        houses.append(house_round(mails, given.sessions))
    taken, wall, cpu = (median(one[part] for one in houses) for part in range(3))
    bare, bare_cpu = (median(one[part] for one in bares) for part in range(2))
    ratios = sorted(other[0] / one[1] for one, other in zip(houses, bares, strict=True))
    print(f"{machine()}; {count} mails, {given.sessions} sessions, {given.rounds} rounds\n")
    table(
        ["server", "mails/s", "ms wall/mail", "ms CPU/mail"],
        [
            ["house, accepted and on disk", f"{count / taken:,.0f}", f"{taken / count * 1e3:.2f}", "-"],
            [
                "house, read, decided and on disk",
                f"{count / wall:,.0f}",
                f"{wall / count * 1e3:.2f}",
                f"{cpu / count * 1e3:.2f}",
            ],
            [
                "aiosmtpd, accepted and forgotten",
                f"{count / bare:,.0f}",
                f"{bare / count * 1e3:.2f}",
                f"{bare_cpu / count * 1e3:.2f}",
            ],
        ],
    )
    table(
        ["measure", "median", "lowest", "highest"],
        [
            [
                "decided mails/s, house : aiosmtpd",
                f"{median(ratios):.3f}",
                f"{ratios[0]:.3f}",
                f"{ratios[-1]:.3f}",
            ]
        ],
    )
    ratio = median(ratios)
    verdicts(
        Verdict(
            "mails read, decided and durable, of a sink's rate that only accepts",
            f"≥ {TARGET}",
            f"{ratio:.2f}",
            ratio >= TARGET,
        )
    )


if __name__ == "__main__":
    main()
