"""A small data set on disk, and changed copies of it."""

from pathlib import Path

MANIFEST = """name = "small"
gathered_on = 2021-03-01
through = 2020
licence = "Invented."
title.en = "A small data set"
body.en = "An assembly"
about.en = "Invented for a test."
"""
WARRANTS = """person,name,situation,case,instrument,offence,issued_on,public_on,outcome,evidence_on,transferred_on,source,confidence
a-person,A. Person,Atlantis,,warrant,core,2018-01-01,2018-01-11,in-custody,2020-12-01,2019-01-01,a gazette,confirmed
b-person,B. Person,Atlantis,,warrant,core,2019-05,2019-06-01,at-large,2020-12,,a gazette,known
c-person,C. Person,Lemuria,,warrant,core,2020-01-01,2020-01-01,at-large,2020-12-01,,a rumour,uncertain
"""


def small(folder: Path, **files: str) -> Path:
    """`warrants` and others are the texts of the files, by their names."""
    folder.mkdir(exist_ok=True)
    written = {"dataset.toml": MANIFEST, "warrants.csv": WARRANTS}
    written |= {f"{name}.csv": text for name, text in files.items()}
    for name, text in written.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
