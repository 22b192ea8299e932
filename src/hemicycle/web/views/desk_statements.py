"""The texts that were filed, as the desk works on them."""

from collections.abc import Iterator

import msgspec

from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.plenary import Filed, Plenary
from hemicycle.plenary.represented import represented_name
from hemicycle.plenary.statements.fate import Fate, fate_of_text
from hemicycle.plenary.statements.places import delegation_of_text, places_of_text
from hemicycle.plenary.statements.release import is_replaced
from hemicycle.web.views.programme import segment_title
from hemicycle.web.views.seat_named import naming
from hemicycle.wording.language import told
from hemicycle.wording.moments import moment
from hemicycle.wording.phrase import phrase


class FiledView(msgspec.Struct, frozen=True, kw_only=True):
    """`state` is released, replaced, withheld, waiting (for a place), unread (in vain), or embargoed.

    `name` is empty while nobody knows whose it is.
    """

    number: int
    name: str
    files: str
    words: int | None
    text_language: str | None
    form: str
    filed: str
    fate: str
    state: str

    @property
    def can_release(self) -> bool:
        return self.state == "embargoed" and self.fate != Fate.FILED

    @property
    def can_withhold(self) -> bool:
        return self.state in {"embargoed", "unread"}


class PlaceToFile(msgspec.Struct, frozen=True, kw_only=True):
    """`value` is how a form names it: the number of an inscription, or an invited seat."""

    value: str
    name: str


class DeskStatementsView(msgspec.Struct, frozen=True, kw_only=True):
    """The latest first; `places` are those for which a text may be filed."""

    filed: tuple[FiledView, ...]
    places: tuple[PlaceToFile, ...]


def desk_statements_view(plenary: Plenary, language: str) -> DeskStatementsView:
    numbered = list(enumerate(plenary.statements, 1))
    return DeskStatementsView(
        filed=tuple(_filed(plenary, number, one, language) for number, one in reversed(numbered)),
        places=tuple(
            sorted(
                (
                    *(
                        PlaceToFile(value=str(one.number), name=_place(plenary, one, language))
                        for one in plenary.inscriptions.values()
                        if not one.withdrawn
                    ),
                    *_seats(plenary, language),
                ),
                key=lambda one: one.name,
            )
        ),
    )


def _filed(plenary: Plenary, number: int, one: Filed, language: str) -> FiledView:
    whose = delegation_of_text(plenary, one)
    return FiledView(
        number=number,
        name=represented_name(whose, language) if whose is not None else "",
        files=", ".join(one.names),
        words=one.words,
        text_language=one.language,
        form=one.form.value,
        filed=moment(one.filed, plenary.programme.zone, language) if one.filed else "",
        fate=fate_of_text(plenary, one).value,
        state=_state(plenary, number, one),
    )


def _state(plenary: Plenary, number: int, one: Filed) -> str:
    if number in plenary.released:
        return "released"
    if is_replaced(plenary, number):
        return "replaced"
    if one.withheld:
        return "withheld"
    if one.texts == ():
        return "unread"
    if one.seated is None and not places_of_text(plenary, one):
        return "waiting"
    return "embargoed" if one.texts else "unread"


def _seats(plenary: Plenary, language: str) -> Iterator[PlaceToFile]:
    for seat in plenary.programme.seats:
        filled = plenary.seats.get(seat.key)
        if filled is not None:
            name = represented_name(filled.delegation, language)
            invited = told(phrase("{name}, invited speaker", name=name), language)
            yield PlaceToFile(
                value=naming(seat.key), name=f"{invited}, {segment_title(plenary, seat.segment)}"
            )


def _place(plenary: Plenary, one: Inscription, language: str) -> str:
    return f"{represented_name(one.delegation, language)}, {segment_title(plenary, one.segment)}"
