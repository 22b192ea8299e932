"""The six official languages of the United Nations, in the order in which names are read."""

LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh")
