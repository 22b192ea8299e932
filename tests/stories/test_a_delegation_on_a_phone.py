"""A delegation at 23:40 on a telephone, in French and in Arabic: it registers, changes, swaps and files its text."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from chromium import chromium
from device import Device, letters, link
from house_process import PROGRAMME, HouseProcess

pytestmark = pytest.mark.browser

STRICT = PROGRAMME.replace('unknown_senders = "inscribe"\n', "")
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def house(tmp_path: Path) -> Iterator[HouseProcess]:
    started = HouseProcess(tmp_path, STRICT).start()
    yield started
    started.stop()


@pytest.fixture
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


def phone(browser: Browser, language: str) -> Page:
    return browser.new_context(viewport=PHONE, locale=language, has_touch=True).new_page()


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"))


def opens(house: HouseProcess, browser: Browser, language: str, delegation: str) -> Page:
    """By the link that was circulated to it."""
    page = phone(browser, language)
    path = link(house, "show", "cooperation", "delegation", "--for", delegation)
    page.goto(f"{house.address}{path}?lang={language}")
    page.locator("main form button").click()
    assert page.url == f"{house.address}/cooperation/mine?lang={language}"
    return page


def presses(page: Page, button: Locator) -> None:
    with page.expect_navigation():
        button.tap()


def acts(page: Page, act: str) -> None:
    """Opens the box of an act by touch, if it has one, and presses its button."""
    form = page.locator(f"form:has(input[name=act][value={act}])").first
    box = page.locator(f"details:has(input[name=act][value={act}]) > summary").first
    if box.count():
        box.tap()
    presses(page, form.locator("button"))


@pytest.mark.parametrize(("language", "direction"), [("fr", "ltr"), ("ar", "rtl")])
def test_an_invited_delegation_does_all_on_its_telephone(
    house: HouseProcess, browser: Browser, tmp_path: Path, language: str, direction: str
) -> None:
    other = Device(house)
    assert other.status(link(house, "show", "cooperation", "delegation", "--for", "CL"), "") == 303
    assert other.press("/cooperation/register", delegation="Chile", segment="1") == 201
    page = opens(house, browser, language, "SN")
    assert page.locator("html").get_attribute("dir") == direction
    presses(page, page.locator("a[href^='/cooperation/register']"))
    assert page.locator("input[name=delegation]").input_value() != ""
    page.locator("input[name=segment][value='1']").check()
    page.locator("input[name=segment][value='2']").check()
    page.locator("input[name=address]").fill("mission@senegal.example")
    assert fits(page)
    presses(page, page.locator("form.form button"))
    assert fits(page)
    assert house.names() == ["Chile", "Senegal"]
    assert house.names(1) == ["Senegal"]
    page.goto(f"{house.address}/cooperation/mine?lang={language}")
    page.locator("details:has(input[value=change-speaker]) > summary").first.tap()
    page.locator("details[open] input[name=speaker]").fill("عائشة ديوب" if language == "ar" else "Aïcha Diop")
    presses(page, page.locator("details[open] button"))
    assert page.locator("main").inner_text().count("ديوب" if language == "ar" else "Diop") == 1
    page.locator("details:has(input[value=propose]) > summary").first.tap()
    presses(page, page.locator("details[open] button"))
    assert other.press("/cooperation/mine", act="agree", on=1, position=0) == 303
    assert house.names() == ["Senegal", "Chile"]
    text = tmp_path / "statement.txt"
    text.write_text("Monsieur le Président, nous vous remercions.", encoding="utf-8")
    page.reload()
    page.locator("details:has(input[name=text]) > summary").first.tap()
    page.locator("details[open] input[name=text]").set_input_files(text)
    presses(page, page.locator("details[open] button"))
    assert "statement.txt" in page.locator("main").inner_text()
    assert fits(page)
    acts(page, "withdraw")
    assert house.names() == ["Chile"]
    acts(page, "undo")
    assert house.names() == ["Senegal", "Chile"]
    told = [to for to, _ in letters(house, 6)]
    assert told == ["mission@senegal.example"] * len(told)


def test_a_stranger_proves_the_address_by_the_mailed_link_in_its_own_language(
    house: HouseProcess, browser: Browser
) -> None:
    page = phone(browser, "fr")
    page.goto(f"{house.address}/cooperation/register?lang=fr")
    assert "votre heure" in page.locator(".own").inner_text()
    page.locator("input[name=delegation]").fill("Chili")
    page.locator("input[name=segment][value='1']").check()
    page.locator("input[name=address]").fill("ana@mission.example")
    presses(page, page.locator("form.form button"))
    ((_, letter),) = letters(house, 1)
    assert "Quelqu’un a rempli avec votre adresse un formulaire" in letter
    proving = re.search(r"(http\S+/enter/request/\S+)", letter)
    assert proving is not None
    page.goto(f"{proving[1]}?lang=fr")
    presses(page, page.locator("main form button"))
    assert "L’adresse a été prouvée" in page.locator("main").inner_text()


def test_place_and_expected_time_change_on_the_page_without_loading_it_again(
    house: HouseProcess, browser: Browser
) -> None:
    """What is being typed stays."""
    first, second = Device(house), Device(house)
    for device, key, name in ((first, "BE", "Belgium"), (second, "SN", "Senegal")):
        assert device.status(link(house, "show", "cooperation", "delegation", "--for", key), "") == 303
        assert device.press("/cooperation/register", delegation=name, segment="1") == 201
    page = opens(house, browser, "en", "SN")
    expected, standing = page.locator("dd.expected"), page.locator(".standing")
    assert "Place 2" in standing.inner_text()
    before = expected.inner_text()
    page.locator("details:has(input[name=act][value=change-speaker]) > summary").tap()
    page.locator("input[name=speaker]").fill("Awa Diop")
    assert first.press("/cooperation/mine", act="withdraw", on=1, position=0) == 303
    page.wait_for_function("() => document.querySelector('.standing').textContent.includes('Place 1')")
    assert expected.inner_text() != before
    assert page.locator("input[name=speaker]").input_value() == "Awa Diop"
