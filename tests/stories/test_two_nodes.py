"""Two nodes of a house on one PostgreSQL: what one of them does for the house, the desk hears at both."""

import urllib.request
from pathlib import Path

from click.testing import CliRunner

from breaking.waiting import PATIENCE, until
from hemicycle.cli import main
from house_process import HouseProcess, free_port


def desk(node: HouseProcess, entered: HouseProcess) -> str:
    """The desk's page of a node, to the browser that has entered at another."""
    cookies = "; ".join(f"{one['name']}={one['value']}" for one in entered.sessions())
    request = urllib.request.Request(f"{node.address}/cooperation/desk?lang=en", headers={"cookie": cookies})
    with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
        return str(answer.read().decode())


def test_the_desk_at_every_node_hears_which_webhook_takes_nothing(
    tmp_path: Path, postgres_place: str
) -> None:
    one, other = (HouseProcess(tmp_path / name, place=postgres_place).start() for name in ("one", "other"))
    try:
        nowhere = f"http://127.0.0.1:{free_port()}/facts"
        added = CliRunner().invoke(
            main, ["webhook", "add", "--database", postgres_place, "cooperation", nowhere]
        )
        assert added.exit_code == 0, added.output
        assert one.press("open") == 200
        for node in (one, other):
            until(lambda node=node: "127.0.0.1 has taken no fact since" in desk(node, one))
    finally:
        codes = [one.stop(), other.stop()]
    assert codes == [0, 0]
