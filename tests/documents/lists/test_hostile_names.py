"""Names come from outside: whatever they hold, a paper shows them as text and does nothing else with them."""

import unicodedata
from io import BytesIO
from zipfile import ZipFile

import docx
import pypdf
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from lxml import etree
from msgspec.structs import replace

from hemicycle.delegations.category import Category
from hemicycle.documents.lists.drawing_up import list_paper
from hemicycle.documents.lists.formats import FORMATS
from hemicycle.documents.lists.paper import ListPaper
from hemicycle.documents.one_line import one_line
from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.lists.change_speaker import ChangeSpeaker
from hemicycle.plenary.lists.show_name import ShowName
from hemicycle.plenary.represented import Speaker
from paper_reading import in_csv, in_json, in_xlsx, shown, squeezed, text_of_pdf
from paper_stage import IMPRINT, PRINTED_PROGRAMME
from plenary_stage import Stage, state

MARKUP = (
    "#set page(fill: red); #panic()",
    "*strong* _emph_ $x^2$ `raw` <label> @reference = heading",
    '#include "secret.typ" \\ // comment /* open',
    "</w:t></w:r><w:br/> & &amp; <![CDATA[",
    '=HYPERLINK("https://elsewhere.example";"here")',
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "＝1+1",
    "two\nlines\r\n\tand a tab\u2028and more",
    "Left \u202eturned round\u202c and \u2067isolated\u2069",
    "a\x00b\x0bc\x1fd\ud800e\ufffef",
    "BEGIN:VALARM\r\nEND:VEVENT, \\n ; :",
    "N" * 300,
    "Nom " * 75,
    "'=1+1",
    "{name} {} %s %(count)s",
    "وفد الأردن",
    "中国",
    "👩🏽‍⚖️",
)
LATIN = st.text(
    st.sampled_from("abcXYZéèçñøłŵß0 '’\"#*_$\\<>[]{}()&;:=@-+|~`/^%,.!?–"), min_size=1, max_size=60
)
names = st.one_of(st.sampled_from(MARKUP), st.text(max_size=300), LATIN)


def paper_of(name: str, speaker: str = "A. Person") -> ListPaper:
    """A paper in which a text stands wherever a text from outside may stand."""
    points = (replace(PRINTED_PROGRAMME.segments[0].points[0], title=name),)
    segments = (
        replace(PRINTED_PROGRAMME.segments[0], title=f"I {name}", theme=name, points=points),
        replace(PRINTED_PROGRAMME.segments[1], title="II"),
    )
    stage = Stage(replace(PRINTED_PROGRAMME, title=name, body=name, place=name, segments=segments))
    stage.request(
        state("other:1", name, Category.NGO), "1", points=("a",), capacity=Capacity(group=name or "none")
    )
    stage.play(ChangeSpeaker(id="c", inscription=1, speaker=Speaker(name=speaker, title=speaker)))
    stage.play(ShowName(id="s", inscription=1, shown=True))
    return list_paper(stage.plenary, IMPRINT, stage.now)


@given(names)
@settings(max_examples=25, deadline=None)
@example("=1+1")
@example("'=1+1")
def test_any_name_comes_back_as_it_was_shown(name: str) -> None:
    paper = paper_of(name, name)
    for ending, read in (("json", in_json), ("csv", in_csv), ("xlsx", in_xlsx)):
        content = FORMATS[ending].write(paper, ("en", "fr"))
        assert read(content, ("en", "fr"))[:1] == shown(paper, ("en", "fr"))[:1]
    document = docx.Document(BytesIO(FORMATS["docx"].write(paper, ("en",))))
    line = paper.lists[0].lines[0]
    assert document.tables[0].rows[1].cells[1].paragraphs[0].text == line.delegation["en"]
    event = Calendar.from_ical(FORMATS["ics"].write(paper, ("en",))).walk("VEVENT")[0]
    assert (str(event["summary"]), str(event.get("location", ""))) == (paper.title, paper.place or "")
    assert f"1. {line.delegation['en']} – " in str(event["description"])


@given(names)
@settings(max_examples=20, deadline=None)
def test_any_name_gives_a_pdf(name: str) -> None:
    paper = paper_of(name, name)
    assert len(pypdf.PdfReader(BytesIO(FORMATS["pdf"].write(paper, ("en", "fr")))).pages) >= 1


@given(LATIN)
@settings(max_examples=20, deadline=None)
def test_markup_is_text_in_a_pdf(name: str) -> None:
    paper = paper_of(name)
    assert squeezed(paper.lists[0].lines[0].delegation["en"]) in text_of_pdf(
        FORMATS["pdf"].write(paper, ("en",))
    )


@pytest.mark.parametrize("name", [one for one in MARKUP if "secret" in one or "panic" in one])
def test_markup_of_typst_runs_nothing(name: str) -> None:
    assert squeezed(name) in text_of_pdf(FORMATS["pdf"].write(paper_of(name), ("en",)))


def test_letters_that_no_font_has_leave_a_pdf_that_claims_no_standard() -> None:
    content = FORMATS["pdf"].write(paper_of("Delegation \U0001fae9 of 𓀀"), ("en",))
    xmp = pypdf.PdfReader(BytesIO(content)).xmp_metadata
    assert "pdfuaid" not in xmp.stream.get_data().decode()
    assert "Delegation" in text_of_pdf(content)


@given(names)
@settings(max_examples=15, deadline=None)
def test_office_files_are_well_formed(name: str) -> None:
    paper = paper_of(name, name)
    for ending in ("docx", "xlsx"):
        archive = ZipFile(BytesIO(FORMATS[ending].write(paper, ("en",))))
        for member in archive.namelist():
            assert etree.fromstring(archive.read(member)) is not None


@given(st.text())
def test_one_line_is_one_line_without_what_steers_the_display(text: str) -> None:
    line = one_line(text)
    assert line == one_line(line)
    assert line.splitlines() in ([], [line])
    forbidden = {"Cc", "Cs", "Cn", "Zl", "Zp"}
    assert [one for one in line if unicodedata.category(one) in forbidden] == []
    assert [
        one for one in line if one in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
    ] == []
    line.encode()
