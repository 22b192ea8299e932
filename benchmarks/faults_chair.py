"""Who acts while the house breaks."""

import http.client
import urllib.request
from http import HTTPStatus
from http.cookiejar import CookieJar
from urllib.error import HTTPError
from urllib.parse import urlencode

from faults_house import SLUG, Node
from hemicycle.building.links import LinkWanted, link_path
from hemicycle.plenary.links.link import Role

PHASE_BEHIND = {"open": "open", "suspend": "suspended", "resume": "open"}


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
        try:
            if not self._presses(node, act):
                return None
            self._suspended = not self._suspended
            return int(node.state()["position"])
        except (OSError, http.client.HTTPException, ValueError, KeyError):
            return None

    def _presses(self, node: Node, act: str) -> bool:
        body = urlencode({"act": act, "on": "", "position": node.state()["position"]}).encode()
        request = urllib.request.Request(f"http://127.0.0.1:{node.port}/{SLUG}/chair", body)
        try:
            with self._browser.open(request, timeout=20) as answer:
                return bool(answer.status == HTTPStatus.OK)
        except HTTPError as refused:
            with refused:
                return refused.code == HTTPStatus.CONFLICT and _is_done(node, act)


def _is_done(node: Node, act: str) -> bool:
    """An act whose answer was lost is refused when it is sent again, for it is done."""
    return bool(node.state()["floor"]["phase"] == PHASE_BEHIND[act])
