"""The way to the provider and back in a real browser, whose policy and cookies have a word in it; without scripts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from chromium import chromium
from house_process import HouseProcess
from openid_provider import OpenIdProvider, settings

pytestmark = pytest.mark.browser


@pytest.fixture
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def provider() -> Iterator[OpenIdProvider]:
    """On another site than the house, by its name, as it is in life."""
    started = OpenIdProvider(host="localhost")
    started.person = {
        "sub": "7c1e",
        "name": "A",
        "email": "amina@secretariat.example",
        "email_verified": True,
    }
    yield started
    started.stop()


def test_one_press_leads_to_the_desk_by_way_of_the_provider(
    tmp_path: Path, browser: Browser, provider: OpenIdProvider
) -> None:
    house = HouseProcess(tmp_path, settings=settings(provider)).start()
    try:
        tab = browser.new_context(java_script_enabled=False, locale="en").new_page()
        tab.goto(f"{house.address}/cooperation/sign-in/desk")
        tab.get_by_role("button", name="Sign in").click()
        tab.wait_for_url("**/cooperation/desk?lang=en")
        assert tab.get_by_role("heading", level=1).count() == 1
        tab.reload()
        assert tab.url.endswith("/cooperation/desk?lang=en")
    finally:
        house.stop()
