"""Small numbers written as words, in English, French and Spanish."""

WORDS = {
    **{
        word: value
        for value, word in enumerate(
            ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        )
    },
    **{
        word: value
        for value, word in enumerate(["eleven", "twelve", "thirteen", "fourteen", "fifteen"], start=11)
    },
    **{
        word: value
        for value, word in enumerate(
            ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"], start=2
        )
    },
    **{word: value for value, word in enumerate(["onze", "douze", "treize", "quatorze", "quinze"], start=11)},
    **{
        word: value
        for value, word in enumerate(
            ["dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"], start=2
        )
    },
    **{word: value for value, word in enumerate(["once", "doce", "trece", "catorce", "quince"], start=11)},
    "un": 1,
    "une": 1,
    "uno": 1,
    "una": 1,
    "a": 1,
    "an": 1,
    "twenty": 20,
    "vingt": 20,
    "veinte": 20,
    "thirty": 30,
    "trente": 30,
    "treinta": 30,
    "forty": 40,
    "quarante": 40,
    "cuarenta": 40,
    "forty-five": 45,
    "quarante-cinq": 45,
    "fifty": 50,
    "sixty": 60,
    "ninety": 90,
    "soixante": 60,
    "sesenta": 60,
    "noventa": 90,
}
NUMBER = r"(?:\d{1,4}|" + "|".join(sorted(WORDS, key=len, reverse=True)) + r")"
"""A regular expression for one number."""


def number_of(words: str) -> int:
    """The value of words that `NUMBER` matched."""
    return int(words) if words.isdigit() else WORDS[words.lower()]
