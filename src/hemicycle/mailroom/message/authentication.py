"""What our own mail exchanger found out about the author's domain (RFC 8601), and nobody else's word for it.

The first verdict under a name of ours counts, and only where it stands above what others wrote: a sender can put
such a field on a mail too (MAIL practice E1, E2).
"""

import warnings

from hemicycle.mailroom.message.headers import Headers
from hemicycle.mailroom.message.trace import by_of, covers
from hemicycle.mailroom.post import Post
from hemicycle.plenary.mails.reading import Authentication

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from authres import AuthenticationResultsHeader


def authentication_of(headers: Headers, post: Post) -> Authentication:
    verdict = _our_verdict(headers, post)
    if verdict is None:
        return Authentication.NONE
    try:
        parsed = AuthenticationResultsHeader.parse(f"Authentication-Results: {verdict}")
        results = [(str(one.method), str(one.result)) for one in parsed.results]
    except Exception:  # noqa: BLE001 - a field that is none says nothing
        return Authentication.NONE
    return _judged(results)


def _judged(results: list[tuple[str, str]]) -> Authentication:
    """DMARC alone says whether what passed belongs to the author's domain; without a policy nothing is proved."""
    aligned = [result for method, result in results if method == "dmarc"]
    if "fail" in aligned or "permerror" in aligned:
        return Authentication.FAILED
    return Authentication.PASSED if "pass" in aligned else Authentication.NONE


def _our_verdict(headers: Headers, post: Post) -> str | None:
    """Ours stand above the first stamp of a host that is not ours; what is below may be the sender's."""
    for name, value in headers.in_order("received", "authentication-results"):
        if name == "received" and not _is_ours(value, post):
            return None
        if name != "received" and covers(post.authserv, _authserv(value)):
            return value
    return None


def _is_ours(received: str, post: Post) -> bool:
    return covers(post.hosts, by_of(received))


def _authserv(value: str) -> str:
    return value.partition(";")[0].strip().split(" ")[0]
