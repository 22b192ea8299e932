"""What the house approved of the review is of one content, and can be taken back."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from hemicycle.chamber.house.approvals import Approval, Approvals
from hemicycle.ledger.database import open_database
from hemicycle.ledger.notebook import Notebook

APPROVAL = Approval(
    digest="ab" * 32, gathered_on=date(2026, 11, 23), approved_at=datetime(2026, 11, 26, 12, 30, tzinfo=UTC)
)


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    engine = open_database(str(tmp_path / "house.sqlite"), create=True)
    yield Notebook(engine)
    engine.dispose()


def test_an_approval_is_kept_by_the_name_of_the_data_set(notebook: Notebook) -> None:
    Approvals(notebook).approve("icc", APPROVAL)
    assert (Approvals(notebook).of("icc"), Approvals(notebook).of("other")) == (APPROVAL, None)


def test_a_withdrawn_approval_is_gone_until_it_is_given_again(notebook: Notebook) -> None:
    approvals = Approvals(notebook)
    assert not approvals.withdraw("icc")
    approvals.approve("icc", APPROVAL)
    assert approvals.withdraw("icc")
    assert approvals.of("icc") is None
    assert not approvals.withdraw("icc")
    approvals.approve("icc", APPROVAL)
    assert approvals.of("icc") == APPROVAL
