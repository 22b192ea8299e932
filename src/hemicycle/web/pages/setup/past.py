"""A past plenary is entered in the browser: its papers come as a ZIP, and every fault is told with its file and line."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from litestar import get, post
from litestar.datastructures import UploadFile
from litestar.response import Redirect, Response

from hemicycle.chamber.house.names import fault_in
from hemicycle.extraction.bounds import MEGABYTE
from hemicycle.extraction.sheets.fault import WrongFiles
from hemicycle.extraction.unpacking import unpack
from hemicycle.extraction.unreadable import Unreadable
from hemicycle.note.past.reading import ReadPast, read_past
from hemicycle.plenary.past.reconstruct import ReconstructPlenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.web.house import House, SetUp
from hemicycle.web.house_entering import ACTOR
from hemicycle.web.pages.desk.common import private
from hemicycle.web.pages.desk.form import Asking, Language
from hemicycle.web.pages.page import language_of, page
from hemicycle.wording.language import STAFF_LANGUAGES, told
from hemicycle.wording.phrase import Phrase

LARGEST = 10 * MEGABYTE


class _Sent(msgspec.Struct, frozen=True):
    content: bytes
    why: str


@get("/setup/past", sync_to_thread=False)
def papers(
    request: Asking,
    house: House,
    setup: SetUp,  # noqa: ARG001 - who may see it
    lang: Language = None,
) -> Response[str]:
    return _page(request, house, lang, ())


@post("/setup/past", status_code=303, request_max_body_size=LARGEST)
async def enter_papers(
    request: Asking,
    house: House,
    setup: SetUp,  # noqa: ARG001 - who may do it
    lang: Language = None,
) -> Response[str] | Redirect:
    language = language_of(request, lang, STAFF_LANGUAGES)
    sent = await _sent(request)
    try:
        read = await asyncio.to_thread(_read, sent.content)
        name = fault_in(read.name)
        if name is not None:
            return _page(request, house, lang, (told(name, language),), sent.why)
        for text in read.texts.values():
            await house.keep(text, "text")
        command = ReconstructPlenary(
            id=house.links.act("past", read.past, read.speakers, _position(house, read.name)),
            past=read.past,
            speakers=read.speakers,
            why=sent.why,
        )
        await house.chamber.submit(read.name, command, ACTOR)
    except WrongFiles as wrong:
        return _page(request, house, lang, tuple(one.told(language) for one in wrong.faults), sent.why)
    except (Unreadable, Refusal) as trouble:
        return _page(request, house, lang, (told(_phrase(trouble), language),), sent.why)
    return Redirect(f"/{read.name}?lang={language}", status_code=303)


def _read(content: bytes) -> ReadPast:
    """Raises Unreadable and WrongFiles. Blocks."""
    with TemporaryDirectory() as folder:
        unpack(content, Path(folder))
        return read_past(Path(folder))


async def _sent(request: Asking) -> _Sent:
    form = await request.form()
    file, why = form.get("papers"), form.get("why")
    content = await file.read() if isinstance(file, UploadFile) else b""
    return _Sent(content, why.strip()[:1000] if isinstance(why, str) else "")


def _phrase(trouble: Unreadable | Refusal) -> Phrase:
    return trouble.phrase


def _position(house: House, name: str) -> int:
    return house.chamber.view(name).position if name in house.chamber.slugs() else 0


def _page(
    request: Asking, house: House, lang: str | None, faults: tuple[str, ...], why: str = ""
) -> Response[str]:
    values = {"house": house, "faults": faults, "why": why}
    status = 422 if faults else 200
    return private(
        page(request, lang, "pages/setup/past.html", values, status=status, languages=STAFF_LANGUAGES)
    )
