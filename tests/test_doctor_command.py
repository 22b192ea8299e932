"""hemicycle doctor as an operator calls it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hemicycle.cli import main
from house_process import HouseProcess, free_port

RECORDS = 'plenary.example. 300 IN TXT "v=spf1 ip4:192.0.2.7 -all"\n_dmarc.plenary.example. TXT "v=DMARC1; p=reject"\n'


def doctor(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["doctor", *arguments])


def by_name(result: Result) -> dict[str, str]:
    return {one["name"]: one["state"] for one in json.loads(result.stdout)}


@pytest.fixture
def house_file(tmp_path: Path) -> str:
    file = tmp_path / "house.toml"
    file.write_text(
        f'url = "https://floor.plenary.example"\n[mail.smtp]\nport = {free_port()}\n'
        f'[mail.relay]\nhost = "127.0.0.1"\nport = {free_port()}\n'
        f'[[mail.mailboxes]]\naddress = "secretariat@plenary.example"\nhost = "127.0.0.1"\nport = {free_port()}\n'
        'tls = "none"\nuser = "secretariat"\npassword = "s3cret"\nsince = 2023-06-01T00:00:00Z\n'
        f'[operations]\nlisten = "127.0.0.1:{free_port()}"\n',
        encoding="utf-8",
    )
    return str(file)


def test_every_part_has_its_finding_and_trouble_ends_with_1(tmp_path: Path, house_file: str) -> None:
    (tmp_path / "records").write_text(RECORDS, encoding="utf-8")
    arguments = (
        "--house",
        house_file,
        "--database",
        str(tmp_path / "none.sqlite"),
        "--port",
        str(free_port()),
    )
    records = ("--records", str(tmp_path / "records"), "--domain", "plenary.example")
    found = doctor(*arguments, *records, "--relay-address", "192.0.2.7", "--json")
    told = by_name(found)
    assert (found.exit_code, "s3cret" in found.output) == (1, False)
    assert {name: state for name, state in told.items() if not name.startswith(("disk", "clock"))} == {
        "public address": "ok",
        "port: pages": "ok",
        "port: operations": "ok",
        "port: SMTP": "ok",
        "database": "warning",
        "relay 127.0.0.1": "trouble",
        "mailbox at 127.0.0.1": "trouble",
        "SPF of plenary.example": "ok",
        "DKIM of plenary.example": "warning",
        "DMARC of plenary.example": "warning",
    }
    assert {"clock: machine", "disk", "disk: filesystem", "disk: writing"} <= set(told)


def test_beside_a_running_house_nothing_is_in_trouble(tmp_path: Path) -> None:
    house = HouseProcess(tmp_path).start()
    try:
        file, port = str(tmp_path / "house.toml"), str(house.port)
        found = doctor("--house", file, "--database", str(house.database), "--port", port)
        lines = found.stdout.splitlines()
        assert (found.exit_code, [line for line in lines if line.startswith("trouble")]) == (0, [])
        assert f"ok       port: pages: A house listens on port {port} of 127.0.0.1." in lines
        assert f"ok       port: SMTP: A house listens on port {house.mail_port} of 127.0.0.1." in lines
        (tmp_path / "records").write_text(RECORDS, encoding="utf-8")
        again = doctor("--database", str(house.database), "--records", str(tmp_path / "records"), "--json")
        assert by_name(again)["SPF of plenary.example"] == "warning"
    finally:
        house.stop()


def test_what_cannot_be_read_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "no.sqlite").write_text("no ledger", encoding="utf-8")
    found = doctor("--database", str(tmp_path / "no.sqlite"), "--port", str(free_port()), "--json")
    assert (found.exit_code, by_name(found)["database"]) == (1, "trouble")
    wrong = doctor("--relay-address", "relay.plenary.example")
    assert (wrong.exit_code, wrong.stderr.count("--relay-address")) == (1, 1)


def test_a_list_of_contacts_that_is_none_is_trouble_and_no_house_is_served_with_it(tmp_path: Path) -> None:
    house = tmp_path / "house.toml"
    house.write_text('[mail]\ncontacts = "contacts.csv"\n', encoding="utf-8")
    arguments = (
        "--house",
        str(house),
        "--database",
        str(tmp_path / "house.sqlite"),
        "--port",
        str(free_port()),
    )
    assert by_name(doctor(*arguments, "--json"))["contacts"] == "trouble"
    served = CliRunner().invoke(main, ["serve", *arguments])
    sentence = (
        f"{tmp_path / 'contacts.csv'}: the list of contacts cannot be read (No such file or directory)."
    )
    assert (served.exit_code, served.stderr.splitlines()[-1]) == (1, sentence)
    (tmp_path / "contacts.csv").write_text("delegation,address\nBE,desk@mission.example\n", encoding="utf-8")
    assert by_name(doctor(*arguments, "--json"))["contacts"] == "ok"


@pytest.mark.parametrize("command", ["serve", "doctor"])
def test_a_port_that_there_cannot_be_is_told_as_that(tmp_path: Path, command: str) -> None:
    found = CliRunner().invoke(main, [command, "--database", str(tmp_path / "x"), "--port", "99999"])
    assert (found.exit_code, "99999 is not in the range 0<=x<=65535" in found.stderr) == (2, True)


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    found = doctor("--database", str(tmp_path), "--port", str(free_port()), "--json")
    assert (found.exit_code, by_name(found)["database"]) == (1, "trouble")


def test_an_address_that_cannot_be_read_is_trouble_and_says_how_one_is_written() -> None:
    found = doctor("--database", "postgresql://house:secret@db:port/h", "--port", str(free_port()))
    assert "trouble  database: postgresql://house:***@db:port/h: this address cannot be read" in found.stdout


def test_a_file_without_any_record_is_told_as_that_and_not_as_a_domain_without_them(tmp_path: Path) -> None:
    (tmp_path / "records").write_text('"v=spf1 ip4:192.0.2.7 -all"\n', encoding="utf-8")
    records = ("--records", str(tmp_path / "records"), "--domain", "plenary.example")
    found = doctor("--database", str(tmp_path / "none.sqlite"), "--port", str(free_port()), *records)
    assert "trouble  records: The file holds no TXT record as dig +noall +answer prints one" in found.stdout
    assert "SPF" not in found.stdout
