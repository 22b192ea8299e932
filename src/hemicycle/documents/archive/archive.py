"""The archive as a value: what it is drawn up from, and the files that it holds."""

from collections.abc import Mapping
from datetime import date, datetime

from hemicycle.documents.imprint import Imprint
from hemicycle.documents.naming import Names
from hemicycle.ledger.signing import Receipt
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.statements.fate import Fate
from hemicycle.plenary.statements.text import Form
from hemicycle.plenary.value import Value

FORMAT = "hemicycle/archive/1"


class Statement(Value, frozen=True, kw_only=True):
    """A text that was released. `number` is its own, in its address for ever; `date` the day of its release.

    `language` is that of the text, None where nobody said it; `fate` what became of its place; `interventions` those in
    which it was delivered, none where it was not, or where that is not known.
    """

    number: int
    delegation: Names
    language: str | None
    form: Form = Form.SPOKEN
    fate: Fate = Fate.DELIVERED
    text: str
    date: date
    interventions: tuple[int, ...] = ()


class Source(Value, frozen=True, kw_only=True):
    """What an archive is drawn up from: a plenary at a position, and what is public of its rows up to there.

    `ledger` are the public rows as JSON lines; `receipt` is that of the last of them and `key` the public key of
    whoever signed it; `address` is that of the house's own pages of this plenary, None where it has none.
    """

    plenary: Plenary
    ledger: bytes
    receipt: Receipt
    key: str
    address: str | None = None
    statements: tuple[Statement, ...] = ()

    @property
    def as_of(self) -> datetime:
        """When the last row was recorded, and no later: the same position gives the same bytes."""
        return datetime.fromisoformat(self.receipt.recorded)

    @property
    def imprint(self) -> Imprint:
        return Imprint(
            plenary=self.receipt.stream,
            position=self.receipt.position,
            head=self.receipt.hash,
            key=self.key,
            address=self.address,
        )


class Archive(Value, frozen=True, kw_only=True):
    """`files` are what is kept, by path; `beside` what explains and checks it, and is no part of it."""

    name: str
    title: str
    body: str | None
    as_of: datetime
    files: Mapping[str, bytes]
    beside: Mapping[str, bytes]
