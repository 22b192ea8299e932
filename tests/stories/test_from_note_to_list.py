"""A new user without the manual: a note dropped in the browser, ten registrations, and a published list."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page

from chromium import chromium
from device import until
from house_at_setup import HouseAtSetup

pytestmark = pytest.mark.browser

NOTE = Path(__file__).parents[2] / "examples" / "asp22-cooperation.md"
SLUG = "plenary-session-on-cooperation"
INVITED = ("Belgium", "Senegal", "Chile", "Japan", "Kenya", "Peru", "France", "Ghana", "Fiji", "Jordan")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[HouseAtSetup]:
    started = HouseAtSetup(tmp_path)
    yield started
    started.stop()


@pytest.fixture
def officer() -> Iterator[Page]:
    with chromium() as browser:
        yield browser.new_page()


def links_in(folder: Path) -> list[str]:
    """The delegations' own, from the letters that went out."""
    until(lambda: folder.is_dir() and len(list(folder.iterdir())) >= len(INVITED))
    mails = (message_from_bytes(path.read_bytes(), policy=default) for path in sorted(folder.iterdir()))
    found = (re.search(r"http\S+/enter/delegation/\S+", str(mail.get_content())) for mail in mails)
    return [one[0] for one in found if one is not None]


def test_from_the_dropped_note_to_the_published_list(
    house: HouseAtSetup, officer: Page, tmp_path: Path
) -> None:
    page = officer
    page.goto(house.link)
    page.get_by_role("button", name="Go in").click()
    page.set_input_files("input[type=file]", NOTE)
    page.wait_for_url("**/setup/*")
    page.select_option("#zone", "America/New_York")
    page.fill('[id="sittings.0.day"]', "2099-12-08")
    page.fill('[id="registration.closes"]', "2099-12-07T00:00")
    page.click('button[value="convene"]')
    page.wait_for_url(f"**/setup/convened/{SLUG}?*")
    page.get_by_role("button", name="Enter the desk on this device").click()
    page.wait_for_url(f"**/{SLUG}/desk?*")
    page.keyboard.press("i")
    page.wait_for_url("**/desk/invited?*")
    lines = (f"{name}; mission@{name.lower()}.example; English" for name in INVITED)
    page.fill("textarea[name=lines]", "\n".join(lines))
    page.get_by_role("button", name="Enter", exact=True).click()
    page.wait_for_selector("text=10 are invited")
    page.get_by_role("button", name="Circulate the note").click()
    for link in links_in(tmp_path / "house.letters" / "new"):
        with httpx.Client(base_url=house.address, follow_redirects=True, timeout=30) as delegation:
            own = delegation.post(link)
            assert own.status_code == 200
            named = re.search(r"<h1><bdi>([^<]+)</bdi></h1>", own.text)
            assert named is not None
            asked = delegation.post(f"/{SLUG}/register", data={"delegation": named[1], "segment": ["1", "2"]})
            assert asked.status_code == 201
    page.goto(f"{house.address}/{SLUG}/desk?lang=en")
    assert page.locator(".morning .list ol").first.locator("li").count() == len(INVITED)
    assert "10, of whom 0 have not replied" in page.locator(".morning").inner_text()
    page.get_by_role("link", name="publish, close, open").first.click()
    page.get_by_role("button", name="Publish").click()
    page.wait_for_selector("section[aria-labelledby=versions] :text('Version 1')")
    public = httpx.get(f"{house.address}/{SLUG}/lists?lang=en", timeout=30).text
    assert "Version 1" in public
    listed = httpx.get(f"{house.address}/{SLUG}/lists/csv?in=en", timeout=30).content.decode("utf-8-sig")
    assert all(name in listed for name in INVITED)
    assert "@" not in listed
