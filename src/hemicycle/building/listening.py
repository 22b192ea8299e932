"""The socket that the pages are served at."""

import errno
import socket

from hemicycle.settings import Settings, WrongSettings


class PortInUse(Exception):  # noqa: N818 - what is the matter
    """Somebody listens there already."""


def listen(settings: Settings) -> socket.socket:
    """Raises PortInUse and WrongSettings."""
    listening = socket.socket(socket.AF_INET6 if ":" in settings.host else socket.AF_INET)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((settings.host, settings.port))
    except OSError as trouble:
        listening.close()
        if trouble.errno not in {errno.EADDRINUSE, errno.EACCES}:
            raise WrongSettings(
                f"{settings.host} is no address of this machine; name one that it has with --host."
            ) from trouble
        raise PortInUse(
            f"Port {settings.port} on {settings.host} is in use; stop what listens there, or choose another with"
            " --port or HEMICYCLE_PORT."
        ) from trouble
    return listening
