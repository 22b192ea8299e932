"""Whom a mail is for: the envelope says it, else what the last host wrote down, then the mail itself."""

from collections.abc import Iterator

from hemicycle.mailroom.delivery import Delivery, Way
from hemicycle.mailroom.message.addresses import addresses, bare
from hemicycle.mailroom.message.headers import Headers, headers_of
from hemicycle.mailroom.post import Post

DELIVERED = ("delivered-to", "x-original-to", "envelope-to", "x-envelope-to")


def delivered_to(headers: Headers) -> tuple[str, ...]:
    return addresses(*(value for name in DELIVERED for value in headers.all(name)))


def recipients_of(raw: bytes, delivery: Delivery) -> Iterator[tuple[str, ...]]:
    """By source, the surest first: one that names nobody whom a house knows leaves it to the next (MAIL practice A11).

    A mailbox has no envelope, and may be that of several addresses. Its own, where it stands in the mail, is surer
    than others that stand there; where nothing else tells, it is the mailbox's.
    """
    if delivery.recipients and delivery.way is not Way.IMAP:
        yield delivery.recipients
        return
    headers = headers_of(raw)
    yield delivered_to(headers)
    written = addresses(*headers.all("to"), *headers.all("cc"))
    own = {bare(one) for one in delivery.recipients}
    yield tuple(one for one in written if bare(one) in own)
    yield written
    yield delivery.recipients


def names_no_address_of(post: Post, headers: Headers, delivery: Delivery) -> bool:
    """Of what lay in a mailbox: every other door takes mail for the addresses of a plenary alone."""
    ours = {bare(one) for one in (*post.to, *post.copy)}
    written = addresses(*headers.all("to"), *headers.all("cc"))
    named = (*delivery.recipients, *delivered_to(headers), *written)
    return delivery.way is Way.IMAP and ours.isdisjoint(map(bare, named))
