"""A delegation without an account: it registers, proves its address, and does all that it may on its own page."""

import json
import re
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import Request

import pytest

from device import Device, letters, link
from form_in import form_in
from house_process import PROGRAMME, HouseProcess

STRICT = PROGRAMME.replace('unknown_senders = "inscribe"\n', "")
MINE = "/cooperation/mine"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[HouseProcess]:
    started = HouseProcess(tmp_path, STRICT).start()
    yield started
    started.stop()


def entered(house: HouseProcess, delegation: str) -> Device:
    """As whoever was sent the delegation's own link."""
    device = Device(house)
    assert device.status(link(house, "show", "cooperation", "delegation", "--for", delegation), "") == 303
    return device


def registers(device: Device, delegation: str, *segments: str, **more: str) -> int:
    return device.press("/cooperation/register", delegation=delegation, segment=segments, **more)


def act(device: Device, name: str, on: int, **more: object) -> int:
    return device.press(MINE, act=name, on=on, position=0, **more)


def text(device: Device, path: str = MINE) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", device.ask(path)[2]))


def test_a_stranger_proves_the_address_and_waits_for_the_desk_without_taking_a_place(
    house: HouseProcess,
) -> None:
    device = Device(house)
    assert registers(device, "Chile", "1", "2") == 422
    assert registers(device, "Chile", "1", "2", address="ana@mission.example", speaker="Ana Rojas") == 201
    ((to, letter),) = letters(house, 1)
    assert to == "ana@mission.example"
    assert "Somebody filled in a form with your address" in letter
    assert device.status("/cooperation/mine") == 404
    proving = re.search(r"http\S+(/enter/request/\S+)", letter)
    assert proving is not None
    elsewhere = Device(house)
    assert elsewhere.status(proving[1]) == 200
    assert elsewhere.status("/cooperation/mine") == 404
    assert elsewhere.status(proving[1], "") == 303
    assert "the secretariat vouches for the sender first" in text(elsewhere)
    assert house.names() == []
    assert house.open(f"{house.address}/cooperation/desk").read().decode().count("to be vouched for") == 1


def test_a_known_contact_of_the_house_has_its_place_once_the_address_is_proved(tmp_path: Path) -> None:
    contacts = tmp_path / "contacts.csv"
    contacts.write_text("delegation,address\nCL,ana@mission.example\n", encoding="utf-8")
    house = HouseProcess(tmp_path, STRICT, settings=f'[mail]\ncontacts = "{contacts}"\n').start()
    try:
        device = Device(house)
        assert registers(device, "Chile", "1", address="Ana@mission.example") == 201
        assert registers(device, "Peru", "1", address="ana@mission.example") == 201
        assert house.names() == []
        for _, letter in letters(house, 2):
            proving = re.search(r"http\S+(/enter/request/\S+)", letter)
            assert proving is not None
            assert device.status(proving[1], "") == 303
        assert house.names() == ["Chile"]
    finally:
        house.stop()


def test_an_invited_delegation_registers_changes_withdraws_and_takes_its_place_back(
    house: HouseProcess,
) -> None:
    senegal, chile = entered(house, "SN"), entered(house, "CL")
    assert registers(senegal, "Senegal", "1", address="sn@mission.example") == 201
    assert registers(chile, "Chile", "1") == 201
    assert house.names() == ["Senegal", "Chile"]
    assert act(senegal, "change-speaker", 1, speaker="Awa Diop", title="Minister") == 303
    page = text(senegal)
    assert "Awa Diop" in page
    assert "between" in page
    assert "Awa Diop" not in house.get("/cooperation") + text(chile)
    assert act(senegal, "withdraw", 1) == 303
    assert house.names() == ["Chile"]
    assert act(senegal, "undo", 1) == 303
    assert house.names() == ["Senegal", "Chile"]
    assert [one for one, _ in letters(house, 4)] == ["sn@mission.example"] * 4


