"""What one address, one mailbox or one token may send to the house."""

from collections.abc import Callable
from time import monotonic

import msgspec
from litestar import Request
from litestar.datastructures import State
from litestar.exceptions import TooManyRequestsException

from hemicycle.plenary.letters.often import mailbox_of
from hemicycle.settings import LimitSettings
from hemicycle.web.limiter import Limiter, Rate
from hemicycle.web.pages.page import address_of

WRONG_LINKS = Rate(most=30, a_minute=10)
"""Not to be set: who guesses links is not a hall behind one address."""


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """By address, but `mailboxes`: forms that name one mailbox, and `tokens`: calls by the name of the token.

    `wrong_links` are links and tokens that are none.

    `proxies` stand in front of the house; who is not named by them is on their machine, and no stranger.
    """

    wrong_links: Limiter
    pages: Limiter
    forms: Limiter
    searches: Limiter
    papers: Limiter
    files: Limiter
    mailboxes: Limiter
    tokens: Limiter
    proxies: frozenset[str] = frozenset()


def limits(settings: LimitSettings | None = None, now: Callable[[], float] = monotonic) -> Limits:
    """Twice of what a minute allows may come at once: a hall opens the same page when it is told to."""
    chosen = settings or LimitSettings()

    def twice(a_minute: int, counted: str = "address") -> Limiter:
        return Limiter(Rate(most=2 * a_minute, a_minute=a_minute), now, counted)

    an_hour = chosen.forms_an_hour_of_one_mailbox
    return Limits(
        wrong_links=Limiter(WRONG_LINKS, now),
        pages=twice(chosen.pages_a_minute),
        forms=twice(chosen.forms_a_minute),
        searches=twice(chosen.searches_a_minute),
        papers=twice(chosen.papers_a_minute),
        files=twice(chosen.files_a_minute),
        mailboxes=Limiter(Rate(most=an_hour, a_minute=an_hour / 60), now),
        tokens=twice(chosen.calls_a_minute_of_one_token, "token"),
        proxies=frozenset(chosen.proxies),
    )


def must_be_allowed(limiter: Limiter, asking: str) -> None:
    """Raises TooManyRequestsException, with the seconds after which there is room again."""
    if not limiter.allows(asking):
        raise TooManyRequestsException(headers=limiter.told(asking))


def must_be_allowed_pages(request: Request[None, None, State], limits: Limits) -> None:
    """Raises TooManyRequestsException."""
    if request.client is not None and request.client.host not in limits.proxies:
        must_be_allowed(limits.pages, address_of(request))


def must_be_allowed_mailbox(limits: Limits, address: str) -> None:
    """Forms that name one mailbox; one that names none is not counted. Raises TooManyRequestsException."""
    if address:
        must_be_allowed(limits.mailboxes, mailbox_of(address))
