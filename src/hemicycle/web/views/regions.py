"""The live regions of each audience's page; a change renders those of each channel once."""

from collections.abc import Callable
from datetime import datetime

from hemicycle.chamber.chamber import Chamber
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
from hemicycle.wording.language import told
from hemicycle.wording.moments import hour, moment


class RegionRenderer:
    def __init__(self, chamber: Chamber, desk: Callable[[str], str]) -> None:
        """`desk` is the path of a plenary's desk."""
        self._chamber = chamber
        self._desk = desk

    def __call__(self, address: Address) -> tuple[int, Regions]:
        plenary = self._chamber.view(address.plenary)
        as_of = self._as_of(address.plenary)
        if address.audience is Audience.DESK:
            return plenary.position, {
                "inbox": _inbox(plenary, address.language, self._desk(address.plenary)),
                "as-of": _as_of(plenary, address.language, as_of),
            }
        return plenary.position, regions(plenary, address, as_of, self._chamber.time.now())

    def _as_of(self, slug: str) -> datetime:
        row = self._chamber.last_row(slug)
        return row.recorded if row else self._chamber.time.now()


def regions(plenary: Plenary, address: Address, as_of: datetime, now: datetime) -> Regions:
    language = address.language
    floor = rendered("regions/floor.html", language, {"floor": floor_view(plenary, language)})
    match address.audience:
        case Audience.SCREEN:
            return {"floor": floor}
        case Audience.CHAIR:
            return {
                "floor": floor,
                "console": _console(plenary, language, now),
                "as-of": _as_of(plenary, language, as_of),
                "lists": _lists(plenary, language),
            }
        case _:
            return {
                "floor": floor,
                "hemicycle": _hemicycle(plenary, language),
                "as-of": _as_of(plenary, language, as_of),
                "lists": _lists(plenary, language),
            }


def _inbox(plenary: Plenary, language: str, at: str) -> str:
    return rendered("regions/inbox.html", language, {"inbox": inbox_view(plenary, language), "at": at})


def _hemicycle(plenary: Plenary, language: str) -> str:
    values = {"seats": seat_views(plenary, language), "width": WIDTH, "height": HEIGHT}
    return rendered("regions/hemicycle.html", language, values)


def _lists(plenary: Plenary, language: str) -> str:
    return rendered("regions/lists.html", language, {"lists": list_views(plenary, language)})


def _as_of(plenary: Plenary, language: str, as_of: datetime) -> str:
    """A region of its own: it changes with every act, and the lists seldom do."""
    values = {"as_of": moment(as_of, plenary.programme.zone, language), "position": plenary.position}
    return rendered("regions/as-of.html", language, values)


def _console(plenary: Plenary, language: str, now: datetime) -> str:
    zone = plenary.programme.zone
    values = {
        "chair": chair_view(plenary, language),
        "forecast": forecast(plenary, now),
        "hour": lambda instant: hour(instant, zone),
        "category_name": lambda category: told(NAME_OF[category], language),
    }
    return rendered("regions/console.html", language, values)
