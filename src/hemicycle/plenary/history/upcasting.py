"""Reads older versions of an event: one step for each version, each a function of the body alone."""

from collections.abc import Callable
from typing import Any

Body = dict[str, Any]


def _with_letters(body: Body) -> Body:
    """A programme of before there were letters sends them as one that says nothing of them."""
    return {**body, "programme": {**body["programme"], "letters": {}}}


def _without_budgets(body: Body) -> Body:
    """Until then no panel had a budget, and every clock counted on past zero for all to see."""
    segments = [
        {**one, "panel_minutes": None, "answering_minutes": None}
        for one in body["programme"].get("segments", ())
    ]
    return {**body, "programme": {**body["programme"], "segments": segments, "past_zero": []}}


def _in_the_room(body: Body) -> Body:
    return {**body, "attendance": "in-the-room"}


def _without_mail(body: Body) -> Body:
    return {**body, "mail": None, "moves": []}


def _with_its_own_speaker(body: Body) -> Body:
    """The desk left the speaker of the request as it was."""
    return {**body, "speaker": None}


def _without_language(body: Body) -> Body:
    return {**body, "language": None}


def _about_a_mail(body: Body) -> Body:
    return {**body, "request": None, "delegation": None}


def _brought_by_a_mail(body: Body) -> Body:
    return {**body, "words": None, "language": None, "original": None}


def _to_be_spoken(body: Body) -> Body:
    """Until then nobody could say that a text was a longer version."""
    return {**body, "form": "spoken"}


def _handed_over_by_ours(body: Body) -> Body:
    """Until then nobody asked who handed a mail over; a body that was erased has no envelope."""
    envelope = body.get("envelope")
    return body if envelope is None else {**body, "envelope": {**envelope, "believed": True}}


def _judged_by_nobody_else(body: Body) -> Body:
    """Until then nobody looked under which other name a sender was judged; a body that was erased has no reading."""
    reading = body.get("reading")
    return body if reading is None else {**body, "reading": {**reading, "unbelieved": None}}


def _of_the_list(body: Body) -> Body:
    """Until then no text could be filed for an invited seat."""
    return {**body, "seated": None}


def _in_a_language_that_nobody_made_out(body: Body) -> Body:
    return {**body, "language": None}


UPCASTERS: dict[tuple[str, int], Callable[[Body], Body]] = {
    ("convened", 1): _with_letters,
    ("programme-revised", 1): _with_letters,
    ("convened", 2): _without_budgets,
    ("programme-revised", 2): _without_budgets,
    ("seat-filled", 1): _in_the_room,
    ("request-received", 1): _without_mail,
    ("request-received", 2): _without_language,
    ("letter-due", 1): _about_a_mail,
    ("mail-received", 1): _handed_over_by_ours,
    ("mail-read", 1): _judged_by_nobody_else,
    ("statement-filed", 1): _brought_by_a_mail,
    ("statement-filed", 2): _to_be_spoken,
    ("statement-filed", 3): _of_the_list,
    ("statement-read", 1): _in_a_language_that_nobody_made_out,
    ("request-settled", 1): _with_its_own_speaker,
}
"""From (kind, version) to the body of version + 1."""


def upcast(kind: str, version: int, body: Body) -> Body:
    while (step := UPCASTERS.get((kind, version))) is not None:
        body, version = step(body), version + 1
    return body
