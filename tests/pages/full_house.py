"""A house with something of everything: each state of a request, an open meeting, names that try to be markup."""

import smtplib
from datetime import date
from pathlib import Path

from asking import answer_of, asked
from entrance import Role, entrance
from msgspec.structs import replace

from breaking.waiting import PATIENCE, until
from device import Device
from hemicycle.building.links import LinkWanted, link_path
from hemicycle.building.past import enter_past
from hemicycle.note.past.reading import read_past
from hemicycle.plenary.links.link import Role as LinkRole
from hemicycle.plenary.past.paper import Paper
from hemicycle.review.packaged import packaged_directories
from hemicycle.review.reading.reading import read_dataset
from house_process import HouseProcess

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "asp22-cooperation.toml"
IN_ARABIC = Paper(
    key="minutes",
    title="محضر الجلسة",
    address="https://lighthouse.example/2009/?in=ar/",
    consulted=date(2026, 11, 21),
)
MARKUP = "<script>alert(\"1\")</script> & 'Ligue' <b>"
FROM_THE_RIGHT = "وفد المراقبين \u202e(abc) لدى الجمعية"
UNBROKEN = "Commission" + "n" * 140
RECEIPT = "the-receipt-of-chile"

DELEGATIONS = (
    "Belgium",
    "Senegal",
    "Japan",
    MARKUP,
    FROM_THE_RIGHT,
    UNBROKEN,
    "Chile",
    "Peru",
    "Nepal",
    "Belgium",
    "Chile",
)
"""Their requests have the numbers from 1."""
INSCRIBED = range(1, 8)
UNKNOWN_GROUP = 4
TO_BE_VOUCHED, REFUSED, DUPLICATE, MERGEABLE, IN_DOUBT = 8, 9, 10, 11, 12

SCREENS = {"Left wall": "room", "Podium": "podium", "Lobby": "lobby", "Webcast": "overlay"}
MAILS = HELD_MAIL, QUESTION_MAIL, HOSTILE_MAIL, LATE_MAIL = 1, 2, 3, 4
NOTE = f"{EXAMPLE.with_suffix('.md').read_text(encoding='utf-8')}\n{MARKUP} {FROM_THE_RIGHT} {UNBROKEN}\n".encode()
WRONG_NOTE = NOTE + b"\n"
"""Another, whose form is sent with faults, which are kept."""
AFTER_CLOSING = (
    "Received: from mail.mfa.kenya.example ([192.0.2.5])\r\n"
    " by mx.plenary.example; Sat, 2 Jan 2100 12:00:00 +0000\r\n"
)


def programme() -> str:
    """The example, in a year that is far away, with its zone decided and markup in its texts."""
    text = EXAMPLE.read_text(encoding="utf-8").replace("2023", "2099").replace("# zone", "zone")
    text = text.replace("closes = 2099", 'unknown_senders = "vouch"\ncloses = 2099')
    return text.replace("Technical interventions", "Technical <i>&quot;interventions&quot;</i> & others")


MANY_FORMS = "[limits]\nforms_an_hour_of_one_mailbox = 1000000\n"
"""Every page that a form leads to is asked for again and again."""


def full_house(folder: Path) -> HouseProcess:
    house = HouseProcess(folder, programme(), MANY_FORMS).start()
    try:
        _requests(house)
        _decisions(house)
        _published(house)
        _meeting(house)
        _screens(house)
        _statement(house)
        _record(house)
        _promises(house)
        _mails(house)
        _notes(house)
        _past(house)
        _review(house)
    except BaseException:
        house.kill()
        raise
    return house


def receipt_fields(delegation: str = "Chile", command: str = RECEIPT) -> dict[str, object]:
    """What the form of registration sends; the same command again brings the same receipt."""
    return {
        "command": command,
        "delegation": delegation,
        "segment": ["1", "2"],
        "group": MARKUP if delegation == MARKUP else "",
        "speaker": f"Ms {MARKUP}",
        "address": "mission@mfa.example",
    }


def press_at_desk(house: HouseProcess, act: str, on: int, **fields: object) -> None:
    pressed = {"act": act, "on": on, "position": house.state()["position"], **fields}
    answer = asked(house, Role.DESK, "", pressed)
    assert answer.status == 303, answer.text


