"""The side to which the floor comes: the rows of the other, byte for byte, and behind them the first of our own."""

from datetime import datetime

import msgspec
from sqlalchemy import Engine

from hemicycle.chamber.handover.believing import must_be_signed, replayed_whole
from hemicycle.chamber.handover.mismatch import Mismatch
from hemicycle.chamber.handover.originals import kept
from hemicycle.chamber.handover.sending import ACTOR
from hemicycle.chamber.sitting_plenary import replayed
from hemicycle.chamber.stored_rows import draft, stored
from hemicycle.ledger import reading
from hemicycle.ledger.carried import Carried, Errand
from hemicycle.ledger.extending import DoesNotFit, extend
from hemicycle.ledger.originals import Originals
from hemicycle.ledger.row import Draft, Head, Row
from hemicycle.ledger.signing import house_key
from hemicycle.ledger.verification import checked
from hemicycle.plenary.command import Command
from hemicycle.plenary.decide import decide
from hemicycle.plenary.handover.handover import Leg
from hemicycle.plenary.handover.return_home import HandoverGivenUp, TakeBack
from hemicycle.plenary.handover.take_over import FloorTaken, TakeOver, ticket_of
from hemicycle.plenary.history.kinds import KIND_OF
from hemicycle.plenary.history.stored import restore
from hemicycle.plenary.plenary import Plenary


class Received(msgspec.Struct, frozen=True, kw_only=True):
    """`position` is where the ledger stands; `again`: it had been taken in before, and nothing was written."""

    position: int
    again: bool = False


def take_over(engine: Engine, originals: Originals, carried: Carried, code: str, now: datetime) -> Received:
    """On the machine that gets the floor. Raises Mismatch, Refusal and DoesNotFit. Blocks."""
    if carried.errand is not Errand.OVER:
        raise Mismatch(
            "This file brings a floor back; take it back into the ledger of the house (take-back)."
        )
    if carried.behind:
        raise Mismatch(
            "This file does not begin with the first row of the plenary; hand the floor over anew."
        )
    plenary = replayed_whole(Plenary(), carried.rows)
    handover = plenary.handover
    if handover is None or handover.leg is not Leg.OUTWARD:
        raise Mismatch("This file does not end with a handover; hand the floor over anew.")
    must_be_signed(carried, handover.house_key, "the house that handed the floor over")
    command = TakeOver(
        id=f"take-over-{handover.number}",
        code=code,
        key=house_key(engine).public_key().public_bytes_raw().hex(),
    )
    here = {row.position: row for row in reading.read(engine, carried.stream, carried.rows[-1].position - 1)}
    last = carried.rows[-1]
    following = here.get(last.position + 1)
    if following is not None and following.command == command.id and here[last.position].hash == last.hash:
        return Received(position=max(here), again=True)
    return _taken_in(engine, originals, carried, _drafts(plenary, command, now), now)


def take_back(engine: Engine, originals: Originals, carried: Carried, now: datetime) -> Received:
    """In the house's own ledger. Raises Mismatch, Refusal and DoesNotFit. Blocks."""
    if carried.errand is not Errand.BACK:
        raise Mismatch("This file hands a floor over; take it over on the other machine (take-over).")
    if carried.stream not in reading.heads(engine):
        known = ", ".join(reading.heads(engine)) or "none"
        raise Mismatch(
            f"This file is of the plenary {carried.stream}, and this ledger has {known}; name another file or database."
        )
    last = carried.rows[-1]
    rows = tuple(reading.read(engine, carried.stream))
    if any(row.position == last.position and row.hash == last.hash for row in rows):
        return Received(position=rows[-1].position, again=True)
    _must_wait_for_it(rows, carried)
    before = replayed(Plenary(), rows)
    _must_follow(rows[-1], carried)
    after = replayed_whole(before, carried.rows)
    _must_be_whom_it_was_handed_to(before, after, carried)
    number = before.handovers
    drafts = _drafts(after, TakeBack(id=f"take-back-{number}"), now)
    return _taken_in(engine, originals, carried, drafts, now)


def _must_wait_for_it(rows: tuple[Row, ...], carried: Carried) -> None:
    following = next((row for row in rows if row.position == carried.behind + 1), None)
    if following is not None and following.kind == KIND_OF[HandoverGivenUp]:
        raise Mismatch(
            f"The house went on without this machine at {following.recorded.isoformat(timespec='seconds')}, so its"
            " rows no longer fit. Keep the file as evidence, and enter what it holds from paper at the desk."
        )


def _must_follow(last: Row, carried: Carried) -> None:
    fits = carried.behind == last.position
    flaws = (one for one in checked(carried.rows, Head(last.position, last.hash)) if one.flaw is not None)
    if not fits or next(flaws, None) is not None:
        raise DoesNotFit(
            f"its rows follow row {carried.behind} of another ledger and not row {last.position} of this one"
        )


def _must_be_whom_it_was_handed_to(before: Plenary, after: Plenary, carried: Carried) -> None:
    taken = restore(stored(carried.rows[0]))
    if before.handover is None or not isinstance(taken, FloorTaken):
        raise Mismatch("The floor of this plenary was not handed over, so nothing can be taken back.")
    if ticket_of(taken.code) != before.handover.ticket:
        raise Mismatch(
            "Whoever took the floor over did not have the code of the house; keep the file as evidence."
        )
    must_be_signed(carried, taken.key, after.guests[-1].to)


def _drafts(plenary: Plenary, command: Command, now: datetime) -> tuple[Draft, ...]:
    return tuple(draft(event, command.id, ACTOR) for event in decide(plenary, command, now))


def _taken_in(
    engine: Engine, originals: Originals, carried: Carried, own: tuple[Draft, ...], now: datetime
) -> Received:
    kept(originals, carried.originals)
    written = extend(engine, carried.rows, own, title=carried.title, recorded=now)
    return Received(position=written[-1].position)
