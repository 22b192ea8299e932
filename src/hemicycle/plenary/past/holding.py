"""What must hold of the papers as a whole; whoever writes them is told the line of each fault before (note/past)."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from hemicycle.plenary.commitments.lookup import stated
from hemicycle.plenary.past.past import Past, PastSpeaker
from hemicycle.plenary.refusal import Refusal


def must_hold_together(past: Past, speakers: tuple[PastSpeaker, ...], at: datetime) -> None:
    """Raises Refusal for papers that name what they do not have, or that are not of the past."""
    if not past.programme.segments or not past.sittings:
        raise Refusal("A past plenary has at least one segment and one sitting.")
    today = at.astimezone(ZoneInfo(past.programme.zone or "UTC")).date()
    if max(one.day for one in past.sittings) >= today:
        raise Refusal("A plenary is entered from its papers once its last day is over.")
    _must_be_among({one.paper for one in past.citations}, {one.key for one in past.papers}, "paper")
    spoke = [one.number for one in past.interventions]
    if spoke != sorted(set(spoke)):
        raise Refusal("The numbers of the interventions do not rise.")
    for numbers in ([one.number for one in each] for each in (past.statements, past.needs, past.commitments)):
        if len(set(numbers)) < len(numbers):
            raise Refusal("Two statements, needs or commitments have the same number.")
    segments = {one.key for one in past.programme.segments}
    _must_be_among(
        {one.segment for one in past.interventions if one.segment is not None}, segments, "segment"
    )
    sittings = range(1, len(past.sittings) + 1)
    _must_be_among({one.sitting for one in past.interventions}, sittings, "sitting")
    needed = {one.intervention for one in past.needs} | {
        one.wording.source.intervention for one in past.commitments
    }
    cited = {
        *(one.intervention for one in speakers),
        *(one.intervention for one in past.statements),
        *(needed - {None}),
    }
    _must_be_among(cited, spoke, "intervention")
    answered = {one.wording.answers for one in past.commitments} - {None}
    _must_be_among(answered, {one.number for one in past.needs}, "need")
    priorities = {one.priority for one in past.needs} | {one.wording.priority for one in past.commitments}
    _must_be_among(priorities - {None}, past.programme.priorities, "priority")
    for quote in (*(one.quote for one in past.needs), *(one.wording.quote for one in past.commitments)):
        stated(quote)


def _must_be_among(named: Iterable[object], known: Iterable[object], what: str) -> None:
    missing = set(named) - set(known)
    if missing:
        raise Refusal(
            "The papers name a {what} that they do not have: {missing}.",
            what=what,
            missing=", ".join(sorted(map(str, missing))),
        )
