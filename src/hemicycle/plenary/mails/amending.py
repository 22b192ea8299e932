"""A mail changes what was asked: another speaker keeps the place, another segment is a new place (DESIGN 4.7).

A change or addition of a segment is a request like any other: it may be late, lack the copy or be doubtful, and
gives up the old place only when it has the new one. A change of speaker needs no copy (R6).
"""

from msgspec.structs import replace

from hemicycle.plenary.event import Event
from hemicycle.plenary.lists.change_speaker import ChangeSpeaker, change_speaker
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.lists.withdraw import InscriptionWithdrawn
from hemicycle.plenary.mails.asking import put_in_doubt
from hemicycle.plenary.mails.decisions import mail_taken
from hemicycle.plenary.mails.place import concerned
from hemicycle.plenary.mails.reading import Change, Reading, Wish
from hemicycle.plenary.mails.registering import registered, requested
from hemicycle.plenary.mails.taking import Taking, about, about_the_sender, left
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.request import Asked, Doubt
from hemicycle.plenary.unfolding import Unfolding


def amended(plenary: Plenary, taking: Taking) -> tuple[Event, ...]:
    """An addition alone needs no place to start from; every other change does, and the right to act for it."""
    reading = taking.reading
    if reading.changes == (Change.ADDITION,):
        own = concerned(plenary, replace(reading, wishes=()))
        return registered(plenary, about(taking, own))
    places = _moving(plenary, reading) if Change.SEGMENT in reading.changes else concerned(plenary, reading)
    taking = about(taking, places)
    doubts = _doubts(plenary, taking, places)
    if doubts:
        return put_in_doubt(plenary, taking, doubts)
    unfolding = Unfolding(plenary)
    if Change.SEGMENT in reading.changes:
        unfolding.add(*_segment_changed(unfolding.plenary, taking, places))
    elif Change.SPEAKER in reading.changes:
        unfolding.add(*_speaker_changed(unfolding.plenary, taking, places))
    if Change.ADDITION in reading.changes:
        unfolding.add(*registered(unfolding.plenary, taking))
    unfolding.add(mail_taken(taking.mail.number, tuple(one.number for one in places), taking.when))
    return unfolding.events


def _doubts(plenary: Plenary, taking: Taking, places: tuple[Inscription, ...]) -> tuple[Doubt, ...]:
    """What keeps the change from being made, beside what the reader found."""
    if not places or not taking.reading.changes:
        return (*taking.reading.doubts, Doubt.NOTHING_TO_CHANGE)
    changes_speaker = Change.SPEAKER in taking.reading.changes
    return left(
        taking,
        *about_the_sender(plenary, taking, places),
        (
            Doubt.CHANGE_AFTER_CLOSING,
            changes_speaker and any(_is_closed(plenary, taking, one) for one in places),
        ),
    )


def _moving(plenary: Plenary, reading: Reading) -> tuple[Inscription, ...]:
    """The places that are left; where the mail only says whither, the single one that the delegation has elsewhere."""
    if reading.leaves or not reading.wishes:
        return concerned(plenary, reading)
    asked = reading.wishes[0].asked
    anywhere = replace(reading, wishes=(Wish(asked=replace(asked, segments=())),))
    elsewhere = tuple(one for one in concerned(plenary, anywhere) if one.segment not in asked.segments)
    return elsewhere if len(elsewhere) == 1 else ()


def _is_closed(plenary: Plenary, taking: Taking, place: Inscription) -> bool:
    closing = plenary.closing(place.segment)
    return closing is not None and taking.mail.arrived >= closing


def _speaker_changed(plenary: Plenary, taking: Taking, places: tuple[Inscription, ...]) -> tuple[Event, ...]:
    """Each wish names the speaker for its own segments, or for all where it names none."""
    unfolding = Unfolding(plenary)
    for wish in taking.reading.wishes:
        for one in places:
            if wish.asked.segments and one.segment not in wish.asked.segments:
                continue
            command = ChangeSpeaker(id="", inscription=one.number, speaker=wish.speaker)
            unfolding.add(*change_speaker(unfolding.plenary, command, taking.when))
    return unfolding.events


def _segment_changed(plenary: Plenary, taking: Taking, places: tuple[Inscription, ...]) -> tuple[Event, ...]:
    """The places in the segments that are left move; the speaker goes along unless another is named.

    Where the delegation is already wherever it goes, they are only left.
    """
    wish = taking.reading.wishes[0] if taking.reading.wishes else Wish(asked=Asked())
    leaving = tuple(one for one in places if one.segment not in wish.asked.segments)
    first = leaving[0] if leaving else places[0]
    if leaving and wish.asked.segments and _is_in_all(plenary, first, wish.asked.segments):
        return tuple(InscriptionWithdrawn(at=taking.when, inscription=one.number) for one in leaving)
    moved = Wish(
        asked=Asked(
            delegation=first.delegation,
            capacity=first.capacity,
            segments=wish.asked.segments,
            points=wish.asked.points,
            rank=first.standing.rank,
        ),
        speaker=wish.speaker or first.speaker,
    )
    return requested(plenary, moved, taking, moves=tuple(one.number for one in leaving))


def _is_in_all(plenary: Plenary, place: Inscription, segments: tuple[str, ...]) -> bool:
    """Whether the delegation of a place has one, in the same capacity, in each of the segments."""
    key, group = place.delegation.key, place.capacity.group
    return all((key, group, segment) in plenary.places for segment in segments)