def _requests(house: HouseProcess) -> None:
    for number, delegation in enumerate(DELEGATIONS, 1):
        command = RECEIPT if number == INSCRIBED[-1] else f"request-{number}"
        fields = receipt_fields(delegation, command)
        if number == MERGEABLE:
            fields["speaker"] = "Mr Another"
        answer = asked(house, Role.PUBLIC, "/cooperation/register", fields)
        assert answer.status == 201, answer.text
    house.ask("Ghana", f"request-{IN_DOUBT}", segment="9")


def _prove(house: HouseProcess, number: int) -> None:
    """As a press on the link that was mailed."""
    wanted = LinkWanted(
        database=str(house.database), plenary="cooperation", role=LinkRole.REQUEST, subject=str(number)
    )
    answer = answer_of(house, "POST", link_path(wanted), b"")
    assert answer.status == 303, answer.text


def _decisions(house: HouseProcess) -> None:
    for number in range(1, len(DELEGATIONS) + 1):
        _prove(house, number)
    for number in (*INSCRIBED, DUPLICATE, MERGEABLE):
        if number == UNKNOWN_GROUP:
            settled = {"delegation-1": MARKUP, "segment-1": ["1", "2"], "group-1": MARKUP}
            press_at_desk(house, "settle-request", number, reason="It is a league.", **settled)
        else:
            press_at_desk(house, "vouch", number)
    press_at_desk(house, "refuse", REFUSED, reason="It is <not> on the list.")


def _published(house: HouseProcess) -> None:
    """Twice, so that there is a difference to tell; and somebody is invited."""
    press_at_desk(house, "publish", 0, segment="1", stage="provisional")
    press_at_desk(house, "move", 1, behind=3, reason="Comes late.")
    press_at_desk(house, "publish", 0, segment="1", stage="provisional")
    answer = asked(house, Role.DESK, "/invited", {"lines": "Senegal; sn@mission.example; French"})
    assert answer.status == 303, answer.text


def _meeting(house: HouseProcess) -> None:
    """Belgium was heard, Japan is absent, Senegal has the floor."""
    acts = (("open", ""), ("open-segment", "1"), ("give", "1"), ("end", "1"), ("absent", "5"), ("give", "3"))
    assert [house.press(act, on) for act, on in acts] == [200] * len(acts)
    pressed = {"act": "podium", "on": 2, "position": house.state()["position"], "words": "Please conclude"}
    assert asked(house, Role.CHAIR, "", pressed).status == 303


def _screens(house: HouseProcess) -> None:
    for name, shows in SCREENS.items():
        _tell(house, "set", name, shows=shows)
    _tell(house, "write", "Left wall", message=f"Lunch is at one {MARKUP}")


def _tell(house: HouseProcess, act: str, screen: str, **fields: object) -> None:
    told = {"act": act, "screen": screen, "position": house.state()["position"], **fields}
    answer = asked(house, Role.DESK, "/screens", told)
    assert answer.status == 303, answer.text


def _statement(house: HouseProcess) -> None:
    """Belgium hands in its text, for the place that it was heard at and for its invited seat."""
    press_at_desk(house, "fill-seat", 0, seat="belgium", delegation="Belgium", speaker=f"Ms {MARKUP}")
    device = Device(house)
    device.cookies.update(entrance(house, Role.DELEGATION).cookies)
    text = f"Mr President,\n{MARKUP}\n{FROM_THE_RIGHT}\n{UNBROKEN}".encode()
    assert device.upload("/cooperation/mine/statement", "Statement.txt", text, on="1", language="en") == 303
    assert device.upload("/cooperation/mine/statement", "Déclaration.txt", text, on="1", language="fr") == 303
    assert device.upload("/cooperation/mine/statement", "Panel.txt", text, on="seat:belgium") == 303
    press_at_desk(house, "release-statement", 1)
    press_at_desk(house, "withhold-statement", 2)


def _record(house: HouseProcess) -> None:
    """Belgium's intervention is summed up; one correction stands beside it, another waits at the desk."""
    for language in ("en", "fr"):
        summed = {"intervention": "1", "in": language, "words": f"It recalled {MARKUP}\n{UNBROKEN}"}
        press_at_desk(house, "summarise", 0, **summed)
    for words in (f"It recalled two {MARKUP}", FROM_THE_RIGHT):
        corrected = {
            "act": "ask-correction",
            "on": "1",
            "position": house.state()["position"],
            "words": words,
        }
        assert asked(house, Role.DELEGATION, "", corrected).status == 303
    press_at_desk(house, "admit-correction", 1)


