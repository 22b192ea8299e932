"""A note is read in a process with bounds: what it costs, however long it is, costs the floor next door nothing.

python -m hemicycle.note.drafting NAME BOUNDS < FILE
"""

import sys

import msgspec
from msgspec.structs import replace

from hemicycle.extraction.bounded import said_by
from hemicycle.extraction.bounds import Bounds
from hemicycle.extraction.reading import read_bytes
from hemicycle.extraction.text import Text
from hemicycle.extraction.unreadable import Unreadable
from hemicycle.extraction.worker import confine
from hemicycle.note.draft import Draft
from hemicycle.note.questions import questions_of
from hemicycle.note.reading import read_note
from hemicycle.wording.phrase import Phrase


class Drafted(msgspec.Struct, frozen=True, kw_only=True):
    text: Text
    draft: Draft


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    drafted: Drafted | None = None
    unreadable: Phrase | None = None


def drafted(name: str, content: bytes, bounds: Bounds) -> Drafted:
    """Blocks for as long as `bounds` allow. Raises Unreadable."""
    module = ("hemicycle.note.drafting", name, msgspec.json.encode(bounds).decode())
    said = said_by(module, name, content, bounds)
    answer = msgspec.json.decode(said, type=Answer)
    if answer.unreadable is not None:
        raise Unreadable(answer.unreadable.text, **answer.unreadable.values)
    assert answer.drafted is not None  # noqa: S101 - one of the two is there
    draft = answer.drafted.draft
    return Drafted(text=answer.drafted.text, draft=replace(draft, questions=questions_of(draft)))


def main() -> None:
    name, stated = sys.argv[1:]
    bounds = msgspec.json.decode(stated, type=Bounds)
    confine(bounds)
    sys.stdout.buffer.write(msgspec.json.encode(answer(name, sys.stdin.buffer.read(), bounds)))


def answer(name: str, content: bytes, bounds: Bounds) -> Answer:
    """Without the questions, which follow from the draft and hold phrases of any values."""
    try:
        text = read_bytes(name, content, bounds)
        return Answer(drafted=Drafted(text=text, draft=replace(read_note(text), questions=())))
    except Unreadable as trouble:
        return Answer(unreadable=trouble.phrase)


if __name__ == "__main__":
    main()
