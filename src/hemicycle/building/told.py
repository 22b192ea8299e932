"""What whoever starts the house is told."""

from hemicycle.plenary.links.link import Role
from hemicycle.web.entering import way_in
from hemicycle.web.house import House
from hemicycle.web.house_entering import house_path


def links_of(house: House, slug: str) -> tuple[str, ...]:
    """What whoever starts the house is told of a plenary: public page, chair, screen, desk.

    In one of the past nobody works any more.
    """
    if house.chamber.view(slug).reconstructed is not None:
        return (f"{house.url}/{slug}",)
    return (
        f"{house.url}/{slug}",
        f"{house.url}{way_in(house, slug, Role.CHAIR)}",
        f"{house.url}/{slug}/screen",
        f"{house.url}{way_in(house, slug, Role.DESK)}",
    )


def house_link_of(house: House) -> str:
    """Where whoever convenes enters. Blocks."""
    assert house.setup is not None  # noqa: S101 - a house that is served can be set up
    return f"{house.url}{house_path(house, house.setup)}"
