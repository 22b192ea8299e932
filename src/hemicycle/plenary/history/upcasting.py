"""Reads older versions of an event: one step for each version, each a function of the body alone."""

from collections.abc import Callable
from typing import Any

Body = dict[str, Any]

UPCASTERS: dict[tuple[str, int], Callable[[Body], Body]] = {}
"""From (kind, version) to the body of version + 1; no kind has had to change yet."""


def upcast(kind: str, version: int, body: Body) -> Body:
    while (step := UPCASTERS.get((kind, version))) is not None:
        body, version = step(body), version + 1
    return body
