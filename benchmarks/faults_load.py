"""Who uses a house while it breaks: delegations that ask until they hear a receipt, a chair, and viewers of each node."""

import http.client
import threading
import time
import urllib.request
from contextlib import suppress
from http import HTTPStatus
from http.cookiejar import CookieJar
from itertools import count
from urllib.error import HTTPError
from urllib.parse import urlencode

from faults_house import SLUG, Node
from hemicycle.building.links import LinkWanted, link_path
from hemicycle.delegations.register import every_delegation
from hemicycle.plenary.links.link import Role

STATES = tuple(one.name("en") for one in every_delegation() if one.kind == "state")
ASKING = 8
BETWEEN_SECONDS = 0.1
"""Between a receipt and the next request of one delegation."""


class Load:
    """Each of eight asks ten times a second, at one node and then another, until it is acknowledged."""

    def __init__(self, nodes: tuple[Node, ...]) -> None:
        self._nodes = nodes
        self._numbers = count()
        self._ends = threading.Event()
        self.receipts: dict[str, int] = {}
        self.unanswered = 0
        self._threads = [threading.Thread(target=self._ask, args=(one,)) for one in range(ASKING)]

    def begin(self) -> None:
        for thread in self._threads:
            thread.start()

    def end(self) -> None:
        self._ends.set()
        for thread in self._threads:
            thread.join(120)

    def has_reached(self, number: int) -> None:
        while len(self.receipts) < number:
            time.sleep(0.01)

    def _ask(self, one: int) -> None:
        while not self._ends.is_set():
            self._insist(one, next(self._numbers))
            self._ends.wait(BETWEEN_SECONDS)

    def _insist(self, one: int, number: int) -> None:
        """What was not acknowledged is sent again under the same name, until it is."""
        for attempt in range(600):
            node = self._nodes[(one + attempt) % len(self._nodes)]
            receipt = node.ask(STATES[number % len(STATES)], f"ask-{number}", f"127.0.1.{one + 1}")
            if receipt is not None:
                self.receipts[receipt["command"]] = int(receipt["position"])
                return
            self.unanswered += 1
            time.sleep(0.05)
        raise RuntimeError(f"Nobody acknowledged what was asked with number {number}.")


class Chair:
    """Presses a key at any node, with the session that it opened at one."""

    def __init__(self, node: Node) -> None:
        self._browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        path = link_path(LinkWanted(database=node.place, plenary=SLUG, role=Role.CHAIR))
        with self._browser.open(
            urllib.request.Request(f"http://127.0.0.1:{node.port}{path}", b""), timeout=20
        ):
            pass
        self._presses(node, "open")
        self._suspended = False

    def acts(self, node: Node) -> int | None:
        """Suspends the meeting or resumes it; the position of the plenary then, None where nobody answered."""
        act = "resume" if self._suspended else "suspend"
        if not self._presses(node, act):
            return None
        self._suspended = not self._suspended
        return int(node.state()["position"])

    def _presses(self, node: Node, act: str) -> bool:
        try:
            position = node.state()["position"]
            body = urlencode({"act": act, "on": "", "position": position}).encode()
            request = urllib.request.Request(f"http://127.0.0.1:{node.port}/{SLUG}/chair", body)
            with self._browser.open(request, timeout=20) as answer:
                return answer.status == HTTPStatus.OK
        except HTTPError as refused:
            with refused:
                return refused.code == HTTPStatus.CONFLICT and self._is_done(node, act)
        except (OSError, http.client.HTTPException, ValueError, KeyError):
            return False

    def _is_done(self, node: Node, act: str) -> bool:
        """An act whose answer was lost is refused when it is sent again, for it is done."""
        return (
            str(node.state().get("phase")) == {"suspend": "suspended", "resume": "open", "open": "open"}[act]
        )


class Viewer:
    """A browser that follows the public page of a node, and comes back with the last event that it saw."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._ends = threading.Event()
        self.seen = 0
        self._thread = threading.Thread(target=self._follow, daemon=True)
        self._thread.start()

    def end(self) -> None:
        self._ends.set()
        self._thread.join(20)

    def _follow(self) -> None:
        while not self._ends.is_set():
            with suppress(OSError, http.client.HTTPException, ValueError):
                self._read()
            time.sleep(0.1)

    def _read(self) -> None:
        request = urllib.request.Request(
            f"http://127.0.0.1:{self._node.port}/stream/{SLUG}/public/en",
            headers={"last-event-id": str(self.seen)},
        )
        with urllib.request.urlopen(request, timeout=12) as stream:
            while not self._ends.is_set():
                line = stream.readline()
                if not line:
                    return
                if line.startswith(b"id: "):
                    self.seen = max(self.seen, int(line[4:]))
