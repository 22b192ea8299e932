"""Registering for the speakers' list, told apart from every other registration."""

import re

from hemicycle.extraction.addresses import find_pages
from hemicycle.extraction.text import Link
from hemicycle.note.asked import fields_asked
from hemicycle.note.draft import DraftRegistration, DraftStatements, Method, Moment
from hemicycle.note.evidence import Found
from hemicycle.note.late import late_of
from hemicycle.note.mailboxes import mailboxes_of
from hemicycle.note.methods import methods_of
from hemicycle.note.moments import Edge, moments_in
from hemicycle.note.passage import Note, Passage
from hemicycle.note.rules import relative_rules
from hemicycle.note.topic import Topic
from hemicycle.plenary.value import Value

ORDER_BY_TEXT = re.compile(
    r"\border\b[^.]*\bstatements?\b[^.]*\b(?:submi|receipt|receiv)\w*|\border\b[^.]*\b(?:submission|receipt) of (?:the |their )?(?:statements?|texts?)|"
    r"\bordre\b[^.]*\b(?:réception|envoi|dépôt|remise) des (?:textes|déclarations)|\borden\b[^.]*\b(?:recepción|envío|presentación) de (?:los textos|las declaraciones)",
    re.IGNORECASE,
)


class Closing(Value, frozen=True, kw_only=True):
    moment: Found[Moment] | None = None
    rule: Found[str] | None = None
    relative: bool = False
    sentence: Found[str] | None = None


def registration_of(note: Note, years: tuple[int, ...]) -> DraftRegistration:
    topic = Topic.FILING if _text_registers(note) else Topic.SPEAKING
    passages = note.about(topic)
    closing = closing_of(passages, years)
    to = addresses_of(note, topic, copied=False)
    methods = _with_mail(methods_of(note), to)
    if topic is Topic.FILING:
        methods = (*methods, *_by_text(note))
    return DraftRegistration(
        to=to,
        copy=addresses_of(note, topic, copied=True),
        url=_page(note),
        opens=_opening(passages, years),
        closes=closing.moment,
        rule=closing.rule,
        relative=closing.relative,
        sentence=closing.sentence,
        fields_asked=fields_asked(note),
        methods=methods,
        late=late_of(note),
    )


def _with_mail(methods: tuple[Found[Method], ...], to: tuple[Found[str], ...]) -> tuple[Found[Method], ...]:
    """Whoever names an address takes requests by mail."""
    if not to or any(one.value is Method.EMAIL for one in methods):
        return methods
    return (Found(value=Method.EMAIL, evidence=to[0].evidence), *methods)


def statements_of(note: Note, years: tuple[int, ...]) -> DraftStatements:
    closing = closing_of(tuple(one for one in note.about(Topic.FILING) if not _is_late_change(one)), years)
    return DraftStatements(
        to=addresses_of(note, Topic.FILING, copied=False),
        copy=addresses_of(note, Topic.FILING, copied=True),
        closes=closing.moment,
        rule=closing.rule,
        relative=closing.relative,
    )


def _is_late_change(passage: Passage) -> bool:
    return bool(
        re.search(r"\b(?:received (?:after|later)|revised|corrections?)\b", passage.words, re.IGNORECASE)
    )


def _text_registers(note: Note) -> bool:
    """Where texts are called in the order of their arrival, sending the text is the registration."""
    return any(ORDER_BY_TEXT.search(passage.words) for passage in note.about(Topic.FILING, Topic.SPEAKING))


def _by_text(note: Note) -> tuple[Found[Method], ...]:
    sent = next((box for passage in note.about(Topic.FILING) for box in [_mailed(passage)] if box), None)
    said = next(
        passage for passage in note.about(Topic.FILING, Topic.SPEAKING) if ORDER_BY_TEXT.search(passage.words)
    )
    return (*((sent,) if sent else ()), said.found(Method.STATEMENT))


def _mailed(passage: Passage) -> Found[Method] | None:
    box = next(iter(mailboxes_of(passage)), None)
    return passage.found(Method.EMAIL, box.start, box.end) if box else None


def addresses_of(note: Note, topic: Topic, *, copied: bool) -> tuple[Found[str], ...]:
    found = {
        box.address: passage.found(box.address, box.start, box.end)
        for passage in reversed(note.passages)
        for box in mailboxes_of(passage)
        if box.topic is topic and box.copied is copied
    }
    return tuple(reversed(found.values()))


def _page(note: Note) -> Found[str] | None:
    for passage in note.about(Topic.SPEAKING):
        links = [
            Link(target=link.target, start=link.start - passage.start, end=link.end - passage.start)
            for link in passage.line.links
            if passage.start <= link.start < passage.start + len(passage.words)
        ]
        for page in find_pages(passage.words, links):
            return passage.found(page.target, page.start, page.end)
    return None


def _opening(passages: tuple[Passage, ...], years: tuple[int, ...]) -> Found[Moment] | None:
    return _first(passages, years, Edge.OPENS)


def _first(passages: tuple[Passage, ...], years: tuple[int, ...], edge: Edge) -> Found[Moment] | None:
    for passage in passages:
        for one in moments_in(passage, years):
            if one.edge is edge:
                return passage.found(one.moment, one.start, one.end)
    return None


def closing_of(passages: tuple[Passage, ...], years: tuple[int, ...]) -> Closing:
    """The first closing day; beside or instead of it every rule that is no date."""
    moment = _first(passages, years, Edge.CLOSES)
    dated = next(
        (one for one in passages if moment and one.index == moment.evidence.index and _holds(one, moment)),
        None,
    )
    if moment and dated:
        rules = list(relative_rules(dated.words))
        return Closing(
            moment=moment,
            rule=_rule_beside(dated, moment, rules),
            sentence=_whole(dated),
        )
    told = [(passage, span) for passage in passages for span in relative_rules(passage.words)]
    if not told:
        return Closing()
    words = "; ".join(passage.words[start:end] for passage, (start, end) in told)
    passage, (start, end) = told[0]
    return Closing(
        rule=Found(value=words, evidence=passage.evidence(start, end)),
        relative=True,
        sentence=_whole(passage),
    )


def _whole(passage: Passage) -> Found[str]:
    """The sentence without the brackets of a paragraph around it."""
    return passage.found(passage.words.strip(" []"))


def _holds(passage: Passage, found: Found[Moment]) -> bool:
    return passage.start <= found.evidence.start < passage.start + len(passage.words)


def _rule_beside(passage: Passage, moment: Found[Moment], rules: list[tuple[int, int]]) -> Found[str] | None:
    """As in "Before the end of", "close of business", "four weeks before": what the date alone does not say."""
    start = moment.evidence.start - passage.start
    end = moment.evidence.end - passage.start
    if moment.value.ends_day:
        return passage.found(passage.words[start:end], start, end)
    return passage.found(passage.words[rules[0][0] : rules[0][1]], *rules[0]) if rules else None
