"""From a dropped note to a convened plenary, by somebody who has the house's link and has read nothing else."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner
from playwright.sync_api import Page, Route

from chromium import chromium
from extraction.files import pdf
from form_in import form_in
from hemicycle.building.plenaries import stored_plenary
from hemicycle.cli import main
from hemicycle.note.toml.reading import read_programme
from house_at_setup import HouseAtSetup

EXAMPLE = Path(__file__).parents[2] / "examples" / "asp22-cooperation.md"
NAME = "plenary-session-on-cooperation"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[HouseAtSetup]:
    started = HouseAtSetup(tmp_path)
    yield started
    started.stop()


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """An officer in a house in which these tests convene nothing."""
    started = HouseAtSetup(tmp_path_factory.mktemp("standing"))
    with started.device() as device:
        assert device.post(started.link).status_code == 200
        yield device
    started.stop()


@pytest.fixture
def officer(house: HouseAtSetup) -> Iterator[httpx.Client]:
    """Whoever has entered by the house's link."""
    with house.device() as device:
        assert device.post(house.link).status_code == 200
        yield device


def drop(officer: httpx.Client, name: str, content: bytes) -> httpx.Response:
    return officer.post("/setup", files={"note": (name, content)}, data={"words": ""})


def acts(house: HouseAtSetup) -> list[tuple[str, int, str, str]]:
    with sqlite3.connect(house.database) as connection:
        rows = connection.execute(
            "SELECT stream, position, actor, kind FROM rows ORDER BY position"
        ).fetchall()
    connection.close()
    return rows


def problem(answer: httpx.Response) -> str:
    found = BeautifulSoup(answer.text, "html.parser").select_one('[role="alert"]')
    assert found is not None
    return " ".join(found.text.split())


def press(officer: httpx.Client, draft: httpx.Response, what: str, **typed: str) -> httpx.Response:
    fields = form_in(draft.text) | {name.replace("__", "."): text for name, text in typed.items()}
    return officer.post(draft.url.path, data={**fields, "press": what})


def test_a_note_is_dropped_answered_and_convened_and_the_desk_is_entered(
    house: HouseAtSetup, officer: httpx.Client
) -> None:
    draft = drop(officer, EXAMPLE.name, EXAMPLE.read_bytes())
    assert draft.url.path.startswith("/setup/")
    asked = press(officer, draft, "convene")
    assert asked.status_code == 422
    assert problem(asked) == ("1 field needs another look: Time zone. What you typed is still there.")
    assert officer.get(f"/{NAME}").status_code == 404
    convened = press(officer, asked, "convene", zone="America/New_York")
    assert convened.url.path == f"/setup/convened/{NAME}"
    public = httpx.get(f"{house.address}/{NAME}")
    assert public.status_code == 200
    assert "Thursday 7 December 2023, 00:00 (New York; 05:00 UTC)" in public.text
    desk = BeautifulSoup(convened.text, "html.parser").select_one("main form")
    assert desk is not None
    assert officer.post(str(desk["action"])).url.path == f"/{NAME}/desk"
    links = [str(one["value"]) for one in BeautifulSoup(convened.text, "html.parser").select("input.link")]
    assert [link.removeprefix(house.address).split("/")[1] for link in links] == [
        NAME,
        NAME,
        "enter",
        "enter",
    ]


def test_what_is_convened_is_what_the_command_line_reads(
    house: HouseAtSetup, officer: httpx.Client, tmp_path: Path
) -> None:
    draft = drop(officer, EXAMPLE.name, EXAMPLE.read_bytes())
    press(officer, draft, "convene", zone="America/New_York")
    told = CliRunner().invoke(main, ["note", str(EXAMPLE)]).output
    expected = read_programme(f'zone = "America/New_York"\n{told}', "note")
    assert stored_plenary(str(house.database), NAME).programme == expected
    assert acts(house)[0] == (NAME, 1, "house", "convened")


def test_a_double_press_convenes_once_and_another_programme_of_the_name_is_refused(
    house: HouseAtSetup, officer: httpx.Client
) -> None:
    draft = drop(officer, EXAMPLE.name, EXAMPLE.read_bytes())
    for _ in range(2):
        assert press(officer, draft, "convene", zone="UTC").url.path == f"/setup/convened/{NAME}"
    other = press(officer, draft, "convene", zone="UTC", title="Another")
    assert other.status_code == 422
    assert "This plenary has been convened already; revise its programme instead." in other.text
    assert [act for act in acts(house) if act[2] == "house"] == [(NAME, 1, "house", "convened")]
    again = drop(officer, "same.md", EXAMPLE.read_bytes() + b"\n")
    assert form_in(again.text)["name"] == f"{NAME}-2"


@pytest.mark.parametrize(
    "name", ["setup", "enter", "api", "house", "Big", "a b", "", "é", "x" * 61, "-", "../x"]
)
def test_a_name_that_cannot_be_an_address_is_refused_at_its_field(standing: httpx.Client, name: str) -> None:
    draft = drop(standing, EXAMPLE.name, EXAMPLE.read_bytes())
    answer = press(standing, draft, "convene", zone="UTC", name=name)
    assert answer.status_code == 422
    assert "Name in the address" in problem(answer)
    assert form_in(answer.text)["name"] == name


