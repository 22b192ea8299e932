"""Which mail it is, whatever door it came by: a digest of what the sender sent.

What every delivery adds differs between two copies of one mail: trace lines, the envelope's lines, verdicts, the
line of an mbox, line ends. The Message-ID alone is no identity: faulty gateways repeat it (MAIL practice B).
"""

import re
from hashlib import sha256

from hemicycle.mailroom.message.headers import HEADER_END, MOST_HEADER_BYTES, without_from_line

ADDED = re.compile(
    rb"(?:received|return-path|delivered-to|x-original-to|envelope-to|delivery-date|x-envelope-(?:from|to)|"
    rb"authentication-results|received-spf|dkim-filter|arc-(?:seal|message-signature|authentication-results)|"
    rb"x-(?:received|spam-[\w-]+|spamd-[\w-]+|virus-[\w-]+|google-[\w-]+|gm-[\w-]+|ms-exchange-organization-[\w-]+|uid[\w-]*|"
    rb"mozilla-[\w-]+|keywords|status|forwarded-(?:to|for))|status|lines|content-length)[ \t]*:",
    re.IGNORECASE,
)
FIELD = re.compile(rb"[^\n]*\n(?:[ \t][^\n]*(?:\n|\Z))*|[^\n]+\Z")


def identity_of(raw: bytes) -> str:
    """64 hexadecimal digits."""
    text = without_from_line(raw).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    end = HEADER_END.search(text, 0, MOST_HEADER_BYTES)
    head, body = (text[: end.start() + 1], text[end.end() :]) if end else (text, b"")
    kept = b"".join(field for field in FIELD.findall(head) if not ADDED.match(field))
    return sha256(kept + b"\n" + body.rstrip(b"\n")).hexdigest()
