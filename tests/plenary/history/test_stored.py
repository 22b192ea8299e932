"""The stored form of each event: complete, canonical, readable for ever."""

import json
from pathlib import Path

import pytest
import rfc8785
from immutables import Map
from msgspec.structs import fields, replace
from whole_day import first_of_each_kind, whole_day

from a_past_plenary import SPEAKERS, past_events, past_plenary
from hemicycle.plenary.event import Event
from hemicycle.plenary.evolve import evolve_all
from hemicycle.plenary.floor.accounts import accounts
from hemicycle.plenary.history.kinds import KIND_OF, KINDS, VERSION_OF
from hemicycle.plenary.history.stored import (
    ACTED_BY,
    Stored,
    UnknownKind,
    acted_by,
    restore,
    store,
    visibilities,
)
from hemicycle.plenary.lists.arrangement import speakers_list
from hemicycle.plenary.mails.mail import Envelope
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.visibility import Visibility
from history_golden import from_golden

GOLDEN = Path(__file__).parent / "golden"


def every_event_type() -> set[type[Event]]:
    return set(Event.__subclasses__())


def test_every_event_has_a_kind() -> None:
    assert set(KIND_OF) == every_event_type()


def test_a_whole_day_and_a_past_plenary_have_every_kind_of_event() -> None:
    assert set(first_of_each_kind((*whole_day().events, *past_events()))) == every_event_type()


def test_replaying_the_stored_events_gives_the_same_plenary() -> None:
    stage = whole_day()
    replayed = evolve_all(Plenary(), tuple(restore(store(event)) for event in stage.events))
    assert replayed == stage.plenary


def test_a_past_plenary_is_read_back_as_it_was_entered_and_without_names_once_they_are_erased() -> None:
    stored = tuple(store(event) for event in past_events())
    assert evolve_all(Plenary(), tuple(restore(one) for one in stored)) == past_plenary()
    erased = evolve_all(Plenary(), tuple(restore(_without_private(one)) for one in stored))
    assert erased.reconstructed is not None
    assert past_plenary().reconstructed == replace(
        erased.reconstructed, speakers=Map({one.intervention: one.speaker for one in SPEAKERS})
    )


def test_who_acted_stands_in_the_private_body_alone_and_the_event_is_the_same() -> None:
    for event in whole_day().events:
        plain, named = store(event), store(event, "Amina Diallo")
        assert (acted_by(plain), acted_by(named)) == ("", "Amina Diallo")
        assert (named.public, named.restricted) == (plain.public, plain.restricted)
        assert rfc8785.dumps(json.loads(named.private or b"")) == named.private
        assert restore(named) == restore(plain)


def test_no_event_has_a_field_of_the_name_under_which_it_stands_who_acted() -> None:
    assert [kind for kind, event in KINDS.items() if ACTED_BY in event.__struct_fields__] == []


def test_with_private_bodies_erased_lists_and_record_are_the_same() -> None:
    stage = whole_day()
    erased = evolve_all(
        Plenary(),
        tuple(restore(_without_private(store(event))) for event in stage.events),
    )
    assert _lists_and_record(erased, stage) == _lists_and_record(stage.plenary, stage)
    assert {request.sender for request in erased.requests.values()} == {None}


def _without_private(stored: Stored) -> Stored:
    return Stored(
        kind=stored.kind,
        version=stored.version,
        happened=stored.happened,
        public=stored.public,
        restricted=stored.restricted,
    )


def _lists_and_record(plenary: Plenary, stage: object) -> object:
    lists = {
        segment.key: [one.number for one in speakers_list(plenary, segment.key).listed]
        for segment in plenary.programme.segments
    }
    return lists, plenary.published, plenary.floor, accounts(plenary, plenary.meetings[-1].start)


def test_every_private_field_has_a_default_so_that_it_can_be_erased() -> None:
    required = [
        (event.__name__, field.name)
        for event in every_event_type()
        for field in fields(event)
        if field.required and dict(visibilities(event)).get(field.name) is Visibility.PRIVATE
    ]
    assert required == []


def test_bodies_are_canonical_json() -> None:
    for event in whole_day().events:
        stored = store(event)
        for body in (stored.public, stored.restricted, stored.private):
            if body is not None:
                assert body == rfc8785.dumps(json.loads(body))


def test_names_and_addresses_are_in_private_bodies_alone() -> None:
    readable = b"".join(
        stored.public + (stored.restricted or b"") for stored in map(store, whole_day().events)
    )
    assert [
        word for word in (b"Ambassador", b"belgium.example", b"+32", b"Registrar") if word in readable
    ] == []


def test_there_is_a_golden_file_for_every_kind_and_version_ever_released() -> None:
    expected = {f"{kind}-{version}.json" for kind in KINDS for version in range(1, VERSION_OF[kind] + 1)}
    assert {path.name for path in GOLDEN.glob("*.json")} == expected


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.json")), ids=lambda path: path.stem)
def test_a_golden_row_is_read_and_written_as_it_was(path: Path) -> None:
    golden = from_golden(path.read_text(encoding="utf-8"))
    if golden.version == VERSION_OF[golden.kind]:
        assert store(restore(golden)) == golden
    else:
        assert restore(store(restore(golden))) == restore(golden)


def test_of_a_mail_of_before_it_was_asked_whoever_handed_it_over_is_believed_as_it_was_then() -> None:
    golden = from_golden((GOLDEN / "mail-received-1.json").read_text(encoding="utf-8"))
    private = b'{"envelope":{"place":null,"recipients":[],"sender":null,"way":"smtp"},"identity":"a","original":"b"}'
    restored = restore(replace(golden, private=private))
    assert restored.envelope == Envelope(way="smtp", believed=True)


def test_a_row_of_a_newer_version_is_refused_with_what_to_do() -> None:
    newer = Stored(kind="inscribed", version=99, happened=whole_day().now, public=b"{}")
    with pytest.raises(UnknownKind, match="install the release that wrote it"):
        restore(newer)
