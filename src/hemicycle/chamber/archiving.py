"""A plenary is archived from its ledger alone, beside a running house or without one."""

from collections.abc import Callable, Iterator
from zoneinfo import ZoneInfo

from sqlalchemy import Engine

from hemicycle.chamber.sitting_plenary import replayed
from hemicycle.documents.archive.archive import Source, Statement
from hemicycle.documents.naming import names_of
from hemicycle.ledger import reading
from hemicycle.ledger.public import public_lines
from hemicycle.ledger.signing import kept_key, receipt
from hemicycle.plenary.past.statement import delivered_on
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.statements.fate import Fate

Original = Callable[[str], bytes | None]
"""The content kept under an address, None where it is not there any more."""


def source_of(engine: Engine, original: Original, slug: str, address: str | None) -> Source:
    """As the ledger stands. Nothing is written; raises LookupError where there is no such plenary. Blocks."""
    rows = tuple(reading.read(engine, slug))
    if not rows:
        known = ", ".join(reading.heads(engine)) or "none"
        raise LookupError(f"There is no plenary {slug} in this ledger; it has {known}.")
    key = kept_key(engine)
    if key is None:
        raise LookupError("This ledger has no key of a house; let `serve` open it once, which makes one.")
    plenary = replayed(Plenary(), rows)
    return Source(
        plenary=plenary,
        ledger=b"".join(public_lines(rows)),
        receipt=receipt(key, rows[-1]),
        key=key.public_key().public_bytes_raw().hex(),
        address=address,
        statements=tuple(_statements(plenary, original)),
    )


def _statements(plenary: Plenary, original: Original) -> Iterator[Statement]:
    """Those that were released, each in the words that were handed in."""
    zone = ZoneInfo(plenary.programme.zone or "UTC")
    for number, released in sorted(plenary.released.items()):
        said = [text for one in released.texts if (text := original(one.address)) is not None]
        if said:
            yield Statement(
                number=number,
                delegation=names_of(released.delegation),
                language=released.language,
                form=released.form,
                fate=Fate(released.fate),
                text="\n\n".join(text.decode() for text in said),
                date=delivered_on(plenary, number) or released.released.astimezone(zone).date(),
                interventions=released.interventions,
            )
