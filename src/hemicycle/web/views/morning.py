"""The desk's morning at a glance: what is near, how full the lists are, how letters fare, who is silent."""

from datetime import datetime

import msgspec

from hemicycle.documents.pictures.hemicycle import mark
from hemicycle.plenary.capacity import group_of
from hemicycle.plenary.forecast.capacity import floor_capacity
from hemicycle.plenary.forecast.forecast import Forecast, forecast
from hemicycle.plenary.invitations.replies import unanswered
from hemicycle.plenary.letters.letter import LetterState
from hemicycle.plenary.lists.arrangement import speakers_list
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.lists.limit import limit_of
from hemicycle.plenary.lists.withdraw import can_be_taken_back
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import represented_name
from hemicycle.plenary.statements.file import statements_of
from hemicycle.web.views.categories import NAME_OF
from hemicycle.wording.language import told
from hemicycle.wording.moments import hour, moment

GOING_OUT = frozenset({LetterState.DUE, LetterState.WRITTEN})


class DeadlineView(msgspec.Struct, frozen=True, kw_only=True):
    segment: str
    closes: str | None
    is_over: bool


class DeskPlace(msgspec.Struct, frozen=True, kw_only=True):
    """`when` is the hour at which it may come; `has_moved` since the version that was published last."""

    place: int
    inscription: int
    name: str
    group: str | None
    mark: str
    speaker: str
    seconds: int | None
    texts: int
    when: str
    has_moved: bool


class DeskList(msgspec.Struct, frozen=True, kw_only=True):
    """`withdrawn` are the places that may still be taken back."""

    segment: str
    title: str
    stage: str
    version: int
    is_ahead: bool
    places: tuple[DeskPlace, ...]
    waiting: tuple[DeskPlace, ...]
    withdrawn: tuple[DeskPlace, ...]


class SeatOfDesk(msgspec.Struct, frozen=True, kw_only=True):
    seat: str
    title: str
    name: str | None


class MorningView(msgspec.Struct, frozen=True, kw_only=True):
    """`unsent` letters are on their way out; `waiting` ones wait for a person. Hours are on the venue's wall."""

    position: int
    deadlines: tuple[DeadlineView, ...]
    inscribed: int
    capacity: int | None
    ends: str
    latest: str
    must_end: str | None
    unheard: tuple[str, ...]
    unheard_categories: tuple[str, ...]
    unsent: int
    oldest: str | None
    failed: int
    invited: int
    silent: tuple[str, ...]
    seats: tuple[SeatOfDesk, ...]
    lists: tuple[DeskList, ...]


def morning_view(plenary: Plenary, language: str, now: datetime) -> MorningView:
    foreseen = forecast(plenary, now)
    zone = plenary.programme.zone
    leaving = [one.due for one in plenary.letters.values() if one.state in GOING_OUT]
    return MorningView(
        position=plenary.position,
        deadlines=tuple(
            _deadline(plenary, one.key, one.title, language, now) for one in plenary.programme.segments
        ),
        inscribed=sum(1 for one in plenary.inscriptions.values() if not one.withdrawn),
        capacity=floor_capacity(plenary.programme),
        ends=hour(foreseen.ends, zone),
        latest=hour(foreseen.latest, zone),
        must_end=hour(foreseen.must_end, zone) if foreseen.must_end else None,
        unheard=tuple(
            represented_name(plenary.inscriptions[number].delegation, language) for number in foreseen.unheard
        ),
        unheard_categories=tuple(told(NAME_OF[one], language) for one in foreseen.unheard_categories),
        unsent=len(leaving),
        oldest=moment(min(leaving), zone, language) if leaving else None,
        failed=sum(1 for one in plenary.letters.values() if one.state is LetterState.FAILED),
        invited=len(plenary.invitations),
        silent=tuple(sorted(represented_name(one.delegation, language) for one in unanswered(plenary))),
        seats=tuple(
            SeatOfDesk(
                seat=seat.key,
                title=seat.title or seat.nominator or seat.key,
                name=represented_name(filled.delegation, language)
                if (filled := plenary.seats.get(seat.key))
                else None,
            )
            for seat in plenary.programme.seats
        ),
        lists=tuple(
            _list(plenary, one.key, one.title, foreseen, language) for one in plenary.programme.segments
        ),
    )


def _deadline(plenary: Plenary, key: str, title: str, language: str, now: datetime) -> DeadlineView:
    closes = plenary.closing(key)
    return DeadlineView(
        segment=title,
        closes=moment(closes, plenary.programme.zone, language) if closes else None,
        is_over=closes is not None and now >= closes,
    )


def _list(plenary: Plenary, key: str, title: str, foreseen: Forecast, language: str) -> DeskList:
    published = plenary.published.get(key, ())
    announced = {entry.inscription: entry.place for entry in published[-1].entries} if published else {}
    expected = {one.inscription: hour(one.starts, plenary.programme.zone) for one in foreseen.expected}
    arrangement = speakers_list(plenary, key)

    def shown(place: int, one: Inscription) -> DeskPlace:
        return DeskPlace(
            place=place,
            inscription=one.number,
            name=represented_name(one.delegation, language),
            group=group_of(one.capacity, language),
            mark=mark(plenary, one),
            speaker=one.speaker.name if one.speaker else "",
            seconds=limit_of(plenary, one),
            texts=len(statements_of(plenary, one.number)),
            when=expected.get(one.number, ""),
            has_moved=bool(published) and announced.get(one.number) != place,
        )

    return DeskList(
        segment=key,
        title=title,
        stage=published[-1].stage.value if published else "provisional",
        version=published[-1].version if published else 0,
        is_ahead={one.number: place for place, one in enumerate(arrangement.listed, 1)} != announced,
        places=tuple(shown(place, one) for place, one in enumerate(arrangement.listed, 1)),
        waiting=tuple(shown(place, one) for place, one in enumerate(arrangement.waiting, 1)),
        withdrawn=tuple(shown(0, one) for one in _withdrawn(plenary, key)),
    )


def _withdrawn(plenary: Plenary, segment: str) -> list[Inscription]:
    gone = (one for one in plenary.inscriptions.values() if one.segment == segment and one.withdrawn)
    return sorted(
        (one for one in gone if can_be_taken_back(plenary, one)), key=lambda one: one.number, reverse=True
    )
