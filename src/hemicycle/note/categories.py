"""The speakers whom a note names, in the categories of a programme."""

from collections.abc import Iterator

from hemicycle.delegations.category import Category
from hemicycle.note.draft import DraftLimit, Speakers
from hemicycle.plenary.programme.limits import Limit

CATEGORIES = {
    Speakers.STATE: (Category.STATE_PARTY, Category.OBSERVER_STATE, Category.INVITED_STATE),
    Speakers.MEMBER: (Category.STATE_PARTY,),
    Speakers.OBSERVER_STATE: (Category.OBSERVER_STATE,),
    Speakers.OBSERVER: (Category.OBSERVER_STATE, Category.ORGANISATION, Category.NGO),
    Speakers.ORGANISATION: (Category.ORGANISATION,),
    Speakers.NGO: (Category.NGO,),
    Speakers.COURT: (Category.COURT,),
    Speakers.EXPERT: (Category.EXPERT,),
    Speakers.PANELLIST: (Category.EXPERT,),
}
EXACT = (
    Speakers.OBSERVER_STATE,
    Speakers.ORGANISATION,
    Speakers.NGO,
    Speakers.MEMBER,
    Speakers.COURT,
    Speakers.EXPERT,
)
GENERAL = frozenset((Speakers.STATE, Speakers.GROUP, Speakers.PANELLIST, Speakers.DIGNITARY))


def limits_for(stated: tuple[DraftLimit, ...], only: str) -> tuple[Limit, ...]:
    """Wide names first, so that the more exact one, stated later, holds among equals."""
    ordered = sorted(stated, key=lambda one: one.speakers in EXACT)
    found: dict[tuple[Category | None, str | None, bool | None], Limit] = {}
    for limit in (limit for one in ordered for limit in _limits(one, stated, only)):
        found[(limit.category, limit.segment, limit.for_groups)] = limit
    return tuple(found.values())


def _limits(one: DraftLimit, stated: tuple[DraftLimit, ...], only: str) -> Iterator[Limit]:
    segment = None if one.segment is None else str(one.segment + int(only))
    if one.speakers is Speakers.GROUP:
        yield Limit(seconds=one.seconds, segment=segment, for_groups=True)
    elif one.speakers is Speakers.ALL or _is_everybody_else(one, stated):
        yield Limit(seconds=one.seconds, segment=segment)
    else:
        for category in CATEGORIES.get(one.speakers, ()):
            yield Limit(seconds=one.seconds, segment=segment, category=category)


def _is_everybody_else(one: DraftLimit, stated: tuple[DraftLimit, ...]) -> bool:
    """Where only groups are told apart, a delegation is whoever speaks for itself."""
    return one.speakers is Speakers.STATE and {other.speakers for other in stated} <= GENERAL
