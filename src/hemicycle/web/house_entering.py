"""Who has entered for the house itself, to convene plenaries in it."""

import asyncio

from litestar import Request
from litestar.datastructures import State
from litestar.exceptions import NotFoundException

from hemicycle.chamber.links import HouseSession, is_over
from hemicycle.web.house import House, SetUp

HOUSE_COOKIE = "hemicycle-house"
ACTOR = "house"
"""As the ledger names who convened here."""


def house_path(house: House, setup: SetUp) -> str:
    """The link of the house as it is in force; whoever has it may enter. Blocks."""
    return f"/enter/house/{house.links.house_token(setup.link.in_force())}"


async def entered_house(request: Request[None, None, State], house: House) -> HouseSession | None:
    session = house.links.read_house_session(request.cookies.get(HOUSE_COOKIE, ""))
    if session is None or house.setup is None or is_over(session, house.chamber.time.now()):
        return None
    return session if await asyncio.to_thread(house.setup.link.may_stay, session) else None


async def in_the_house(request: Request[None, None, State], house: House) -> SetUp:
    """What set-up takes. Raises NotFoundException for whoever has not entered for the house."""
    if house.setup is None or await entered_house(request, house) is None:
        raise NotFoundException("Nobody has entered here.")
    return house.setup
