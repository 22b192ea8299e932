"""Proof for a doubter: a receipt or a reference, and what the ledger says of it."""

from collections.abc import Callable
from typing import Annotated

from litestar import Request, get, post
from litestar.datastructures import State
from litestar.enums import RequestEncodingType
from litestar.params import Body, QueryParameter
from litestar.response import Response

from hemicycle.documents.past.words import NO_PROOF
from hemicycle.plenary.links.acting import requests_of
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.requests.request import Request as Asked
from hemicycle.web.entering import entered
from hemicycle.web.house import House
from hemicycle.web.pages.desk.form import Fields, text_in
from hemicycle.web.pages.page import page
from hemicycle.web.views.programme import programme_view
from hemicycle.web.views.steps import Reader
from hemicycle.web.views.verify import (
    FOUND,
    NOTHING_FOUND,
    Proof,
    receipt_in,
    request_of_command,
    request_of_reference,
    verdict_on,
    with_what_became,
)
from hemicycle.wording.language import told

Asking = Request[None, None, State]
Language = Annotated[str | None, QueryParameter(name="lang")]
Form = Annotated[Fields, Body(media_type=RequestEncodingType.URL_ENCODED)]


@get("/{slug:str}/verify", sync_to_thread=False)
def form(request: Asking, house: House, slug: str, lang: Language = None) -> Response[str]:
    return _page(request, house, slug, lang, "", None)


@post("/{slug:str}/verify", status_code=200)
async def verify(
    request: Asking, house: House, slug: str, data: Form, lang: Language = None
) -> Response[str]:
    """Asking changes nothing; it is sent as a form so that no receipt stands in an address."""
    await house.chamber.read_steps(slug)
    state, steps = house.chamber.view(slug), house.chamber.steps(slug)
    given = text_in(data, "given")
    receipt = receipt_in(given)
    if receipt is not None:
        proof = verdict_on(receipt, slug, steps, is_signed=house.chamber.is_genuine(receipt))
        found = request_of_command(steps, state, receipt.command) if proof.holds else None
    else:
        found = request_of_reference(state, given)
        proof = FOUND if found is not None else NOTHING_FOUND

    def shown(language: str) -> Proof:
        if found is None:
            return proof
        reader = _reader(request, house, slug, found)
        return with_what_became(proof, found, state, steps, language, reader=reader)

    return _page(request, house, slug, lang, given, shown)


def _reader(request: Asking, house: House, slug: str, found: Asked) -> Reader:
    """By whether the link of the desk, of this request or of its delegation was entered on this device."""
    if entered(house, request.cookies, slug, Role.DESK) is not None:
        return Reader.DESK
    state = house.chamber.view(slug)
    for role in (Role.REQUEST, Role.DELEGATION):
        session = entered(house, request.cookies, slug, role)
        if session is not None and found in requests_of(state, role, session.claim.subject):
            return Reader.CONCERNED
    return Reader.ANYBODY


def _page(  # noqa: PLR0913, PLR0917 - what was given and what it proves
    request: Asking,
    house: House,
    slug: str,
    lang: str | None,
    given: str,
    proof: Callable[[str], Proof] | None,
) -> Response[str]:
    state, row = house.chamber.view(slug), house.chamber.last_row(slug)

    def values(language: str) -> dict[str, object]:
        shown = proof(language) if proof is not None else None
        return {
            "slug": slug,
            "house": house,
            "programme": programme_view(state, language),
            "given": given,
            "proof": shown,
            "verdict": told(shown.verdict, language) if shown else "",
            "places": [told(one, language) for one in shown.places] if shown else [],
            "no_proof": told(NO_PROOF, language) if state.reconstructed is not None else "",
            "position": row.position if row else 0,
            "head": row.hash.hex() if row else "",
            "key": house.chamber.public_key.hex(),
        }

    answer = page(request, lang, "pages/verify.html", values)
    answer.headers["cache-control"] = "no-store"
    return answer
