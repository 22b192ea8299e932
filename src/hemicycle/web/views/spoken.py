"""What the record says of a delegation's own interventions, and the corrections that it asked for."""

import msgspec

from hemicycle.plenary.links.acting import interventions_of
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.record.corrected import Correction
from hemicycle.plenary.record.correction import corrections_of
from hemicycle.plenary.record.summary import summary
from hemicycle.web.views.mine import Bearer
from hemicycle.wording.moments import hour


class AskedView(msgspec.Struct, frozen=True, kw_only=True):
    """`state` is waits, admitted or refused; `reason` only of one that was refused."""

    words: str
    state: str
    reason: str


class SpokenView(msgspec.Struct, frozen=True, kw_only=True):
    number: int
    hours: str
    said: tuple[str, ...]
    corrections: tuple[AskedView, ...]


def spoken_views(plenary: Plenary, bearer: Bearer, language: str) -> tuple[SpokenView, ...]:
    """Those that have ended; a summary in the page's language where there is one, else in those there are."""
    zone = plenary.programme.zone
    return tuple(
        SpokenView(
            number=one.number,
            hours=f"{hour(one.given, zone)} – {hour(one.ended, zone)}",
            said=_said(plenary, one.number, language),
            corrections=tuple(_asked(each) for each in corrections_of(plenary, one.number)),
        )
        for one in interventions_of(plenary, bearer.role, bearer.subject)
        if one.ended is not None
    )


def _said(plenary: Plenary, intervention: int, language: str) -> tuple[str, ...]:
    words = summary(plenary, intervention)
    return (words[language],) if language in words else tuple(words[one] for one in sorted(words))


def _asked(one: Correction) -> AskedView:
    state = "waits" if one.waits else "admitted" if one.admitted else "refused"
    return AskedView(words=one.words, state=state, reason=one.reason or "")
