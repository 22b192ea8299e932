"""What was asked for and promised, for other programs, in a form that docs/papers.md describes."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

import msgspec

from hemicycle.documents.imprint import Imprint
from hemicycle.documents.naming import Names, names_of
from hemicycle.documents.past.citing import source_told
from hemicycle.documents.presumption import PRESUMED
from hemicycle.plenary.commitments.commitment import Commitment, Need, Status
from hemicycle.plenary.commitments.coverage import coverage
from hemicycle.plenary.commitments.wording import Source
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import Represented
from hemicycle.wording.language import told

FORMAT = "hemicycle/commitments/1"


def commitments_json(plenary: Plenary, imprint: Imprint) -> bytes:
    """What is public of it: needs, those entered in error too, and the commitments that were confirmed."""
    written = {
        "format": FORMAT,
        "plenary": imprint.plenary,
        "title": plenary.programme.title,
        "body": plenary.programme.body,
        "ledger": {"position": imprint.position, "hash": imprint.head, "key": imprint.key},
        "address": imprint.address,
        "presumption": told(PRESUMED, "en"),
        "reconstructed": plenary.reconstructed is not None,
        "coverage": coverage(plenary),
        "needs": [_need(plenary, one) for _, one in sorted(plenary.needs.items())],
        "commitments": [_commitment(plenary, one) for one in confirmed(plenary)],
    }
    return msgspec.json.format(msgspec.json.encode(written), indent=2) + b"\n"


def confirmed(plenary: Plenary) -> tuple[Commitment, ...]:
    """By their numbers."""
    return tuple(one for _, one in sorted(plenary.commitments.items()) if one.confirmed is not None)


def _need(plenary: Plenary, one: Need) -> Mapping[str, object]:
    return {
        "number": one.number,
        "organ": _who(one.organ),
        "quote": one.quote,
        "priority": one.priority,
        "mandate": one.mandate,
        **_where(plenary, one.source),
        "recorded": None if plenary.reconstructed else _utc(one.recorded),
        "entered_in_error": one.withdrawn,
        "paper": source_told(plenary, one.cited),
    }


def _commitment(plenary: Plenary, one: Commitment) -> Mapping[str, object]:
    wording = one.wording
    return {
        "number": one.number,
        "delegation": _who(one.delegation),
        "kind": wording.kind.value,
        "quote": wording.quote,
        "priority": wording.priority,
        "answers": wording.answers,
        "mandate": wording.mandate,
        "due": wording.due,
        "together_with": wording.together_with,
        "open": wording.is_open,
        **_where(plenary, wording.source),
        "confirmed": _when(one.confirmed, one.confirmed_on),
        "joined": [{**_who(other), "at": _utc(at)} for other, at in one.joined],
        "statuses": [_status(plenary, each) for each in one.statuses],
        "paper": source_told(plenary, one.cited),
    }


def _status(plenary: Plenary, one: Status) -> Mapping[str, object]:
    return {
        "progress": one.progress.value,
        "words": one.words,
        "asserted_by": one.asserted_by,
        "at": _when(one.at, one.on),
        "paper": source_told(plenary, one.cited),
    }


def _who(one: Represented) -> Mapping[str, str | Names]:
    return {"key": one.key, "name": names_of(one)}


def _where(plenary: Plenary, source: Source) -> Mapping[str, int | None]:
    """A text that is not released has no number that anybody may know."""
    statement = source.statement if source.statement in plenary.released else None
    return {"intervention": source.intervention, "statement": statement}


def _when(at: datetime | None, on: date | None) -> datetime | date | None:
    """The day alone where the papers give no more."""
    return on or _utc(at)


def _utc(at: datetime | None) -> datetime | None:
    return at.astimezone(UTC) if at else None
