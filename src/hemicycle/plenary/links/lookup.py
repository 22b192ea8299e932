"""Finding the link of a role and subject; one that was never touched is at its first issue."""

from msgspec.structs import replace

from hemicycle.plenary.links.link import Link, Role
from hemicycle.plenary.plenary import Plenary


def link_of(plenary: Plenary, role: Role, subject: str) -> Link:
    return plenary.links.get((role, subject), Link())


def with_link(plenary: Plenary, role: Role, subject: str, link: Link) -> Plenary:
    return replace(plenary, links=plenary.links.set((role, subject), link))
