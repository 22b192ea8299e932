"""A file that gives no text: one sentence that names the file and says what to do."""


class Unreadable(Exception):  # noqa: N818 - it says what the file is
    pass
