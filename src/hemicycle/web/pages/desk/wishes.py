"""What the desk fills in: for whom, in which capacity and segments, and who speaks; one row for each wish."""

from datetime import datetime

from hemicycle.plenary.mails.reading import Wish
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import Speaker
from hemicycle.web.pages.desk.form import Fields, text_in
from hemicycle.web.pages.register import LONGEST_FIELD, asked_by
from hemicycle.web.views.mail import Row

MOST_ROWS = 12


def wishes_in(state: Plenary, data: Fields, arrived: datetime) -> tuple[Wish, ...]:
    """The rows that name a delegation, in their order."""
    wishes = (_wish(state, data, number, arrived) for number in range(1, MOST_ROWS + 1))
    return tuple(wish for wish in wishes if wish is not None)


def _wish(state: Plenary, data: Fields, number: int, arrived: datetime) -> Wish | None:
    delegation = _field(data, f"delegation-{number}")
    if not delegation:
        return None
    segments = data.get(f"segment-{number}", [])
    name, title = _field(data, f"speaker-{number}"), _field(data, f"title-{number}")
    return Wish(
        asked=asked_by(
            state,
            delegation=delegation,
            segments=(segments,) if isinstance(segments, str) else tuple(segments),
            group=_field(data, f"group-{number}"),
            arrived=arrived,
        ),
        speaker=Speaker(name=name, title=title or None) if name else None,
    )


def typed_rows(data: Fields, act: str) -> tuple[Row, ...]:
    """The rows of a form as they were sent, to be shown again; none of another form's."""
    if text_in(data, "act") != act:
        return ()
    sent = [number for number in range(1, MOST_ROWS + 1) if f"delegation-{number}" in data]
    return tuple(typed_row(data, number) for number in sent)


def typed_row(data: Fields, number: int) -> Row:
    segments = data.get(f"segment-{number}", [])
    return Row(
        delegation=_field(data, f"delegation-{number}"),
        group=_field(data, f"group-{number}"),
        segments=(segments,) if isinstance(segments, str) else tuple(segments),
        speaker=_field(data, f"speaker-{number}"),
        title=_field(data, f"title-{number}"),
    )


def _field(data: Fields, name: str) -> str:
    return text_in(data, name)[:LONGEST_FIELD]
