"""What is said when the meeting and its segments open, stop, go on and close."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date

from hemicycle.documents.one_line import one_line
from hemicycle.documents.script.duration import duration
from hemicycle.documents.script.line import Line, Step
from hemicycle.documents.script.turn import Turn
from hemicycle.documents.script.who import to_whom, who
from hemicycle.plenary.floor.queue import unheard, upcoming
from hemicycle.plenary.lists.limit import limit_of
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.procedure import Unreached
from hemicycle.plenary.programme.segment import Segment
from hemicycle.wording.language import told
from hemicycle.wording.moments import hour
from hemicycle.wording.phrase import Phrase, phrase

THANKS = phrase("I thank {who}.")
CLOSED = phrase("I thank you all, and the interpreters, and declare the meeting closed.")

FATE: dict[Unreached, Phrase] = {
    Unreached.CARRIED_OVER: phrase("Those who could not be heard keep their order for the next meeting."),
    Unreached.INVITED_TO_FILE: phrase("Those who could not be heard are invited to file their statements."),
}


def said(step: Step, language: str, *sentences: Phrase) -> Line:
    return Line(step=step, text=" ".join(told(one, language) for one in sentences))


def thanks(turn: Turn | None, language: str) -> tuple[Phrase, ...]:
    return (THANKS.filled(who=who(turn.delegation, language)),) if turn else ()


def opening(plenary: Plenary, language: str) -> Line:
    sentence = phrase("Excellencies, distinguished delegates, I declare the meeting open: {title}.")
    return said(Step.OPENING, language, sentence.filled(title=_ending(plenary.programme.title)))


def segment_opening(plenary: Plenary, segment: Segment, language: str) -> Line:
    return said(Step.SEGMENT_OPENING, language, *_of_segment(plenary, segment, language))


def segment_end(spoke: Turn | None, segment: Segment, language: str) -> Line:
    end = phrase("There are no more speakers on the list. This concludes {title}.")
    sentences = (*thanks(spoke, language), end.filled(title=_ending(segment.title)))
    return said(Step.SEGMENT_END, language, *sentences)


def suspension(plenary: Plenary, spoke: Turn | None, language: str) -> Line:
    return said(Step.SUSPENSION, language, *thanks(spoke, language), *_suspended(plenary, language))


def adjournment(spoke: Turn | None, language: str) -> Line:
    return said(Step.ADJOURNMENT, language, *thanks(spoke, language), phrase("The meeting is adjourned."))


def resumption(plenary: Plenary, language: str) -> Line:
    speaking = plenary.floor.speaking
    back = (phrase("I give the floor back {to_whom}."),) if speaking else ()
    to = to_whom(speaking.delegation, language) if speaking else ""
    resumed = phrase("The meeting is resumed.")
    return said(Step.RESUMPTION, language, resumed, *(one.filled(to_whom=to) for one in back))


def close(plenary: Plenary, spoke: Turn | None, language: str) -> Line:
    """With what becomes of those who were not heard, where there are any."""
    fate = (FATE[plenary.programme.procedure.unreached],) if unheard(plenary) else ()
    return said(Step.CLOSE, language, *thanks(spoke, language), *fate, CLOSED)


def close_after_all_were_heard(language: str) -> Line:
    return said(Step.CLOSE, language, CLOSED)


def _of_segment(plenary: Plenary, segment: Segment, language: str) -> Iterator[Phrase]:
    title, theme = one_line(segment.title), _ending(segment.theme or "")
    if theme:
        yield phrase("We turn to {title}: {theme}.", title=title, theme=theme)
    else:
        yield phrase("We turn to {title}.", title=_ending(title))
    limits = {limit_of(plenary, one) for one in upcoming(plenary, segment.key)}
    limit = limits.pop() if len(limits) == 1 else None
    if limit is not None:
        yield phrase("Each intervention has {duration}.", duration=duration(limit, language))


def _suspended(plenary: Plenary, language: str) -> Iterator[Phrase]:
    zone, resumes = plenary.programme.zone, plenary.resumes
    if resumes is None:
        yield phrase("The meeting is suspended.")
    elif _day(resumes, zone) == _day(plenary.meetings[-1].start, zone):
        yield phrase("The meeting is suspended; it resumes at {hour}.", hour=hour(resumes, zone))
    else:
        day = format_date(resumes.astimezone(_zone(zone)).date(), "EEEE d MMMM", locale=language)
        yield phrase(
            "The meeting is suspended; it resumes on {day} at {hour}.", day=day, hour=hour(resumes, zone)
        )
    if unheard(plenary):
        yield phrase("Those who have not been heard keep their order.")


def _day(moment: datetime, zone: str | None) -> object:
    return moment.astimezone(_zone(zone)).date()


def _zone(zone: str | None) -> ZoneInfo:
    return ZoneInfo(zone or "UTC")


def _ending(text: str) -> str:
    """Without a full stop of its own: the sentence has one."""
    return one_line(text).removesuffix(".")
