"""Every format holds the whole list, read back by programs that had no part in writing it."""

import json
from io import BytesIO

import docx
import openpyxl
import pypdf
import pytest
from icalendar import Calendar
from msgspec.structs import replace

from hemicycle.documents.lists.formats import FORMATS, file_name
from hemicycle.documents.lists.layout import Cell, Layout, Table, Wordings, laid_out
from paper_reading import (
    everything_in,
    in_csv,
    in_docx,
    in_ics,
    in_json,
    in_xlsx,
    shown,
    squeezed,
    text_of_pdf,
)
from paper_stage import IMPRINT, printed_paper

PAPER = printed_paper()
IN_LANGUAGES = [("en",), ("fr",), ("en", "fr")]
READERS = {"json": in_json, "csv": in_csv, "xlsx": in_xlsx, "docx": in_docx}


def written(ending: str, languages: tuple[str, ...]) -> bytes:
    return FORMATS[ending].write(PAPER, languages)


@pytest.mark.parametrize("languages", IN_LANGUAGES, ids="-".join)
@pytest.mark.parametrize("ending", READERS)
def test_a_format_holds_the_whole_list(ending: str, languages: tuple[str, ...]) -> None:
    assert READERS[ending](written(ending, languages), languages) == shown(PAPER, languages)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_calendar_tells_the_whole_list(language: str) -> None:
    assert in_ics(written("ics", (language,)), language) == shown(PAPER, (language,))


def test_a_calendar_tells_it_in_both_languages() -> None:
    both, english, french = (
        str(Calendar.from_ical(written("ics", languages)).walk("VEVENT")[0]["description"])
        for languages in (("en", "fr"), ("en",), ("fr",))
    )
    assert both == f"{english}\n\n{french}"


@pytest.mark.parametrize("languages", IN_LANGUAGES, ids="-".join)
def test_a_pdf_reads_from_top_to_bottom_as_it_is_laid_out(languages: tuple[str, ...]) -> None:
    layout = laid_out(PAPER, languages)
    pages = len(pypdf.PdfReader(BytesIO(written("pdf", languages))).pages)
    text = text_of_pdf(written("pdf", languages))
    for number in range(1, pages + 1):
        footer = squeezed(f"{layout.plenary} · {_said(layout.running, ' / ')} {number} / {pages}")
        assert footer in text
        text = text.replace(footer, "")
    assert text == squeezed(_read_aloud(layout))


def _read_aloud(layout: Layout) -> str:
    parts = [layout.body or "", layout.title]
    for preface in layout.prefaces:
        parts += [preface.headline, *preface.particulars]
    for section in layout.sections:
        parts += [section.title, section.theme or "", _said(section.stage), _table(section.listed)]
        parts += [_said(section.nobody), _said(section.waiting_head, " / "), _table(section.waiting)]
    parts += [preface.verification for preface in layout.prefaces]
    parts += [_said(proof.name, " / ") + proof.value for proof in layout.proofs]
    return "".join(parts)


def _said(wordings: Wordings, between: str = "") -> str:
    return between.join(one.text for one in wordings)


def _table(table: Table | None) -> str:
    if table is None:
        return ""
    cells = "".join(_cell(cell) for row in table.rows for cell in row)
    return "".join(map(_said, table.heads)) + cells


def _cell(cell: Cell) -> str:
    return _said(cell.text) + _said(cell.notes)


@pytest.mark.parametrize("languages", IN_LANGUAGES, ids="-".join)
@pytest.mark.parametrize("ending", FORMATS)
def test_the_same_paper_gives_the_same_bytes(ending: str, languages: tuple[str, ...]) -> None:
    assert written(ending, languages) == FORMATS[ending].write(printed_paper(), languages)


@pytest.mark.parametrize("ending", ["pdf", "docx", "xlsx", "csv", "json", "ics"])
def test_a_paper_says_where_it_comes_from_and_how_it_stands(ending: str) -> None:
    text = everything_in(written(ending, ("en",)), ending)
    stages = ("final", "provisional") if ending == "json" else ("Finallistofspeakers,version2",)
    assert [
        one for one in (*stages, IMPRINT.head, IMPRINT.key, squeezed(IMPRINT.address)) if one not in text
    ] == []


def test_json_says_everything_about_the_paper() -> None:
    read = json.loads(written("json", ("en", "fr")))
    lists = [{key: one[key] for key in one if key not in {"entries", "waiting"}} for one in read.pop("lists")]
    assert read == {
        "format": "hemicycle/speakers-list/1",
        "languages": ["en", "fr"],
        "plenary": "asp22-cooperation",
        "title": "Plenary session on cooperation",
        "body": "22nd session of the Assembly of States Parties",
        "place": "Conference Room 1, New York",
        "zone": "America/New_York",
        "sittings": [{"day": "2023-12-08", "start": "11:30", "end": "13:00"}],
        "as_of": "2023-12-01T10:00:10Z",
        "ledger": {"position": 41, "hash": IMPRINT.head, "key": IMPRINT.key},
        "address": IMPRINT.address,
    }
    assert lists == [
        {
            "segment": "1",
            "title": "Segment I",
            "theme": "Assessment and perspectives",
            "stage": "final",
            "version": 2,
            "as_of": "2023-12-01T10:00:10Z",
        },
        {
            "segment": "2",
            "title": "Segment II",
            "theme": None,
            "stage": "provisional",
            "version": 1,
            "as_of": "2023-12-01T10:00:10Z",
        },
    ]


