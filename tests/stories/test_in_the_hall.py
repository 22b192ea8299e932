"""On the network of a hall a house listens at the address that it is told, and hands out links that lead there."""

import socket
from pathlib import Path

import pytest
from click.testing import CliRunner

from hemicycle.cli import main
from house_process import HouseProcess


def test_the_links_of_a_house_lead_to_the_address_at_which_it_listens(tmp_path: Path) -> None:
    house = HouseProcess(tmp_path, host="127.0.0.2").start()
    try:
        assert all(f"http://127.0.0.2:{house.port}/" in link for link in house.links)
        assert "Plenary session on cooperation" in house.get("/cooperation")
        with pytest.raises(OSError, match="refused"):
            socket.create_connection(("127.0.0.1", house.port), timeout=5)
    finally:
        house.kill()


def test_an_address_that_the_machine_does_not_have_is_told_in_a_sentence(tmp_path: Path) -> None:
    place = str(tmp_path / "house.sqlite")
    answer = CliRunner().invoke(main, ["serve", "--database", place, "--host", "192.0.2.7", "--port", "8000"])
    said = "192.0.2.7 is no address of this machine; name one that it has with --host.\n"
    assert (answer.exit_code, answer.output) == (1, said)
