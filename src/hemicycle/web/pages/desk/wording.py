"""A form in which somebody says what was asked or promised, as a value."""

import re
from datetime import date

from hemicycle.plenary.commitments.wording import CommitmentKind, Source, Wording
from hemicycle.plenary.programme.programme import Mandate
from hemicycle.plenary.refusal import Refusal
from hemicycle.web.pages.desk.form import Fields, number_in, text_in

LONGEST_LINE = 300
SOURCE = re.compile(r"(?P<of>[is])(?P<number>[1-9][0-9]{0,8})")


def wording_in(data: Fields) -> Wording:
    """Raises Refusal for a day that is none."""
    kind = text_in(data, "kind")
    together = text_in(data, "together")[:LONGEST_LINE]
    return Wording(
        kind=CommitmentKind(kind) if kind in set(CommitmentKind) else CommitmentKind.COMMITMENT,
        quote=text_in(data, "quote"),
        source=source_in(data),
        priority=text_in(data, "priority") or None,
        answers=number_in(data, "answers") or None,
        mandate=mandate_in(data),
        due=_day(text_in(data, "due")),
        together_with=tuple(name.strip() for name in together.split(";") if name.strip()),
        is_open=text_in(data, "open") == "1",
    )


def source_in(data: Fields) -> Source:
    found = SOURCE.fullmatch(text_in(data, "source"))
    if found is None:
        return Source()
    number = int(found["number"])
    return Source(intervention=number) if found["of"] == "i" else Source(statement=number)


def mandate_in(data: Fields) -> Mandate | None:
    instrument, paragraph = text_in(data, "instrument")[:LONGEST_LINE], text_in(data, "paragraph")[:40]
    return Mandate(instrument=instrument, paragraph=paragraph or None) if instrument else None


def _day(text: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refusal("{day} is not a day; write it as 2024-12-31.", day=text[:20]) from None
