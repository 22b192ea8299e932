"""Every page that the house shows. A new page is one more line here, and all checks hold for it."""

from dataclasses import dataclass
from urllib.parse import quote

import pytest
from entrance import Role, entrance
from full_house import (
    HELD_MAIL,
    HOSTILE_MAIL,
    IN_DOUBT,
    LATE_MAIL,
    MARKUP,
    MERGEABLE,
    NOTE,
    QUESTION_MAIL,
    TO_BE_VOUCHED,
    WRONG_NOTE,
    receipt_fields,
)

from hemicycle.ledger.originals import address_of as address_of_note
from hemicycle.wording.language import LANGUAGES, STAFF_LANGUAGES
from house_process import HouseProcess

HALF_FILLED = {**receipt_fields(), "segment": []}
"""A form of registration without a segment, which is shown again with what it lacks."""

ON_PAPER: dict[str, object] = {"day": "2099-12-08", "what-1": "spoke", "who-1": MARKUP, "from-1": "25:00"}
"""What was written down by hand, with an hour that is none."""

NO_CORRECTION: dict[str, object] = {"act": "refuse-correction", "on": "2", "reason": "", "record": "1"}
"""A correction that is refused without a reason."""

RELEASED: dict[str, object] = {"act": "withhold-statement", "on": "1", "statements": "1"}
"""A text that everybody has read already."""

UNWORDED: dict[str, object] = {"act": "mark-candidate", "on": "0", "delegation": MARKUP, "commitments": "1"}
"""A promise without its words."""

DRAFT = f"/setup/{address_of_note(NOTE)}"
WRONG_DRAFT: dict[str, object] = {
    "base": 'title = "The session"',
    "zone": "Atlantis",
    "registration.to": MARKUP,
    "sittings.0.start": "25:99",
    "name": "setup",
    "press": "convene",
}
"""A form of set-up that is shown again, with what is the matter at each field."""


@dataclass(frozen=True)
class Page:
    """`path` lies below the root of the role.

    `fields` are what a form sends to come to this page; sent again they change nothing, so that all checks meet
    the same house.
    """

    name: str
    path: str
    role: Role = Role.PUBLIC
    status: int = 200
    fields: dict[str, object] | None = None

    @property
    def languages(self) -> tuple[str, ...]:
        """Desk, chair, set-up and the embassy in copy are in two."""
        return STAFF_LANGUAGES if self.role in {Role.CHAIR, Role.DESK, Role.COPY, Role.HOUSE} else LANGUAGES

    def path_in(self, language: str) -> str:
        return f"{self.path}{'&' if '?' in self.path else '?'}lang={language}"


def address_of(house: HouseProcess, shown: Page, language: str) -> str:
    return house.address + entrance(house, shown.role).root + shown.path_in(language)


