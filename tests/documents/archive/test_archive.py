"""An archive holds every paper of a plenary and nothing that is not public; the same position gives the same bytes."""

import json
import re

import pytest
from hypothesis import given
from hypothesis.strategies import text
from lxml import etree
from msgspec.structs import replace

from archive_reading import broken_links, unreached
from archive_stage import NOT_CONFIRMED, NOT_RELEASED, STATEMENTS, archived_stage, rows_of, source_of
from hemicycle.documents.archive.bag import bag
from hemicycle.documents.archive.drawing_up import archive
from hemicycle.documents.archive.paths import as_a_folder
from hemicycle.documents.presumption import PRESUMED
from hemicycle.documents.record.formats import FORMATS
from hemicycle.plenary.history.stored import store
from paper_reading import everything_in, squeezed
from plenary_stage import PROGRAMME, Stage
from record_stage import NEVER_RECORDED, held_paper

NEVER_ARCHIVED = (
    *NEVER_RECORDED,
    NOT_RELEASED,
    NOT_CONFIRMED,
    "ab" * 32,
    "The recording says otherwise.",
)
SOURCE = source_of(archived_stage())
FILES = archive(SOURCE).files
BAG = bag(archive(SOURCE))


def test_an_archive_holds_each_paper_under_the_name_that_it_has_at_the_house() -> None:
    assert set(FILES) == {
        *(f"commitments-{language}.html" for language in ("en", "fr")),
        "commitments.json",
        "commitments/1.html",
        "house-key.txt",
        "index-fr.html",
        "index.html",
        *(f"interventions/{number}.html" for number in range(1, 7)),
        "ledger.jsonl",
        *(
            f"lists/{version}.{ending}"
            for version in ("1/1", "1/2", "2/1")
            for ending in ("csv", "html", "json", "pdf")
        ),
        *(
            f"pictures/{name}-{language}.svg"
            for name in ("seats", "timeline-1", "timeline-2")
            for language in ("en", "fr")
        ),
        "receipt.json",
        *(f"record-{language}.{ending}" for language in ("en", "fr") for ending in ("html", *FORMATS)),
        *(f"statements/{number}.{ending}" for number in (1, 3) for ending in ("html", "txt")),
        "style.css",
    }


def test_every_link_leads_somewhere_and_every_file_is_linked() -> None:
    assert broken_links(BAG) == []
    assert unreached(BAG, "data/index.html") == set()


def test_the_link_checker_finds_what_is_broken() -> None:
    page = BAG["data/index.html"].replace(b'href="record-en.pdf"', b'href="record-xx.pdf"')
    assert broken_links({**BAG, "data/index.html": page}) == ["data/index.html: record-xx.pdf"]


def test_the_same_position_gives_the_same_bytes() -> None:
    assert bag(archive(source_of(archived_stage()))) == BAG


def test_the_plenary_does_hold_what_no_archive_may() -> None:
    whole = b"".join(
        part
        for event in archived_stage().events
        for stored in (store(event),)
        for part in (stored.restricted or b"", stored.private or b"", stored.public)
    ).decode()
    assert [word for word in NEVER_ARCHIVED if word not in whole] == []


@pytest.mark.parametrize("path", BAG)
def test_no_file_holds_what_is_private_or_not_released(path: str) -> None:
    everything = everything_in(BAG[path], path.rpartition(".")[2])
    assert [word for word in NEVER_ARCHIVED if squeezed(word) in everything] == []
    assert re.findall(r"(?:/home|/root|/tmp|/Users|[A-Z]:\\\\)[^<\"]*", everything) == []


def test_what_is_private_of_the_ledger_is_there_as_digests_alone() -> None:
    rows = rows_of(archived_stage())
    assert len(FILES["ledger.jsonl"].splitlines()) == len(rows)
    salts = [salt.hex().encode() for row in rows for salt in (row.private_salt, row.restricted_salt) if salt]
    assert [salt for salt in salts if salt in FILES["ledger.jsonl"]] == []


def test_a_statement_is_there_to_read_and_as_it_was_released() -> None:
    assert FILES["statements/1.txt"].decode() == STATEMENTS[0].text
    page = FILES["statements/1.html"].decode()
    assert (
        '<div class="text" lang="fr" dir="ltr"><p>Monsieur le Président,</p>\n<p>Nous soutenons la Cour.</p>'
        in page
    )
    assert "&lt;b&gt;Bien&lt;/b&gt; &amp; plus." in page
    assert '<div class="text" lang="ar" dir="rtl">' in FILES["statements/3.html"].decode()


def test_an_intervention_leads_to_its_statement_and_back() -> None:
    assert b'href="../statements/1.html"' in FILES["interventions/1.html"]
    assert b'href="../interventions/1.html"' in FILES["statements/1.html"]
    assert b"statements/" not in FILES["interventions/2.html"]


def test_what_was_asked_and_promised_is_there_to_read_with_what_became_of_it() -> None:
    page = FILES["commitments-en.html"].decode()
    answer = page[page.index("More agreements") :]
    for told in ("We shall &lt;sign&gt; one.", "done", 'href="interventions/1.html"', "commitments/1.html"):
        assert told in answer
    own = FILES["commitments/1.html"].decode()
    for told in ("It is signed.", "according to Belgium", "selon Belgium", "../commitments-fr.html#need-1"):
        assert told in own


