"""A plenary of the past as everybody sees it: who spoke in which order, from which papers, and what was corrected."""

import msgspec

from hemicycle.documents.past.words import (
    CORRECTIONS,
    NO_PROOF,
    NOTICE,
    SOURCES,
    consulted,
    edition_told,
    named,
)
from hemicycle.plenary.past.paper import Paper
from hemicycle.plenary.plenary import Plenary
from hemicycle.wording.language import told


class PaperView(msgspec.Struct, frozen=True, kw_only=True):
    """`address` is empty for a paper that lies nowhere in the web."""

    name: str
    address: str
    consulted: str


class PastView(msgspec.Struct, frozen=True, kw_only=True):
    notice: str
    no_proof: str
    papers_called: str
    papers: tuple[PaperView, ...]
    corrections_called: str
    corrections: tuple[str, ...]


def past_view(plenary: Plenary, language: str) -> PastView | None:
    """None for a plenary that the house recorded itself."""
    found = plenary.reconstructed
    if found is None:
        return None
    zone = plenary.programme.zone
    return PastView(
        notice=told(NOTICE, language),
        no_proof=told(NO_PROOF, language),
        papers_called=told(SOURCES, language),
        papers=tuple(_paper(one, language) for one in found.past.papers),
        corrections_called=told(CORRECTIONS, language),
        corrections=tuple(edition_told(one, zone, language) for one in found.editions[1:]),
    )


def _paper(paper: Paper, language: str) -> PaperView:
    return PaperView(name=named(paper), address=paper.address or "", consulted=consulted(paper, language))
