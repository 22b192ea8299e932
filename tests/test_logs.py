"""What is logged shows where something failed, and nothing of what it failed on."""

import pytest
import structlog

from hemicycle.building.logging import log_plainly


def failing(address: str) -> None:
    raise ValueError(len(address))


def test_a_traceback_shows_no_values(capsys: pytest.CaptureFixture[str]) -> None:
    before = structlog.get_config()
    log_plainly()
    address = "delegate@mission.example"
    try:
        failing(address)
    except ValueError:
        structlog.get_logger().exception("something failed")
    finally:
        structlog.configure(**before)
    told = capsys.readouterr()
    assert (told.out, "something failed" in told.err, "in failing" in told.err) == ("", True, True)
    assert "mission.example" not in told.err
