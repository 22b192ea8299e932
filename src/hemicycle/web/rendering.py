"""Pages and regions out of views."""

from collections.abc import Callable, Mapping, MutableMapping
from functools import cache
from gettext import NullTranslations
from importlib.metadata import version
from typing import Any, cast

from jinja2 import Environment, PackageLoader, StrictUndefined, nodes
from jinja2.ext import InternationalizationExtension
from jinja2.parser import Parser
from markupsafe import Markup

from hemicycle.documents.presumption import PRESUMED
from hemicycle.wording.language import LANGUAGES, OWN_NAMES, RIGHT_TO_LEFT, told, translations


class Sentences(InternationalizationExtension):
    """An environment has one language, so a sentence without values is put in when its template is compiled."""

    def parse(self, parser: Parser) -> nodes.Node | list[nodes.Node]:
        made = super().parse(parser)
        match made:
            case nodes.Output(nodes=[nodes.Call(node=nodes.Name(name="gettext"), args=[words], kwargs=[])]):
                gettext = cast("Callable[[str], Markup]", self.environment.globals["gettext"])
                return nodes.Output([nodes.TemplateData(str(gettext(words.as_const())))], lineno=made.lineno)
        return made


class Templates(Environment):
    """Those of one language."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """One dict instead of Jinja's chain of two, which Python would walk whenever a template is rendered."""
        return {**self.globals, **(d or {})}


@cache
def environment(language: str) -> Environment:
    made = Templates(
        loader=PackageLoader("hemicycle.web"),
        autoescape=True,
        extensions=[Sentences],
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.install_gettext_translations(translations(language), newstyle=True)  # type: ignore[attr-defined]
    made.globals.update(
        gettext=_sentences(translations(language)),
        language=language,
        languages=LANGUAGES,
        direction="rtl" if language in RIGHT_TO_LEFT else "ltr",
        languages_named=OWN_NAMES,
        presumed=told(PRESUMED, language),
        release=version("hemicycle"),
    )
    return made


def rendered(template: str, language: str, values: Mapping[str, object]) -> str:
    return environment(language).get_template(template).render(**values)


def _sentences(texts: NullTranslations) -> Callable[..., Markup]:
    """Says what Jinja's own `gettext` does; sentences without values, which most are, are looked up once."""

    @cache
    def ready(sentence: str) -> Markup:
        return filled(sentence)

    def filled(sentence: str, **values: object) -> Markup:
        return Markup(texts.gettext(sentence)) % values  # noqa: S704 - the catalogues are ours

    def gettext(sentence: str, **values: object) -> Markup:
        return filled(sentence, **values) if values else ready(sentence)

    return gettext
