"""What stands on the printed paper, in which order and language; PDF and DOCX differ in how they draw it."""

from datetime import datetime

from hemicycle.documents.imprint import proofs, verification
from hemicycle.documents.lists import words
from hemicycle.documents.lists.paper import Line, ListPaper, SegmentList
from hemicycle.plenary.value import Value
from hemicycle.wording.language import told
from hemicycle.wording.phrase import Phrase


class Worded(Value, frozen=True, kw_only=True):
    """A text with the language in which a reader's device should speak it."""

    language: str
    text: str


Wordings = tuple[Worded, ...]
"""The same in every language of the paper; once where the languages agree."""


class Cell(Value, frozen=True, kw_only=True):
    text: Wordings
    notes: Wordings = ()


class Table(Value, frozen=True, kw_only=True):
    """`summary` is what the table holds, for who cannot see it."""

    summary: str
    heads: tuple[Wordings, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Preface(Value, frozen=True, kw_only=True):
    """What stands around the lists, in one language: the bilingual paper has two, side by side."""

    language: str
    headline: str
    particulars: tuple[str, ...]
    verification: str


class Proof(Value, frozen=True, kw_only=True):
    name: Wordings
    value: str


class Section(Value, frozen=True, kw_only=True):
    """`stage` is empty where the headline of the paper says it for all lists."""

    title: str
    theme: str | None
    stage: Wordings
    listed: Table | None
    nobody: Wordings
    waiting_head: Wordings
    waiting: Table | None


class Layout(Value, frozen=True, kw_only=True):
    language: str
    title: str
    body: str | None
    plenary: str
    as_of: datetime
    prefaces: tuple[Preface, ...]
    sections: tuple[Section, ...]
    proofs: tuple[Proof, ...]
    running: Wordings


def laid_out(paper: ListPaper, languages: tuple[str, ...]) -> Layout:
    return Layout(
        language=languages[0],
        title=paper.title,
        body=paper.body,
        plenary=paper.imprint.plenary,
        as_of=paper.as_of,
        prefaces=tuple(_preface(paper, language) for language in languages),
        sections=tuple(_section(paper, one, languages) for one in paper.lists),
        proofs=tuple(
            Proof(name=worded(name, languages), value=value) for name, value in proofs(paper.imprint)
        ),
        running=worded(words.headline(paper), languages),
    )


def worded(phrase: Phrase, languages: tuple[str, ...]) -> Wordings:
    return in_each({language: told(phrase, language) for language in languages})


def in_each(texts: dict[str, str]) -> Wordings:
    first_with = {text: language for language, text in reversed(texts.items())}
    return tuple(Worded(language=first_with[text], text=text) for text in dict.fromkeys(texts.values()))


def _preface(paper: ListPaper, language: str) -> Preface:
    hours = (words.hours(sitting, paper.zone, language) for sitting in paper.sittings)
    place = (paper.place,) if paper.place else ()
    dated = (words.as_of(paper, paper.zone, language),) if paper.common else ()
    return Preface(
        language=language,
        headline=told(words.headline(paper), language),
        particulars=(*hours, *place, *dated),
        verification=told(verification(), language),
    )


def _section(paper: ListPaper, listed: SegmentList, languages: tuple[str, ...]) -> Section:
    stage = {
        language: f"{told(words.stage(listed), language)}. {words.as_of(listed, paper.zone, language)}"
        for language in languages
    }
    return Section(
        title=listed.title,
        theme=listed.theme,
        stage=() if paper.common else in_each(stage),
        listed=_table(listed.lines, listed.title, languages) if listed.lines else None,
        nobody=() if listed.lines else worded(words.NOBODY, languages),
        waiting_head=worded(words.WAITING, languages) if listed.waiting else (),
        waiting=_table(listed.waiting, listed.title, languages) if listed.waiting else None,
    )


def _table(lines: tuple[Line, ...], summary: str, languages: tuple[str, ...]) -> Table:
    """The delegation has a column in each language. Where that leaves no room for one, the category is a note."""
    alone = len(languages) == 1
    delegations = tuple(worded(words.DELEGATION, (language,)) for language in languages)
    others = (*((words.CATEGORY,) if alone else ()), words.SPEAKER, words.LIMIT)
    return Table(
        summary=summary,
        heads=(
            worded(words.NUMBER, languages),
            *delegations,
            *(worded(phrase, languages) for phrase in others),
        ),
        rows=tuple(_row(line, languages[0]) if alone else _row_in_each(line, languages) for line in lines),
    )


def _row(line: Line, language: str) -> tuple[Cell, ...]:
    notes = (words.on_behalf_of(line, language), words.points(line, language))
    return (
        _cell(str(line.place), language),
        _cell(line.delegation[language], language, *notes),
        _cell(told(words.CATEGORIES[line.category], language), language),
        _cell(words.person(line, language), language),
        _cell(words.limit(line.limit, language), language),
    )


def _row_in_each(line: Line, languages: tuple[str, ...]) -> tuple[Cell, ...]:
    return (
        _cell(str(line.place), languages[0]),
        *(_delegation_with_category(line, language) for language in languages),
        Cell(text=in_each({language: words.person(line, language) for language in languages})),
        Cell(text=in_each({language: words.limit(line.limit, language) for language in languages})),
    )


def _delegation_with_category(line: Line, language: str) -> Cell:
    category = told(words.CATEGORIES[line.category], language)
    notes = (category, words.on_behalf_of(line, language), words.points(line, language))
    return _cell(line.delegation[language], language, *notes)


def _cell(text: str, language: str, *notes: str | None) -> Cell:
    return Cell(
        text=(Worded(language=language, text=text),),
        notes=tuple(Worded(language=language, text=note) for note in notes if note),
    )
