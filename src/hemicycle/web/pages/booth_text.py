"""The text of a statement for the interpreters, before anybody else has it."""

from litestar import get
from litestar.exceptions import NotFoundException
from litestar.response import Response

from hemicycle.extraction.statement import text_of
from hemicycle.plenary.plenary import Filed
from hemicycle.plenary.screens.screen import Shows
from hemicycle.web.house import House
from hemicycle.web.pages.desk.common import private
from hemicycle.web.pages.desk.form import Asking, Language
from hemicycle.web.pages.page import page
from hemicycle.web.pages.screens import must_be_let_in

Read = tuple[str, tuple[str, ...] | None]
"""The name of a file and its lines, None where it cannot be read."""


@get("/{slug:str}/booth/text/{number:int}")
async def text(request: Asking, house: House, slug: str, number: int, lang: Language = None) -> Response[str]:
    """Raises NotFoundException where nobody handed in such a text, or nobody has entered."""
    must_be_let_in(request, house, slug, Shows.BOOTH)
    filed = dict(enumerate(house.chamber.view(slug).statements, 1)).get(number)
    if filed is None:
        raise NotFoundException("There is no such text.")
    read = await _read(house, filed)

    def values(_: str) -> dict[str, object]:
        return {"house": house, "read": read, "text_language": filed.language}

    return private(page(request, lang, "pages/booth-text.html", values))


async def _read(house: House, filed: Filed) -> tuple[Read, ...]:
    """Raises NotFoundException for a text that lies in a mail still unread, or was erased."""
    found: list[Read] = []
    for one in filed.texts or ():
        content = await house.original(one.address)
        if content is not None:
            found.append((one.name, _lines(content.decode())))
    if not filed.texts and filed.original:
        content = await house.original(filed.original)
        name = filed.names[0] if filed.names else ""
        if content is not None:
            said = await house.asides.reading.do(text_of, name, content)
            found.append((name, None if said is None else _lines(said)))
    if not found:
        raise NotFoundException("This text was erased, or lies in a mail that nobody could read.")
    return tuple(found)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.splitlines() if line.strip())
