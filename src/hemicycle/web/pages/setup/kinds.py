"""The kinds of fields: how a value is shown in a control, and what a person may write there."""

import re
from datetime import date, datetime, time
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from hemicycle.delegations.finding import find
from hemicycle.delegations.register import every_delegation
from hemicycle.wording.phrase import Phrase, phrase

LONGEST_NUMBER = 9
ADDRESS = re.compile(r"[^@\s<>,;]+@[^@\s<>,;]+")


class Fault(Exception):  # noqa: N818 - what is the matter with a field
    """One sentence for whoever filled the field in."""

    def __init__(self, text: str, /, **values: object) -> None:
        self.phrase: Phrase = phrase(text, **values)
        super().__init__(str(self.phrase))


class Kind(Protocol):
    def shown(self, value: object, language: str) -> str:
        """As the control has it; None is empty everywhere and needs no kind."""
        ...

    def taken(self, text: str) -> object:
        """From a text that is not empty. Raises Fault."""
        ...


class Words(msgspec.Struct, frozen=True):
    """`rows` is how tall its control is; one is a line."""

    rows: int = 1

    def shown(self, value: object, language: str) -> str:  # noqa: ARG002 - as every kind
        return str(value)

    def taken(self, text: str) -> object:
        return text


class Whole(msgspec.Struct, frozen=True):
    least: int = 0

    def shown(self, value: object, language: str) -> str:  # noqa: ARG002
        return str(value)

    def taken(self, text: str) -> object:
        if not (text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER):
            raise Fault("Write a whole number in digits.")
        if int(text) < self.least:
            raise Fault("Write {least} or more.", least=self.least)
        return int(text)


class Day(msgspec.Struct, frozen=True):
    def shown(self, value: object, language: str) -> str:  # noqa: ARG002
        return value.isoformat() if isinstance(value, date) else ""

    def taken(self, text: str) -> object:
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise Fault("This is no day; write it as 2023-12-08.") from None


class Hour(msgspec.Struct, frozen=True):
    def shown(self, value: object, language: str) -> str:  # noqa: ARG002
        if not isinstance(value, time):
            return ""
        return value.isoformat("seconds" if value.second else "minutes")

    def taken(self, text: str) -> object:
        try:
            hour = time.fromisoformat(text)
        except ValueError:
            hour = None
        if hour is None or hour.tzinfo is not None:
            raise Fault("This is no hour; write it as 11:30.")
        return hour


class Moment(msgspec.Struct, frozen=True):
    """A local time on the wall of the venue."""

    def shown(self, value: object, language: str) -> str:  # noqa: ARG002
        if not isinstance(value, datetime):
            return ""
        return value.isoformat(timespec="seconds" if value.second else "minutes")

    def taken(self, text: str) -> object:
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            moment = None
        if moment is None or moment.tzinfo is not None:
            raise Fault("This is no day with an hour; write it as 2023-12-07T00:00.")
        return moment


class OneOf(msgspec.Struct, frozen=True):
    """One of the values of an enumeration."""

    values: type[StrEnum]

    def shown(self, value: object, language: str) -> str:  # noqa: ARG002
        return str(value)

    def taken(self, text: str) -> object:
        if text not in set(self.values):
            raise Fault("Choose one of the list.")
        return self.values(text)


class YesOrNo(msgspec.Struct, frozen=True):
    def shown(self, value: object, language: str) -> str:  # noqa: ARG002
        return "true" if value else "false"

    def taken(self, text: str) -> object:
        if text not in {"true", "false"}:
            raise Fault("Choose one of the list.")
        return text == "true"


class Lines(msgspec.Struct, frozen=True):
    """Several texts, one on each line."""

    rows: int = 2

    def shown(self, value: object, language: str) -> str:  # noqa: ARG002
        return "\n".join(value) if isinstance(value, tuple) else ""

    def taken(self, text: str) -> object:
        return tuple(line for each in text.split("\n") if (line := each.strip()))


class Addresses(Lines, frozen=True):
    def taken(self, text: str) -> object:
        addresses = tuple(line for each in text.split("\n") if (line := each.strip()))
        for address in addresses:
            if not ADDRESS.fullmatch(address):
                raise Fault("{address} is no e-mail address; write one on each line.", address=address)
        return addresses


class Zone(msgspec.Struct, frozen=True):
    def shown(self, value: object, language: str) -> str:  # noqa: ARG002
        return str(value)

    def taken(self, text: str) -> object:
        try:
            return ZoneInfo(text).key
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise Fault("There is no time zone {zone}; choose one of the list.", zone=text) from None


class Delegate(msgspec.Struct, frozen=True):
    """A delegation by its name in any of our languages; a value is its key."""

    def shown(self, value: object, language: str) -> str:
        return next((one.name(language) for one in every_delegation() if one.key == value), str(value))

    def taken(self, text: str) -> object:
        for one in every_delegation():
            if text == one.key or text in {each.short for each in one.names.values()}:
                return one.key
        candidates = {one.key for one in find(text) if one.kind == "delegation"}
        if len(candidates) != 1:
            raise Fault("No delegation is known by this name; choose one, or leave it empty and say whom.")
        return candidates.pop()


class SegmentKey(msgspec.Struct, frozen=True):
    """One of the segments above; whether it is there is seen when all of them are read."""

    def shown(self, value: object, language: str) -> str:  # noqa: ARG002
        return str(value)

    def taken(self, text: str) -> object:
        return text
