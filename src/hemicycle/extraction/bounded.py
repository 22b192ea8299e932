"""A file is handed to a process of its own, which may take so long and no longer."""

import subprocess
import sys
from collections.abc import Sequence

from hemicycle.extraction.bounds import Bounds
from hemicycle.extraction.unreadable import Unreadable


def said_by(module: Sequence[str], name: str, content: bytes, bounds: Bounds) -> bytes:
    """What a module with its arguments writes when it is given the content. Raises Unreadable.

    An argument may be the name of a file as somebody sent it: what no argument can hold is left out.
    """
    words = [one.replace("\0", "").encode("utf-8", "replace") for one in module]
    with subprocess.Popen(
        [sys.executable, "-m", *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            said, _ = process.communicate(content, timeout=bounds.wall_seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            raise Unreadable(
                "{name} takes too long to read; give the note as plain text.", name=name
            ) from None
    if process.returncode != 0:
        raise Unreadable("{name} costs too much to read; give the note as plain text.", name=name)
    return said
