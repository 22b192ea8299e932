"""What stands in the index, as a page tells it."""

from collections.abc import Sequence
from urllib.parse import quote

import msgspec

from hemicycle.chamber.house.search.shown import EntryKind, Passage, Shown, unpacked
from hemicycle.documents.record.words import ABSENT, KINDS, NOT_REACHED
from hemicycle.ledger.index.entry import Stood, Word
from hemicycle.plenary.lists.publication import Stage
from hemicycle.web.views.marked import Marked, marked, passage, spans
from hemicycle.wording.language import told
from hemicycle.wording.moments import day_of
from hemicycle.wording.phrase import Phrase, phrase

STAGES: dict[Stage, Phrase] = {
    Stage.PROVISIONAL: phrase("Provisional list of speakers, version {version}"),
    Stage.FINAL: phrase("Final list of speakers, version {version}"),
    Stage.REVISED: phrase("Revised list of speakers, version {version}"),
    Stage.AS_DELIVERED: phrase("List of speakers as delivered, version {version}"),
}


class EntryView(msgspec.Struct, frozen=True, kw_only=True):
    """`what` says which intervention or list it is, and is empty for a plenary; `notes` are what else is to be known.

    `delegation_path` is empty where it has no page. `said` is the passage that fits best, in `said_in` if that is known.
    """

    address: str
    day: str
    plenary: str
    plenary_title: Marked
    name: Marked
    delegation_path: str
    person: Marked
    what: str
    notes: tuple[Marked, ...]
    said: Marked
    said_in: str | None


def entry_view(stood: Stood, language: str, words: Sequence[Word] = ()) -> EntryView:
    shown = unpacked(stood.content)
    best = _best(shown, language, words)
    group = shown.group.get(language)
    notes = (
        told(phrase("on behalf of: {group}", group=group), language) if group else "",
        _how(shown, language),
        shown.segment or "",
        told(phrase("reconstructed from its papers: {source}", source=shown.source), language)
        if shown.source
        else "",
    )
    return EntryView(
        address=stood.address,
        day=day_of(stood.moment, stood.zone or None, language),
        plenary=stood.plenary,
        plenary_title=marked(stood.title, words),
        name=marked(shown.delegation.get(language, ""), words),
        delegation_path=delegation_path(stood.delegation),
        person=marked(shown.person or "", words),
        what=what(stood, shown, language),
        notes=tuple(marked(note, words) for note in notes if note),
        said=passage(best.words, words) if best else (),
        said_in=best.language if best else None,
    )


CALLED: dict[EntryKind, Phrase] = {
    EntryKind.ABSENT: ABSENT,
    EntryKind.NOT_REACHED: NOT_REACHED,
    EntryKind.STATEMENT: phrase("Statement"),
    EntryKind.COMMITMENT: phrase("Commitment"),
    EntryKind.NEED: phrase("Need"),
}


def what(stood: Stood, shown: Shown, language: str) -> str:
    match EntryKind(stood.kind):
        case EntryKind.PLENARY:
            return ""
        case EntryKind.INTERVENTION:
            return told(phrase("Intervention {number}", number=shown.number), language)
        case EntryKind.LIST:
            said = STAGES[shown.stage or Stage.PROVISIONAL]
            return told(said.filled(version=shown.version), language)
        case other:
            return told(CALLED[other], language)


def delegation_path(key: str) -> str:
    """Empty where there is no delegation, or its name cannot stand in an address."""
    return f"/delegations/{quote(key, safe=':')}" if key and "/" not in key else ""


def _how(shown: Shown, language: str) -> str:
    said = KINDS[shown.how] if shown.how else None
    return told(said, language) if said else ""


def _best(shown: Shown, language: str, words: Sequence[Word]) -> Passage | None:
    """In which most is found; else what is in the language of the page, else the first."""

    def fits(one: Passage) -> tuple[int, bool]:
        return len(spans(one.words, words)), one.language == language

    return max(shown.passages, key=fits, default=None)
