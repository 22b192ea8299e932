"""What was asked and promised, and how far each priority of the programme is covered by it."""

import msgspec

from hemicycle.documents.commitments.told import CommitmentView, commitment_view, need_view
from hemicycle.plenary.commitments import commitment as recorded
from hemicycle.plenary.commitments.coverage import Coverage, coverage
from hemicycle.plenary.plenary import Plenary
from hemicycle.web.api.call import Call, not_found
from hemicycle.web.api.operation import Answer, Nothing, Operation
from hemicycle.web.api.portion import ByNumber, by_number
from hemicycle.web.api.values import Presumption, presumption_told


class Commitment(CommitmentView, frozen=True, kw_only=True):
    """`kind` as in CommitmentKind; `source` is the path below the plenary where the words stand, None for later ones.

    `answers` is the number of a need. `paper` is where a past plenary's papers have it, None for what the house recorded.
    """

    presumption: Presumption


class Commitments(msgspec.Struct, frozen=True, kw_only=True):
    position: int
    commitments: tuple[Commitment, ...]
    next: str | None


class Need(msgspec.Struct, frozen=True, kw_only=True):
    """`withdrawn` says why it was entered in error; `answers` are the numbers of the commitments that answer it."""

    number: int
    organ: str
    quote: str
    priority: str | None
    mandate: str | None
    source: str | None
    paper: str | None
    withdrawn: str | None
    answers: tuple[int, ...]
    presumption: Presumption


class Needs(msgspec.Struct, frozen=True, kw_only=True):
    position: int
    needs: tuple[Need, ...]
    next: str | None


class Covered(msgspec.Struct, frozen=True, kw_only=True):
    """In the order of the programme."""

    position: int
    priorities: tuple[Coverage, ...]


async def covered(call: Call[Nothing, None]) -> Answer[Covered]:
    return Answer(Covered(position=call.state.position, priorities=coverage(call.state)))


async def needs(call: Call[ByNumber, None]) -> Answer[Needs]:
    shown, after = by_number(call.question, tuple(call.state.needs.values()), lambda one: one.number)
    told = tuple(_need(call.state, one, call.language) for one in shown)
    return Answer(Needs(position=call.state.position, needs=told, next=after), after)


async def need(call: Call[Nothing, None]) -> Answer[Need]:
    found = call.state.needs.get(call.number("number"))
    if found is None:
        raise not_found("There is no such need.")
    return Answer(_need(call.state, found, call.language))


async def commitments(call: Call[ByNumber, None]) -> Answer[Commitments]:
    confirmed = tuple(one for one in call.state.commitments.values() if one.confirmed is not None)
    shown, after = by_number(call.question, confirmed, lambda one: one.number)
    told = tuple(_commitment(call.state, one, call.language) for one in shown)
    return Answer(Commitments(position=call.state.position, commitments=told, next=after), after)


async def commitment(call: Call[Nothing, None]) -> Answer[Commitment]:
    found = call.state.commitments.get(call.number("number"))
    if found is None or found.confirmed is None:
        raise not_found("There is no such commitment.")
    return Answer(_commitment(call.state, found, call.language))


def _need(plenary: Plenary, one: recorded.Need, language: str) -> Need:
    view = need_view(plenary, one, language)
    return Need(
        number=view.number,
        organ=view.organ,
        quote=view.quote,
        priority=one.priority,
        mandate=view.mandate,
        source=view.source,
        paper=view.paper,
        withdrawn=view.withdrawn,
        answers=tuple(each.number for each in view.answers),
        presumption=presumption_told(language),
    )


def _commitment(plenary: Plenary, one: recorded.Commitment, language: str) -> Commitment:
    view = commitment_view(plenary, one, language)
    return Commitment(presumption=presumption_told(language), **msgspec.structs.asdict(view))


OPERATIONS = (
    Operation(
        id="coverage",
        method="GET",
        path="/{plenary}/coverage",
        says="How far each priority of the programme is covered by what was asked and promised.",
        handle=covered,
        answers=Covered,
        is_told=False,
    ),
    Operation(
        id="needs",
        method="GET",
        path="/{plenary}/needs",
        says="What was asked for, by its numbers, with the numbers of what answers it.",
        handle=needs,
        answers=Needs,
        question=ByNumber,
        in_portions=True,
    ),
    Operation(
        id="need",
        method="GET",
        path="/{plenary}/needs/{number}",
        says="One need.",
        handle=need,
        answers=Need,
    ),
    Operation(
        id="commitments",
        method="GET",
        path="/{plenary}/commitments",
        says="The commitments that were confirmed, by their numbers.",
        handle=commitments,
        answers=Commitments,
        question=ByNumber,
        in_portions=True,
    ),
    Operation(
        id="commitment",
        method="GET",
        path="/{plenary}/commitments/{number}",
        says="One commitment that was confirmed.",
        handle=commitment,
        answers=Commitment,
    ),
)
