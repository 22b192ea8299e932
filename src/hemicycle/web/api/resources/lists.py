"""The speakers' lists: as they are in force, and each version as it was published."""

from collections.abc import Sequence
from datetime import UTC

import msgspec

from hemicycle.documents.imprint import Imprint
from hemicycle.documents.lists.drawing_up import list_paper
from hemicycle.documents.lists.paper import Line, SegmentList
from hemicycle.plenary.lists.arrangement import speakers_list
from hemicycle.plenary.lists.publication import Entry, PublishedList, Stage
from hemicycle.plenary.lists.publish import entries_of
from hemicycle.plenary.plenary import Plenary
from hemicycle.web.api.call import Call, not_found
from hemicycle.web.api.operation import Answer, Nothing, Operation
from hemicycle.web.api.values import Delegation, Group, Person, delegation_told, group_told
from hemicycle.web.api.words import Instant

NOT_NEEDED = Imprint(plenary="", position=0, head="", key="")


class ListedPlace(msgspec.Struct, frozen=True, kw_only=True):
    """`limit` in seconds, null for none; `person` is null where nobody may be named; `points` by their titles."""

    place: int
    inscription: int
    delegation: Delegation
    group: Group | None
    person: Person | None
    limit: int | None
    points: tuple[str, ...]


class ListVersion(msgspec.Struct, frozen=True, kw_only=True):
    version: int
    stage: Stage
    as_of: Instant


class SpeakersList(msgspec.Struct, frozen=True, kw_only=True):
    """`stage` and `version` are null while no version is published: then it is the list as it stands.

    `waiting` would be next if a place came free. `versions` are all that were published, the oldest first.
    """

    segment: str
    title: str
    theme: str | None
    stage: Stage | None
    version: int | None
    as_of: Instant
    places: tuple[ListedPlace, ...]
    waiting: tuple[ListedPlace, ...]
    versions: tuple[ListVersion, ...]


class Lists(msgspec.Struct, frozen=True, kw_only=True):
    position: int
    lists: tuple[SpeakersList, ...]


async def lists(call: Call[Nothing, None]) -> Answer[Lists]:
    _must_have_lists(call.state)
    paper = list_paper(call.state, NOT_NEEDED, call.last.recorded)
    told = tuple(_list(call.state, one, call.language) for one in paper.lists)
    return Answer(Lists(position=call.state.position, lists=told))


async def list_version(call: Call[Nothing, None]) -> Answer[SpeakersList]:
    _must_have_lists(call.state)
    segment, version = call.places["segment"], call.number("version")
    try:
        paper = list_paper(call.state, NOT_NEEDED, call.last.recorded, {segment: version})
    except LookupError:
        paper = None
    found = [one for one in paper.lists if one.segment == segment] if paper is not None else []
    if not found:
        raise not_found("There is no such version of this list.")
    return Answer(_list(call.state, found[0], call.language))


def _must_have_lists(plenary: Plenary) -> None:
    """Raises Trouble: papers of a past plenary prove no order in which the speakers came."""
    if plenary.reconstructed is not None:
        raise not_found("A plenary that was entered from its papers has no lists of speakers.")


def _list(plenary: Plenary, drawn: SegmentList, language: str) -> SpeakersList:
    published = plenary.published.get(drawn.segment, ())
    listed, waiting = _entries(plenary, drawn, published)
    return SpeakersList(
        segment=drawn.segment,
        title=drawn.title,
        theme=drawn.theme,
        stage=drawn.stage,
        version=drawn.version,
        as_of=drawn.as_of.astimezone(UTC),
        places=_places(listed, drawn.lines, language),
        waiting=_places(waiting, drawn.waiting, language),
        versions=tuple(
            ListVersion(version=one.version, stage=one.stage, as_of=one.as_of.astimezone(UTC))
            for one in published
        ),
    )


def _entries(
    plenary: Plenary, drawn: SegmentList, published: Sequence[PublishedList]
) -> tuple[Sequence[Entry], Sequence[Entry]]:
    """Of which inscriptions the lines of a paper are."""
    found = next((one for one in published if one.version == drawn.version), None)
    if found is not None:
        return found.entries, found.waiting
    standing = speakers_list(plenary, drawn.segment)
    return entries_of(standing.listed), entries_of(standing.waiting)


def _places(entries: Sequence[Entry], lines: Sequence[Line], language: str) -> tuple[ListedPlace, ...]:
    return tuple(
        ListedPlace(
            place=line.place,
            inscription=entry.inscription,
            delegation=delegation_told(entry.delegation, language),
            group=group_told(entry.capacity, language),
            person=Person(name=line.person.name, title=line.person.title) if line.person else None,
            limit=line.limit,
            points=line.points,
        )
        for entry, line in zip(entries, lines, strict=True)
    )


OPERATIONS = (
    Operation(
        id="lists",
        method="GET",
        path="/{plenary}/lists",
        says="The speakers' lists in force, place by place, and which versions there are.",
        handle=lists,
        answers=Lists,
    ),
    Operation(
        id="list_version",
        method="GET",
        path="/{plenary}/lists/{segment}/{version}",
        says="One version of the list of a segment, as it was published.",
        handle=list_version,
        answers=SpeakersList,
    ),
)
