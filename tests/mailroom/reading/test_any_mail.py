"""Whatever comes in is read without raising; sixty mails with their truth are read as a person would."""

import json
import random
import unicodedata
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from hemicycle.delegations.register import every_delegation
from hemicycle.mailroom.answers import Answered, answer_all
from hemicycle.mailroom.delivery import Delivery, Way
from hemicycle.mailroom.post import Post
from hemicycle.mailroom.posts import Office
from hemicycle.mailroom.reading.circumstances import Circumstances
from hemicycle.mailroom.reading.reading import read_mail
from hemicycle.note.toml.reading import read_programme
from hemicycle.plenary.lists.arrangement import speakers_list
from hemicycle.plenary.mails.reading import Authentication, Reading
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.represented import Represented

ROOT = Path(__file__).parents[3]
UNSEEN = Path(__file__).parents[1] / "unseen"
LATER = Path(__file__).parents[1] / "unseen_later"
SHARED = ROOT.parent / "shared" / "corpora" / "mail"
MUTANTS = 300


def programme() -> Programme:
    example = ROOT / "examples" / "asp22-cooperation.toml"
    read = read_programme(example.read_text(encoding="utf-8"), example.name)
    registration = replace(read.registration, unknown_senders="inscribe")
    return replace(read, zone="America/New_York", registration=registration)


CIRCUMSTANCES = Circumstances(
    programme=programme(),
    post=Post(
        to=("secretariat@plenary.example",), copy=("copy@embassy.example",), hosts=("plenary.example",)
    ),
    day=date(2023, 12, 8),
)
BY_SMTP = Delivery(way=Way.SMTP, taken=datetime(2023, 12, 1, tzinfo=UTC), sender="a@x.example")


def mails(folder: Path) -> list[tuple[str, bytes]]:
    return [(path.stem, path.read_bytes()) for path in sorted(folder.glob("[0-9]*.eml"))]


def answered(folder: Path) -> tuple[Answered, dict[str, dict[str, object]]]:
    truths = {path.stem: json.loads(path.read_text()) for path in sorted(folder.glob("[0-9]*.json"))}
    return answer_all(mails(folder), programme(), Office(key=b"tests")), truths


FOLDERS = [
    pytest.param(UNSEEN, id="own"),
    pytest.param(LATER, id="later"),
    pytest.param(
        SHARED,
        id="shared",
        marks=pytest.mark.skipif(not SHARED.is_dir(), reason="the shared mails are not beside the project"),
    ),
]


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_mails_are_decided_as_a_careful_secretariat_would(folder: Path) -> None:
    found, truths = answered(folder)
    wrong = {
        one.id: (one.decision.value, truth["expected_decision"])
        for one in found.answers
        if one.decision not in (truth := truths[one.id])["expected_decision"]
        and one.decision not in truth.get("also_acceptable", [])
    }
    assert wrong == {}


@pytest.mark.parametrize("folder", FOLDERS)
def test_arrival_and_copy_are_read_right_in_every_mail(folder: Path) -> None:
    found, truths = answered(folder)
    assert [
        one.id
        for one in found.answers
        if one.copied != truths[one.id]["copied"]
        or datetime.fromisoformat(one.received_at)
        != datetime.fromisoformat(str(truths[one.id]["received_at"]))
    ] == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_segments_are_read_right_wherever_a_place_is_asked_for_or_given_up(folder: Path) -> None:
    found, truths = answered(folder)
    asking = [one for one in found.answers if truths[one.id]["intent"] in {"register", "amend", "withdraw"}]
    assert [one.id for one in asking if one.segments != truths[one.id]["segments"]] == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_lists_are_those_that_follow(folder: Path) -> None:
    found, _ = answered(folder)
    expected = json.loads((folder / "expected_lists.json").read_text())["final_lists"]
    for segment, places in expected.items():
        listed = speakers_list(found.plenary, segment).listed
        moments = [datetime.fromisoformat(place["received_at"]) for place in places]
        assert [one.standing.moment for one in listed] == moments
        told = [_letters(place["delegation"]) for place in places]
        known = [_names(one.delegation) for one in listed]
        pairs = zip(told, known, strict=True)
        assert [name for name, names in pairs if not any(one.startswith(name) for one in names)] == []


