"""A sender whose domain is taken for another by the eye waits for a person; one in its own alphabet does not."""

from hemicycle.plenary.mails.desk import SettleMail
from hemicycle.plenary.mails.mail import MailStatus
from hemicycle.plenary.mails.reading import Change, Intent, Wish
from hemicycle.plenary.requests.request import Asked, Door, Doubt, Sender
from mail_stage import letters, mail, registers, statuses, with_copy
from plenary_stage import Stage, state

KNOWN = "mission@mfa-chile.example"
IMITATES = "mission@mfa-chi1e.example"
MIXED = "mission@mf\u0430-peru.example"


def doubts(stage: Stage, number: int) -> tuple[Doubt, ...]:
    """Of a mail that waits, or of the request that it brought."""
    found = stage.plenary.mails[number]
    return (*found.doubts, *(one for each in found.requests for one in stage.plenary.requests[each].doubts))


def known() -> Stage:
    """Chile has a place, and Senegal."""
    stage = Stage(with_copy())
    stage.mail(registers("CL", "1", sender=KNOWN))
    stage.mail(registers("SN", "1"))
    return stage


def test_a_domain_like_that_of_a_known_house_waits_and_is_answered_by_nothing_but_a_letter_that_waits() -> (
    None
):
    stage = known()
    number = stage.mail(registers("CL", "2", sender=IMITATES))
    assert statuses(stage, number) == ["doubtful"]
    assert doubts(stage, number) == (Doubt.SENDER_LOOKALIKE,)
    assert letters(stage)[-1] == ("held", "waits", IMITATES)


def test_settled_by_the_desk_it_has_the_place_of_its_arrival_and_is_known_from_then_on() -> None:
    stage = known()
    number = stage.mail(registers("CL", "2", sender=IMITATES))
    stage.mail(registers("SN", "2"))
    asked = Asked(delegation=state("CL"), segments=("2",))
    stage.play(SettleMail(id=stage.id(), mail=number, wishes=(Wish(asked=asked),)))
    assert stage.order("2") == ["CL", "SN"]
    again = stage.mail(
        mail(Intent.AMEND, "CL", "2", speaker="Ana", changes=(Change.SPEAKER,), sender=IMITATES)
    )
    assert doubts(stage, again) == ()


def test_a_house_that_the_desk_found_to_write_for_another_delegation_is_known_for_that_one() -> None:
    stage = Stage(with_copy())
    number = stage.mail(registers("SN", "1", sender=KNOWN, doubts=(Doubt.DELEGATION_CONTRADICTORY,)))
    stage.play(
        SettleMail(
            id=stage.id(),
            mail=number,
            wishes=(Wish(asked=Asked(delegation=state("CL"), segments=("1",))),),
        )
    )
    assert doubts(stage, stage.mail(registers("CL", "2", sender=IMITATES))) == (Doubt.SENDER_LOOKALIKE,)
    assert doubts(stage, stage.mail(registers("SN", "2", sender=IMITATES))) == ()


def test_who_imitates_withdraws_nothing_and_exchanges_nothing_and_the_desk_is_told_why() -> None:
    stage = known()
    for reading in (
        mail(Intent.WITHDRAW, "CL", "1", sender=IMITATES),
        mail(Intent.SWAP, "CL", "1", sender=IMITATES, partner=state("SN")),
        mail(Intent.STATEMENT, "CL", "1", sender=IMITATES),
    ):
        number = stage.mail(reading)
        assert doubts(stage, number) == (Doubt.SENDER_NOT_MATCHING, Doubt.SENDER_LOOKALIKE)
        assert stage.plenary.mails[number].status is MailStatus.WAITS
    assert stage.order("1") == ["CL", "SN"]


def test_a_word_in_two_alphabets_waits_whoever_is_known() -> None:
    stage = known()
    assert doubts(stage, stage.mail(registers("PE", "1", sender=MIXED))) == (Doubt.SENDER_LOOKALIKE,)


def test_a_ministry_in_its_own_alphabet_and_a_house_below_a_known_one_are_nobodys_imitation() -> None:
    stage = known()
    for key, sender in (
        ("MK", "писарница@мнр.example"),
        ("BG", "mission@xn--d1ahl.example"),
        ("JO", "بعثة@وزارة-الخارجية.example"),
        ("CL", "legal@un.mfa-chile.example"),
        ("CL", "somebody@chile-un.example"),
    ):
        assert statuses(stage, stage.mail(registers(key, "2", sender=sender)))[0] in {
            "inscribed",
            "duplicate",
        }


def test_what_another_delegation_is_known_by_does_not_count() -> None:
    stage = known()
    assert statuses(stage, stage.mail(registers("PE", "1", sender=IMITATES))) == ["inscribed"]


def test_whoever_imitated_first_and_got_nothing_brings_the_house_itself_into_no_doubt() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("CL", "1", sender=IMITATES, doubts=(Doubt.OTHER_MEETING,)))
    number = stage.mail(registers("CL", "1", sender=KNOWN))
    assert (statuses(stage, number), stage.order("1")) == (["inscribed"], ["CL"])


def test_a_form_is_looked_at_as_a_mail_is_and_what_the_desk_takes_down_is_not() -> None:
    stage = known()
    for door, found in ((Door.WEB, (Doubt.SENDER_LOOKALIKE,)), (Door.DESK, ())):
        number = stage.request(state("CL"), "2", door=door, sender=Sender(address=IMITATES))
        assert stage.plenary.requests[number].doubts == found
