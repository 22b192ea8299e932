"""Whether two addresses belong to one house.

At a ministry the same domain is the same house; at a public mail provider only the same address is.
"""

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
    ours, theirs = domain_of(first), domain_of(second)
    if not ours or not theirs or is_public_provider(ours) or is_public_provider(theirs):
        return False
    return ours == theirs or _is_below(ours, theirs) or _is_below(theirs, ours)


def is_public_provider(domain: str) -> bool:
    labels = domain.casefold().split(".")
    name = next((label for label in reversed(labels[:-1]) if label not in SECOND_LEVELS), labels[0])
    return name in PUBLIC_PROVIDERS


def domain_of(address: str) -> str:
    return address.rpartition("@")[2]


def _is_below(one: str, other: str) -> bool:
    """`un.mission.example` is below `mission.example`; nothing is below a bare country or `gov` of one."""
    labels = other.split(".")
    is_broad = len(labels) < 2 or labels[0] in SECOND_LEVELS  # noqa: PLR2004 - a country alone
    return not is_broad and one.endswith("." + other)
