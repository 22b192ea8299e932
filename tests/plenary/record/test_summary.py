"""The desk sums up an intervention that is over, in the languages of the programme."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hemicycle.plenary.record.record import record
from hemicycle.plenary.record.summary import LONGEST, SummariseIntervention
from hemicycle.plenary.refusal import Refusal
from plenary_stage import Stage, state
from record_stage import spoken


def sum_up(stage: Stage, number: int, words: str, language: str = "en") -> int:
    return len(
        stage.play(SummariseIntervention(id=stage.id(), intervention=number, language=language, words=words))
    )


def summaries(stage: Stage) -> dict[str, str]:
    return dict(record(stage.plenary).interventions[0].summaries)


def test_a_summary_stands_in_each_language_it_was_written_in() -> None:
    stage, number = spoken()
    sum_up(stage, number, "Belgium spoke.")
    sum_up(stage, number, " La Belgique a parlé. ", "fr")
    assert summaries(stage) == {"en": "Belgium spoke.", "fr": "La Belgique a parlé."}


def test_a_later_summary_takes_the_place_of_an_earlier_one_and_empty_words_take_it_away() -> None:
    stage, number = spoken()
    sum_up(stage, number, "Belgium spoke.")
    sum_up(stage, number, "Belgium spoke at length.")
    assert summaries(stage) == {"en": "Belgium spoke at length."}
    sum_up(stage, number, "")
    assert summaries(stage) == {}


def test_the_same_words_again_are_no_act() -> None:
    stage, number = spoken()
    assert (sum_up(stage, number, "Belgium spoke."), sum_up(stage, number, "Belgium spoke. ")) == (1, 0)


def test_nobody_is_summed_up_while_speaking() -> None:
    stage = Stage()
    stage.request(state("BE", "Belgium"), "1")
    stage.open()
    with pytest.raises(Refusal, match=r"Belgium has not ended\."):
        sum_up(stage, stage.give("BE"), "Belgium spoke.")


@pytest.mark.parametrize(
    ("number", "language", "words", "why"),
    [
        (9, "en", "Belgium spoke.", "There is no such intervention."),
        (1, "ar", "Belgium spoke.", "The record of this plenary is not kept in that language."),
        (1, "en", "x" * (LONGEST + 1), "A summary has at most 4000 characters."),
    ],
)
def test_a_summary_is_refused(number: int, language: str, words: str, why: str) -> None:
    stage, _ = spoken()
    with pytest.raises(Refusal) as refused:
        sum_up(stage, number, words, language)
    assert str(refused.value) == why


@given(st.lists(st.tuples(st.sampled_from(("en", "fr")), st.text(max_size=40))))
def test_the_record_says_the_last_words_of_each_language(written: list[tuple[str, str]]) -> None:
    stage, number = spoken()
    for language, words in written:
        sum_up(stage, number, words, language)
    last = {language: words.strip() for language, words in written}
    assert summaries(stage) == {language: words for language, words in sorted(last.items()) if words}
