"""Whether two mails come from one house, and who may act for a place (DESIGN 4.8).

At a ministry the same domain is the same house; at a public mail provider only the same address is.
"""

from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.mails.place import places_of_letter
from hemicycle.plenary.mails.reading import Authentication, Reading
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.request import Request

PUBLIC_PROVIDERS = frozenset(
    [
        "gmail",
        "googlemail",
        "outlook",
        "hotmail",
        "live",
        "msn",
        "yahoo",
        "ymail",
        "rocketmail",
        "aol",
        "icloud",
        "gmx",
        "web",
        "mail",
        "inbox",
        "proton",
        "protonmail",
        "pm",
        "tutanota",
        "zoho",
        "fastmail",
        "yandex",
        "rambler",
        "bk",
        "list",
        "qq",
        "163",
        "126",
        "sina",
        "sohu",
        "naver",
        "daum",
        "hanmail",
        "rediffmail",
        "libero",
        "orange",
        "wanadoo",
        "free",
        "laposte",
        "terra",
        "uol",
        "bol",
        "freemail",
        "postbox",
    ]
)
"""The name before the country or kind: `yahoo.co.uk` and `yahoo.com` are one provider."""

SECOND_LEVELS = frozenset(["co", "com", "net", "org", "gov", "gob", "gouv", "gub", "go", "ac", "edu", "int"])


def same_house(one: str | None, other: str | None) -> bool:
    """Whether two addresses belong to one house; an address that is unknown belongs to none."""
    if one is None or other is None:
        return False
    first, second = one.casefold(), other.casefold()
    if first == second:
        return True
    ours, theirs = _domain(first), _domain(second)
    if not ours or not theirs or is_public_provider(ours) or is_public_provider(theirs):
        return False
    return ours == theirs or _is_below(ours, theirs) or _is_below(theirs, ours)


def is_public_provider(domain: str) -> bool:
    labels = domain.casefold().split(".")
    name = next((label for label in reversed(labels[:-1]) if label not in SECOND_LEVELS), labels[0])
    return name in PUBLIC_PROVIDERS


def may_act_for(plenary: Plenary, inscription: Inscription, reading: Reading) -> bool:
    """The sender must be of the house that registered the place; a token of another's letter proves nothing.

    A token alone does not do, for letters are forwarded; a sender alone does, for the registrant is told and may
    undo it. Nobody whom our own mail exchanger could not authenticate acts for anyone.
    """
    if reading.authentication is Authentication.FAILED:
        return False
    if reading.letter is not None and inscription.number not in places_of_letter(plenary, reading.letter):
        return False
    request = plenary.requests[inscription.request]
    return same_house(reading.sender.address, _address_of(request))


def is_known_for(plenary: Plenary, reading: Reading, delegation: str) -> bool:
    """Whether the desk, a circulated link or a known contact vouched for this house and delegation before."""
    return any(
        request.vouched
        and request.asked.delegation is not None
        and request.asked.delegation.key == delegation
        and same_house(reading.sender.address, _address_of(request))
        for request in plenary.requests.values()
    )


def _address_of(request: Request) -> str | None:
    return request.sender.address if request.sender else None


def _domain(address: str) -> str:
    return address.rpartition("@")[2]


def _is_below(one: str, other: str) -> bool:
    """`un.mission.example` is below `mission.example`; nothing is below a bare country or `gov` of one."""
    labels = other.split(".")
    is_broad = len(labels) < 2 or labels[0] in SECOND_LEVELS  # noqa: PLR2004 - a country alone
    return not is_broad and one.endswith("." + other)
