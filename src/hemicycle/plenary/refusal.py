"""An act of desk or chair that the rules do not allow."""

from hemicycle.wording.phrase import Phrase, phrase


class Refusal(Exception):  # noqa: N818 - the field's word for it
    """Raised for acts only: a request is never refused by an exception, it is recorded and then decided."""

    def __init__(self, text: str, /, **values: object) -> None:
        self.phrase: Phrase = phrase(text, **values)
        super().__init__(str(self.phrase))
