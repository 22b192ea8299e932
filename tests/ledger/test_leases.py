"""What one process at a time may do: a lease on the database's clock, a lock beside a file."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from hemicycle.ledger.database import open_database
from hemicycle.ledger.leases import InDatabase, leases_of
from hemicycle.ledger.tables import leases


@pytest.fixture
def engine(postgres_place: str) -> Iterator[Engine]:
    engine = open_database(postgres_place, create=True)
    yield engine
    engine.dispose()


def run_out(engine: Engine) -> None:
    """As if its time had passed."""
    with engine.begin() as connection:
        connection.execute(leases.update().values(until=leases.c.until - 3_600_000_000))


def test_one_holder_has_it_and_no_other_until_it_runs_out(engine: Engine) -> None:
    lease = InDatabase(engine)
    assert lease.take("errands", "one/1", 60)
    assert not lease.take("errands", "other/1", 60)
    assert lease.renew("errands", "one/1", 60)
    run_out(engine)
    assert lease.take("errands", "other/1", 60)
    assert not lease.renew("errands", "one/1", 60)


def test_a_lease_that_has_run_out_is_not_renewed_but_may_be_taken_again(engine: Engine) -> None:
    lease = InDatabase(engine)
    lease.take("errands", "one/1", 60)
    run_out(engine)
    assert not lease.renew("errands", "one/1", 60)
    assert lease.take("errands", "one/1", 60)


def test_a_node_that_comes_back_takes_at_once_what_it_had_and_its_former_life_has_it_no_more(
    engine: Engine,
) -> None:
    lease = InDatabase(engine)
    lease.take("errands", "one/1", 60)
    assert lease.take("errands", "one/2", 60)
    assert not lease.renew("errands", "one/1", 60)
    assert not lease.take("errands", "on/1", 60)


def test_what_is_given_up_is_free_at_once_and_only_the_holder_gives_it_up(engine: Engine) -> None:
    lease = InDatabase(engine)
    lease.take("errands", "one/1", 60)
    lease.give_up("errands", "other/1")
    assert not lease.take("errands", "other/1", 60)
    lease.give_up("errands", "one/1")
    assert lease.take("errands", "other/1", 60)


def test_two_that_ask_for_different_things_are_not_in_each_others_way(engine: Engine) -> None:
    lease = InDatabase(engine)
    assert lease.take("errands", "one/1", 60)
    assert lease.take("another", "other/1", 60)


def test_beside_a_file_one_process_has_it_until_it_gives_it_up(tmp_path) -> None:
    place = str(tmp_path / "house.sqlite")
    engine = open_database(place, create=True)
    one, other = leases_of(place, engine), leases_of(place, engine)
    assert one.take("errands", "one/1", 6)
    assert one.take("errands", "one/1", 6)
    assert not other.take("errands", "other/1", 6)
    assert (one.renew("errands", "one/1", 6), other.renew("errands", "other/1", 6)) == (True, False)
    one.give_up("errands", "one/1")
    one.give_up("errands", "one/1")
    assert other.take("errands", "other/1", 6)
    other.give_up("errands", "other/1")
    engine.dispose()
