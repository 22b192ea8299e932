"""Delegations that ask while the house breaks, until they hear a receipt."""

import http.client
import json
import threading
from collections import Counter
from itertools import count
from typing import Any, Self

from breaking.waiting import until
from hemicycle.delegations.register import every_delegation

STATES = tuple(one.name("en") for one in every_delegation() if one.kind == "state")
ASKING = 8
BETWEEN_SECONDS = 0.1
"""Between a receipt and the next request of one delegation."""

FROM_ONE_ADDRESS = "[limits]\nforms_a_minute = 100000\n"
"""Of the house that they ask: else it would take them for one who asks too often."""

AGAIN_SECONDS = 0.05
PATIENCE = 20
"""Seconds for an answer: longer than the house waits for its database, so that it is heard what it says then."""


class Load:
    """Each asks ten times a second, at one node and then another, under the same name until it is acknowledged.

    `receipts` has the position of every command that was. `told` counts what was said instead, each with its status;
    `unanswered` how often nothing was.
    """

    def __init__(self, *ports: int, plenary: str = "cooperation") -> None:
        self._ports = ports
        self._path = f"/api/v1/{plenary}/requests"
        self._numbers = count()
        self._ends = threading.Event()
        self.receipts: dict[str, int] = {}
        self.told: Counter[tuple[int, str]] = Counter()
        self.unanswered = 0
        self._threads = [threading.Thread(target=self._ask, args=(one,)) for one in range(ASKING)]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ends.set()
        for thread in self._threads:
            thread.join()

    def goes_on(self, by: int = ASKING) -> None:
        """Until so many more are acknowledged; whoever asks may have waited since before."""
        number = len(self.receipts) + ASKING + by
        until(lambda: len(self.receipts) >= number)

    def _ask(self, one: int) -> None:
        while not self._ends.is_set():
            self._insist(one, next(self._numbers))
            self._ends.wait(BETWEEN_SECONDS)

    def _insist(self, one: int, number: int) -> None:
        asked = {
            "delegation": STATES[number % len(STATES)],
            "segments": ["1"],
            "command": f"ask-{number}",
        }
        for attempt in range(1000):
            if self._is_acknowledged(self._ports[(one + attempt) % len(self._ports)], asked):
                return
            threading.Event().wait(AGAIN_SECONDS)
        raise RuntimeError(f"Nobody acknowledged what was asked with number {number}.")

    def _is_acknowledged(self, port: int, asked: dict[str, Any]) -> bool:
        link = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        try:
            link.request("POST", self._path, json.dumps(asked), {"content-type": "application/json"})
            answer = link.getresponse()
            said = json.loads(answer.read())
        except (OSError, http.client.HTTPException, ValueError):
            self.unanswered += 1
            return False
        finally:
            link.close()
        if "receipt" not in said:
            self.told[answer.status, said.get("detail", "")] += 1
            return False
        self.receipts[said["receipt"]["command"]] = said["receipt"]["position"]
        return True
