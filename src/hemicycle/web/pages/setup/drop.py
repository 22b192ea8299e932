"""A note is dropped: read, kept, and laid open as a draft. What cannot be read is said on the page."""

from litestar import post
from litestar.datastructures import UploadFile
from litestar.exceptions import HTTPException
from litestar.response import Redirect, Response
from litestar.status_codes import HTTP_413_REQUEST_ENTITY_TOO_LARGE

from hemicycle.chamber.house.notes import LARGEST_NOTE
from hemicycle.extraction.bounds import MEGABYTE
from hemicycle.extraction.unreadable import Unreadable
from hemicycle.note.toml.reading import WrongProgramme
from hemicycle.web.house import House, SetUp
from hemicycle.web.pages.desk.form import Asking, Language
from hemicycle.web.pages.page import language_of
from hemicycle.web.pages.setup.form import cannot_be_taken
from hemicycle.web.pages.start import start_page
from hemicycle.wording.language import STAFF_LANGUAGES
from hemicycle.wording.phrase import Phrase, phrase

LONGEST_NAME = 100
PASTED = "note.txt"
AROUND_THE_FILE = MEGABYTE // 10
"""What a form adds to the file that it carries."""


@post("/setup", status_code=303, request_max_body_size=LARGEST_NOTE + AROUND_THE_FILE)
async def drop(
    request: Asking, house: House, setup: SetUp, lang: Language = None
) -> Response[str] | Redirect:
    """The body is read only here, behind `setup`: nobody else has anything read."""
    try:
        name, content = await _dropped(request)
        original = await setup.notes.take_in(name, content)
    except HTTPException as trouble:
        return await start_page(request, house, lang, setup=setup, problem=_sentence(trouble))
    except Unreadable as trouble:
        return await start_page(request, house, lang, setup=setup, problem=trouble.phrase)
    except WrongProgramme as trouble:
        return await start_page(request, house, lang, setup=setup, problem=cannot_be_taken(str(trouble)))
    return Redirect(f"/setup/{original}?lang={language_of(request, lang, STAFF_LANGUAGES)}", status_code=303)


async def _dropped(request: Asking) -> tuple[str, bytes]:
    """The file, or where none was chosen, the words that were pasted. Raises Unreadable and HTTPException."""
    form = await request.form()
    file, words = form.get("note"), form.get("words")
    if isinstance(file, UploadFile) and file.filename:
        return plain_name(file.filename), await file.read()
    if isinstance(words, str) and words.strip():
        return PASTED, words.encode("utf-8", "replace")
    raise Unreadable("Nothing was dropped: choose a file, or paste the text of the note.")


def plain_name(name: str) -> str:
    """The last part of a path, without what no name needs."""
    last = name.replace("\\", "/").rpartition("/")[2]
    printable = "".join(one for one in last if one.isprintable()).strip()
    return printable[-LONGEST_NAME:] or PASTED


def _sentence(trouble: HTTPException) -> Phrase:
    if trouble.status_code == HTTP_413_REQUEST_ENTITY_TOO_LARGE:
        return phrase(
            "The file has more than the {most} MB that are read; send the note alone, without pictures or annexes.",
            most=LARGEST_NOTE // MEGABYTE,
        )
    return phrase("What was sent is no form of this page; choose the file again, or paste its text.")
