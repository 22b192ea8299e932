"""How sure a row is."""

from enum import StrEnum


class Confidence(StrEnum):
    """An uncertain row is to be verified first: it is counted nowhere and shown nowhere."""

    CONFIRMED = "confirmed"
    KNOWN = "known"
    UNCERTAIN = "uncertain"
