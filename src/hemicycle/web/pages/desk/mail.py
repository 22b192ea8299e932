"""One mail beside what was read in it."""

from typing import Annotated

import msgspec
from litestar import get
from litestar.exceptions import NotFoundException
from litestar.params import QueryParameter
from litestar.response import Response

from hemicycle.chamber.links import Claim
from hemicycle.plenary.mails.mail import Mail
from hemicycle.web.house import House
from hemicycle.web.pages.desk.common import common, private
from hemicycle.web.pages.desk.form import Asking, Language, Refused
from hemicycle.web.pages.desk.wishes import MOST_ROWS, typed_rows
from hemicycle.web.pages.page import page
from hemicycle.web.views.mail import Row, mail_view, part_views, rows_of, subject_names
from hemicycle.wording.language import STAFF_LANGUAGES

Rows = Annotated[int | None, QueryParameter(name="rows")]
Whole = Annotated[str | None, QueryParameter(name="whole")]


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """How a mail is shown: how many rows its form has, whether the whole text, and what was refused."""

    language: str | None
    rows: int = 0
    whole: bool = False
    refused: Refused | None = None


@get("/{slug:str}/desk/mail/{number:int}")
async def mail(  # noqa: PLR0913, PLR0917 - what a reader may ask for
    request: Asking,
    house: House,
    desk: Claim,
    number: int,
    lang: Language = None,
    rows: Rows = None,
    whole: Whole = None,
) -> Response[str]:
    shown = Shown(language=lang, rows=rows or 0, whole=whole is not None)
    return await mail_page(request, house, desk.plenary, number, shown)


async def mail_page(request: Asking, house: House, slug: str, number: int, shown: Shown) -> Response[str]:
    """The original may be away (another disk, a legal deletion); what was read and decided is shown all the same."""
    state = house.chamber.view(slug)
    found = state.mails.get(number)
    if found is None:
        raise NotFoundException("There is no such mail.")
    layout = await house.layout(found.original) if found.original else None
    evidence = found.reading.evidence if found.reading else ()
    parts = part_views(layout, evidence, whole=shown.whole) if layout else ()

    def values(language: str) -> dict[str, object]:
        return {
            **common(house, state, slug, language, shown.refused),
            "mail": mail_view(state, found, language),
            "back": "mail",
            "back_number": number,
            "heading": parts[0] if parts else None,
            "parts": parts[1:],
            "trouble": layout.trouble if layout else None,
            "is_there": layout is not None,
            "rows": _rows(found, shown, language),
            "most_rows": MOST_ROWS,
            "subjects": subject_names(language),
        }

    status = 409 if shown.refused else 200
    return private(
        page(
            request, shown.language, "pages/desk-mail.html", values, status=status, languages=STAFF_LANGUAGES
        )
    )


def _rows(found: Mail, shown: Shown, language: str) -> tuple[Row, ...]:
    """What was typed, where that was refused; else what was read."""
    typed = typed_rows(shown.refused.data, "settle") if shown.refused else ()
    rows = typed or rows_of(found, language)
    return rows + (Row(),) * (min(shown.rows, MOST_ROWS) - len(rows))
