"""The links of roles and of the house, for whoever has the database."""

import asyncio
from collections.abc import Callable
from secrets import token_hex

import msgspec

from hemicycle.building.plenaries import chosen
from hemicycle.building.rooms import links_signed_with
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.house.link import HouseLink
from hemicycle.chamber.house_time import AnchoredTime
from hemicycle.chamber.links import HouseClaim, claim_in_force
from hemicycle.ledger.database import open_database
from hemicycle.ledger.notebook import Notebook
from hemicycle.ledger.signing import house_key
from hemicycle.plenary.command import Command
from hemicycle.plenary.links.issue import IssueLink, RevokeLink
from hemicycle.plenary.links.link import Role


class LinkWanted(msgspec.Struct, frozen=True, kw_only=True):
    """The link of a role in one plenary of a ledger."""

    database: str
    plenary: str
    role: Role
    subject: str = ""


def link_path(wanted: LinkWanted) -> str:
    """The link as it is in force. Raises Unusable and LookupError."""
    return asyncio.run(_with_link(wanted, None))


def issue_link(wanted: LinkWanted) -> str:
    """A new link; those issued before open nothing. A running house sees it. Raises Unusable, LookupError, Refusal."""
    command = IssueLink(id=token_hex(16), role=wanted.role, subject=wanted.subject)
    return asyncio.run(_with_link(wanted, command))


def revoke_link(wanted: LinkWanted) -> None:
    """Raises Unusable, LookupError and Refusal."""
    asyncio.run(_with_link(wanted, RevokeLink(id=token_hex(16), role=wanted.role, subject=wanted.subject)))


async def _with_link(wanted: LinkWanted, command: Command | None) -> str:
    engine = open_database(wanted.database, create=False)
    chamber = Chamber(engine, AnchoredTime())
    await chamber.open()
    try:
        slug = chosen(chamber.slugs(), wanted.plenary)
        if command is not None:
            await chamber.submit(slug, command, "operator")
        links = links_signed_with(house_key(engine).private_bytes_raw())
        claim = claim_in_force(chamber.view(slug), slug, wanted.role, wanted.subject)
        return f"/enter/{wanted.role.value}/{links.token(claim)}"
    finally:
        await chamber.close()
        engine.dispose()


def house_link_path(database: str) -> str:
    """The link of the house as it is in force. Raises Unusable."""
    return _with_house_link(database, HouseLink.in_force)


def renew_house_link(database: str) -> str:
    """A new link of the house; those before open nothing, also in a running house. Raises Unusable."""
    return _with_house_link(database, HouseLink.renew)


def _with_house_link(database: str, wanted: Callable[[HouseLink], HouseClaim]) -> str:
    engine = open_database(database, create=False)
    try:
        claim = wanted(HouseLink(Notebook(engine)))
        return f"/enter/house/{links_signed_with(house_key(engine).private_bytes_raw()).house_token(claim)}"
    finally:
        engine.dispose()
