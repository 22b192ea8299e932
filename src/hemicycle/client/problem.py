"""What a house says when it cannot give what was asked for, as RFC 9457 has it."""

import json
from collections.abc import Mapping
from contextlib import suppress

NO_TYPE = "about:blank"
"""Where the answer was no problem of a house: a page, or what stands in front of it."""


class Problem(Exception):  # noqa: N818 - the word of the RFC
    """`type` says which kind for ever, `detail` in a sentence what was the matter; `retry_after` in seconds, None if unsaid."""

    def __init__(self, status: int, body: bytes, headers: Mapping[str, str]) -> None:
        said: dict[str, object] = {}
        if headers.get("content-type", "").startswith("application/problem+json"):
            with suppress(ValueError):
                said = dict(json.loads(body))
        self.status = status
        self.type = str(said.get("type", NO_TYPE))
        self.title = str(said.get("title", ""))
        self.detail = str(said.get("detail", ""))
        stated = headers.get("retry-after", "")
        self.retry_after = int(stated) if stated.isdecimal() else None
        super().__init__(f"{status} {self.type}: {self.detail}")
