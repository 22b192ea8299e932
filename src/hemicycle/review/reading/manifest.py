"""dataset.toml: whose data it is, when it was gathered, and through which year it is shown."""

import tomllib
from datetime import date

import msgspec

from hemicycle.extraction.sheets.cells import KEY
from hemicycle.extraction.sheets.fault import DataFault
from hemicycle.extraction.sheets.table import decoded
from hemicycle.review.dataset import Manifest
from hemicycle.review.reading.bounds import FIRST_YEAR, LAST_YEAR
from hemicycle.wording.language import LANGUAGES
from hemicycle.wording.phrase import Phrase, phrase

FILE = "dataset.toml"
LONGEST_NAME = 40
RESERVED = frozenset({"static"})


def read_manifest(content: bytes) -> tuple[Manifest | None, list[DataFault]]:
    text, faults = decoded(FILE, content)
    if text is None:
        return None, faults
    try:
        manifest = msgspec.convert(tomllib.loads(text), Manifest)
    except tomllib.TOMLDecodeError as trouble:
        return None, [
            _fault("", phrase("This is not written as TOML ({trouble}); correct it.", trouble=str(trouble)))
        ]
    except msgspec.ValidationError as trouble:
        return None, [
            _fault("", phrase("{trouble}; docs/review.md says what stands here.", trouble=str(trouble)))
        ]
    faults = [_fault(place, matter) for place, matter in _complaints(manifest)]
    return (None if faults else manifest), faults


def _complaints(manifest: Manifest) -> list[tuple[str, Phrase]]:
    found: list[tuple[str, Phrase]] = []
    if len(manifest.name) > LONGEST_NAME or not KEY.fullmatch(manifest.name) or manifest.name in RESERVED:
        matter = phrase(
            "The name is part of the address of its pages: at most {most} small letters, digits and hyphens.",
            most=LONGEST_NAME,
        )
        found.append(("name", matter))
    if not FIRST_YEAR <= manifest.through <= LAST_YEAR:
        found.append(("through", phrase("This is no year; write one with four digits.")))
    elif date(manifest.through, 12, 31) > manifest.gathered_on:
        matter = phrase("The year was not over when the data were gathered; show the years before it.")
        found.append(("through", matter))
    for place, texts in (("title", manifest.title), ("body", manifest.body), ("about", manifest.about)):
        if not texts.get("en", "").strip():
            found.append((place, phrase('The English text is missing; write it as en = "…".')))
        found += [
            (f"{place}.{language}", phrase("No page is in this language; remove it."))
            for language in texts
            if language not in LANGUAGES
        ]
    found += [
        (f"names.{name}.{language}", phrase("No page is in this language; remove it."))
        for name, texts in manifest.names.items()
        for language in texts
        if language not in LANGUAGES
    ]
    if not manifest.licence.strip():
        found.append(("licence", phrase("Say on what terms the facts may be used.")))
    return found


def _fault(place: str, matter: Phrase) -> DataFault:
    return DataFault(file=FILE, line=0, column=place, matter=matter)
