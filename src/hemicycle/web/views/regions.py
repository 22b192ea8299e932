"""The live regions of each audience's page; a change renders those of each channel once."""

from datetime import datetime

import msgspec

from hemicycle.chamber.chamber import Chamber
from hemicycle.plenary.floor.floor import Floor
from hemicycle.plenary.forecast.forecast import forecast
from hemicycle.plenary.plenary import Plenary
from hemicycle.web.rendering import rendered
from hemicycle.web.streams.channel import Address, Audience, Regions
from hemicycle.web.views.categories import NAME_OF
from hemicycle.web.views.chair import chair_view
from hemicycle.web.views.floor import floor_view
from hemicycle.web.views.hemicycle import HEIGHT, WIDTH, seat_views
from hemicycle.web.views.inbox import inbox_view
from hemicycle.web.views.lists import list_views
from hemicycle.web.views.morning import morning_view
from hemicycle.wording.language import told
from hemicycle.wording.moments import hour, moment


class Standing(msgspec.Struct, frozen=True):
    """The lists and the seats in one language, and what of the plenary they show."""

    shown: Plenary
    lists: str
    hemicycle: str


class RegionRenderer:
    def __init__(self, chamber: Chamber) -> None:
        self._chamber = chamber
        self._standing: dict[tuple[str, str], Standing] = {}

    def __call__(self, address: Address) -> tuple[int, Regions]:
        plenary, language = self._chamber.view(address.plenary), address.language
        match address.audience:
            case Audience.SCREEN:
                shown = {"floor": _floor(plenary, language)}
            case Audience.DESK:
                shown = {
                    "inbox": _inbox(plenary, language, f"/{address.plenary}/desk"),
                    "morning": _morning(
                        plenary, language, self._chamber.time.now(), f"/{address.plenary}/desk"
                    ),
                    "as-of": self._as_of(plenary, address),
                }
            case Audience.CHAIR:
                shown = {
                    "floor": _floor(plenary, language),
                    "console": _console(plenary, language, self._chamber.time.now()),
                    "as-of": self._as_of(plenary, address),
                    "lists": self._stands(plenary, address).lists,
                }
            case Audience.PUBLIC:
                standing = self._stands(plenary, address)
                shown = {
                    "floor": _floor(plenary, language),
                    "hemicycle": standing.hemicycle,
                    "as-of": self._as_of(plenary, address),
                    "lists": standing.lists,
                }
        return plenary.position, shown

    def _stands(self, plenary: Plenary, address: Address) -> Standing:
        """Most acts of the floor leave the lists and the seats as they are; then they are not drawn again."""
        known = self._standing.get((address.plenary, address.language))
        if known is None or not _shows(known.shown, plenary):
            known = _standing(shown_in_lists(plenary), address.language)
            self._standing[address.plenary, address.language] = known
        return known

    def _as_of(self, plenary: Plenary, address: Address) -> str:
        """A region of its own: it changes with every act, and the lists seldom do."""
        row = self._chamber.last_row(address.plenary)
        as_of = row.recorded if row else self._chamber.time.now()
        told_as_of = moment(as_of, plenary.programme.zone, address.language)
        values = {"as_of": told_as_of, "position": plenary.position}
        return rendered("regions/as-of.html", address.language, values)


def shown_in_lists(plenary: Plenary) -> Plenary:
    """What the lists and the seats rest on; all else is blank, so that they cannot rest on anything more."""
    return Plenary(
        programme=plenary.programme,
        inscriptions=plenary.inscriptions,
        published=plenary.published,
        floor=Floor(holder=plenary.floor.holder),
    )


def _shows(shown: Plenary, plenary: Plenary) -> bool:
    """By identity, for a plenary changes by being made anew around what stays."""
    return (
        shown.programme is plenary.programme
        and shown.inscriptions is plenary.inscriptions
        and shown.published is plenary.published
        and shown.floor.holder == plenary.floor.holder
    )


def _standing(shown: Plenary, language: str) -> Standing:
    return Standing(shown, _lists(shown, language), _hemicycle(shown, language))


def _floor(plenary: Plenary, language: str) -> str:
    return rendered("regions/floor.html", language, {"floor": floor_view(plenary, language)})


def _inbox(plenary: Plenary, language: str, at: str) -> str:
    return rendered("regions/inbox.html", language, {"inbox": inbox_view(plenary, language), "at": at})


def _morning(plenary: Plenary, language: str, now: datetime, at: str) -> str:
    return rendered(
        "regions/morning.html", language, {"morning": morning_view(plenary, language, now), "at": at}
    )


def _hemicycle(plenary: Plenary, language: str) -> str:
    values = {"seats": seat_views(plenary, language), "width": WIDTH, "height": HEIGHT}
    return rendered("regions/hemicycle.html", language, values)


def _lists(plenary: Plenary, language: str) -> str:
    return rendered("regions/lists.html", language, {"lists": list_views(plenary, language)})


def _console(plenary: Plenary, language: str, now: datetime) -> str:
    zone = plenary.programme.zone
    values = {
        "chair": chair_view(plenary, language),
        "forecast": forecast(plenary, now),
        "hour": lambda instant: hour(instant, zone),
        "category_name": lambda category: told(NAME_OF[category], language),
    }
    return rendered("regions/console.html", language, values)
