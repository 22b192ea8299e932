"""Checks that nothing in this archive was changed. It needs Python 3.8 or newer, and no network.

    python3 check.py                   checks every file and every row of the ledger
    python3 check.py RECEIPT.json      checks also a receipt that you were given

Nothing is written. It ends with 0 where all of it holds, and with 1 where something does not.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
FIELDS = ("command", "hash", "position", "recorded", "stream")


def main(receipts: list[str]) -> int:
    wrong: list[str] = []
    files = checked_manifest("tagmanifest-sha256.txt", wrong)
    files += checked_manifest("manifest-sha256.txt", wrong)
    nothing_was_added(files, wrong)
    hashes = checked_ledger(wrong)
    held = [ROOT / "data" / "receipt.json", *map(Path, receipts)]
    signatures = [checked_receipt(one, hashes, wrong) for one in held]
    for sentence in wrong:
        print(sentence)
    if wrong:
        print("This archive is NOT sound: it is not what was written.")
        return 1
    print(f"{len(files)} files are as they were written.")
    print(f"{len(hashes)} rows of the ledger follow each other; the last has the hash {hashes[-1]}.")
    if all(signatures):
        print("The key in house-key.txt signed it. Compare the key with one that you were given elsewhere.")
    else:
        print("The signature was not looked at: this Python lacks the package cryptography.")
    print("This archive is sound. Compare the hash with one that somebody else kept.")
    return 0


def checked_manifest(name: str, wrong: list[str]) -> list[str]:
    """The files that a manifest names."""
    named = []
    for line in lines_of(ROOT / name, wrong):
        digest, _, path = line.partition("  ")
        named.append(path)
        inside = path and ".." not in path.split("/") and not path.startswith("/")
        content = content_of(ROOT / path, wrong) if inside else None
        if not inside:
            wrong.append(f"{name} names a file that is not in the archive: {path}")
        elif content is not None and hashlib.sha256(content).hexdigest() != digest:
            wrong.append(f"{path} was changed.")
    return named


def nothing_was_added(named: list[str], wrong: list[str]) -> None:
    for path in sorted((ROOT / "data").rglob("*")):
        known = path.relative_to(ROOT).as_posix()
        if path.is_file() and known not in named:
            wrong.append(f"{known} was put in: no manifest names it.")


def checked_ledger(wrong: list[str]) -> list[str]:
    """The hashes of its rows, in order."""
    hashes: list[str] = []
    previous, stream = bytes(32), None
    for position, line in enumerate(lines_of(ROOT / "data" / "ledger.jsonl", wrong), 1):
        try:
            row = json.loads(line)
            header = json.loads(row["header"])
            stream = stream or header["stream"]
            found = hashlib.sha256(previous + row["header"].encode()).hexdigest()
            holds = (found, stream, position) == (row["hash"], header["stream"], header["position"])
        except (ValueError, KeyError, TypeError, AttributeError):
            holds = False
        if not holds:
            wrong.append(f"Row {position} of the ledger does not hold.")
            return hashes
        hashes.append(found)
        previous = bytes.fromhex(found)
    if not hashes:
        wrong.append("The ledger has no rows.")
    return hashes


def checked_receipt(path: Path, hashes: list[str], wrong: list[str]) -> bool:
    """Whether its signature was looked at."""
    content = content_of(path, wrong)
    try:
        receipt = json.loads(content or b"")
        position, expected = receipt["position"], receipt["hash"]
        signed = json.dumps(
            {field: receipt[field] for field in FIELDS},
            sort_keys=True,
            separators=(",", ":"),
            ensure_ascii=False,
        ).encode()
        signature = bytes.fromhex(receipt["signature"])
        known = hashes[position - 1] if 0 < position <= len(hashes) else None
    except (ValueError, KeyError, TypeError):
        wrong.append(f"{path.name} is no receipt.")
        return False
    if known != expected:
        wrong.append(f"{path.name} names a row that this ledger does not have: position {position}.")
    return checked_signature(path, signature, signed, wrong)


def checked_signature(path: Path, signature: bytes, signed: bytes, wrong: list[str]) -> bool:
    try:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    except ImportError:
        return False
    key = content_of(ROOT / "data" / "house-key.txt", wrong) or b""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key.decode("ascii").strip())).verify(
            signature, signed
        )
    except (InvalidSignature, ValueError):
        wrong.append(f"{path.name} was not signed with the key in house-key.txt.")
    return True


def lines_of(path: Path, wrong: list[str]) -> list[str]:
    content = content_of(path, wrong)
    try:
        text = (content or b"").decode("utf-8")
    except UnicodeDecodeError:
        wrong.append(f"{told(path)} is no text any more: it was changed.")
        return []
    return [line for line in text.split("\n") if line]


def content_of(path: Path, wrong: list[str]) -> bytes | None:
    try:
        return path.read_bytes()
    except (OSError, ValueError):
        wrong.append(f"{told(path)} is missing.")
        return None


def told(path: Path) -> str:
    return path.relative_to(ROOT).as_posix() if ROOT in path.parents else str(path)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
