"""When what is private falls due to be erased: so many days behind the end of the last sitting (DESIGN 4.22)."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from hemicycle.plenary.plenary import Plenary


def erasure_due(plenary: Plenary, after: timedelta) -> datetime | None:
    """None for a plenary without a day: nothing is erased of what nobody knows the end of.

    Of one that was entered from its papers what is private is kept from when it was entered last.
    """
    if not plenary.programme.sittings:
        return None
    last = max(sitting.day for sitting in plenary.programme.sittings)
    if plenary.reconstructed is not None:
        last = plenary.reconstructed.editions[-1].entered.date()
    zone = ZoneInfo(plenary.programme.zone or "UTC")
    return datetime.combine(last + timedelta(days=1), time(), zone) + after


def originals_of(plenary: Plenary) -> frozenset[str]:
    """The content addresses of the mails, letters and texts that came in or went out; not of what was released."""
    kept = (*plenary.mails.values(), *plenary.letters.values(), *plenary.statements)
    originals = frozenset(one.original for one in kept if one.original is not None)
    texts = frozenset(text.address for filed in plenary.statements for text in filed.texts or ())
    return (originals | texts) - texts_released(plenary)


def wanted_by(plenaries: Iterable[Plenary]) -> frozenset[str]:
    """The content addresses that one of them has, released or not."""
    return frozenset[str]().union(*(originals_of(one) | texts_released(one) for one in plenaries))


def texts_released(plenary: Plenary) -> frozenset[str]:
    """They are part of the record and stay with it."""
    return frozenset(text.address for one in plenary.released.values() for text in one.texts)
