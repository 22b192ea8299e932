"""Pages and regions out of views."""

from collections.abc import Mapping
from functools import cache
from importlib.metadata import version

from jinja2 import Environment, PackageLoader, StrictUndefined

from hemicycle.wording.language import LANGUAGES, translations


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
        direction="ltr",
        release=version("hemicycle"),
    )
    return made


def rendered(template: str, language: str, values: Mapping[str, object]) -> str:
    return environment(language).get_template(template).render(**values)
