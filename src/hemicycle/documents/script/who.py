"""How the chair addresses whoever speaks; the tables give no person's sex, so French says both."""

from hemicycle.delegations.category import Category
from hemicycle.delegations.spoken import of, of_name
from hemicycle.documents.apart import apart
from hemicycle.documents.one_line import one_line
from hemicycle.documents.script.turn import Turn
from hemicycle.plenary.capacity import Capacity, group_name
from hemicycle.plenary.represented import Represented
from hemicycle.wording.language import told
from hemicycle.wording.phrase import phrase

ANYBODY = None
"""Where the script leaves a gap for the name."""


def who(delegation: Represented | None, language: str) -> str:
    if delegation is not None and delegation.category is Category.EXPERT:
        return apart(one_line(delegation.name))
    sentence = phrase("the distinguished representative {of_delegation}")
    return told(sentence.filled(of_delegation=_of(delegation, language)), language)


def to_whom(delegation: Represented | None, language: str) -> str:
    if delegation is not None and delegation.category is Category.EXPERT:
        return told(phrase("to {name}", name=apart(one_line(delegation.name))), language)
    sentence = phrase("to the distinguished representative {of_delegation}")
    return told(sentence.filled(of_delegation=_of(delegation, language)), language)


def who_comes(turn: Turn, language: str) -> str:
    """With the group that is spoken for."""
    return ", ".join((who(turn.delegation, language), *_capacity(turn.capacity, language)))


def to_whom_in_full(turn: Turn, language: str) -> str:
    """With the person, as far as anybody may be named, and the group."""
    person = (turn.person.name, turn.person.title) if turn.person else ()
    named = (apart(one) for one in person if one)
    return ", ".join((to_whom(turn.delegation, language), *named, *_capacity(turn.capacity, language)))


def _of(delegation: Represented | None, language: str) -> str:
    if delegation is ANYBODY:
        return told(phrase("of …"), language)
    try:
        return of(delegation.key, language)
    except LookupError:
        return of_name(apart(one_line(delegation.name)), language)


def _capacity(capacity: Capacity, language: str) -> tuple[str, ...]:
    if capacity.group is None:
        return ()
    try:
        of_group = of(capacity.group, language)
    except LookupError:
        of_group = of_name(apart(one_line(group_name(capacity.group, language))), language)
    return (told(phrase("who speaks on behalf {of_group}", of_group=of_group), language),)
