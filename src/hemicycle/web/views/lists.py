"""The speakers' lists as they are shown, with how they stand and as of when."""

import msgspec

from hemicycle.documents.pictures.hemicycle import mark
from hemicycle.plenary.capacity import group_of
from hemicycle.plenary.lists.arrangement import speakers_list
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import represented_name
from hemicycle.web.views.programme import segment_title
from hemicycle.wording.phrase import Phrase, phrase


class PlaceView(msgspec.Struct, frozen=True, kw_only=True):
    """`mark` is inscribed, speaking, heard or absent."""

    place: int
    inscription: int
    name: str
    group: str | None
    mark: str


class ListView(msgspec.Struct, frozen=True, kw_only=True):
    segment: str
    title: str
    theme: str | None
    stage: str
    places: tuple[PlaceView, ...]
    waiting: int


def list_views(plenary: Plenary, language: str) -> tuple[ListView, ...]:
    return tuple(_list(plenary, segment.key, language) for segment in plenary.programme.segments)


def _list(plenary: Plenary, key: str, language: str) -> ListView:
    segment = plenary.programme.segment(key)
    arrangement = speakers_list(plenary, key)
    published = plenary.published.get(key, ())
    return ListView(
        segment=key,
        title=segment.title if segment else key,
        theme=segment.theme if segment else None,
        stage=published[-1].stage.value if published else "provisional",
        places=tuple(
            PlaceView(
                place=place,
                inscription=one.number,
                name=represented_name(one.delegation, language),
                group=group_of(one.capacity, language),
                mark=mark(plenary, one),
            )
            for place, one in enumerate(arrangement.listed, 1)
        ),
        waiting=len(arrangement.waiting),
    )


def place_told(plenary: Plenary, inscription: Inscription) -> Phrase:
    """Where a place stands now, for whoever doubts it."""
    segment = segment_title(plenary, inscription.segment)
    if inscription.withdrawn:
        return phrase("The place in {segment} was withdrawn.", segment=segment)
    place = speakers_list(plenary, inscription.segment).place(inscription.number)
    if place is None:
        return phrase("It waits for a place in {segment}.", segment=segment)
    return phrase("It has place {place} in {segment}.", place=place, segment=segment)
