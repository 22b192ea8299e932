"""Letters of ours that came back: which one, and whether for good (RFC 3464, and the older ways)."""

import logging
import re
from email.parser import BytesParser
from email.policy import compat32

from flufl.bounce import all_failures

from hemicycle.mailroom.delivery import Delivery
from hemicycle.mailroom.message.parts import Opened
from hemicycle.mailroom.post import Post
from hemicycle.mailroom.tokens import letter_in
from hemicycle.plenary.mails.reading import Failure

ACTION = re.compile(rb"^action:\s*(\w+)", re.IGNORECASE | re.MULTILINE)
MACHINE = re.compile(r"mailer-daemon|postmaster|mail delivery (?:sub)?system|mail-daemon", re.IGNORECASE)
SUBJECT = re.compile(
    r"undeliver(?:ed|able)|delivery (?:status notification|failure|has failed|incomplete)|returned (?:mail|to sender)|failure notice|mail delivery failed|"
    r"non[- ]?remis|échec de (?:la )?remise|no se (?:ha )?entreg|no entregado|недоставлен|не доставлено|退信|未送达|无法投递|لم يتم التسليم|تعذر التسليم",
    re.IGNORECASE,
)
LARGEST_SEARCHED = 300_000

logging.getLogger("flufl.bounce").setLevel(logging.CRITICAL)
"""A detector that stumbles over a mail is no news, and its traceback could quote the mail."""


def failure_in(raw: bytes, opened: Opened, delivery: Delivery, post: Post) -> Failure | None:
    """None where the mail reports no failure of a delivery."""
    if not _is_report(opened, delivery):
        return None
    head = raw[:LARGEST_SEARCHED]
    letter = letter_in(post.key, post.plenary, " ".join(delivery.recipients) + head.decode("latin-1"))
    actions = {action.lower() for action in ACTION.findall(head)}
    if actions:
        return (
            Failure(letter=letter, permanent=b"failed" in actions)
            if actions & {b"failed", b"delayed"}
            else None
        )
    return Failure(letter=letter, permanent=_is_permanent(head))


def _is_report(opened: Opened, delivery: Delivery) -> bool:
    headers = opened.headers
    if "message/disposition-notification" in opened.kinds:
        return False
    if "message/delivery-status" in opened.kinds:
        return True
    is_null = delivery.sender == "" or headers.first("return-path").strip() == "<>"
    is_machine = bool(MACHINE.search(headers.first("from")))
    return bool(SUBJECT.search(headers.first("subject"))) and (is_null or is_machine)


def _is_permanent(head: bytes) -> bool:
    """For the programs that write no status a person can count on; unknown forms count as failures."""
    try:
        temporary, permanent = all_failures(BytesParser(policy=compat32).parsebytes(head))
    except Exception:  # noqa: BLE001 - detectors for a hundred programs meet what none of them wrote
        return True
    return bool(permanent) or not temporary
