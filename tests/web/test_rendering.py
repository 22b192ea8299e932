"""Sentences in templates are what Jinja's own `gettext` makes of them, in every language."""

import pytest
from jinja2 import Environment, nodes
from markupsafe import Markup

from hemicycle.web.rendering import environment
from hemicycle.wording.language import LANGUAGES, translations

TEMPLATES = (
    "{% trans %}Nobody has the floor{% endtrans %}",
    "{{ _('Between segments') }} & {{ 'a < b' }}",
    "{% trans as_of=name, position=3 %}As of {{ as_of }}, position {{ position }} of the ledger{% endtrans %}",
    "{% trans count=2 %}{{ count }} minute{% pluralize %}{{ count }} minutes{% endtrans %}",
    "{% trans %}100 % sure{% endtrans %} {{ name }}",
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("source", TEMPLATES)
@pytest.mark.parametrize("name", ["<b>", Markup("<b>"), "100 %s"])
def test_a_sentence_is_what_jinja_makes_of_it(language: str, source: str, name: str) -> None:
    plain = Environment(autoescape=True, extensions=["jinja2.ext.i18n"])
    plain.install_gettext_translations(translations(language), newstyle=True)  # type: ignore[attr-defined]
    for _ in range(2):
        assert environment(language).from_string(source).render(name=name) == plain.from_string(
            source
        ).render(name=name)


def test_a_sentence_without_values_is_said_when_its_template_is_compiled() -> None:
    (said,) = environment("fr").parse("{% trans %}over time{% endtrans %}").body
    assert said == nodes.Output([nodes.TemplateData("de dépassement")])


def test_what_one_page_is_given_no_other_has() -> None:
    made = environment("en").from_string("{{ release is string }} {{ name is defined }}")
    assert [made.render(name="x"), made.render()] == ["True True", "True False"]
