"""One place as the desk sees it, with those behind whom it may be moved."""

import msgspec

from hemicycle.documents.pictures.hemicycle import mark
from hemicycle.plenary.capacity import group_of
from hemicycle.plenary.lists.arrangement import speakers_list
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.lists.limit import limit_of
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import represented_name
from hemicycle.plenary.statements.file import statements_of
from hemicycle.web.views.programme import segment_title


class Behind(msgspec.Struct, frozen=True, kw_only=True):
    inscription: int
    place: int
    name: str


class PlaceView(msgspec.Struct, frozen=True, kw_only=True):
    """`shown` says whether papers name the speaker: None by the default of the category."""

    number: int
    request: int
    name: str
    group: str | None
    segment: str
    key: str
    place: int | None
    speaker: str
    title: str
    pronunciation: str
    seconds: int | None
    mark: str
    shown: bool | None
    texts: tuple[str, ...]
    others: tuple[Behind, ...]
    is_open: bool
    is_withdrawn: bool


def place_view(plenary: Plenary, one: Inscription, language: str) -> PlaceView:
    listed = speakers_list(plenary, one.segment).listed
    return PlaceView(
        number=one.number,
        request=one.request,
        name=represented_name(one.delegation, language),
        group=group_of(one.capacity, language),
        segment=segment_title(plenary, one.segment),
        key=one.segment,
        place=None if one.withdrawn else speakers_list(plenary, one.segment).place(one.number),
        speaker=one.speaker.name if one.speaker else "",
        title=(one.speaker.title or "") if one.speaker else "",
        pronunciation=one.pronunciation or "",
        seconds=limit_of(plenary, one),
        mark="withdrawn" if one.withdrawn else mark(plenary, one),
        shown=one.name_shown,
        texts=tuple(name for text in statements_of(plenary, one.number) for name in text.names),
        others=tuple(
            Behind(inscription=other.number, place=place, name=represented_name(other.delegation, language))
            for place, other in enumerate(listed, 1)
            if other.number != one.number
        ),
        is_open=one.heard is None and not one.withdrawn,
        is_withdrawn=one.withdrawn,
    )
