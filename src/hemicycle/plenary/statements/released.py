"""A text that everybody may read."""

from datetime import datetime

from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.represented import Represented
from hemicycle.plenary.statements.text import Form, ReleasedText
from hemicycle.plenary.value import Value


class Released(Value, frozen=True, kw_only=True):
    """`statement` is its number among those filed; `fate` what had become of its place when it was released."""

    statement: int
    delegation: Represented
    capacity: Capacity
    interventions: tuple[int, ...]
    fate: str
    form: Form
    language: str | None
    texts: tuple[ReleasedText, ...]
    released: datetime
