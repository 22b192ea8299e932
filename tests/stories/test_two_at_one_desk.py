"""Two people at one desk for a month: inviting, moving, publishing, writing, revising, each act seen by the other."""

import html
import io
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from openpyxl import Workbook

from device import Device, in_force, letters, link, until
from form_in import form_in
from house_process import PROGRAMME, HouseProcess

SEATED = (
    PROGRAMME.replace('unknown_senders = "inscribe"\n', "")
    + """
[[seats]]
key = "court"
segment = "1"
title = "The Court"
"""
)
DESK = "/cooperation/desk"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[HouseProcess]:
    started = HouseProcess(tmp_path, SEATED).start()
    yield started
    started.stop()


class Colleague(Device):
    """At the desk by a link of their own; presses as on the page that was looked at last."""

    def __init__(self, house: HouseProcess, name: str) -> None:
        super().__init__(house)
        path = in_force(house, link(house, "renew", "cooperation", "desk", "--for", name))
        assert self.status(path, "") == 303
        self.position = "0"

    def looks(self, path: str = "") -> str:
        page = self.ask(DESK + path)[2]
        found = re.search(r'name="position" value="(\d+)"', page) or re.search(r"position (\d+) of", page)
        self.position = found[1] if found else self.position
        return words(page)

    def does(self, act: str, on: int = 0, **more: object) -> tuple[int, str]:
        fields = {"act": act, "on": on, "position": self.position, **more}
        status, _, page = self.ask(DESK, urlencode(fields))
        refusal = re.search(r'class="refusal" role="alert">(.*?)</p>', page, re.DOTALL)
        return status, words(refusal[1]) if refusal else ""


