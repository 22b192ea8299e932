"""The timeline as a region of a page: for chair and desk, and for anybody."""

from datetime import datetime

from hemicycle.documents.pictures.timeline import chart, last_change, parts_of_the_day, public_chart
from hemicycle.plenary.plenary import Plenary
from hemicycle.web.rendering import rendered
from hemicycle.web.views.speeches import speech_views, timed_speech_views


def timeline(plenary: Plenary, language: str, at: datetime) -> str:
    parts = parts_of_the_day(plenary, at)
    values = {
        "chart": chart(plenary, language, at, parts),
        "speeches": timed_speech_views(plenary, parts, language),
    }
    return rendered("regions/timeline-timed.html", language, values)


def public_timeline(plenary: Plenary, language: str, at: datetime) -> str:
    parts = parts_of_the_day(plenary, at)
    values = {
        "chart": public_chart(plenary, language, at, parts),
        "speeches": speech_views(plenary, parts, language),
    }
    return rendered("regions/timeline.html", language, values)


def public_timeline_as_of_the_last_act(plenary: Plenary, language: str) -> str:
    """For the stream: it is sent when an act changes it, and time alone moves it in the browser."""
    return public_timeline(plenary, language, last_change(plenary))
