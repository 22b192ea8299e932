"""Letters: what they say in six languages, and that they are mails which no machine answers and nobody can bend."""

import re
from email import message_from_bytes
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st
from letter_day import GOLDEN, day, texts
from msgspec.structs import replace

from hemicycle.mailroom.letters.composing import compose, envelope_of
from hemicycle.mailroom.letters.letterhead import Letterhead
from hemicycle.mailroom.post import Post
from hemicycle.mailroom.tokens import letter_in
from hemicycle.plenary.letters.letter import LetterKind
from hemicycle.plenary.lists.swap import DeclineSwap
from hemicycle.plenary.mails.reading import Change, Intent, Reading
from hemicycle.plenary.statements.file import FileStatement
from hemicycle.wording.letters import LETTER_LANGUAGES
from mail_stage import mail, registers, with_copy
from plenary_stage import Stage, state

POST = Post(plenary="asp22", to=("secretariat@plenary.example",), key=b"key")
LETTERHEAD = Letterhead(post=POST, url="https://plenary.example")
TEXTS = texts()


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_a_letter_says_what_it_said(name: str) -> None:
    assert TEXTS[name] == (GOLDEN / name).read_text(encoding="utf-8")


def test_there_is_a_golden_letter_for_every_kind_and_language() -> None:
    expected = {f"{kind.value}-{language}.txt" for kind in LetterKind for language in LETTER_LANGUAGES}
    assert {path.name for path in GOLDEN.iterdir()} == expected
    assert [name for name, text in TEXTS.items() if not text.strip()] == []


def test_no_letter_names_an_address_but_the_one_in_copy() -> None:
    found = {address for text in TEXTS.values() for address in ADDRESS.findall(text)}
    assert found == {"copy@embassy.example"}


ADDRESS = re.compile(r"[A-Za-z0-9.+-]+@[A-Za-z0-9.-]+\.example")


def composed(reading: Reading) -> tuple[bytes, Stage]:
    stage = Stage(with_copy())
    stage.mail(reading)
    letter = stage.plenary.letters[1]
    return compose(stage.plenary, letter, LETTERHEAD), stage


def test_a_letter_is_a_mail_that_no_machine_answers() -> None:
    raw, stage = composed(registers("BE", "1", message_id="<1@be.example>", subject="Re: Segment I"))
    message = message_from_bytes(raw, policy=default)
    letter = stage.plenary.letters[1]
    headers = {
        name: message[name] for name in message if name not in {"Content-Transfer-Encoding", "MIME-Version"}
    }
    assert headers == {
        "From": "secretariat@plenary.example",
        "To": "mission@be-mfa.example",
        "Reply-To": envelope_of(letter, LETTERHEAD),
        "Subject": "Re: Segment I [ASP22-1]",
        "Date": message["Date"],
        "Message-ID": message["Message-ID"],
        "In-Reply-To": "<1@be.example>",
        "References": "<1@be.example>",
        "Auto-Submitted": "auto-replied",
        "X-Auto-Response-Suppress": "All",
        "Content-Language": "en",
        "Content-Type": 'text/plain; charset="utf-8"',
    }
    assert message["Date"].datetime == letter.due.replace(microsecond=0)


def test_its_token_stands_where_a_bounce_and_an_answer_bring_it_back() -> None:
    raw, stage = composed(registers("BE", "1"))
    message = message_from_bytes(raw, policy=default)
    named = (envelope_of(stage.plenary.letters[1], LETTERHEAD), message["Message-ID"], message["Reply-To"])
    assert [letter_in(POST.key, "asp22", one) for one in named] == [1, 1, 1]


def test_the_same_letter_has_the_same_bytes() -> None:
    stage = day()
    for letter in stage.plenary.letters.values():
        assert compose(stage.plenary, letter, LETTERHEAD) == compose(stage.plenary, letter, LETTERHEAD)


def test_the_reference_stands_once_however_often_it_went_back_and_forth() -> None:
    raw, _ = composed(
        registers("BE", "1", subject="RE: Re: Segment I [ASP22-7] [ASP22-W3] [ASP22-BE] [ASP22-1]")
    )
    assert message_from_bytes(raw, policy=default)["Subject"] == "Re: Segment I [ASP22-1]"


@given(
    subject=st.text(max_size=200),
    message_id=st.text(max_size=60),
    name=st.text(max_size=60),
    language=st.sampled_from((*LETTER_LANGUAGES, "und")),
)
def test_no_words_of_a_mail_bend_the_letter(subject: str, message_id: str, name: str, language: str) -> None:
    reading = registers("BE", "1", speaker=name or None)
    raw, _ = composed(replace(reading, subject=subject, message_id=message_id, language=language))
    message = message_from_bytes(raw, policy=default)
    assert (len(message.get_all("To")), message["To"], message.get("Bcc"), message.get_content_type()) == (
        1,
        "mission@be-mfa.example",
        None,
        "text/plain",
    )
    assert max(len(line) for line in raw.split(b"\r\n")) < 999


def test_a_letter_says_at_once_that_a_text_handed_in_cannot_be_read() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("BE", "1"))
    stage.play(FileStatement(id=stage.id(), inscription=1, original="ab", name="scan.pdf"))
    letter = stage.plenary.letters[2]
    text = message_from_bytes(compose(stage.plenary, letter, LETTERHEAD), policy=default).get_content()
    assert (letter.kind, "could not be read, so it will not be released: scan.pdf." in text) == (
        LetterKind.STATEMENT,
        True,
    )


def test_the_letters_about_an_exchange_say_how_it_stands_when_they_are_written() -> None:
    stage = Stage(with_copy())
    for key in ("BE", "SN"):
        stage.mail(registers(key, "1"))
    stage.mail(mail(Intent.SWAP, "BE", "1", partner=state("SN")))
    told = [text_told(stage, number) for number in (3, 4)]
    stage.play(DeclineSwap(id=stage.id(), swap=1))
    told.extend(text_told(stage, number) for number in (5, 6))
    assert told == [
        "The exchange of places waits for the word of the other delegation.",
        "Belgium proposes to exchange its place 1 in Segment I with place 2 of Senegal. If Senegal agrees, answer this mail and say so.",
        *(
            [
                "The exchange of places in Segment I that Belgium proposed to Senegal does not take place: Belgium stays at place 1, Senegal at place 2."
            ]
            * 2
        ),
    ]


def test_a_letter_about_a_change_tells_of_the_place_that_was_given_up() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("BE", "1", "2"))
    stage.mail(mail(Intent.AMEND, "BE", "2", changes=(Change.SEGMENT,), leaves=("1",)))
    assert text_told(stage, 2).startswith("Belgium was withdrawn from the speakers’ list of Segment I.")


def text_told(stage: Stage, number: int) -> str:
    """The first line of a letter behind its reference, as things stand."""
    raw = compose(stage.plenary, stage.plenary.letters[number], LETTERHEAD)
    content: str = message_from_bytes(raw, policy=default).get_content()
    return content.replace("\r\n", "\n").split("\n\n")[1].splitlines()[0]
