"""A letter as a mail: the same bytes for the same letter, whenever and by whomever it is composed.

It is safe from loops both ways (RFC 3834): it says that a program sent it, its envelope sender is a token of its
own, and it answers into the thread of the mail. The mail itself is never sent back.
"""

import re
import unicodedata
from email.charset import BASE64, QP, Charset
from email.header import Header
from email.message import Message
from email.policy import compat32
from email.utils import format_datetime

from hemicycle.mailroom.letters.naming import reference_of
from hemicycle.mailroom.letters.telling import text_of
from hemicycle.mailroom.post import Post
from hemicycle.mailroom.tokens import token_of
from hemicycle.plenary.letters.letter import Letter
from hemicycle.plenary.mails.mail import Mail
from hemicycle.plenary.plenary import Plenary

LONGEST_LINE = 900
POLICY = compat32.clone(linesep="\r\n", max_line_length=LONGEST_LINE)
"""Headers as they are given: the newer policies take each apart again, which is most of the time of a letter."""
MESSAGE_ID = re.compile(r"<[\x21-\x3b\x3d\x3f-\x7e]{1,240}>")
ANSWERED = re.compile(r"^(?:\s*(?:re|aw|sv|antw|tr|rv|回复|答复|رد|ответ)\s*[:：])+\s*", re.IGNORECASE)
LONGEST_SUBJECT = 160
LATIN = ("en", "fr", "es")
"""Readable in the raw where the letters are mostly Latin."""


def compose(plenary: Plenary, letter: Letter, mail: Mail, post: Post) -> bytes:
    """`plenary` as it stood at the letter's position. Raises nothing for anything that a mail may hold."""
    message = Message(policy=POLICY)
    message["From"] = sender_of(post)
    message["To"] = "".join((letter.to or "").split())
    message["Reply-To"] = envelope_of(letter, post)
    message["Subject"] = _in_ascii(_subject(mail, reference_of(post.plenary, mail)))
    message["Date"] = format_datetime(letter.due)
    message["Message-ID"] = message_id_of(letter, post)
    answered = MESSAGE_ID.fullmatch((mail.reading.message_id or "") if mail.reading else "")
    if answered:
        message["In-Reply-To"] = answered[0]
        message["References"] = answered[0]
    message["Auto-Submitted"] = "auto-replied"
    message["X-Auto-Response-Suppress"] = "All"
    message.set_payload(text_of(plenary, letter, mail, post.plenary), _charset(letter.language))
    message["Content-Language"] = letter.language
    return message.as_bytes()


def _charset(language: str) -> Charset:
    charset = Charset("utf-8")
    charset.body_encoding = QP if language in LATIN else BASE64
    return charset


def _in_ascii(words: str) -> str:
    return words if words.isascii() else Header(words, "utf-8", maxlinelen=75).encode(linesep="\r\n")


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
