"""A file that gives no text: one sentence that names the file and says what to do."""

from hemicycle.wording.phrase import Phrase, phrase


class Unreadable(Exception):  # noqa: N818 - it says what the file is
    def __init__(self, text: str, /, **values: object) -> None:
        self.phrase: Phrase = phrase(text, **values)
        super().__init__(str(self.phrase))
