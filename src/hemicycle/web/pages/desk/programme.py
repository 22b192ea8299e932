"""A revised note is compared with the programme; what the desk confirms is revised, and those inscribed are told."""

import hashlib
from typing import Any

import msgspec
from litestar import get, post
from litestar.datastructures import FormMultiDict, UploadFile
from litestar.response import Redirect, Response

from hemicycle.chamber.links import Claim
from hemicycle.extraction.bounds import Bounds
from hemicycle.extraction.unreadable import Unreadable
from hemicycle.note.drafting import drafted
from hemicycle.note.programming import draft_to_programme
from hemicycle.note.toml.reading import WrongProgramme, read_programme
from hemicycle.plenary.convene import ReviseProgramme
from hemicycle.plenary.programme.comparing import FieldChange, changes_in, with_changes
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.refusal import Refusal
from hemicycle.web.entering import actor_of
from hemicycle.web.house import House
from hemicycle.web.pages.desk.common import common, private
from hemicycle.web.pages.desk.form import Asking, Language, Refused
from hemicycle.web.pages.page import language_of, page
from hemicycle.web.pages.setup.drop import plain_name
from hemicycle.wording.language import STAFF_LANGUAGES, told
from hemicycle.wording.phrase import Phrase, phrase

LARGEST_NOTE = 12 * 1024 * 1024


class Compared(msgspec.Struct, frozen=True):
    """`stated` is the programme of the revised note in JSON, to be sent back with what is confirmed of it."""

    stated: str
    changes: tuple[FieldChange, ...]


@get("/{slug:str}/desk/programme", sync_to_thread=False)
def programme(request: Asking, house: House, desk: Claim, lang: Language = None) -> Response[str]:
    return _page(request, house, desk.plenary, lang)


@post("/{slug:str}/desk/programme", status_code=200, request_max_body_size=LARGEST_NOTE)
async def revise(
    request: Asking, house: House, desk: Claim, lang: Language = None
) -> Response[str] | Redirect:
    """First the note, which is compared; then what was ticked of the differences, which is done."""
    form = await request.form()
    slug = desk.plenary
    try:
        if form.get("stated") is None:
            stated = await _stated(house, form)
            compared = Compared(
                msgspec.json.encode(stated).decode(), changes_in(house.chamber.view(slug).programme, stated)
            )
            return _page(request, house, slug, lang, compared)
        await house.chamber.submit(slug, _revision(house, slug, form), actor_of(desk))
    except Unreadable as trouble:
        refusal = Refusal(trouble.phrase.text, **trouble.phrase.values)
        return _page(request, house, slug, lang, refusal=refusal)
    except (WrongProgramme, ValueError, msgspec.DecodeError) as trouble:
        return _page(request, house, slug, lang, refusal=Refusal("{trouble}", trouble=str(trouble)))
    except Refusal as refusal:
        return _page(request, house, slug, lang, refusal=refusal)
    return Redirect(f"/{slug}/desk?lang={language_of(request, lang, STAFF_LANGUAGES)}", status_code=303)


async def _stated(house: House, form: FormMultiDict) -> Programme:
    """Raises Unreadable and WrongProgramme."""
    upload, words = form.get("note"), str(form.get("words") or "")
    if isinstance(upload, UploadFile) and upload.filename:
        name, content = upload.filename, await upload.read()
        if name.lower().endswith(".toml"):
            return read_programme(content.decode(errors="replace"), name)
        return await _drafted(house, name, content)
    if not words.strip():
        raise Unreadable("Choose the file of the revised note, or paste its text.")
    return await _drafted(house, "note.txt", words.encode("utf-8", "replace"))


async def _drafted(house: House, name: str, content: bytes) -> Programme:
    """Raises Unreadable."""
    read = await house.asides.reading.do(drafted, plain_name(name), content, Bounds(size=LARGEST_NOTE))
    return draft_to_programme(read.draft)


def _revision(house: House, slug: str, form: FormMultiDict) -> ReviseProgramme:
    """Raises Refusal, ValueError and DecodeError."""
    state = house.chamber.view(slug)
    stated = msgspec.json.decode(str(form.get("stated") or ""), type=Programme)
    wanted = {str(one) for one in form.getall("take", [])}
    chosen = tuple(one for one in changes_in(state.programme, stated) if one.field in wanted)
    if not chosen:
        raise Refusal("Nothing was ticked, so nothing was changed.")
    seen = str(form.get("version") or "")
    version = int(seen) if seen.isdecimal() else 0
    digest = hashlib.sha256(msgspec.json.encode((sorted(wanted), stated))).hexdigest()[:16]
    return ReviseProgramme(
        id=f"revise-{version}-{digest}", programme=with_changes(state.programme, chosen), version=version
    )


def _page(  # noqa: PLR0913 - what is compared, and what was refused
    request: Asking,
    house: House,
    slug: str,
    lang: str | None,
    compared: Compared | None = None,
    *,
    refusal: Refusal | None = None,
) -> Response[str]:
    state = house.chamber.view(slug)

    def values(language: str) -> dict[str, object]:
        return {
            **common(house, state, slug, language, Refused(refusal) if refusal else None),
            "compared": compared,
            "changes": [
                (one.field, _name(one.field, language), _shown(one.before), _shown(one.after))
                for one in (compared.changes if compared else ())
            ],
            "version": state.version,
        }

    status = 409 if refusal else 200
    return private(
        page(request, lang, "pages/desk-programme.html", values, status=status, languages=STAFF_LANGUAGES)
    )


FIELDS: dict[str, Phrase] = {
    "title": phrase("Title"),
    "body": phrase("Body"),
    "place": phrase("Venue"),
    "zone": phrase("Time zone"),
    "languages": phrase("Languages"),
    "sittings": phrase("Sittings"),
    "segments": phrase("Segments"),
    "seats": phrase("Invited seats"),
    "limits": phrase("Time limits"),
    "priorities": phrase("Priorities"),
    "mandates": phrase("Mandate"),
    "letters": phrase("Letters"),
    "registration.to": phrase("Address for requests"),
    "registration.copy": phrase("Address in copy"),
    "registration.opens": phrase("Registration opens"),
    "registration.closes": phrase("Registration closes"),
    "registration.rule": phrase("Rule of registration"),
    "registration.lateness": phrase("Late requests"),
    "order.policy": phrase("Order of the lists"),
}


def _name(field: str, language: str) -> str:
    """What a person calls it; else as it stands in a programme file."""
    return told(FIELDS[field], language) if field in FIELDS else field


def _shown(value: Any) -> str:  # noqa: ANN401 - whatever a programme file may hold
    """As a person reads it: lists line by line, what is absent as a dash."""
    if isinstance(value, (list, tuple)):
        return "\n".join(_shown(one) for one in value) or "–"
    if isinstance(value, dict):
        stated = (f"{name}: {_shown(one)}" for name, one in value.items() if one not in (None, [], ()))
        return ", ".join(stated)
    return "–" if value in (None, "") else str(value)
