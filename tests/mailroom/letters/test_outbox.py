"""The outbox sends what is due: never none, never a second text, whatever breaks in between."""

import asyncio
from datetime import timedelta
from email import message_from_bytes
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from mail_room import SLUG, room

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.keeping import Keeping
from hemicycle.mailroom.letters.maildir import Maildir
from hemicycle.mailroom.letters.outbox import Outbox, Unsent
from hemicycle.mailroom.letters.relay import Later, MailServer, Never
from hemicycle.mailroom.posts import Office, Posts
from hemicycle.plenary.letters.desk import ReleaseLetter
from hemicycle.plenary.letters.letter import LetterState
from hemicycle.plenary.mails.receive import ReceiveMail
from hemicycle.plenary.mails.take import TakeReading
from hemicycle.settings import RelaySettings
from house_process import free_port
from mail_stage import registers
from plenary_stage import OPENING


class Hands:
    """A relay that takes letters, or raises what it is told to, one at a time."""

    def __init__(self, *troubles: Exception) -> None:
        self.taken: list[tuple[bytes, str, str]] = []
        self._troubles = list(troubles)
        self.heard = asyncio.Event()

    async def send(self, message: bytes, sender: str, to: str, name: str) -> None:
        self.heard.set()
        if self._troubles:
            raise self._troubles.pop(0)
        self.taken.append((message, to, name))


async def come_in(chamber: Chamber, key: str) -> int:
    number = len(chamber.view(SLUG).mails) + 1
    await chamber.submit(
        SLUG, ReceiveMail(id=f"m{number}", arrived=OPENING, identity=key, original=key), "smtp"
    )
    return number


async def write_to_us(chamber: Chamber, key: str) -> None:
    number = await come_in(chamber, key)
    await chamber.submit(
        SLUG, TakeReading(id=f"t{number}", mail=number, reading=registers(key, "1")), "reader"
    )


def outbox(chamber: Chamber, keeping: Keeping, relay: object, pauses: list[float] | None = None) -> Outbox:
    async def pause(seconds: float) -> None:
        if pauses is not None:
            pauses.append(seconds)
        await asyncio.sleep(0)

    posts = Posts(chamber, Office(key=b"key"))
    return Outbox(chamber, keeping, posts, relay, pause=pause)


async def until(chamber: Chamber, state: LetterState, number: int = 1) -> None:
    async with asyncio.timeout(10):
        async for plenary in chamber.watch(SLUG):
            if number in plenary.letters and plenary.letters[number].state is state:
                return


def test_a_letter_that_is_due_goes_out_once(tmp_path: Path) -> None:
    async def main() -> None:
        async with room(tmp_path) as here:
            chamber, keeping = here.chamber, here.keeping
            relay = Hands()
            box = outbox(chamber, keeping, relay)
            box.open()
            await write_to_us(chamber, "BE")
            await until(chamber, LetterState.SENT)
            await write_to_us(chamber, "SN")
            await until(chamber, LetterState.SENT, 2)
            await box.close()
            assert [to for _, to, _ in relay.taken] == ["mission@be-mfa.example", "mission@sn-mfa.example"]
            assert box.unsent() == Unsent()

    asyncio.run(main())


def test_a_letter_gives_way_to_a_mail_that_waits_to_be_read_for_five_seconds_at_most(tmp_path: Path) -> None:
    async def main() -> None:
        async with room(tmp_path) as here:
            chamber, keeping = here.chamber, here.keeping
            waited: list[timedelta] = []

            async def pause(_: float) -> None:
                waited.append(chamber.time.now() - OPENING)
                chamber.time.moment += timedelta(seconds=1)
                await asyncio.sleep(0)

            await write_to_us(chamber, "BE")
            await come_in(chamber, "SN")
            box = Outbox(chamber, keeping, Posts(chamber, Office(key=b"key")), Hands(), pause=pause)
            box.open()
            await until(chamber, LetterState.SENT)
            await box.close()
            assert waited == [timedelta(seconds=number) for number in range(5)]

    asyncio.run(main())


def test_what_cannot_go_now_goes_later_with_longer_pauses(tmp_path: Path) -> None:
    async def main() -> None:
        async with room(tmp_path) as here:
            chamber, keeping = here.chamber, here.keeping
            pauses: list[float] = []
            relay = Hands(Later("busy"), Later("busy"), Later("busy"))
            box = outbox(chamber, keeping, relay, pauses)
            box.open()
            await write_to_us(chamber, "BE")
            await until(chamber, LetterState.SENT)
            await box.close()
            assert (pauses, len(relay.taken)) == ([5.0, 10.0, 20.0], 1)

    asyncio.run(main())


def test_what_is_refused_for_good_waits_for_the_desk_and_goes_again_with_the_same_text(
    tmp_path: Path,
) -> None:
    async def main() -> None:
        async with room(tmp_path) as here:
            chamber, keeping = here.chamber, here.keeping
            relay = Hands(Never("answer 550"))
            box = outbox(chamber, keeping, relay)
            box.open()
            await write_to_us(chamber, "BE")
            await until(chamber, LetterState.FAILED)
            kept = chamber.view(SLUG).letters[1].original
            await chamber.submit(SLUG, ReleaseLetter(id="again", number=1), "desk")
            await until(chamber, LetterState.SENT)
            await box.close()
            assert kept is not None
            assert [message for message, _, _ in relay.taken] == [await keeping.read(kept)]

    asyncio.run(main())


