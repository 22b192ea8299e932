"""Which sessions are honoured where desk and chair sign in, and where they have links."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest

from hemicycle.chamber.links import Claim, Links, Session, SignedIn
from hemicycle.plenary.links.link import Role
from hemicycle.web.signing_in import Arrival, Departure, Wanted, is_honoured

NOW = datetime(2023, 12, 8, 16, 30, tzinfo=UTC)


class Named:
    """Signing in by this word; nobody departs here."""

    def __init__(self, word: str) -> None:
        self.word = word

    async def depart(self, wanted: Wanted) -> Departure:
        raise NotImplementedError

    def wanted(self, kept: str) -> Wanted | None:
        raise NotImplementedError

    async def arrive(self, kept: str, answer: Mapping[str, str]) -> Arrival:
        raise NotImplementedError


def session(role: Role, until: datetime | None = None, word: str = "of now") -> Session:
    proof = SignedIn(until=int(until.timestamp()), word=word) if until is not None else None
    return Session(claim=Claim(role=role, plenary="asp22", subject="A"), device="d", signed_in=proof)


LATER, EARLIER = NOW + timedelta(seconds=1), NOW


@pytest.mark.parametrize(
    ("sign_in", "held", "honoured"),
    [
        (None, session(Role.DESK), True),
        (None, session(Role.DESK, LATER), False),
        (None, session(Role.DELEGATION), True),
        (Named("of now"), session(Role.DESK), False),
        (Named("of now"), session(Role.CHAIR), False),
        (Named("of now"), session(Role.CHAIR, LATER), True),
        (Named("of now"), session(Role.CHAIR, EARLIER), False),
        (Named("of now"), session(Role.CHAIR, LATER, "of before"), False),
        (Named("of now"), session(Role.DELEGATION), True),
        (Named("of now"), session(Role.COPY, LATER), False),
    ],
)
def test_desk_and_chair_are_in_by_link_or_by_signing_in_and_never_by_both(
    sign_in: Named | None, held: Session, *, honoured: bool
) -> None:
    assert is_honoured(sign_in, held, NOW) is honoured


@pytest.mark.parametrize("held", [session(Role.DESK), session(Role.DESK, LATER)])
def test_a_session_is_read_as_it_was_written(held: Session) -> None:
    links = Links(b"secret")
    assert links.read_session(links.session(held)) == held
    assert Links(b"another").read_session(links.session(held)) is None
