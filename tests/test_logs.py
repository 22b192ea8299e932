"""What is logged shows where something failed, and nothing of what it failed on.

A whole house with bad input at its doors is in tests/stories/test_what_a_house_says_and_whom_it_calls.py.
"""

import io
import json
import logging
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from hemicycle.building.logging import Format, log_as
from hemicycle.ledger.database import open_database

ADDRESS = "delegate@mission.example"


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Iterator[pytest.CaptureFixture[str]]:
    """What went to standard error; afterwards everything logs as before."""
    before, handlers, level = structlog.get_config(), logging.root.handlers[:], logging.root.level
    hooks = sys.excepthook, threading.excepthook
    logging.root.handlers.clear()
    yield capsys
    structlog.configure(**before)
    logging.captureWarnings(capture=False)
    logging.root.handlers[:], logging.root.level = handlers, level
    sys.excepthook, threading.excepthook = hooks


def fail(address: str) -> None:
    raise ValueError(f"{address} cannot be reached")


@pytest.mark.parametrize("written", ["plain", "json"])
def test_a_traceback_shows_where_and_no_values(told: pytest.CaptureFixture[str], written: Format) -> None:
    log_as(written)
    try:
        fail(ADDRESS)
    except ValueError:
        structlog.get_logger().exception("something failed")
    out, error = told.readouterr()
    assert (out, [words in error for words in ("something failed", "in fail", "ValueError")]) == (
        "",
        [True] * 3,
    )
    assert "mission.example" not in error


def test_a_line_of_json_has_its_moment_level_event_and_fields(told: pytest.CaptureFixture[str]) -> None:
    log_as("json")
    structlog.get_logger().warning("a letter waits", letter=7)
    line = json.loads(told.readouterr().err)
    assert line.pop("time").endswith("Z")
    assert line == {"level": "warning", "event": "a letter waits", "letter": 7}


def test_what_a_library_says_is_told_by_its_place_and_without_its_words(
    told: pytest.CaptureFixture[str],
) -> None:
    log_as("json")
    library = logging.getLogger("aiosmtpd.smtp")
    library.info("MAIL FROM:<%s>", ADDRESS)
    library.error("%s is wrong", ADDRESS)
    try:
        fail(ADDRESS)
    except ValueError:
        library.exception("%s fails", ADDRESS)
    out = told.readouterr().err
    lines = [json.loads(line) for line in out.splitlines()]
    assert [(line["level"], line["library"], line.get("exception")) for line in lines] == [
        ("error", "aiosmtpd.smtp", None),
        ("error", "aiosmtpd.smtp", "ValueError"),
    ]
    assert [Path(line["at"].rpartition(":")[0]).name for line in lines] == ["test_logs.py"] * 2
    assert "mission.example" not in out


def test_requests_that_are_none_fill_no_log(told: pytest.CaptureFixture[str]) -> None:
    log_as("json")
    logging.getLogger("uvicorn.error").warning("Invalid HTTP request received.")
    logging.getLogger("uvicorn.error").error("Exception in ASGI application")
    assert [json.loads(line)["level"] for line in told.readouterr().err.splitlines()] == ["error"]


def test_what_nobody_caught_is_told_in_the_same_way(told: pytest.CaptureFixture[str]) -> None:
    log_as("json")
    thread = threading.Thread(target=fail, args=(ADDRESS,))
    thread.start()
    thread.join()
    try:
        fail(ADDRESS)
    except ValueError as trouble:
        sys.excepthook(ValueError, trouble, trouble.__traceback__)
    out = told.readouterr().err
    assert [json.loads(line)["event"] for line in out.splitlines()] == [
        "a thread fell over",
        "the house fell over",
    ]
    assert "mission.example" not in out


def test_what_a_database_raises_quotes_no_row(place: str) -> None:
    engine = open_database(place, create=True)
    with pytest.raises(DBAPIError) as trouble, engine.begin() as connection:
        connection.execute(text("INSERT INTO nothing VALUES (:address)"), {"address": ADDRESS})
    engine.dispose()
    assert ADDRESS not in str(trouble.value)


def test_a_line_for_which_there_is_no_room_is_lost_and_whoever_logs_it_goes_on(
    told: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with io.TextIOWrapper(io.FileIO("/dev/full", "w"), write_through=True) as full:
        with pytest.raises(OSError, match="No space left"):
            full.write("a line")
        monkeypatch.setattr(sys, "stderr", full)
        log_as("plain")
        structlog.get_logger().error("the ledger could not be written")
        logging.getLogger("a.library").error("neither could this")


def test_a_line_that_nobody_listens_to_any_more_is_lost_too(
    told: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    heard, said = os.pipe()
    with io.TextIOWrapper(io.FileIO(said, "w"), write_through=True) as pipe:
        monkeypatch.setattr(sys, "stderr", pipe)
        log_as("json")
        structlog.get_logger().warning("heard")
        assert json.loads(os.read(heard, 1000))["event"] == "heard"
        os.close(heard)
        structlog.get_logger().warning("not heard")
        with pytest.raises(BrokenPipeError):
            pipe.write("a line")
