"""The half circle and the timelines, as anybody saw them: pictures that explain themselves without a page."""

from collections.abc import Iterator

from hemicycle.documents.archive.archive import Source
from hemicycle.documents.archive.templating import rendered
from hemicycle.documents.pictures.hemicycle import HEIGHT, WIDTH, seat_views
from hemicycle.documents.pictures.timeline import by_day, parts_of_the_day, public_chart


def seats(language: str) -> str:
    return f"pictures/seats-{language}.svg"


def timelines(source: Source, language: str) -> tuple[str, ...]:
    """One for each day on which the meeting was open, in order."""
    days = enumerate(by_day(source.plenary), 1)
    return tuple(f"pictures/timeline-{number}-{language}.svg" for number, _ in days)


def pictures(source: Source, language: str) -> Iterator[tuple[str, bytes]]:
    drawn = {"seats": seat_views(source.plenary, language), "width": WIDTH, "height": HEIGHT}
    yield seats(language), rendered("seats.svg", language, drawn).encode()
    for path, of_the_day in zip(timelines(source, language), by_day(source.plenary), strict=True):
        parts = parts_of_the_day(of_the_day, source.as_of)
        chart = public_chart(of_the_day, language, source.as_of, parts)
        yield path, rendered("timeline.svg", language, {"chart": chart}).encode()