def test_wrong_hours_and_a_wrong_zone_are_told_and_nothing_typed_is_lost(standing: httpx.Client) -> None:
    draft = drop(standing, EXAMPLE.name, EXAMPLE.read_bytes() + b"\n\n")
    typed = {"zone": "Atlantis/Capital", "sittings__0__start": "25:99", "place": "A <b>hall</b>"}
    answer = press(standing, draft, "convene", **typed)
    assert answer.status_code == 422
    assert problem(answer).startswith("2 fields need another look: Time zone, Sitting 1, Starts.")
    for page in (answer, standing.get(draft.url.path)):
        sent = form_in(page.text)
        assert (sent["zone"], sent["sittings.0.start"], sent["place"]) == tuple(typed.values())
    assert "A &lt;b&gt;hall" in answer.text


def test_a_draft_is_kept_as_it_was_left(officer: httpx.Client) -> None:
    draft = drop(officer, EXAMPLE.name, EXAMPLE.read_bytes())
    kept = press(officer, draft, "keep", zone="UTC", seats__0__remove="1")
    assert kept.status_code == 200
    again = form_in(officer.get(draft.url.path).text)
    assert again == form_in(kept.text)
    assert (again["zone"], again["seats.0.delegation"]) == ("UTC", "Belgium")
    assert form_in(drop(officer, EXAMPLE.name, EXAMPLE.read_bytes()).text) == again


def test_a_note_under_way_is_found_again_on_the_start_page_until_it_is_convened(
    officer: httpx.Client,
) -> None:
    draft = drop(officer, EXAMPLE.name, EXAMPLE.read_bytes())

    def under_way() -> dict[str, str]:
        page = BeautifulSoup(officer.get("/").text, "html.parser")
        return {str(one["href"]): one.text for one in page.select(".under-way a")}

    assert under_way() == {f"{draft.url.path}?lang=en": EXAMPLE.name}
    press(officer, draft, "convene", zone="UTC")
    assert under_way() == {}


def test_a_draft_may_be_begun_anew_from_the_note(standing: httpx.Client) -> None:
    draft = drop(standing, EXAMPLE.name, EXAMPLE.read_bytes() + b"\n\n\n")
    untouched = form_in(draft.text)
    changed = press(standing, draft, "keep", title="Other", zone="UTC")
    assert form_in(press(standing, changed, "again").text) == untouched


def test_a_programme_as_toml_and_a_pasted_text_are_taken_too(standing: httpx.Client) -> None:
    toml = EXAMPLE.with_suffix(".toml").read_text(encoding="utf-8")
    draft = drop(standing, "x.toml", toml.encode())
    assert form_in(draft.text)["segments.0.theme"] == (
        "High-level interventions on 25 years of the Rome Statute (assessment and perspectives)"
    )
    words = EXAMPLE.read_text(encoding="utf-8")
    pasted = standing.post("/setup", files={"note": ("", b"")}, data={"words": words})
    assert form_in(pasted.text)["registration.closes"] == "2023-12-07T00:00"


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        (
            "scan.pdf",
            pdf(""),
            (
                "scan.pdf holds pictures of pages but no text; save it with text recognition, or give the note"
                " as DOCX or text."
            ),
        ),
        ("x.png", b"\x89PNG\r\n", "x.png is a picture; give the note as DOCX, PDF with text, or plain text."),
        ("../../etc/x.txt", b"", "x.txt is empty; save it again and send it once more."),
        ("", b"", "Nothing was dropped: choose a file, or paste the text of the note."),
        (
            "x.toml",
            b"titel = 1",
            (
                "The programme cannot be taken as it stands: x.toml: there is no field “titel”; perhaps “title”"
                " is meant."
            ),
        ),
        (
            "big.pdf",
            b"%PDF-" + b"0" * 100_000_000,
            "The file has more than the 20 MB that are read; send the note alone, without pictures or annexes.",
        ),
    ],
    ids=["scanned", "picture", "empty", "nothing", "toml", "100 MB"],
)
def test_what_cannot_be_read_is_one_sentence_on_the_page(
    standing: httpx.Client, name: str, content: bytes, sentence: str
) -> None:
    answer = drop(standing, name, content)
    assert (answer.status_code, problem(answer)) == (422, sentence)
    assert BeautifulSoup(answer.text, "html.parser").select_one("#note") is not None


def test_what_is_wrong_with_a_file_is_told_in_french_too(standing: httpx.Client) -> None:
    answer = standing.post("/setup?lang=fr", files={"note": ("x.rtf", b"{\\rtf1")})
    assert problem(answer) == "x.rtf est au format RTF ; enregistrez-le en DOCX."


