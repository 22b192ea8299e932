"""The page of a draft: the note with its marks, the questions, and the whole programme as a form."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

import msgspec
from babel.dates import format_date

from hemicycle.chamber.house.notes import ReadNote
from hemicycle.note.draft import Draft
from hemicycle.note.evidence import Evidence
from hemicycle.note.evidenced import evidence_of
from hemicycle.note.programming import draft_to_programme
from hemicycle.note.question import Field
from hemicycle.plenary.programme.programme import Programme
from hemicycle.web.pages.setup.controls import Control, Said, Surroundings, control
from hemicycle.web.pages.setup.form import NAME, TOML, Form
from hemicycle.web.pages.setup.labels import ADD, LABEL, ROW, name_of
from hemicycle.web.pages.setup.parts import FOLDED, PARTS, Part
from hemicycle.web.pages.setup.questions import QuestionView, question_views
from hemicycle.web.pages.setup.table import KIND_OF, LISTS, Table
from hemicycle.wording.language import told
from hemicycle.wording.moments import moment
from hemicycle.wording.phrase import Phrase, phrase


class RowView(msgspec.Struct, frozen=True, kw_only=True):
    legend: str
    said: Said | None
    controls: tuple[Control, ...]
    remove: str | None
    """The name of the box that takes it out; None for an empty one."""


class RowsView(msgspec.Struct, frozen=True, kw_only=True):
    key: str
    rows: tuple[RowView, ...]
    spare: tuple[RowView, ...]
    add: str
    is_open: bool


class PartView(msgspec.Struct, frozen=True, kw_only=True):
    """`above` are fields that stand with a question."""

    key: str
    title: str
    said: Said | None
    controls: tuple[Control, ...]
    above: tuple[tuple[str, str], ...]
    rows: RowsView | None
    is_open: bool


class FormView(msgspec.Struct, frozen=True, kw_only=True):
    questions: tuple[QuestionView, ...]
    parts: tuple[PartView, ...]
    folded: tuple[PartView, ...]


def form_view(note: ReadNote, form: Form, language: str, now: datetime) -> FormView:
    around = _surroundings(note, form, language, now)
    questions = tuple(question_views(note.draft, around)) if note.draft is not None else ()
    asked = {one.control.name for one in questions if one.control is not None}
    return FormView(
        questions=questions,
        parts=tuple(_part(part, form, around, asked) for part in PARTS),
        folded=tuple(_part(part, form, around, asked) for part in FOLDED),
    )


def faults_view(form: Form, language: str) -> tuple[tuple[str, str], ...]:
    """Each field that needs another look, by where it stands on the page, and what it is called."""
    own = {TOML: "TOML", NAME: told(phrase("Name in the address"), language)}
    return tuple((path, own.get(path) or name_of(path, language)) for path in form.faults)


def said_in(evidence: Mapping[str, tuple[Evidence, ...]], language: str) -> dict[str, Said]:
    return {path: Said(anchor_of(path), told(_place(each[0]), language)) for path, each in evidence.items()}


def anchor_of(path: str) -> str:
    return f"said-{path}"


def _surroundings(note: ReadNote, form: Form, language: str, now: datetime) -> Surroundings:
    said = said_in(evidence_of(note.draft), language) if note.draft is not None else {}
    suggested = (
        [one.suggestion for one in note.draft.questions if one.field is Field.ZONE] if note.draft else []
    )
    return Surroundings(
        language=language,
        fields=form.fields,
        faults=form.faults,
        said=_by_rows(said, note.draft, form.base) if note.draft is not None else said,
        hints=_hints(form, language, now),
        suggested_zone=str(suggested[0]) if suggested and suggested[0] else None,
        segments=[(one.key, one.title) for one in form.base.segments],
    )


def _by_rows(said: dict[str, Said], draft: Draft, base: Programme) -> dict[str, Said]:
    """The rows of the form by the rows of the note: those that were added since stand in no note."""
    read = draft_to_programme(draft)
    rows = {path for path in LISTS if any(name.startswith(f"{path}.") for name in said)}
    found = {name: one for name, one in said.items() if name.partition(".")[0] not in rows}
    for path in rows:
        before = [_name_of(path, row) for row in getattr(read, path)]
        for number, row in enumerate(getattr(base, path)):
            if _name_of(path, row) in before:
                old = f"{path}.{before.index(_name_of(path, row))}"
                found |= {
                    f"{path}.{number}{name.removeprefix(old)}": one
                    for name, one in said.items()
                    if name == old or name.startswith(f"{old}.")
                }
    return found


def _name_of(path: str, row: msgspec.Struct) -> object:
    return getattr(row, "instrument" if path == "mandates" else "key")


def _hints(form: Form, language: str, now: datetime) -> dict[str, str]:
    """What a moment of registration is: midnight in other words, and with a zone also in UTC."""
    base = form.base
    hints = {}
    for name, local in (("closes", base.registration.closes), ("opens", base.registration.opens)):
        if local is None:
            continue
        told_ways = []
        if name == "closes" and local.time() == time(0) and local.date() > date.min:
            day = format_date(local.date() - timedelta(days=1), "EEEE d MMMM y", locale=language)
            told_ways.append(told(phrase("the end of {day}", day=day), language))
        instant = base.instant(local)
        if instant is not None:
            told_ways.append(moment(instant, base.zone, language))
            if name == "closes" and instant <= now:
                told_ways.append(told(phrase("this has passed: every request will be late"), language))
        hints[f"registration.{name}"] = " · ".join(told_ways)
    return {name: hint for name, hint in hints.items() if hint}


def _part(part: Part, form: Form, around: Surroundings, asked: set[str]) -> PartView:
    controls = tuple(control(name, name, KIND_OF[name], around) for name in part.fields if name not in asked)
    rows = _rows(part.rows, LISTS[part.rows], form, around) if part.rows is not None else None
    return PartView(
        key=part.key,
        title=told(part.title, around.language),
        said=around.said.get(part.rows) if part.rows is not None else None,
        controls=controls,
        above=tuple((name, told(LABEL[name], around.language)) for name in part.fields if name in asked),
        rows=rows,
        is_open=any(one.fault is not None for one in controls),
    )


def _rows(path: str, table: Table, form: Form, around: Surroundings) -> RowsView:
    held = len(getattr(form.base, path))
    rows = tuple(_row(path, table, number, around, is_held=True) for number in range(held))
    spare = tuple(_row(path, table, number, around, is_held=False) for number in range(held, form.rows[path]))
    is_open = any(one.fault or one.value for row in spare for one in row.controls) or not held
    return RowsView(key=path, rows=rows, spare=spare, add=told(ADD[path], around.language), is_open=is_open)


def _row(path: str, table: Table, number: int, around: Surroundings, *, is_held: bool) -> RowView:
    return RowView(
        legend=f"{told(ROW[path], around.language)} {number + 1}",
        said=around.said.get(f"{path}.{number}"),
        controls=tuple(
            control(f"{path}.{number}.{name}", f"{path}.{name}", kind, around)
            for name, kind in table.fields.items()
        ),
        remove=f"{path}.{number}.remove" if is_held else None,
    )


def _place(evidence: Evidence) -> Phrase:
    if evidence.page is not None:
        return phrase("page {number}", number=evidence.page)
    if evidence.line is not None:
        return phrase("line {number}", number=evidence.line)
    return phrase("paragraph {number}", number=evidence.index + 1)
