"""The text of a statement for the interpreters, read in a bounded process when they open it."""

import asyncio

from litestar import get
from litestar.exceptions import NotFoundException
from litestar.response import Response

from hemicycle.extraction.reading import read_bytes
from hemicycle.extraction.unreadable import Unreadable
from hemicycle.plenary.screens.screen import Shows
from hemicycle.web.house import House
from hemicycle.web.pages.desk.common import private
from hemicycle.web.pages.desk.form import Asking, Language
from hemicycle.web.pages.page import page
from hemicycle.web.pages.screens import must_be_let_in
from hemicycle.wording.language import told
from hemicycle.wording.phrase import Phrase


@get("/{slug:str}/booth/text/{number:int}")
async def text(request: Asking, house: House, slug: str, number: int, lang: Language = None) -> Response[str]:
    """Raises NotFoundException where nobody handed in such a text, or nobody has entered."""
    must_be_let_in(request, house, slug, Shows.BOOTH)
    filed = dict(enumerate(house.chamber.view(slug).statements, 1)).get(number)
    if filed is None or filed.original is None:
        raise NotFoundException("There is no such text.")
    content = await house.original(filed.original)
    if content is None:
        raise NotFoundException("This text was erased.")
    name = filed.names[0] if filed.names else ""
    lines, trouble = await asyncio.to_thread(_read, name, content)

    def values(language: str) -> dict[str, object]:
        return {
            "house": house,
            "name": name,
            "text_language": filed.language,
            "lines": lines,
            "trouble": told(trouble, language) if trouble else None,
        }

    return private(page(request, lang, "pages/booth-text.html", values))


def _read(name: str, content: bytes) -> tuple[tuple[str, ...], Phrase | None]:
    try:
        return tuple(line.words for line in read_bytes(name, content).lines), None
    except Unreadable as trouble:
        return (), trouble.phrase
