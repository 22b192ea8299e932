"""One list: it is published, closed or kept open; what a new version changes is shown before it is made."""

from datetime import datetime
from zoneinfo import ZoneInfo

from litestar import get
from litestar.exceptions import NotFoundException
from litestar.response import Response

from hemicycle.chamber.links import Claim
from hemicycle.documents.lists.difference import difference, sentences
from hemicycle.plenary.lists.publication import PublishedList, Stage
from hemicycle.plenary.lists.publish import PublishList, publish
from hemicycle.plenary.plenary import Plenary
from hemicycle.web.house import House
from hemicycle.web.pages.desk.common import common, private
from hemicycle.web.pages.desk.form import Asking, Language, Refused
from hemicycle.web.pages.page import page
from hemicycle.web.views.papers import history_views
from hemicycle.wording.language import STAFF_LANGUAGES
from hemicycle.wording.moments import moment


@get("/{slug:str}/desk/list/{segment:str}", sync_to_thread=False)
def list_of(request: Asking, house: House, desk: Claim, segment: str, lang: Language = None) -> Response[str]:
    return list_page(request, house, desk.plenary, segment, lang)


def list_page(  # noqa: PLR0913, PLR0917 - whose page, and what was refused on it
    request: Asking,
    house: House,
    slug: str,
    segment: str,
    lang: str | None,
    refused: Refused | None = None,
) -> Response[str]:
    state = house.chamber.view(slug)
    found = state.programme.segment(segment)
    if found is None:
        raise NotFoundException("There is no such list.")
    closes = state.closing(segment)

    def values(language: str) -> dict[str, object]:
        zone = state.programme.zone
        return {
            **common(house, state, slug, language, refused),
            "list": next(one for one in history_views(state, language) if one.segment == segment),
            "stages": _stages(state, segment),
            "would_change": _would_change(state, segment, house.chamber.time.now(), language),
            "closes": moment(closes, zone, language) if closes else None,
            "closes_local": _local(closes, zone) if closes else "",
            "zone": zone or "UTC",
            "back": "list",
            "back_number": segment,
        }

    status = 409 if refused else 200
    return private(
        page(request, lang, "pages/desk-list.html", values, status=status, languages=STAFF_LANGUAGES)
    )


def _stages(state: Plenary, segment: str) -> tuple[str, ...]:
    """A list that was final is revised, not provisional again."""
    later = (Stage.FINAL, Stage.REVISED, Stage.AS_DELIVERED)
    return tuple(one.value for one in (later if state.is_final(segment) else tuple(Stage)))


def _would_change(state: Plenary, segment: str, now: datetime, language: str) -> tuple[str, ...]:
    versions = state.published.get(segment, ())
    if not versions:
        return ()
    return sentences(difference(versions[-1], _as_it_would_be(state, segment, now)), language)


def _as_it_would_be(state: Plenary, segment: str, now: datetime) -> PublishedList:
    stage = Stage.REVISED if state.is_final(segment) else Stage.PROVISIONAL
    (event,) = publish(state, PublishList(id="preview", segment=segment, stage=stage), now)
    return event.published  # type: ignore[attr-defined, no-any-return]


def _local(closes: datetime, zone: str | None) -> str:
    return closes.astimezone(ZoneInfo(zone or "UTC")).strftime("%Y-%m-%dT%H:%M")
