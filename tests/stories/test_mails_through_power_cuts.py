"""Mails under load while the house is killed again and again: none lost, none twice, one file for each letter."""

import random
import smtplib
import threading
import time
from email import message_from_bytes
from email.message import EmailMessage
from pathlib import Path

from hemicycle.building.plenaries import stored_plenary
from hemicycle.delegations.register import every_delegation
from hemicycle.ledger.database import open_database
from hemicycle.ledger.verification import verify
from hemicycle.plenary.letters.letter import LetterState
from hemicycle.plenary.mails.mail import MailStatus
from house_process import HouseProcess

TO = "secretariat@plenary.example"
MAILS = 60
KILLS = 6
WRITERS = 4


def mail(number: int, name: str) -> bytes:
    message = EmailMessage()
    message["From"] = f"mission{number}@m{number}.example"
    message["To"] = TO
    message["Cc"] = "copy@embassy.example"
    message["Subject"] = f"Speakers' list {number}"
    message["Message-ID"] = f"<{number}@m{number}.example>"
    message.set_content(f"{name} would like to take the floor in Segment {number % 2 + 1}.")
    return bytes(message)


class Sender:
    """Sends each mail until it is taken, as a mail server does: what was not acknowledged goes again."""

    def __init__(self, port: int, mails: list[tuple[int, bytes]]) -> None:
        self._port = port
        self._waiting = mails
        self._lock = threading.Lock()
        self.acknowledged: set[int] = set()

    def run(self) -> None:
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            with self._lock:
                if not self._waiting:
                    return
                number, raw = self._waiting.pop(0)
            if self._taken(number, raw):
                self.acknowledged.add(number)
            else:
                with self._lock:
                    self._waiting.append((number, raw))

    def _taken(self, number: int, raw: bytes) -> bool:
        try:
            with smtplib.SMTP("127.0.0.1", self._port, timeout=10) as session:
                session.sendmail(f"mission{number}@m{number}.example", [TO], raw)
        except (OSError, smtplib.SMTPException):
            return False
        return True


def test_no_mail_is_lost_or_counted_twice_and_each_letter_is_one_file(tmp_path: Path) -> None:
    chance = random.Random(6)
    states = [one.name("en") for one in every_delegation() if one.kind == "state"][:MAILS]
    mails = [(number, mail(number, name)) for number, name in enumerate(states)]
    house = HouseProcess(tmp_path).start()
    sender = Sender(house.mail_port, list(mails))
    writers = [threading.Thread(target=sender.run) for _ in range(WRITERS)]
    for writer in writers:
        writer.start()
    for _ in range(KILLS):
        threading.Event().wait(chance.uniform(0.05, 1.2))
        house.kill()
        house.start()
    for writer in writers:
        writer.join()
    _wait_until_all_is_answered(house)
    house.stop()
    assert sender.acknowledged == set(range(MAILS))
    plenary = stored_plenary(str(house.database), None)
    arrived = [one.reading.message_id for one in plenary.mails.values() if one.reading is not None]
    assert sorted(arrived) == sorted(f"<{number}@m{number}.example>" for number in range(MAILS))
    assert {one.status for one in plenary.mails.values()} == {MailStatus.TAKEN}
    assert len(plenary.inscriptions) == MAILS
    files = [message_from_bytes(path.read_bytes()) for path in (house.letters / "new").iterdir()]
    assert sorted(file["To"] for file in files) == sorted(f"mission{n}@m{n}.example" for n in range(MAILS))
    assert len({file["Message-ID"] for file in files}) == MAILS
    assert {one.state for one in plenary.letters.values()} == {LetterState.SENT}
    assert list((house.letters / "tmp").iterdir()) == []
    engine = open_database(str(house.database), create=False)
    assert verify(engine).flaws == ()
    engine.dispose()


def _wait_until_all_is_answered(house: HouseProcess) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        plenary = stored_plenary(str(house.database), None)
        sent = sum(one.state is LetterState.SENT for one in plenary.letters.values())
        if sent == MAILS:
            return
        threading.Event().wait(0.2)
