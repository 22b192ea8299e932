"""Whose signatures count for a plenary that was recorded by another house before it was restored in this one."""

import msgspec
from sqlalchemy import Engine

from hemicycle.ledger.notebook import Notebook
from hemicycle.ledger.signing import Signer

UNDER = "signers:"


def earlier_signers(engine: Engine, slug: str) -> tuple[Signer, ...]:
    """None for a plenary of this house. Blocks."""
    noted = Notebook(engine).read(UNDER + slug)
    return msgspec.json.decode(noted, type=tuple[Signer, ...]) if noted is not None else ()


def note_signers(engine: Engine, slug: str, signers: tuple[Signer, ...]) -> None:
    """Blocks."""
    Notebook(engine).write(UNDER + slug, msgspec.json.encode(signers))
