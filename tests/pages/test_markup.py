"""The Nu validator reports nothing on any page in any language."""

import json
import subprocess
from pathlib import Path

import checkers
import pytest
from asking import asked
from page_table import PAGES

from house_process import HouseProcess

pytestmark = pytest.mark.pages


def _guesses_the_notes_language(message: dict[str, str]) -> bool:
    """A draft shows the note in the note's own language; the validator takes that for the page's."""
    is_draft = message["url"].rpartition("/")[2].startswith("house-draft")
    return is_draft and message["message"].startswith("This document appears to be written in")


def test_the_nu_validator_reports_nothing(house: HouseProcess, tmp_path: Path) -> None:
    for page in PAGES:
        for language in page.languages:
            answer = asked(house, page.role, page.path_in(language), page.fields)
            assert answer.status == page.status
            (tmp_path / f"{page.name}-{language}.html").write_bytes(answer.body)
    command = [checkers.java(), "-jar", checkers.vnu(), "--format", "json", "--stdout", "--exit-zero-always"]
    done = subprocess.run([*map(str, command), str(tmp_path)], capture_output=True, check=True, timeout=120)
    found = [
        f"{message['url'].rpartition('/')[2]}: {message['message']} {message.get('extract', '')}"
        for message in json.loads(done.stdout)["messages"]
        if not _guesses_the_notes_language(message)
    ]
    assert "\n".join(found) == ""
