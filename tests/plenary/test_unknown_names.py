"""Names that the tables do not know: groups and delegations wait for a person, or a person looks afterwards."""

import pytest
from msgspec.structs import replace

from hemicycle.delegations.category import Category
from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.lists.withdraw import Withdraw
from hemicycle.plenary.mails.reading import Intent, Reading, Wish
from hemicycle.plenary.programme.registration import UnknownSender
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.requests.look import LookAtRequest, is_unseen
from hemicycle.plenary.requests.request import Asked, Door, Doubt, Status
from hemicycle.plenary.requests.settle import SettleRequest
from hemicycle.plenary.requests.vouch import Vouch
from plenary_stage import PROGRAMME, Stage, state

FRIENDS = Capacity(group="Group of Friends")
LEAGUE = state("other:league", "League", Category.EXPERT)


def strict() -> Stage:
    registration = replace(PROGRAMME.registration, unknown_senders=UnknownSender.VOUCH)
    return Stage(replace(PROGRAMME, registration=registration))


def unseen(stage: Stage) -> list[int]:
    return [number for number, one in sorted(stage.plenary.requests.items()) if is_unseen(stage.plenary, one)]


def test_a_group_that_the_tables_lack_gives_no_further_place_before_the_desk_has_looked() -> None:
    stage = strict()
    stage.request(state("BE"), "1", vouched=True)
    number = stage.request(state("BE"), "1", vouched=True, capacity=FRIENDS)
    request = stage.plenary.requests[number]
    assert (request.status, request.doubts) == (Status.DOUBTFUL, (Doubt.GROUP_UNKNOWN,))
    assert stage.order("1") == ["BE"]
    stage.request(state("SN"), "1", vouched=True)
    stage.play(SettleRequest(id="s", number=number, asked=request.asked))
    assert stage.order("1") == ["BE", "BE", "SN"]
    assert unseen(stage) == []


def test_a_group_of_the_tables_and_one_that_the_desk_entered_raise_no_doubt() -> None:
    stage = strict()
    stage.request(state("BE"), "1", vouched=True, capacity=Capacity(group="grulac"))
    stage.request(state("SN"), "1", capacity=FRIENDS, door=Door.DESK)
    assert stage.order("1") == ["BE", "SN"]
    assert unseen(stage) == []


def test_a_mail_on_behalf_of_an_unknown_group_waits_too() -> None:
    stage = strict()
    wish = Wish(asked=Asked(delegation=state("BE"), capacity=FRIENDS, segments=("1",)))
    stage.mail(Reading(intent=Intent.REGISTER, wishes=(wish,), copied=True), vouched=True)
    assert stage.plenary.requests[1].doubts == (Doubt.GROUP_UNKNOWN,)
    assert stage.order("1") == []


@pytest.mark.parametrize(("delegation", "capacity"), [(LEAGUE, Capacity()), (state("BE"), FRIENDS)])
def test_where_strangers_are_inscribed_an_unknown_name_keeps_its_place_and_is_looked_at_once(
    delegation: object, capacity: Capacity
) -> None:
    stage = Stage()
    stage.request(state("SN"), "1")
    number = stage.request(delegation, "1", capacity=capacity)
    assert unseen(stage) == [number]
    stage.play(LookAtRequest(id="look", number=number))
    assert (unseen(stage), len(stage.order("1"))) == ([], 2)
    with pytest.raises(Refusal, match="does not wait to be looked at"):
        stage.play(LookAtRequest(id="again", number=number))


def test_what_was_withdrawn_or_vouched_for_needs_nobody_to_look() -> None:
    stage = Stage()
    stage.request(LEAGUE, "1")
    stage.play(Withdraw(id="w", inscription=1))
    assert unseen(stage) == []
    vouching = strict()
    vouching.play(Vouch(id="v", number=vouching.request(LEAGUE, "1")))
    assert (vouching.order("1"), unseen(vouching)) == (["other:league"], [])
