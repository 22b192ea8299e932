"""The pages put together, with the headers that every answer carries."""

import traceback
from importlib.resources import files
from pathlib import Path

import structlog
from litestar import Litestar, Request
from litestar.datastructures import MutableScopeHeaders, State
from litestar.di import Provide
from litestar.exceptions import HTTPException, NotFoundException
from litestar.response import Response
from litestar.static_files import create_static_files_router
from litestar.status_codes import HTTP_503_SERVICE_UNAVAILABLE
from litestar.types import Message, Scope

from hemicycle.chamber.chamber import NoSuchPlenary
from hemicycle.chamber.not_recorded import UNREAD, UNWRITTEN, NotRecorded
from hemicycle.ledger.database import UNREACHABLE
from hemicycle.plenary.handover.elsewhere import FloorElsewhere
from hemicycle.plenary.past.closed import EnteredFromPapers
from hemicycle.web.api import door
from hemicycle.web.api.troubles import for_whom_it_is, log_unreachable
from hemicycle.web.crossing import SAFE, refuse_from_elsewhere
from hemicycle.web.entering import at_the_desk, at_work, for_a_delegation, in_copy, in_the_chair
from hemicycle.web.headers import SECURITY_HEADERS
from hemicycle.web.house import House
from hemicycle.web.house_entering import in_the_house
from hemicycle.web.limits import must_be_allowed_pages
from hemicycle.web.pages import (
    booth_text,
    chair,
    chair_script,
    commitments,
    copy,
    coverage,
    delegation,
    enter,
    feed,
    health,
    list_version,
    mine,
    own_calendar,
    papers,
    public,
    record,
    register,
    review,
    screens,
    search,
    sign_in,
    sittings_calendar,
    texts,
    verify,
)
from hemicycle.web.pages.desk import alarms as desk_alarms
from hemicycle.web.pages.desk import (
    call,
    inbox,
    invited,
    letter,
    letters,
    links,
    mail,
    paper,
    paper_list,
    place,
    programme,
    request,
    seat,
    speakers_list,
)
from hemicycle.web.pages.desk import commitments as desk_commitments
from hemicycle.web.pages.desk import record as desk_record
from hemicycle.web.pages.desk import screens as desk_screens
from hemicycle.web.pages.desk import statements as desk_statements
from hemicycle.web.pages.page import page
from hemicycle.web.pages.setup import convened, draft, drop, persons
from hemicycle.web.pages.setup import enter as house_door
from hemicycle.web.pages.setup import past as past_setup
from hemicycle.web.pages.setup import review as review_setup
from hemicycle.web.seen import Seen
from hemicycle.wording.language import told
from hemicycle.wording.phrase import Phrase

logger = structlog.get_logger()

LARGEST_FORM = 64 * 1024
STATIC = "/static"
LONGEST_NAME_OF_A_FILE = 200
RETRY_SECONDS = "600"


def application(house: House) -> Litestar:
    static = Path(str(files("hemicycle.web"))) / "static"
    seen = Seen(house)

    async def before(request: Request[None, None, State]) -> None:
        path = request.url.path
        if "\0" in path or (path.startswith(STATIC) and len(path) > LONGEST_NAME_OF_A_FILE):
            raise NotFoundException  # the file system would not look, but raise
        refuse_from_elsewhere(request)
        must_be_allowed_pages(request, house.limits)
        await seen.catch_up(request)

    async def after(message: Message, scope: Scope) -> None:
        if message["type"] == "http.response.start":
            seen.note(message, scope)

    return Litestar(
        route_handlers=[
            public.start,
            enter.door,
            enter.enter,
            enter.leave,
            house_door.door,
            house_door.enter,
            house_door.leave,
            drop.drop,
            draft.draft,
            draft.press,
            convened.convened,
            coverage.coverage_file,
            past_setup.papers,
            past_setup.enter_papers,
            persons.persons,
            review_setup.datasets,
            review_setup.decide,
            review.datasets,
            review.dataset,
            review.persons,
            review.series,
            review.file,
            sign_in.door,
            sign_in.depart,
            sign_in.come_back,
            public.time,
            health.live,
            health.ready,
            search.search,
            delegation.delegation,
            feed.feed,
            feed.plenary_feed,
            sittings_calendar.house_calendar,
            sittings_calendar.plenary_calendar,
            public.plenary,
            screens.screen,
            screens.named_screen,
            screens.booth,
            booth_text.text,
            register.form,
            register.register,
            papers.versions,
            papers.paper,
            papers.signature,
            papers.ledger,
            list_version.list_version,
            record.record,
            record.paper,
            record.intervention,
            texts.statements,
            texts.statement,
            texts.plain,
            commitments.commitments,
            commitments.commitment,
            commitments.need,
            verify.form,
            verify.verify,
            copy.copy,
            copy.requests,
            mine.mine,
            mine.act,
            mine.statement,
            mine.receipts,
            own_calendar.download,
            own_calendar.feed,
            chair.chair,
            chair.act,
            chair_script.script,
            inbox.inbox,
            inbox.act,
            desk_alarms.told,
            mail.mail,
            request.request_alone,
            place.place,
            speakers_list.list_of,
            seat.seat,
            invited.invited,
            invited.invite,
            letter.letter,
            letters.write,
            links.links,
            desk_screens.screens,
            desk_screens.tell,
            programme.programme,
            programme.revise,
            call.call,
            call.take_call,
            paper.paper,
            paper.enter,
            paper_list.paper_list,
            desk_record.record,
            desk_statements.statements,
            desk_statements.file,
            desk_commitments.commitments,
            create_static_files_router(path=STATIC, directories=[static], include_in_schema=False),
            *door.handlers(house),
        ],
        dependencies={
            "house": Provide(lambda: house, use_cache=True, sync_to_thread=False),
            "working": Provide(at_work, sync_to_thread=False),
            "desk": Provide(at_the_desk, sync_to_thread=False),
            "bearing": Provide(for_a_delegation, sync_to_thread=False),
            "witnessing": Provide(in_copy, sync_to_thread=False),
            "chairing": Provide(in_the_chair, sync_to_thread=False),
            "setup": Provide(in_the_house),
        },
        exception_handlers=for_whom_it_is(
            {
                NoSuchPlenary: _not_found,
                NotRecorded: _not_recorded,
                **dict.fromkeys(UNREACHABLE, _unreachable),
                FloorElsewhere: _elsewhere,
                EnteredFromPapers: _over,
                HTTPException: _http,
                RecursionError: _unreadable,
                UnicodeDecodeError: _no_text,
                Exception: _unexpected,
            }
        ),
        before_request=before,
        before_send=[_with_security_headers, after],
        request_max_body_size=LARGEST_FORM,
        openapi_config=None,
        logging_config=None,
    )


