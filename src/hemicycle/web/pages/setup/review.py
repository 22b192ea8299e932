"""The review before it is published: the house looks at each data set and approves it with its date and digest."""

import asyncio

from litestar import get, post
from litestar.exceptions import NotFoundException
from litestar.response import Redirect, Response

from hemicycle.chamber.house.approvals import Approval
from hemicycle.review.dataset import is_sure
from hemicycle.review.shelf import Shelved
from hemicycle.web.house import House, Review, SetUp
from hemicycle.web.pages.desk.common import private
from hemicycle.web.pages.desk.form import Asking, Form, Language, text_in
from hemicycle.web.pages.page import language_of, page
from hemicycle.web.views.review import dataset_view
from hemicycle.wording.language import STAFF_LANGUAGES

APPROVE, WITHDRAW = "approve", "withdraw"
TABLES = ("warrants", "agreements", "parties", "findings", "published")


@get("/setup/review")
async def datasets(
    request: Asking,
    house: House,
    setup: SetUp,  # noqa: ARG001 - who may see it
    lang: Language = None,
) -> Response[str]:
    return await _page(request, house, lang)


@post("/setup/review/{name:str}", status_code=303)
async def decide(  # noqa: PLR0913, PLR0917 - what a press takes
    request: Asking,
    house: House,
    setup: SetUp,  # noqa: ARG001 - who may do it
    name: str,
    data: Form,
    lang: Language = None,
) -> Response[str] | Redirect:
    """An approval is of the content whose digest stood on the page; of another it changes nothing."""
    review = _review(house)
    shelved = review.shelf.datasets.get(name)
    if shelved is None:
        raise NotFoundException("There is no such data set.")
    if text_in(data, "act") == WITHDRAW:
        await asyncio.to_thread(review.approvals.withdraw, name)
    elif text_in(data, "act") != APPROVE or text_in(data, "digest") != shelved.dataset.digest:
        return await _page(request, house, lang, is_other=True)
    else:
        approval = Approval(
            digest=shelved.dataset.digest,
            gathered_on=shelved.dataset.manifest.gathered_on,
            approved_at=house.chamber.time.now(),
        )
        await asyncio.to_thread(review.approvals.approve, name, approval)
    return Redirect(f"/setup/review?lang={language_of(request, lang, STAFF_LANGUAGES)}", status_code=303)


async def _page(request: Asking, house: House, lang: str | None, *, is_other: bool = False) -> Response[str]:
    review = _review(house)
    approvals = {name: await asyncio.to_thread(review.approvals.of, name) for name in review.shelf.datasets}

    def values(language: str) -> dict[str, object]:
        return {
            "house": house,
            "path": "/setup/review",
            "is_other": is_other,
            "draws": review.drawings is not None,
            "datasets": [
                {
                    "shown": dataset_view(one, language),
                    "digest": one.dataset.digest,
                    "tables": _tables(one),
                    "approval": approvals[name],
                    "is_approved": (approval := approvals[name]) is not None
                    and approval.digest == one.dataset.digest,
                }
                for name, one in review.shelf.datasets.items()
            ],
            "faulty": [
                (one.directory, [fault.told(language) for fault in one.faults]) for one in review.shelf.faulty
            ],
        }

    status = 409 if is_other else 200
    return private(
        page(request, lang, "pages/setup/review.html", values, status=status, languages=STAFF_LANGUAGES)
    )


def _tables(shelved: Shelved) -> list[tuple[str, int, int]]:
    """File, rows, and how many of them are uncertain."""
    found = [(f"{table}.csv", getattr(shelved.dataset, table)) for table in TABLES]
    return [(file, len(rows), sum(not is_sure(row) for row in rows)) for file, rows in found if rows]


def _review(house: House) -> Review:
    """Raises NotFoundException."""
    if house.review is None:
        raise NotFoundException("This house has no review.")
    return house.review
