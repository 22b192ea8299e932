"""Whoever doubts asks with a receipt or a reference, and sees what the ledger says, as far as it is theirs to see."""

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from device import Device, link
from house_process import PROGRAMME, HouseProcess

STRICT = PROGRAMME.replace('unknown_senders = "inscribe"\n', "")
VERIFY = "/cooperation/verify"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[HouseProcess]:
    started = HouseProcess(tmp_path, STRICT).start()
    yield started
    started.stop()


def check(device: Device, given: object) -> str:
    page = device.ask_form(VERIFY, given=given if isinstance(given, str) else json.dumps(given))
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", page)))


@pytest.fixture
def senegal(house: HouseProcess) -> Device:
    device = Device(house)
    assert device.status(link(house, "show", "cooperation", "delegation", "--for", "SN"), "") == 303
    assert device.press("/cooperation/register", delegation="Senegal", segment="1", speaker="Awa Diop") == 201
    return device


def test_a_genuine_receipt_shows_arrival_and_place(house: HouseProcess) -> None:
    receipt = house.ask("Chile", "a-command")
    said = check(Device(house), receipt)
    assert "The receipt is genuine" in said
    assert "Request 1 arrived by the form on" in said


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ({"position": 1}, "The signature is not of this house"),
        ({"hash": "00" * 32}, "The signature is not of this house"),
        ({"signature": "00" * 64}, "The signature is not of this house"),
        ({"signature": "no hexadecimal"}, "The signature is not of this house"),
        ({"stream": "another"}, "This receipt is for another plenary: another."),
    ],
)
def test_a_receipt_that_was_changed_is_told_from_a_genuine_one(
    house: HouseProcess, change: dict[str, object], verdict: str
) -> None:
    receipt = house.ask("Chile", "a-command")
    said = check(Device(house), {**receipt, **change})
    assert verdict in said
    assert "genuine" not in said.replace("if that row were changed", "")


def test_the_public_sees_what_is_public_and_the_delegation_sees_its_reasons(
    house: HouseProcess, senegal: Device
) -> None:
    stranger = Device(house)
    assert (
        stranger.press(
            "/cooperation/register", delegation="Senegal", segment="1", speaker="Other", address="x@e.example"
        )
        == 201
    )
    for reference in ("COOPERATION-W1", "w1"):
        said = check(Device(house), reference)
        assert "It has place 1 in Segment I." in said
        assert "Awa Diop" not in said
    public, own = check(Device(house), "COOPERATION-W2"), check(stranger, "COOPERATION-W2")
    assert "why is between the desk and the delegation" in public
    assert "Senegal" not in public
    assert "The delegation had this place already." not in public
    assert own != public


@pytest.mark.parametrize("given", ["COOPERATION-W99", "nothing", "{", "W" * 3000, "[1, 2]", "\x00", "W0"])
def test_what_is_neither_receipt_nor_reference_is_told_so(house: HouseProcess, given: str) -> None:
    assert "Nothing in this ledger has this reference." in check(Device(house), given)


def test_the_public_ledger_holds_no_name_and_no_address(house: HouseProcess, senegal: Device) -> None:
    assert (
        senegal.press("/cooperation/register", delegation="Senegal", segment="2", address="sn@e.example")
        == 201
    )
    text = house.get("/cooperation/ledger.jsonl")
    assert [sorted(json.loads(line)) for line in text.splitlines()] == [["hash", "header"]] * text.count("\n")
    assert "Awa Diop" not in text
    assert "sn@e.example" not in text


@pytest.mark.parametrize("ending", ["pdf", "docx", "xlsx", "csv", "json", "ics"])
def test_a_paper_is_given_in_every_format_and_names_nobody_with_an_address(
    house: HouseProcess, senegal: Device, ending: str
) -> None:
    for languages in ("en", "fr", "en-fr"):
        status, headers, _ = senegal.ask_bytes(f"/cooperation/lists/{ending}?in={languages}")
        assert status == 200
        name = f'attachment; filename="cooperation-list-{languages}.{ending}"'
        assert headers["content-disposition"] == name
    assert senegal.status(f"/cooperation/lists/{ending}?in=en&segment=1&version=7") == 404
    assert senegal.status("/cooperation/lists/exe?in=en") == 404
    assert senegal.status(f"/cooperation/lists/{ending}?in=xx") == 404
