"""The languages in which letters are written: the six of the United Nations, English in the sources themselves."""

from functools import cache
from gettext import NullTranslations
from importlib.resources import files

from hemicycle.wording.language import Catalogue

LETTER_LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh")


@cache
def letter_texts(language: str) -> NullTranslations:
    source = files("hemicycle.wording") / "catalogues" / "letters" / f"{language}.po"
    if language not in LETTER_LANGUAGES or not source.is_file():
        return NullTranslations()
    return Catalogue(source.read_bytes())
