"""Whoever means ill: nobody takes another's request, blocks another's act, or brings the house to a fault."""

import json
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from smtplib import SMTP
from urllib.parse import urlsplit

import pytest

from device import Device, in_force, letters, link
from house_process import PROGRAMME, HouseProcess

REGISTER = "/cooperation/register"
DESK = "/cooperation/desk"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[HouseProcess]:
    started = HouseProcess(tmp_path).start()
    yield started
    started.stop()


@pytest.fixture
def strict_house(tmp_path: Path) -> Iterator[HouseProcess]:
    """One in which whoever is not known proves the address."""
    started = HouseProcess(tmp_path, PROGRAMME.replace('unknown_senders = "inscribe"\n', "")).start()
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


def test_whoever_presses_the_mailed_link_has_the_request_and_not_whoever_filled_in_the_form(
    strict_house: HouseProcess,
) -> None:
    """Else a stranger names the mission's address, and its press gives the stranger a proved request."""
    stranger, mission = Device(strict_house), Device(strict_house)
    form = {"delegation": "Chile", "segment": "1", "address": "mission@chile.example"}
    page = stranger.ask_form(REGISTER, **form)
    assert "/cooperation/mine" not in page
    assert stranger.cookies == {}
    (_, letter), *_ = letters(strict_house, 1)
    proving = next(word for word in letter.split() if "/enter/request/" in word)
    assert mission.press(urlsplit(proving).path) == 303
    assert mission.status("/cooperation/mine") == 200
    assert stranger.status("/cooperation/mine") == 404


def test_one_form_writes_to_one_address(strict_house: HouseProcess) -> None:
    two = "one@chile.example,two@peru.example"
    form = {"delegation": "Chile", "segment": "1", "address": two}
    assert Device(strict_house).press(REGISTER, **form) == 422
    body = json.dumps({"delegation": "Chile", "segments": ["1"], "address": two}).encode()
    assert send(strict_house, "/api/v1/cooperation/requests", body, "application/json") == 422
    assert "sent" not in "".join(commands(strict_house))


def test_a_name_with_what_nobody_sees_is_the_name_without_it(house: HouseProcess) -> None:
    """Else a second France that looks like the first stands on the list."""
    house.ask("France", "one")
    house.ask("Fra\u200bnce\u202e", "two")
    house.ask("The Cote\u0301 Institute", "three")
    house.ask("The Cot\u00e9 Institute", "four")
    assert house.names() == ["France", "The Cot\u00e9 Institute"]


def test_whoever_asks_for_proof_is_not_told_which_colleague_decided(house: HouseProcess) -> None:
    house.ask("Chile", "one")
    colleague = Device(house)
    path = in_force(house, link(house, "renew", "cooperation", "desk", "--for", "Amina"))
    assert colleague.press(path) == 303
    assert colleague.press(DESK, act="limit", on="1", seconds="60", reason="Asked.") == 303
    assert "the desk (Amina)" in colleague.ask_form("/cooperation/verify", given="W1")
    page = Device(house).ask_form("/cooperation/verify", given="W1")
    assert "the desk" in page
    assert "Amina" not in page


HUGE = "9" * 5_000


def test_numbers_days_and_nestings_that_nobody_means_are_no_fault_of_the_house(house: HouseProcess) -> None:
    house.ask("Chile", "one")
    desk = at_the_desk(house)
    assert desk.press("/cooperation/chair", act="give", on=HUGE, holder=HUGE, position=HUGE) == 409
    for end in ("0001-01-01T00:00", "9999-12-31T23:59"):
        assert desk.press(DESK, act="closing", segment="1", closes=end, reason="Asked.", list="1") in {
            303,
            409,
        }
        call = {"taken": end, "by": "Amina", "how": "telephone", "delegation-1": "Peru", "segment-1": "2"}
        assert desk.press("/cooperation/desk/call", **call) in {303, 422}
    assert desk.status("/cooperation/desk", "act=vouch&on=1", origin="http://[") == 403
    deep = send(house, "/api/v1/cooperation/requests", b"[" * 20_000, "application/json")
    assert deep == 400
    none_of_text = send(house, "/api/v1/cooperation/requests", b'{"delegation": "\xff"}', "application/json")
    assert none_of_text == 400


def test_a_statement_for_a_number_that_nobody_means_is_for_no_place(house: HouseProcess) -> None:
    sender = Device(house)
    assert sender.press(REGISTER, delegation="Chile", segment="1", command="one") == 201
    assert sender.upload("/cooperation/mine/statement", "a.txt", b"Madam President", on=HUGE) == 404


def test_the_name_of_a_file_that_no_program_can_be_told_is_no_fault_of_the_house(house: HouseProcess) -> None:
    sender = Device(house)
    assert sender.press(REGISTER, delegation="Chile", segment="1", command="one") == 201
    for name in ("a\x00b.pdf", "\u202ea.pdf", f"{'a' * 1_000}.pdf", "../../a.pdf"):
        assert sender.upload("/cooperation/mine/statement", name, b"%PDF-1.4 \n%%EOF", on="1") == 303


def send(house: HouseProcess, path: str, body: bytes, kind: str) -> int:
    connection = HTTPConnection(urlsplit(house.address).netloc, timeout=10)
    connection.request("POST", path, body, {"content-type": kind})
    status = connection.getresponse().status
    connection.close()
    return status


FORGED = (
    "Received: from mail.mission.example (mail.mission.example [203.0.113.5])\r\n"
    "\tby mx.plenary.example with ESMTPS; Mon, 2 Jan 2023 10:00:00 +0000\r\n"
)


def test_a_stamp_in_our_name_on_a_mail_to_our_own_door_moves_nobody_up(house: HouseProcess) -> None:
    """Years ago, it says, the mail was there; nobody of ours wrote that."""
    for number, (delegation, stamp) in enumerate((("Chile", ""), ("Peru", FORGED)), start=1):
        mail = (
            f"{stamp}From: {delegation}@mission.example\r\nTo: secretariat@plenary.example\r\n"
            "Cc: copy@embassy.example\r\nSubject: The floor\r\n\r\n"
            f"The delegation of {delegation} asks for the floor in Segment I.\r\n"
        )
        with SMTP("127.0.0.1", house.mail_port, local_hostname="mail.mission.example") as session:
            session.sendmail("a@mission.example", ["secretariat@plenary.example"], mail)
        letters(house, number)
    assert house.names(0) == ["Chile", "Peru"]
