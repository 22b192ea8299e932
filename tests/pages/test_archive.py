"""The archive opens from a disk without a network: every link leads on, axe and the Nu validator find nothing.

It is written beside a running house with something of everything in it, markup and right-to-left names too.
"""

import json
import subprocess
import sys
from pathlib import Path

import bagit
import checkers
import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page

from archive_reading import broken_links, unreached
from archive_stage import archived_stage, source_of
from hemicycle.cli import main
from hemicycle.documents.archive.bag import bag
from hemicycle.documents.archive.drawing_up import archive
from hemicycle.documents.archive.writing import write_folder
from house_process import HouseProcess

pytestmark = pytest.mark.pages

FINDINGS = """async () => {
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}): ${node.html}`));
}"""


@pytest.fixture(scope="module", params=["beside a house", "a plenary that was held"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    to = tmp_path_factory.mktemp("archives") / "archive"
    if request.param == "beside a house":
        house: HouseProcess = request.getfixturevalue("house")
        done = CliRunner().invoke(
            main, ["archive", "cooperation", "--database", str(house.database), "--to", str(to)]
        )
        assert done.exit_code == 0, done.output
    else:
        write_folder(bag(archive(source_of(archived_stage()))), to)
    return to


@pytest.fixture
def tab(browser: Browser) -> Page:
    context = browser.new_context(offline=True)
    yield context.new_page()
    context.close()


def pages(folder: Path) -> list[Path]:
    return sorted((folder / "data").rglob("*.html"))


def test_it_is_a_valid_bag_that_its_own_checker_accepts(folder: Path) -> None:
    bagit.Bag(str(folder)).validate()
    done = subprocess.run([sys.executable, folder / "check.py"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_every_link_leads_on(folder: Path) -> None:
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
    assert broken_links(files) == []
    assert unreached(files, "data/index.html") == set()


def test_it_opens_from_the_disk_without_a_network(folder: Path, tab: Page) -> None:
    asked: list[str] = []
    failed: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("requestfailed", lambda request: failed.append(request.url))
    tab.on("console", lambda message: failed.append(message.text))
    for page in pages(folder):
        tab.goto(page.as_uri())
        assert tab.locator("h1").count() == 1
        assert tab.evaluate("[...document.images].every((one) => one.complete && one.naturalWidth > 0)")
        assert tab.evaluate("getComputedStyle(document.body).marginTop") == "0px"
    assert [url for url in asked if not url.startswith(folder.as_uri())] == []
    assert failed == []


def test_a_reader_goes_from_the_contents_to_a_speech_and_its_statement_and_back(
    tab: Page, tmp_path: Path
) -> None:
    write_folder(bag(archive(source_of(archived_stage()))), tmp_path / "archive")
    tab.goto((tmp_path / "archive/data/index.html").as_uri())
    tab.get_by_role("link", name="Français").first.click()
    assert tab.locator("html").get_attribute("lang") == "fr"
    tab.get_by_role("link", name="Belgique", exact=True).first.click()
    assert tab.locator("h1").inner_text() == "1. Belgium / Belgique"
    tab.get_by_role("link", name="Déclaration", exact=True).click()
    assert "Nous soutenons la Cour." in tab.locator(".text").inner_text()
    tab.get_by_role("link", name="Contents").click()
    assert tab.locator("h1").inner_text() == "Plenary session on cooperation"


def test_axe_finds_nothing(folder: Path, tab: Page) -> None:
    found = []
    for page in pages(folder):
        for scheme in ("light", "dark"):
            tab.emulate_media(color_scheme=scheme)
            tab.goto(page.as_uri())
            tab.add_script_tag(path=checkers.axe())
            found += [f"{page.name}, {scheme}: {one}" for one in tab.evaluate(FINDINGS)]
    assert "\n".join(found) == ""


def test_no_page_is_wider_than_a_narrow_screen(folder: Path, tab: Page) -> None:
    tab.set_viewport_size({"width": 320, "height": 640})
    wide = []
    for page in pages(folder):
        tab.goto(page.as_uri())
        if tab.evaluate("document.documentElement.scrollWidth") > 320:
            wide.append(page.name)
    assert wide == []


def test_the_nu_validator_finds_no_error(folder: Path) -> None:
    command = [checkers.java(), "-jar", checkers.vnu(), "--format", "json", "--stdout", "--exit-zero-always"]
    done = subprocess.run(
        [*map(str, command), *map(str, pages(folder))], capture_output=True, check=True, timeout=120
    )
    found = [one for one in json.loads(done.stdout)["messages"] if not _guesses_a_language(one)]
    assert [
        f"{one['url'].rpartition('/')[2]}: {one['message']} {one.get('extract', '')}" for one in found
    ] == []


def _guesses_a_language(message: dict[str, str]) -> bool:
    """A page in two languages, or with names in a third, is taken to be in the one it has most of."""
    return message["message"].startswith("This document appears to be written in")
