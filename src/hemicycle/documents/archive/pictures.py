"""The half circle and the timelines, as anybody saw them: pictures that explain themselves without a page."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from babel.dates import format_date

from hemicycle.documents.archive.archive import Source
from hemicycle.documents.archive.templating import rendered
from hemicycle.documents.pictures.hemicycle import HEIGHT, WIDTH, seat_views
from hemicycle.documents.pictures.timeline import by_day, parts_of_the_day, public_chart
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.value import Value


def seats(language: str) -> str:
    return f"pictures/seats-{language}.svg"


class Timeline(Value, frozen=True, kw_only=True):
    """`drawn` is the plenary as that day left it; `day` in words, None where no meeting was opened."""

    path: str
    drawn: Plenary
    day: str | None


def timelines(source: Source, language: str) -> tuple[Timeline, ...]:
    """One for each day on which the meeting was open, in order."""
    return tuple(
        Timeline(path=f"pictures/timeline-{number}-{language}.svg", drawn=drawn, day=_day(drawn, language))
        for number, drawn in enumerate(by_day(source.plenary), 1)
    )


def pictures(source: Source, language: str) -> Iterator[tuple[str, bytes]]:
    drawn = {"seats": seat_views(source.plenary, language), "width": WIDTH, "height": HEIGHT}
    yield seats(language), rendered("seats.svg", language, drawn).encode()
    for one in timelines(source, language):
        parts = parts_of_the_day(one.drawn, source.as_of)
        chart = public_chart(one.drawn, language, source.as_of, parts)
        yield one.path, rendered("timeline.svg", language, {"chart": chart}).encode()


def _day(plenary: Plenary, language: str) -> str | None:
    if not plenary.meetings:
        return None
    wall = plenary.meetings[0].start.astimezone(ZoneInfo(plenary.programme.zone or "UTC"))
    return format_date(wall.date(), "d MMMM y", locale=language)
