"""Who may read a field of an event: everybody, the desk and the delegation concerned, or the desk alone.

A field without a mark is public. Restricted: reasons, doubts, late, held and withdrawn requests. Private:
addresses, telephone numbers, names of persons, content addresses of originals; a private body can be erased, so
every private field has a default.
"""

from enum import StrEnum
from typing import Annotated, TypeVar

Kept = TypeVar("Kept")


class Visibility(StrEnum):
    PUBLIC = "public"
    RESTRICTED = "restricted"
    PRIVATE = "private"


Restricted = Annotated[Kept, Visibility.RESTRICTED]
Private = Annotated[Kept, Visibility.PRIVATE]
