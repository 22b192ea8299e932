"""How a file and a ledger that do not belong together are told."""


class Mismatch(Exception):  # noqa: N818 - what is the matter
    """Nothing was written; the message says why and what to do."""
