"""Whoever has entered the house drops the papers of a past plenary, corrects what is wrong, and enters them."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import httpx
import pytest

from house_at_setup import HouseAtSetup

EXAMPLE = Path(__file__).parents[2] / "examples" / "past-plenary"


@pytest.fixture
def officer(tmp_path: Path) -> Iterator[httpx.Client]:
    started = HouseAtSetup(tmp_path)
    with started.device() as device:
        assert device.post(started.link).status_code == 200
        yield device
    started.stop()


def papers(before: str = "", after: str = "") -> dict[str, tuple[str, bytes]]:
    content = BytesIO()
    with ZipFile(content, "w") as packed:
        for path in sorted(EXAMPLE.rglob("*")):
            if path.is_file():
                text = path.read_text(encoding="utf-8")
                packed.writestr(
                    f"harbours/{path.relative_to(EXAMPLE)}", text.replace(before, after) if before else text
                )
    return {"papers": ("harbours.zip", content.getvalue())}


def test_papers_are_dropped_corrected_and_entered(officer: httpx.Client) -> None:
    assert "/setup/past" in officer.get("/?lang=en").text
    wrong = officer.post("/setup/past?lang=en", files=papers("10:36", "ten"))
    assert wrong.status_code == 422
    assert "Nothing was entered. 2 things are wrong:" in wrong.text
    assert "interventions.csv:3:end: “ten” is no hour" in wrong.text
    assert officer.post("/setup/past?lang=en", files={"papers": ("x.zip", b"PK")}).status_code == 422
    entered = officer.post("/setup/past?lang=en", files=papers())
    assert entered.url.path == "/harbours-2009"
    assert "Sandmark" in entered.text
    assert "two lamps, and keep them burning" in officer.get("/harbours-2009/statements/1?lang=en").text
    corrected = papers("10:36,not known", "10:36,10:41")
    again = officer.post("/setup/past?lang=en", files=corrected)
    assert (again.status_code, "say why it is corrected" in again.text) == (422, True)
    last = officer.post("/setup/past?lang=en", files=corrected, data={"why": "The journal has it."})
    assert "The journal has it. (changed: intervention 3)" in last.text


def test_papers_that_hold_no_text_are_entered_in_the_browser_too(officer: httpx.Client) -> None:
    content = BytesIO()
    with ZipFile(content, "w") as packed:
        for name in ("past.toml", "sittings.csv", "interventions.csv"):
            packed.writestr(name, (EXAMPLE / name).read_text(encoding="utf-8"))
    entered = officer.post("/setup/past", files={"papers": ("harbours.zip", content.getvalue())})
    assert entered.url.path == "/harbours-2009"


def test_nobody_else_enters_papers(officer: httpx.Client) -> None:
    with httpx.Client(base_url=officer.base_url, follow_redirects=False) as stranger:
        assert stranger.get("/setup/past").status_code == 404
        assert stranger.post("/setup/past", files=papers()).status_code == 404
        assert stranger.get("/harbours-2009").status_code == 404
