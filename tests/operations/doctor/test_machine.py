"""Disk, clock, ports, certificates and the ledger's database, as the doctor finds them."""

import asyncio
import socket
from datetime import timedelta
from pathlib import Path

import pytest
from reception_desk import ReceptionDesk
from sqlalchemy import text

from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.ledger.database import open_database, open_to_read
from hemicycle.mailroom.delivery import Way
from hemicycle.mailroom.doors.listening import Doorkeeper
from hemicycle.operations.doctor import clock, database, disk, ports, tls
from hemicycle.operations.part import State
from hemicycle.plenary.convene import Convene
from hemicycle.settings import Listening
from operations_stage import NOW, certificate
from plenary_stage import PROGRAMME

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/export /srv nfs4 rw 0 0
tmpfs /srv/with\\040blank tmpfs rw 0 0
"""


def test_a_page_is_written_and_nothing_is_left_behind(tmp_path: Path) -> None:
    assert disk.syncing(tmp_path).state in {State.OK, State.WARNING}
    assert list(tmp_path.iterdir()) == []
    assert disk.syncing(tmp_path / "missing").state is State.TROUBLE


@pytest.mark.parametrize(
    ("folder", "state"),
    [
        ("/var", State.OK),
        ("/srv/ledger", State.TROUBLE),
        ("/srv/with blank", State.TROUBLE),
        ("/srvx", State.OK),
    ],
)
def test_a_ledger_on_another_machine_or_in_memory_is_trouble(folder: str, state: State) -> None:
    assert disk.filesystem(Path(folder), lambda: MOUNTS).state is state


def test_a_clock_that_nothing_keeps_right_is_a_warning() -> None:
    kept = [
        clock.Kept(is_kept=True, at_most=timedelta(milliseconds=20)),
        clock.Kept(is_kept=True, at_most=timedelta(seconds=3)),
        clock.Kept(is_kept=False, at_most=timedelta()),
        None,
    ]
    assert [clock.machine(lambda one=one: one).state for one in kept] == [State.OK] + [State.WARNING] * 3
    assert clock.machine().state in {State.OK, State.WARNING}


@pytest.mark.parametrize(
    ("theirs", "state"),
    [(-1.5, State.TROUBLE), (-0.5, State.OK), (0, State.OK), (2, State.OK), (3.5, State.TROUBLE)],
)
def test_the_databases_clock_may_differ_by_a_second_beside_the_time_it_took_to_answer(
    theirs: float, state: State
) -> None:
    answered = NOW + timedelta(seconds=2)
    assert clock.beside_the_database(NOW + timedelta(seconds=theirs), NOW, answered).state is state


def test_a_port_is_free_or_taken_by_another_program() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        port = other.getsockname()[1]
        other.listen()
        other.settimeout(10)
        assert ports.mail("127.0.0.1", 0, "SMTP").state is State.OK
        assert ports.pages("192.0.2.1", port).state is State.TROUBLE
    assert ports.pages("127.0.0.1", port).state is State.OK


@pytest.mark.parametrize("way", [Way.SMTP, Way.LMTP])
def test_a_mail_door_of_ours_is_known_by_its_greeting(way: Way) -> None:
    async def main() -> None:
        keeper = Doorkeeper(ReceptionDesk(), way, Listening(port=0), 1_000, lambda: NOW)
        await keeper.open()
        found = await asyncio.to_thread(ports.mail, "127.0.0.1", keeper.port, way.value)
        pages = await asyncio.to_thread(ports.pages, "127.0.0.1", keeper.port)
        await keeper.close()
        assert (found.state, pages.state) == (State.OK, State.TROUBLE)

    asyncio.run(main())


@pytest.mark.parametrize(
    ("url", "state"),
    [
        ("https://floor.plenary.example", State.OK),
        ("http://floor.plenary.example", State.TROUBLE),
        ("http://127.0.0.1:8000", State.WARNING),
        (None, State.WARNING),
    ],
)
def test_pages_are_to_be_reached_over_tls(url: str | None, state: State) -> None:
    assert tls.public_url(url).state is state


@pytest.mark.parametrize(("days", "state"), [(90, State.OK), (20, State.WARNING), (-1, State.TROUBLE)])
def test_a_certificate_is_renewed_in_time(tmp_path: Path, days: float, state: State) -> None:
    assert tls.certificate(*certificate(tmp_path, days), NOW).state is state


def test_a_certificate_that_is_none_or_has_another_key_is_trouble(tmp_path: Path) -> None:
    public, _ = certificate(tmp_path, 90)
    (tmp_path / "other").mkdir()
    _, other = certificate(tmp_path / "other", 90)
    assert tls.certificate(public, other, NOW).state is State.TROUBLE
    other.write_text("nothing")
    assert tls.certificate(other, None, NOW).state is State.TROUBLE
    assert tls.certificate(tmp_path / "missing", None, NOW).state is State.TROUBLE


def test_a_ledger_that_ends_where_its_catalogue_says_is_well(place: str) -> None:
    convened(place)
    engine = open_to_read(place)
    found = {part.name: part for part in database.judge(engine)}
    engine.dispose()
    assert all(part.state is not State.TROUBLE for part in found.values()), found
    assert found["ledger"].reason.startswith("1 plenaries end where the catalogue says")


def test_a_ledger_that_does_not_end_where_its_catalogue_says_is_trouble(place: str) -> None:
    convened(place)
    engine = open_database(place, create=False)
    with engine.begin() as connection:
        connection.execute(text("UPDATE catalogue SET position = position + 1"))
    found = database.heads(engine)
    engine.dispose()
    assert (found.state, "asp22" in found.reason) == (State.TROUBLE, True)


def convened(place: str) -> None:
    async def main() -> None:
        engine = open_database(place, create=True)
        chamber = Chamber(engine, HandTime())
        await chamber.open()
        await chamber.submit("asp22", Convene(id="convene", programme=PROGRAMME), "desk")
        await chamber.close()
        engine.dispose()

    asyncio.run(main())
