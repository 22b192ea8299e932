"""What became public as Atom (RFC 4287): an entry for each thing, which is told again when it changes."""

from collections.abc import Iterable
from datetime import datetime
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

import msgspec

from hemicycle.chamber.house.search.shown import Shown, unpacked
from hemicycle.documents.one_line import one_line
from hemicycle.documents.presumption import PRESUMED
from hemicycle.ledger.index.entry import Stood
from hemicycle.web.views.entries import what
from hemicycle.wording.language import told

ATOM = "http://www.w3.org/2005/Atom"
XML = "http://www.w3.org/XML/1998/namespace"
register_namespace("", ATOM)


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """`url` is where the house is; the feed lies below `path` there, which is the page that it belongs to."""

    url: str
    path: str
    title: str
    language: str
    updated: datetime
    names_plenary: bool

    @property
    def address(self) -> str:
        return f"{self.url}{self.path.rstrip('/')}/feed.atom?lang={self.language}"


def atom(feed: Feed, news: Iterable[Stood]) -> bytes:
    root = Element(f"{{{ATOM}}}feed", {f"{{{XML}}}lang": feed.language})
    _text(root, "id", feed.address)
    _text(root, "title", one_line(feed.title))
    _text(root, "subtitle", told(PRESUMED, feed.language))
    _text(root, "updated", _instant(feed.updated))
    _text(SubElement(root, f"{{{ATOM}}}author"), "name", "Hemicycle")
    _link(root, "self", feed.address, "application/atom+xml")
    _link(root, "alternate", f"{feed.url}{feed.path}?lang={feed.language}", "text/html")
    for one in news:
        _entry(root, feed, one)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _entry(root: Element, feed: Feed, stood: Stood) -> None:
    shown = unpacked(stood.content)
    entry = SubElement(root, f"{{{ATOM}}}entry")
    _text(entry, "id", f"{feed.url}{stood.address}")
    _text(entry, "title", _title(feed, stood, shown))
    _text(entry, "published", _instant(stood.published or stood.changed))
    _text(entry, "updated", _instant(stood.changed))
    _link(entry, "alternate", f"{feed.url}{stood.address}?lang={feed.language}", "text/html")
    if shown.passages:
        _text(entry, "summary", "\n".join(one.words for one in shown.passages))


def _title(feed: Feed, stood: Stood, shown: Shown) -> str:
    parts = (
        shown.delegation.get(feed.language, ""),
        what(stood, shown, feed.language),
        shown.segment or "",
        stood.title if feed.names_plenary or not shown.segment else "",
    )
    return one_line(" · ".join(part for part in parts if part))


def _text(parent: Element, name: str, words: str) -> None:
    SubElement(parent, f"{{{ATOM}}}{name}").text = words


def _link(parent: Element, relation: str, address: str, kind: str) -> None:
    SubElement(parent, f"{{{ATOM}}}link", {"rel": relation, "href": address, "type": kind})


def _instant(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%S}Z"