def words(page: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", page))).strip()


def table(*rows: tuple[str, ...]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def test_an_act_on_something_that_has_just_changed_is_refused_with_what_changed_and_by_whom(
    house: HouseProcess,
) -> None:
    house.ask("Chile", "one")
    amina, bruno = Colleague(house, "Amina"), Colleague(house, "Bruno")
    assert "Chile" in amina.looks("/request/1")
    assert "Chile" in bruno.looks("/request/1")
    assert amina.does("vouch", 1, request=1) == (303, "")
    assert amina.does("vouch", 1, request=1) == (303, "")
    status, refusal = bruno.does("refuse", 1, request=1, reason="We do not know them.")
    assert status == 409
    assert refusal == (
        "It has changed since you looked, by the desk (Amina): The sender was vouched for;"
        " the place counts from its arrival. Look at it again, then decide."
    )
    assert house.names() == ["Chile"]
    assert "the desk (Amina)" in bruno.looks("/place/1")


def test_a_place_is_moved_with_a_reason_and_those_who_moved_are_told_once_a_publication(
    house: HouseProcess,
) -> None:
    for key, name in (("BE", "Belgium"), ("SN", "Senegal"), ("CL", "Chile")):
        device = Device(house)
        assert device.status(link(house, "show", "cooperation", "delegation", "--for", key), "") == 303
        address = f"{key.lower()}@mission.example"
        assert device.press("/cooperation/register", delegation=name, segment="1", address=address) == 201
    amina = Colleague(house, "Amina")
    amina.looks("/list/1")
    assert amina.does("publish", segment="1", stage="provisional", list="1") == (303, "")
    amina.looks("/place/3")
    assert amina.does("move", 3, place=3, behind=0, reason="") == (409, "Moving a place needs a reason.")
    assert amina.does("move", 3, place=3, behind=0, reason="A minister who leaves early.") == (303, "")
    assert house.names() == ["Chile", "Belgium", "Senegal"]
    assert "Chile: now place 1 (before: place 3)." in amina.looks("/list/1")
    assert amina.does("publish", segment="1", stage="final", list="1") == (303, "")
    everybody = ["be@mission.example", "cl@mission.example", "sn@mission.example"]
    assert sorted(to for to, _ in letters(house, 6)[3:]) == everybody
    public = words(house.get("/cooperation/lists"))
    assert "Version 2 Final list" in public
    assert "A minister who leaves early" not in public + house.get("/cooperation/ledger.jsonl")


def test_the_note_goes_to_the_invited_of_a_table_each_with_its_own_link(house: HouseProcess) -> None:
    amina = Colleague(house, "Amina")
    rows = table(
        ("Delegation", "E-mail", "Language"),
        ("Sénégal", "sn@mission.example", "French"),
        ("BE", "be@mission.example", ""),
        ("Nowhereland", "x@nowhere.example", ""),
    )
    assert amina.upload(f"{DESK}/invited", "missions.xlsx", rows, field="table") == 409
    page = amina.looks("/invited")
    assert "2 are invited" in page
    assert amina.does("circulate", invited=1, words="Excellency, please find the note.") == (303, "")
    written = dict(letters(house, 2))
    assert sorted(written) == ["be@mission.example", "sn@mission.example"]
    assert "Votre délégation est invitée à prendre la parole" in written["sn@mission.example"]
    assert "Excellency, please find the note." in written["be@mission.example"]
    own = re.search(r"http\S+(/enter/delegation/\S+)", written["sn@mission.example"])
    assert own is not None
    senegal = Device(house)
    assert senegal.status(own[1], "") == 303
    assert senegal.press("/cooperation/register", delegation="Senegal", segment="1") == 201
    assert house.names() == ["Senegal"]
    assert "2, of whom 1 have not replied" in amina.looks()
    assert amina.does("remind", invited=1) == (303, "")
    assert sorted(to for to, _ in letters(house, 3)) == [*["be@mission.example"] * 2, "sn@mission.example"]


def test_what_was_typed_stands_on_the_page_that_tells_the_refusal(house: HouseProcess) -> None:
    house.ask("Chile", "one")
    amina = Colleague(house, "Amina")
    assert amina.does("vouch", 1) == (303, "")

    def typed(act: str, on: int, selector: str, **fields: object) -> dict[str, str]:
        status, _, page = amina.ask(DESK, urlencode({"act": act, "on": on, "position": 0, **fields}))
        assert (status, "refusal" in page) == (409, True)
        return form_in(page, selector)

    closing = typed(
        "closing", 0, 'form:has(input[value="closing"])', segment="1", list="1", closes="0001-01-01T10:00",
        reason="A first draft.",
    )  # fmt: skip
    assert (closing["closes"], closing["reason"]) == ("0001-01-01T10:00", "A first draft.")
    moving = typed(
        "move", 1, 'details[open] form:has(input[value="move"])', place=1, behind=7, reason="A minister."
    )
    assert moving["reason"] == "A minister."
    assert amina.upload(f"{DESK}/invited", "", b"", field="table", lines="BE; be@mission.example") == 303
    assert amina.does("circulate", invited=1) == (303, "")
    again = typed("circulate", 0, "form:has(button[value=circulate])", invited=1, words="Excellency,")
    assert again["words"] == "Excellency,"
    seat = typed(
        "fill-seat", 0, 'form:has(input[value="fill-seat"])', seat="court", delegation="", speaker="Judge A."
    )
    assert seat["speaker"] == "Judge A."


def test_a_press_on_the_page_of_a_list_or_a_seat_comes_back_to_it(house: HouseProcess) -> None:
    amina = Colleague(house, "Amina")

    def back(act: str, **fields: object) -> str:
        fields = {"act": act, "on": 0, "position": 0, **fields}
        return amina.ask(DESK, urlencode(fields), accept_language="en")[1]["location"]

    assert back("publish", segment="1", stage="provisional", list="1") == f"{DESK}/list/1?lang=en"
    assert back("closing", segment="1", list="1", reason="Full.", now="1") == f"{DESK}/list/1?lang=en"
    assert back("fill-seat", seat="court", delegation="Chile") == f"{DESK}/seat/court?lang=en"
    elsewhere = back("closing", segment="1", list="../evil", reason="Open.")
    assert elsewhere == f"{DESK}/list/..%2Fevil?lang=en"


def test_the_silent_are_reminded_by_the_button_that_says_so(house: HouseProcess) -> None:
    amina = Colleague(house, "Amina")
    assert amina.upload(f"{DESK}/invited", "", b"", field="table", lines="BE; be@mission.example") == 303
    form = form_in(amina.ask(f"{DESK}/invited")[2], "form:has(button[value=remind])")
    assert amina.press(DESK, **form, act="circulate") == 303
    form = form_in(amina.ask(f"{DESK}/invited")[2], "form:has(button[value=remind])")
    assert amina.press(DESK, **form, act="remind") == 303
    assert amina.press(DESK, **{**form, "act": "circulate", "words": "Once more."}) == 409
    assert [to for to, _ in letters(house, 2)] == ["be@mission.example"] * 2


def test_a_revised_note_is_compared_confirmed_and_told(house: HouseProcess) -> None:
    senegal, amina = Device(house), Colleague(house, "Amina")
    assert senegal.status(link(house, "show", "cooperation", "delegation", "--for", "SN"), "") == 303
    assert (
        senegal.press(
            "/cooperation/register", delegation="Senegal", segment="1", address="sn@mission.example"
        )
        == 201
    )
    revised = SEATED.replace("end = 13:00:00", "end = 14:30:00").replace("seconds = 120", "seconds = 90")
    page = amina.upload_page(f"{DESK}/programme", "revised.toml", revised.encode(), field="note")
    assert "2 differences" in words(page)
    stated = html.unescape(re.search(r'name="stated" value="([^"]*)"', page)[1])
    status = amina.upload(
        f"{DESK}/programme", "", b"", stated=stated, version="1", take="sittings", field="note"
    )
    assert status == 303
    assert "The programme was revised: it is now version 2." in letters(house, 2)[1][1]
    again = amina.upload(
        f"{DESK}/programme", "", b"", stated=stated, version="1", take="limits", field="note"
    )
    assert again == 409


def test_a_list_is_closed_by_hand_a_seat_is_filled_and_everybody_is_written_to(house: HouseProcess) -> None:
    senegal, amina = Device(house), Colleague(house, "Amina")
    assert senegal.status(link(house, "show", "cooperation", "delegation", "--for", "SN"), "") == 303
    assert (
        senegal.press(
            "/cooperation/register", delegation="Senegal", segment="1", address="sn@mission.example"
        )
        == 201
    )
    amina.looks("/list/1")
    assert amina.does("closing", segment="1", list="1", reason="The list is full.", now="1") == (303, "")
    chile = Device(house)
    assert chile.status(link(house, "show", "cooperation", "delegation", "--for", "CL"), "") == 303
    assert chile.press("/cooperation/register", delegation="Chile", segment="1") == 201
    assert house.names() == ["Senegal"]
    assert amina.does("fill-seat", seat="court", delegation="Registry of the Court") == (303, "")
    assert "The Court Registry" in amina.looks().replace("Registry of the International", "Registry")
    assert "1 letter would go out" in amina.looks("/write?words=Please+be+seated+early.")
    assert amina.does("write-inscribed", words="Please be seated early.", write=1) == (303, "")
    assert "Please be seated early." in letters(house, 2)[1][1]


def test_a_link_given_to_a_colleague_is_revoked_on_the_page(house: HouseProcess) -> None:
    amina = Colleague(house, "Amina")
    amina.looks("/links")
    assert amina.does("issue-link", role="desk", subject="Bruno", links=1) == (303, "")
    page = amina.ask(f"{DESK}/links")[2]
    bruno = Device(house)
    paths = re.findall(r"(/enter/desk/[^<]+)<", page)
    assert bruno.status(paths[-1], "") == 303
    assert bruno.status(DESK) == 200
    amina.looks("/links")
    assert amina.does("revoke-link", role="desk", subject="Bruno", links=1) == (303, "")
    until(lambda: bruno.status(DESK) == 404)


def test_a_letter_that_answers_a_form_waits_at_the_desk_and_is_let_go(house: HouseProcess) -> None:
    amina, senegal = Colleague(house, "Amina"), Device(house)
    amina.looks("/list/1")
    assert amina.does("closing", segment="1", list="1", reason="Full.", now="1") == (303, "")
    assert senegal.status(link(house, "show", "cooperation", "delegation", "--for", "SN"), "") == 303
    assert (
        senegal.press(
            "/cooperation/register", delegation="Senegal", segment="1", address="sn@mission.example"
        )
        == 201
    )
    page = amina.ask(DESK)[2]
    shown = re.search(r"/cooperation/desk(/letter/\d+)", page)
    assert shown is not None
    assert "late request sn@mission.example" in amina.looks(shown[1])
    number = int(shown[1].rpartition("/")[2])
    assert amina.does("release", number, letter=number) == (303, "")
    ((to, text),) = letters(house, 1)
    assert to == "sn@mission.example"
    assert "Your form arrived on" in text
