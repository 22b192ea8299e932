"""A paper that is laid out, printed as a tagged PDF by a template of typst."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Literal

import msgspec

Standard = Literal["a-2a", "ua-1"]


def printed(
    template: bytes, layout: msgspec.Struct, issued: datetime, standards: Sequence[Standard]
) -> bytes:
    """The same paper gives the same bytes, as long as the letters of its names are in typst's own fonts.

    Else fonts of the machine are taken; where they lack a letter too, a box stands for it, the text stays in the
    file, and the file no longer claims the standards, which forbid such boxes.
    """
    import typst  # noqa: PLC0415 - 7 MiB, until the first paper is printed

    data = msgspec.to_builtins(layout) | {"issued": _parts(issued)}
    inputs = {"layout": msgspec.json.encode(data).decode()}
    for own_fonts_only in (True, False):
        try:
            return _compiled(template, inputs, standards, own_fonts_only=own_fonts_only)
        except typst.TypstError:
            continue
    return _compiled(template, inputs, (), own_fonts_only=False)


def _compiled(
    template: bytes, inputs: dict[str, str], standards: Sequence[Standard], *, own_fonts_only: bool
) -> bytes:
    import typst  # noqa: PLC0415 - as above

    return typst.compile(
        template,
        format="pdf",
        sys_inputs=inputs,
        pdf_standards=list(standards),
        ignore_system_fonts=own_fonts_only,
    )


def _parts(instant: datetime) -> tuple[int, ...]:
    """Year to second in UTC: typst has no instants."""
    return instant.astimezone(UTC).timetuple()[:6]