def test_after_a_crash_between_sending_and_recording_the_same_letter_goes_again(tmp_path: Path) -> None:
    """The power goes while the relay has it: nobody knows, so the same bytes go once more."""

    async def first() -> bytes:
        async with room(tmp_path) as here:
            chamber, keeping = here.chamber, here.keeping
            relay = Hands(Later("the power goes now"))
            box = Outbox(
                chamber,
                keeping,
                Posts(chamber, Office(key=b"key")),
                relay,
                pause=lambda _: asyncio.Event().wait(),
            )
            box.open()
            await write_to_us(chamber, "BE")
            await asyncio.wait_for(relay.heard.wait(), 10)
            await box.close()
            letter = chamber.view(SLUG).letters[1]
            assert letter.state is LetterState.WRITTEN
            return await keeping.read(letter.original or "") or b""

    async def second() -> list[bytes]:
        async with room(tmp_path) as here:
            chamber, keeping = here.chamber, here.keeping
            relay = Hands()
            box = outbox(chamber, keeping, relay)
            box.open()
            await until(chamber, LetterState.SENT)
            await box.close()
            return [message for message, _, _ in relay.taken]

    written = asyncio.run(first())
    assert asyncio.run(second()) == [written]


def test_a_maildir_holds_one_file_for_a_letter_also_when_it_was_moved(tmp_path: Path) -> None:
    box = Maildir(tmp_path / "letters")
    for _ in range(2):
        asyncio.run(box.send(b"Subject: x\r\n\r\nx", "s@x.example", "a@x.example", "asp22.ack-1-abc"))
    new, cur = tmp_path / "letters" / "new", tmp_path / "letters" / "cur"
    assert [path.name for path in new.iterdir()] == ["asp22.ack-1-abc"]
    (new / "asp22.ack-1-abc").rename(cur / "asp22.ack-1-abc:2,S")
    asyncio.run(box.send(b"Subject: x\r\n\r\nx", "s@x.example", "a@x.example", "asp22.ack-1-abc"))
    assert (list(new.iterdir()), len(list(cur.iterdir()))) == ([], 1)


def test_a_maildir_that_cannot_be_written_is_tried_later(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Later, match="cannot be written"):
        asyncio.run(Maildir(tmp_path / "file").send(b"x", "s@x.example", "a@x.example", "n"))


class Server:
    """A mail server that answers as it is told, and keeps what it took."""

    def __init__(self, answer: str) -> None:
        self.taken: list[bytes] = []
        self._answer = answer

    async def handle_DATA(self, server: object, session: object, envelope: object) -> str:  # noqa: N802 - the library's name
        self.taken.append(envelope.content)
        return self._answer


def sent_to(answer: str) -> Server:
    server = Server(answer)
    controller = Controller(server, hostname="127.0.0.1", port=free_port())
    controller.start()
    try:
        relay = MailServer(RelaySettings(host="127.0.0.1", port=controller.port, tls="none"))
        asyncio.run(relay.send(b"Subject: x\r\n\r\nx\r\n", "s+t@x.example", "a@x.example", "n"))
    finally:
        controller.stop()
    return server


def test_a_mail_server_takes_a_letter_refuses_it_or_asks_to_come_again() -> None:
    assert message_from_bytes(sent_to("250 OK").taken[0])["Subject"] == "x"
    with pytest.raises(Later, match="answer 451"):
        sent_to("451 later")
    with pytest.raises(Never, match="answer 554"):
        sent_to("554 no")


def test_a_relay_that_is_not_there_is_tried_later() -> None:
    relay = MailServer(RelaySettings(host="127.0.0.1", port=free_port(), tls="none"))
    with pytest.raises(Later, match="cannot be reached"):
        asyncio.run(relay.send(b"x", "s@x.example", "a@x.example", "n"))


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
def test_a_wrong_password_or_sender_loses_no_letter() -> None:
    """It is mended in the house's file, and every letter goes out then."""

    class Strict(Server):
        async def handle_MAIL(self, *_: object) -> str:  # noqa: N802 - the library's name
            return "553 not from there"

    def refuse(*_: object) -> AuthResult:
        return AuthResult(success=False, handled=False)

    for handler, more, user in (
        (
            Server("250 OK"),
            {"auth_required": True, "auth_require_tls": False, "authenticator": refuse},
            "house",
        ),
        (Strict("250 OK"), {}, None),
    ):
        controller = Controller(handler, hostname="127.0.0.1", port=free_port(), **more)
        controller.start()
        settings = RelaySettings(host="127.0.0.1", port=controller.port, tls="none", user=user, password="x")
        try:
            with pytest.raises(Later, match="does not take letters from us"):
                asyncio.run(MailServer(settings).send(b"x", "s@x.example", "a@x.example", "n"))
        finally:
            controller.stop()


def test_a_password_that_is_not_there_is_told_by_its_file(tmp_path: Path) -> None:
    settings = RelaySettings(host="127.0.0.1", user="house", password_file=tmp_path / "password")
    with pytest.raises(Later, match="password: the file cannot be read"):
        asyncio.run(MailServer(settings).send(b"x", "s@x.example", "a@x.example", "n"))
