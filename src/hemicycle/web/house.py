"""What the pages need of the house."""

import msgspec

from hemicycle.chamber.chamber import Chamber
from hemicycle.web.links import Links
from hemicycle.web.views.regions import RegionRenderer


class House(msgspec.Struct, frozen=True):
    """`rehearsal`: every page says that the delegations and what they say are invented."""

    chamber: Chamber
    links: Links
    render: RegionRenderer
    rehearsal: bool = False
