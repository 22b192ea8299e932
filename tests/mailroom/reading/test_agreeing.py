"""An answer to a proposal agrees in so many words; with a but, or a question, a person reads it."""

from datetime import UTC, date, datetime

import pytest

from hemicycle.mailroom.delivery import Delivery, Way
from hemicycle.mailroom.post import Post
from hemicycle.mailroom.reading.circumstances import Circumstances
from hemicycle.mailroom.reading.reading import read_mail
from hemicycle.mailroom.tokens import token_of
from hemicycle.plenary.mails.reading import Intent
from plenary_stage import PROGRAMME

BOX = f"secretariat+{token_of(b'key', 'asp', 4)}@plenary.example"
POST = Post(plenary="asp", to=("secretariat@plenary.example",), hosts=("plenary.example",), key=b"key")


def intent(words: str, *proposals: int) -> Intent:
    raw = f"From: a@x.example\r\nTo: {BOX}\r\nSubject: Re: Peru\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{words}"
    delivery = Delivery(way=Way.SMTP, taken=datetime(2023, 12, 1, tzinfo=UTC), recipients=(BOX,))
    circumstances = Circumstances(
        programme=PROGRAMME, post=POST, day=date(2023, 12, 8), proposals=frozenset(proposals)
    )
    return read_mail(raw.encode(), delivery, circumstances).intent


@pytest.mark.parametrize(
    "words",
    [
        "Dear secretariat,\n\nWe agree to the exchange.\n\nBest regards",
        "Agreed.",
        "Yes, no objection from our side.",
        "D'accord pour l'échange.",
        "Nous acceptons. Pas d'objection.",
        "Sí, estamos de acuerdo.",
        "Согласны.",
        "نوافق على ذلك.",
        "我们同意。",
        "We agree.\n\nOn Friday the secretariat wrote:\n> Ghana proposes to exchange its place. If Senegal does not agree, say so.",
    ],
)
def test_whoever_agrees_to_a_proposal_takes_part_in_the_exchange(words: str) -> None:
    assert intent(words, 4) is Intent.SWAP


@pytest.mark.parametrize(
    "words",
    [
        "We do not agree.",
        "We agree if we may speak before noon.",
        "Yes, but in Segment II only.",
        "Do you agree?",
        "Nous n'acceptons pas.",
        "Nous acceptons si la place est meilleure.",
        "No estamos de acuerdo.",
        "Не согласны.",
        "لا نوافق.",
        "我们不同意。",
        "Thank you.",
    ],
)
def test_anything_else_is_read_by_a_person(words: str) -> None:
    assert intent(words, 4) is Intent.QUESTION


def test_whoever_agrees_where_nothing_was_proposed_exchanges_nothing() -> None:
    assert intent("We agree.", 5) is Intent.QUESTION
