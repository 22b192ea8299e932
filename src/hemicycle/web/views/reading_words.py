"""What a reading says, in the words of the desk."""

from hemicycle.plenary.mails.reading import Authentication, Intent, Subject
from hemicycle.wording.phrase import Phrase, phrase

INTENT: dict[str, Phrase] = {
    Intent.REGISTER: phrase("asks for a place"),
    Intent.AMEND: phrase("changes a place"),
    Intent.WITHDRAW: phrase("withdraws"),
    Intent.SWAP: phrase("exchanges places"),
    Intent.QUESTION: phrase("asks a question"),
    Intent.STATEMENT: phrase("brings a statement"),
    Intent.AUTOMATIC: phrase("automatic answer"),
    Intent.BOUNCE: phrase("report of a letter that did not arrive"),
    Intent.SPAM: phrase("unwanted"),
}
AUTHENTICATION: dict[str, Phrase] = {
    Authentication.PASSED: phrase("authenticated"),
    Authentication.FAILED: phrase("authentication failed"),
    Authentication.NONE: phrase("no verdict, as is normal for many ministries"),
}
SUBJECT: dict[str, Phrase] = {
    Subject.INTENT: phrase("What it wants"),
    Subject.DELEGATION: phrase("Delegation"),
    Subject.CAPACITY: phrase("Capacity"),
    Subject.SEGMENT: phrase("Segment"),
    Subject.POINT: phrase("Point"),
    Subject.SPEAKER: phrase("Speaker"),
    Subject.PARTNER: phrase("Other side"),
}
