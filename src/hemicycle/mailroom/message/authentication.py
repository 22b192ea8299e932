"""What our own mail exchanger found out about the author's domain (RFC 8601), and nobody else's word for it.

The first verdict under a name of ours counts, and only where it stands above what others wrote: a sender can put
such a field on a mail too (MAIL practice E1, E2).
"""

import warnings

from hemicycle.mailroom.message.headers import Headers
from hemicycle.mailroom.message.trace import HOST, by_of, covers
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


def unbelieved_verdict(headers: Headers, post: Post) -> str | None:
    """The name under which somebody else judged the sender, where only a verdict of ours should stand.

    A mail that was forwarded bears that of the host which forwarded it: nobody need believe it.
    """
    found = None
    for name, value in headers.in_order("received", "authentication-results"):
        if name != "received":
            if covers(post.authserv, _authserv(value)):
                return None
            found = found or _authserv(value)
        elif not _is_ours(value, post):
            is_its_own = found is not None and covers((found,), by_of(value))
            return None if is_its_own else _host(found)
    return _host(found)


def _host(name: str | None) -> str | None:
    return name if name is not None and HOST.fullmatch(name) else None


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