PAGES = (
    Page("start", "/"),
    Page("start-of-a-body", "/?body=Assembly+of+States+Parties%2C+22nd+session"),
    Page("search", "/search"),
    Page("search-found", "/search?q=recalled"),
    Page("search-nothing", f"/search?q={quote(MARKUP)}"),
    Page("delegation", "/delegations/BE"),
    Page("delegation-unheard", "/delegations/FJ"),
    Page("public", "/cooperation"),
    Page("screen", "/cooperation/screen"),
    Page("screen-room", "/cooperation/screen/Left%20wall"),
    Page("screen-lobby", "/cooperation/screen/Lobby"),
    Page("screen-overlay", "/cooperation/screen/Webcast"),
    Page("screen-podium", "/screen/Podium", Role.SCREEN),
    Page("booth", "/booth", Role.SCREEN),
    Page("booth-text", "/booth/text/1", Role.SCREEN),
    Page("register", "/cooperation/register"),
    Page("register-refused", "/cooperation/register", status=422, fields=HALF_FILLED),
    Page("receipt", "/cooperation/register", status=201, fields=receipt_fields()),
    Page("lists", "/cooperation/lists"),
    Page("list-version", "/cooperation/lists/1/1"),
    Page("record", "/cooperation/record"),
    Page("intervention", "/cooperation/interventions/1"),
    Page("statements", "/cooperation/statements"),
    Page("commitments", "/cooperation/commitments"),
    Page("commitment", "/cooperation/commitments/1"),
    Page("need", "/cooperation/needs/1"),
    Page("statement", "/cooperation/statements/1"),
    Page("past", "/harbours-2009"),
    Page("past-record", "/harbours-2009/record"),
    Page("past-intervention", "/harbours-2009/interventions/3"),
    Page("past-commitments", "/harbours-2009/commitments"),
    Page("past-need", "/harbours-2009/needs/2"),
    Page("past-commitment", "/harbours-2009/commitments/1"),
    Page("past-over", "/harbours-2009/register", status=409, fields=receipt_fields()),
    Page("verify", "/cooperation/verify"),
    Page("verify-reference", "/cooperation/verify", fields={"given": "COOPERATION-W1"}),
    Page("mine", "", Role.DELEGATION),
    Page("mine-refused", "", Role.DELEGATION, status=409, fields={"act": "undo", "on": "1"}),
    Page("chair", "", Role.CHAIR),
    Page("chair-another-limit", "?limit=90", Role.CHAIR),
    Page("chair-refused", "", Role.CHAIR, status=409, fields={"act": "give", "on": "999"}),
    Page("chair-script", "/script", Role.CHAIR),
    Page("desk", "", Role.DESK),
    Page("desk-refused", "", Role.DESK, status=409, fields={"act": "vouch", "on": "999"}),
    Page("desk-mail-held", f"/mail/{HELD_MAIL}", Role.DESK),
    Page("desk-mail-question", f"/mail/{QUESTION_MAIL}?rows=2", Role.DESK),
    Page("desk-mail-hostile", f"/mail/{HOSTILE_MAIL}", Role.DESK),
    Page("desk-mail-late", f"/mail/{LATE_MAIL}", Role.DESK),
    Page("desk-request-vouch", f"/request/{TO_BE_VOUCHED}", Role.DESK),
    Page("desk-request-merge", f"/request/{MERGEABLE}", Role.DESK),
    Page("desk-request-doubt", f"/request/{IN_DOUBT}", Role.DESK),
    Page("desk-place", "/place/1", Role.DESK),
    Page("desk-place-refused", "", Role.DESK, status=409, fields={"act": "undo", "on": "1", "place": "1"}),
    Page("desk-list", "/list/1", Role.DESK),
    Page("desk-seat", "/seat/organs", Role.DESK),
    Page("desk-seat-filled", "/seat/belgium", Role.DESK),
    Page("desk-invited", "/invited", Role.DESK),
    Page("desk-letter", "/letter/1", Role.DESK),
    Page("desk-write", "/write?words=Please+be+seated", Role.DESK),
    Page("desk-links", "/links", Role.DESK),
    Page("desk-screens", "/screens", Role.DESK),
    Page(
        "desk-screens-refused", "/screens", Role.DESK, status=409, fields={"act": "darken", "screen": "None"}
    ),
    Page("desk-programme", "/programme", Role.DESK),
    Page("copy", "", Role.COPY),
    Page("desk-call", "/call", Role.DESK),
    Page("desk-call-refused", "/call", Role.DESK, status=422, fields={"delegation-1": "Peru"}),
    Page("desk-paper", "/paper", Role.DESK),
    Page("desk-paper-refused", "/paper", Role.DESK, status=409, fields=ON_PAPER),
    Page("desk-paper-list", "/paper-list", Role.DESK),
    Page("desk-record", "/record", Role.DESK),
    Page("desk-statements", "/statements", Role.DESK),
    Page("desk-commitments", "/commitments", Role.DESK),
    Page("desk-commitments-refused", "", Role.DESK, status=409, fields=UNWORDED),
    Page("desk-statements-refused", "", Role.DESK, status=409, fields=RELEASED),
    Page("desk-record-refused", "", Role.DESK, status=409, fields=NO_CORRECTION),
    Page("house-start", "/", Role.HOUSE),
    Page("house-draft", DRAFT, Role.HOUSE),
    Page(
        "house-draft-refused",
        f"/setup/{address_of_note(WRONG_NOTE)}",
        Role.HOUSE,
        status=422,
        fields=WRONG_DRAFT,
    ),
    Page("house-convened", "/setup/convened/cooperation", Role.HOUSE),
    Page("house-past", "/setup/past", Role.HOUSE),
    Page("house-persons", "/setup/persons", Role.HOUSE),
    Page("house-review", "/setup/review", Role.HOUSE),
    Page(
        "house-review-refused",
        "/setup/review/icc",
        Role.HOUSE,
        status=409,
        fields={"act": "approve", "digest": "of another content"},
    ),
    Page("review", "/review"),
    Page("review-dataset", "/review/icc"),
    Page("review-by-year", "/review/icc/parties"),
    Page("review-by-name", "/review/icc/warrants-by-situation"),
    Page("review-days", "/review/icc/sealed-time"),
    Page("review-persons", "/review/icc/persons"),
    Page("no-such-plenary", "/no-such-plenary", status=404),
    Page("no-such-page", "/cooperation/no/such/page", status=404),
)

EVERY_PAGE = pytest.mark.parametrize("shown", PAGES, ids=lambda page: page.name)
EVERY_PAGE_BOTH_WAYS = pytest.mark.parametrize(
    ("shown", "language"),
    [
        pytest.param(page, language, id=f"{page.name}-{language}")
        for page in PAGES
        for language in ("en", "ar")
        if language in page.languages
    ],
)
"""From the left and from the right, for what does not depend on the words."""

EVERY_PAGE_IN_LONG_WORDS = pytest.mark.parametrize(
    ("shown", "language"),
    [
        pytest.param(page, language, id=f"{page.name}-{language}")
        for page in PAGES
        for language in ("fr", "ru", "ar")
        if language in page.languages
    ],
)
"""In the languages whose words take the most room, and from the right: what fits there fits in the others."""