def test_a_pdf_claims_pdf_ua_and_tells_its_title_and_language() -> None:
    reader = pypdf.PdfReader(BytesIO(written("pdf", ("fr",))))
    root = reader.trailer["/Root"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in reader.xmp_metadata.stream.get_data().decode()
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == ("fr", True)
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert dict(reader.metadata) == {
        "/Title": "Plenary session on cooperation – Listes des orateurs",
        "/Creator": reader.metadata["/Creator"],
        "/CreationDate": "D:20231201100010Z",
        "/ModDate": "D:20231201100010Z",
    }
    assert reader.metadata["/Creator"].startswith("Typst")


def test_a_pdf_has_tables_with_heads_for_who_cannot_see_it() -> None:
    reader = pypdf.PdfReader(BytesIO(written("pdf", ("en", "fr"))))
    objects = [reader.get_object(number) for number in range(1, len(reader.xref[0]))]
    kinds = [one["/S"] for one in objects if isinstance(one, dict) and "/S" in one and "/P" in one]
    tables = 3
    assert kinds.count("/Table") == tables
    assert kinds.count("/TH") == tables * 5
    assert kinds.count("/TD") == sum(len(one.lines) + len(one.waiting) for one in PAPER.lists) * 5


def test_a_docx_has_a_language_headings_and_a_head_on_every_page() -> None:
    document = docx.Document(BytesIO(written("docx", ("fr",))))
    heads = document.element.xpath("//w:tr[w:trPr/w:tblHeader]")
    assert len(heads) == len(document.tables) == 3
    assert set(document.styles.element.xpath("//w:docDefaults//w:lang/@w:val")) == {"fr-FR"}
    assert [
        (block.style.name, block.text) for block in document.paragraphs if "Heading" in block.style.name
    ] == [
        ("Heading 1", "Segment I"),
        ("Heading 2", "En attente d’une place"),
        ("Heading 1", "Segment II"),
    ]


def test_a_docx_tells_of_nobody_and_no_program() -> None:
    properties = docx.Document(BytesIO(written("docx", ("en",)))).core_properties
    told = (properties.author, properties.last_modified_by, properties.comments, properties.keywords)
    assert told == ("", "", "", "")
    assert properties.title == "Plenary session on cooperation – Lists of speakers"
    assert properties.created == properties.modified == PAPER.as_of.replace(microsecond=0)


def test_a_workbook_is_frozen_filtered_and_tells_of_nobody() -> None:
    workbook = openpyxl.load_workbook(BytesIO(written("xlsx", ("en",))))
    sheet = workbook.worksheets[0]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:K12")
    assert (workbook.properties.creator, workbook.properties.lastModifiedBy) == (None, None)
    assert workbook.properties.created == PAPER.as_of.replace(tzinfo=None, microsecond=0)
    assert workbook.sheetnames == ["Speakers’ list", "About this list"]


def test_csv_opens_in_office_programs() -> None:
    content = written("csv", ("en",))
    assert content.startswith(b"\xef\xbb\xbfSegment,No.,Delegation,")
    assert content.count(b"\r\n") == content.count(b"\n") == 12


def test_a_sitting_keeps_its_identity_when_it_moves_and_the_list_grows() -> None:
    moved = replace(
        PAPER,
        imprint=replace(IMPRINT, position=99),
        sittings=(replace(PAPER.sittings[0], day=PAPER.sittings[0].day.replace(day=9)),),
    )
    before, after = (
        Calendar.from_ical(FORMATS["ics"].write(one, ("en",))).walk("VEVENT")[0] for one in (PAPER, moved)
    )
    assert before["uid"] == after["uid"]
    assert (before["sequence"], after["sequence"]) == (41, 99)


def test_a_sitting_is_at_its_instant() -> None:
    event = Calendar.from_ical(written("ics", ("en",))).walk("VEVENT")[0]
    assert (event["dtstart"].to_ical(), event["dtend"].to_ical()) == (
        b"20231208T163000Z",
        b"20231208T180000Z",
    )
    assert str(event["location"]) == "Conference Room 1, New York"


def test_while_the_zone_is_undecided_a_sitting_has_a_day_and_no_instant() -> None:
    event = Calendar.from_ical(FORMATS["ics"].write(replace(PAPER, zone=None), ("en",))).walk("VEVENT")[0]
    assert (event["dtstart"].to_ical(), event["dtend"].to_ical()) == (b"20231208", b"20231209")
    assert str(event["description"]).startswith(
        "Friday 8 December 2023, 11:30 to 13:00 (time zone not decided yet)\n"
    )


def test_a_file_is_named_by_plenary_version_and_languages() -> None:
    one_list = replace(PAPER, lists=PAPER.lists[:1])
    assert file_name(one_list, ("en", "fr"), "pdf") == "asp22-cooperation-list-2-en-fr.pdf"
    assert file_name(PAPER, ("en",), "ics") == "asp22-cooperation-list-en.ics"
