"""Two nodes of a house on one PostgreSQL; the one that does the errands is killed under load, or tells how they go."""

import smtplib
import threading
import time
import urllib.request
from email.message import EmailMessage
from pathlib import Path
from urllib.error import URLError

from click.testing import CliRunner

from hemicycle.building.plenaries import stored_plenary
from hemicycle.cli import main
from hemicycle.delegations.register import every_delegation
from hemicycle.ledger.database import open_database
from hemicycle.ledger.verification import verify
from house_process import HouseProcess, free_port

ASKING = 60
PATIENCE = 60
"""Seconds, after which something is taken not to happen."""

STATES = [one.name("en") for one in every_delegation() if one.kind == "state"][: ASKING + 1]


class Load:
    """Delegations that ask at one node, and at the other where the first does not answer, until they hear a receipt."""

    def __init__(self, *nodes: HouseProcess) -> None:
        self._nodes = nodes
        self._waiting = list(enumerate(STATES[:ASKING]))
        self._lock = threading.Lock()
        self.receipts: dict[str, int] = {}
        self._threads = [threading.Thread(target=self._ask) for _ in range(4)]

    def begin(self) -> None:
        for thread in self._threads:
            thread.start()

    def end(self) -> None:
        for thread in self._threads:
            thread.join(PATIENCE)

    def _ask(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    return
                number, name = self._waiting.pop(0)
            position = None
            for node in (self._nodes[number % 2], *self._nodes[::-1] * 20):
                try:
                    position = int(node.ask(name, f"ask-{number}")["position"])
                    break
                except (OSError, URLError):
                    continue
            if position is not None:
                self.receipts[name] = position


def mail(name: str) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Cc"] = (
        "mission@m.example",
        "secretariat@plenary.example",
        "copy@embassy.example",
    )
    message["Subject"] = "Speakers' list"
    message["Message-ID"] = "<1@m.example>"
    message.set_content(f"{name} would like to take the floor in Segment II.")
    return bytes(message)


def first_event(node: HouseProcess, seen: int) -> int:
    """The position of the first event that a browser hears which has seen another."""
    request = urllib.request.Request(
        f"{node.address}/stream/cooperation/public/en", headers={"last-event-id": str(seen)}
    )
    with urllib.request.urlopen(request, timeout=PATIENCE) as stream:
        for line in stream:
            if line.startswith(b"id: "):
                return int(line[4:])
    raise AssertionError("The stream ended.")


def until(found) -> None:
    deadline = time.monotonic() + PATIENCE
    while not found():
        assert time.monotonic() < deadline
        threading.Event().wait(0.05)


def two_nodes(folder: Path, place: str) -> list[HouseProcess]:
    """Their letters lie in one Maildir."""
    settings = f'[mail]\nletters = "{folder / "letters"}"\n'
    nodes = []
    for name in ("one", "other"):
        (folder / name).mkdir()
        nodes.append(HouseProcess(folder / name, settings=settings, place=place))
    return nodes


def desk(node: HouseProcess, entered: HouseProcess) -> str:
    """The desk's page of a node, to the browser that has entered at another."""
    cookies = "; ".join(f"{one['name']}={one['value']}" for one in entered.sessions())
    request = urllib.request.Request(f"{node.address}/cooperation/desk?lang=en", headers={"cookie": cookies})
    with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
        return str(answer.read().decode())


def test_nothing_is_lost_or_doubled_and_the_other_goes_on_with_the_errands(
    tmp_path: Path, postgres_place: str
) -> None:
    letters = tmp_path / "letters"
    nodes = two_nodes(tmp_path, postgres_place)
    one, other = (node.start() for node in nodes)
    load = Load(one, other)
    try:
        load.begin()
        while len(load.receipts) < ASKING // 3:
            threading.Event().wait(0.01)
        one.kill()
        with smtplib.SMTP("127.0.0.1", other.mail_port, timeout=10) as session:
            session.sendmail("mission@m.example", ["secretariat@plenary.example"], mail(STATES[-1]))
        load.end()
        until(lambda: any(letters.glob("new/*")))
        one.start()
        until(lambda: one.state() == other.state())
        shown = one.state()["position"]
        assert one.press("open") == 200
        assert first_event(other, shown) > shown
    finally:
        codes = [node.stop() for node in nodes]
    assert codes == [0, 0]
    plenary = stored_plenary(postgres_place, None)
    assert len(load.receipts) == ASKING
    assert len(set(load.receipts.values())) == ASKING
    names = [one.delegation.name for one in plenary.inscriptions.values()]
    assert sorted(names) == sorted(STATES)
    engine = open_database(postgres_place, create=False)
    assert verify(engine).flaws == ()
    engine.dispose()


def test_the_desk_at_every_node_hears_which_webhook_takes_nothing(
    tmp_path: Path, postgres_place: str
) -> None:
    nodes = two_nodes(tmp_path, postgres_place)
    one, other = (node.start() for node in nodes)
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
        codes = [node.stop() for node in nodes]
    assert codes == [0, 0]
