"""Whether the machine's clock can be believed: arrivals are ordered by it."""

import ctypes
import errno
from collections.abc import Callable
from datetime import datetime, timedelta

import msgspec

from hemicycle.operations.doctor.findings import ok, trouble, warning
from hemicycle.operations.part import Part

UNSYNCHRONISED = 0x0040
ERROR = 5
"""What the kernel answers while nothing keeps its clock right."""
APART = timedelta(seconds=1)


class _Timex(ctypes.Structure):
    """`struct timex` of adjtimex(2), as far as it is read; all modes 0: nothing is set."""

    _fields_ = (
        ("modes", ctypes.c_uint),
        ("offset", ctypes.c_long),
        ("freq", ctypes.c_long),
        ("maxerror", ctypes.c_long),
        ("esterror", ctypes.c_long),
        ("status", ctypes.c_int),
        ("rest", ctypes.c_char * 256),
    )


class Kept(msgspec.Struct, frozen=True):
    """Whether something keeps the clock right, and how far off it may be at most."""

    is_kept: bool
    at_most: timedelta


def kept_by_the_kernel() -> Kept | None:
    """None where the system does not tell."""
    try:
        adjtimex = ctypes.CDLL(None, use_errno=True).adjtimex
    except (OSError, AttributeError):
        return None
    timex = _Timex()
    state = adjtimex(ctypes.byref(timex))
    if state < 0 or ctypes.get_errno() in {errno.EPERM, errno.ENOSYS}:
        return None
    is_kept = state != ERROR and not timex.status & UNSYNCHRONISED
    return Kept(is_kept, timedelta(microseconds=timex.maxerror))


def machine(asked: Callable[[], Kept | None] = kept_by_the_kernel) -> Part:
    subject = "clock: machine"
    kept = asked()
    if kept is None:
        return warning(
            subject, "This system does not tell whether its clock is kept right; see to it yourself."
        )
    if not kept.is_kept:
        return warning(
            subject,
            "Nothing keeps the machine's clock right, and arrivals are ordered by it; run chrony or systemd-timesyncd.",
        )
    seconds = kept.at_most.total_seconds()
    if kept.at_most > APART:
        return warning(
            subject,
            f"The machine's clock may be off by {seconds:.1f} seconds; see what its time server says.",
        )
    return ok(subject, f"The machine's clock is kept right, to {seconds * 1000:.0f} ms at most.")


def beside_the_database(theirs: datetime, asked: datetime, answered: datetime) -> Part:
    """How far our clock is from the database's, which answered between two moments of ours."""
    subject = "clock: database"
    apart = max(asked - theirs, theirs - answered, timedelta())
    seconds = apart.total_seconds()
    if apart > APART:
        return trouble(
            subject,
            f"Our clock and the database's are {seconds:.1f} seconds apart; keep both right by the same time server.",
        )
    return ok(subject, f"Our clock and the database's are at most {seconds:.3f} seconds apart.")
