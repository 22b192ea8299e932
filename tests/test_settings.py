"""What the house's file says; what is wrong with it is said in one sentence."""

from datetime import UTC, datetime
from pathlib import Path
from socket import gethostname

import pytest

from hemicycle.settings import (
    Listening,
    OidcSettings,
    OperationsSettings,
    Settings,
    WrongSettings,
    read_house_file,
)

RIGHT = {
    "issuer": '"https://login.secretariat.example/realms/staff"',
    "client_id": '"hemicycle"',
    "client_secret_file": '"oidc-secret"',
    "desk": '["amina@secretariat.example"]',
    "chair": '["8f2a"]',
}


def written(folder: Path, **changed: str | None) -> Path:
    lines = [f"{name} = {value}" for name, value in {**RIGHT, **changed}.items() if value is not None]
    path = folder / "house.toml"
    path.write_text("\n".join(["[oidc]", *lines]), encoding="utf-8")
    return path


def test_files_are_named_from_the_folder_of_the_houses_file(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    text = '[mail]\nletters = "letters"\ncontacts = "/srv/contacts.csv"\n[mail.smtp]\nport = 25\nkey = "key.pem"\n'
    path.write_text(text, encoding="utf-8")
    mail = read_house_file(path).mail
    assert (mail.letters, mail.contacts) == (tmp_path / "letters", Path("/srv/contacts.csv"))
    assert mail.smtp == Listening(port=25, key=tmp_path / "key.pem")


def test_the_file_says_who_signs_in_where(tmp_path: Path) -> None:
    assert read_house_file(written(tmp_path)).oidc == OidcSettings(
        issuer="https://login.secretariat.example/realms/staff",
        client_id="hemicycle",
        client_secret_file=tmp_path / "oidc-secret",
        desk=("amina@secretariat.example",),
        chair=("8f2a",),
    )


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"issuer": None}, "`issuer`"),
        ({"issuer": '"http://login.secretariat.example"'}, "must be an https address"),
        ({"issuer": '"https://login.secretariat.example?realm=staff"'}, "must be an https address"),
        ({"issuer": '"https://[login"'}, "must be an https address"),
        ({"client_id": '" "'}, "`client_id` must be the name"),
        ({"client_secret_file": None}, "either `client_secret` or `client_secret_file`"),
        ({"client_secret": '"known to both"'}, "either `client_secret` or `client_secret_file`"),
        ({"desk": None}, "at least one person or group for the desk and one for the chair"),
        ({"desk": '[""]'}, "an entry of those who may sign in is empty"),
        ({"desk": '"amina@secretariat.example"'}, "Expected `array`"),
        ({"chair_groups": '["officers"]'}, "`groups_claim` must say"),
        ({"client_secret_file": "7"}, "Expected the name of a file"),
        ({"groups": '"officers"'}, "unknown field `groups`"),
    ],
)
def test_what_is_wrong_is_one_sentence(tmp_path: Path, changed: dict[str, str | None], sentence: str) -> None:
    path = written(tmp_path, **changed)
    with pytest.raises(WrongSettings) as trouble:
        read_house_file(path)
    told = str(trouble.value)
    assert told.startswith(f"{path}: ")
    assert sentence in told
    assert told.endswith(
        "; see docs/mail.md, docs/sign-in.md, docs/review.md, docs/limits.md and docs/operations.md for what may"
        " stand there."
    )
    assert "\n" not in told


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000"),
        ("192.168.8.2", "http://192.168.8.2:8000"),
        ("fd00::2", "http://[fd00::2]:8000"),
        ("0.0.0.0", f"http://{gethostname()}:8000"),
        ("::", f"http://{gethostname()}:8000"),
    ],
)
def test_links_name_the_address_at_which_the_house_listens(host: str, address: str) -> None:
    assert Settings(database="house.sqlite", host=host).url == address


def test_limits_are_whole_numbers_of_one_or_more_and_the_wrong_one_is_named(tmp_path: Path) -> None:
    file = tmp_path / "house.toml"
    file.write_text('[limits]\nforms_a_minute = 5\nproxies = ["10.0.0.5"]\n')
    read = read_house_file(file).limits
    assert (read.forms_a_minute, read.proxies, read.mail_sessions) == (5, ("10.0.0.5",), 200)
    file.write_text("[limits]\nmail_sessions = 0\n")
    with pytest.raises(WrongSettings, match=r"limits\.mail_sessions"):
        read_house_file(file)


@pytest.mark.parametrize(
    ("listen", "place"),
    [("127.0.0.1:9464", ("127.0.0.1", 9464)), ("[::1]:9464", ("::1", 9464)), ("operator:1", ("operator", 1))],
)
def test_the_operators_address_is_a_host_and_a_port(listen: str, place: tuple[str, int]) -> None:
    assert OperationsSettings(listen=listen).place == place


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ('listen = "9464"', "`listen` must be a host and a port"),
        ('listen = "127.0.0.1:"', "`listen` must be a host and a port"),
        ('log = "xml"', "Invalid enum value 'xml'"),
        ("grace_seconds = -1", ">= 0"),
        ("drain_seconds = 0.5", ">= 1"),
    ],
)
def test_what_is_wrong_with_operations_is_said(tmp_path: Path, line: str, sentence: str) -> None:
    path = tmp_path / "house.toml"
    path.write_text(f"[operations]\n{line}\n", encoding="utf-8")
    with pytest.raises(WrongSettings) as trouble:
        read_house_file(path)
    assert sentence in str(trouble.value)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('[mail.relay]\nhost = "relay.plenary.example"\ntls = "STARTTLS"', "Invalid enum value 'STARTTLS'"),
        ("[mail.lmtp]\nport = 80240", "<= 65535"),
        ('[mail.relay]\nhost = "relay.plenary.example"\nport = -1', ">= 0"),
        ('url = "floor.plenary.example"', "`url` must be the whole address"),
        ('url = "https://plenary.example/floor"', "`url` must be the whole address"),
        ('url = "https://[floor"', "`url` must be the whole address"),
        ('[limits]\nproxies = ["10.0.0.0/8"]', "10.0.0.0/8 is none"),
        ('[limits]\nproxies = ["*"]', "* is none"),
        ("[mail]\nlargest = 0", ">= 1"),
    ],
)
def test_what_would_go_wrong_in_silence_is_said_at_the_start(
    tmp_path: Path, text: str, sentence: str
) -> None:
    path = tmp_path / "house.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(WrongSettings) as trouble:
        read_house_file(path)
    assert sentence in str(trouble.value)


def test_mails_of_a_mailbox_count_from_a_moment_that_has_a_zone(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    written = '[[mail.mailboxes]]\naddress = "a@plenary.example"\nhost = "h"\nuser = "a"\nsince = '
    path.write_text(f"{written}2023-11-01T00:00:00", encoding="utf-8")
    with pytest.raises(WrongSettings, match="timezone"):
        read_house_file(path)
    path.write_text(f"{written}2023-11-01T00:00:00Z", encoding="utf-8")
    assert read_house_file(path).mail.mailboxes[0].since == datetime(2023, 11, 1, tzinfo=UTC)
