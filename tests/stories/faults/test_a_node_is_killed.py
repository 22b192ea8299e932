"""Two nodes of a house on one PostgreSQL; the one that does the errands is killed under load."""

import smtplib
import urllib.request
from email.message import EmailMessage
from pathlib import Path

from breaking.aftermath import WHOLE, aftermath
from breaking.load import FROM_ONE_ADDRESS, Load
from breaking.waiting import PATIENCE, until
from hemicycle.building.plenaries import stored_plenary
from house_process import HouseProcess


def test_nothing_is_lost_or_doubled_and_the_other_goes_on_with_the_errands(
    tmp_path: Path, postgres_place: str
) -> None:
    letters = tmp_path / "letters"
    settings = f'{FROM_ONE_ADDRESS}[mail]\nletters = "{letters}"\n'
    one, other = (
        HouseProcess(tmp_path / name, settings=settings, place=postgres_place).start()
        for name in ("one", "other")
    )
    try:
        with Load(one.port, other.port) as load:
            load.goes_on()
            one.kill()
            with smtplib.SMTP("127.0.0.1", other.mail_port, timeout=20) as session:
                session.sendmail("mission@m.example", ["secretariat@plenary.example"], mail("Chile"))
            load.goes_on()
            until(lambda: any(letters.glob("new/*")))
            one.start()
            load.goes_on()
        until(lambda: one.state() == other.state())
        shown = one.state()["position"]
        assert one.press("open") == 200
        assert first_event(other, shown) > shown
    finally:
        codes = [one.stop(), other.stop()]
    assert (aftermath(postgres_place, load.receipts), set(load.told), codes) == (WHOLE, set(), [0, 0])
    assert len(set(load.receipts.values())) == len(load.receipts)
    plenary = stored_plenary(postgres_place, None)
    assert len(plenary.requests) == len(load.receipts) + 1


def mail(name: str) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Cc"] = (
        "mission@m.example",
        "secretariat@plenary.example",
        "copy@embassy.example",
    )
    message["Subject"] = "Speakers' list"
    message["Message-ID"] = "<1@m.example>"
    message.set_content(f"{name} would like to take the floor in Segment II.")
    return bytes(message)


def first_event(node: HouseProcess, seen: int) -> int:
    """The position of the first event that a browser hears which has seen another."""
    request = urllib.request.Request(
        f"{node.address}/stream/cooperation/public/en", headers={"last-event-id": str(seen)}
    )
    with urllib.request.urlopen(request, timeout=PATIENCE) as stream:
        for line in stream:
            if line.startswith(b"id: "):
                return int(line[4:])
    raise AssertionError("The stream ended.")
