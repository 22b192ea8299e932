"""What a paper takes from the plenary, and from which version."""

import pytest
from msgspec.structs import replace

from hemicycle.documents.lists.drawing_up import list_paper
from hemicycle.plenary.lists.publication import Stage as Published
from hemicycle.plenary.lists.publish import PublishList
from hemicycle.plenary.lists.show_name import ShowName
from paper_stage import IMPRINT, PRINTED_PROGRAMME, printed_paper, printed_stage
from plenary_stage import Stage, state


def places(paper: object, segment: int = 0) -> list[tuple[int, str]]:
    return [(line.place, line.delegation["en"]) for line in paper.lists[segment].lines]


def test_a_list_that_is_not_published_is_shown_as_it_stands_and_says_so() -> None:
    stage = Stage(PRINTED_PROGRAMME)
    stage.request(state("BE"), "1")
    listed = list_paper(stage.plenary, IMPRINT, stage.now).lists[0]
    assert (listed.stage, listed.version, listed.as_of) == (None, None, stage.now)
    assert [line.delegation["fr"] for line in listed.lines] == ["Belgique"]


def test_a_published_list_does_not_move_with_the_places() -> None:
    stage = Stage(PRINTED_PROGRAMME)
    stage.request(state("BE"), "1")
    stage.play(PublishList(id="p", segment="1", stage=Published.PROVISIONAL))
    published = stage.now
    stage.request(state("FR"), "1")
    listed = list_paper(stage.plenary, IMPRINT, stage.now).lists[0]
    assert (listed.stage, listed.version, listed.as_of) == (Published.PROVISIONAL, 1, published)
    assert [line.delegation["en"] for line in listed.lines] == ["Belgium"]


def test_the_newest_version_is_printed_unless_another_is_named() -> None:
    stage = printed_stage()
    older = list_paper(stage.plenary, IMPRINT, stage.now, {"1": 1})
    assert (older.lists[0].version, older.lists[1].version) == (1, 1)
    assert places(older)[:2] == [(1, "Belgium"), (2, "Uganda")]
    assert places(printed_paper())[:2] == [(1, "Uganda"), (2, "Belgium")]


def test_a_version_that_never_was_is_not_found() -> None:
    stage = printed_stage()
    with pytest.raises(LookupError, match="no version 7 of the list of segment 1"):
        list_paper(stage.plenary, IMPRINT, stage.now, {"1": 7})


def test_who_objected_since_is_named_no_more_in_an_older_version() -> None:
    stage = printed_stage()
    stage.play(ShowName(id="o", inscription=stage.inscription("BE"), shown=False))
    older = list_paper(stage.plenary, IMPRINT, stage.now, {"1": 1})
    assert older.lists[0].lines[0].person is None


def test_lists_that_stand_alike_have_one_headline() -> None:
    paper = printed_paper()
    assert paper.common is None
    assert replace(paper, lists=paper.lists[:1]).common == paper.lists[0]
