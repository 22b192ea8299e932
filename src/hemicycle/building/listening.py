"""The sockets that the house is served at."""

import errno
import socket

from hemicycle.settings import OperationsSettings, Settings, WrongSettings


class PortInUse(Exception):  # noqa: N818 - what is the matter
    """Somebody listens there already."""


QUEUES = 4
"""The system keeps some thousand new connections for each socket; thousands of browsers may come back at once."""


def listen(settings: Settings) -> tuple[socket.socket, ...]:
    """For the pages, all at one address. Raises PortInUse and WrongSettings."""
    alone = _bound(settings.host, settings.port, "--host", "--port or HEMICYCLE_PORT")
    port = alone.getsockname()[1]
    alone.close()
    return tuple(_bound_with_others(settings.host, port) for _ in range(QUEUES))


def listen_for_the_operator(operations: OperationsSettings) -> socket.socket | None:
    """For health and metrics, where they are wanted. Raises PortInUse and WrongSettings."""
    place = operations.place
    return _bound(*place, "--operations", "--operations") if place is not None else None


def _bound_with_others(host: str, port: int) -> socket.socket:
    """Where nobody else listens, as was just tried."""
    listening = socket.socket(_family(host))
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    listening.bind((host, port))
    return listening


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def _bound(host: str, port: int, named: str, chosen: str) -> socket.socket:
    listening = socket.socket(_family(host))
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except (OSError, OverflowError) as trouble:
        listening.close()
        if getattr(trouble, "errno", None) not in {errno.EADDRINUSE, errno.EACCES}:
            raise WrongSettings(
                f"{host} is no address of this machine; name one that it has with {named}."
            ) from trouble
        raise PortInUse(
            f"Port {port} on {host} is in use; stop what listens there, or choose another with {chosen}."
        ) from trouble
    return listening
