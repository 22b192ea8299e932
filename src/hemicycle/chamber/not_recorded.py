"""What was sent is not known to be durable, and whoever sent it hears why in a sentence."""

from hemicycle.wording.phrase import Phrase, phrase

UNWRITTEN = phrase(
    "The house could not write to its ledger. Send it again in a moment; it counts once all the same."
)
ASTRAY = phrase(
    "The clock of the house is wrong just now, so it cannot say when this arrived. Send it again in a minute."
)
NEARLY_FULL = phrase(
    "The disk is nearly full, and what is left is kept for the ledger. Tell the secretariat, and send it again later."
)
CLOSED = phrase("The house is being closed. Send it again in a minute.")
NOTHING_DECIDED = phrase("There was nothing to record.")
NO_PLACE = phrase("This house has no place for files.")
UNREAD = phrase("The house cannot reach its database just now. Ask again in a moment.")
"""Where nothing was to be recorded."""


class NotRecorded(Exception):  # noqa: N818 - what happened to the command
    """It is not known to be durable; the same command may be sent again, and counts once."""

    def __init__(self, why: Phrase) -> None:
        self.phrase = why
        super().__init__(str(why))
