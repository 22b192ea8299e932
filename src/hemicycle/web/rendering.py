"""Pages and regions out of views."""

from collections.abc import Mapping
from functools import cache
from importlib.metadata import version

from jinja2 import Environment, PackageLoader, StrictUndefined

from hemicycle.wording.language import LANGUAGES, RIGHT_TO_LEFT, translations

NAMES = {"en": "English", "fr": "Français", "es": "Español", "ar": "العربية", "ru": "Русский", "zh": "中文"}
"""Each language as it calls itself."""


@cache
def environment(language: str) -> Environment:
    made = Environment(
        loader=PackageLoader("hemicycle.web"),
        autoescape=True,
        extensions=["jinja2.ext.i18n"],
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.install_gettext_translations(translations(language), newstyle=True)  # type: ignore[attr-defined]
    made.globals.update(
        language=language,
        languages=LANGUAGES,
        direction="rtl" if language in RIGHT_TO_LEFT else "ltr",
        languages_named=NAMES,
        release=version("hemicycle"),
    )
    return made


def rendered(template: str, language: str, values: Mapping[str, object]) -> str:
    return environment(language).get_template(template).render(**values)
