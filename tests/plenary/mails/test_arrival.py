"""A mail is recorded before it is read, and counts once, at its earliest arrival."""

from datetime import timedelta

import pytest

from hemicycle.plenary.lists.publication import Stage as Published
from hemicycle.plenary.lists.publish import PublishList
from hemicycle.plenary.mails.arrival import CorrectArrival
from hemicycle.plenary.mails.mail import MailStatus
from hemicycle.plenary.mails.receive import MailReceived, MailRedelivered, ReceiveMail
from hemicycle.plenary.mails.take import TakeReading
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.requests.request import Doubt, Stamp
from mail_stage import registers, statuses, with_copy
from plenary_stage import CLOSING, Stage, state


def arrives(
    stage: Stage, content: str, moment: object, source: str = "mx.plenary.example"
) -> tuple[object, ...]:
    stamp = Stamp(source=source, moment=moment, decided=True)
    return stage.play(
        ReceiveMail(id=stage.id(), arrived=moment, identity=content, original=content, stamps=(stamp,))
    )


def test_a_mail_that_came_in_is_there_before_anybody_has_read_it() -> None:
    stage = Stage()
    arrives(stage, "one", stage.now)
    mail = stage.plenary.mails[1]
    assert (mail.status, mail.arrived, mail.requests) == (MailStatus.UNREAD, stage.now, ())


def test_a_place_has_the_position_of_the_mail_and_not_of_its_reading() -> None:
    """Within one second the ledger's order decides, and the mail was there first."""
    stage = Stage()
    arrives(stage, "one", stage.now)
    first = stage.now
    stage.request(state("SN"), "1", arrived=first)
    stage.play(TakeReading(id=stage.id(), mail=1, reading=registers("BE", "1")))
    assert stage.order("1") == ["BE", "SN"]


def test_a_mail_is_taken_once_however_often_it_is_read() -> None:
    stage = Stage()
    number = stage.mail(registers("BE", "1"))
    assert stage.play(TakeReading(id=stage.id(), mail=number, reading=registers("SN", "1"))) == ()
    assert stage.order("1") == ["BE"]


def test_the_same_mail_by_another_door_is_no_second_mail() -> None:
    stage = Stage()
    arrives(stage, "one", stage.now)
    events = arrives(stage, "one", stage.now + timedelta(seconds=5), "imap")
    assert [type(event) for event in events] == [MailRedelivered]
    assert (len(stage.plenary.mails), len(stage.plenary.mails[1].stamps)) == (1, 2)


def test_the_same_delivery_again_is_nothing_new() -> None:
    stage = Stage()
    moment = stage.now
    assert [type(event) for event in arrives(stage, "one", moment)] == [MailReceived]
    assert arrives(stage, "one", moment) == ()


def test_an_earlier_arrival_at_a_trusted_host_moves_the_place() -> None:
    stage = Stage()
    stage.request(state("SN"), "1")
    early = stage.now - timedelta(minutes=1)
    stage.mail(registers("BE", "1"), "one")
    assert stage.order("1") == ["SN", "BE"]
    arrives(stage, "one", early, "mx2.plenary.example")
    assert stage.order("1") == ["BE", "SN"]


def test_an_earlier_arrival_makes_a_late_mail_be_in_time() -> None:
    stage = Stage().at(CLOSING)
    number = stage.mail(registers("BE", "1"), "one", arrived=CLOSING)
    assert statuses(stage, number) == ["late"]
    arrives(stage, "one", CLOSING - timedelta(seconds=1), "mx2.plenary.example")
    assert (statuses(stage, number), stage.order("1")) == (["inscribed"], ["BE"])


def test_an_earlier_arrival_that_would_move_announced_places_waits_for_the_desk() -> None:
    stage = Stage()
    stage.request(state("SN"), "1")
    early = stage.now - timedelta(minutes=1)
    number = stage.mail(registers("BE", "1"), "one")
    stage.play(PublishList(id=stage.id(), segment="1", stage=Published.PROVISIONAL))
    arrives(stage, "one", early, "mx2.plenary.example")
    mail = stage.plenary.mails[number]
    assert (mail.status, mail.doubts) == (MailStatus.WAITS, (Doubt.WOULD_MOVE_ANNOUNCED_PLACES,))
    assert stage.order("1") == ["SN", "BE"]
    stage.play(CorrectArrival(id=stage.id(), mail=number, reason="The second exchanger had it first."))
    assert (stage.order("1"), stage.plenary.mails[number].status) == (["BE", "SN"], MailStatus.TAKEN)


def test_moving_announced_places_needs_an_earlier_arrival_and_a_reason() -> None:
    stage = Stage()
    number = stage.mail(registers("BE", "1"))
    with pytest.raises(Refusal, match="No earlier arrival"):
        stage.play(CorrectArrival(id=stage.id(), mail=number, reason="Because."))


def test_an_old_mail_that_comes_in_after_the_list_was_published_waits() -> None:
    stage = Stage()
    stage.request(state("SN"), "1")
    stage.after(60).play(PublishList(id=stage.id(), segment="1", stage=Published.PROVISIONAL))
    number = stage.mail(registers("BE", "1"), arrived=stage.now - timedelta(seconds=30))
    assert statuses(stage, number) == ["doubtful"]
    assert stage.plenary.requests[2].doubts == (Doubt.WOULD_MOVE_ANNOUNCED_PLACES,)


def test_an_arrival_that_nobody_can_prove_waits() -> None:
    stage = Stage(with_copy())
    number = stage.mail(registers("BE", "1"), provable=False)
    assert statuses(stage, number) == ["doubtful"]


def test_an_earlier_arrival_of_a_mail_that_only_named_the_speaker_leaves_the_place_where_it_is() -> None:
    stage = Stage()
    stage.mail(registers("BE", "1"))
    stage.mail(registers("SN", "1"))
    names = stage.after(60).mail(registers("BE", "1", speaker="Anna Peeters"), "names")
    standing = stage.plenary.inscriptions[1].standing
    arrives(stage, "names", stage.now - timedelta(seconds=30))
    assert stage.plenary.mails[names].arrived == stage.now - timedelta(seconds=30)
    assert (stage.plenary.inscriptions[1].standing, stage.order("1")) == (standing, ["BE", "SN"])
