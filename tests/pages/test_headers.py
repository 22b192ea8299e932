"""The headers that keep a page apart hold on every answer, whatever it is and whatever went wrong."""

from importlib.resources import files

import pytest
from asking import Answer, answer_of, asked
from page_table import EVERY_PAGE, Page

from house_process import HouseProcess

STATIC = sorted(one.name for one in (files("hemicycle.web") / "static").iterdir())
OTHERS = (
    ("GET", "/time", 200),
    ("GET", "/api/v1/cooperation", 200),
    ("GET", "/api/v1/no-such-plenary", 404),
    ("POST", "/api/v1/cooperation/requests", 400),
    ("GET", "/static/no-such-file", 404),
    ("GET", "/stream/cooperation/public/en", 200),
    ("GET", "/stream/no-such-plenary/public/en", 404),
    ("GET", "/enter/chair/no-such-token", 404),
    ("GET", "/cooperation/desk", 404),
    ("GET", "/cooperation/mine", 404),
    ("PUT", "/cooperation", 405),
    ("POST", "/cooperation/register", 422),
)
SOURCES = {"'none'", "'self'"}


def assert_keeps_apart(answer: Answer) -> None:
    parts = [part.split() for part in answer.headers["content-security-policy"].split(";")]
    policy = {name: set(sources) for name, *sources in parts}
    assert policy["default-src"] == {"'none'"}
    assert policy["frame-ancestors"] == {"'none'"}
    assert policy["base-uri"] == {"'none'"}
    assert policy["form-action"] <= SOURCES
    assert {source for sources in policy.values() for source in sources} <= SOURCES
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "server" not in answer.headers


@EVERY_PAGE
def test_on_every_page(house: HouseProcess, shown: Page) -> None:
    answer = asked(house, shown.role, shown.path, shown.fields)
    assert answer.status == shown.status
    assert_keeps_apart(answer)


@pytest.mark.parametrize("name", STATIC)
def test_on_every_file(house: HouseProcess, name: str) -> None:
    answer = answer_of(house, "GET", f"/static/{name}")
    assert answer.status == 200
    assert_keeps_apart(answer)


@pytest.mark.parametrize(("method", "path", "status"), OTHERS)
def test_on_every_other_answer(house: HouseProcess, method: str, path: str, status: int) -> None:
    answer = answer_of(house, method, path)
    assert answer.status == status
    assert_keeps_apart(answer)
