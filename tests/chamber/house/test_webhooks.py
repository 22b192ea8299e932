"""Webhooks stand in the notebook; only addresses that facts can be sent to are taken."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from hemicycle.chamber.house.webhooks import Off, Webhooks, Why, WrongUrl, must_be_reachable
from hemicycle.ledger.database import open_database
from hemicycle.ledger.notebook import Notebook


@pytest.fixture
def webhooks(tmp_path: Path) -> Iterator[Webhooks]:
    engine = open_database(str(tmp_path / "house.sqlite"), create=True)
    yield Webhooks(Notebook(engine))
    engine.dispose()


def test_what_is_added_is_kept_switched_and_removed(webhooks: Webhooks) -> None:
    first = webhooks.add("asp22", "https://hall.example/facts?key=1", 7)
    second = webhooks.add("asp22", "http://clock.example:8080/", 0)
    assert first.secret != second.secret
    assert {one.id: one for one in webhooks.all()} == {first.id: first, second.id: second}
    webhooks.keep_told(second.id, 9)
    assert (webhooks.told(first.id), webhooks.told(second.id)) == (7, 9)
    off = Off(Why.GONE, datetime(2023, 12, 8, tzinfo=UTC))
    webhooks.switch(first.id, off)
    assert webhooks.named(first.id) == replace(first, off=off)
    webhooks.switch(first.id, None)
    webhooks.remove(second.id)
    assert (webhooks.all(), webhooks.told(second.id)) == ((first,), 0)
    with pytest.raises(LookupError, match="There is no webhook"):
        webhooks.remove(second.id)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "hall.example/facts",
        "ftp://hall.example/",
        "file:///facts",
        "https://",
        "https:///facts",
        "https://hall.example:port/",
        "https://[hall.example/",
        "https://a:b@hall.example/",
        "https://hall.example/#here",
        "https://hall.example/a b",
        "https://hall.example/\r\nx: y",
        "https://hall.example/" + "a" * 2000,
    ],
)
def test_an_address_that_is_none_is_not_taken(webhooks: Webhooks, url: str) -> None:
    with pytest.raises(WrongUrl):
        webhooks.add("asp22", url, 0)
    assert webhooks.all() == ()


@pytest.mark.parametrize(
    "url", ["https://hall.example", "http://10.0.0.7:8080/a/b?c=d", "http://[::1]/facts"]
)
def test_an_address_in_the_hall_or_outside_is_taken(url: str) -> None:
    must_be_reachable(url)
