"""The form between two presses: what it was made from, what stands in it now, and what is the matter."""

from collections.abc import Collection, Mapping

import msgspec
from msgspec.structs import replace

from hemicycle.chamber.house.names import fault_in, proposed
from hemicycle.note.toml.reading import WrongProgramme, read_programme
from hemicycle.note.toml.writing import write_programme
from hemicycle.plenary.programme.programme import Programme
from hemicycle.web.pages.setup.checks import lacking
from hemicycle.web.pages.setup.shown import shown
from hemicycle.web.pages.setup.table import LISTS
from hemicycle.web.pages.setup.taking import Fields, Taken, normal, number_of_rows, taken
from hemicycle.wording.phrase import Phrase, phrase

BASE, TOML, NAME = "base", "toml", "name"
"""Fields beside those of the programme: what the form was made from, the text to edit, and the address."""


class Form(msgspec.Struct, frozen=True, kw_only=True):
    """`fields` is what stands in every control, `rows` how many rows each list shows."""

    base: Programme
    fields: Fields
    toml: str
    rows: Mapping[str, int]
    faults: Mapping[str, Phrase] = {}


def opened(programme: Programme, name: str, spare: Mapping[str, int], language: str) -> Form:
    """As it stands for a programme with nothing typed; `spare` are empty rows beyond those that there are."""
    return Form(
        base=programme,
        fields={**shown(programme, language), NAME: name},
        toml=write_programme(programme),
        rows={path: len(getattr(programme, path)) + spare.get(path, 1) for path in LISTS},
    )


def first_opened(programme: Programme, names: Collection[str], language: str) -> Form:
    return opened(programme, proposed(programme.title, names), {}, language)


def looked_over(fields: Fields, more: str | None, language: str) -> Form:
    """What was sent, taken as far as it can be; `more` is the list that shall have one more row.

    Raises WrongProgramme where what the form was made from does not come back whole.
    """
    base = read_programme(fields.get(BASE, ""), BASE)
    result = taken(fields, base)
    faults = {**result.faults, **_on_toml(fields, base)}
    spare = {path: _empty(fields, path, result) + (path == more) for path in LISTS}
    if not faults:
        spare = {path: max(1, number if path == more else 1) for path, number in spare.items()}
        return opened(result.programme, fields.get(NAME, ""), spare, language)
    return Form(
        base=base,
        fields={**shown(base, language), **fields},
        toml=fields.get(TOML, ""),
        rows={
            path: max(len(getattr(base, path)) + 1, number_of_rows(fields, path) + (path == more))
            for path in LISTS
        },
        faults=faults,
    )


def with_toml_taken(fields: Fields, language: str) -> Form:
    """The form made anew from the text that was edited; as it was, where that cannot be read. Raises WrongProgramme."""
    written = fields.get(TOML, "")
    name = fields.get(NAME, "")
    try:
        return opened(read_programme(written, TOML), name, {}, language)
    except WrongProgramme as trouble:
        sentence = str(trouble).removeprefix(f"{TOML}: ").removeprefix(f"{TOML} ")
        form = looked_over({**fields, TOML: fields.get(BASE, "")}, None, language)
        return replace(form, toml=written, faults={**form.faults, TOML: cannot_be_taken(sentence)})


def as_convened(form: Form) -> Form:
    """With what a plenary still lacks, once nothing else is the matter."""
    faults = dict(form.faults) or lacking(form.base)
    fault = fault_in(form.fields[NAME].strip())
    return replace(form, faults={**faults, **({NAME: fault} if fault is not None else {})})


def kept_fields(form: Form) -> dict[str, str]:
    """What has to be kept to open it again: all that was typed where it could not be taken, else the programme."""
    base = {BASE: write_programme(form.base), NAME: form.fields[NAME]}
    return {**form.fields, **base, TOML: form.toml} if form.faults else base


def cannot_be_taken(sentence: str) -> Phrase:
    """What is wrong with a TOML is told in the words of its fields, which are English."""
    return phrase("The programme cannot be taken as it stands: {sentence}", sentence=sentence)


def _on_toml(fields: Fields, base: Programme) -> dict[str, Phrase]:
    """Two texts for one programme: what was typed into one of them must not be lost to the other."""
    if TOML not in fields or normal(fields[TOML]) == normal(write_programme(base)):
        return {}
    return {TOML: phrase("You changed the TOML: take it first, or undo your change there.")}


def _empty(fields: Fields, path: str, result: Taken) -> int:
    """How many empty rows a list had."""
    removed = sum(1 for name in fields if name.startswith(f"{path}.") and name.endswith(".remove"))
    return max(0, number_of_rows(fields, path) - len(getattr(result.programme, path)) - removed)
