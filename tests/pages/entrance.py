"""Coming in as somebody: the one place here that knows how a role is entered."""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

from device import Device, house_link, link
from house_process import HouseProcess


class Role(StrEnum):
    PUBLIC = "public"
    CHAIR = "chair"
    DESK = "desk"
    DELEGATION = "delegation"
    COPY = "copy"
    SCREEN = "screen"
    HOUSE = "house"


@dataclass(frozen=True)
class Entrance:
    """`root` is the path below which the role's pages lie; `cookies` are what a browser has once it came in."""

    root: str
    cookies: dict[str, str] = field(default_factory=dict)

    @property
    def headers(self) -> dict[str, str]:
        return {"cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}


@cache
def entrance(house: HouseProcess, role: Role) -> Entrance:
    """Once for each role: whoever came in stays in."""
    match role:
        case Role.PUBLIC:
            return Entrance("")
        case Role.CHAIR | Role.DESK:
            cookies = {one["name"]: one["value"] for one in house.sessions()}
            return Entrance(f"/cooperation/{role.value}", cookies)
        case Role.COPY:
            device = Device(house)
            assert device.status(link(house, "show", "cooperation", "copy"), "") == 303
            return Entrance("/cooperation/copy", device.cookies)
        case Role.SCREEN:
            device = Device(house)
            device.ask(link(house, "show", "cooperation", "screen", "--for", "Podium"))
            return Entrance("/cooperation", device.cookies)
        case Role.DELEGATION:
            device = Device(house)
            assert device.status(link(house, "show", "cooperation", "delegation", "--for", "BE"), "") == 303
            return Entrance("/cooperation/mine", device.cookies)
        case Role.HOUSE:
            device = Device(house)
            assert device.status(house_link(house), "") == 303
            return Entrance("", device.cookies)
