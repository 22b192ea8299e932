"""What the embassy in copy sees: every request as it came and as it was decided."""

import msgspec

from hemicycle.plenary.capacity import group_of
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import represented_name
from hemicycle.plenary.requests.request import Door
from hemicycle.web.views.inbox import STATUS
from hemicycle.web.views.programme import segment_title
from hemicycle.wording.language import told
from hemicycle.wording.moments import moment
from hemicycle.wording.phrase import Phrase, phrase

CAME: dict[Door, Phrase] = {
    Door.MAIL: phrase("mail"),
    Door.WEB: phrase("form"),
    Door.DESK: phrase("desk"),
}


class CopiedRequest(msgspec.Struct, frozen=True, kw_only=True):
    """`arrived` is for people, `instant` in ISO 8601, UTC; `mail` the number of the mail it came by."""

    number: int
    instant: str
    arrived: str
    door: str
    mail: int | None
    name: str
    group: str
    segments: str
    status: str


def copied_requests(plenary: Plenary, language: str) -> tuple[CopiedRequest, ...]:
    """In the order of their numbers, which is the order in which the house saw them."""
    return tuple(
        CopiedRequest(
            number=one.number,
            instant=one.arrived.isoformat(timespec="milliseconds"),
            arrived=moment(one.arrived, plenary.programme.zone, language),
            door=told(CAME[one.door], language),
            mail=one.mail,
            name=represented_name(one.asked.delegation, language) if one.asked.delegation else "",
            group=group_of(one.asked.capacity, language) or "",
            segments=", ".join(segment_title(plenary, key) for key in one.asked.segments),
            status=told(STATUS[one.status], language),
        )
        for _, one in sorted(plenary.requests.items())
    )
