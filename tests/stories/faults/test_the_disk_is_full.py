"""The disk on which the house has its ledger, its letters and its log is full to the last byte, until there is room again."""

import smtplib
from email import message_from_bytes
from email.message import EmailMessage
from pathlib import Path

import pytest

from breaking.aftermath import WHOLE, aftermath
from breaking.load import FROM_ONE_ADDRESS, Load
from breaking.small_disk import SmallDisk
from breaking.viewers import Viewers
from breaking.waiting import until
from hemicycle.chamber.not_recorded import UNWRITTEN
from house_process import HouseProcess

pytestmark = pytest.mark.peers

LINES = 100
"""Each of them is logged: so many are more than what is left of a page of the log."""

TO = "secretariat@plenary.example"


def test_the_house_says_so_and_goes_on_when_there_is_room(tmp_path: Path, small_disk: SmallDisk) -> None:
    place = small_disk.folder / "house.sqlite"
    house = HouseProcess(tmp_path, settings=f"{FROM_ONE_ADDRESS}free_disk = 0\n", place=str(place))
    house.within = small_disk.within
    house.log = small_disk.seen / "house.log"
    letters = small_disk.seen / "house.letters" / "new"
    house.start()
    try:
        with Viewers(house.port) as viewers, Load(house.port) as load:
            load.goes_on()
            assert house.press("open") == 200
            hand_in(house, "Belgium")
            small_disk.fill()
            until(lambda: load.told.total() > LINES)
            assert house.press("suspend") == 503
            with pytest.raises(smtplib.SMTPDataError) as not_taken:
                hand_in(house, "Senegal")
            assert (
                not_taken.value.smtp_code // 100,
                b"could not be written" in not_taken.value.smtp_error,
            ) == (
                4,
                True,
            )
            assert "Plenary session on cooperation" in house.get("/cooperation")
            small_disk.make_room()
            load.goes_on()
            assert house.press("suspend") == 200
            viewers.see(house.state()["position"])
            hand_in(house, "Senegal")
            until(lambda: letters.is_dir() and len(list(letters.iterdir())) >= 2)
    finally:
        code = house.stop()
    assert (set(load.told), load.unanswered, code) == ({(503, str(UNWRITTEN))}, 0, 0)
    left = small_disk.copied_to(tmp_path / "left")
    assert aftermath(str(left / "house.sqlite"), load.receipts) == WHOLE
    written = [message_from_bytes(one.read_bytes()) for one in (left / "house.letters" / "new").iterdir()]
    assert sorted(one["To"] for one in written) == ["mission@belgium.example", "mission@senegal.example"]
    assert list((left / "house.letters" / "tmp").iterdir()) == []


def hand_in(house: HouseProcess, name: str) -> None:
    """Raises SMTPDataError where the house does not take the mail."""
    sender = f"mission@{name.lower()}.example"
    message = EmailMessage()
    message["From"], message["To"], message["Cc"] = sender, TO, "copy@embassy.example"
    message["Subject"] = "Speakers' list"
    message["Message-ID"] = f"<1@{name.lower()}.example>"
    message.set_content(f"{name} would like to take the floor in Segment II.")
    with smtplib.SMTP("127.0.0.1", house.mail_port, timeout=20) as session:
        session.sendmail(sender, [TO], bytes(message))
