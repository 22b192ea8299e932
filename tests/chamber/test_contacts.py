"""Known contacts vouch for the delegation they are listed for, and for no other."""

from pathlib import Path

import pytest

from hemicycle.chamber.contacts import WrongContacts, read_contacts
from hemicycle.delegations.category import Category
from hemicycle.plenary.mails.reading import Authentication, Intent, Reading, Wish
from hemicycle.plenary.represented import Represented
from hemicycle.plenary.requests.request import Asked, Sender


def listed(folder: Path, *lines: str) -> Path:
    path = folder / "contacts.csv"
    path.write_text("\n".join(("delegation,address", *lines)), encoding="utf-8")
    return path


def reading(address: str, *keys: str, authentication: Authentication = Authentication.NONE) -> Reading:
    wishes = tuple(
        Wish(
            asked=Asked(
                delegation=Represented(key=key, name=key, category=Category.STATE_PARTY), segments=("1",)
            )
        )
        for key in keys
    )
    return Reading(
        intent=Intent.REGISTER, wishes=wishes, sender=Sender(address=address), authentication=authentication
    )


def test_an_address_or_its_domain_is_known_in_any_case_by_key_or_name(tmp_path: Path) -> None:
    contacts = read_contacts(listed(tmp_path, "BE,Desk@Mission.example", "Chile,mfa-chile.example"))
    known = [
        contacts.vouch_for(reading(address, key))
        for address, key in (
            ("desk@mission.example", "BE"),
            ("anyone@MFA-chile.example", "CL"),
            ("other@mission.example", "BE"),
            ("desk@mission.example", "CL"),
        )
    ]
    assert known == [True, True, False, False]


def test_who_speaks_for_two_must_be_known_for_both(tmp_path: Path) -> None:
    contacts = read_contacts(listed(tmp_path, "BE,desk@mission.example"))
    assert not contacts.vouch_for(reading("desk@mission.example", "BE", "CL"))


def test_a_sender_that_failed_authentication_is_vouched_for_by_no_list(tmp_path: Path) -> None:
    contacts = read_contacts(listed(tmp_path, "BE,desk@mission.example"))
    failed = reading("desk@mission.example", "BE", authentication=Authentication.FAILED)
    assert not contacts.vouch_for(failed)


def test_a_domain_that_looks_like_a_contacts_and_is_not_imitates_it(tmp_path: Path) -> None:
    contacts = read_contacts(listed(tmp_path, "BE,Desk@Mission.example", "CL,mfa-chile.example"))
    found = [
        contacts.are_imitated_by(reading(address, *keys))
        for address, *keys in (
            ("desk@rnission.example", "BE"),
            ("anyone@mfa-chi1e.example", "PE", "CL"),
            ("anyone@mfa-chi1e.example", "PE"),
            ("anyone@mfa-chile.example", "CL"),
            ("anyone@un.mfa-chile.example", "CL"),
            ("other@mission.example", "BE"),
            ("", "BE"),
        )
    ]
    assert found == [True, True, False, False, False, False, False]


def test_a_line_that_names_no_delegation_is_told_with_its_number(tmp_path: Path) -> None:
    with pytest.raises(WrongContacts, match=r"contacts\.csv, line 3: “Atlantis” names no single delegation"):
        read_contacts(listed(tmp_path, "BE,desk@mission.example", "Atlantis,a@b.example"))


def test_a_list_without_the_two_columns_is_refused_and_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    path = tmp_path / "contacts.csv"
    path.write_text("State;mail\nBE;desk@mission.example\n", encoding="utf-8")
    with pytest.raises(WrongContacts, match="must name the columns delegation and address"):
        read_contacts(path)
