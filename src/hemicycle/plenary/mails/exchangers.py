"""Whether the mails show an exchanger that the house does not know by its name: then its word is not believed.

Most of the last mails must show it: a forwarded one bears the marks of whoever forwarded it.
"""

from collections import Counter
from collections.abc import Callable

from hemicycle.plenary.mails.mail import Mail
from hemicycle.plenary.plenary import Plenary

LAST = 20
FEWEST = 3
BY_LMTP = "lmtp"
"""The source of the stamp that the door for a mail exchanger of ours puts on."""


def unnamed_exchanger(plenary: Plenary) -> str | None:
    """The host that hands mails over by LMTP and whose stamps do not count, so that their arrival is the door's."""
    return _in_most(plenary, _handed_over_by)


def unbelieved_exchanger(plenary: Plenary) -> str | None:
    """The name under which the senders of mails were judged, where nobody was judged under a name of ours."""
    return _in_most(plenary, lambda mail: mail.reading.unbelieved if mail.reading is not None else None)


def _in_most(plenary: Plenary, name_in: Callable[[Mail], str | None]) -> str | None:
    newest = len(plenary.mails)
    last = [plenary.mails[number] for number in range(max(1, newest - LAST + 1), newest + 1)]
    shown = Counter(name for mail in last if (name := name_in(mail)) is not None)
    name, number = max(shown.items(), key=lambda one: one[1], default=(None, 0))
    return name if number >= FEWEST and number * 2 > len(last) else None


def _handed_over_by(mail: Mail) -> str | None:
    """The stamps of the first delivery stand first, the door's own before those that it found."""
    own, *found = mail.stamps or (None,)
    if own is None or own.source != BY_LMTP or not own.decided:
        return None
    return found[0].source if found and "." in found[0].source else None
