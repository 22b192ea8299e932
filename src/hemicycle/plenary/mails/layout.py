"""A mail as it is laid out for people: the parts that evidence points into."""

from hemicycle.plenary.value import Value


class Part(Value, frozen=True, kw_only=True):
    """`name` is a file's or a forwarded mail's subject; part 0 of a layout is the subject, part 1 the text.

    `quoted` are the stretches (start, end) of the words that were quoted or are a signature, shown more quietly.
    """

    words: str
    name: str | None = None
    quoted: tuple[tuple[int, int], ...] = ()


class Layout(Value, frozen=True, kw_only=True):
    parts: tuple[Part, ...] = ()
    trouble: str | None = None
