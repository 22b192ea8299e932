"""Follows what the pages of an archive refer to, as a link checker would."""

import posixpath
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag


class Page(HTMLParser):
    """What a page refers to, and what in it can be referred to."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.anchors: set[str] = set()
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in {"href", "src"}:
                self.targets.append(value or "")
            if name == "id":
                self.anchors.add(value or "")


def broken_links(files: Mapping[str, bytes]) -> list[str]:
    """Each with the page in which it stands."""
    return [
        f"{path}: {target}"
        for path in files
        if path.endswith(".html")
        for target in Page(files[path]).targets
        if not _leads_somewhere(path, target, files)
    ]


def unreached(files: Mapping[str, bytes], start: str) -> set[str]:
    """Payload to which no chain of links leads."""
    found, waiting = {start}, [start]
    while waiting:
        path = waiting.pop()
        targets = Page(files[path]).targets if path.endswith(".html") else ()
        for one in _files(path, targets):
            if one in files and one not in found:
                found.add(one)
                waiting.append(one)
    return {path for path in files if path.startswith("data/")} - found


def _files(path: str, targets: Iterator[str] | list[str] | tuple[()]) -> Iterator[str]:
    for target in targets:
        yield posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(urldefrag(target).url)))


def _leads_somewhere(path: str, target: str, files: Mapping[str, bytes]) -> bool:
    address, fragment = urldefrag(target)
    (found,) = _files(path, [target]) if address else (path,)
    return found in files and (not fragment or fragment in Page(files[found]).anchors)
