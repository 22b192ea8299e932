"""What is disputed about a series, in a sentence."""

from hemicycle.plenary.value import Value


class Dispute(Value, frozen=True):
    """`words_fr` may be empty; the English stands then in its place."""

    series: str
    words_en: str
    words_fr: str
    source: str
