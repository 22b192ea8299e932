"""Every act of the plenary in one place: importing this module enters them all in the table of acts."""

from hemicycle.plenary import (
    convene,
)
from hemicycle.plenary.commitments import candidate, join, need
from hemicycle.plenary.commitments import status as commitments_status
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
from hemicycle.plenary.handover import hand_over, return_home, take_over
from hemicycle.plenary.invitations import circulate, decline, invite
from hemicycle.plenary.keeping import erased
from hemicycle.plenary.letters import (
    desk as letters_desk,
)
from hemicycle.plenary.letters import (
    dispatch,
    due,
    witness,
)
from hemicycle.plenary.links import bind, leave
from hemicycle.plenary.links import (
    issue as links_issue,
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
    pronunciation,
    publish,
    show_name,
    swap,
    withdraw,
)
from hemicycle.plenary.mails import (
    arrival,
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
from hemicycle.plenary.paper import enter
from hemicycle.plenary.past import reconstruct
from hemicycle.plenary.record import correction, overruns, summary
from hemicycle.plenary.requests import (
    admit_late,
    complete,
    decisions,
    declare_late,
    look,
    receive,
    refuse,
    settle,
    vouch,
)
from hemicycle.plenary.statements import file as statements_file
from hemicycle.plenary.statements import read as statements_read
from hemicycle.plenary.statements import release as statements_release
from hemicycle.plenary.statements import withhold as statements_withhold

__all__ = [
    "absent",
    "admit_late",
    "arrival",
    "bind",
    "candidate",
    "change_segment",
    "change_speaker",
    "circulate",
    "close",
    "commitments_status",
    "complete",
    "convene",
    "correction",
    "decisions",
    "declare_late",
    "decline",
    "dispatch",
    "draw",
    "due",
    "enter",
    "erased",
    "give",
    "hand_over",
    "hard_stop",
    "inscribe",
    "invite",
    "join",
    "leave",
    "letters_desk",
    "limit",
    "links_issue",
    "look",
    "mail_decisions",
    "mail_receive",
    "mails_desk",
    "meeting",
    "merge",
    "move",
    "need",
    "overruns",
    "points_of_order",
    "pronunciation",
    "publish",
    "receive",
    "reconstruct",
    "refuse",
    "replies",
    "return_home",
    "seats",
    "segments",
    "settle",
    "show_name",
    "statements_file",
    "statements_read",
    "statements_release",
    "statements_withhold",
    "summary",
    "swap",
    "take",
    "take_over",
    "timing",
    "undo",
    "vouch",
    "withdraw",
    "witness",
]
