"""The page of a draft, sent as it stands, gives the programme that `hemicycle note` and `serve` give."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, Phase, given, settings

from any_programme import programmes
from form_in import form_in
from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.house.notes import ReadNote
from hemicycle.chamber.links import Links
from hemicycle.extraction.reading import read_file
from hemicycle.extraction.text import Line, Text
from hemicycle.ledger.database import open_database
from hemicycle.note.programming import draft_to_programme
from hemicycle.note.reading import read_note
from hemicycle.note.toml.writing import write_programme
from hemicycle.plenary.programme.programme import Programme
from hemicycle.web.house import House
from hemicycle.web.pages.setup.draft import page_values
from hemicycle.web.pages.setup.form import BASE, NAME, TOML, Form, first_opened, looked_over, with_toml_taken
from hemicycle.web.pages.setup.labels import CHOICE, LABEL
from hemicycle.web.pages.setup.parts import FOLDED, PARTS
from hemicycle.web.pages.setup.table import KIND_OF, LISTS
from hemicycle.web.rendering import rendered
from hemicycle.web.views.regions import RegionRenderer
from plenary_stage import MEETING

ROOT = Path(__file__).parents[4]
EXAMPLE = ROOT / "examples" / "asp22-cooperation.md"
NOTES = (EXAMPLE, *sorted((ROOT / "tests" / "note" / "notes").glob("*.[th][xt]*")))
SOONER = (Phase.explicit, Phase.reuse, Phase.generate)
"""A page is slow to draw: what fails is told as it was found, without looking for a smaller one."""
NOTHING = Text(name="note", lines=())


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    engine = open_database(str(tmp_path_factory.mktemp("house") / "house.sqlite"), create=True)
    chamber = Chamber(engine, HandTime(MEETING))
    yield House(chamber, Links(b"secret"), RegionRenderer(chamber))
    engine.dispose()


@cache
def note_of(path: Path) -> ReadNote:
    text = read_file(path)
    draft = read_note(text)
    return ReadNote(name=path.name, text=text, draft=draft, programme=draft_to_programme(draft))


def shown(house: House, note: ReadNote, form: Form, language: str = "en") -> str:
    values = page_values(house, note, form, language, is_kept=False)
    return rendered("pages/setup/draft.html", language, {"path": "/setup/x", **values})


def fresh(note: ReadNote, language: str = "en") -> Form:
    return first_opened(note.programme, (), language)


@pytest.mark.parametrize("path", NOTES, ids=lambda path: path.name)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_draft_that_is_sent_unchanged_gives_the_programme_of_the_note(
    house: House, path: Path, language: str
) -> None:
    note = note_of(path)
    form = looked_over(form_in(shown(house, note, fresh(note, language), language)), None, language)
    assert (form.base, dict(form.faults)) == (note.programme, {})


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None, phases=SOONER)
@given(programmes())
def test_any_programme_goes_through_the_page_and_back(house: House, one: Programme) -> None:
    """But for characters that no page can hold."""
    note = ReadNote(name="x.toml", text=NOTHING, draft=None, programme=one)
    form = looked_over(form_in(shown(house, note, fresh(note))), None, "en")
    assert (form.base, dict(form.faults)) == (one, {})


def test_each_field_stands_on_the_page_once() -> None:
    standing = [name for part in (*PARTS, *FOLDED) for name in part.fields]
    assert sorted(standing) == sorted(KIND_OF)
    assert sorted(part.rows for part in PARTS if part.rows) == sorted(LISTS)


def test_everything_that_can_be_chosen_has_words() -> None:
    rows = {f"{path}.{name}" for path, table in LISTS.items() for name in table.fields}
    assert set(LABEL) == set(KIND_OF) | rows
    kinds = [*KIND_OF.values(), *(kind for table in LISTS.values() for kind in table.fields.values())]
    assert set(CHOICE) == {value.value for kind in kinds for value in getattr(kind, "values", ())}


@pytest.mark.parametrize("path", NOTES, ids=lambda path: path.name)
def test_what_a_field_rests_on_is_marked_in_the_words_of_the_note(house: House, path: Path) -> None:
    note = note_of(path)
    page = BeautifulSoup(shown(house, note, fresh(note)), "html.parser")
    words = [line.text for line in page.select(".note > p")]
    assert [line.replace("\t", " ") for line in words] == [
        line.words.replace("\t", " ") for line in note.text.lines
    ]
    targets = [str(link["href"]) for link in page.select("a.said-at")]
    anchors = {str(one["id"]) for one in page.select(".note [id]")}
    assert targets
    assert [target for target in targets if target[1:] not in anchors] == []
    ids = [str(one["id"]) for one in page.select("[id]")]
    assert len(ids) == len(set(ids))


def test_the_closing_of_the_example_stands_beside_its_words(house: House) -> None:
    page = BeautifulSoup(shown(house, note_of(EXAMPLE), fresh(note_of(EXAMPLE))), "html.parser")
    mark = page.select_one('[id="said-registration.closes"] mark')
    assert mark is not None
    assert (mark.text, mark["title"]) == (
        "before the end of Wednesday, 6 December 2023",
        "Closes, The rule, as every answer quotes it",
    )
    hint = page.select_one('[id="registration.closes-hint"]')
    assert hint is not None
    assert hint.text == "the end of Wednesday 6 December 2023"


def test_questions_stand_on_top_the_zone_first_with_what_answers_them(house: House) -> None:
    page = BeautifulSoup(shown(house, note_of(EXAMPLE), fresh(note_of(EXAMPLE))), "html.parser")
    asked = [
        (str(one.select_one(".asked").text).strip(), [str(each["name"]) for each in one.select("[name]")])
        for one in page.select(".questions li")
    ]
    assert asked == [
        (
            "The note names no place and no time zone. Which zone's clock decides the closing?",
            ["zone"],
        ),
        (
            "Do the invited speakers share the limit of each intervention?",
            ["procedure.limits_bind_invited_seats"],
        ),
        ("The note does not say when registration opens. Is it open at once?", ["registration.opens"]),
    ]


def test_the_zone_of_the_place_is_offered_first(house: House) -> None:
    note = next(one for one in map(note_of, NOTES) if one.draft is not None and one.draft.place is not None)
    page = BeautifulSoup(shown(house, note, fresh(note)), "html.parser")
    options = [str(one["value"]) for one in page.select('[id="zone"] option')]
    suggested = note.draft.questions[0].suggestion if note.draft is not None else None
    assert options[:2] == ["", suggested]
    assert options.count(str(suggested)) == 1


def test_nothing_that_was_typed_is_lost_when_something_is_the_matter(house: House) -> None:
    note = note_of(EXAMPLE)
    typed = form_in(shown(house, note, fresh(note)))
    typed |= {
        "title": "Other <b>",
        "zone": "Atlantis",
        "segments.2.theme": "New",
        "registration.to": "nobody",
    }
    form = looked_over(typed, None, "en")
    page = shown(house, note, form)
    again = form_in(page)
    assert {name: again[name] for name in typed} == typed
    assert "Other &lt;b&gt;" in page
    described = BeautifulSoup(page, "html.parser").select_one('[id="registration.to"]')
    assert described is not None
    assert described["aria-describedby"].split() == ["registration.to-fault"]
    corrected = looked_over({**again, "zone": "UTC", "registration.to": "a@plenary.example"}, None, "en")
    assert {name: str(fault) for name, fault in corrected.faults.items()} == {
        "segments.2.title": "This has to be filled in; to take the whole row out, tick its box."
    }


def test_one_more_row_is_one_more_each_time(house: House) -> None:
    note = note_of(EXAMPLE)
    form = fresh(note)
    seen = []
    for _ in range(3):
        seen.append(form.rows["seats"])
        form = looked_over(form_in(shown(house, note, form)), "seats", "en")
    assert (seen, form.base) == ([4, 5, 6], note.programme)


def test_a_toml_that_was_edited_replaces_the_form_and_a_wrong_one_keeps_it(house: House) -> None:
    note = note_of(EXAMPLE)
    typed = form_in(shown(house, note, fresh(note)))
    taken = with_toml_taken({**typed, TOML: 'title = "Other"\n[order]\nseed = "x"'}, "en")
    assert taken.base == Programme(title="Other", order=taken.base.order)
    assert taken.base.order.seed == "x"
    wrong = with_toml_taken({**typed, "title": "Typed", TOML: "title = "}, "en")
    assert wrong.toml == "title = "
    assert wrong.fields["title"] == "Typed"
    assert str(wrong.faults[TOML]).startswith(
        "The programme cannot be taken as it stands: is not written as TOML"
    )


def test_an_edited_toml_is_not_lost_to_another_press(house: House) -> None:
    note = note_of(EXAMPLE)
    typed = form_in(shown(house, note, fresh(note)))
    form = looked_over({**typed, TOML: 'title = "Other"'}, None, "en")
    assert str(form.faults[TOML]) == "You changed the TOML: take it first, or undo your change there."
    assert form_in(shown(house, note, form))[TOML] == 'title = "Other"'


def test_the_name_is_proposed_from_the_title_and_stays_as_typed(house: House) -> None:
    note = note_of(EXAMPLE)
    fields = form_in(shown(house, note, fresh(note)))
    assert fields[NAME] == "plenary-session-on-cooperation"
    assert looked_over({**fields, NAME: "asp22"}, None, "en").fields[NAME] == "asp22"
    assert fields[BASE].replace("\r\n", "\n") == write_programme(note.programme)


def test_markup_in_a_note_stays_text(house: House) -> None:
    words = "Plenary <script>alert(1)</script> session on <b>8 December 2023</b>, 11:30 to 13:00"
    text = Text(name="<i>.txt", lines=(Line(words=words),))
    draft = read_note(text)
    note = ReadNote(name=text.name, text=text, draft=draft, programme=draft_to_programme(draft))
    page = BeautifulSoup(shown(house, note, fresh(note)), "html.parser")
    assert page.select(".note script, .note b, main i") == []
    assert [line.text for line in page.select(".note > p")] == [words]
