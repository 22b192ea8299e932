"""Whoever doubts asks with a receipt or a reference, and sees what the ledger says, as far as it is theirs to see."""

import html
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from device import Device, link
from hemicycle.cli import main
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
    again = {"delegation": "Senegal", "segment": "1", "speaker": "Awa Diop"}
    assert senegal.press("/cooperation/register", **again) == 201
    for reference in ("COOPERATION-W1", "w1"):
        said = check(Device(house), reference)
        assert "It has place 1 in Segment I." in said
        assert "Awa Diop" not in said
    public, own = check(Device(house), "COOPERATION-W2"), check(senegal, "COOPERATION-W2")
    assert "why is between the desk and the delegation" in public
    assert "Senegal" not in public
    assert "The delegation had this place already." not in public
    assert "The delegation had this place already." in own


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


LEDGER = Path(__file__).parent.parent.parent / "docs" / "ledger.md"
ENDINGS = ("pdf", "docx", "xlsx", "csv", "json", "ics")


def taken(device: Device, folder: Path, ending: str, **query: object) -> Path:
    """The paper of a list and its signature, saved side by side as the document says."""
    asked = "&".join(f"{name}={value}" for name, value in query.items())
    paper = folder / f"list.{ending}"
    for path, file in (
        (f"/cooperation/lists/{ending}?{asked}", paper),
        (f"/cooperation/lists/{ending}/sig?{asked}", folder / f"list.{ending}.sig"),
    ):
        status, _, content = device.ask_bytes(path)
        assert status == 200
        file.write_bytes(content)
    return paper


def checked(folder: Path, paper: Path, key: str) -> "subprocess.CompletedProcess[str]":
    """By the lines of the document."""
    (lines,) = (
        one
        for one in re.findall(r"```python\n(.*?)```", LEDGER.read_text(encoding="utf-8"), re.DOTALL)
        if "paper" in one
    )
    (folder / "check_list.py").write_text(lines, encoding="utf-8")
    command = [sys.executable, "check_list.py", paper.name, key]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=60)


def verified(house: HouseProcess, paper: Path) -> tuple[int, str]:
    told = CliRunner().invoke(main, ["verify", str(house.database), "--paper", str(paper)])
    return told.exit_code, told.output


def test_a_stranger_checks_a_list_in_every_format_by_the_lines_of_the_document(
    house: HouseProcess, senegal: Device, tmp_path: Path
) -> None:
    for ending in ENDINGS:
        paper = taken(Device(house), tmp_path, ending, **{"in": "en-fr"})
        said = json.loads(paper.with_name(f"{paper.name}.sig").read_text(encoding="utf-8"))
        listed = json.loads(senegal.ask("/cooperation/lists/json?in=en")[2])
        head = listed["ledger"]
        assert said["versions"] == {one["segment"]: one["version"] for one in listed["lists"]}
        proof = checked(tmp_path, paper, head["key"])
        assert (proof.returncode, proof.stdout.split()) == (
            0,
            ["cooperation", str(head["position"]), head["hash"]],
        )
        told = verified(house, paper)
        assert told[0] == 0
        assert f"a list that the house signed at row {head['position']} of cooperation" in told[1]


def test_a_list_or_a_signature_that_was_changed_is_told(
    house: HouseProcess, senegal: Device, tmp_path: Path
) -> None:
    paper = taken(senegal, tmp_path, "csv", **{"in": "en"})
    key = json.loads(senegal.ask("/cooperation/lists/json?in=en")[2])["ledger"]["key"]
    seal = paper.with_name("list.csv.sig")
    genuine, signed = paper.read_bytes(), seal.read_text(encoding="utf-8")
    paper.write_bytes(genuine.replace(b"Senegal", b"Belgium"))
    assert checked(tmp_path, paper, key).stderr.strip() == "this is not the file that was signed"
    assert "this is not the file that was signed" in verified(house, paper)[1]
    paper.write_bytes(genuine)
    for change in ({"position": 1}, {"versions": {"1": 9}}, {"hash": "00" * 32}):
        seal.write_text(json.dumps({**json.loads(signed), **change}), encoding="utf-8")
        assert "InvalidSignature" in checked(tmp_path, paper, key).stderr
        assert "the signature is not of this house" in verified(house, paper)[1]
    seal.write_text(signed, encoding="utf-8")
    assert "InvalidSignature" in checked(tmp_path, paper, "3b" * 32).stderr
    seal.unlink()
    assert "there is no signature of a list" in verified(house, paper)[1]


def test_a_signature_is_of_the_paper_as_it_was_at_the_position_that_stands_on_it(
    house: HouseProcess, senegal: Device, tmp_path: Path
) -> None:
    """A row that is written between the two downloads does not part them."""
    _, _, content = senegal.ask_bytes("/cooperation/lists/json?in=en")
    head = json.loads(content)["ledger"]
    house.ask("Chile", "a-command")
    (tmp_path / "list.json").write_bytes(content)
    for query, is_of_it in (("", False), (f"&position={head['position']}", True)):
        _, _, seal = senegal.ask_bytes(f"/cooperation/lists/json/sig?in=en{query}")
        (tmp_path / "list.json.sig").write_bytes(seal)
        assert (checked(tmp_path, tmp_path / "list.json", head["key"]).returncode == 0) is is_of_it
    for wrong in ("position=0", "position=99", "version=7&segment=1", "in=xx"):
        assert senegal.status(f"/cooperation/lists/json/sig?{wrong}") == 404
