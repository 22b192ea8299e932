"""One letter as the desk sees it: what kind, to whom, what became of it."""

import msgspec

from hemicycle.plenary.letters.letter import Letter, LetterState
from hemicycle.plenary.plenary import Plenary
from hemicycle.web.views.inbox import LETTER, STATUS
from hemicycle.wording.language import told
from hemicycle.wording.moments import moment


class LetterAlone(msgspec.Struct, frozen=True, kw_only=True):
    """`request` is the one it answers, `words` those of the desk in it."""

    number: int
    kind: str
    to: str
    language: str
    due: str
    state: str
    trouble: str
    words: str
    request: int | None
    waits: bool


def letter_view(plenary: Plenary, letter: Letter, language: str) -> LetterAlone:
    waits = letter.state in {LetterState.WAITS, LetterState.FAILED}
    return LetterAlone(
        number=letter.number,
        kind=told(LETTER[letter.kind], language),
        to=letter.to or "",
        language=letter.language,
        due=moment(letter.due, plenary.programme.zone, language),
        state=told(STATUS[letter.state], language),
        trouble=letter.trouble or "",
        words=letter.words or "",
        request=letter.request,
        waits=waits,
    )
