"""What the letters of a plenary have in common: who sends them, and where the pages are that they name."""

from urllib.parse import urlsplit

import msgspec

from hemicycle.chamber.links import Links
from hemicycle.mailroom.post import Post


class Letterhead(msgspec.Struct, frozen=True, kw_only=True):
    """`url` is where the house's pages are, `links` makes the links in letters; without it they name none."""

    post: Post
    url: str = ""
    links: Links | None = None

    @property
    def sender(self) -> str:
        """The first of the addresses that requests go to, which can be answered; else one at the house's own host."""
        if self.post.to:
            return self.post.to[0]
        return f"secretariat@{urlsplit(self.url).hostname or 'localhost'}"