async def _with_security_headers(message: Message, _: Scope) -> None:
    """Here and not after a handler: what no handler answers, such as an address of nothing, carries them too."""
    if message["type"] == "http.response.start":
        MutableScopeHeaders.from_message(message).update(SECURITY_HEADERS)


def _not_found(request: Request[None, None, State], _: Exception) -> Response[str]:
    return page(request, None, "pages/problem.html", {"status": 404, "house": None}, status=404)


def _not_recorded(request: Request[None, None, State], trouble: NotRecorded) -> Response[str]:
    return _in_a_sentence(request, trouble.phrase, 503)


def _unreachable(request: Request[None, None, State], trouble: Exception) -> Response[str]:
    """What was sent may have been recorded all the same, or in part; sent again it counts once."""
    log_unreachable(trouble)
    if request.method in SAFE:
        return _in_a_sentence(request, UNREAD, 503, is_unread=True)
    return _in_a_sentence(request, UNWRITTEN, 503)


def _elsewhere(request: Request[None, None, State], elsewhere: FloorElsewhere) -> Response[str]:
    """Whatever was sent: the sentence says when it may be sent again."""
    answer = _in_a_sentence(request, elsewhere.phrase, 503)
    answer.headers["retry-after"] = RETRY_SECONDS
    return answer


def _over(request: Request[None, None, State], past: EnteredFromPapers) -> Response[str]:
    """Whatever was sent to a plenary of the past."""
    return _in_a_sentence(request, past.phrase, 409)


def _in_a_sentence(
    request: Request[None, None, State], sentence: Phrase, status: int, **more: object
) -> Response[str]:
    def values(language: str) -> dict[str, object]:
        return {"status": status, "house": None, "sentence": told(sentence, language), **more}

    return page(request, None, "pages/problem.html", values, status=status)


def _unreadable(request: Request[None, None, State], _: Exception) -> Response[str]:
    """What was sent holds thousands of things in one another, or says that it is text and is none; nobody means that."""
    return page(request, None, "pages/problem.html", {"status": 400, "house": None}, status=400)


def _no_text(request: Request[None, None, State], trouble: Exception) -> Response[str]:
    """Where nothing was sent, it is ours that is none."""
    return _unexpected(request, trouble) if request.method in SAFE else _unreadable(request, trouble)


def _unexpected(request: Request[None, None, State], trouble: Exception) -> Response[str]:
    """A fault of ours: told in the log without any value, for values may be names and addresses."""
    logger.error(
        "a page could not be made",
        kind=type(trouble).__name__,
        where="".join(traceback.format_tb(trouble.__traceback__)[-2:]),
    )
    return page(request, None, "pages/problem.html", {"status": 500, "house": None}, status=500)


def _http(request: Request[None, None, State], trouble: HTTPException) -> Response[str]:
    status = trouble.status_code
    values = {"status": status, "house": None, "is_busy": status == HTTP_503_SERVICE_UNAVAILABLE}
    answer = page(request, None, "pages/problem.html", values, status=status)
    answer.headers.update(trouble.headers or {})
    return answer
