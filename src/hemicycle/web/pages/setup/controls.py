"""The controls of the form, ready to be drawn: label, value, choices, evidence, and what is the matter."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

import msgspec

from hemicycle.web.pages.setup.kinds import (
    Addresses,
    Day,
    Delegate,
    Fault,
    Hour,
    Kind,
    Lines,
    Moment,
    OneOf,
    SegmentKey,
    Whole,
    Words,
    YesOrNo,
    Zone,
)
from hemicycle.web.pages.setup.labels import LABEL, NO, NOTHING, YES, choices_of
from hemicycle.wording.language import told
from hemicycle.wording.phrase import Phrase, phrase

SHAPES: Mapping[type, str] = {
    Whole: "number",
    Day: "date",
    Hour: "time",
    Moment: "datetime-local",
    Delegate: "delegation",
}
TALLEST = 12


class Choice(msgspec.Struct, frozen=True):
    value: str
    label: str


class Choices(msgspec.Struct, frozen=True):
    """`title` names a group of them."""

    title: str | None
    choices: tuple[Choice, ...]


class Said(msgspec.Struct, frozen=True):
    """Where in the note it stands: the mark's anchor, and the place in words."""

    anchor: str
    place: str


class Control(msgspec.Struct, frozen=True, kw_only=True):
    """`shape` is how it is drawn; `rows` how tall a text is."""

    name: str
    shape: str
    label: str
    value: str
    rows: int = 1
    choices: tuple[Choices, ...] = ()
    said: Said | None = None
    fault: str | None = None
    hint: str | None = None

    @property
    def part(self) -> str:
        """The last of its names, by which its width in a row is chosen."""
        return self.name.rpartition(".")[2]


class Surroundings(msgspec.Struct, frozen=True, kw_only=True):
    """What controls need of the whole form."""

    language: str
    fields: Mapping[str, str]
    faults: Mapping[str, Phrase]
    said: Mapping[str, Said]
    hints: Mapping[str, str]
    suggested_zone: str | None
    segments: Sequence[tuple[str, str]]
    """Number and title of each segment."""


def control(name: str, pattern: str, kind: Kind, around: Surroundings) -> Control:
    """`pattern` is the name without the numbers of rows."""
    value = around.fields.get(name, "")
    fault = around.faults.get(name)
    shape, rows = _shape(kind, value)
    return Control(
        name=name,
        shape=shape,
        label=told(LABEL[pattern], around.language),
        value=value,
        rows=rows,
        choices=_choices(kind, pattern, value, around),
        said=around.said.get(name),
        fault=told(fault, around.language) if fault is not None else None,
        hint=around.hints.get(name),
    )


def _shape(kind: Kind, value: str) -> tuple[str, int]:
    """How it is drawn, and how tall. Where a control would lose what was typed, another keeps it."""
    has_line_ends = bool(set("\r\n") & set(value))
    match kind:
        case Words(1) if not has_line_ends:
            return "line", 1
        case Delegate() if has_line_ends:
            return "text", 1
        case Day() | Hour() | Moment() if value and not _can_be_taken(kind, value):
            return "line", 1
        case Words(rows) | Lines(rows) | Addresses(rows):
            return "text", min(max(rows, value.count("\n") + 1), TALLEST)
        case _:
            return SHAPES.get(type(kind), "select"), 1


def _can_be_taken(kind: Kind, value: str) -> bool:
    try:
        kind.taken(value)
    except Fault:
        return False
    return True


def _choices(kind: Kind, pattern: str, value: str, around: Surroundings) -> tuple[Choices, ...]:
    language = around.language
    match kind:
        case OneOf(values):
            listed = [Choice(each, told(label, language)) for each, label in choices_of(values)]
        case YesOrNo():
            listed = [Choice("true", told(YES, language)), Choice("false", told(NO, language))]
        case SegmentKey():
            listed = [Choice(key, f"{key} · {title}" if title else key) for key, title in around.segments]
        case Zone():
            return _with_value((_nothing(pattern, language), *_zones(around)), value)
        case _:
            return ()
    can_be_empty = pattern in NOTHING or pattern == "seats.category"
    groups = ((_nothing(pattern, language),) if can_be_empty else ()) + (Choices(None, tuple(listed)),)
    return _with_value(groups, value)


def _nothing(pattern: str, language: str) -> Choices:
    label = told(NOTHING[pattern], language) if pattern in NOTHING else "—"
    return Choices(None, (Choice("", label),))


def _with_value(groups: tuple[Choices, ...], value: str) -> tuple[Choices, ...]:
    """What stands there is among the choices, even where it should not."""
    if any(one.value == value for group in groups for one in group.choices):
        return groups
    return (*groups, Choices(None, (Choice(value, value),)))


def _zones(around: Surroundings) -> tuple[Choices, ...]:
    suggested = around.suggested_zone
    if suggested is None:
        return zones()
    title = told(phrase("By the place of the session"), around.language)
    others = tuple(
        Choices(group.title, tuple(one for one in group.choices if one.value != suggested))
        for group in zones()
    )
    return (Choices(title, (Choice(suggested, _spoken(suggested)),)), *others)


@cache
def zones() -> tuple[Choices, ...]:
    """One for each clock of each country, by continent and ocean, and UTC; any other name can be said in the TOML."""
    table = (files("tzdata.zoneinfo") / "zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    names = sorted(row[2].strip() for row in rows)
    regions = dict.fromkeys(name.partition("/")[0] for name in names)
    return (
        Choices(None, (Choice("UTC", "UTC"),)),
        *(Choices(region, tuple(_of_region(names, f"{region}/"))) for region in regions),
    )


def _of_region(names: list[str], region: str) -> Iterator[Choice]:
    return (Choice(name, _spoken(name.removeprefix(region))) for name in names if name.startswith(region))


def _spoken(zone: str) -> str:
    return zone.replace("_", " ")