def test_what_was_asked_and_promised_is_there_for_programs() -> None:
    read = json.loads(FILES["commitments.json"])
    assert read["format"] == "hemicycle/commitments/1"
    assert [(one["number"], one["organ"]["key"]) for one in read["needs"]] == [(1, "icc-registry")]
    (promised,) = read["commitments"]
    assert (promised["delegation"]["key"], promised["quote"], promised["answers"], promised["open"]) == (
        "BE",
        "We shall <sign> one.",
        1,
        True,
    )
    assert [(one["progress"], one["asserted_by"]) for one in promised["statuses"]] == [("done", "Belgium")]


def test_each_text_is_told_apart_by_language_form_and_what_became_of_it() -> None:
    told = re.sub(r"<[^>]+>", "", FILES["index.html"].decode())
    assert "Belgium delivered · Français · 8 December 2023" in told
    assert "Jordan not reached · العربية · longer version · 11 December 2023" in told
    pages = [FILES[f"statements/{number}.html"].decode() for number in (1, 3)]
    assert ["Check against delivery." in page for page in pages] == [True, False]


def test_an_intervention_leads_to_each_of_its_texts_and_one_without_a_language_claims_none() -> None:
    english = replace(STATEMENTS[0], number=2, language=None, text="議長、", interventions=(1, 2))
    files = archive(source_of(archived_stage(), (STATEMENTS[0], english))).files
    for number, texts in ((1, (1, 2)), (2, (2,))):
        page = files[f"interventions/{number}.html"].decode()
        assert re.findall(r'href="../(statements/\d)\.html"', page) == [
            f"statements/{one}" for _ in range(2) for one in texts
        ]
    assert '<div class="text" dir="auto"><p>議長、</p>' in files["statements/2.html"].decode()


def test_every_page_with_words_that_somebody_said_says_what_is_presumed() -> None:
    said = str(PRESUMED)
    pages = {path for path, content in FILES.items() if path.endswith(".html") and said in content.decode()}
    assert pages == {
        "commitments-en.html",
        "commitments/1.html",
        "interventions/1.html",
        "record-en.html",
        "statements/1.html",
        "statements/3.html",
    }


def test_two_statements_of_one_number_are_not_archived() -> None:
    twice = (STATEMENTS[0], replace(STATEMENTS[1], number=1))
    with pytest.raises(ValueError, match="Two statements have the number 1"):
        archive(source_of(archived_stage(), twice))


def test_a_plenary_without_lists_statements_or_a_meeting_has_an_archive_too() -> None:
    bare = source_of(Stage(replace(PROGRAMME, zone=None)), ())
    files = bag(archive(replace(bare, address=None)))
    assert broken_links(files) == []
    assert b"Nobody has spoken." in files["data/index.html"]
    assert b"There is no timeline" in files["data/pictures/timeline-1-en.svg"]


def test_without_an_address_no_intervention_claims_to_stand_elsewhere() -> None:
    files = archive(replace(SOURCE, address=None)).files
    assert b'"address": null' in files["record-en.json"]
    assert b"/interventions/1" not in files["record-en.json"]
    assert held_paper().interventions[0].address is not None


@pytest.mark.parametrize("path", [path for path in FILES if path.endswith(".svg")])
def test_a_picture_says_what_it_shows_and_asks_for_nothing_else(path: str) -> None:
    root = etree.fromstring(FILES[path])
    assert root[0].tag == "{http://www.w3.org/2000/svg}title"
    assert root[0].text
    assert [one for one in root.iter() for name in one.attrib if name.endswith(("href", "src"))] == []


def test_a_page_asks_for_nothing_from_the_network_and_has_no_script() -> None:
    pages = b"".join(content for path, content in FILES.items() if path.endswith((".html", ".css")))
    assert re.findall(rb'(?:href|src)="(?:[a-z]+:|//|/)[^"]*"|<script|@import|url\(', pages) == []


def test_the_readme_says_what_each_file_is_in_both_languages() -> None:
    told = BAG["README.txt"].decode()
    for part in ("presumed innocent", "présumées innocentes", "python3 check.py", SOURCE.receipt.hash):
        assert part in told
    assert max(map(len, told.splitlines())) <= 80


@given(text(), text())
def test_no_two_keys_of_a_programme_share_a_folder(one: str, other: str) -> None:
    folders = (as_a_folder(one), as_a_folder(other))
    assert re.fullmatch(r"[a-z0-9_-]*", folders[0])
    assert (folders[0] == folders[1]) == (one == other)


def test_each_day_of_the_meeting_is_named_beside_its_timeline() -> None:
    page = FILES["index-fr.html"].decode()
    assert re.findall(r"timeline-(\d)-fr\.svg.*?<figcaption>(.*?)\. ", page) == [
        ("1", "8 décembre 2023"),
        ("2", "9 décembre 2023"),
    ]
