"""How long an act of the chair takes while a mail of 25 MB and hostile files come in, against the same house at rest.

    .venv/bin/python benchmarks/floor_beside_mail.py [--rounds 3] [--acts 40]

An act is a press of the chair's button over HTTP: answered when it is durable. The mails: one of 25 MB with a
spreadsheet's worth of bytes attached, one with a PDF whose stream unpacks to a gigabyte, one with a zip bomb of a
DOCX, each sent again and again while the acts are pressed.
"""

import argparse
import smtplib
import time
import urllib.parse
import urllib.request
import zlib
from email.message import EmailMessage
from io import BytesIO
from multiprocessing import Event, Process, Queue
from multiprocessing.synchronize import Event as EventOfProcesses
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from zipfile import ZIP_DEFLATED, ZipFile

import msgspec

from mail_house import MailHouse
from measuring import Verdict, machine, stop, table, verdicts

TARGET = 50
TO = "secretariat@plenary.example"
BOMB = 256 * 2**20


def mail(name: str, content: bytes) -> bytes:
    message = EmailMessage()
    message["From"] = "mission@m1.example"
    message["To"] = TO
    message["Subject"] = "Speakers' list, with an attachment"
    message["Message-ID"] = f"<{name}@m1.example>"
    message.set_content("Please see the note attached.\n")
    message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return bytes(message)


def pdf_bomb() -> bytes:
    packed = zlib.compress(b"BT (floor) Tj ET " * (BOMB // 17), 9)
    parts = [
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n",
        b"4 0 obj<</Length %d/Filter/FlateDecode>>stream\n" % len(packed) + packed + b"\nendstream endobj\n",
        b"trailer<</Root 1 0 R>>\n%%EOF\n",
    ]
    return b"".join(parts)


def docx_bomb() -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("word/document.xml", b"<w:t>floor</w:t>" * (BOMB // 16))
    return file.getvalue()


def flood(port: int, mails: list[bytes], ended: EventOfProcesses, sent: "Queue[int]") -> None:
    """In a process of its own, so that making and sending mails takes nothing from who measures."""
    number = 0
    while not ended.is_set():
        for raw in mails:
            with smtplib.SMTP("127.0.0.1", port, timeout=60) as session:
                again = raw.replace(b"@m1.example>", b"-%d@m1.example>" % number, 1)
                session.sendmail("mission@m1.example", [TO], again)
            number += 1
    sent.put(number)


class ChairAtWork:
    def __init__(self, house: MailHouse) -> None:
        self._house = house
        cookies = urllib.request.HTTPCookieProcessor()
        urllib.request.build_opener(cookies).open(house.chair, b"", timeout=60).close()
        self._opener = urllib.request.build_opener(cookies, Stay())

    def press(self, act: str, on: str = "") -> float:
        """Seconds until the act is durable and answered."""
        position = msgspec.json.decode(self._house.get("/api/v1/cooperation"))["position"]
        body = urllib.parse.urlencode({"act": act, "on": on, "position": position}).encode()
        began = perf_counter()
        try:
            self._opener.open(f"{self._house.address}/cooperation/chair", body, timeout=60).close()
        except urllib.error.HTTPError as answered:
            with answered:
                if answered.code != 303:
                    raise SystemExit(f"The act {act} was answered with {answered.code}.") from answered
        return perf_counter() - began


class Stay(urllib.request.HTTPRedirectHandler):
    """The page that follows an act is not part of it."""

    def redirect_request(self, *_: object) -> None:
        return None


def acts(chair: ChairAtWork, count: int) -> list[float]:
    took = []
    for number in range(count):
        took.append(chair.press(("pause", "run")[number % 2], "1"))
        time.sleep(0.05)
    return took


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--acts", type=int, default=40)
    given = parser.parse_args()
    files = {"big.bin": Random(1).randbytes(18_500_000), "bomb.pdf": pdf_bomb(), "bomb.docx": docx_bomb()}
    mails = [mail(name, content) for name, content in files.items()]
    at_rest: list[float] = []
    beside: list[float] = []
    sent = 0
    for _ in range(given.rounds):
        with TemporaryDirectory(prefix="hemicycle-floor-") as folder:
            house = MailHouse(Path(folder))
            try:
                chair = ChairAtWork(house)
                asking = {"delegation": "Belgium", "segments": ["1"], "command": "one"}
                request = urllib.request.Request(
                    f"{house.address}/api/v1/cooperation/requests",
                    msgspec.json.encode(asking),
                    {"content-type": "application/json"},
                )
                urllib.request.urlopen(request, timeout=30).close()
                for act, on in (("open", ""), ("open-segment", "1"), ("give", "1")):
                    chair.press(act, on)
                at_rest += acts(chair, given.acts)
                ended, counted = Event(), Queue()
                sending = Process(target=flood, args=(house.mail_port, mails, ended, counted))
                sending.start()
                try:
                    beside += acts(chair, given.acts)
                finally:
                    ended.set()
                    sent += counted.get(timeout=60)
                    sending.join()
            finally:
                stop(house.process)
    print(f"{machine()}; {given.rounds} rounds of {given.acts} acts; {sent} mails beside them\n")
    table(
        ["an act of the chair", "median ms", "95 % ms", "slowest ms"],
        [
            [name, *(f"{figure * 1e3:.1f}" for figure in figures(took))]
            for name, took in (("at rest", at_rest), ("beside the mails", beside))
        ],
    )
    slowest = max(beside) * 1e3
    verdicts(
        Verdict(
            "the slowest act of the chair beside a mail of 25 MB and hostile files",
            f"≤ {TARGET} ms",
            f"{slowest:.0f} ms (95 %: {figures(beside)[1] * 1e3:.0f})",
            slowest <= TARGET,
        )
    )


def figures(took: list[float]) -> tuple[float, float, float]:
    ordered = sorted(took)
    return median(ordered), ordered[int(len(ordered) * 0.95)], ordered[-1]


if __name__ == "__main__":
    main()
