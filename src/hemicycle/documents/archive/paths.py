"""Where things lie in an archive: under the names that they have at the house, as far as a disk allows."""

import re


def of_intervention(number: int) -> str:
    return f"interventions/{number}.html"


def of_list(segment: str, version: int) -> str:
    """Without an ending, for a version has several."""
    return f"lists/{as_a_folder(segment)}/{version}"


def of_statement(number: int) -> str:
    """Without an ending, for it is kept as a page and as text."""
    return f"statements/{number}"


COMMITMENTS = "commitments.json"


def of_commitments(language: str) -> str:
    return f"commitments-{language}.html"


def of_commitment(number: int) -> str:
    return f"commitments/{number}.html"


def as_a_folder(key: str) -> str:
    """A key of a programme as a name that every disk takes: no two become one, also where case does not count."""
    return re.sub(r"[^a-z0-9-]", lambda found: f"_{ord(found[0]):x}_", key)


def to_the_top(path: str) -> str:
    """From a file to the folder in which the archive begins."""
    return "../" * path.count("/")
