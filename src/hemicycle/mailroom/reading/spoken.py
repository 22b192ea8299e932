"""Somebody of whom a text says that he or she will speak, and where it does."""

import msgspec

from hemicycle.plenary.represented import Speaker


class Spoken(msgspec.Struct, frozen=True, kw_only=True):
    speaker: Speaker
    start: int
    end: int
