"""A letter as a mail: the same bytes for the same letter, whenever and by whomever it is composed.

It is safe from loops both ways (RFC 3834): it says that a program sent it, its envelope sender is a token of its
own, and it answers into the thread of the mail. The mail itself is never sent back.
"""

import re
import unicodedata
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from hemicycle.mailroom.letters.naming import reference_of
from hemicycle.mailroom.letters.telling import text_of
from hemicycle.mailroom.post import Post
from hemicycle.mailroom.tokens import token_of
from hemicycle.plenary.letters.letter import Letter
from hemicycle.plenary.mails.mail import Mail
from hemicycle.plenary.plenary import Plenary

POLICY = SMTP.clone(max_line_length=900)
MESSAGE_ID = re.compile(r"<[\x21-\x3b\x3d\x3f-\x7e]{1,240}>")
ANSWERED = re.compile(r"^(?:\s*(?:re|aw|sv|antw|tr|rv|回复|答复|رد|ответ)\s*[:：])+\s*", re.IGNORECASE)
LONGEST_SUBJECT = 160
ENCODING = {"en": "quoted-printable", "fr": "quoted-printable", "es": "quoted-printable"}
"""Readable in the raw where the letters are mostly Latin."""


def compose(plenary: Plenary, letter: Letter, mail: Mail, post: Post) -> bytes:
    """`plenary` as it stood at the letter's position. Raises nothing for anything that a mail may hold."""
    message = EmailMessage(policy=POLICY)
    message["From"] = sender_of(post)
    message["To"] = letter.to or ""
    message["Reply-To"] = envelope_of(letter, post)
    message["Subject"] = _subject(mail, reference_of(post.plenary, mail))
    message["Date"] = format_datetime(letter.due)
    message["Message-ID"] = message_id_of(letter, post)
    answered = MESSAGE_ID.fullmatch((mail.reading.message_id or "") if mail.reading else "")
    if answered:
        message["In-Reply-To"] = answered[0]
        message["References"] = answered[0]
    message["Auto-Submitted"] = "auto-replied"
    message["X-Auto-Response-Suppress"] = "All"
    message.set_content(
        text_of(plenary, letter, mail, post.plenary),
        charset="utf-8",
        cte=ENCODING.get(letter.language, "base64"),
    )
    message["Content-Language"] = letter.language
    return message.as_bytes()


def sender_of(post: Post) -> str:
    """The first of the addresses that requests go to: a real mailbox, which can be answered."""
    return post.to[0]


def envelope_of(letter: Letter, post: Post) -> str:
    """A bounce comes back to it and says which letter failed."""
    local, _, domain = sender_of(post).rpartition("@")
    return f"{local}+{token_of(post.key, post.plenary, letter.number)}@{domain}"


def message_id_of(letter: Letter, post: Post) -> str:
    domain = sender_of(post).rpartition("@")[2]
    return f"<{token_of(post.key, post.plenary, letter.number)}@{domain}>"


def _subject(mail: Mail, reference: str) -> str:
    """That of the mail, cleaned, with the reference once however often it goes back and forth."""
    asked = (mail.reading.subject or "") if mail.reading else ""
    kept = "".join(
        " " if unicodedata.category(one) in {"Cc", "Cf", "Cs", "Zl", "Zp"} else one for one in asked
    )
    bare = ANSWERED.sub("", " ".join(kept.split())).replace(f"[{reference}]", "").strip()
    return f"Re: {bare[:LONGEST_SUBJECT]} [{reference}]" if bare else f"[{reference}]"