def _names(represented: Represented) -> set[str]:
    """The key and every name that a delegation has, as far as a truth may write it."""
    found = next((one for one in every_delegation() if one.key == represented.key), None)
    names = (
        [] if found is None else [text for one in found.names.values() for text in (one.short, one.formal)]
    )
    return {_letters(name) for name in (represented.key, represented.name, *names)}


def _letters(name: str) -> str:
    """The first letters of a name, without what parts them."""
    plain_letters = (one for one in unicodedata.normalize("NFKD", name).casefold() if one.isalnum())
    return "".join(plain_letters)[:12]


def mutated(raw: bytes, chance: random.Random) -> bytes:
    """A mail with a few accidents: cut, doubled, bytes changed, pieces exchanged."""
    data = bytearray(raw)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(data) + 1)
        match chance.randrange(5):
            case 0:
                del data[place : place + chance.randint(1, 60)]
            case 1:
                data[place:place] = data[place : place + chance.randint(1, 200)]
            case 2:
                data[place:place] = bytes(chance.randrange(256) for _ in range(chance.randint(1, 12)))
            case 3:
                data[place:place] = chance.choice(
                    (b"\x00", b"\r\n\r\n", b"=?x?q?", b"--", b"boundary=", b"\xff\xfe", b"<" * 500)
                )
            case _:
                data = data[: max(1, place)]
    return bytes(data)


def test_no_accident_to_a_mail_keeps_it_from_being_read() -> None:
    chance = random.Random(20231206)
    originals = [raw for _, raw in mails(UNSEEN) if len(raw) < 20_000]
    for _ in range(MUTANTS):
        raw = mutated(chance.choice(originals), chance)
        assert isinstance(read_mail(raw, BY_SMTP, CIRCUMSTANCES), Reading)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=500))
def test_any_bytes_are_read_as_something(raw: bytes) -> None:
    assert isinstance(read_mail(raw, BY_SMTP, CIRCUMSTANCES), Reading)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400), st.text(max_size=100))
def test_any_words_are_read_as_something_and_evidence_stands_in_them(words: str, subject: str) -> None:
    raw = f"From: a@x.example\r\nSubject: {subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{words}".encode(
        "utf-8", "replace"
    )
    reading = read_mail(raw, BY_SMTP, CIRCUMSTANCES)
    assert [one for one in reading.evidence if not 0 <= one.start <= one.end] == []


@pytest.mark.parametrize(
    "filling", ["ab ", " ", "\n", "> ", "x-", "1, ", "segment 1 ", "first, ", "(", "Mr. "]
)
def test_a_mail_of_one_endless_line_is_read_and_keeps_nothing_waiting(filling: str) -> None:
    words = f"Please inscribe France on the second segment. {filling * (40_000 // len(filling))}"
    raw = f"From: a@x.example\r\nSubject: Speakers list\r\nContent-Type: text/plain\r\n\r\n{words}".encode()
    wished = {
        wish.asked.delegation.key
        for wish in read_mail(raw, BY_SMTP, CIRCUMSTANCES).wishes
        if wish.asked.delegation
    }
    assert wished == {"FR"}


def test_reading_does_not_depend_on_what_was_read_before() -> None:
    first = [read_mail(raw, BY_SMTP, CIRCUMSTANCES) for _, raw in mails(UNSEEN)[:12]]
    again = [read_mail(raw, BY_SMTP, CIRCUMSTANCES) for _, raw in reversed(mails(UNSEEN)[:12])]
    assert first == list(reversed(again))


@pytest.mark.parametrize(
    ("verdict", "believed", "found"),
    [
        ("pass", True, Authentication.PASSED),
        ("pass", False, Authentication.NONE),
        ("fail", True, Authentication.FAILED),
        ("fail", False, Authentication.FAILED),
    ],
)
def test_what_speaks_for_a_mail_counts_only_where_a_host_of_ours_handed_it_over(
    verdict: str, found: Authentication, *, believed: bool
) -> None:
    head = f"Authentication-Results: mx.plenary.example; dmarc={verdict} header.from=x.example\r\n"
    post = replace(CIRCUMSTANCES.post, authserv=("plenary.example",))
    raw = f"{head}From: a@x.example\r\nTo: secretariat@plenary.example\r\n\r\nChile, Segment I.\r\n".encode()
    reading = read_mail(raw, replace(BY_SMTP, believed=believed), replace(CIRCUMSTANCES, post=post))
    assert reading.authentication is found
