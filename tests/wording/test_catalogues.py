"""Every text that people read stands in every language, with the same places for values."""

import re
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from hemicycle.wording.language import LANGUAGES, STAFF_LANGUAGES, told, translations, wanted_language
from hemicycle.wording.phrase import phrase

ROOT = Path(str(files("hemicycle")))
PLACES = re.compile(r"%\(\w+\)s|\{\w+\}|</?\w+>")


PUBLIC = (
    "documents/imprint.py",
    "documents/past/words.py",
    "documents/presumption.py",
    "web/templates/layout.html",
    "web/templates/live.html",
    *(
        f"web/templates/pages/{page}.html"
        for page in (
            "booth-text",
            "clock",
            "commitment",
            "commitments",
            "delegation",
            "enter",
            "fates",
            "intervention",
            "leave",
            "list-version",
            "lists",
            "marked",
            "mine",
            "need",
            "past",
            "problem",
            "promises",
            "public",
            "receipt",
            "record",
            "register",
            "review",
            "review-dataset",
            "review-opening",
            "review-persons",
            "review-series",
            "screen",
            "search",
            "start",
            "statement",
            "statements",
            "verify",
            "wording-form",
        )
    ),
    *(
        f"web/templates/regions/{region}.html"
        for region in (
            "as-of",
            "booth",
            "floor",
            "following",
            "hemicycle",
            "lists",
            "lobby",
            "mine-asked",
            "mine-facts",
            "mine-place",
            "mine-seat",
            "mine-steps",
            "overlay",
            "podium",
            "timeline",
        )
    ),
    *(
        f"web/views/{view}.py"
        for view in (
            "catalogue",
            "entries",
            "floor",
            "lists",
            "mine",
            "programme",
            "review",
            "steps",
            "verify",
        )
    ),
    "web/pages/statements.py",
    "documents/charts/coverage.py",
    "documents/charts/describing.py",
    "documents/charts/drawing_up.py",
    "documents/lists/difference.py",
    "documents/lists/words.py",
    "documents/record/words.py",
    "documents/own_calendar/appointments.py",
    *(f"plenary/lists/{act}.py" for act in ("change_speaker", "lookup", "swap", "withdraw")),
    "chamber/not_recorded.py",
    "plenary/handover/elsewhere.py",
    "plenary/past/closed.py",
    *(f"plenary/commitments/{act}.py" for act in ("candidate", "join", "lookup")),
    "web/pages/desk/wording.py",
    "plenary/invitations/decline.py",
    "plenary/links/bind.py",
    "plenary/record/correction.py",
    "plenary/record/ended.py",
    "plenary/requests/complete.py",
    "plenary/statements/file.py",
    "plenary/statements/lookup.py",
    "plenary/statements/withhold.py",
    "review/words.py",
)
"""What anybody or a delegation may read: it stands in the six languages of the United Nations."""


def texts(only: tuple[str, ...] = ()) -> set[str | tuple[str, ...]]:
    """What the sources mark: in templates, as a phrase, or as a refusal; of some files or of all."""
    options = {"trim_blocks": "true", "lstrip_blocks": "true", "newstyle_gettext": "true"}
    templates = (
        "web/templates/**.html",
        "documents/archive/templates/**.html",
        "documents/archive/templates/**.svg",
    )
    found = extract_from_dir(
        str(ROOT),
        method_map=[*((one, "jinja2") for one in templates), ("**.py", "python")],
        options_map=dict.fromkeys(templates, options),
        keywords=dict.fromkeys(("_", "gettext", "phrase", "Refusal", "Unreadable", "Fault"))
        | {"ngettext": (1, 2)},
    )
    return {text for name, _, text, _, _ in found if not only or name in only}


def test_every_public_source_is_there() -> None:
    assert [name for name in PUBLIC if not (ROOT / name).is_file()] == []


def catalogue_of(language: str) -> Catalog:
    return read_po(BytesIO((ROOT / "wording" / "catalogues" / f"{language}.po").read_bytes()))


@pytest.mark.parametrize("language", [one for one in STAFF_LANGUAGES if one != "en"])
def test_every_text_is_translated_and_none_is_left_over(language: str) -> None:
    catalogue = catalogue_of(language)
    translated = {message.id for message in catalogue if message.id and message.string}
    assert translated == texts()


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one not in STAFF_LANGUAGES])
def test_every_public_text_is_translated_and_none_is_left_over(language: str) -> None:
    translated = {message.id for message in catalogue_of(language) if message.id and message.string}
    assert translated == texts(PUBLIC)


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "en"])
def test_a_translation_keeps_the_places_for_values(language: str) -> None:
    """One and two may stand in words, as Arabic has them."""
    catalogue = catalogue_of(language)
    for message in catalogue:
        if message.id:
            sources = (message.id,) if isinstance(message.id, str) else message.id
            strings = (message.string,) if isinstance(message.string, str) else message.string
            found = [set(PLACES.findall(string)) for string in strings]
            named = set(PLACES.findall(sources[-1]))
            assert found[-1] == named, sources
            assert all(one <= named for one in found), sources


def test_a_phrase_is_told_in_the_language_of_its_reader() -> None:
    sentence = phrase("Inscription {number} was withdrawn.", number=7)
    assert told(sentence, "en") == "Inscription 7 was withdrawn."
    assert told(sentence, "fr") == "L’inscription 7 a été retirée."


def test_a_phrase_inside_a_phrase_is_told_in_the_same_language() -> None:
    sentence = phrase(
        "{date} is a {real}, not a {stated}. Which is meant?",
        date="2023-12-08",
        real=phrase("Friday"),
        stated=phrase("Thursday"),
    )
    assert told(sentence, "en") == str(sentence) == "2023-12-08 is a Friday, not a Thursday. Which is meant?"
    assert told(sentence, "fr") == "Le 2023-12-08 est un vendredi, non un jeudi. Lequel est visé ?"


def test_plurals_follow_the_language() -> None:
    singular, plural = "%(count)s delegation is inscribed", "%(count)s delegations are inscribed"
    assert translations("en").ngettext(singular, plural, 0) == plural
    assert translations("fr").ngettext(singular, plural, 0) == "%(count)s délégation est inscrite"


@pytest.mark.parametrize(
    ("asked", "accepted", "language"),
    [
        ("fr", "en", "fr"),
        (None, "fr-BE,fr;q=0.9,en;q=0.8", "fr"),
        (None, "de,nl", "en"),
        ("xx", "", "en"),
    ],
)
def test_the_language_asked_for_then_the_browsers_then_english(
    asked: str | None, accepted: str, language: str
) -> None:
    assert wanted_language(asked, accepted) == language
