"""Years later somebody looks for what a delegation said, in another language, after the house was stopped and started."""

from pathlib import Path

import pytest
from asking import asked
from bs4 import BeautifulSoup
from click.testing import CliRunner
from entrance import Role
from full_house import press_at_desk, programme, receipt_fields

from breaking.waiting import until
from hemicycle.cli import main
from house_process import HouseProcess


def found(house: HouseProcess, query: str, language: str) -> list[str]:
    answer = asked(house, Role.PUBLIC, f"/search?q={query}&lang={language}")
    assert answer.status == 200, answer.text
    return [
        link["href"].partition("?")[0]
        for link in BeautifulSoup(answer.text, "html.parser").select(".found h3 a")
    ]


@pytest.fixture
def house(tmp_path: Path):
    started = HouseProcess(tmp_path, programme().replace('"vouch"', '"inscribe"')).start()
    yield started
    started.kill()


def test_what_was_said_is_found_in_another_language_also_after_a_crash_and_from_the_ledger_alone(
    house: HouseProcess, tmp_path: Path
) -> None:
    answer = asked(house, Role.PUBLIC, "/cooperation/register", receipt_fields("Belgium", "belgium"))
    assert answer.status == 201, answer.text
    acts = (("open", ""), ("open-segment", "1"), ("give", "1"), ("end", "1"))
    assert [house.press(act, on) for act, on in acts] == [200] * len(acts)
    summed = {"intervention": "1", "in": "fr", "words": "La Belgique a rappelé l’accord sur les témoins."}
    press_at_desk(house, "summarise", 0, **summed)
    house.kill()
    house.start()
    spoke = ["/cooperation/interventions/1"]
    until(lambda: found(house, "temoins+%D0%B1%D0%B5%D0%BB%D1%8C%D0%B3%D0%B8%D1%8F", "ru") != [])
    assert found(house, "temoins+%D0%B1%D0%B5%D0%BB%D1%8C%D0%B3%D0%B8%D1%8F", "ru") == spoke
    assert found(house, "accord+bélg*".replace("é", "%C3%A9"), "es") == spoke
    house.kill()
    for index in tmp_path.glob("*.index.*"):
        index.unlink()
    rebuilt = CliRunner().invoke(main, ["search", "rebuild", "--database", str(house.database)])
    assert (rebuilt.exit_code, rebuilt.output) == (0, "Plenaries in the index: 1.\n")
    house.start()
    assert found(house, "temoins", "zh") == spoke
    years = asked(house, Role.PUBLIC, "/delegations/BE?lang=ar").text
    assert "بلجيكا" in years
    assert "/cooperation/interventions/1" in years