def test_an_exchange_needs_both_sides(house: HouseProcess) -> None:
    senegal, chile, peru = (entered(house, key) for key in ("SN", "CL", "PE"))
    for device, name in ((senegal, "Senegal"), (chile, "Chile"), (peru, "Peru")):
        assert registers(device, name, "1") == 201
    assert act(senegal, "propose", 1, partner=2) == 303
    assert house.names() == ["Senegal", "Chile", "Peru"]
    assert act(senegal, "agree", 1) == 404
    assert act(peru, "agree", 1) == 404
    assert "Senegal proposes to exchange places with you" in text(chile)
    assert act(chile, "agree", 1) == 303
    assert house.names() == ["Chile", "Senegal", "Peru"]
    assert "Places were exchanged; both sides had agreed." in text(senegal)


def test_an_exchange_that_the_desk_has_overtaken_is_gone_from_both_pages(house: HouseProcess) -> None:
    senegal, chile, peru = (entered(house, key) for key in ("SN", "CL", "PE"))
    for device, name in ((senegal, "Senegal"), (chile, "Chile"), (peru, "Peru")):
        assert registers(device, name, "1") == 201
    assert act(senegal, "propose", 1, partner=3) == 303
    moved = {"act": "move", "on": 3, "behind": 0, "reason": "A minister.", "position": 0}
    desk = Request(f"{house.address}/cooperation/desk", urlencode(moved).encode())
    assert house.open(desk).status == 200
    assert house.names() == ["Peru", "Senegal", "Chile"]
    assert act(peru, "agree", 1) == 409
    assert "This exchange is open no more" in peru.ask_form(MINE, act="agree", on=1, position=1)
    assert "exchange to" not in text(senegal)
    assert "proposes to exchange" not in text(peru)


def test_nobody_acts_for_a_place_of_another(house: HouseProcess) -> None:
    senegal, chile = entered(house, "SN"), entered(house, "CL")
    assert registers(senegal, "Senegal", "1") == 201
    assert registers(chile, "Chile", "1") == 201
    for name in ("withdraw", "change-speaker", "undo"):
        assert act(chile, name, 1) == 404
    assert act(chile, "propose", 1, partner=2) == 404
    assert chile.upload(f"{MINE}/statement", "text.txt", b"Words.", on="1") == 404
    assert house.names() == ["Senegal", "Chile"]
    stranger = Device(house)
    assert (stranger.status(MINE), act(stranger, "withdraw", 1)) == (404, 404)


def test_a_stranger_in_the_name_of_a_delegation_changes_nothing_of_its_place(house: HouseProcess) -> None:
    senegal, stranger = entered(house, "SN"), Device(house)
    assert registers(senegal, "Senegal", "1", speaker="Awa Diop") == 201
    assert registers(stranger, "Senegal", "1", speaker="Somebody Else", address="x@elsewhere.example") == 201
    assert act(stranger, "withdraw", 1) == 404
    assert "Awa Diop" not in text(stranger)
    assert house.names() == ["Senegal"]


def test_a_text_is_filed_counted_and_told_when_it_is_too_long(house: HouseProcess) -> None:
    senegal = entered(house, "SN")
    assert registers(senegal, "Senegal", "1") == 201
    path = f"{MINE}/statement"
    assert senegal.upload(path, "statement.exe", b"MZ", on="1") == 409
    assert senegal.upload(path, "empty.txt", b"", on="1") == 409
    assert senegal.upload(path, "large.txt", b"a " * 5_500_000, on="1") in {409, 413}
    assert senegal.upload(path, "short.txt", b"Mister President, we thank you.", on="1", language="fr") == 303
    assert senegal.upload(path, "long.txt", b"word " * 400, on="1", language="en") == 303
    page = text(senegal)
    assert "short.txt" in page
    assert "5 words" in page
    assert "400 words" in page
    assert page.count("Longer than the time allows: about 220 words fill it.") == 1
    assert "short.txt" not in house.get("/cooperation")


