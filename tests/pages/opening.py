"""Opens a page of the table in Chromium, as its role and in its language."""

from urllib.parse import urlencode

from asking import FORM
from entrance import Role, entrance
from page_table import Page, address_of
from playwright.sync_api import Browser, Route
from playwright.sync_api import Page as Tab

from house_process import HouseProcess


class Reader:
    """Somebody at a browser; keeps a tab for each role, since a new one takes longer to open than a page."""

    def __init__(self, browser: Browser, house: HouseProcess, **options: object) -> None:
        self._browser = browser
        self._house = house
        self._options = options
        self._tabs: dict[Role, Tab] = {}

    def opens(self, shown: Page, language: str) -> Tab:
        """The page is as its reader sees it when this returns: its clock counts, where scripts run."""
        if shown.role not in self._tabs:
            self._tabs[shown.role] = self.new_tab(shown.role)
        tab = self._tabs[shown.role]
        show(tab, self._house, shown, language)
        if self._options.get("java_script_enabled", True) and tab.locator(".clock").count():
            tab.wait_for_selector(".clock.counting")
        return tab

    def new_tab(self, role: Role) -> Tab:
        """Its cache is empty."""
        context = self._browser.new_context(**self._options)
        for name, value in entrance(self._house, role).cookies.items():
            context.add_cookies([{"name": name, "value": value, "url": self._house.address}])
        return context.new_page()

    def leaves(self) -> None:
        for tab in self._tabs.values():
            tab.context.close()


def show(tab: Tab, house: HouseProcess, shown: Page, language: str) -> None:
    """A form that leads to the page is sent as its fields say."""
    address = address_of(house, shown, language)
    if shown.fields is not None:
        tab.route(address, lambda route: _send(route, shown), times=1)
    answer = tab.goto(address, wait_until="load")
    assert answer is not None
    assert answer.status == shown.status


def _send(route: Route, shown: Page) -> None:
    headers = {**route.request.headers, "content-type": FORM}
    route.continue_(method="POST", post_data=urlencode(shown.fields or {}, doseq=True), headers=headers)
