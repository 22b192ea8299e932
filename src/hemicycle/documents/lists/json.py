"""The lists for other programs, in a form that docs/papers.md describes and that keeps its number."""

from collections.abc import Mapping
from datetime import UTC

import msgspec

from hemicycle.documents.lists.paper import Line, ListPaper, SegmentList
from hemicycle.documents.naming import Names
from hemicycle.plenary.programme.sitting import Sitting

FORMAT = "hemicycle/speakers-list/1"


def json(paper: ListPaper, languages: tuple[str, ...]) -> bytes:
    written = {
        "format": FORMAT,
        "languages": languages,
        "plenary": paper.imprint.plenary,
        "title": paper.title,
        "body": paper.body,
        "place": paper.place,
        "zone": paper.zone,
        "sittings": [_sitting(one) for one in paper.sittings],
        "as_of": paper.as_of.astimezone(UTC),
        "ledger": {
            "position": paper.imprint.position,
            "hash": paper.imprint.head,
            "key": paper.imprint.key,
        },
        "address": paper.imprint.address,
        "lists": [_list(one, languages) for one in paper.lists],
    }
    return msgspec.json.format(msgspec.json.encode(written), indent=2) + b"\n"


def _sitting(sitting: Sitting) -> Mapping[str, object]:
    return {
        "day": sitting.day.isoformat(),
        "start": f"{sitting.start:%H:%M}" if sitting.start else None,
        "end": f"{sitting.end:%H:%M}" if sitting.end else None,
    }


def _list(listed: SegmentList, languages: tuple[str, ...]) -> Mapping[str, object]:
    return {
        "segment": listed.segment,
        "title": listed.title,
        "theme": listed.theme,
        "stage": listed.stage.value if listed.stage else "not-published",
        "version": listed.version,
        "as_of": listed.as_of.astimezone(UTC),
        "entries": [_line(line, languages) for line in listed.lines],
        "waiting": [_line(line, languages) for line in listed.waiting],
    }


def _line(line: Line, languages: tuple[str, ...]) -> Mapping[str, object]:
    person = {"name": line.person.name, "title": line.person.title} if line.person else None
    return {
        "place": line.place,
        "delegation": _names(line.delegation, languages),
        "group": _names(line.group, languages) if line.group else None,
        "category": line.category.value,
        "person": person,
        "limit": line.limit,
        "points": line.points,
    }


def _names(names: Names, languages: tuple[str, ...]) -> Mapping[str, str]:
    return {language: names[language] for language in languages}
