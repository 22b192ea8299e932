"""The sentences that keep what papers tell apart from what a house recorded, and how sources and corrections are told."""

from hemicycle.documents.one_line import one_line
from hemicycle.plenary.past.edition import Change, Edition, How, Part
from hemicycle.plenary.past.paper import Paper
from hemicycle.wording.language import RIGHT_TO_LEFT, told
from hemicycle.wording.moments import apart, day, moment
from hemicycle.wording.phrase import Phrase, phrase

RECONSTRUCTED = phrase("Reconstructed from its papers")
NOTICE = phrase(
    "Reconstructed from its papers: this house did not record this plenary while it sat. Each fact names its source;"
    " what the papers do not say is not known."
)
NO_PROOF = phrase(
    "This house received no requests for it, so there are no receipts, and nothing here proves in which order the"
    " speakers came. The ledger proves when the papers were entered, and that what was entered has not been changed"
    " since."
)
NOT_KNOWN = phrase("not known")
SOURCES = phrase("Sources")
CORRECTIONS = phrase("Corrections since it was entered")

PARTS: dict[Part, Phrase] = {
    Part.PROGRAMME: phrase("the programme"),
    Part.PAPER: phrase("paper {which}"),
    Part.SITTING: phrase("sitting {which}"),
    Part.INTERVENTION: phrase("intervention {which}"),
    Part.SPEAKER: phrase("the speaker of intervention {which}"),
    Part.STATEMENT: phrase("statement {which}"),
    Part.NEED: phrase("need {which}"),
    Part.COMMITMENT: phrase("commitment {which}"),
}
HOWS: dict[How, Phrase] = {
    How.ADDED: phrase("added: {what}"),
    How.CHANGED: phrase("changed: {what}"),
    How.REMOVED: phrase("taken out: {what}"),
}


def paper_told(paper: Paper, language: str) -> str:
    """As in: ICC-ASP/18/20, Report of the Bureau on cooperation, https://asp.example/20, consulted on 20 November 2026."""
    address = one_line(paper.address or "")
    shown = apart(address) if address and language in RIGHT_TO_LEFT else address
    return ", ".join(part for part in (named(paper), shown, consulted(paper, language)) if part)


def named(paper: Paper) -> str:
    """As in: ICC-ASP/18/20, Report of the Bureau on cooperation."""
    return one_line(f"{paper.symbol}, {paper.title}" if paper.symbol else paper.title)


def consulted(paper: Paper, language: str) -> str:
    return told(phrase("consulted on {day}", day=day(paper.consulted, language)), language)


def source(words: str) -> Phrase:
    return phrase("Source: {source}", source=words)


def edition_told(edition: Edition, zone: str | None, language: str) -> str:
    """When, why, and what differs from the edition before."""
    when = moment(edition.entered, zone, language)
    return f"{when}: {one_line(edition.why)} ({'; '.join(_changes(edition.changes, language))})"


def _changes(changes: tuple[Change, ...], language: str) -> tuple[str, ...]:
    by_how = {how: [one for one in changes if one.how is how] for how in How}
    return tuple(
        told(HOWS[how].filled(what=", ".join(_part(one, language) for one in those)), language)
        for how, those in by_how.items()
        if those
    )


def _part(change: Change, language: str) -> str:
    return told(PARTS[change.part].filled(which=change.which), language)
