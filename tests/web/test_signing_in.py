"""Which sessions are honoured where desk and chair sign in, and where they have links."""

from collections.abc import Mapping

import pytest

from hemicycle.chamber.links import Claim, Links, Session
from hemicycle.plenary.links.link import Role
from hemicycle.web.signing_in import Arrival, Departure, Wanted, is_honoured


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


def session(role: Role, word: str | None = None) -> Session:
    claim = Claim(role=role, plenary="asp22", subject="A")
    return Session(claim=claim, device="d", until=1_700_000_000, word=word)


@pytest.mark.parametrize(
    ("sign_in", "held", "honoured"),
    [
        (None, session(Role.DESK), True),
        (None, session(Role.DESK, "of now"), False),
        (None, session(Role.DELEGATION), True),
        (Named("of now"), session(Role.DESK), False),
        (Named("of now"), session(Role.CHAIR), False),
        (Named("of now"), session(Role.CHAIR, "of now"), True),
        (Named("of now"), session(Role.CHAIR, "of before"), False),
        (Named("of now"), session(Role.DELEGATION), True),
        (Named("of now"), session(Role.COPY, "of now"), False),
    ],
)
def test_desk_and_chair_are_in_by_link_or_by_signing_in_and_never_by_both(
    sign_in: Named | None, held: Session, *, honoured: bool
) -> None:
    assert is_honoured(sign_in, held) is honoured


@pytest.mark.parametrize("held", [session(Role.DESK), session(Role.DESK, "of now")])
def test_a_session_is_read_as_it_was_written(held: Session) -> None:
    links = Links(b"secret")
    assert links.read_session(links.session(held)) == held
    assert Links(b"another").read_session(links.session(held)) is None
