"""Golden rows as files: the bodies as they stand in the ledger, as text.

Run as a program it writes the files that are missing; it never overwrites one, for a released row never changes.
"""

import json
import sys
from datetime import datetime
from pathlib import Path

from hemicycle.plenary.history.stored import Stored, store


def to_golden(stored: Stored) -> str:
    row = {
        "kind": stored.kind,
        "version": stored.version,
        "happened": stored.happened.isoformat(),
        "public": stored.public.decode(),
        "restricted": stored.restricted.decode() if stored.restricted is not None else None,
        "private": stored.private.decode() if stored.private is not None else None,
    }
    return json.dumps(row, indent=1, ensure_ascii=False) + "\n"


def from_golden(text: str) -> Stored:
    row = json.loads(text)
    return Stored(
        kind=row["kind"],
        version=row["version"],
        happened=datetime.fromisoformat(row["happened"]),
        public=row["public"].encode(),
        restricted=row["restricted"].encode() if row["restricted"] is not None else None,
        private=row["private"].encode() if row["private"] is not None else None,
    )


if __name__ == "__main__":
    here = Path(__file__).parent
    sys.path[:0] = [str(here), str(here / "plenary" / "history")]
    from whole_day import first_of_each_kind, whole_day

    from a_past_plenary import past_events

    for event in first_of_each_kind((*whole_day().events, *past_events())).values():
        stored = store(event)
        path = here / "plenary" / "history" / "golden" / f"{stored.kind}-{stored.version}.json"
        if not path.exists():
            path.write_text(to_golden(stored), encoding="utf-8")
