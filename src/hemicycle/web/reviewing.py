"""Who sees what of the review: anybody what the house has approved, the house itself all of it."""

import asyncio

import msgspec
from litestar import Request
from litestar.datastructures import State
from litestar.exceptions import NotFoundException

from hemicycle.review.shelf import Shelved
from hemicycle.web.house import House, Review
from hemicycle.web.house_entering import entered_house


class Shown(msgspec.Struct, frozen=True):
    """A data set for whoever asks; what is not published is shown to the house alone."""

    shelved: Shelved
    is_published: bool


async def is_published(review: Review, shelved: Shelved) -> bool:
    """As it is now: approved with this very content."""
    approval = await asyncio.to_thread(review.approvals.of, shelved.dataset.name)
    return approval is not None and approval.digest == shelved.dataset.digest


async def every_shown(request: Request[None, None, State], house: House) -> tuple[Shown, ...]:
    if house.review is None:
        return ()
    is_house = await entered_house(request, house) is not None
    shown = [
        Shown(one, await is_published(house.review, one)) for one in house.review.shelf.datasets.values()
    ]
    return tuple(one for one in shown if one.is_published or is_house)


async def shown(request: Request[None, None, State], house: House, name: str) -> Shown:
    """Raises NotFoundException, also where it is there and not approved."""
    found = next((one for one in await every_shown(request, house) if one.shelved.dataset.name == name), None)
    if found is None:
        raise NotFoundException("There is no such data set.")
    return found
