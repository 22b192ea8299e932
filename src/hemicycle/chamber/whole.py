"""A plenary goes into one file with all that is held of it, and comes back as the same plenary.

Rows byte for byte with the bodies that nobody else may see and their salts, and the originals that they name. What
was erased before is not in the file; the key of the house is not either, for it is not the plenary's.
"""

import msgspec
from sqlalchemy import Engine

from hemicycle.chamber.handover.believing import must_be_signed, replayed_whole
from hemicycle.chamber.handover.mismatch import Mismatch
from hemicycle.chamber.handover.originals import kept
from hemicycle.chamber.signers import earlier_signers, note_signers
from hemicycle.chamber.sitting_plenary import replayed
from hemicycle.ledger import reading
from hemicycle.ledger.carried import Carried, Errand, Original
from hemicycle.ledger.extending import DoesNotFit, put_in
from hemicycle.ledger.originals import Originals
from hemicycle.ledger.signing import Signer, house_key, receipt
from hemicycle.plenary.keeping.schedule import originals_of, texts_released
from hemicycle.plenary.plenary import Plenary


class Restored(msgspec.Struct, frozen=True, kw_only=True):
    slug: str
    position: int
    originals: int


def whole(engine: Engine, originals: Originals, slug: str) -> Carried:
    """As the ledger stands. Raises LookupError where there is no such plenary. Blocks."""
    rows = tuple(reading.read(engine, slug))
    if not rows:
        known = ", ".join(reading.heads(engine)) or "none"
        raise LookupError(f"There is no plenary {slug} in this ledger; it has {known}.")
    key = house_key(engine)
    plenary = replayed(Plenary(), rows)
    named = originals_of(plenary) | texts_released(plenary)
    signer = Signer(key=key.public_key().public_bytes_raw().hex(), until=rows[-1].position)
    return Carried(
        errand=Errand.WHOLE,
        stream=slug,
        title=reading.titles(engine)[slug],
        receipt=receipt(key, rows[-1]),
        rows=rows,
        originals=tuple(
            Original(kind=kind, content=content) for kind, content in originals.read_with_kinds(named)
        ),
        signers=(*earlier_signers(engine, slug), signer),
    )


def restored(engine: Engine, originals: Originals, carried: Carried) -> Restored:
    """Into a ledger that does not have it. Raises Mismatch and DoesNotFit, with no row written. Blocks."""
    if carried.errand is not Errand.WHOLE or carried.behind or not carried.signers:
        raise Mismatch("This file is no whole export; a file of a handover is taken over or taken back.")
    must_be_signed(carried, carried.signers[-1].key, "the house whose key it names")
    replayed_whole(Plenary(), carried.rows)
    if carried.stream in reading.streams(engine):
        raise DoesNotFit(f"there is a plenary {carried.stream} in this ledger already")
    kept(originals, carried.originals)
    note_signers(engine, carried.stream, carried.signers)
    put_in(engine, carried.rows, title=carried.title)
    return Restored(slug=carried.stream, position=carried.rows[-1].position, originals=len(carried.originals))
