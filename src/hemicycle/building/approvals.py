"""What of the review is published, for whoever has the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from hemicycle.chamber.house.approvals import Approval, Approvals
from hemicycle.ledger.database import open_database
from hemicycle.ledger.notebook import Notebook
from hemicycle.review.dataset import DataSet


def approve_dataset(database: str, dataset: DataSet) -> None:
    """Publishes it as it was read; a running house sees it if it has the same. Raises Unusable."""
    approval = Approval(
        digest=dataset.digest, gathered_on=dataset.manifest.gathered_on, approved_at=datetime.now(UTC)
    )
    with _approvals(database) as approvals:
        approvals.approve(dataset.name, approval)


def withdraw_dataset(database: str, name: str) -> bool:
    """Whether it was approved; its pages are gone from then on. Raises Unusable."""
    with _approvals(database) as approvals:
        return approvals.withdraw(name)


@contextmanager
def _approvals(database: str) -> Iterator[Approvals]:
    engine = open_database(database, create=False)
    try:
        yield Approvals(Notebook(engine))
    finally:
        engine.dispose()
