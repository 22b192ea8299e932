"""How the house tells its operator what happens: one line for each thing, and never what it happened with.

What libraries say comes through the same door. Their words are left out, for they quote addresses, mails and rows;
where they said it, and how serious it is, stays. A line that cannot be written, for the disk is full or nobody listens
any more, is lost: what is logged stands in the middle of what the house does, which must go on.
"""

import logging
import sys
import threading
import traceback
from collections.abc import MutableMapping
from contextlib import suppress
from functools import partial
from types import TracebackType
from typing import Any, Literal

import structlog

Event = MutableMapping[str, Any]
Format = Literal["plain", "json"]

OF_STRANGERS = "uvicorn.error"
"""It warns of every request that is no HTTP, and of nothing else: whoever sends them would fill the disk."""


def log_as(format_: Format) -> None:
    """To standard error, in UTC: `plain` for people, `json` one object a line."""
    rendered = structlog.processors.JSONRenderer() if format_ == "json" else _Plain()
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(
                fmt="iso", utc=True, key="time" if format_ == "json" else "timestamp"
            ),
            without_values,
            rendered,
        ],
        logger_factory=partial(_UnfailingLogger, sys.stderr),
        cache_logger_on_first_use=True,
    )
    logging.captureWarnings(capture=True)
    logging.basicConfig(handlers=[_FromLibraries()], level=logging.WARNING, force=True)
    logging.getLogger(OF_STRANGERS).setLevel(logging.ERROR)
    sys.excepthook = _uncaught
    threading.excepthook = _uncaught_in_a_thread


def without_values(_logger: object, _method: str, event: Event) -> Event:
    """Of an exception: its type and where it was raised, for its message may quote what came in."""
    trouble = _trouble(event.pop("exc_info", None))
    if trouble is not None:
        event["exception"] = type(trouble).__name__
        event["where"] = where(trouble.__traceback__)
    return event


def where(trace: TracebackType | None) -> list[str]:
    """The frames, the last one last: file, line and function."""
    return [
        f"{frame.filename}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(trace, limit=-12)
    ]


def _trouble(told: object) -> BaseException | None:
    if isinstance(told, BaseException):
        return told
    if isinstance(told, tuple):
        return told[1] if isinstance(told[1], BaseException) else None
    return sys.exc_info()[1] if told else None


class _UnfailingLogger(structlog.PrintLogger):
    def msg(self, message: str) -> None:
        with suppress(OSError):
            super().msg(message)

    log = debug = info = warn = warning = err = error = failure = fatal = critical = exception = msg


class _Plain:
    """A line, and below it the frames of an exception."""

    def __init__(self) -> None:
        self._line = structlog.dev.ConsoleRenderer(colors=False)

    def __call__(self, told_by: Any, method: str, event: Event) -> str:  # noqa: ANN401 - whatever logs
        frames = event.pop("where", None)
        line = self._line(told_by, method, event)
        return line if not isinstance(frames, list) else "\n    ".join((line, *frames))


class _FromLibraries(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        if record.name.startswith("hemicycle"):
            return
        structlog.get_logger().log(
            record.levelno,
            "a library reports something",
            library=record.name,
            at=f"{record.pathname}:{record.lineno}",
            exc_info=record.exc_info,
        )


def _uncaught(kind: type[BaseException], trouble: BaseException, _trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    structlog.get_logger().error("the house fell over", exc_info=trouble)


def _uncaught_in_a_thread(told: threading.ExceptHookArgs) -> None:
    if told.exc_value is not None:
        structlog.get_logger().error("a thread fell over", exc_info=told.exc_value)
