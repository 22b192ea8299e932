"""The search over all plenaries of the house, as data."""

from typing import Annotated

import msgspec
from msgspec import Meta

from hemicycle.chamber.house.search.query import LONGEST_QUERY, words_of
from hemicycle.chamber.house.search.shown import unpacked
from hemicycle.ledger.index.entry import Stood
from hemicycle.ledger.index.finding import MOST_COUNTED, Stretch, holding
from hemicycle.web.api.call import Call
from hemicycle.web.api.operation import Answer, Operation
from hemicycle.web.api.problem import Kind, Trouble
from hemicycle.web.api.values import Presumption, presumption_told
from hemicycle.web.api.words import Instant
from hemicycle.web.pages.indexed import MOST_PAGES, read_index
from hemicycle.web.views.entries import EntryView, entry_view

ON_A_PAGE = 20


class Query(msgspec.Struct, frozen=True):
    """`q` are words that all have to stand there; `page` counts from 1."""

    q: str = ""
    page: Annotated[int, Meta(ge=1, le=MOST_PAGES)] = 1


class FoundPlenary(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    title: str


class FoundDelegation(msgspec.Struct, frozen=True, kw_only=True):
    key: str
    name: str


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a passage; `is_found` where it is one of the words that were asked for."""

    words: str
    is_found: bool


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """`address` below the house; `said` is the passage that fits best.

    `presumption` is null where nothing is told of what was said.
    """

    address: str
    kind: str
    moment: Instant
    plenary: FoundPlenary
    delegation: FoundDelegation | None
    group: str | None
    person: str | None
    said: tuple[Piece, ...]
    presumption: Presumption | None


class Hits(msgspec.Struct, frozen=True, kw_only=True):
    """`number` counts to a thousand; `is_more` says that there may be more than were counted."""

    query: str
    page: int
    number: int
    is_more: bool
    found: tuple[Found, ...]


async def search(call: Call[Query, None]) -> Answer[Hits]:
    query, page = call.question.q[:LONGEST_QUERY].strip(), call.question.page
    words, limiter = words_of(query), call.house.limits.searches
    if words and not limiter.allows(call.address):
        raise Trouble(Kind.TOO_MANY, "Too many searches came from this address.", limiter.told(call.address))
    hits = await read_index(call.house, holding, words, Stretch((page - 1) * ON_A_PAGE, ON_A_PAGE))
    found = tuple(_found(one, entry_view(one, call.language, words), call.language) for one in hits.shown)
    is_more = hits.number == MOST_COUNTED
    return Answer(Hits(query=query, page=page, number=hits.number, is_more=is_more, found=found))


def _found(stood: Stood, view: EntryView, language: str) -> Found:
    shown = unpacked(stood.content)
    delegation = FoundDelegation(key=stood.delegation, name=shown.delegation.get(language, ""))
    return Found(
        address=stood.address,
        kind=stood.kind,
        moment=stood.moment,
        plenary=FoundPlenary(name=stood.plenary, title=stood.title),
        delegation=delegation if stood.delegation else None,
        group=shown.group.get(language),
        person=shown.person,
        said=tuple(Piece(words=piece.words, is_found=piece.is_found) for piece in view.said),
        presumption=presumption_told(language) if view.said else None,
    )


OPERATIONS = (
    Operation(
        id="search",
        method="GET",
        path="/search",
        says="What was said, promised, listed and decided in all plenaries, the best first.",
        handle=search,
        answers=Hits,
        question=Query,
    ),
)
