"""What the statements say that a mail brought: the text of each file that was named as one."""

from hemicycle.extraction.statement import text_of
from hemicycle.mailroom.message.parts import open_mail
from hemicycle.mailroom.reading.layout import FILE_BOUNDS, MOST_FILES


def texts_of(raw: bytes, names: tuple[str, ...]) -> dict[str, str]:
    """By the name of its file, in the order of the mail; those that can be read. Never raises."""
    files = [file for file in open_mail(raw).files if file.name in names][:MOST_FILES]
    found = ((file.name, text_of(file.name, file.content, FILE_BOUNDS)) for file in files)
    return {name: text for name, text in found if text is not None}
