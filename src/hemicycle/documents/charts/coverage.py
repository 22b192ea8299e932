"""How the priorities of one plenary were covered, as a chart, and as a table under names that keep."""

import csv
from io import StringIO

import msgspec

from hemicycle.documents.charts.chart import Bar, Chart, Form, Look, Shape
from hemicycle.documents.harmless import BYTE_ORDER_MARK, harmless
from hemicycle.documents.one_line import one_line
from hemicycle.documents.past.words import RECONSTRUCTED
from hemicycle.plenary.commitments.coverage import Coverage, coverage, is_anything_covered
from hemicycle.plenary.plenary import Plenary
from hemicycle.wording.language import told
from hemicycle.wording.phrase import Phrase, phrase

FORMAT = "hemicycle/coverage/1"
"""docs/papers.md tells it."""
TITLE = phrase("How the priorities were covered")
PRIORITY = phrase("Priority")
ALL_OF_A_PART = phrase("{part}: {all}.")
PARTS: dict[str, Phrase] = {
    "needs": phrase("Needs"),
    "answered": phrase("Answered"),
    "commitments": phrase("Commitments"),
    "sources": phrase("Speeches and texts"),
}
"""By the field of Coverage that is counted."""
LONGEST = 60
"""Letters of a priority that stand beside its bars; the table has them all."""


def coverage_chart(plenary: Plenary, language: str, look: Look, shape: Shape = Shape.WIDE) -> Chart | None:
    """None for a programme without priorities, and while nothing was asked or promised under one."""
    covered = coverage(plenary)
    if not is_anything_covered(covered):
        return None
    along = _names(covered)
    return Chart(
        form=Form.BARS_BY_NAME,
        look=look,
        shape=shape,
        language=language,
        title=told(TITLE, language),
        imprint=_imprint(plenary, language),
        description=description(covered, language),
        along_title=told(PRIORITY, language),
        parts=tuple(told(part, language) for part in PARTS.values()),
        along=along,
        bars=tuple(
            Bar(part=told(part, language), along=name, number=getattr(one, field))
            for field, part in PARTS.items()
            for name, one in zip(along, covered, strict=True)
        ),
    )


def description(covered: tuple[Coverage, ...], language: str) -> str:
    """As in: How the priorities were covered. Needs: Arrests 2, Relocation 0."""
    sentences = [f"{told(TITLE, language)}."]
    for field, part in PARTS.items():
        listed = ", ".join(f"{one_line(one.priority)} {getattr(one, field)}" for one in covered)
        sentences.append(told(ALL_OF_A_PART.filled(part=told(part, language), all=listed), language))
    return " ".join(sentences)


def coverage_csv(plenary: Plenary) -> bytes:
    content = StringIO(newline="")
    writer = csv.writer(content, lineterminator="\r\n")
    writer.writerow(("priority", *PARTS))
    for one in coverage(plenary):
        writer.writerow((harmless(one_line(one.priority)), *(getattr(one, field) for field in PARTS)))
    return (BYTE_ORDER_MARK + content.getvalue()).encode()


def coverage_json(plenary: Plenary, slug: str) -> bytes:
    written = {
        "format": FORMAT,
        "plenary": slug,
        "title": plenary.programme.title,
        "position": plenary.position,
        "reconstructed": plenary.reconstructed is not None,
        "rows": coverage(plenary),
    }
    return msgspec.json.format(msgspec.json.encode(written), indent=2) + b"\n"


def _imprint(plenary: Plenary, language: str) -> str:
    title = one_line(plenary.programme.title)
    return title if plenary.reconstructed is None else f"{title} · {told(RECONSTRUCTED, language)}"


def _names(covered: tuple[Coverage, ...]) -> tuple[str, ...]:
    """Each is another, however long they are."""
    names: list[str] = []
    for number, one in enumerate(covered, 1):
        words = one_line(one.priority)
        name = words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
        names.append(name if name not in names else f"{name} ({number})")
    return tuple(names)
