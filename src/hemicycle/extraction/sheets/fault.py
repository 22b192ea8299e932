"""What is wrong with a file that somebody wrote: the place, the matter, and what to do."""

import msgspec

from hemicycle.wording.language import told
from hemicycle.wording.phrase import Phrase


class DataFault(msgspec.Struct, frozen=True):
    """`line` counts from 1 as an editor does; 0 is the whole file. `column` is empty for the whole line."""

    file: str
    line: int
    column: str
    matter: Phrase

    def told(self, language: str) -> str:
        place = [self.file, *([str(self.line)] if self.line else []), *([self.column] if self.column else [])]
        return f"{':'.join(place)}: {told(self.matter, language)}"


class WrongFiles(Exception):  # noqa: N818 - it says what they are
    """Every fault that was found; the message has one in each line."""

    def __init__(self, faults: tuple[DataFault, ...]) -> None:
        self.faults = faults
        super().__init__("\n".join(fault.told("en") for fault in faults))
