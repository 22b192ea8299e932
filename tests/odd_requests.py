"""What nobody's browser asks: every route of the house, with odd paths, queries, headers, fields, bodies and files."""

import re
from importlib.resources import files
from pathlib import Path
from random import Random

import httpx
import msgspec
from litestar import Litestar

from mutants import ODD, mutant

TEMPLATES = Path(str(files("hemicycle.web"))) / "templates"
FIELDS = sorted(
    {
        name
        for file in TEMPLATES.rglob("*.html")
        for name in re.findall(r'name="([\w.-]+)"', file.read_text(encoding="utf-8"))
    }
)
ACTS = sorted(
    {
        name
        for file in TEMPLATES.rglob("*.html")
        for name in re.findall(r'name="act" value="([\w-]+)"', file.read_text(encoding="utf-8"))
    }
    | {"give", "end", "open", "close", "pause", "run", "withdraw", "propose", "change-speaker"}
)
QUERIES = ("lang", "q", "page", "in", "segment", "version", "position", "since", "from", "body", "act", "on")
PLAUSIBLE = (
    "1", "2", "0", "cooperation", "en", "fr", "pdf", "csv", "xlsx", "json", "desk", "chair", "Chile", "BE", "on",
    "2023-12-08", "2023-12-08T10:00", "10:00", "60", "Asked.", "a@chile.example", "Ana Araya", "final", "W1",
)  # fmt: skip
STRANGE = (
    "", " ", "\x00", "\u202e", "\ud800", "9" * 5_000, "-1", "1e9", "٣", "²", "../../etc/passwd", "..%2f..%2f",
    "%00", "a" * 20_000, "<script>alert(1)</script>", "{{7*7}}", "\r\nset-cookie: a=b", "=1+1", "'", '"', "null",
    "[]", "0001-01-01T00:00", "9999-12-31T23:59", "2023-02-30", "24:00", "P1D", "NaN", "inf", "ß" * 400, "\n" * 500,
)  # fmt: skip
PARTS = {
    "slug": ("cooperation",),
    "number": ("1", "2", "3"),
    "version": ("1", "2"),
    "segment": ("1", "2"),
    "ending": ("csv", "json", "html", "xlsx", "docx", "ics"),
    "key": ("BE", "CL"),
    "role": ("desk", "chair", "house"),
}
PARAMETER = re.compile(r"\{[^}]*\}")
LARGEST_BLOCK = 60_000


class Odd:
    """Requests drawn by `chance`; `seeds` are files that somebody might hand in."""

    def __init__(self, application: Litestar, chance: Random, seeds: list[bytes]) -> None:
        self._chance = chance
        self._seeds = seeds
        self._routes = sorted(
            (route.path_format, method)
            for route in application.routes
            for method in getattr(route, "methods", ())
            if not route.path_format.startswith("/static") and method in {"GET", "POST"}
        )

    def request(self) -> httpx.Request:
        path, method = self._chance.choice(self._routes)
        filled = PARAMETER.sub(lambda found: _quoted(self._part(found[0])), path)
        if self._chance.random() < 0.05:
            method = self._chance.choice(("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS"))
        query = {name: self._word(0.6) for name in self._chance.sample(QUERIES, self._chance.randrange(3))}
        sent = self._body() if method == "POST" else {}
        headers = {**self._headers(), **sent.pop("headers", {})}
        params = {name: value[:3_000] for name, value in query.items()}
        return httpx.Request(method, f"http://house.example{filled}", params=params, headers=headers, **sent)

    def _part(self, parameter: str) -> str:
        known = PARTS.get(parameter.strip("{}").partition(":")[0], PLAUSIBLE)
        return self._chance.choice(known) if self._chance.random() < 0.85 else self._word(0.3)

    def _word(self, plausible: float) -> str:
        return _sound(self._chance.choice(PLAUSIBLE if self._chance.random() < plausible else STRANGE))

    def _headers(self) -> dict[str, str | bytes]:
        odd: dict[str, str | bytes] = {}
        if self._chance.random() < 0.3:
            odd["accept-language"] = (
                self._word(0.5).encode()[:4_000].replace(b"\x00", b"").replace(b"\n", b"").replace(b"\r", b"")
            )
        if self._chance.random() < 0.1:
            odd["if-none-match"] = '"x"'
        if self._chance.random() < 0.05:
            odd["origin"] = self._chance.choice(
                ("null", "http://[", "http://house.example", "http://evil.example")
            )
        return odd

    def _body(self) -> dict[str, object]:
        match self._chance.randrange(8):
            case 0:
                return {"content": mutant(list(ODD), self._chance), "headers": {"content-type": self._kind()}}
            case 1:
                body = {
                    name: self._word(0.6) for name in ("delegation", "group", "speaker", "address", "command")
                }
                stated = msgspec.json.encode({**body, "segments": ["1", "2"]})
                raw = stated if self._chance.random() < 0.5 else mutant([stated], self._chance)
                return {"content": raw, "headers": {"content-type": "application/json"}}
            case 2:
                name = self._chance.choice(
                    ("a.docx", "a.pdf", "a.txt", "a.xlsx", "a\x00.pdf", "../a.pdf", "x" * 9_000 + ".pdf")
                )
                field = self._chance.choice(("text", "note", "table", "file"))
                return _multipart(field, name, mutant(self._seeds, self._chance), self._fields())
            case _:
                return {"data": self._fields()}

    def _fields(self) -> dict[str, object]:
        names = self._chance.sample(FIELDS, self._chance.randint(1, 12))
        sent: dict[str, object] = {name: self._word(0.7)[:LARGEST_BLOCK] for name in names}
        if self._chance.random() < 0.8:
            sent |= {"act": self._chance.choice(ACTS), "on": self._word(0.9)}
        if self._chance.random() < 0.5:
            sent |= {"delegation": "Chile", "segment": self._chance.choice(("1", ["1", "2"], "x"))}
        if self._chance.random() < 0.1:
            sent |= {name: [self._word(1), self._word(1)] for name in self._chance.sample(FIELDS, 3)}
        return sent

    def _kind(self) -> str:
        kinds = (
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "x",
        )
        return self._chance.choice(kinds)


def _multipart(field: str, name: str, content: bytes, fields: dict[str, object]) -> dict[str, object]:
    """As no library writes it: the name of the file stands there as it is."""
    head = 'Content-Disposition: form-data; name="{}"'
    parts = [f"{head.format(one)}\r\n\r\n{value}".encode() for one, value in fields.items()]
    parts.append(f'{head.format(field)}; filename="{name}"\r\n\r\n'.encode() + content)
    body = b"".join(b"--odd\r\n" + part + b"\r\n" for part in parts) + b"--odd--\r\n"
    return {"content": body, "headers": {"content-type": "multipart/form-data; boundary=odd"}}


def _sound(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def _quoted(word: str) -> str:
    return "".join(f"%{byte:02X}" for byte in _sound(word).encode()[:2_000]) or "x"
