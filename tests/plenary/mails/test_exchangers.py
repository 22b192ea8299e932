"""An exchanger that the house does not know by its name is told once most of the last mails show it."""

from datetime import timedelta

from hemicycle.plenary.mails.exchangers import LAST, unbelieved_exchanger, unnamed_exchanger
from hemicycle.plenary.mails.receive import ReceiveMail
from hemicycle.plenary.requests.request import Stamp
from mail_stage import registers
from plenary_stage import Stage


def judged(stage: Stage, number: int, name: str | None) -> Stage:
    """So many mails, each judged under a name."""
    for _ in range(number):
        stage.mail(registers("BE", "1", unbelieved=name))
    return stage


def handed_over(
    stage: Stage, number: int, *, found: str, source: str = "lmtp", decided: bool = True
) -> Stage:
    """So many mails by a door, below whose stamp another stands."""
    for _ in range(number):
        stage.after(1)
        own = Stamp(source=source, moment=stage.now, decided=decided)
        below = Stamp(source=found, moment=stage.now - timedelta(minutes=9), decided=not decided)
        name = stage.id()
        stage.play(ReceiveMail(id=name, arrived=stage.now, identity=name, original=name, stamps=(own, below)))
    return stage


def test_a_name_under_which_most_of_the_last_senders_were_judged_is_told() -> None:
    assert unbelieved_exchanger(Stage().plenary) is None
    assert unbelieved_exchanger(judged(Stage(), 2, "mx.host.example").plenary) is None
    stage = judged(judged(Stage(), 2, None), 3, "mx.host.example")
    assert unbelieved_exchanger(stage.plenary) == "mx.host.example"
    assert unbelieved_exchanger(judged(stage, 1, None).plenary) is None


def test_mails_from_before_the_last_ones_count_for_nothing() -> None:
    stage = judged(judged(Stage(), 12, "mx.host.example"), LAST - 10, None)
    assert unbelieved_exchanger(stage.plenary) is None


def test_a_host_whose_stamps_do_not_count_is_told_where_the_door_for_exchangers_had_the_mails() -> None:
    assert unnamed_exchanger(handed_over(Stage(), 3, found="mx.host.example").plenary) == "mx.host.example"
    known = handed_over(Stage(), 3, found="mx.host.example", decided=False)
    by_strangers = handed_over(Stage(), 3, found="mx.host.example", source="smtp")
    without_a_name = handed_over(Stage(), 3, found="unknown")
    assert [unnamed_exchanger(one.plenary) for one in (known, by_strangers, without_a_name)] == [None] * 3
