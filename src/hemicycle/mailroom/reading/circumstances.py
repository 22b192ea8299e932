"""What a reader knows beside the mail: the programme it may be about, our addresses, the day that standing counts."""

from datetime import date

import msgspec

from hemicycle.mailroom.post import Post
from hemicycle.plenary.programme.programme import Programme


class Circumstances(msgspec.Struct, frozen=True, kw_only=True):
    """`proposals` are the letters that ask whether a delegation agrees to an exchange which is open."""

    programme: Programme
    post: Post
    day: date
    proposals: frozenset[int] = frozenset()
