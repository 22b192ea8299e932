"""Whether a port is free for the house, or the house listens there already."""

import errno
import socket
from http.client import HTTPConnection, HTTPException

from hemicycle.operations.doctor.findings import ok, trouble
from hemicycle.operations.part import Part

SECONDS = 3.0
LIVE = b'{"status":"live"}'
HERE = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - where one knocks instead


def pages(host: str, port: int, subject: str = "port: pages") -> Part:
    """Also of the operator's own address, which answers the same question."""
    return _free(subject, host, port) or _taken(subject, host, port, is_ours=_is_live(host, port))


def mail(host: str, port: int, way: str) -> Part:
    subject = f"port: {way}"
    return _free(subject, host, port) or _taken(subject, host, port, is_ours=_greets(host, port))


def _free(subject: str, host: str, port: int) -> Part | None:
    """None where somebody listens there."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as fault:
            if fault.errno == errno.EADDRINUSE:
                return None
            if fault.errno == errno.EACCES:
                return trouble(
                    subject,
                    f"Port {port} may not be opened by this user; take one above 1023, or let systemd allow it.",
                )
            return trouble(
                subject, f"{host} is no address of this machine ({fault.strerror}); name one that it has."
            )
    return ok(subject, f"Port {port} on {host} is free.")


def _taken(subject: str, host: str, port: int, *, is_ours: bool) -> Part:
    if is_ours:
        return ok(subject, f"A house listens on port {port} of {host}.")
    return trouble(
        subject, f"Another program listens on port {port} of {host}; stop it, or choose another port."
    )


def _is_live(host: str, port: int) -> bool:
    connection = HTTPConnection(HERE.get(host, host), port, timeout=SECONDS)
    try:
        connection.request("GET", "/health/live")
        return connection.getresponse().read(100) == LIVE
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def _greets(host: str, port: int) -> bool:
    """As SMTP does; LMTP of ours says nothing before it is spoken to."""
    try:
        with socket.create_connection((HERE.get(host, host), port), timeout=SECONDS) as connection:
            connection.sendall(b"LHLO localhost\r\nQUIT\r\n")
            heard = b""
            while (portion := connection.recv(4096)) and len(heard) < 4096:  # noqa: PLR2004 - a greeting is short
                heard += portion
    except OSError:
        return False
    return b"Hemicycle" in heard
