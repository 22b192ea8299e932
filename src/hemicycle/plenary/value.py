"""What every value of the core has in common: it is frozen, named field by field, and compared whole."""

import msgspec


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A frozen record; `msgspec.structs.replace` makes the changed copy."""
