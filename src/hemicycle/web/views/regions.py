"""The live regions of each audience's page; a change renders those of each channel once."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import lru_cache

import msgspec

from hemicycle.chamber.chamber import Chamber
from hemicycle.documents.pictures.hemicycle import HEIGHT, WIDTH, seat_views
from hemicycle.documents.pictures.timeline import shown_in_public_chart
from hemicycle.plenary.floor.floor import Floor
from hemicycle.plenary.floor.podium import words_at_the_podium
from hemicycle.plenary.forecast.forecast import Expected
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.past_zero import Shown
from hemicycle.web.rendering import rendered
from hemicycle.web.streams.channel import Address, Audience, Regions
from hemicycle.web.views.booth import booth_view
from hemicycle.web.views.chair import chair_view
from hemicycle.web.views.expected import expected_view
from hemicycle.web.views.floor import floor_view, queue_view
from hemicycle.web.views.inbox import inbox_view
from hemicycle.web.views.lists import list_views
from hemicycle.web.views.lobby import lobby_view
from hemicycle.web.views.mine import PAGE_OF_BEARER, Bearer, concerned_by, expected_in, mine_view
from hemicycle.web.views.morning import morning_view
from hemicycle.web.views.programme import elsewhere_told
from hemicycle.web.views.steps import StepsTold, steps_told
from hemicycle.web.views.timeline_region import public_timeline_as_of_the_last_act, timeline
from hemicycle.web.views.words import words_view
from hemicycle.wording.moments import moment

FLOORS: Mapping[str, Mapping[str, object]] = {
    "hall": {"past_zero": None, "two_languages": False},
    "room": {"past_zero": None, "two_languages": True},
    "chair": {"past_zero": Shown.COUNTING, "two_languages": False},
}
"""The floor as it is shown to the hall, on the wall of the room, and to the chair, who always sees the seconds and has those who follow beside."""


class Drawn(msgspec.Struct, frozen=True):
    """A part of the pages, and what it shows of the plenary."""

    shown: Plenary
    html: str


class RegionRenderer:
    def __init__(self, chamber: Chamber) -> None:
        self._chamber = chamber
        self._drawn: dict[tuple[str, str, str], Drawn] = {}
        self._told: dict[Address, StepsTold] = {}
        self._forecasts: dict[str, tuple[Plenary, Mapping[int, Expected]]] = {}

    def __call__(self, address: Address) -> tuple[int, Regions]:
        plenary, language = self._chamber.view(address.plenary), address.language
        match address.audience:
            case Audience.SCREEN:
                shown = {"floor": self._floor(plenary, address, "room"), "told": _told(plenary, language)}
            case Audience.LOBBY:
                lobby = lobby_view(plenary, self._chamber.time.now(), language)
                shown = _screen("lobby", plenary, language, {"lobby": lobby})
            case Audience.OVERLAY:
                shown = _screen("overlay", plenary, language, {})
            case Audience.PODIUM:
                following = queue_view(plenary, language).following
                values = {
                    "words": words_at_the_podium(plenary),
                    "next": following[0].name if following else "",
                }
                shown = _screen("podium", plenary, language, values)
            case Audience.BOOTH:
                texts = {"booth": booth_view(plenary, language), "slug": address.plenary}
                shown = _screen("booth", plenary, language, texts)
            case Audience.DELEGATION | Audience.REQUEST:
                shown = self._mine(plenary, address)
            case Audience.DESK:
                shown = {
                    "inbox": _inbox(plenary, language, f"/{address.plenary}/desk"),
                    "morning": _morning(
                        plenary, language, self._chamber.time.now(), f"/{address.plenary}/desk"
                    ),
                    "as-of": self._as_of(plenary, address),
                    "timeline": timeline(plenary, language, self._chamber.time.now()),
                    "hemicycle": self._kept("hemicycle", _hemicycle, shown_in_lists(plenary), address),
                }
            case Audience.CHAIR:
                shown = {
                    "floor": self._floor(plenary, address, "chair"),
                    "words": _words(plenary, language, self._chamber.time.now()),
                    "forecast": _forecast(plenary, language, self._chamber.time.now()),
                    "console": _console(plenary, language, self._chamber.time.now()),
                    "as-of": self._as_of(plenary, address),
                    "lists": self._kept("lists", _lists, shown_in_lists(plenary), address),
                    "timeline": timeline(plenary, language, self._chamber.time.now()),
                    "hemicycle": self._kept("hemicycle", _hemicycle, shown_in_lists(plenary), address),
                }
            case Audience.PUBLIC:
                in_lists = shown_in_lists(plenary)
                shown = {
                    "floor": self._floor(plenary, address, "hall"),
                    "hemicycle": self._kept("hemicycle", _hemicycle, in_lists, address),
                    "as-of": self._as_of(plenary, address),
                    "lists": self._kept("lists", _lists, in_lists, address),
                    "timeline": self._kept(
                        "timeline",
                        public_timeline_as_of_the_last_act,
                        shown_in_public_chart(plenary),
                        address,
                    ),
                }
        return plenary.position, {**shown, "elsewhere": _elsewhere(plenary, language)}

    def _mine(self, plenary: Plenary, address: Address) -> dict[str, str]:
        """One region for each place and each invited seat; the forms stand beside them, so that nothing is lost that somebody types."""
        bearer = Bearer(Role(address.audience.value), address.subject)
        mine = mine_view(plenary, bearer, address.language, self._expected(plenary, address.plenary))
        at = f"/{address.plenary}/{PAGE_OF_BEARER[bearer.role]}"
        places = {
            f"place-{one.inscription}": rendered(
                "regions/mine-place.html", address.language, {"place": one, "at": at}
            )
            for one in mine.places
        }
        seats = {
            f"seat-{one.number}": rendered("regions/mine-seat.html", address.language, {"seat": one})
            for one in mine.seats
        }
        return {
            **places,
            **seats,
            "asked": rendered("regions/mine-asked.html", address.language, {"mine": mine}),
            "steps": self._steps(plenary, bearer, address),
        }

    def _steps(self, plenary: Plenary, bearer: Bearer, address: Address) -> str:
        told = self._told[address] = steps_told(
            self._told.get(address),
            self._chamber.steps(address.plenary),
            concerned_by(plenary, bearer),
            plenary,
            address.language,
        )
        return rendered("regions/mine-steps.html", address.language, {"steps": told.views})

    def _expected(self, plenary: Plenary, slug: str) -> Mapping[int, Expected]:
        """Reckoned once for all delegations that look at the same moment."""
        known = self._forecasts.get(slug)
        if known is None or known[0] is not plenary:
            known = self._forecasts[slug] = (plenary, expected_in(plenary, self._chamber.time.now()))
        return known[1]

    def _kept(self, part: str, draw: Callable[[Plenary, str], str], shown: Plenary, address: Address) -> str:
        """Drawn once for all audiences of a language, and anew only when what it shows has changed."""
        key = (part, address.plenary, address.language)
        known = self._drawn.get(key)
        if known is None or known.shown != shown:
            known = self._drawn[key] = Drawn(shown, draw(shown, address.language))
        return known.html

    def _floor(self, plenary: Plenary, address: Address, place: str) -> str:
        """Most acts of the floor leave those who follow as they are. `place` is a key of FLOORS."""
        shown = shown_in_queue(plenary)
        following = "" if place == "chair" else self._kept("following", _following, shown, address)

        def draw(plenary: Plenary, language: str) -> str:
            values = {"floor": floor_view(plenary, language), "following": following, **FLOORS[place]}
            return rendered("regions/floor.html", language, values)

        return self._kept(f"floor-{place}", draw, plenary, address)

    def _as_of(self, plenary: Plenary, address: Address) -> str:
        """A region of its own: it changes with every act, and the lists seldom do."""
        row = self._chamber.last_row(address.plenary)
        as_of = row.recorded if row else self._chamber.time.now()
        told_as_of = moment(as_of, plenary.programme.zone, address.language)
        values = {"as_of": told_as_of, "position": plenary.position}
        return rendered("regions/as-of.html", address.language, values)


def _screen(region: str, plenary: Plenary, language: str, values: Mapping[str, object]) -> dict[str, str]:
    shown = {"floor": floor_view(plenary, language), **values}
    return {region: rendered(f"regions/{region}.html", language, shown), "told": _told(plenary, language)}


def _told(plenary: Plenary, language: str) -> str:
    """What the desk told the screens: each finds its own by its name."""
    return rendered("regions/told.html", language, {"screens": tuple(plenary.screens.values())})


def shown_in_lists(plenary: Plenary) -> Plenary:
    """What the lists and the seats rest on; all else is blank, so that they cannot rest on anything more."""
    return Plenary(
        programme=plenary.programme,
        inscriptions=plenary.inscriptions,
        published=plenary.published,
        floor=Floor(holder=plenary.floor.holder, segment=plenary.floor.segment, point=plenary.floor.point),
    )


def shown_in_queue(plenary: Plenary) -> Plenary:
    """What those who follow rest on; all else is blank, likewise."""
    return Plenary(
        programme=plenary.programme,
        inscriptions=plenary.inscriptions,
        floor=Floor(segment=plenary.floor.segment, point=plenary.floor.point),
    )


def _elsewhere(plenary: Plenary, language: str) -> str:
    return _told_of_elsewhere(elsewhere_told(plenary, language), language)


@lru_cache(maxsize=64)
def _told_of_elsewhere(told: str | None, language: str) -> str:
    return rendered("regions/elsewhere.html", language, {"elsewhere": told})


def _following(plenary: Plenary, language: str) -> str:
    return rendered("regions/following.html", language, {"queue": queue_view(plenary, language)})


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
    return rendered("regions/console.html", language, {"chair": chair_view(plenary, language, now)})


def _words(plenary: Plenary, language: str, now: datetime) -> str:
    return rendered("regions/words.html", language, {"words": words_view(plenary, language, now)})


def _forecast(plenary: Plenary, language: str, now: datetime) -> str:
    return rendered("regions/forecast.html", language, {"expected": expected_view(plenary, now, language)})
