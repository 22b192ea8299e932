"""What each side lacks is told so that a person finds the mail again."""

from hemicycle.mailroom.message.identity import identity_of
from hemicycle.mailroom.reconciling import OneSided, Reconciled, reconcile
from mail_stage import registers, with_copy
from plenary_stage import Stage

BOTH = b"From: a@be.example\r\nSubject: Both\r\n\r\nBelgium.\r\n"
THEIRS = b"Received: from x by y; z\r\nFrom: Mission <z@zm.example>\r\nSubject: =?utf-8?q?Zambie_=C3=A9crit?=\r\n\r\nx\r\n"
NOBODYS = b"\r\n\x00"


def test_each_side_is_told_what_it_lacks_with_sender_and_subject() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("BE", "1"), identity_of(BOTH))
    stage.mail(registers("SN", "1", subject="Speakers"))
    stage.mail(registers("KE", "1", copied=False))
    found = reconcile(((BOTH, "1.eml"), (THEIRS, "2.eml"), (NOBODYS, "3.eml")), stage.plenary)
    arrived = stage.plenary.mails[2].arrived.isoformat(timespec="seconds")
    assert found == Reconciled(
        both=1,
        theirs=(
            OneSided(place="2.eml", sender="z@zm.example", subject="Zambie écrit"),
            OneSided(place="3.eml", sender="", subject=""),
        ),
        ours=(
            OneSided(place=f"mail 2, arrived {arrived}", sender="mission@sn-mfa.example", subject="Speakers"),
        ),
    )
