"""What became of a mail, in one word: for the desk's overview and for scoring a reader."""

from enum import StrEnum

from hemicycle.plenary.mails.mail import Mail, MailStatus
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.request import Status


class Decision(StrEnum):
    ACCEPTED = "accepted"
    REVIEW = "review"
    LATE = "late"
    NOT_COPIED = "not-copied"
    DUPLICATE = "duplicate"
    IGNORED = "ignored"


OF_STATUS = {
    Status.DOUBTFUL: Decision.REVIEW,
    Status.TO_BE_VOUCHED: Decision.REVIEW,
    Status.HELD: Decision.NOT_COPIED,
    Status.LATE: Decision.LATE,
    Status.INSCRIBED: Decision.ACCEPTED,
    Status.DUPLICATE: Decision.DUPLICATE,
}
"""The first that holds for one of the mail's requests is the mail's."""


def decision_on(plenary: Plenary, mail: Mail) -> Decision:
    if mail.status is MailStatus.IGNORED:
        return Decision.IGNORED
    if mail.status is not MailStatus.TAKEN:
        return Decision.REVIEW
    statuses = {plenary.requests[number].status for number in mail.requests}
    return next((decision for status, decision in OF_STATUS.items() if status in statuses), Decision.ACCEPTED)
