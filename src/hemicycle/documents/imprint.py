"""Where a paper comes from, and what it can be checked against."""

from hemicycle.plenary.value import Value
from hemicycle.wording.phrase import Phrase, phrase


class Imprint(Value, frozen=True, kw_only=True):
    """Where a paper comes from and what it is checked against.

    `plenary` is the slug; `head` the hash at `position` of its stream, `key` the public key of the house, both in
    hexadecimal; `address` is where the list is kept up to date.
    """

    plenary: str
    position: int
    head: str
    key: str
    address: str | None = None


def verification() -> Phrase:
    return phrase(
        "Whoever holds an export of the ledger of this plenary can check every arrival and every decision up to "
        "the position named here. Receipts are signed with the key of the house."
    )


def proofs(imprint: Imprint) -> tuple[tuple[Phrase, str], ...]:
    """What the paper is checked against, each with what it is called."""
    address = ((phrase("Kept up to date at"), imprint.address),) if imprint.address else ()
    return (
        (phrase("Position in the ledger"), f"{imprint.plenary}, {imprint.position}"),
        (phrase("Hash"), imprint.head),
        (phrase("Key of the house"), imprint.key),
        *address,
    )
