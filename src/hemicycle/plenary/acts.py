"""Every act of the plenary in one place: importing this module enters them all in the table of acts."""

from hemicycle.plenary import (
    convene,
)
from hemicycle.plenary.floor import (
    absent,
    give,
    hard_stop,
    meeting,
    points_of_order,
    replies,
    seats,
    segments,
    timing,
    undo,
)
from hemicycle.plenary.letters import (
    desk as letters_desk,
)
from hemicycle.plenary.letters import (
    dispatch,
    due,
)
from hemicycle.plenary.lists import (
    change_segment,
    change_speaker,
    close,
    draw,
    inscribe,
    limit,
    merge,
    move,
    publish,
    show_name,
    swap,
    withdraw,
)
from hemicycle.plenary.mails import (
    arrival,
    filing,
    take,
)
from hemicycle.plenary.mails import (
    decisions as mail_decisions,
)
from hemicycle.plenary.mails import (
    desk as mails_desk,
)
from hemicycle.plenary.mails import (
    receive as mail_receive,
)
from hemicycle.plenary.requests import (
    admit_late,
    complete,
    decisions,
    declare_late,
    receive,
    refuse,
    settle,
    vouch,
)

__all__ = [
    "absent",
    "admit_late",
    "arrival",
    "change_segment",
    "change_speaker",
    "close",
    "complete",
    "convene",
    "decisions",
    "declare_late",
    "dispatch",
    "draw",
    "due",
    "filing",
    "give",
    "hard_stop",
    "inscribe",
    "letters_desk",
    "limit",
    "mail_decisions",
    "mail_receive",
    "mails_desk",
    "meeting",
    "merge",
    "move",
    "points_of_order",
    "publish",
    "receive",
    "refuse",
    "replies",
    "seats",
    "segments",
    "settle",
    "show_name",
    "swap",
    "take",
    "timing",
    "undo",
    "vouch",
    "withdraw",
]
