"""The record as the desk works on it: summaries to write, corrections to decide."""

import msgspec

from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.record.corrected import Correction
from hemicycle.plenary.record.summary import summary
from hemicycle.plenary.represented import represented_name
from hemicycle.wording.language import LANGUAGES
from hemicycle.wording.moments import hour, moment


class SummaryView(msgspec.Struct, frozen=True, kw_only=True):
    language: str
    words: str


class SummedView(msgspec.Struct, frozen=True, kw_only=True):
    """One intervention that has ended, with a summary in each language of the programme, empty where there is none."""

    number: int
    name: str
    hours: str
    summaries: tuple[SummaryView, ...]


class CorrectionView(msgspec.Struct, frozen=True, kw_only=True):
    number: int
    intervention: int
    name: str
    words: str
    asked: str


class DeskRecordView(msgspec.Struct, frozen=True, kw_only=True):
    interventions: tuple[SummedView, ...]
    waiting: tuple[CorrectionView, ...]
    overruns_named: bool


def desk_record_view(plenary: Plenary, language: str) -> DeskRecordView:
    ended = (one for _, one in sorted(plenary.floor.interventions.items()) if one.ended is not None)
    zone = plenary.programme.zone
    return DeskRecordView(
        interventions=tuple(
            SummedView(
                number=one.number,
                name=represented_name(one.delegation, language),
                hours=f"{hour(one.given, zone)} – {hour(one.ended, zone)}" if one.ended else "",
                summaries=_summaries(plenary, one.number),
            )
            for one in ended
        ),
        waiting=tuple(
            _correction(plenary, one, language) for _, one in sorted(plenary.corrections.items()) if one.waits
        ),
        overruns_named=plenary.overruns_named,
    )


def _summaries(plenary: Plenary, intervention: int) -> tuple[SummaryView, ...]:
    words = summary(plenary, intervention)
    return tuple(
        SummaryView(language=one, words=words.get(one, ""))
        for one in plenary.programme.languages
        if one in LANGUAGES
    )


def _correction(plenary: Plenary, one: Correction, language: str) -> CorrectionView:
    spoken = plenary.floor.interventions.get(one.intervention)
    return CorrectionView(
        number=one.number,
        intervention=one.intervention,
        name=represented_name(spoken.delegation, language) if spoken else "",
        words=one.words,
        asked=moment(one.asked, plenary.programme.zone, language),
    )
