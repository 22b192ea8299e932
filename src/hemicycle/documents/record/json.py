"""The record for other programs, in a form that docs/papers.md describes and that keeps its number."""

from collections.abc import Mapping
from datetime import UTC, datetime

import msgspec

from hemicycle.documents.naming import Names
from hemicycle.documents.presumption import PRESUMED
from hemicycle.documents.record.paper import (
    Moved,
    Part,
    Reconstructed,
    RecordPaper,
    Ruled,
    Sat,
    Spoken,
    Unheard,
)
from hemicycle.wording.language import told

FORMAT = "hemicycle/record/1"


def json(paper: RecordPaper, language: str) -> bytes:
    written = {
        "format": FORMAT,
        "language": language,
        "plenary": paper.imprint.plenary,
        "title": paper.title,
        "body": paper.body,
        "place": paper.place,
        "zone": paper.zone,
        "as_of": _utc(paper.as_of),
        "closed": paper.is_closed,
        "ledger": {
            "position": paper.imprint.position,
            "hash": paper.imprint.head,
            "key": paper.imprint.key,
        },
        "address": paper.imprint.address,
        "presumption": told(PRESUMED, language) if paper.has_words else None,
        "sat": [_sat(one, language) for one in paper.sat],
        "absent": [_unheard(one, language) for one in paper.absent],
        "not_reached": [_unheard(one, language) for one in paper.not_reached],
        "fate": paper.fate.value,
        "reconstructed": _reconstructed(paper.reconstructed),
    }
    return msgspec.json.format(msgspec.json.encode(written), indent=2) + b"\n"


def _reconstructed(found: Reconstructed | None) -> Mapping[str, object] | None:
    """From which papers, and what was corrected since; None for what the house saw itself."""
    if found is None:
        return None
    return {
        "papers": [
            {
                "key": one.key,
                "title": one.title,
                "symbol": one.symbol,
                "address": one.address,
                "consulted": one.consulted,
            }
            for one in found.papers
        ],
        "editions": [
            {
                "number": one.number,
                "entered": _utc(one.entered),
                "why": one.why,
                "changes": [
                    {"part": each.part, "which": each.which, "how": each.how, "fields": each.fields}
                    for each in one.changes
                ],
            }
            for one in found.editions
        ],
    }


def _sat(sat: Sat, language: str) -> Mapping[str, object]:
    return {
        "day": sat.day,
        "start": _utc(sat.start),
        "end": _utc(sat.end),
        "source": sat.source,
        "parts": [_part(one, language) for one in sat.parts],
    }


def _part(part: Part, language: str) -> Mapping[str, object]:
    return {
        "segment": part.segment,
        "theme": part.theme,
        "entries": [
            _spoken(one, language) if isinstance(one, Spoken) else _moved(one, language)
            for one in part.entries
        ],
    }


def _spoken(one: Spoken, language: str) -> Mapping[str, object]:
    return {
        "is": "intervention",
        "number": one.number,
        "address": one.address,
        "kind": one.kind.value,
        "key": one.key,
        "delegation": one.delegation[language],
        "category": one.category.value,
        "group": _name(one.group, language),
        "person": {"name": one.person.name, "title": one.person.title} if one.person else None,
        "start": _utc(one.start),
        "end": _utc(one.end),
        "interrupts": one.interrupts,
        "ruled": _ruled(one.ruled, language) if one.ruled else None,
        "over": one.over,
        "on_paper": one.on_paper,
        "source": one.source,
        "summaries": one.summaries,
        "statements": one.statements,
        "corrections": [{"words": each.words, "admitted": _utc(each.admitted)} for each in one.corrections],
    }


def _ruled(ruled: Ruled, language: str) -> Mapping[str, object]:
    return {
        "ruling": ruled.ruling.value,
        "appealed_by": _name(ruled.appealed_by, language),
        "overruled": ruled.overruled,
    }


def _moved(one: Moved, language: str) -> Mapping[str, object]:
    return {
        "is": "motion",
        "number": one.number,
        "kind": one.kind.value,
        "key": one.key,
        "delegation": one.delegation[language],
        "moved": _utc(one.moved),
        "outcome": one.outcome.value if one.outcome else None,
    }


def _unheard(one: Unheard, language: str) -> Mapping[str, object]:
    return {
        "key": one.key,
        "delegation": one.delegation[language],
        "group": _name(one.group, language),
        "segment": one.segment,
    }


def _name(names: Names | None, language: str) -> str | None:
    return names[language] if names else None


def _utc(instant: datetime | None) -> datetime | None:
    return instant.astimezone(UTC) if instant else None
