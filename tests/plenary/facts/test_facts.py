"""What anybody hears of a plenary: its acts on the floor, how the floor stands after each, and nothing private."""

import re
from datetime import timedelta

import msgspec
from msgspec.structs import replace
from whole_day import whole_day

from facts_told import facts_told, not_public
from hemicycle.delegations.category import Category
from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.facts.fact import Ended, Fact, Group, Holding
from hemicycle.plenary.facts.floor import Ending, Giving, Undoing
from hemicycle.plenary.facts.telling import tellers
from hemicycle.plenary.facts.vocabulary import KINDS
from hemicycle.plenary.floor.absent import MarkAbsent
from hemicycle.plenary.floor.floor import Ruling
from hemicycle.plenary.floor.give import GiveFloor
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.floor.points_of_order import RaisePointOfOrder, RuleOnPoint
from hemicycle.plenary.floor.timing import EndIntervention
from hemicycle.plenary.floor.undo import UndoAct
from hemicycle.plenary.programme.past_zero import PastZero, Shown
from plenary_stage import MEETING, PROGRAMME, Stage, state


def on_the_floor(*past_zero: PastZero) -> Stage:
    stage = Stage(replace(PROGRAMME, past_zero=past_zero))
    stage.request(state("BE", "Belgium"), "1", vouched=True, speaker="The Ambassador")
    stage.request(state("CL", "Chile"), "1", vouched=True, capacity=Capacity(group="grulac"))
    return stage.open()


def give_to_the_group(stage: Stage, ending: int | None = None) -> None:
    stage.play(GiveFloor(id=stage.id(), inscription=stage.plenary.places["CL", "grulac", "1"], ending=ending))


def test_every_kind_is_told_on_a_whole_day_and_nothing_that_is_not_public() -> None:
    stage = whole_day()
    told = facts_told(stage.events)
    assert {fact.kind for fact in told} == set(KINDS) == {kind for kind, _ in tellers.values()}
    text = msgspec.json.encode(told).decode()
    kept = not_public(stage.events)
    assert {"mission@belgium.example", "The Minister", "Please conclude", "Leaves early."} <= kept
    assert [one for one in sorted(kept) if one in text] == []


def test_a_fact_of_the_floor_says_who_has_it_and_how_the_clock_goes() -> None:
    stage = on_the_floor()
    give_to_the_group(stage)
    grulac = Group(key="grulac", name="Latin American and Caribbean Group")
    last = facts_told(stage.events)[-1]
    assert last == Fact(
        id=stage.plenary.position,
        at=MEETING,
        plenary="asp22",
        kind="floor-given",
        body=Giving(
            intervention=1,
            kind=Kind.INSCRIBED,
            delegation=state("CL", "Chile"),
            group=grulac,
            segment="1",
            limit=120,
            ended=None,
        ),
        floor=Holding(
            intervention=1,
            kind=Kind.INSCRIBED,
            delegation=state("CL", "Chile"),
            group=grulac,
            segment="1",
            given=MEETING,
            limit=120,
            used=0.0,
            since=MEETING,
            past_zero=Shown.COUNTING,
        ),
    )


def test_an_intervention_that_is_over_is_told_without_its_overrun() -> None:
    stage = on_the_floor()
    first = stage.give("BE")
    stage.after(100.25)
    give_to_the_group(stage, ending=first)
    stage.after(500).play(EndIntervention(id=stage.id(), intervention=2))
    given, over = facts_told(stage.events)[-2:]
    assert isinstance(given.body, Giving)
    assert given.body.ended == Ended(
        intervention=1, delegation=state("BE", "Belgium"), group=None, used=100.25
    )
    assert isinstance(over.body, Ending)
    assert (over.body.ended.used, over.floor) == (120.0, None)


def test_the_clock_of_the_floor_goes_past_zero_only_where_the_hall_sees_it() -> None:
    used = {}
    for shows in Shown:
        stage = on_the_floor(PastZero(category=Category.STATE_PARTY, shows=shows))
        stage.give("BE")
        stage.after(150).play(RaisePointOfOrder(id=stage.id(), delegation=state("CL")))
        stage.after(20).play(RuleOnPoint(id=stage.id(), point=1, ruling=Ruling.UPHELD))
        floor = facts_told(stage.events)[-1].floor
        assert floor is not None
        used[shows] = (floor.used, floor.since, floor.past_zero)
    since = MEETING + timedelta(seconds=170)
    assert used == {
        Shown.COUNTING: (150.0, since, Shown.COUNTING),
        Shown.ZERO: (120.0, since, Shown.ZERO),
        Shown.NOTHING: (120.0, since, Shown.NOTHING),
    }


def test_what_is_undone_is_told_by_the_id_under_which_it_was_told() -> None:
    stage = on_the_floor()
    stage.give("BE")
    position = stage.plenary.position
    stage.play(UndoAct(id=stage.id(), position=position))
    stage.play(MarkAbsent(id=stage.id(), inscription=stage.inscription("BE")))
    given, undone, absent = facts_told(stage.events)[-3:]
    assert (given.id, undone.body, undone.floor) == (position, Undoing(fact=position), None)
    assert (absent.kind, absent.floor) == ("absent", None)


def test_a_delegation_that_speaks_for_itself_has_no_group() -> None:
    stage = on_the_floor()
    stage.give("BE")
    floor = facts_told(stage.events)[-1].floor
    assert floor is not None
    assert floor.group is None


def test_every_instant_is_told_in_utc() -> None:
    text = msgspec.json.encode(facts_told(whole_day().events)).decode()
    instants = re.findall(r'"\d{4}-\d\d-\d\dT[^"]*"', text)
    assert instants
    assert [one for one in instants if not one.endswith('Z"')] == []
