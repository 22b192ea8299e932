"""What the house's file says; what is wrong with it is said in one sentence."""

from pathlib import Path

from hemicycle.settings import Listening, read_house_file


def test_files_are_named_from_the_folder_of_the_houses_file(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    text = '[mail]\nletters = "letters"\ncontacts = "/srv/contacts.csv"\n[mail.smtp]\nport = 25\nkey = "key.pem"\n'
    path.write_text(text, encoding="utf-8")
    mail = read_house_file(path).mail
    assert (mail.letters, mail.contacts) == (tmp_path / "letters", Path("/srv/contacts.csv"))
    assert mail.smtp == Listening(port=25, key=tmp_path / "key.pem")
