"""The pages have several queues at one address, and nobody else has that address."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest

from hemicycle.building.listening import QUEUES, PortInUse, listen
from hemicycle.settings import Settings


@contextmanager
def listening(port: int = 0) -> Iterator[tuple[socket.socket, ...]]:
    with ExitStack() as open_:
        sockets = tuple(open_.enter_context(one) for one in listen(Settings(database="h.sqlite", port=port)))
        for one in sockets:
            one.listen()
        yield sockets


def test_all_queues_are_at_one_address() -> None:
    with listening() as sockets:
        assert len(sockets) == QUEUES
        assert len({one.getsockname() for one in sockets}) == 1


def test_a_second_house_does_not_share_the_address() -> None:
    with (
        listening() as sockets,
        pytest.raises(PortInUse, match="is in use"),
        listening(sockets[0].getsockname()[1]),
    ):
        pass


def test_nor_does_a_house_share_that_of_another_program() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(PortInUse, match="is in use"), listening(other.getsockname()[1]):
            pass
