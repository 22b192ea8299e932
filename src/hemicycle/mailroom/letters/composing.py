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

from hemicycle.chamber.links import claim_in_force
from hemicycle.mailroom.letters.letterhead import Letterhead
from hemicycle.mailroom.letters.occasion import Occasion, occasion_of
from hemicycle.mailroom.letters.telling import text_of
from hemicycle.mailroom.tokens import token_of
from hemicycle.plenary.letters.letter import Letter, LetterKind
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.mails.reading import Reading
from hemicycle.plenary.plenary import Plenary

LONGEST_LINE = 900
POLICY = compat32.clone(linesep="\r\n", max_line_length=LONGEST_LINE)
"""Headers as they are given: the newer policies take each apart again, which is most of the time of a letter."""
MESSAGE_ID = re.compile(r"<[\x21-\x3b\x3d\x3f-\x7e]{1,240}>")
ANSWERED = re.compile(r"^(?:\s*(?:re|aw|sv|antw|tr|rv|回复|答复|رد|ответ)\s*[:：])+\s*", re.IGNORECASE)
LONGEST_SUBJECT = 160
LATIN = ("en", "fr", "es")
"""Readable in the raw where the letters are mostly Latin."""


def compose(plenary: Plenary, letter: Letter, letterhead: Letterhead, head: str = "") -> bytes:
    """`plenary` as it stood at the letter's position, and the hash of that row. Raises nothing for anything that a mail may hold."""
    occasion = occasion_of(
        plenary, letter, letterhead.post.plenary, page_of(plenary, letter, letterhead), head
    )
    reading = occasion.mail.reading if occasion.mail is not None else None
    message = Message(policy=POLICY)
    message["From"] = letterhead.sender
    message["To"] = "".join((letter.to or "").split())
    message["Reply-To"] = envelope_of(letter, letterhead)
    message["Subject"] = _in_ascii(_subject(plenary, reading, occasion, letterhead.post.plenary))
    message["Date"] = format_datetime(letter.due)
    message["Message-ID"] = message_id_of(letter, letterhead)
    answered = MESSAGE_ID.fullmatch((reading.message_id or "") if reading else "")
    if answered:
        message["In-Reply-To"] = answered[0]
        message["References"] = answered[0]
    message["Auto-Submitted"] = "auto-replied" if occasion.arrived is not None else "auto-generated"
    message["X-Auto-Response-Suppress"] = "All"
    message.set_payload(text_of(plenary, letter, occasion), _charset(letter.language))
    message["Content-Language"] = letter.language
    return message.as_bytes()


def _charset(language: str) -> Charset:
    charset = Charset("utf-8")
    charset.body_encoding = QP if language in LATIN else BASE64
    return charset


def _in_ascii(words: str) -> str:
    return words if words.isascii() else Header(words, "utf-8", maxlinelen=75).encode(linesep="\r\n")


def envelope_of(letter: Letter, letterhead: Letterhead) -> str:
    """A bounce comes back to it and says which letter failed."""
    local, _, domain = letterhead.sender.rpartition("@")
    return f"{local}+{token_of(letterhead.post.key, letterhead.post.plenary, letter.number)}@{domain}"


def message_id_of(letter: Letter, letterhead: Letterhead) -> str:
    domain = letterhead.sender.rpartition("@")[2]
    return f"<{token_of(letterhead.post.key, letterhead.post.plenary, letter.number)}@{domain}>"


def page_of(plenary: Plenary, letter: Letter, letterhead: Letterhead) -> str:
    """The link to the page of the delegation or request that is written to; empty where there is none of its own.

    A link that proves an address, and one that opens a page, are the same: what it opens follows from the request.
    """
    if letterhead.links is None:
        return ""
    if letter.kind is LetterKind.WITNESS:
        role, subject = Role.COPY, ""
    elif letter.delegation is not None:
        role, subject = Role.DELEGATION, letter.delegation
    else:
        request = _request_of(plenary, letter)
        if request is None:
            return ""
        role, subject = Role.REQUEST, str(request)
    claim = claim_in_force(plenary, letterhead.post.plenary, role, subject)
    return f"{letterhead.url}/enter/{role.value}/{letterhead.links.token(claim)}"


def _request_of(plenary: Plenary, letter: Letter) -> int | None:
    """The one request that the letter is about; a coordinator's mail has several, and no page of its own."""
    if letter.request is not None:
        return letter.request
    requests = plenary.mails[letter.mail].requests if letter.mail is not None else ()
    return requests[0] if len(requests) == 1 else None


def _subject(plenary: Plenary, reading: Reading | None, occasion: Occasion, slug: str) -> str:
    """That of the mail, cleaned, with its reference alone however often it goes back and forth."""
    if reading is None and occasion.mail is None:
        return f"{_clean(plenary.programme.title)[:LONGEST_SUBJECT]} [{occasion.reference}]"
    asked = _clean((reading.subject or "") if reading else "")
    ours = re.compile(rf"\s*\[{re.escape(slug.upper())}-\w+\]")
    bare = ANSWERED.sub("", ours.sub("", asked)).strip()
    return f"Re: {bare[:LONGEST_SUBJECT]} [{occasion.reference}]" if bare else f"[{occasion.reference}]"


def _clean(text: str) -> str:
    kept = "".join(
        " " if unicodedata.category(one) in {"Cc", "Cf", "Cs", "Zl", "Zp"} else one for one in text
    )
    return " ".join(kept.split())
