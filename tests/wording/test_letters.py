"""Every sentence of a letter stands in the six languages of the United Nations, with the same places for values."""

import re
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from hemicycle.wording.letters import LETTER_LANGUAGES, letter_texts

ROOT = Path(str(files("hemicycle")))
PLACES = re.compile(r"\{\w+\}")
TRANSLATED = [one for one in LETTER_LANGUAGES if one != "en"]


def sentences() -> set[str | tuple[str, ...]]:
    found = extract_from_dir(
        str(ROOT / "mailroom" / "letters"), method_map=[("**.py", "python")], keywords={"line": None}
    )
    return {text for _, _, text, _, _ in found}


def catalogue_of(language: str) -> Catalog:
    path = ROOT / "wording" / "catalogues" / "letters" / f"{language}.po"
    return read_po(BytesIO(path.read_bytes()))


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_sentence_is_translated_and_none_is_left_over(language: str) -> None:
    translated = {message.id for message in catalogue_of(language) if message.id and message.string}
    assert translated == sentences()


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_keeps_the_places_for_values(language: str) -> None:
    for message in catalogue_of(language):
        if message.id:
            assert set(PLACES.findall(message.id)) == set(PLACES.findall(message.string)), message.id


def test_a_language_that_nobody_translates_into_is_told_in_english() -> None:
    assert letter_texts("de").gettext("Reference: {reference}") == "Reference: {reference}"
