"""Addresses of mail and of pages, also where they are written so that machines miss them."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

import msgspec

from hemicycle.extraction.text import Link

AT = r"\s*(?:\[\s*at\s*\]|\(\s*at\s*\)|\{\s*at\s*\}|<\s*at\s*>|\[\s*@\s*\]|\(\s*@\s*\)|\s(?:AT|arobase)\s)\s*"
DOT = r"\s*(?:\[\s*dot\s*\]|\(\s*dot\s*\)|\{\s*dot\s*\}|\[\s*\.\s*\]|\[\s*punto\s*\]|\[\s*point\s*\])\s*"
LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9_-]{0,62})"
PLAIN = re.compile(rf"(?<![\w.+-])[A-Za-z0-9][\w.+'-]{{0,63}}@{LABEL}(?:\.{LABEL}){{1,6}}")
HIDDEN = re.compile(
    rf"(?<![\w.+-])(?P<local>[A-Za-z0-9][\w+'-]{{0,63}}(?:(?:\.|{DOT})[\w+'-]{{1,64}}){{0,4}})(?:{AT}|@)"
    rf"(?P<domain>{LABEL}(?:(?:\.|{DOT}){LABEL}){{1,6}})"
)
PAGE = re.compile(r"(?:https?://|www\.)[^\s<>\"'»”)\]]{3,500}", re.IGNORECASE)
TRAILING = ".,;:!?'’"


class Address(msgspec.Struct, frozen=True, kw_only=True):
    """A mail address in small letters, or the address of a page as written."""

    target: str
    start: int
    end: int


def find_addresses(words: str, links: Iterable[Link] = ()) -> tuple[Address, ...]:
    """Mail addresses in the words and under their links, each once at each place."""
    found = [*_linked(links), *_plain(words), *_hidden(words)]
    return _each_once(found)


def find_pages(words: str, links: Iterable[Link] = ()) -> tuple[Address, ...]:
    linked = (
        Address(target=link.target, start=link.start, end=link.end)
        for link in links
        if link.target.lower().startswith(("http://", "https://"))
    )
    written = (
        Address(
            target=(shown := match[0].rstrip(TRAILING)), start=match.start(), end=match.start() + len(shown)
        )
        for match in PAGE.finditer(words)
    )
    return _each_once([*linked, *written])


def _linked(links: Iterable[Link]) -> Iterator[Address]:
    for link in links:
        if link.target.lower().startswith("mailto:"):
            for target in unquote(link.target[7:].split("?")[0]).split(","):
                if PLAIN.fullmatch(target.strip()):
                    yield Address(target=target.strip().lower(), start=link.start, end=link.end)


def _plain(words: str) -> Iterator[Address]:
    for match in PLAIN.finditer(words):
        yield Address(target=match[0].lower(), start=match.start(), end=match.end())


def _hidden(words: str) -> Iterator[Address]:
    for match in HIDDEN.finditer(words):
        local, domain = (re.sub(DOT, ".", match[part]).lower() for part in ("local", "domain"))
        if PLAIN.fullmatch(f"{local}@{domain}"):
            yield Address(target=f"{local}@{domain}", start=match.start(), end=match.end())


def _each_once(found: list[Address]) -> tuple[Address, ...]:
    kept: list[Address] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not any(one.start < other.end and other.start < one.end for other in kept):
            kept.append(one)
    return tuple(kept)
