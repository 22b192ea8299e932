"""A place is a file or an address of PostgreSQL, written as its own programs write it; none shows its password."""

from urllib.parse import parse_qs, quote, urlsplit

import pytest

from hemicycle.ledger.database import Unusable, engine_of, open_database, open_to_read
from hemicycle.ledger.places import name_of, url_of
from hemicycle.ledger.reading import heads


@pytest.mark.parametrize(
    ("place", "url"),
    [
        ("house.sqlite", "sqlite:///house.sqlite"),
        ("postgresql://house@db.plenary.example/hemicycle", "house@db.plenary.example/hemicycle"),
        ("postgres://db.plenary.example", "db.plenary.example"),
        ("postgresql:///hemicycle?host=/run/postgresql", "/hemicycle?host=/run/postgresql"),
        (
            "postgresql://house:s%40me@one.example:5433,two.example/hemicycle?target_session_attrs=read-write",
            "house:s%40me@/hemicycle?host=one.example,two.example&port=5433,5432&target_session_attrs=read-write",
        ),
        ("postgresql://[2001:db8::1],[2001:db8::2]:6000", "/?host=2001:db8::1,2001:db8::2&port=5432,6000"),
    ],
)
def test_what_the_programs_of_postgresql_understand_is_understood(place: str, url: str) -> None:
    assert url_of(place).removeprefix("postgresql+psycopg://") == url
    engine_of(place).dispose()


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("house.sqlite", "house.sqlite"),
        ("postgresql://house:secret@one,two/hemicycle", "postgresql://house:***@one,two/hemicycle"),
        ("postgresql://house:se@cr/et@one/hemicycle", "postgresql://house:***@one/hemicycle"),
        (
            "postgresql:///hemicycle?user=house&password=secret&port=5",
            "postgresql:///hemicycle?user=house&password=***&port=5",
        ),
    ],
)
def test_no_place_is_shown_with_its_password(place: str, name: str) -> None:
    assert name_of(place) == name


@pytest.mark.parametrize(
    "place",
    ["mysql://house:secret@db.plenary.example/hemicycle", "postgresql://house:secret@db:port/hemicycle"],
)
def test_an_address_of_nothing_is_told_in_a_sentence(place: str) -> None:
    with pytest.raises(Unusable, match=r"write it as|name a file") as trouble:
        open_database(place, create=False)
    assert "secret" not in str(trouble.value)


def test_of_several_hosts_the_one_that_takes_rows_is_found(postgres_place: str) -> None:
    """As after the loss of a primary: nobody listens at the first."""
    address = urlsplit(postgres_place)
    socket = quote(parse_qs(address.query)["host"][0], safe="")
    place = (
        f"postgresql://{address.username}@127.0.0.1:1,{socket}{address.path}?target_session_attrs=read-write"
    )
    open_database(place, create=True).dispose()
    engine = open_to_read(place)
    assert heads(engine) == {}
    engine.dispose()
