"""A paper is drawn up from a plenary as it stands."""

from collections.abc import Mapping
from datetime import datetime

from hemicycle.documents.imprint import Imprint
from hemicycle.documents.lists.paper import Line, ListPaper, SegmentList
from hemicycle.documents.naming import group_names, names_of, presentable
from hemicycle.documents.one_line import one_line
from hemicycle.plenary.lists.arrangement import speakers_list
from hemicycle.plenary.lists.limit import limit_of
from hemicycle.plenary.lists.publication import Entry, PublishedList
from hemicycle.plenary.lists.publish import entries_of
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.segment import Segment
from hemicycle.plenary.record.named import named_at_place


def list_paper(
    plenary: Plenary, imprint: Imprint, at: datetime, versions: Mapping[str, int] | None = None
) -> ListPaper:
    """The newest version of each list, or that which `versions` names by segment; else the list as it stands `at`.

    Names of persons, points and limits are those of the plenary given, also for an older version: who objected
    since is named no more. Raises LookupError for a version that was never published.
    """
    programme = plenary.programme
    wanted = versions or {}
    lists = tuple(_list(plenary, one, wanted.get(one.key), at) for one in programme.segments)
    return ListPaper(
        imprint=imprint,
        title=one_line(programme.title),
        body=_if_any(programme.body),
        place=_if_any(programme.place),
        zone=programme.zone,
        sittings=programme.sittings,
        as_of=max((one.as_of for one in lists), default=at),
        lists=lists,
    )


def _list(plenary: Plenary, segment: Segment, version: int | None, at: datetime) -> SegmentList:
    published = _published(plenary, segment.key, version)
    if published is None:
        arrangement = speakers_list(plenary, segment.key)
        entries, waiting = entries_of(arrangement.listed), entries_of(arrangement.waiting)
    else:
        entries, waiting = published.entries, published.waiting
    return SegmentList(
        segment=segment.key,
        title=one_line(segment.title),
        theme=_if_any(segment.theme),
        stage=published.stage if published else None,
        version=published.version if published else None,
        as_of=published.as_of if published else at,
        lines=tuple(_line(plenary, segment, entry) for entry in entries),
        waiting=tuple(_line(plenary, segment, entry) for entry in waiting),
    )


def _if_any(text: str | None) -> str | None:
    return one_line(text or "") or None


def _published(plenary: Plenary, segment: str, version: int | None) -> PublishedList | None:
    versions = plenary.published.get(segment, ())
    if version is None:
        return versions[-1] if versions else None
    found = next((one for one in versions if one.version == version), None)
    if found is None:
        raise LookupError(f"There is no version {version} of the list of segment {segment}.")
    return found


def _line(plenary: Plenary, segment: Segment, entry: Entry) -> Line:
    inscription = plenary.inscriptions[entry.inscription]
    return Line(
        place=entry.place,
        delegation=names_of(entry.delegation),
        category=entry.delegation.category,
        group=group_names(entry.capacity),
        person=presentable(named_at_place(inscription)),
        limit=limit_of(plenary, inscription),
        points=tuple(one_line(point.title) for point in segment.points if point.key in inscription.points),
    )