def test_a_note_is_thrown_away_with_what_was_filled_in(house: HouseAtSetup, officer: httpx.Client) -> None:
    draft = drop(officer, EXAMPLE.name, EXAMPLE.read_bytes())
    press(officer, draft, "keep", body="Assembly of Lakes")
    assert EXAMPLE.name in officer.get("/").text
    with house.device() as stranger:
        assert stranger.post(draft.url.path, data={"press": "throw-away"}).status_code == 404
    thrown = press(officer, draft, "throw-away")
    assert (thrown.status_code, thrown.url.path) == (200, "/")
    assert EXAMPLE.name not in thrown.text
    assert officer.get(draft.url.path).status_code == 404
    again = drop(officer, EXAMPLE.name, EXAMPLE.read_bytes())
    assert "Assembly of Lakes" not in again.text


def test_nobody_without_the_houses_link_gets_anything(house: HouseAtSetup, officer: httpx.Client) -> None:
    draft = drop(officer, EXAMPLE.name, EXAMPLE.read_bytes())
    press(officer, draft, "convene", zone="UTC")
    with house.device() as stranger:
        assert "/setup" not in stranger.get("/").text
        assert stranger.post("/setup", files={"note": ("x.txt", b"x" * 5_000_000)}).status_code == 404
        for path in (draft.url.path, f"/setup/convened/{NAME}", "/setup/none"):
            assert stranger.get(path).status_code == 404
        fields = {**form_in(draft.text), "press": "convene", "name": "mine", "zone": "UTC"}
        assert stranger.post(draft.url.path, data=fields).status_code == 404
        assert stranger.get("/mine").status_code == 404
        stranger.cookies.set("hemicycle-house", "guess")
        assert stranger.get(draft.url.path).status_code == 404
        assert stranger.get(f"{house.link}x").status_code == 404
    assert officer.get("/setup/none").status_code == 404


def test_the_houses_link_belongs_to_the_device_that_entered_first_until_it_is_renewed(
    house: HouseAtSetup, officer: httpx.Client
) -> None:
    with house.device() as second:
        assert second.get(house.link).status_code == 409
        assert second.post(house.link).status_code == 409
        assert "/setup" not in second.get("/").text
        assert officer.get(house.link).status_code == 200
        newer = house.command("house", "renew")
        assert house.command("house", "show") == newer
        assert second.post(house.link).status_code == 404
        assert "/setup" not in officer.get("/").text
        assert second.get(newer).status_code == 200
        assert 'action="/setup?lang=en"' in second.post(newer).text


def test_a_token_of_a_plenary_opens_no_house_and_the_houses_no_plenary(
    house: HouseAtSetup, officer: httpx.Client
) -> None:
    press(officer, drop(officer, EXAMPLE.name, EXAMPLE.read_bytes()), "convene", zone="UTC")
    desk = house.command("link", "show", NAME, "desk")
    with house.device() as stranger:
        assert stranger.get(desk.replace("/desk/", "/house/")).status_code == 404
        assert stranger.get(house.link.replace("/house/", "/desk/")).status_code == 404


@pytest.fixture
def browser(house: HouseAtSetup) -> Iterator[Page]:
    with chromium() as started:
        page = started.new_page()
        page.goto(house.link)
        page.click("main button")
        page.wait_for_url(f"{house.address}/?*")
        yield page


DROP = """([name, words]) => {
    const carried = new DataTransfer();
    carried.items.add(new File([words], name, { type: "text/markdown" }));
    const at = document.querySelector("[data-drop]");
    at.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
}"""


@pytest.mark.browser
def test_a_file_that_was_chosen_before_the_script_came_is_read_all_the_same(
    house: HouseAtSetup, browser: Page
) -> None:
    held: list[Route] = []
    browser.route("**/static/setup.js", lambda route: held.append(route), times=1)  # noqa: PLW0108 - it is asked for its arguments
    with browser.expect_request("**/static/setup.js"):
        browser.goto(f"{house.address}/?lang=en", wait_until="commit")
    browser.set_input_files("input[type=file]", EXAMPLE)
    assert browser.url == f"{house.address}/?lang=en"
    held[0].continue_()
    browser.wait_for_url("**/setup/*")


@pytest.mark.browser
def test_a_file_is_dropped_on_the_page_and_a_field_shows_where_the_note_says_it(browser: Page) -> None:
    browser.evaluate(DROP, [EXAMPLE.name, EXAMPLE.read_text(encoding="utf-8")])
    browser.wait_for_url("**/setup/*")
    browser.focus('[id="registration.closes"]')
    now = browser.locator(".said.now")
    assert now.first.inner_text() == "before the end of Wednesday, 6 December 2023"
    assert now.first.is_visible()
    browser.select_option("#zone", "America/New_York")
    browser.click('button[value="convene"]')
    browser.wait_for_url(f"**/setup/convened/{NAME}?*")
    browser.click("main form button")
    browser.wait_for_url(f"**/{NAME}/desk?*")
    assert browser.locator("h1").inner_text() == "Plenary session on cooperation"
