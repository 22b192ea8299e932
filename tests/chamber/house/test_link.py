"""The link of the house: one issue is in force, and it belongs to the device that enters first, on both databases."""

from concurrent.futures import ThreadPoolExecutor

from hemicycle.chamber.house.link import HouseLink
from hemicycle.chamber.links import Claim, HouseClaim, HouseSession, Links, Session
from hemicycle.ledger.database import open_database
from hemicycle.ledger.notebook import Notebook
from hemicycle.plenary.links.link import Role

LINKS = Links(b"secret")
UNTIL = 1_700_000_000


def session(device: str, issue: int = 1) -> HouseSession:
    return HouseSession(claim=HouseClaim(issue=issue), device=device, until=UNTIL)


def test_one_device_of_many_that_enter_at_once_has_it(place: str) -> None:
    engine = open_database(place, create=True)
    link = HouseLink(Notebook(engine))
    assert not link.is_taken(link.in_force())
    sessions = [session(f"device-{number}") for number in range(8)]
    with ThreadPoolExecutor(8) as pool:
        bound = list(pool.map(link.bind, sessions))
    assert bound.count(True) == 1
    assert [link.may_stay(one) for one in sessions] == bound
    assert [link.bind(one) for one in sessions] == bound
    engine.dispose()


def test_a_renewed_link_shows_everybody_out_and_is_free_again(place: str) -> None:
    engine = open_database(place, create=True)
    link = HouseLink(Notebook(engine))
    first, other = session("first"), session("other", issue=2)
    assert link.bind(first)
    assert not link.bind(other)
    assert link.renew() == HouseClaim(issue=2)
    assert (link.may_stay(first), link.bind(first)) == (False, False)
    assert not link.is_taken(link.in_force())
    assert link.bind(other)
    engine.dispose()


def test_a_token_of_the_house_is_of_no_plenary_and_the_other_way_round() -> None:
    house, desk = HouseClaim(issue=3), Claim(role=Role.DESK, plenary="house", issue=3)
    assert LINKS.read_house(LINKS.house_token(house)) == house
    assert LINKS.read(LINKS.house_token(house)) is None
    assert LINKS.read_house(LINKS.token(desk)) is None
    entered = HouseSession(claim=house, device="x", until=UNTIL)
    assert LINKS.read_house_session(LINKS.house_session(entered)) == entered
    assert LINKS.read_session(LINKS.house_session(entered)) is None
    at_the_desk = Session(claim=desk, device="x", until=UNTIL)
    assert LINKS.read_house_session(LINKS.session(at_the_desk)) is None
    assert LINKS.read_house(LINKS.house_session(entered)) is None
