"""Which originals go with the rows: the statements that the booth reads, and on the way back what came in there."""

from collections.abc import Mapping

from hemicycle.ledger.carried import Original
from hemicycle.ledger.originals import Originals
from hemicycle.plenary.keeping.schedule import originals_of, texts_released
from hemicycle.plenary.plenary import Plenary


def with_statements(plenary: Plenary) -> dict[str, str]:
    """The addresses of the statements, of what they say, and of the mails that brought some, each with its kind."""
    found = {}
    for filed in plenary.statements:
        if filed.original is not None:
            found[filed.original] = "statement"
        found |= {text.address: "text" for text in filed.texts or ()}
        mail = plenary.mails.get(filed.mail) if filed.mail is not None else None
        if mail is not None and mail.original is not None:
            found[mail.original] = "mail"
    return found | dict.fromkeys(texts_released(plenary), "text")


def new_since(before: Plenary, now: Plenary) -> dict[str, str]:
    statements = with_statements(now)
    return {address: statements.get(address, "mail") for address in originals_of(now) - originals_of(before)}


def fetched(originals: Originals, wanted: Mapping[str, str]) -> tuple[Original, ...]:
    """Those that are there, for one may have been erased. Blocks."""
    contents = ((originals.read(address), kind) for address, kind in sorted(wanted.items()))
    return tuple(Original(kind=kind, content=content) for content, kind in contents if content is not None)


def kept(originals: Originals, carried: tuple[Original, ...]) -> None:
    """Durable when it returns, before the rows that name them. Blocks."""
    if carried:
        originals.keep_all([(one.content, one.kind) for one in carried])
