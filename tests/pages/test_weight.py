"""A page comes in under 100 kB, from the house alone, and the browser has nothing to complain of."""

from urllib.parse import urlsplit

import pytest
from opening import Reader, show
from page_table import EVERY_PAGE_BOTH_WAYS, Page, address_of
from playwright.sync_api import Page as Tab
from playwright.sync_api import Response

from house_process import HouseProcess

pytestmark = pytest.mark.pages

MOST = 100_000
"""Bytes as they are transferred: heads and bodies of every answer that a first visit brings."""


class Transfer:
    """What came over the wire into a tab, and what the browser said about it."""

    def __init__(self, tab: Tab) -> None:
        self._tab = tab
        self._streams: list[str] = []
        self.hosts: set[str] = set()
        self.complaints: list[str] = []
        self._bytes: dict[str, int] = {}
        tab.on("request", lambda request: self.hosts.add(urlsplit(request.url).netloc))
        tab.on("response", self._answer)
        tab.on("console", lambda message: self.complaints.append(f"{message.location['url']} {message.text}"))
        tab.on("pageerror", lambda error: self.complaints.append(str(error)))
        wire = tab.context.new_cdp_session(tab)
        wire.on("Network.responseReceived", self._head)
        wire.on("Network.dataReceived", self._part)
        wire.on("Network.loadingFinished", self._whole)
        wire.send("Network.enable")

    @property
    def transferred(self) -> int:
        return sum(self._bytes.values())

    def waits_for_the_stream(self) -> None:
        while not self._streams:
            self._tab.wait_for_event("response")

    def _answer(self, answer: Response) -> None:
        if "/stream/" in answer.url:
            self._streams.append(answer.url)

    def _head(self, event: dict) -> None:
        self._bytes[event["requestId"]] = event["response"]["encodedDataLength"]

    def _part(self, event: dict) -> None:
        """For an answer that does not end, as a stream; what ends is counted as a whole."""
        before = self._bytes.get(event["requestId"], 0)
        self._bytes[event["requestId"]] = before + event["encodedDataLength"]

    def _whole(self, event: dict) -> None:
        self._bytes[event["requestId"]] = event["encodedDataLength"]


@EVERY_PAGE_BOTH_WAYS
def test_a_page_is_light_asks_no_other_host_and_breaks_no_policy(
    reader: Reader, house: HouseProcess, shown: Page, language: str
) -> None:
    tab = reader.new_tab(shown.role)
    transfer = Transfer(tab)
    show(tab, house, shown, language)
    if tab.locator("body[data-stream]").count():
        transfer.waits_for_the_stream()
    tab.context.close()
    assert 0 < transfer.transferred < MOST
    assert transfer.hosts == {f"127.0.0.1:{house.port}"}
    assert [one for one in transfer.complaints if not _tells_the_status(one, house, shown, language)] == []


def _tells_the_status(complaint: str, house: HouseProcess, shown: Page, language: str) -> bool:
    """A browser notes every page that says no, such as the one for a link that leads nowhere."""
    said = f"{address_of(house, shown, language)} Failed to load resource: the server responded with a status"
    return shown.status >= 400 and complaint.startswith(f"{said} of {shown.status}")
