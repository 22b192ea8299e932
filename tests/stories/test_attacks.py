"""Whoever means ill: nobody takes another's request, blocks another's act, or brings the house to a fault."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from device import Device
from house_process import HouseProcess

REGISTER = "/cooperation/register"
DESK = "/cooperation/desk"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[HouseProcess]:
    started = HouseProcess(tmp_path).start()
    yield started
    started.stop()


def commands(house: HouseProcess) -> list[str]:
    """The ids that anybody reads in the public ledger."""
    lines = house.get("/cooperation/ledger.jsonl").splitlines()
    return [json.loads(json.loads(line)["header"])["command"] for line in lines]


def at_the_desk(house: HouseProcess) -> Device:
    device = Device(house)
    device.cookies = {one["name"]: one["value"] for one in house.sessions()}
    return device


def test_the_id_of_anothers_command_opens_no_page_of_anothers_request(house: HouseProcess) -> None:
    chile = {"delegation": "Chile", "segment": "1", "command": "one", "speaker": "Ana Araya"}
    assert Device(house).press(REGISTER, **chile) == 201
    for number, command in enumerate(("one", *commands(house)), start=2):
        thief = Device(house)
        assert thief.press(REGISTER, delegation=f"Thief {number}", segment="2", command=command) == 201
        mine = thief.ask("/cooperation/mine")[2]
        assert "Ana Araya" not in mine
        assert f"Request no. {number}" in mine


def test_the_same_form_twice_is_one_request_and_a_corrected_one_another(house: HouseProcess) -> None:
    device = Device(house)
    form = {"delegation": "Chile", "segment": "1", "command": "one"}
    assert (device.press(REGISTER, **form), device.press(REGISTER, **form)) == (201, 201)
    assert (house.names(0), house.names(1)) == (["Chile"], [])
    assert device.press(REGISTER, **(form | {"segment": "2"})) == 201
    assert (house.names(0), house.names(1)) == (["Chile"], ["Chile"])


def test_a_program_cannot_take_the_id_of_an_act_to_come(house: HouseProcess) -> None:
    position = house.ask("Chile", "one")["position"]
    house.ask("Peru", f"chair-{position + 4}-open--")
    house.ask("Mali", "close-registration-1")
    assert not {"one", f"chair-{position + 4}-open--", "close-registration-1"} & {*commands(house)}


def test_another_decision_on_the_same_page_is_not_a_double_press(house: HouseProcess) -> None:
    """Two that move one place differently from pages of one position do not pass for each other."""
    house.ask("Chile", "one")
    house.ask("Peru", "two")
    desk, position = at_the_desk(house), house.state()["position"]
    limit = {"act": "limit", "on": "1", "position": str(position), "reason": "Asked."}
    assert desk.press(DESK, **limit, seconds="60") == 303
    assert desk.press(DESK, **limit, seconds="60") == 303
    assert desk.press(DESK, **limit, seconds="180") == 409
    assert not [one for one in commands(house) if one.startswith("desk-")]
