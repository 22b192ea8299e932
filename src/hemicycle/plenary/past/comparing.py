"""What differs between two editions."""

from collections.abc import Iterator, Mapping

from hemicycle.plenary.past.edition import Change, How, Part
from hemicycle.plenary.past.past import Past
from hemicycle.plenary.represented import Speaker
from hemicycle.plenary.value import Value

Named = Mapping[tuple[Part, str], Value]


def changes_between(
    before: Past, after: Past, speakers_before: Mapping[int, Speaker], speakers_after: Mapping[int, Speaker]
) -> tuple[Change, ...]:
    """In the order of the parts, and of their numbers. That a person's name changed is told, and never which."""
    earlier, later = _named(before, speakers_before), _named(after, speakers_after)
    return tuple(_differing(earlier, later))


def _differing(earlier: Named, later: Named) -> Iterator[Change]:
    for part, which in dict.fromkeys((*earlier, *later)):
        one, other = earlier.get((part, which)), later.get((part, which))
        if one is None:
            yield Change(part=part, which=which, how=How.ADDED)
        elif other is None:
            yield Change(part=part, which=which, how=How.REMOVED)
        elif one != other:
            yield Change(part=part, which=which, how=How.CHANGED, fields=_fields(part, one, other))


def _fields(part: Part, one: Value, other: Value) -> tuple[str, ...]:
    if part is Part.SPEAKER:
        return ()
    return tuple(name for name in one.__struct_fields__ if getattr(one, name) != getattr(other, name))


def _named(past: Past, speakers: Mapping[int, Speaker]) -> Named:
    return {
        (Part.PROGRAMME, ""): past.programme,
        **{(Part.PAPER, one.key): one for one in past.papers},
        **{(Part.SITTING, str(number)): one for number, one in enumerate(past.sittings, 1)},
        **{(Part.INTERVENTION, str(one.number)): one for one in past.interventions},
        **{(Part.SPEAKER, str(number)): one for number, one in sorted(speakers.items())},
        **{(Part.STATEMENT, str(one.number)): one for one in past.statements},
        **{(Part.NEED, str(one.number)): one for one in past.needs},
        **{(Part.COMMITMENT, str(one.number)): one for one in past.commitments},
    }
