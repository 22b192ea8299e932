"""What a statement says, once its files were read: kept as plain text, embargoed until it is released."""

from enum import StrEnum

from hemicycle.plenary.value import Value


class Form(StrEnum):
    """`spoken` is the text to be delivered, to be checked against delivery; `long` a fuller version for the record."""

    SPOKEN = "spoken"
    LONG = "long"


class FileText(Value, frozen=True, kw_only=True):
    """The text of one file: `name` is the file's, `address` where the text is kept, the digest of its bytes."""

    name: str
    address: str
    words: int


class ReleasedText(Value, frozen=True, kw_only=True):
    """As FileText, without the name that the sender gave its file."""

    address: str
    words: int
