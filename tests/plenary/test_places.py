"""Every act that touches a place on a speakers' list (DESIGN 4.5 to 4.8)."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from hemicycle.delegations.category import Category
from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.command import Command
from hemicycle.plenary.convene import ReviseProgramme
from hemicycle.plenary.floor.give import GiveFloor
from hemicycle.plenary.floor.meeting import OpenMeeting
from hemicycle.plenary.floor.segments import OpenSegment
from hemicycle.plenary.lists.arrangement import speakers_list
from hemicycle.plenary.lists.change_segment import ChangeSegment
from hemicycle.plenary.lists.change_speaker import ChangeSpeaker
from hemicycle.plenary.lists.draw import AnnounceDraw
from hemicycle.plenary.lists.limit import SetInscriptionLimit, SetLimit, limit_of
from hemicycle.plenary.lists.merge import MergeRequest
from hemicycle.plenary.lists.move import Move
from hemicycle.plenary.lists.order import lot
from hemicycle.plenary.lists.publication import Stage as Published
from hemicycle.plenary.lists.publish import PublishList
from hemicycle.plenary.lists.swap import AgreeToSwap, DeclineSwap, ProposeSwap
from hemicycle.plenary.lists.withdraw import UndoWithdrawal, Withdraw
from hemicycle.plenary.programme.limits import Limit
from hemicycle.plenary.programme.order import Order, OrderPolicy, Share
from hemicycle.plenary.programme.procedure import Place, Procedure
from hemicycle.plenary.programme.registration import UnknownSender
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Rank, Speaker
from hemicycle.plenary.requests.request import Doubt, Status
from hemicycle.plenary.requests.vouch import Vouch
from plenary_stage import PROGRAMME, Stage, state


def three(programme: object = PROGRAMME) -> Stage:
    stage = Stage(programme)
    for key in ("BE", "SN", "CL"):
        stage.request(state(key), "1")
    return stage


def ordered(order: Order) -> Stage:
    return Stage(replace(PROGRAMME, order=order))


def test_a_change_of_speaker_keeps_the_place() -> None:
    stage = three()
    stage.play(
        ChangeSpeaker(id="c", inscription=stage.inscription("BE"), speaker=Speaker(name="A. Minister"))
    )
    assert stage.order("1") == ["BE", "SN", "CL"]
    assert stage.plenary.inscriptions[1].speaker == Speaker(name="A. Minister")


def test_a_change_of_speaker_costs_the_place_where_the_programme_says_so() -> None:
    stage = three(replace(PROGRAMME, procedure=Procedure(change_of_speaker=Place.END_OF_LIST)))
    stage.play(ChangeSpeaker(id="c", inscription=stage.inscription("BE"), speaker=None))
    assert stage.order("1") == ["SN", "CL", "BE"]


def test_a_change_of_segment_goes_to_the_end_of_the_new_list() -> None:
    stage = three()
    stage.request(state("FJ"), "2")
    stage.play(ChangeSegment(id="c", inscription=stage.inscription("BE"), segment="2"))
    stage.request(state("PE"), "2")
    assert (stage.order("1"), stage.order("2")) == (["SN", "CL"], ["FJ", "BE", "PE"])


def test_a_withdrawal_is_undone_with_the_place_intact_until_the_list_is_final() -> None:
    stage = three()
    number = stage.inscription("SN")
    stage.play(Withdraw(id="w", inscription=number))
    assert stage.order("1") == ["BE", "CL"]
    stage.play(UndoWithdrawal(id="u", inscription=number))
    assert stage.order("1") == ["BE", "SN", "CL"]
    stage.play(Withdraw(id="w2", inscription=number))
    stage.play(PublishList(id="p", segment="1", stage=Published.FINAL))
    with pytest.raises(Refusal, match="final"):
        stage.play(UndoWithdrawal(id="u2", inscription=number))


def test_after_a_withdrawal_a_new_request_is_a_new_place() -> None:
    stage = three()
    number = stage.inscription("BE")
    stage.play(Withdraw(id="w", inscription=number))
    stage.request(state("BE"), "1")
    assert stage.order("1") == ["SN", "CL", "BE"]
    with pytest.raises(Refusal, match="asked for a new place"):
        stage.play(UndoWithdrawal(id="u", inscription=number))


def test_a_swap_needs_both_sides() -> None:
    stage = three()
    stage.play(ProposeSwap(id="p", proposer=stage.inscription("BE"), partner=stage.inscription("CL")))
    assert stage.order("1") == ["BE", "SN", "CL"]
    stage.play(AgreeToSwap(id="a", swap=1))
    assert stage.order("1") == ["CL", "SN", "BE"]
    with pytest.raises(Refusal, match="open no more"):
        stage.play(DeclineSwap(id="d", swap=1))


def test_a_swap_that_was_agreed_ends_what_else_was_proposed_for_the_two_places() -> None:
    """Else whoever proposed a good place gives it away and lets the other agree to a bad one."""
    stage = three()
    be, sn, cl = (stage.inscription(key) for key in ("BE", "SN", "CL"))
    stage.play(ProposeSwap(id="1", proposer=be, partner=sn))
    stage.play(ProposeSwap(id="2", proposer=be, partner=cl))
    stage.play(AgreeToSwap(id="3", swap=2))
    with pytest.raises(Refusal, match="open no more"):
        stage.play(AgreeToSwap(id="4", swap=1))
    assert stage.order("1") == ["CL", "SN", "BE"]


def test_a_swap_that_is_proposed_again_is_one_proposal() -> None:
    stage = three()
    stage.play(ProposeSwap(id="1", proposer=1, partner=2))
    position = stage.plenary.position
    stage.play(ProposeSwap(id="2", proposer=1, partner=2))
    assert stage.plenary.position == position


@pytest.mark.parametrize(
    "change",
    [
        lambda stage, number: Move(id="m", inscription=number, behind=None, reason="A minister."),
        lambda stage, number: Withdraw(id="m", inscription=number),
        lambda stage, number: ChangeSegment(id="m", inscription=number, segment="2"),
        lambda stage, number: GiveFloor(id="m", inscription=number, ending=None),
    ],
    ids=["moved", "withdrawn", "in another segment", "heard"],
)
@pytest.mark.parametrize("side", ["SN", "CL"])
def test_an_open_swap_ends_when_either_place_is_another_than_it_was(
    change: Callable[[Stage, int], Command], side: str
) -> None:
    stage = three()
    be, sn, cl = (stage.inscription(key) for key in ("BE", "SN", "CL"))
    stage.play(ProposeSwap(id="1", proposer=sn, partner=cl))
    stage.play(ProposeSwap(id="2", proposer=be, partner=sn if side == "CL" else cl))
    command = change(stage, stage.inscription(side))
    if isinstance(command, GiveFloor):
        stage.play(OpenMeeting(id="o"))
        stage.play(OpenSegment(id="s", segment="1"))
    stage.play(command)
    with pytest.raises(Refusal, match="open no more: it was answered, or one of the two places has changed"):
        stage.play(AgreeToSwap(id="a", swap=1))
    assert [one.open for one in stage.plenary.swaps.values()] == [False, True]


def test_a_change_of_speaker_leaves_a_swap_open() -> None:
    stage = three()
    stage.play(ProposeSwap(id="1", proposer=1, partner=2))
    stage.play(ChangeSpeaker(id="c", inscription=2, speaker=Speaker(name="The Minister")))
    assert stage.plenary.swaps[1].open


def test_a_swap_stays_in_one_list() -> None:
    stage = three()
    stage.request(state("FJ"), "2")
    with pytest.raises(Refusal, match="stays in one list"):
        stage.play(ProposeSwap(id="p", proposer=1, partner=stage.inscription("FJ", "2")))


def test_embassy_and_mission_are_merged_by_the_desk_and_none_is_dropped() -> None:
    stage = Stage()
    stage.request(state("BE"), "1", speaker="The Ambassador")
    other = stage.request(state("BE"), "1", speaker="The Minister")
    assert stage.plenary.requests[other].status is Status.DOUBTFUL
    assert stage.plenary.requests[other].merge_with == (1,)
    stage.play(MergeRequest(id="m", number=other, inscription=1, takes_speaker=True))
    assert stage.order("1") == ["BE"]
    assert stage.plenary.inscriptions[1].speaker == Speaker(name="The Minister")
    assert stage.plenary.requests[other].inscriptions == (1,)


def test_a_move_has_a_reason_and_leaves_the_others_in_their_order() -> None:
    stage = three()
    stage.request(state("FJ"), "1")
    be, cl, fj = (stage.inscription(key) for key in ("BE", "CL", "FJ"))
    stage.play(Move(id="1", inscription=fj, behind=be, reason="Leaves for the airport."))
    assert stage.order("1") == ["BE", "FJ", "SN", "CL"]
    stage.play(Move(id="2", inscription=cl, behind=be, reason="A head of State."))
    assert stage.order("1") == ["BE", "CL", "FJ", "SN"]
    stage.play(Move(id="3", inscription=fj, behind=None, reason="Opens the segment."))
    assert stage.order("1") == ["FJ", "BE", "CL", "SN"]
    with pytest.raises(Refusal, match="reason"):
        stage.play(Move(id="4", inscription=fj, behind=be, reason=""))


def test_a_moved_place_stays_where_it_is_when_its_neighbour_withdraws() -> None:
    stage = three()
    stage.play(Move(id="m", inscription=stage.inscription("CL"), behind=1, reason="Asked for."))
    stage.play(Withdraw(id="w", inscription=1))
    assert stage.order("1") == ["CL", "SN"]


def test_groups_come_first_where_the_programme_says_so() -> None:
    stage = ordered(Order(policy=OrderPolicy.GROUPS_FIRST))
    stage.request(state("BE"), "1")
    stage.request(state("UG"), "1", capacity=Capacity(group="non-aligned"))
    assert stage.order("1") == ["UG", "BE"]


def test_categories_in_the_stated_sequence() -> None:
    stage = ordered(Order(policy=OrderPolicy.BY_CATEGORY, categories=(Category.STATE_PARTY, Category.NGO)))
    stage.request(state("cicc", category=Category.NGO), "1")
    stage.request(state("icc-registry", category=Category.COURT), "1")
    stage.request(state("BE"), "1")
    assert stage.order("1") == ["BE", "cicc", "icc-registry"]


def test_an_upgraded_speaker_moves_up_on_a_list_by_rank() -> None:
    stage = ordered(Order(policy=OrderPolicy.BY_RANK))
    stage.request(state("BE"), "1")
    stage.request(state("SN"), "1", rank=Rank.MINISTER)
    stage.request(state("CL"), "1")
    assert stage.order("1") == ["SN", "BE", "CL"]
    stage.play(
        ChangeSpeaker(id="c", inscription=stage.inscription("CL"), speaker=None, rank=Rank.HEAD_OF_GOVERNMENT)
    )
    assert stage.order("1") == ["CL", "SN", "BE"]


def test_alphabetical_from_a_drawn_letter_and_accents_do_not_matter() -> None:
    stage = ordered(Order(policy=OrderPolicy.ALPHABETICAL))
    for key, name in (("AL", "Albania"), ("EG", "Egypt"), ("AT", "Österreich"), ("PE", "Peru")):
        stage.request(state(key, name), "1")
    assert stage.order("1") == ["AL", "EG", "AT", "PE"]
    stage.play(AnnounceDraw(id="d", segment="1", drawn="E"))
    assert stage.order("1") == ["EG", "AT", "PE", "AL"]


def test_anybody_can_draw_the_lots_again_from_the_published_seed() -> None:
    stage = ordered(Order(policy=OrderPolicy.LOTS))
    for key in ("BE", "SN", "CL", "FJ"):
        stage.request(state(key), "1")
    positions = {one.delegation.key: one.standing.position for one in stage.plenary.inscriptions.values()}
    stage.play(AnnounceDraw(id="d", segment="1", drawn="4711"))
    assert stage.order("1") == sorted(positions, key=lambda key: lot("4711", positions[key]))


def test_reserved_places_are_kept_free_and_capped_ones_wait() -> None:
    shares = (Share(category=Category.NGO, reserved=1), Share(category=Category.COURT, most=1))
    stage = ordered(Order(places=3, shares=shares))
    for key, category in (
        ("icc-registry", Category.COURT),
        ("icc-otp", Category.COURT),
        ("BE", Category.STATE_PARTY),
        ("SN", Category.STATE_PARTY),
        ("cicc", Category.NGO),
    ):
        stage.request(state(key, category=category), "1")
    arrangement = speakers_list(stage.plenary, "1")
    assert [one.delegation.key for one in arrangement.listed] == ["icc-registry", "BE", "cicc"]
    assert [one.delegation.key for one in arrangement.waiting] == ["icc-otp", "SN"]


def test_a_published_list_carries_its_whole_order_and_later_acts_do_not_change_it() -> None:
    stage = three()
    stage.play(PublishList(id="p", segment="1", stage=Published.PROVISIONAL))
    stage.play(Withdraw(id="w", inscription=stage.inscription("BE")))
    stage.play(PublishList(id="r", segment="1", stage=Published.REVISED))
    first, second = stage.plenary.published["1"]
    assert [entry.delegation.key for entry in first.entries] == ["BE", "SN", "CL"]
    assert [entry.delegation.key for entry in second.entries] == ["SN", "CL"]
    assert (first.version, second.version) == (1, 2)


def test_a_new_limit_replaces_all_that_it_covers() -> None:
    stage = three(replace(PROGRAMME, limits=(Limit(seconds=120), Limit(seconds=180, for_groups=True))))
    stage.request(state("UG"), "1", capacity=Capacity(group="non-aligned"))
    be, sn, _, group = stage.plenary.inscriptions.values()
    assert [limit_of(stage.plenary, one) for one in (be, group)] == [120, 180]
    stage.play(SetInscriptionLimit(id="i", inscription=sn.number, seconds=300, reason="A head of State."))
    stage.play(SetLimit(id="l", limit=Limit(seconds=90)))
    after = stage.plenary.inscriptions
    assert [limit_of(stage.plenary, after[one.number]) for one in (be, sn, group)] == [90, 300, 90]


def test_a_merge_leaves_the_other_segments_of_the_request_to_be_decided() -> None:
    registration = replace(PROGRAMME.registration, unknown_senders=UnknownSender.VOUCH)
    stage = Stage(replace(PROGRAMME, registration=registration))
    stage.request(state("BE"), "1", speaker="The Ambassador", vouched=True)
    other = stage.request(state("BE"), "1", "2", speaker="The Minister")
    stage.play(MergeRequest(id="m", number=other, inscription=1, takes_speaker=False))
    assert stage.plenary.requests[other].status is Status.TO_BE_VOUCHED
    stage.play(Vouch(id="v", number=other))
    assert (stage.order("1"), stage.order("2")) == (["BE"], ["BE"])
    assert stage.plenary.inscriptions[1].speaker == Speaker(name="The Ambassador")


def test_a_proposed_merge_stays_open_when_the_rest_of_the_request_is_inscribed() -> None:
    stage = Stage()
    stage.request(state("BE"), "1", speaker="The Ambassador")
    other = stage.request(state("BE"), "1", "2", speaker="The Minister")
    assert stage.plenary.requests[other].status is Status.INSCRIBED
    stage.play(MergeRequest(id="m", number=other, inscription=1, takes_speaker=True))
    assert stage.plenary.inscriptions[1].speaker == Speaker(name="The Minister")
    assert stage.plenary.requests[other].inscriptions == (2, 1)


def test_a_withdrawal_is_not_undone_into_a_segment_that_is_gone() -> None:
    stage = Stage()
    stage.request(state("BE"), "2")
    stage.play(Withdraw(id="w", inscription=1))
    programme = replace(PROGRAMME, segments=PROGRAMME.segments[:1])
    stage.play(ReviseProgramme(id="r", programme=programme, version=1))
    with pytest.raises(Refusal, match="no segment 2"):
        stage.play(UndoWithdrawal(id="u", inscription=1))


def test_the_list_as_delivered_names_all_who_spoke_also_from_the_waiting_places() -> None:
    stage = ordered(Order(places=1))
    for key in ("BE", "SN", "CL"):
        stage.request(state(key), "1")
    stage.open().give("SN")
    stage.play(PublishList(id="p", segment="1", stage=Published.AS_DELIVERED))
    delivered = stage.plenary.published["1"][-1]
    assert [entry.delegation.key for entry in delivered.entries] == ["SN"]
    assert [entry.delegation.key for entry in delivered.waiting] == ["CL"]


def test_where_two_have_the_same_standing_the_first_inscribed_comes_first() -> None:
    stage = Stage(replace(PROGRAMME, procedure=Procedure(change_of_segment=Place.KEPT)))
    stage.request(state("SN"), "1")
    stage.request(state("BE"), "1", "2")
    stage.play(ProposeSwap(id="p", proposer=1, partner=stage.inscription("BE")))
    stage.play(AgreeToSwap(id="a", swap=1))
    stage.play(ChangeSegment(id="c", inscription=1, segment="2"))
    assert stage.plenary.inscriptions[1].standing == stage.plenary.inscriptions[3].standing
    assert stage.order("2") == ["SN", "BE"]


def test_a_proposed_merge_is_kept_when_the_rest_of_the_request_is_in_doubt() -> None:
    stage = Stage()
    stage.request(state("BE"), "1", speaker="The Ambassador")
    other = stage.request(state("BE"), "1", "2", speaker="The Minister", doubts=(Doubt.QUESTION,))
    assert stage.plenary.requests[other].status is Status.DOUBTFUL
    assert stage.plenary.requests[other].merge_with == (1,)
