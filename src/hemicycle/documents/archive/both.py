"""A page that says the same in each language of the record, one below the other: its name has no language in it."""

from collections.abc import Callable, Mapping

from markupsafe import Markup

from hemicycle.documents.archive.paths import to_the_top
from hemicycle.documents.archive.templating import rendered
from hemicycle.documents.record.formats import LANGUAGES
from hemicycle.plenary.value import Value


class Text(Value, frozen=True, kw_only=True):
    """What stands below both, in a language of its own, None where nobody knows which."""

    language: str | None
    paragraphs: tuple[str, ...]


def page_in_both(
    path: str,
    title: str,
    template: str,
    values: Callable[[str], Mapping[str, object]],
    text: Text | None = None,
) -> tuple[str, bytes]:
    """`values` are those of the template in a language."""
    top = to_the_top(path)
    parts = tuple(
        (language, Markup(rendered(template, language, {**values(language), "top": top})))  # noqa: S704 - just rendered
        for language in LANGUAGES
    )
    around = {"title": title, "parts": parts, "text": text, "top": top}
    return path, rendered("both.html", LANGUAGES[0], around).encode()