def test_a_text_that_replaces_a_later_one_is_filed_again_and_a_double_press_counts_once(
    house: HouseProcess,
) -> None:
    senegal = entered(house, "SN")
    assert registers(senegal, "Senegal", "1") == 201

    def files(content: bytes, *, presses: int = 1) -> None:
        fields = form_in(senegal.ask(MINE)[2], 'form[action*="/mine/statement"]')
        for _ in range(presses):
            assert senegal.upload(f"{MINE}/statement", "text.txt", content, **fields) == 303

    files(b"The first text.")
    files(b"The second.", presses=2)
    files(b"The first text.")
    page = text(senegal)
    assert [page.count("3 words"), page.count("2 words")] == [2, 1]


@pytest.mark.parametrize(
    "markup", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7 * 1013 }}"]
)
def test_markup_in_a_form_stays_text(house: HouseProcess, markup: str) -> None:
    device = Device(house)
    assert registers(device, markup, "1", address="x@elsewhere.example", speaker=markup, group=markup) == 201
    for page in (device.ask(MINE)[2], house.open(f"{house.address}/cooperation/desk").read().decode()):
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "7091" not in page


def test_a_receipt_can_be_kept(house: HouseProcess) -> None:
    senegal = entered(house, "SN")
    assert registers(senegal, "Senegal", "1") == 201
    status, headers, body = senegal.ask(f"{MINE}/receipt.json")
    assert (status, headers["content-disposition"]) == (
        200,
        'attachment; filename="cooperation-receipt.json"',
    )
    assert sorted(json.loads(body)) == ["command", "hash", "position", "recorded", "signature", "stream"]


def stream_of(device: Device, audience: str) -> tuple[HTTPConnection, HTTPResponse]:
    connection = HTTPConnection(device.host, timeout=20)
    cookie = "; ".join(f"{name}={value}" for name, value in device.cookies.items())
    connection.request("GET", f"/stream/cooperation/{audience}/en", headers={"cookie": cookie})
    answer = connection.getresponse()
    assert answer.status == 200
    return connection, answer


def test_the_stream_of_a_delegation_tells_its_own_matters_alone_and_ends_with_its_link(
    house: HouseProcess,
) -> None:
    senegal, chile = entered(house, "SN"), entered(house, "CL")
    assert registers(senegal, "Senegal", "1", speaker="Awa Diop") == 201
    assert registers(chile, "Chile", "1", speaker="Ana Rojas") == 201
    connection, answer = stream_of(chile, "delegation")
    assert act(chile, "propose", 2, partner=1) == 303
    assert act(senegal, "change-speaker", 1, speaker="Somebody Else") == 303
    assert act(senegal, "withdraw", 1) == 303
    link(house, "revoke", "cooperation", "delegation", "--for", "CL")
    heard = answer.read().decode()
    connection.close()
    last = heard.rpartition("place-2")[2]
    assert "Place 1" in last
    assert "Place 2" in heard
    assert "You proposed an exchange to Senegal" in heard
    assert "An exchange of places was proposed." in heard
    assert "The place was withdrawn." not in heard
    assert "You proposed an exchange" not in last
    assert not [name for name in ("Awa Diop", "Somebody Else", "place-1") if name in heard]


def test_a_browser_with_both_links_has_both_pages_and_each_offers_the_other(house: HouseProcess) -> None:
    senegal = entered(house, "SN")
    assert registers(senegal, "Chile", "1", address="ana@mission.example") == 201
    ((_, letter),) = letters(house, 1)
    proving = re.search(r"http\S+(/enter/request/\S+)", letter)
    assert proving is not None
    assert senegal.ask(proving[1], "", accept_language="en")[1]["location"] == "/cooperation/request?lang=en"
    own, of_request = senegal.ask(MINE)[2], senegal.ask("/cooperation/request")[2]
    assert 'href="/cooperation/request?lang=en">Request no. 1<' in own
    assert 'href="/cooperation/mine?lang=en">The page of your delegation<' in of_request
    assert "Your delegation has not asked for the floor yet." in own
    assert "the secretariat vouches for the sender first" in text(senegal, "/cooperation/request")
