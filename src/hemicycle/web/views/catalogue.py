"""The plenaries of the house by their bodies, as the start page shows them."""

from datetime import date

import msgspec
from sqlalchemy import Engine

from hemicycle.chamber.house.search.entries import RECONSTRUCTED
from hemicycle.ledger.index.entry import Catalogued
from hemicycle.ledger.index.finding import Body, Stretch, bodies, of_body
from hemicycle.plenary.plenary import Phase
from hemicycle.wording.language import told
from hemicycle.wording.moments import day
from hemicycle.wording.phrase import Phrase, phrase

FIRST_OF_A_BODY = 10
OF_A_BODY = 50
BODIES = 20

PHASES: dict[str, Phrase] = {
    Phase.PLANNED: phrase("to come"),
    Phase.OPEN: phrase("in session"),
    Phase.SUSPENDED: phrase("suspended"),
    Phase.CLOSED: phrase("held"),
    RECONSTRUCTED: phrase("held, reconstructed from its papers"),
}


class LineView(msgspec.Struct, frozen=True, kw_only=True):
    """`day` is empty while the programme names none; nobody works any more in one that `is_past`."""

    slug: str
    title: str
    phase: str
    day: str
    is_past: bool


class BodyView(msgspec.Struct, frozen=True, kw_only=True):
    """`number` is how many plenaries it has, of which some are shown."""

    name: str
    number: int
    lines: tuple[LineView, ...]


class CatalogueView(msgspec.Struct, frozen=True, kw_only=True):
    """`page` counts from 1; `has_more` says whether another follows."""

    bodies: tuple[BodyView, ...]
    page: int
    has_more: bool


def house_view(engine: Engine, page: int, language: str) -> CatalogueView:
    """Every body with its newest plenaries."""
    found = bodies(engine, Stretch((page - 1) * BODIES, BODIES + 1))
    shown = tuple(_body(engine, one, language) for one in found[:BODIES])
    return CatalogueView(bodies=shown, page=page, has_more=len(found) > BODIES)


def body_view(engine: Engine, name: str, page: int, language: str) -> CatalogueView:
    """The plenaries of one body."""
    found = of_body(engine, name, Stretch((page - 1) * OF_A_BODY, OF_A_BODY + 1))
    lines = tuple(_line(one, language) for one in found[:OF_A_BODY])
    shown = (BodyView(name=name, number=len(lines), lines=lines),) if lines else ()
    return CatalogueView(bodies=shown, page=page, has_more=len(found) > OF_A_BODY)


def _body(engine: Engine, body: Body, language: str) -> BodyView:
    first = of_body(engine, body.name, Stretch(0, FIRST_OF_A_BODY))
    lines = tuple(_line(one, language) for one in first)
    return BodyView(name=body.name, number=body.plenaries, lines=lines)


def _line(one: Catalogued, language: str) -> LineView:
    return LineView(
        slug=one.plenary,
        title=one.title,
        phase=told(PHASES[one.phase], language),
        day=day(date.fromisoformat(one.day), language) if one.day else "",
        is_past=one.phase == RECONSTRUCTED,
    )
