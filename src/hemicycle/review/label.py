"""What a number stands under: a year, a name, or a word that is translated."""

from collections.abc import Mapping
from functools import cache

from hemicycle.delegations.delegation import Kind
from hemicycle.delegations.groups import group
from hemicycle.delegations.register import every_delegation
from hemicycle.plenary.value import Value
from hemicycle.review.words import PARTS
from hemicycle.wording.language import told
from hemicycle.wording.phrase import Phrase


class Label(Value, frozen=True):
    """`key` names it for programs. Of the others one is given; `plain` is as the data have it, in their language."""

    key: str
    plain: str = ""
    names: Mapping[str, str] = {}
    words: Phrase | None = None

    def told(self, language: str) -> str:
        if self.words is not None:
            return told(self.words, language)
        return self.names.get(language) or self.names.get("en") or self.plain

    @property
    def is_as_in_the_data(self) -> bool:
        return self.words is None and not self.names


def part(key: str) -> Label:
    return Label(key=key, words=PARTS[key])


def year(number: int) -> Label:
    return Label(key=str(number), names={"en": str(number)})


def named(name: str, names: Mapping[str, Mapping[str, str]]) -> Label:
    """A name of the data, in the languages that they give; that of a State in all."""
    found = names.get(name) or _states().get(_plain(name), {})
    return Label(key=name, plain=name, names={"en": name, **found} if found else {})


def region(key: str) -> Label:
    return Label(key=key, names=group(key).names)


@cache
def _states() -> Mapping[str, Mapping[str, str]]:
    """Names by the English one."""
    names = [one.names for one in every_delegation() if one.kind is Kind.STATE]
    return {
        _plain(written): {language: one.short for language, one in each.items() if language != "en"}
        for each in names
        for written in (each["en"].short, each["en"].formal)
    }


def _plain(name: str) -> str:
    return name.replace("’", "'")
