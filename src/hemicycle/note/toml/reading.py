"""Reads a programme from TOML; what is wrong is said in one sentence with the file, the field and what to do."""

import re
import tomllib
from difflib import get_close_matches
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from hemicycle.note.toml.fields import choices_at, keys_at, place_of
from hemicycle.plenary.programme.programme import Programme

UNKNOWN = re.compile(r"^Object contains unknown field `(?P<key>.*?)`(?: - at `(?P<path>.*)`)?$", re.DOTALL)
MISSING = re.compile(r"^Object missing required field `(?P<key>\w+)`(?: - at `(?P<path>.*)`)?$")
TYPE = re.compile(r"^Expected `(?P<expected>[^`]+)`, got `(?P<got>[^`]+)`(?: - at `(?P<path>.*)`)?$")
MOMENT = re.compile(r"^Invalid (?:RFC3339|ISO8601) encoded (?P<expected>\w+)(?: - at `(?P<path>.*)`)?$")
CHOICE = re.compile(r"^Invalid enum value (?P<value>.*?)(?: - at `(?P<path>.*)`)?$", re.DOTALL)
KINDS = {
    "str": "a text in quotation marks",
    "int": "a whole number",
    "bool": "true or false",
    "array": "a list in square brackets",
    "object": "a table",
    "datetime": "a date with an hour, such as 2023-12-07T00:00:00",
    "date": "a date, such as 2023-12-08",
    "time": "an hour, such as 11:30:00",
    "float": "a number",
    "null": "nothing",
}


class WrongProgramme(Exception):  # noqa: N818 - it says what the file is
    pass


def read_programme(toml_text: str, file_name: str) -> Programme:
    try:
        programme = msgspec.convert(tomllib.loads(toml_text), Programme)
    except tomllib.TOMLDecodeError as error:
        raise WrongProgramme(
            f"{file_name} is not written as TOML: {_lowered(str(error))}; correct that line."
        ) from None
    except msgspec.ValidationError as error:
        raise WrongProgramme(f"{file_name}: {_sentence(str(error))}") from None
    _must_hold_together(programme, file_name)
    return programme


def _must_hold_together(programme: Programme, file_name: str) -> None:
    for field in ("opens", "closes"):
        moment = getattr(programme.registration, field)
        if moment is not None and moment.tzinfo is not None:
            raise WrongProgramme(
                f"{file_name}: registration, {field} carries an offset; write the local time alone, and its zone under zone."
            )
    if programme.zone is not None:
        try:
            ZoneInfo(programme.zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise WrongProgramme(
                f"{file_name}: zone names no time zone (“{programme.zone}”); write a name such as Europe/Paris."
            ) from None
    known = {segment.key for segment in programme.segments}
    named = [("seats", number, seat.segment) for number, seat in enumerate(programme.seats, start=1)]
    named += [
        ("limits", number, limit.segment)
        for number, limit in enumerate(programme.limits, start=1)
        if limit.segment
    ]
    for field, number, segment in named:
        if segment not in known:
            raise WrongProgramme(
                f"{file_name}: {field}, entry {number}, names segment “{segment}”, which is not among the segments; "
                f"write one of {', '.join(sorted(known)) or 'the keys of segments'}."
            )


def _sentence(message: str) -> str:
    if unknown := UNKNOWN.match(message):
        path = unknown["path"] or "$"
        near = get_close_matches(unknown["key"], keys_at(path), n=1, cutoff=0.5)
        advice = f"perhaps “{near[0]}” is meant" if near else f"known are {', '.join(keys_at(path))}"
        return f"{_prefix(path)}there is no field “{unknown['key']}”; {advice}."
    if missing := MISSING.match(message):
        return f"{_prefix(missing['path'] or '$')}the field “{missing['key']}” is missing; add it."
    if wrong := TYPE.match(message):
        return f"{place_of(wrong['path'] or '$')} is {_kind(wrong['got'])}; write {_kind(wrong['expected'])}."
    if moment := MOMENT.match(message):
        return f"{place_of(moment['path'] or '$')} is no date or hour; write {_kind(moment['expected'])}."
    if choice := CHOICE.match(message):
        path = choice["path"] or "$"
        return f"{place_of(path)} cannot be {choice['value']}; write one of {', '.join(choices_at(path))}."
    return f"{message[0].lower()}{message[1:]}; correct it."


def _prefix(path: str) -> str:
    place = place_of(path)
    return f"in {place} " if path not in ("", "$") else ""


def _kind(names: str) -> str:
    return " or ".join(
        KINDS.get(name.strip(), name.strip()) for name in names.split("|") if name.strip() != "null"
    )


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
