"""A page in the language its reader wants."""

from collections.abc import Callable, Mapping, Sequence

from litestar import Request
from litestar.datastructures import State
from litestar.enums import MediaType
from litestar.response import Response

from hemicycle.network import line_of
from hemicycle.web.rendering import rendered
from hemicycle.wording.language import LANGUAGES, wanted_language

Values = Mapping[str, object] | Callable[[str], Mapping[str, object]]


def page(  # noqa: PLR0913 - what a page is made of
    request: Request[None, None, State],
    asked: str | None,
    template: str,
    values: Values,
    *,
    status: int = 200,
    languages: Sequence[str] = LANGUAGES,
) -> Response[str]:
    """`values`, or what they are in the language of the page, which is one of `languages`."""
    language = language_of(request, asked, languages)
    found = values(language) if callable(values) else values
    html = rendered(template, language, {"path": request.url.path, "languages": languages, **found})
    headers = {"content-language": language, "vary": "accept-language", "cache-control": "no-cache"}
    return Response(html, media_type=MediaType.HTML, headers=headers, status_code=status)


def address_of(request: Request[None, None, State]) -> str:
    """The network address that asks, as a proxy in front of the house names it, or what counts as one with it."""
    return line_of(request.client.host) if request.client is not None else ""


def language_of(
    request: Request[None, None, State], asked: str | None, languages: Sequence[str] = LANGUAGES
) -> str:
    return wanted_language(asked, request.headers.get("accept-language", ""), languages)
