"""A name that is written from the right, in a sentence that is written from the left."""

import unicodedata

_FROM_THE_RIGHT = frozenset({"R", "AL"})


def apart(name: str) -> str:
    """Isolated, so that its own parts and what follows it keep their order."""
    if not any(unicodedata.bidirectional(one) in _FROM_THE_RIGHT for one in name):
        return name
    return f"\N{FIRST STRONG ISOLATE}{name}\N{POP DIRECTIONAL ISOLATE}"
