"""The plenaries of the house, by their names."""

import msgspec

from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.web.api.call import Call
from hemicycle.web.api.operation import Answer, Operation
from hemicycle.web.api.portion import ByName
from hemicycle.web.api.words import PREFIX


class CataloguedPlenary(msgspec.Struct, frozen=True, kw_only=True):
    """`is_reconstructed` from its papers, where the house did not see it; `days` as in 2026-12-08; `position` of its last row, `address` where its state is."""

    name: str
    title: str
    body: str | None
    place: str | None
    phase: Phase
    is_reconstructed: bool
    days: tuple[str, ...]
    position: int
    address: str


class Plenaries(msgspec.Struct, frozen=True, kw_only=True):
    """`next` is what the next portion is asked for `after`, null at the end."""

    plenaries: tuple[CataloguedPlenary, ...]
    next: str | None


async def plenaries(call: Call[ByName, None]) -> Answer[Plenaries]:
    names = [one for one in call.house.chamber.slugs() if one > call.question.after]
    shown = names[: call.question.limit]
    after = shown[-1] if len(names) > len(shown) else None
    lines = tuple(_line(name, call.house.chamber.view(name)) for name in shown)
    return Answer(Plenaries(plenaries=lines, next=after), after)


def _line(name: str, plenary: Plenary) -> CataloguedPlenary:
    programme = plenary.programme
    return CataloguedPlenary(
        name=name,
        title=programme.title,
        body=programme.body,
        place=programme.place,
        phase=plenary.phase,
        is_reconstructed=plenary.reconstructed is not None,
        days=tuple(one.day.isoformat() for one in programme.sittings),
        position=plenary.position,
        address=f"{PREFIX}/{name}",
    )


OPERATIONS = (
    Operation(
        id="plenaries",
        method="GET",
        path="/plenaries",
        says="The plenaries of the house, by their names.",
        handle=plenaries,
        answers=Plenaries,
        question=ByName,
        is_told=False,
        in_portions=True,
    ),
)
