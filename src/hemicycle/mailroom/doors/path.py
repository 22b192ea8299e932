"""The path that MAIL and RCPT name, where it is as plain as nearly all are (RFC 5321, 4.1.2)."""

import re
from typing import NamedTuple

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9-]+"
_PLAIN = re.compile(
    rf"<(?P<mailbox>{_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})*)>(?P<parameters>(?: [!-~]+)*)"
)


class Path(NamedTuple):
    mailbox: str
    parameters: str


def plain_path(argument: str) -> Path | None:
    """None where it has quotes, comments, a route or letters beyond ASCII, or is no path at all."""
    found = _PLAIN.fullmatch(argument)
    return Path(found["mailbox"], found["parameters"].lstrip()) if found else None