def _promises(house: HouseProcess) -> None:
    """The Registry asks; Belgium has confirmed one, may confirm another, and Chile has joined what is open."""
    press_at_desk(house, "record-need", 0, delegation="Registry", quote=f"More of {MARKUP}")
    for quote in (f"We shall {MARKUP} {UNBROKEN}", FROM_THE_RIGHT):
        fields = {"delegation": "Belgium", "quote": quote, "answers": "1", "open": "1", "due": "2099-12-31"}
        press_at_desk(house, "mark-candidate", 0, **fields)
    confirmed = {"act": "confirm-commitment", "on": "1", "position": house.state()["position"]}
    assert asked(house, Role.DELEGATION, "", confirmed).status == 303
    press_at_desk(house, "report-status", 1, progress="under-way", words=MARKUP, by="The Registry")


def _mails(house: HouseProcess) -> None:
    words = f"Bolivia requests the floor in segment I.\r\nSpeaker: Ms {UNBROKEN}"
    _send(house, "mission@mfa.bolivia.example", "Bolivia: speakers’ list", words, copied=False)
    question = "Could you tell us whether two delegations may still register?"
    _send(house, "legal@mission.example", "A question on the plenary", question)
    hostile = f"<p>{FROM_THE_RIGHT}</p><p>Uruguay requests the floor in segment II &lt;script&gt;alert(2)</p>"
    hostile += f"<script>alert(3)</script><p>{UNBROKEN}</p>"
    _send(house, "first@mfa.uruguay.example", f"<img src=x onerror=alert(4)> {MARKUP}", hostile, kind="html")
    words = "Kenya requests the floor in segment I."
    _send(house, "mission@mfa.kenya.example", "Kenya: speakers’ list", words, stamp=AFTER_CLOSING)
    until(lambda: _is_read(house))


def _notes(house: HouseProcess) -> None:
    device = Device(house)
    device.cookies.update(entrance(house, Role.HOUSE).cookies)
    for note in (NOTE, WRONG_NOTE):
        assert device.upload("/setup", "note.md", note, field="note") == 303


def _past(house: HouseProcess) -> None:
    """A plenary that was entered from its papers, and corrected since, beside the running house."""
    papers = read_past(EXAMPLE.parent / "past-plenary")
    papers = replace(papers, past=replace(papers.past, papers=(*papers.past.papers, IN_ARABIC)))
    enter_past(str(house.database), papers, "")
    interventions = (*papers.past.interventions[:-1], replace(papers.past.interventions[-1], segment=None))
    corrected = replace(papers, past=replace(papers.past, interventions=interventions))
    enter_past(str(house.database), corrected, f"The journal names no segment {MARKUP} {UNBROKEN}")
    until(lambda: asked(house, Role.PUBLIC, "/harbours-2009/record").text.count(UNBROKEN) > 0)
    until(lambda: "/harbours-2009?" in asked(house, Role.PUBLIC, "/?lang=en").text)


def _review(house: HouseProcess) -> None:
    """The house has approved what comes with the package."""
    icc = read_dataset(packaged_directories()[0])
    answer = asked(house, Role.HOUSE, "/setup/review/icc", {"act": "approve", "digest": icc.digest})
    assert answer.status == 303, answer.text


def _is_read(house: HouseProcess) -> bool:
    """Every mail is read and its letter has gone out, so that nothing moves on its own any more."""
    inbox = asked(house, Role.DESK, "?lang=en").text
    if 'id="unread"' in inbox or not all(f"/mail/{number}?" in inbox for number in MAILS):
        return False
    return not any("going out" in asked(house, Role.DESK, f"/mail/{number}?lang=en").text for number in MAILS)


def _send(
    house: HouseProcess,
    sender: str,
    subject: str,
    words: str,
    *,
    copied: bool = True,
    kind: str = "plain",
    stamp: str = "",
) -> None:
    head = f"{stamp}From: {sender}\r\nTo: secretariat@plenary.example\r\n"
    head += "Cc: copy@embassy.example\r\n" if copied else ""
    head += f"Subject: {subject}\r\nMessage-ID: <{sender}>\r\nMIME-Version: 1.0\r\n"
    mail = f"{head}Content-Type: text/{kind}; charset=utf-8\r\n\r\n{words}\r\n"
    with smtplib.SMTP("127.0.0.1", house.mail_port, timeout=PATIENCE) as session:
        session.sendmail(sender, ["secretariat@plenary.example"], mail.encode())
