"""A delegation as it was invited: where to write to it, and in which language."""

from hemicycle.plenary.represented import Represented
from hemicycle.plenary.value import Value


class Invitation(Value, frozen=True, kw_only=True):
    """`declined` where it has said that it does not wish to speak."""

    delegation: Represented
    addresses: tuple[str, ...] = ()
    language: str = "en"
    declined: bool = False
