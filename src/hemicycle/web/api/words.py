"""What programs may send, field by field: as the documents say it, and as it is checked."""

from datetime import datetime
from typing import Annotated

from msgspec import Meta

from hemicycle.plenary.refusal import Refusal

PREFIX = "/api/v1"
LONGEST_WORDS = 300
LARGEST_NUMBER = 2_147_483_647
FIRST_YEAR, LAST_YEAR = 1970, 2200
"""A day outside of these is a slip, and no zone can be reckoned at the ends of the calendar."""

_PRINTABLE = r"^[^\x00-\x1f\x7f]*$"

Words = Annotated[str, Meta(max_length=LONGEST_WORDS, pattern=_PRINTABLE)]
Reason = Annotated[str, Meta(min_length=1, max_length=LONGEST_WORDS, pattern=_PRINTABLE)]
Number = Annotated[int, Meta(ge=1, le=LARGEST_NUMBER)]
LargeNumber = Annotated[int, Meta(ge=0, le=999_999_999_999_999)]
Key = Annotated[str, Meta(min_length=1, max_length=60, pattern=_PRINTABLE)]
Count = Annotated[int, Meta(ge=0, le=LARGEST_NUMBER)]
Segments = Annotated[tuple[Key, ...], Meta(max_length=50)]
"""Keys of the programme's segments; those that it does not have are left out."""
Instant = Annotated[datetime, Meta(tz=True)]
_PART = r"[^\x00-\x20\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff@<>;,]+"
"""Every space by its number, for programs do not agree which characters are spaces."""
Address = Annotated[str, Meta(max_length=LONGEST_WORDS, pattern=rf"^(?:{_PART}@{_PART}\.{_PART})?$")]
"""One e-mail address, or none; two in one field are none."""
Hexadecimal = Annotated[str, Meta(max_length=200, pattern=r"^[0-9a-f]*$")]


def a_day_of_ours(instant: datetime) -> datetime:
    """Raises Refusal."""
    if not FIRST_YEAR <= instant.year <= LAST_YEAR:
        raise Refusal("A day lies between the years {first} and {last}.", first=FIRST_YEAR, last=LAST_YEAR)
    return instant
