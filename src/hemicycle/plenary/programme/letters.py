"""Which letters the house sends by itself. Receipts go at once; what may hurt waits for a person."""

from hemicycle.plenary.letters.letter import LetterKind, Mode
from hemicycle.plenary.value import Value


class Letters(Value, frozen=True, kw_only=True):
    receipt: Mode = Mode.SEND
    held: Mode = Mode.WAIT
    late: Mode = Mode.WAIT
    refused: Mode = Mode.WAIT
    changed: Mode = Mode.SEND
    withdrawn: Mode = Mode.SEND
    swap: Mode = Mode.SEND
    statement: Mode = Mode.SEND
    moved: Mode = Mode.SEND

    def mode(self, kind: LetterKind) -> Mode:
        """What the desk itself sends out, and what proves an address, goes at once."""
        return Mode(getattr(self, kind.value, Mode.SEND))
