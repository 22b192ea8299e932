"""Pages and pictures out of the archive's templates, in the languages of the record."""

from collections.abc import Mapping
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from hemicycle.documents.one_line import one_line
from hemicycle.documents.presumption import PRESUMED
from hemicycle.wording.language import OWN_NAMES, RIGHT_TO_LEFT, told, translations


@cache
def _environment(language: str) -> Environment:
    made = Environment(
        loader=PackageLoader("hemicycle.documents.archive"),
        autoescape=True,
        extensions=["jinja2.ext.i18n"],
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.install_gettext_translations(translations(language), newstyle=True)  # type: ignore[attr-defined] # added by the extension
    made.filters["one_line"] = one_line
    made.globals.update(
        language=language,
        direction_of=direction_of,
        languages_named=OWN_NAMES,
        presumed=told(PRESUMED, language),
    )
    return made


def rendered(template: str, language: str, values: Mapping[str, object]) -> str:
    return _environment(language).get_template(template).render(**values)


def direction_of(language: str) -> str:
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"
