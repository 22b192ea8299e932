"""Why a person must look, in a sentence each."""

from collections.abc import Sequence

from hemicycle.plenary.imitation import imitation
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.request import Doubt
from hemicycle.wording.phrase import Phrase, phrase

SENTENCE: dict[Doubt, Phrase] = {
    Doubt.DELEGATION_UNKNOWN: phrase("No delegation is named, or none that we know."),
    Doubt.DELEGATION_CONTRADICTORY: phrase("The text and the sender name different delegations."),
    Doubt.SEGMENT_MISSING: phrase("No segment is named."),
    Doubt.SEGMENT_UNKNOWN: phrase("The segment named does not exist."),
    Doubt.SEGMENT_CONTRADICTORY: phrase("Number and description of the segment contradict each other."),
    Doubt.SEGMENT_LEFT_OPEN: phrase("The choice between segments is left open."),
    Doubt.POINT_UNKNOWN: phrase("The point named does not exist."),
    Doubt.SEVERAL_DELEGATIONS: phrase("One mail asks for several delegations."),
    Doubt.GROUP_UNKNOWN: phrase("It speaks for a group that we do not know."),
    Doubt.SECOND_SPEAKER: phrase("Another speaker is named for a place that is taken."),
    Doubt.AUTHENTICATION_FAILED: phrase("Our mail exchanger could not authenticate the sender."),
    Doubt.UNREADABLE: phrase("It could not be read by machine."),
    Doubt.ARRIVAL_NOT_PROVABLE: phrase("No stamp that we trust proves when it arrived."),
    Doubt.BEFORE_OPENING: phrase("It arrived before registration opened."),
    Doubt.QUESTION: phrase("It asks a question."),
    Doubt.SENDER_NOT_MATCHING: phrase("The sender is not of the house that holds the place."),
    Doubt.NOTHING_TO_CHANGE: phrase("It names no place that could be changed."),
    Doubt.CHANGE_AFTER_CLOSING: phrase("It changes the speaker after the closing."),
    Doubt.OTHER_SIDE_MUST_AGREE: phrase("The other delegation must agree to the exchange."),
    Doubt.OTHER_MEETING: phrase("It seems to be about another meeting."),
    Doubt.NOT_ADDRESSED: phrase("It lay in a mailbox of the house, and names no address of this plenary."),
    Doubt.AUTOMATIC: phrase("It is worded as if a program had written it."),
    Doubt.RECALLED: phrase("It recalls or replaces an earlier mail."),
    Doubt.SENDER_LOOKALIKE: phrase("The sender’s domain looks like another, and is not it."),
    Doubt.WOULD_MOVE_ANNOUNCED_PLACES: phrase("Its arrival would move places that were announced."),
}


def why(
    plenary: Plenary, doubts: Sequence[Doubt], delegation: str | None, address: str | None
) -> tuple[Phrase, ...]:
    """Beside a domain that looks like another stands how it is spelt, for the eye does not tell them apart."""
    found = imitation(plenary, delegation, address) if Doubt.SENDER_LOOKALIKE in doubts else None
    sentences = [SENTENCE[doubt] for doubt in doubts]
    if found is not None and found.of is not None:
        sentences.append(
            phrase(
                "It is spelt {spelt}; this delegation is known at {known}.",
                spelt=found.spelt,
                known=found.of,
            )
        )
    elif found is not None:
        sentences.append(
            phrase("It is spelt {spelt}, and mixes letters of two alphabets in one word.", spelt=found.spelt)
        )
    return tuple(sentences)
