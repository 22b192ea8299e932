"""No paper holds an address, a number, a reason or a name that is not to be shown, not even in its metadata."""

import re

import pytest
from msgspec.structs import replace

from hemicycle.documents.lists.formats import FORMATS
from hemicycle.documents.lists.paper import ListPaper
from hemicycle.plenary.evolve import evolve_all
from hemicycle.plenary.history.stored import restore, store
from hemicycle.plenary.lists.change_speaker import ChangeSpeaker
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import Speaker
from paper_reading import everything_in, squeezed
from paper_stage import NEVER_PRINTED, printed_paper, printed_stage

EVERY_PAPER = [(ending, languages) for ending in FORMATS for languages in (("en",), ("en", "fr"))]


@pytest.fixture(scope="module")
def paper() -> ListPaper:
    return printed_paper()


def everything(paper: ListPaper, ending: str, languages: tuple[str, ...]) -> str:
    return everything_in(FORMATS[ending].write(paper, languages), ending)


def test_the_plenary_does_hold_what_no_paper_may(paper: ListPaper) -> None:
    whole = b"".join(
        part
        for event in printed_stage().events
        for stored in (store(event),)
        for part in (stored.public, stored.restricted or b"", stored.private or b"")
    ).decode()
    assert [word for word in NEVER_PRINTED if word not in whole and word != "Norway"] == []


@pytest.mark.parametrize(("ending", "languages"), EVERY_PAPER)
def test_no_paper_holds_what_is_not_to_be_shown(
    paper: ListPaper, ending: str, languages: tuple[str, ...]
) -> None:
    text = everything(paper, ending, languages)
    assert [word for word in NEVER_PRINTED if squeezed(word) in text] == []
    assert re.findall(r"[\w.+-]+@[\w-]+\.[a-z]{2,}", text) == []


@pytest.mark.parametrize(("ending", "languages"), EVERY_PAPER)
def test_names_of_office_and_of_consent_are_shown(
    paper: ListPaper, ending: str, languages: tuple[str, ...]
) -> None:
    text = everything(paper, ending, languages)
    named = ("Ms. Anna Peeters", "The Prosecutor", "A Person Who Consented")
    assert [name for name in named if squeezed(name) not in text] == []


def test_with_private_bodies_erased_the_paper_is_the_same_without_names(paper: ListPaper) -> None:
    stage = printed_stage()
    erased = evolve_all(
        Plenary(), tuple(restore(replace(store(event), private=None)) for event in stage.events)
    )
    assert printed_paper(erased) == without_names(paper)
    assert without_names(paper) != paper


@pytest.mark.parametrize(("ending", "languages"), EVERY_PAPER)
def test_a_name_not_shown_and_a_name_not_known_read_alike(
    paper: ListPaper, ending: str, languages: tuple[str, ...]
) -> None:
    assert "Peeters" not in everything(without_names(paper), ending, languages)


def without_names(paper: ListPaper) -> ListPaper:
    lists = tuple(
        replace(
            one,
            lines=tuple(replace(line, person=None) for line in one.lines),
            waiting=tuple(replace(line, person=None) for line in one.waiting),
        )
        for one in paper.lists
    )
    return replace(paper, lists=lists)


@pytest.mark.parametrize("ending", FORMATS)
def test_a_file_tells_of_no_machine_and_no_user(paper: ListPaper, ending: str) -> None:
    text = everything(paper, ending, ("en",))
    assert re.findall(r"(?:/home|/root|/tmp|/Users|[A-Z]:\\\\)[^<\"]*", text) == []
    assert [word for word in ("python-docx", "Macintosh", "thumbnail") if word in text] == []


def test_a_title_with_a_number_is_left_out_and_the_name_stays() -> None:
    stage = printed_stage()
    speaker = Speaker(name="Ms. Anna Peeters", title="Minister, tel. 02 555 01 02")
    stage.play(ChangeSpeaker(id="x", inscription=stage.inscription("BE", "2"), speaker=speaker))
    line = printed_paper(stage.plenary).lists[1].lines[0]
    assert line.person == Speaker(name="Ms. Anna Peeters")
