"""What of a plenary is found: what is public, as it stands, and nothing else."""

from datetime import timedelta

from whole_day import whole_day

from hemicycle.chamber.house.search.entries import catalogued, entries_of, part_touched
from hemicycle.chamber.house.search.shown import EntryKind, Passage, Shown, unpacked
from hemicycle.delegations.category import Category
from hemicycle.ledger.index.entry import Entry
from hemicycle.plenary.commitments.need import RecordNeed, WithdrawNeed
from hemicycle.plenary.event import Event
from hemicycle.plenary.evolve import evolve
from hemicycle.plenary.floor.timing import EndIntervention
from hemicycle.plenary.floor.undo import UndoAct
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.record.summary import SummariseIntervention
from hemicycle.wording.tokens import tokens
from paper_stage import NEVER_PRINTED, printed_stage
from plenary_stage import MEETING, OPENING, Stage, state
from record_stage import NEVER_RECORDED, held_stage, spoken


def indexed(stage: Stage) -> dict[str, Entry]:
    entries = entries_of("asp22", stage.plenary, touched(stage.events))
    assert len({one.part for one in entries}) == len(entries)
    return {one.part: one for one in entries}


def touched(events: tuple[Event, ...]) -> dict:
    return {part: event.at for event in events if (part := part_touched(event)) is not None}


def test_an_intervention_is_found_by_its_names_in_six_languages_its_speaker_and_what_was_said() -> None:
    found = indexed(held_stage())["interventions/1"]
    for words in (
        "Belgium",
        "Belgique",
        "Bélgica",
        "بلجيكا",
        "Бельгия",
        "比利时",
        "Anna Peeters",
        "recalled its two agreements",
        "ses deux accords",
        "Three agreements, not two",
    ):
        assert set(tokens(words)) <= found.tokens, words
    assert (found.address, found.kind, found.delegation) == (
        "/asp22/interventions/1",
        EntryKind.INTERVENTION,
        "BE",
    )


def test_an_intervention_on_behalf_of_a_group_is_found_by_the_group() -> None:
    groups = [one for one in indexed(held_stage()).values() if unpacked(one.content).group]
    assert {one.delegation for one in groups} == {"UG"}
    assert all(set(tokens("African Group")) <= one.tokens for one in groups if one.kind == "intervention")


def test_a_plenary_is_found_by_its_programme() -> None:
    found = indexed(printed_stage())["plenary"]
    words = (
        "session on cooperation",
        "22nd Assembly",
        "Conference Room",
        "Segment II",
        "Assessment perspectives",
        "voluntary agreements",
    )
    assert all(set(tokens(each)) <= found.tokens for each in words)
    assert (found.address, found.moment, found.published) == ("/asp22", MEETING, OPENING)


def test_what_an_organ_asked_for_is_found_until_it_is_said_to_be_an_error() -> None:
    stage = Stage()
    registry = state("icc-registry", "Registry", Category.COURT)
    stage.play(RecordNeed(id=stage.id(), organ=registry, quote="More agreements on relocation."))
    found = indexed(stage)["needs/1"]
    assert set(tokens("Registry relocation Greffe")) <= found.tokens
    assert (found.address, found.kind, found.delegation, found.published) == (
        "/asp22/needs/1",
        EntryKind.NEED,
        "icc-registry",
        stage.now,
    )
    stage.play(WithdrawNeed(id=stage.id(), number=1, reason="It was asked elsewhere."))
    assert set(indexed(stage)) == {"plenary"}


def test_nothing_is_found_that_no_paper_holds() -> None:
    for stage, private in ((held_stage(), NEVER_RECORDED), (printed_stage(), NEVER_PRINTED)):
        entries = indexed(stage).values()
        kept = " ".join(one.content.decode() for one in entries)
        named = frozenset().union(*(one.tokens for one in entries))
        for words in private:
            assert words not in kept
            assert not set(tokens(words)) <= named, words


