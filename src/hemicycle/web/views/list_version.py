"""One published version of a list, as it was published; persons are named as they may be today."""

import msgspec

from hemicycle.documents.imprint import Imprint
from hemicycle.documents.lists.drawing_up import list_paper
from hemicycle.documents.lists.paper import Line
from hemicycle.documents.lists.words import on_behalf_of, points
from hemicycle.plenary.plenary import Plenary
from hemicycle.wording.moments import moment

NOT_NEEDED = Imprint(plenary="", position=0, head="", key="")
"""A page says where it comes from by its own address."""


class LineView(msgspec.Struct, frozen=True, kw_only=True):
    place: int
    name: str
    person: str | None
    notes: tuple[str, ...]


class ListVersionView(msgspec.Struct, frozen=True, kw_only=True):
    """`newest` is the number of the version that is in force."""

    segment: str
    title: str
    stage: str
    version: int
    newest: int
    as_of: str
    lines: tuple[LineView, ...]
    waiting: tuple[LineView, ...]


def list_version_view(plenary: Plenary, segment: str, version: int, language: str) -> ListVersionView | None:
    """None for a version that was never published."""
    published = next((one for one in plenary.published.get(segment, ()) if one.version == version), None)
    if published is None:
        return None
    paper = list_paper(plenary, NOT_NEEDED, published.as_of, {segment: version})
    listed = next(one for one in paper.lists if one.segment == segment)
    return ListVersionView(
        segment=segment,
        title=listed.title,
        stage=published.stage.value,
        version=version,
        newest=plenary.published[segment][-1].version,
        as_of=moment(published.as_of, plenary.programme.zone, language),
        lines=tuple(_line(one, language) for one in listed.lines),
        waiting=tuple(_line(one, language) for one in listed.waiting),
    )


def _line(line: Line, language: str) -> LineView:
    notes = (on_behalf_of(line, language), points(line, language))
    person = f"{line.person.name}, {line.person.title}" if line.person and line.person.title else None
    return LineView(
        place=line.place,
        name=line.delegation[language],
        person=person or (line.person.name if line.person else None),
        notes=tuple(one for one in notes if one),
    )
