"""Mails out of files come out as they went in."""

import mailbox
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hemicycle.mailroom.doors.importing import mails_in

MAIL = b"From: a@x.example\nSubject: x\n\nText\n"


def raws(source: Path) -> list[bytes]:
    return [one.raw for one in mails_in(source)]


def test_a_single_mail_and_a_folder_of_them(tmp_path: Path) -> None:
    (tmp_path / "b.eml").write_bytes(MAIL + b"b")
    (tmp_path / "a.eml").write_bytes(MAIL + b"a")
    (tmp_path / "notes.txt").write_text("no mail")
    assert raws(tmp_path) == [MAIL + b"a", MAIL + b"b"]
    assert raws(tmp_path / "a.eml") == [MAIL + b"a"]


def test_a_maildir_with_folders(tmp_path: Path) -> None:
    box = mailbox.Maildir(tmp_path / "box")
    box.add(MAIL)
    box.add_folder("Junk").add(MAIL + b"junk")
    assert raws(tmp_path / "box") == [MAIL, MAIL + b"junk"]


def test_an_mbox_as_others_write_it(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "box.mbox")
    texts = [b"From the floor\n\nFrom here on\n", b"second\n"]
    for text in texts:
        box.add(mailbox.mboxMessage(b"Subject: x\n\n" + text))
    box.close()
    assert raws(tmp_path / "box.mbox") == [b"Subject: x\n\n" + text for text in texts]


def test_each_mail_says_where_it_lay(tmp_path: Path) -> None:
    path = tmp_path / "box"
    path.write_bytes(b"From a\n" + MAIL + b"\nFrom b\n" + MAIL)
    assert [one.place for one in mails_in(path)] == [f"{path}, mail 1", f"{path}, mail 2"]


lines = st.lists(st.sampled_from((b"From here", b">From there", b"", b"text", b">>From x")), max_size=6)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(lines, min_size=1, max_size=4))
def test_any_texts_survive_the_way_through_an_mbox(tmp_path: Path, texts: list[list[bytes]]) -> None:
    """Written with the escape that loses nothing: every line of the kind gets one mark more."""
    path = tmp_path / "any.mbox"
    mails = [b"Subject: x\n\n" + b"".join(line + b"\n" for line in text) for text in texts]
    path.write_bytes(b"".join(b"From a@x Wed Dec 6\n" + _escaped(mail) + b"\n" for mail in mails))
    assert raws(path) == mails


def _escaped(mail: bytes) -> bytes:
    return b"".join(
        b">" + line if line.lstrip(b">").startswith(b"From ") else line
        for line in mail.splitlines(keepends=True)
    )
