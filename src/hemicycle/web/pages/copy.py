"""The embassy in copy: every request, the head of the ledger, and both to take away."""

import csv
import io

import msgspec
from litestar import get
from litestar.response import Response

from hemicycle.chamber.links import Claim
from hemicycle.web.house import House
from hemicycle.web.pages.desk.common import private
from hemicycle.web.pages.desk.form import Asking, Language
from hemicycle.web.pages.page import page
from hemicycle.web.views.copy import CopiedRequest, copied_requests
from hemicycle.web.views.programme import programme_view
from hemicycle.wording.language import STAFF_LANGUAGES


@get("/{slug:str}/copy", sync_to_thread=False)
def copy(request: Asking, house: House, witnessing: Claim, lang: Language = None) -> Response[str]:
    slug = witnessing.plenary
    state, row = house.chamber.view(slug), house.chamber.last_row(slug)

    def values(language: str) -> dict[str, object]:
        return {
            "slug": slug,
            "house": house,
            "programme": programme_view(state, language),
            "requests": copied_requests(state, language),
            "position": row.position if row else 0,
            "head": row.hash.hex() if row else "",
        }

    return private(page(request, lang, "pages/copy.html", values, languages=STAFF_LANGUAGES))


@get("/{slug:str}/copy/requests.csv", sync_to_thread=False)
def requests(house: House, witnessing: Claim) -> Response[bytes]:
    """As the page shows them, in English; a cell that a program could take for a formula stays text."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(CopiedRequest.__struct_fields__)
    for one in copied_requests(house.chamber.view(witnessing.plenary), "en"):
        writer.writerow([_cell(value) for value in msgspec.structs.astuple(one)])
    headers = {
        "content-disposition": f'attachment; filename="{witnessing.plenary}-requests.csv"',
        "cache-control": "no-store",
    }
    return Response(text.getvalue().encode("utf-8-sig"), media_type="text/csv", headers=headers)


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r", "'")) else text
