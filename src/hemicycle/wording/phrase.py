"""A sentence with its values, made where the reason is known and put into a language where it is read."""

from collections.abc import Mapping

import msgspec


class Phrase(msgspec.Struct, frozen=True):
    """`text` is the English source sentence with {named} places; `values` fill them after translation."""

    text: str
    values: Mapping[str, object]

    def filled(self, **values: object) -> "Phrase":
        """With more of its places filled."""
        return Phrase(self.text, {**self.values, **values})

    def __str__(self) -> str:
        return self.text.format(**self.values)


def phrase(text: str, /, **values: object) -> Phrase:
    return Phrase(text, values)
