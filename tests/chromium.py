"""A real browser, of a version that people have."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright


@contextmanager
def chromium() -> Iterator[Browser]:
    """Skips the test where it is not installed, and fails it where everything must be."""
    found = shutil.which("chromium")
    if found is None:
        if os.environ.get("HEMICYCLE_TEST_ALL"):
            pytest.fail("Chromium is missing; install it (Debian: apt-get install chromium).")
        pytest.skip("Chromium is not installed.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        yield browser
        browser.close()
