"""The language of a text, among the six, by its script or its small words."""

import re
from collections import Counter

SCRIPTS = (
    ("zh", re.compile(r"[\u3400-\u9fff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
)
LATIN = re.compile(r"[a-z\u00c0-\u024f]+", re.IGNORECASE)
SMALL_WORDS = {
    "en": frozenset(
        [
            "the",
            "and",
            "of",
            "to",
            "in",
            "for",
            "would",
            "like",
            "will",
            "our",
            "we",
            "is",
            "be",
            "please",
            "dear",
            "regards",
            "thank",
            "you",
            "with",
            "by",
            "on",
            "that",
            "this",
            "speaker",
            "its",
            "from",
            "as",
            "it",
            "are",
            "your",
            "wish",
            "has",
            "have",
            "kindly",
            "best",
            "sincerely",
            "who",
            "at",
            "an",
            "or",
            "not",
            "was",
            "my",
            "us",
            "can",
            "could",
            "may",
            "if",
            "i",
        ]
    ),
    "fr": frozenset(
        [
            "le",
            "la",
            "les",
            "des",
            "du",
            "de",
            "et",
            "au",
            "aux",
            "en",
            "pour",
            "par",
            "que",
            "qui",
            "sera",
            "nous",
            "vous",
            "est",
            "une",
            "un",
            "dans",
            "sur",
            "la",
            "notre",
            "votre",
            "son",
            "sa",
            "merci",
            "madame",
            "monsieur",
            "cordialement",
            "souhaite",
            "orateur",
            "oratrice",
            "avec",
            "bonjour",
            "ce",
            "cette",
            "à",
            "été",
            "être",
            "l",
            "d",
            "qu",
            "j",
            "n",
            "je",
            "ne",
            "pas",
            "nos",
            "vos",
            "leur",
            "ses",
            "il",
            "elle",
            "afin",
            "auprès",
            "chers",
            "chère",
            "cher",
            "veuillez",
            "prie",
            "suis",
            "sommes",
        ]
    ),
    "es": frozenset(
        [
            "el",
            "la",
            "los",
            "las",
            "del",
            "de",
            "y",
            "en",
            "para",
            "por",
            "que",
            "será",
            "se",
            "un",
            "una",
            "su",
            "con",
            "al",
            "es",
            "nos",
            "les",
            "gracias",
            "estimados",
            "estimada",
            "saludos",
            "solicita",
            "solicito",
            "desea",
            "segmento",
            "orador",
            "oradora",
            "cordiales",
            "señor",
            "señora",
            "lista",
            "palabra",
            "muy",
            "atentamente",
            "este",
            "esta",
            "estos",
            "sobre",
            "ustedes",
            "nuestro",
            "nuestra",
            "lo",
            "como",
            "más",
            "ha",
            "sus",
            "hola",
            "buenos",
            "buenas",
            "favor",
            "distinguidos",
            "distinguidas",
            "estimado",
            "estimadas",
            "tengo",
        ]
    ),
}
WEIGHTS = {
    word: 1 if sum(word in others for others in SMALL_WORDS.values()) > 1 else 2
    for small in SMALL_WORDS.values()
    for word in small
}
"""A word that only one of the languages has tells twice as much."""
OTHERS = re.compile(
    r"[\u3040-\u30ff\uac00-\ud7af]|[\u067e\u0686\u0698\u06af\u06a9\u06cc]|[іїєґђћљњџјўәғқңөұүһ]",
    re.IGNORECASE,
)
"""Letters that Japanese and Korean, Persian and its neighbours, Ukrainian and its neighbours have, and the six do not."""
RUSSIAN = re.compile(r"[ыэё]", re.IGNORECASE)
"""Bulgarian and Serbian write without them."""
SHARE_OF_SMALL_WORDS = 0.3
AHEAD = 1.5
"""So much of a text are the small words of its language, and so many times those of any other."""
WEIGHT_OF_HAN = 2.5
"""A Chinese character says as much as several letters."""
LEAST = 3
ENOUGH = 200


def language_of(text: str) -> str:
    """`und` where nothing tells. The beginning counts: what follows is often a notice in three languages."""
    text = text.strip()[:ENOUGH]
    counted = {language: len(script.findall(text)) for language, script in SCRIPTS}
    letters = len(LATIN.findall(text)) * 4
    counted["zh"] = int(counted["zh"] * WEIGHT_OF_HAN)
    script, number = max(counted.items(), key=lambda one: one[1])
    if number >= LEAST and number >= letters / 2:
        return script
    words = Counter(LATIN.findall(text.lower()))
    scores = {
        language: sum(number * WEIGHTS[word] for word, number in words.items() if word in small)
        for language, small in SMALL_WORDS.items()
    }
    best = max(scores, key=lambda language: (scores[language], language == "en"))
    if scores[best]:
        return best
    return "en" if letters else (script if number else "und")


def surely(text: str) -> str | None:
    """The language of a whole text among the six; None where it may be another, such as Portuguese or Japanese."""
    if OTHERS.search(text):
        return None
    letters = sum(map(str.isalpha, text))
    for language, script in SCRIPTS:
        if letters and len(script.findall(text)) > letters / 2:
            return language if language != "ru" or RUSSIAN.search(text) else None
    words = Counter(word.lower() for word in LATIN.findall(text))
    scores = {language: sum(words[one] for one in small) for language, small in SMALL_WORDS.items()}
    (best, most), (_, next_most) = sorted(scores.items(), key=lambda one: -one[1])[:2]
    is_sure = most >= words.total() * SHARE_OF_SMALL_WORDS and most >= next_most * AHEAD
    return best if most >= LEAST and is_sure else None
