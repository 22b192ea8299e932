"""The floor runs from a laptop without internet and returns, in processes of their own, through a power cut."""

import smtplib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from click.testing import CliRunner, Result

from device import Device, until
from hemicycle.cli import main
from house_process import HouseProcess

TO = "the laptop of the hall"
SENTENCE = "The floor is run from the laptop of the hall since"


def hemicycle(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments])


def done(*arguments: object) -> str:
    result = hemicycle(*arguments)
    assert result.exit_code == 0, result.output
    return result.output


def refused(*arguments: object) -> str:
    result = hemicycle(*arguments)
    assert result.exit_code == 1, result.output
    return result.output


@pytest.fixture
def house(tmp_path: Path) -> Iterator[HouseProcess]:
    folder = tmp_path / "house"
    folder.mkdir()
    started = HouseProcess(folder).start()
    for name in ("Belgium", "Senegal", "Chile"):
        started.ask(name, name)
    yield started
    started.stop()


class Laptop(HouseProcess):
    """A house that convenes nothing: it serves what was taken over."""

    @property
    def arguments(self) -> list[str]:
        return [
            "serve",
            "--database",
            str(self.database),
            "--port",
            str(self.port),
            "--house",
            str(self._house),
        ]


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    folder = tmp_path / "laptop"
    folder.mkdir()
    return Laptop(folder)


def handed_over(house: HouseProcess, file: Path) -> str:
    told = done("handover", "cooperation", file, "--to", TO, "--database", house.database)
    until(lambda: SENTENCE in house.get("/cooperation"))
    return told.rpartition(": ")[2].strip()


def test_over_by_file_played_through_a_power_cut_and_back(
    house: HouseProcess, laptop: Laptop, tmp_path: Path
) -> None:
    over, back = tmp_path / "over.hemicycle", tmp_path / "back.hemicycle"
    assert house.press("open") == 200
    code = handed_over(house, over)
    position = house.state()["position"]

    done("take-over", over, "--code", code, "--database", laptop.database)
    laptop.start()
    assert laptop.names() == ["Belgium", "Senegal", "Chile"]
    assert SENTENCE not in laptop.get("/cooperation")
    assert laptop.press("open-segment", "1") == 200
    assert laptop.press("give", "1") == 200
    laptop.kill()
    laptop.start()
    assert laptop.state()["floor"]["speaking"]["name"] == "Belgium"
    assert laptop.press("end", "1") == 200
    assert laptop.press("give", "2") == 200

    assert house.state()["position"] == position
    done("give-back", "cooperation", back, "--database", laptop.database)
    until(lambda: "gave the floor back" in laptop.get("/cooperation"))
    assert laptop.press("end", "2") == 409
    laptop.stop()

    done("take-back", back, "--database", house.database)
    until(lambda: house.state()["floor"]["speaking"] is not None)
    assert house.state()["floor"]["speaking"]["name"] == "Senegal"
    assert SENTENCE not in house.get("/cooperation")
    assert house.press("end", "2") == 200
    assert house.ask("Peru", "after")["position"] > position
    assert "rows hold." in done("verify", house.database)
    assert "before, and nothing was written" in done("take-back", back, "--database", house.database)


def test_meanwhile_nothing_is_lost_and_nothing_is_pretended(house: HouseProcess, tmp_path: Path) -> None:
    handed_over(house, tmp_path / "over.hemicycle")
    position = house.state()["position"]
    stranger = Device(house)
    form = {"delegation": "Peru", "segment": "1", "address": "mission@peru.example", "command": "once"}
    status, _, shown = stranger.ask("/cooperation/register", urlencode(form))
    assert status == 503
    assert SENTENCE in shown
    assert 'value="mission@peru.example"' in shown
    assert house.press("open") == 409
    for path in ("/cooperation/screen", "/cooperation/lists", "/cooperation/verify"):
        assert SENTENCE in stranger.ask(path)[2]
    with (
        smtplib.SMTP("127.0.0.1", house.mail_port, timeout=10) as door,
        pytest.raises(smtplib.SMTPDataError) as told,
    ):
        door.sendmail(
            "mission@peru.example",
            ["secretariat@plenary.example"],
            "Subject: Peru\r\n\r\nPeru asks for the floor.\r\n",
        )
    assert told.value.smtp_code == 451
    assert house.state()["position"] == position


def test_a_lost_laptop_does_not_stop_the_house(house: HouseProcess, laptop: Laptop, tmp_path: Path) -> None:
    over, back = tmp_path / "over.hemicycle", tmp_path / "back.hemicycle"
    code = handed_over(house, over)
    done("take-over", over, "--code", code, "--database", laptop.database)
    done("take-back", "cooperation", "--without", "Stolen in the hall.", "--database", house.database)
    until(lambda: SENTENCE not in house.get("/cooperation"))
    assert house.press("open") == 200
    done("give-back", "cooperation", back, "--database", laptop.database)
    assert "went on without this machine" in refused("take-back", back, "--database", house.database)
    assert "rows hold." in done("verify", house.database)


def test_what_goes_wrong_is_told_in_a_sentence_and_changes_nothing(
    house: HouseProcess, tmp_path: Path
) -> None:
    over, elsewhere = tmp_path / "over.hemicycle", tmp_path / "laptop.sqlite"
    nowhere = refused(
        "handover", "cooperation", tmp_path / "no" / "file", "--to", TO, "--database", house.database
    )
    assert "name a file in a folder that is there" in nowhere
    assert "Name one of the plenaries" in refused(
        "handover", "other", over, "--to", TO, "--database", house.database
    )
    assert SENTENCE not in house.get("/cooperation")
    code = handed_over(house, over)
    content = over.read_bytes()
    over.unlink()
    assert handed_over(house, over) == code
    assert over.read_bytes() == content
    assert "not the code" in refused("take-over", over, "--code", "guess", "--database", elsewhere)
    over.write_bytes(content[:-100])
    assert "cut off" in refused("take-over", over, "--code", code, "--database", elsewhere)
    over.unlink()
    assert "cannot be read" in refused("take-over", over, "--code", code, "--database", elsewhere)
    assert SENTENCE in refused("give-back", "cooperation", over, "--database", house.database)
