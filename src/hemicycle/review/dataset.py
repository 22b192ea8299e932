"""A data set as it was read: its manifest, its rows, and the digest that an approval names."""

from collections.abc import Mapping
from datetime import date

from hemicycle.plenary.value import Value
from hemicycle.review.confidence import Confidence
from hemicycle.review.rows.agreement import Agreement
from hemicycle.review.rows.dispute import Dispute
from hemicycle.review.rows.finding import Finding
from hemicycle.review.rows.party import Party
from hemicycle.review.rows.published import Published
from hemicycle.review.rows.warrant import Warrant


class Manifest(Value, frozen=True):
    """`through` is the last year whose figures are shown; texts are by language, and English is always there.

    `names` gives names that stand in the rows in other languages; those of States need none.
    """

    name: str
    gathered_on: date
    through: int
    licence: str
    title: Mapping[str, str]
    body: Mapping[str, str]
    about: Mapping[str, str]
    names: Mapping[str, Mapping[str, str]] = {}


class DataSet(Value, frozen=True):
    """`digest` is the SHA-256 of every file that was read, by name: another row, another digest."""

    manifest: Manifest
    digest: str
    warrants: tuple[Warrant, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    parties: tuple[Party, ...] = ()
    findings: tuple[Finding, ...] = ()
    published: tuple[Published, ...] = ()
    disputes: tuple[Dispute, ...] = ()

    @property
    def name(self) -> str:
        return self.manifest.name

    @property
    def last_day(self) -> date:
        return date(self.manifest.through, 12, 31)


Row = Warrant | Agreement | Party | Finding | Published


def is_sure(row: Row) -> bool:
    """Whether it may be counted and shown."""
    return row.confidence is not Confidence.UNCERTAIN
