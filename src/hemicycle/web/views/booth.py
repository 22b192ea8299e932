"""For the interpreters: who speaks and who follows, with the texts that were handed in, before anybody else has them."""

import msgspec

from hemicycle.plenary.capacity import group_of
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.floor.queue import upcoming
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.lists.limit import limit_of
from hemicycle.plenary.plenary import Filed, Plenary
from hemicycle.plenary.represented import Attendance, represented_name
from hemicycle.plenary.statements.file import statements_of
from hemicycle.plenary.statements.release import is_replaced
from hemicycle.plenary.statements.text import Form

NEXT = 3
FAST = 130
"""Words a minute beyond which interpretation suffers: 100 to 110 are usual (PRACTICE A3.3)."""


class TextView(msgspec.Struct, frozen=True, kw_only=True):
    """`number` is where the text can be opened, None for one that lies in a mail still unread; `a_minute` at the limit in force."""

    number: int | None
    name: str
    language: str | None
    words: int | None
    a_minute: int | None

    @property
    def is_fast(self) -> bool:
        return self.a_minute is not None and self.a_minute > FAST


class TurnView(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    group: str | None
    speaker: str | None
    title: str | None
    is_remote: bool
    texts: tuple[TextView, ...]


class BoothView(msgspec.Struct, frozen=True, kw_only=True):
    """`now` is the place that has the floor, None for an invited speaker, a reply or a point of order."""

    now: TurnView | None
    following: tuple[TurnView, ...]


def booth_view(plenary: Plenary, language: str) -> BoothView:
    speaking, segment = plenary.floor.speaking, plenary.floor.segment
    is_inscribed = speaking is not None and speaking.kind is Kind.INSCRIBED
    now = plenary.inscriptions.get(int(speaking.source)) if speaking and is_inscribed else None
    queue = upcoming(plenary, segment) if segment else ()
    return BoothView(
        now=_turn(plenary, now, language) if now else None,
        following=tuple(_turn(plenary, one, language) for one in queue[:NEXT]),
    )


def _turn(plenary: Plenary, place: Inscription, language: str) -> TurnView:
    limit = limit_of(plenary, place)
    return TurnView(
        name=represented_name(place.delegation, language),
        group=group_of(place.capacity, language),
        speaker=place.speaker.name if place.speaker else None,
        title=place.speaker.title if place.speaker else None,
        is_remote=place.attendance is Attendance.REMOTE,
        texts=tuple(
            _text(plenary, filed, name, limit)
            for filed in statements_of(plenary, place.number)
            for name in filed.names
            if not is_replaced(plenary, plenary.statements.index(filed) + 1)
        ),
    )


def _text(plenary: Plenary, filed: Filed, name: str, limit: int | None) -> TextView:
    read = {one.name: one.words for one in filed.texts or ()}
    words = read.get(name, filed.words)
    spoken = words if filed.form is Form.SPOKEN else None
    a_minute = round(spoken * 60 / limit) if spoken and limit else None
    return TextView(
        number=plenary.statements.index(filed) + 1 if filed.original or filed.texts else None,
        name=name,
        language=filed.language,
        words=words,
        a_minute=a_minute,
    )
