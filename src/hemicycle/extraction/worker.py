"""The bounded process that opens files: bytes come in, lines or one sentence go out.

python -m hemicycle.extraction.worker FORMAT NAME BOUNDS < FILE
"""

import resource
import sys

import msgspec

from hemicycle.extraction.bounds import Bounds
from hemicycle.extraction.format import Format
from hemicycle.extraction.text import Line
from hemicycle.extraction.unreadable import Unreadable
from hemicycle.wording.phrase import Phrase, phrase


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    lines: tuple[Line, ...] = ()
    unreadable: Phrase | None = None


def main() -> None:
    chosen, name, stated = sys.argv[1:]
    bounds = msgspec.json.decode(stated, type=Bounds)
    confine(bounds)
    sys.stdout.buffer.write(
        msgspec.json.encode(answer(Format(chosen), name, sys.stdin.buffer.read(), bounds))
    )


def confine(bounds: Bounds) -> None:
    """The process may compute, and nothing else: no larger memory, no file written, no dump left."""
    resource.setrlimit(resource.RLIMIT_AS, (bounds.memory, bounds.memory))
    resource.setrlimit(resource.RLIMIT_CPU, (bounds.processor_seconds, bounds.processor_seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def answer(chosen: Format, name: str, content: bytes, bounds: Bounds) -> Answer:
    try:
        lines = _lines(chosen, name, content, bounds)
    except Unreadable as error:
        return Answer(unreadable=error.phrase)
    except (MemoryError, RecursionError):
        return Answer(
            unreadable=phrase("{name} costs too much to read; give the note as plain text.", name=name)
        )
    if sum(len(line.words) for line in lines) > bounds.characters:
        return Answer(
            unreadable=phrase("{name} holds far more text than a note; send the note alone.", name=name)
        )
    return Answer(lines=lines)


def _lines(chosen: Format, name: str, content: bytes, bounds: Bounds) -> tuple[Line, ...]:
    """Each library is loaded only for its own format, after the bounds are set."""
    if chosen is Format.PDF:
        from hemicycle.extraction.pdf import pdf_lines  # noqa: PLC0415

        return pdf_lines(name, content)
    if chosen is Format.DOCX:
        from hemicycle.extraction.docx import docx_lines  # noqa: PLC0415

        return docx_lines(name, content, bounds)
    if chosen is Format.XLSX:
        from hemicycle.extraction.xlsx import xlsx_lines  # noqa: PLC0415

        return xlsx_lines(name, content)
    from hemicycle.extraction.encoding import decode  # noqa: PLC0415

    text = decode(name, content)
    if chosen is Format.HTML:
        from hemicycle.extraction.html import html_lines  # noqa: PLC0415

        return html_lines(text)
    from hemicycle.extraction.markdown import markdown_lines  # noqa: PLC0415

    return markdown_lines(text)


if __name__ == "__main__":
    main()
