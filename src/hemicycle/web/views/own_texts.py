"""A text that was filed, as the delegation whose it is sees it."""

import msgspec

from hemicycle.plenary.plenary import Filed, Plenary
from hemicycle.plenary.statements.release import is_replaced
from hemicycle.plenary.statements.text import Form
from hemicycle.wording.moments import moment

WORDS_A_MINUTE = 110
"""200 to 220 words fill two minutes (DESIGN 4.18): the most of them, so that nobody is warned for nothing."""


class TextView(msgspec.Struct, frozen=True, kw_only=True):
    """`words` None where they cannot be counted; `fitting` is how many fill the time, None without a limit.

    `form` as in Form; a longer version may be as long as it likes. What is unread was read in vain.
    """

    number: int
    name: str
    form: str
    is_unread: bool
    is_released: bool
    is_withheld: bool
    is_replaced: bool
    filed: str
    words: int | None
    fitting: int | None

    @property
    def can_withhold(self) -> bool:
        return not (self.is_unread or self.is_released or self.is_withheld or self.is_replaced)

    @property
    def is_long(self) -> bool:
        return (
            self.form == Form.SPOKEN
            and self.words is not None
            and self.fitting is not None
            and self.words > self.fitting
        )


def text_view(plenary: Plenary, text: Filed, seconds: int | None, language: str) -> TextView:
    number = plenary.statements.index(text) + 1
    return TextView(
        number=number,
        name=", ".join(text.names),
        form=text.form.value,
        is_unread=text.texts == () and bool(text.names),
        is_released=number in plenary.released,
        is_withheld=text.withheld,
        is_replaced=is_replaced(plenary, number),
        filed=moment(text.filed, plenary.programme.zone, language) if text.filed else "",
        words=text.words,
        fitting=seconds * WORDS_A_MINUTE // 60 if seconds else None,
    )