def test_what_was_undone_is_found_no_more() -> None:
    stage = Stage()
    stage.request(state("BE", "Belgium"), "1")
    stage.open()
    number = stage.give("BE")
    assert f"interventions/{number}" in indexed(stage)
    assert indexed(stage)[f"interventions/{number}"].published is None
    stage.play(UndoAct(id=stage.id(), position=stage.plenary.position))
    assert set(indexed(stage)) == {"plenary"}


def test_a_summary_that_is_taken_away_is_found_no_more() -> None:
    stage, number = spoken()
    stage.play(
        SummariseIntervention(id="s", intervention=number, language="en", words="It spoke of witnesses.")
    )
    assert "witnesses" in indexed(stage)[f"interventions/{number}"].tokens
    stage.play(SummariseIntervention(id="t", intervention=number, language="en", words=""))
    assert "witnesses" not in indexed(stage)[f"interventions/{number}"].tokens


def test_an_intervention_becomes_news_when_it_ends_and_again_when_it_is_summed_up() -> None:
    stage, number = spoken()
    before = indexed(stage)[f"interventions/{number}"]
    assert before.published == before.changed == stage.now
    stage.after(3600).play(
        SummariseIntervention(id="s", intervention=number, language="en", words="It spoke of witnesses.")
    )
    after = indexed(stage)[f"interventions/{number}"]
    assert (after.published, after.changed) == (before.published, before.changed + timedelta(hours=1))
    assert unpacked(after.content).passages == (Passage("It spoke of witnesses.", "en"),)


def test_each_published_version_of_a_list_is_news_and_lies_at_its_address() -> None:
    lists = {part: one for part, one in indexed(printed_stage()).items() if one.kind == EntryKind.LIST}
    assert [(one.address, unpacked(one.content).version) for one in lists.values()] == [
        ("/asp22/lists/1/1", 1),
        ("/asp22/lists/1/2", 2),
        ("/asp22/lists/2/1", 1),
    ]
    assert all(one.published == one.changed and not one.tokens for one in lists.values())


def test_who_was_absent_or_not_reached_is_kept_as_the_record_tells_it() -> None:
    entries = indexed(held_stage())
    told = {
        part: (one.delegation, unpacked(one.content).segment)
        for part, one in entries.items()
        if part.startswith(("absent/", "not-reached/"))
    }
    assert told == {
        "absent/1": ("UG", "Segment II"),
        "absent/2": ("CL", "Segment I"),
        "not-reached/1": ("CL", "Segment I"),
        "not-reached/2": ("UG", "Segment II"),
    }


def test_the_catalogue_says_title_body_phase_and_day() -> None:
    stage = held_stage()
    line = catalogued("asp22", stage.plenary, {})
    assert (line.title, line.body, line.phase, line.day, line.begins, line.position) == (
        "Plenary session on cooperation",
        "Assembly of States Parties",
        "closed",
        "2023-12-08",
        MEETING,
        stage.plenary.position,
    )


def test_after_each_step_of_a_whole_day_what_is_found_is_what_the_floor_has() -> None:
    plenary, events = Plenary(), whole_day().events
    for step, event in enumerate(events, 1):
        plenary = evolve(plenary, event)
        entries = entries_of("asp22", plenary, touched(events[:step]))
        assert len({one.part for one in entries}) == len(entries)
        assert all(isinstance(unpacked(one.content), Shown) for one in entries)
        held = [one for one in entries if one.kind == EntryKind.INTERVENTION]
        assert {one.part: one.published for one in held} == {
            f"interventions/{one.number}": one.ended for one in plenary.floor.interventions.values()
        }


def test_ending_is_what_makes_an_intervention_news() -> None:
    stage = Stage()
    stage.request(state("BE", "Belgium"), "1")
    stage.open()
    number = stage.give("BE")
    stage.after(60).play(EndIntervention(id="e", intervention=number))
    assert indexed(stage)[f"interventions/{number}"].published == stage.now
