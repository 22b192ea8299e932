"""A mail asks for places: R4 segment by segment, the copy, and who else is meant."""

from datetime import timedelta

from msgspec.structs import replace

from hemicycle.plenary.history.stored import store
from hemicycle.plenary.mails.desk import SettleMail
from hemicycle.plenary.mails.reading import Authentication, Wish
from hemicycle.plenary.programme.registration import UnknownSender
from hemicycle.plenary.requests.declare_late import DeclareLate
from hemicycle.plenary.requests.request import Asked, Doubt
from hemicycle.plenary.requests.vouch import Vouch
from mail_stage import registers, statuses, with_copy
from plenary_stage import CLOSING, PROGRAMME, Stage, state


def test_a_clear_mail_is_inscribed_at_its_arrival() -> None:
    stage = Stage(with_copy())
    number = stage.mail(registers("BE", "1", "2", speaker="Anna Peeters"))
    assert (statuses(stage, number), stage.order("1"), stage.order("2")) == (["inscribed"], ["BE"], ["BE"])


def test_late_comes_before_the_missing_copy_and_before_doubt() -> None:
    stage = Stage(with_copy()).at(CLOSING)
    number = stage.mail(registers("BE", copied=False), arrived=CLOSING)
    assert statuses(stage, number) == ["late"]


def test_a_duplicate_comes_before_late() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("BE", "1"))
    number = stage.at(CLOSING).mail(registers("BE", "1"), arrived=CLOSING)
    assert (statuses(stage, number), stage.order("1")) == (["duplicate"], ["BE"])


def test_the_same_speaker_without_the_title_is_the_same_wish() -> None:
    stage = Stage()
    stage.mail(registers("BE", "1", speaker="Anna Peeters"))
    number = stage.mail(registers("BE", "1", speaker="ANNA  PEETERS"))
    assert statuses(stage, number) == ["duplicate"]


def test_without_the_copy_a_request_is_held_and_counts_from_the_mail_that_completes_it() -> None:
    stage = Stage(with_copy())
    held = stage.mail(registers("UY", "2", copied=False))
    assert statuses(stage, held) == ["held"]
    stage.mail(registers("SN", "2"))
    completing = stage.mail(registers("UY", "2"))
    assert stage.order("2") == ["SN", "UY"]
    assert (statuses(stage, held), statuses(stage, completing)) == (["inscribed"], [])
    assert stage.plenary.mails[completing].inscriptions == (2,)


def test_the_mail_that_completes_brings_its_speaker() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("UY", "2", copied=False, speaker="Ana"))
    stage.mail(registers("UY", "2", speaker="Luis"))
    speaker = stage.plenary.inscriptions[1].speaker
    assert speaker is not None
    assert speaker.name == "Luis"


def test_nobody_of_another_house_completes_a_request() -> None:
    stage = Stage(with_copy())
    held = stage.mail(registers("UY", "2", copied=False))
    other = stage.mail(registers("UY", "2", sender="somebody@elsewhere.example"))
    assert (statuses(stage, held), statuses(stage, other)) == (["held"], ["inscribed"])


def test_a_request_in_time_may_be_completed_for_the_published_period_after_closing() -> None:
    for hours, expected in ((0, "late"), (24, "inscribed")):
        stage = Stage(with_copy(completion_hours=hours)).at(CLOSING - timedelta(minutes=5))
        held = stage.mail(registers("UY", "2", copied=False))
        stage.at(CLOSING + timedelta(hours=1)).mail(registers("UY", "2"))
        assert statuses(stage, held) == [expected]


def test_a_failed_authentication_waits_however_clear_the_words_are() -> None:
    stage = Stage()
    number = stage.mail(registers("BE", "1", authentication=Authentication.FAILED))
    assert (statuses(stage, number), stage.order("1")) == (["doubtful"], [])


def test_one_delegation_cannot_inscribe_others_the_desk_splits_the_mail_with_one_arrival() -> None:
    stage = Stage()
    others = tuple(Wish(asked=Asked(delegation=state(key), segments=("2",))) for key in ("HR", "MT"))
    own = Wish(asked=Asked(delegation=state("AT"), segments=("1",)))
    reading = registers("AT", "1", doubts=(Doubt.SEVERAL_DELEGATIONS,))
    number = stage.mail(replace(reading, wishes=(own, *others)))
    assert (statuses(stage, number), stage.order("1")) == (["doubtful"], [])
    stage.request(state("SN"), "2")
    stage.play(SettleMail(id=stage.id(), mail=number, wishes=(own, *others), reason="They asked us too."))
    assert (stage.order("1"), stage.order("2")) == (["AT"], ["HR", "MT", "SN"])


def test_a_group_and_a_national_place_in_one_mail_are_two_requests() -> None:
    stage = Stage()
    reading = registers("EE", "2", group="baltic-states")
    national = replace(reading.wishes[0], asked=Asked(delegation=state("EE"), segments=("2",)))
    number = stage.mail(replace(reading, wishes=(*reading.wishes, national)))
    assert (statuses(stage, number), stage.order("2")) == (["inscribed", "inscribed"], ["EE", "EE"])


def test_an_unknown_sender_waits_and_its_house_is_known_once_the_desk_has_vouched() -> None:
    registration = replace(PROGRAMME.registration, unknown_senders=UnknownSender.VOUCH)
    stage = Stage(replace(PROGRAMME, registration=registration))
    first = stage.mail(registers("BE", "1"))
    assert statuses(stage, first) == ["to-be-vouched"]
    stage.play(Vouch(id=stage.id(), number=1))
    second = stage.mail(registers("BE", "2", sender="colleague@ny.be-mfa.example"))
    third = stage.mail(registers("SN", "2", sender="colleague@ny.be-mfa.example"))
    assert (statuses(stage, second), statuses(stage, third)) == (["inscribed"], ["to-be-vouched"])


def test_a_mail_that_names_nothing_is_kept_with_its_arrival() -> None:
    stage = Stage()
    number = stage.mail(replace(registers(None), wishes=()))
    assert stage.plenary.requests[1].doubts == (Doubt.DELEGATION_UNKNOWN, Doubt.SEGMENT_MISSING)
    assert statuses(stage, number) == ["doubtful"]


def test_the_desk_declares_late_only_what_no_stamp_proves() -> None:
    stage = Stage()
    number = stage.mail(registers("BE", "1"), provable=False)
    stage.play(DeclareLate(id=stage.id(), number=1))
    assert statuses(stage, number) == ["late"]


def test_what_the_sender_wrote_is_in_private_bodies_alone() -> None:
    stage = Stage()
    stage.mail(registers("BE", "1", sender="secret@mfa.example", speaker="Anna Peeters"))
    told = b"".join(store(event).public + (store(event).restricted or b"") for event in stage.events)
    assert [word for word in (b"secret@", b"Anna Peeters") if word in told] == []
