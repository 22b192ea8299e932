"""The languages of the pages, their catalogues, and which one a reader wants."""

from collections.abc import Sequence
from functools import cache
from gettext import NullTranslations, c2py
from importlib.resources import files
from io import BytesIO

from babel.messages.pofile import read_po

from hemicycle.wording.phrase import Phrase

LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh")
"""Of the pages of the public and of delegations; the first is the source of all texts."""

OWN_NAMES = {
    "en": "English",
    "fr": "Français",
    "es": "Español",
    "ar": "العربية",
    "ru": "Русский",
    "zh": "中文",
}
"""Each language as it calls itself."""

STAFF_LANGUAGES = ("en", "fr")
"""Of desk, chair and set-up."""

RIGHT_TO_LEFT = frozenset({"ar"})


class Catalogue(NullTranslations):
    """The texts of a catalogue's source, so that nothing has to be compiled."""

    def __init__(self, source: bytes) -> None:
        super().__init__()
        self._texts: dict[str, tuple[str, ...]] = {}
        catalogue = read_po(BytesIO(source))
        self._form_of = c2py(catalogue.plural_expr)
        for message in catalogue:
            if message.id and message.string and not message.fuzzy:
                first = message.id if isinstance(message.id, str) else message.id[0]
                self._texts[first] = (
                    (message.string,) if isinstance(message.string, str) else tuple(message.string)
                )

    def gettext(self, message: str) -> str:
        return self._texts.get(message, (message,))[0]

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        forms = self._texts.get(msgid1)
        if forms is None:
            return msgid1 if n == 1 else msgid2
        return forms[min(self._form_of(n), len(forms) - 1)]


@cache
def translations(language: str) -> NullTranslations:
    """The texts of a language; English stands in the sources themselves."""
    source = files("hemicycle.wording") / "catalogues" / f"{language}.po"
    if language not in LANGUAGES or not source.is_file():
        return NullTranslations()
    return Catalogue(source.read_bytes())


def told(phrase: Phrase, language: str) -> str:
    """A sentence with its values, in a language; a value may be a phrase itself."""
    values = {
        name: told(value, language) if isinstance(value, Phrase) else value
        for name, value in phrase.values.items()
    }
    return translations(language).gettext(phrase.text).format(**values)


def wanted_language(asked: str | None, accepted: str, among: Sequence[str] = LANGUAGES) -> str:
    """The language asked for, else the first of the Accept-Language header that there is, else English."""
    if asked in among:
        return str(asked)
    for part in accepted.split(","):
        language = part.split(";")[0].strip().lower().partition("-")[0]
        if language in among:
            return language
    return LANGUAGES[0]
