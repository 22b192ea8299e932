"""Writing to all who are inscribed: what each would get is shown before it goes."""

from typing import Annotated

import msgspec
from litestar import get
from litestar.params import QueryParameter
from litestar.response import Response

from hemicycle.chamber.links import Claim
from hemicycle.plenary.letters.addressees import inscribed_addressees
from hemicycle.plenary.represented import represented_name
from hemicycle.web.house import House
from hemicycle.web.pages.desk.common import common, private
from hemicycle.web.pages.desk.form import Asking, Language, Refused
from hemicycle.web.pages.page import page
from hemicycle.wording.language import STAFF_LANGUAGES

LONGEST_WORDS = 4_000
Words = Annotated[str | None, QueryParameter(name="words")]
OfSegment = Annotated[str | None, QueryParameter(name="segment")]


class Writing(msgspec.Struct, frozen=True):
    """`segment` is empty where all lists are meant."""

    words: str
    segment: str


@get("/{slug:str}/desk/write", sync_to_thread=False)
def write(  # noqa: PLR0913, PLR0917 - what would be written, and to whom
    request: Asking,
    house: House,
    desk: Claim,
    lang: Language = None,
    words: Words = None,
    segment: OfSegment = None,
) -> Response[str]:
    return write_page(
        request, house, desk.plenary, lang, Writing((words or "")[:LONGEST_WORDS], segment or "")
    )


def write_page(  # noqa: PLR0913, PLR0917 - what would be written, and what was refused
    request: Asking,
    house: House,
    slug: str,
    lang: str | None,
    writing: Writing,
    refused: Refused | None = None,
) -> Response[str]:
    state = house.chamber.view(slug)
    chosen = writing.segment if state.programme.segment(writing.segment) is not None else None

    def values(language: str) -> dict[str, object]:
        addressees = inscribed_addressees(state, chosen)
        return {
            **common(house, state, slug, language, refused),
            "words": writing.words,
            "segment": chosen or "",
            "to": [
                (
                    one.to,
                    [represented_name(state.inscriptions[number].delegation, language) for number in places],
                )
                for one, places in addressees
            ],
            "back": "write",
            "back_number": 1,
        }

    status = 409 if refused else 200
    return private(
        page(request, lang, "pages/desk-write.html", values, status=status, languages=STAFF_LANGUAGES)
    )
