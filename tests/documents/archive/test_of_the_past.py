"""The archive of a plenary that was entered from its papers says so, and holds no list or picture of it."""

import json
from datetime import date

from a_past_plenary import past_plenary
from hemicycle.documents.archive.archive import Source, Statement
from hemicycle.documents.archive.drawing_up import archive
from hemicycle.documents.naming import names_of
from hemicycle.documents.past.words import NO_PROOF, NOTICE
from hemicycle.ledger.signing import Receipt


def test_an_archive_of_the_past_says_so_in_every_place_where_one_begins_to_read() -> None:
    plenary = past_plenary()
    receipt = Receipt(
        stream="past",
        position=1,
        command="enter",
        hash="ab" * 32,
        recorded="2026-11-26T09:00:00.000000Z",
        signature="",
    )
    released = plenary.released[1]
    made = archive(
        Source(
            plenary=plenary,
            ledger=b"",
            receipt=receipt,
            key="cd" * 32,
            address=None,
            statements=(
                Statement(
                    number=1,
                    delegation=names_of(released.delegation),
                    language="en",
                    text="We shall sign one.",
                    date=date(2019, 12, 5),
                    interventions=(5,),
                ),
            ),
        )
    )
    readme = " ".join(made.beside["README.txt"].decode().split())
    for sentence in (NOTICE, NO_PROOF):
        assert str(sentence) in readme
    assert str(NOTICE) in made.files["index.html"].decode()
    record = made.files["record-en.html"].decode()
    for told in (
        "Source: ASP18/JOURNAL/4, p. 3",
        "not known",
        "consulted on 20 November 2026",
        str(NO_PROOF),
    ):
        assert told in record
    assert [name for name in made.files if name.startswith(("lists/", "pictures/"))] == []
    assert json.loads(made.files["record-en.json"])["reconstructed"]["editions"][0]["number"] == 1
    assert b"startTime" in made.files["record-en.xml"]
    assert made.files["record-en.xml"].count(b"startTime") == 1
