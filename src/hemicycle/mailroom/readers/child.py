"""The process that reads: mails come in, readings go out, one at a time, until the house closes the pipe.

python -m hemicycle.mailroom.readers.child
"""

import os
import resource
import signal
import sys

from hemicycle.mailroom.readers.frames import (
    Asked,
    ToLayOut,
    ToRead,
    ToTellTexts,
    decode_asked,
    encode,
    framed,
    next_frame,
)
from hemicycle.mailroom.reading.layout import lay_out
from hemicycle.mailroom.reading.reading import read_mail
from hemicycle.mailroom.reading.texts import texts_of

MEMORY = 2_000_000_000
"""Bytes of address space; files that people attach are opened in processes that are bounded more closely."""


NICENESS = 10
"""The floor comes first: a reader takes what the house and its pages leave of the processor."""


def main() -> None:
    # Ctrl-C in a terminal reaches every process of it; a reader ends when the house closes its pipe.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(NICENESS)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    while (frame := next_frame(sys.stdin.buffer)) is not None:
        raw = next_frame(sys.stdin.buffer)
        if raw is None:
            break
        answers.write(framed(answer(decode_asked(frame), raw)))
        answers.flush()


def answer(asked: Asked, raw: bytes) -> bytes:
    match asked:
        case ToRead():
            return encode(read_mail(raw, asked.delivery, asked.circumstances))
        case ToLayOut():
            return encode(lay_out(raw))
        case ToTellTexts():
            return encode(texts_of(raw, asked.names))


if __name__ == "__main__":
    main()
