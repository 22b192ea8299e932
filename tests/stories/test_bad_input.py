"""Bad input: one clear sentence that names the file, field or row and what to do; the exit code is not 0."""

import sqlite3
from pathlib import Path
from socket import socket

import pytest
from click.testing import CliRunner

from hemicycle.cli import main
from house_process import PROGRAMME, HouseProcess


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, list(arguments))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('title = "x"\nsegmens = []', "there is no field “segmens”; perhaps “segments” is meant"),
        (
            'title = "x"\n[registration]\nclosing = 1',
            "in registration there is no field “closing”; perhaps “closes” is meant",
        ),
        ('title = "x"', "no segment is stated"),
        ("title = ", "is not written as TOML"),
        (
            PROGRAMME.replace("America/New_York", "Atlantis"),
            "zone names no time zone (“Atlantis”); write a name such as Europe/Paris",
        ),
    ],
)
def test_a_programme_with_a_fault_is_refused_by_its_field(tmp_path: Path, text: str, sentence: str) -> None:
    file = tmp_path / "note.toml"
    file.write_text(text)
    code, output = run("serve", str(file), "--database", str(tmp_path / "house.sqlite"))
    assert code == 1
    assert output.startswith(f"{file}")
    assert sentence in output
    assert not (tmp_path / "house.sqlite").exists()


def test_a_port_in_use_is_said_and_nothing_is_written(tmp_path: Path) -> None:
    file = tmp_path / "note.toml"
    file.write_text(PROGRAMME)
    with socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        code, output = run("serve", str(file), "--database", str(tmp_path / "house.sqlite"), "--port", port)
    assert code == 1
    assert output == (
        f"Port {port} on 127.0.0.1 is in use; stop what listens there, or choose another with --port or"
        " HEMICYCLE_PORT.\n"
    )
    assert not (tmp_path / "house.sqlite").exists()


def test_one_changed_byte_is_found_by_verify_and_named_by_its_row(tmp_path: Path) -> None:
    house = HouseProcess(tmp_path).start()
    house.ask("Belgium", "one")
    house.ask("Senegal", "two")
    house.stop()
    assert run("verify", str(house.database))[0] == 0
    with sqlite3.connect(house.database) as connection:
        connection.execute(
            "UPDATE rows SET public = replace(public, 'Belgium', 'Belgiun') WHERE position = 5"
        )
    connection.close()
    code, output = run("verify", str(house.database))
    assert code == 1
    assert (
        f"{house.database}: cooperation, row 5: the row or the one before it does not match its hash"
        in output
    )


def test_an_absent_ledger_and_an_unknown_plenary_are_said(tmp_path: Path) -> None:
    absent = tmp_path / "absent.sqlite"
    assert run("verify", str(absent)) == (
        1,
        f"{absent}: there is no such file; name the ledger's database file or address.\n",
    )
    house = HouseProcess(tmp_path).start()
    house.stop()
    code, output = run("export", "other", "--database", str(house.database))
    assert (code, output) == (1, "There is no plenary other in this ledger; it has cooperation.\n")
