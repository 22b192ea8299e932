"""The draft of a plenary beside its note: looked over, corrected, kept, and convened."""

from hashlib import sha256

import msgspec
from litestar import get, post
from litestar.exceptions import NotFoundException
from litestar.response import Redirect, Response
from msgspec.structs import replace

from hemicycle.chamber.house.notes import Kept, ReadNote
from hemicycle.delegations.register import every_delegation
from hemicycle.extraction.unreadable import Unreadable
from hemicycle.note.toml.reading import WrongProgramme
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.refusal import Refusal
from hemicycle.web.house import House, SetUp
from hemicycle.web.house_entering import ACTOR
from hemicycle.web.pages.desk.common import private
from hemicycle.web.pages.desk.form import Asking, Language
from hemicycle.web.pages.page import language_of, page
from hemicycle.web.pages.setup.form import (
    BASE,
    NAME,
    TOML,
    Form,
    as_convened,
    first_opened,
    kept_fields,
    looked_over,
    with_toml_taken,
)
from hemicycle.web.pages.setup.marked import note_view
from hemicycle.web.pages.setup.page import faults_view, form_view
from hemicycle.wording.language import STAFF_LANGUAGES, told

LARGEST_PROGRAMME_FORM = 2_000_000


@get("/setup/{original:str}")
async def draft(
    request: Asking, house: House, setup: SetUp, original: str, lang: Language = None
) -> Response[str]:
    note, kept = await _note(setup, original)
    language = language_of(request, lang, STAFF_LANGUAGES)
    if kept.fields:
        form = looked_over(kept.fields, None, language)
    else:
        form = first_opened(note.programme, set(house.chamber.slugs()), language)
    return _page(request, house, note, form, lang, is_kept=False)


@post("/setup/{original:str}", status_code=303, request_max_body_size=LARGEST_PROGRAMME_FORM)
async def press(
    request: Asking, house: House, setup: SetUp, original: str, lang: Language = None
) -> Response[str] | Redirect:
    """Whatever is pressed, what was typed is kept; unless it is all thrown away."""
    note, before = await _note(setup, original)
    fields = {name: value for name, value in (await request.form()).items() if isinstance(value, str)}
    pressed = fields.pop("press", "")
    language = language_of(request, lang, STAFF_LANGUAGES)
    if pressed == "throw-away":
        await setup.notes.erase(original)
        return Redirect(f"/?lang={language}", status_code=303)
    try:
        form = (
            first_opened(note.programme, set(house.chamber.slugs()), language)
            if pressed == "again"
            else _pressed(fields, pressed, language)
        )
    except WrongProgramme:
        raise NotFoundException("This form is none of ours.") from None
    if pressed == "convene":
        form = as_convened(form)
        if not form.faults:
            form = await _convene(house, form)
    convened = form.fields[NAME].strip() if pressed == "convene" and not form.faults else None
    kept = Kept(name=note.name, fields=kept_fields(form), convened=convened or before.convened)
    await setup.notes.keep(original, kept)
    if convened is not None:
        return Redirect(f"/setup/convened/{convened}?lang={language}", status_code=303)
    return _page(request, house, note, form, lang, is_kept=True)


def _pressed(fields: dict[str, str], pressed: str, language: str) -> Form:
    if pressed == "toml":
        return with_toml_taken(fields, language)
    return looked_over(fields, pressed.removeprefix("more-"), language)


async def _convene(house: House, form: Form) -> Form:
    """The command's id names the programme: a double press is one act, another programme of this name is refused."""
    programme = form.base
    command = Convene(id=f"setup-{sha256(msgspec.json.encode(programme)).hexdigest()}", programme=programme)
    try:
        await house.chamber.submit(form.fields[NAME].strip(), command, ACTOR)
    except Refusal as refusal:
        return replace(form, faults={NAME: refusal.phrase})
    return form


async def _note(setup: SetUp, original: str) -> tuple[ReadNote, Kept]:
    """Raises NotFoundException."""
    try:
        found = await setup.notes.note(original)
    except (Unreadable, WrongProgramme):
        found = None
    if found is None:
        raise NotFoundException("There is no such note.")
    return found


def _page(  # noqa: PLR0913 - what stands on it, and whether it was just kept
    request: Asking, house: House, note: ReadNote, form: Form, lang: str | None, *, is_kept: bool
) -> Response[str]:
    values = page_values(house, note, form, language_of(request, lang, STAFF_LANGUAGES), is_kept=is_kept)
    status = 422 if is_kept and form.faults else 200
    return private(
        page(request, lang, "pages/setup/draft.html", values, status=status, languages=STAFF_LANGUAGES)
    )


def page_values(
    house: House, note: ReadNote, form: Form, language: str, *, is_kept: bool
) -> dict[str, object]:
    """`is_kept` says that it was just kept, or that something was the matter."""
    return {
        "house": house,
        "note": note_view(note.text, note.draft, language),
        "file": note.name,
        "form": form_view(note, form, language, house.chamber.time.now()),
        "base": kept_fields(form)[BASE],
        "toml": form.toml,
        "name": form.fields[NAME],
        "faults": faults_view(form, language),
        "fault_of": {
            path: told(form.faults[path], language) if path in form.faults else None for path in (TOML, NAME)
        },
        "names": sorted(one.name(language) for one in every_delegation()),
        "is_kept": is_kept,
    }
