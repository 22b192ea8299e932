"""Both databases find the same, in the same order; nothing is there twice, and what is taken out is gone."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from sqlalchemy import select

from hemicycle.ledger.database import open_database
from hemicycle.ledger.index import tables
from hemicycle.ledger.index.entry import Catalogued, Entry, Word
from hemicycle.ledger.index.finding import (
    MOST_COUNTED,
    Stretch,
    bodies,
    holding,
    news,
    of_body,
    of_delegation,
)
from hemicycle.ledger.index.index import Index, open_index
from hemicycle.wording.tokens import findable, tokens

MOMENT = datetime(2023, 12, 8, 16, 30, tzinfo=UTC)
FIRST = Stretch(0, 20)

WORDS = [
    "cooperation",
    "accord",
    "d’exécution",
    "l’Assemblée",
    "États",
    "parties",
    "acuerdo",
    "cooperación",
    "Côte-d’Ivoire",
    "التعاون",
    "الطوعي",
    "مبادرة",
    "الأردن",
    "اتفاقات",
    "сотрудничество",
    "соглашения",
    "Ещё",
    "国际刑事法院",
    "自愿协定",
    "比利时",
    "Belgium",
    "2023",
]


@pytest.fixture
def index(place: str) -> Iterator[Index]:
    with closing(open_index(place)) as opened:
        yield opened


def entry(part: str, text: str = "", minutes: int = 0, **more: object) -> Entry:
    moment = MOMENT + timedelta(minutes=minutes)
    made = {"plenary": "asp22", "kind": "intervention", "changed": moment, "tokens": findable(text)}
    return Entry(**{**made, "part": part, "address": f"/asp22/{part}", "moment": moment, **more})


def line(plenary: str = "asp22", position: int = 1, **more: object) -> Catalogued:
    made = {"title": "Session", "body": "Assembly", "phase": "planned", "day": "2023-12-08", "begins": MOMENT}
    return Catalogued(**{**made, "plenary": plenary, "position": position, **more})


def parts(index: Index, *words: str, stretch: Stretch = FIRST) -> list[str]:
    looked_for = [Word(one.removesuffix("*"), one.endswith("*")) for one in words]
    return [one.part for one in holding(index.engine, looked_for, stretch).shown]


def test_what_holds_every_word_is_found_newest_first(index: Index) -> None:
    texts = {"a": "Belgium and Senegal", "b": "Belgium", "c": "Senegal, Belgium"}
    index.put(line(), [entry(part, text, minutes) for minutes, (part, text) in enumerate(texts.items())])
    assert parts(index, "belgium") == ["c", "b", "a"]
    assert parts(index, "belgium", "senegal") == ["c", "a"]
    assert parts(index, "belgium", "chile") == []
    assert parts(index) == []


def test_a_beginning_finds_what_goes_on_from_it_once(index: Index) -> None:
    index.put(line(), [entry("a", "agree agreed agreement"), entry("b", "agora", 1), entry("c", "agrée", 2)])
    assert parts(index, "agree*") == ["c", "a"]
    assert parts(index, "ag*", "agora") == ["b"]
    assert holding(index.engine, [Word("agree", is_beginning=True)], FIRST).number == 2


def test_one_page_follows_another(index: Index) -> None:
    index.put(line(), [entry(str(number), "word", number) for number in range(7)])
    assert parts(index, "word", stretch=Stretch(0, 3)) == ["6", "5", "4"]
    assert parts(index, "word", stretch=Stretch(6, 3)) == ["0"]
    assert holding(index.engine, [Word("word")], Stretch(6, 3)).number == 7


def test_no_more_are_counted_than_anybody_reads(index: Index) -> None:
    index.put(line(), [entry(str(number), "word", number) for number in range(MOST_COUNTED + 5)])
    assert holding(index.engine, [Word("word")], FIRST).number == MOST_COUNTED


def test_what_is_put_again_is_not_there_twice_and_what_is_missing_is_gone(index: Index) -> None:
    both = [entry("a", "Belgium"), entry("b", "Chile", 1)]
    index.put(line(position=1), both)
    index.put(line(position=2), both)
    assert (parts(index, "belgium"), parts(index, "chile")) == (["a"], ["b"])
    index.put(line(position=3), [entry("b", "Peru", 1)])
    assert (parts(index, "belgium"), parts(index, "chile"), parts(index, "peru")) == ([], [], ["b"])
    with index.engine.connect() as connection:
        assert connection.execute(select(tables.tokens.c.token)).scalars().all() == ["peru"]


def test_an_older_state_does_not_take_the_place_of_a_newer_one(index: Index) -> None:
    index.put(line(position=5), [entry("a", "new")])
    index.put(line(position=4, title="Old"), [entry("a", "old")])
    assert (index.position("asp22"), parts(index, "new"), parts(index, "old")) == (5, ["a"], [])


def test_the_position_is_kept_with_the_entries(place: str) -> None:
    with closing(open_index(place)) as first:
        first.put(line(position=7), [entry("a", "Belgium", touched=MOMENT)])
    with closing(open_index(place)) as again:
        assert (again.positions(), again.touched("asp22")) == ({"asp22": 7}, {"a": MOMENT})
        assert parts(again, "belgium") == ["a"]


def test_an_index_of_another_version_is_made_anew(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(open_index(place)) as older:
        older.put(line(), [entry("a", "Belgium")])
    monkeypatch.setattr("hemicycle.ledger.index.index.INDEX_VERSION", 99)
    with closing(open_index(place)) as newer:
        assert newer.positions() == {}


def test_a_ledger_of_before_takes_an_index_beside_it(place: str) -> None:
    open_database(place, create=True).dispose()
    with closing(open_index(place)) as index:
        index.put(line(), [entry("a", "Belgium")])
        assert parts(index, "belgium") == ["a"]
    open_database(place, create=False).dispose()


def test_what_is_taken_out_is_not_in_the_file_any_more(tmp_path: Path) -> None:
    with closing(open_index(str(tmp_path / "house.sqlite"))) as index:
        index.put(line(position=1), [entry("a", "Peeters", content=b"Ms. Anna Peeters")])
        index.put(line(position=2), [entry("a", "Belgium")])
        on_disk = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert (b"Anna Peeters" in on_disk, b"peeters" in on_disk, b"belgium" in on_disk) == (False, False, True)


def test_the_plenaries_stand_by_their_bodies_the_newest_first(index: Index) -> None:
    for name, body, year in (("a", "Assembly", 2021), ("b", "Council", 2022), ("c", "Assembly", 2023)):
        begins = MOMENT.replace(year=year)
        index.put(line(name, body=body, begins=begins), [])
    assert [(one.name, one.plenaries) for one in bodies(index.engine, FIRST)] == [
        ("Assembly", 2),
        ("Council", 1),
    ]
    assert [one.plenary for one in of_body(index.engine, "Assembly", FIRST)] == ["c", "a"]
    assert [one.plenary for one in of_body(index.engine, "Assembly", Stretch(1, 1))] == ["a"]


def test_a_delegation_is_read_over_the_years(index: Index) -> None:
    index.put(line(), [entry("a", delegation="BE"), entry("b", delegation="CL")])
    later = entry("a", minutes=9, delegation="BE", plenary="asp23")
    index.put(line("asp23", title="Another"), [later])
    found = of_delegation(index.engine, "BE", FIRST)
    assert [(one.plenary, one.title) for one in found.shown] == [("asp23", "Another"), ("asp22", "Session")]
    assert found.number == 2


def test_news_are_what_is_published_the_last_change_first(index: Index) -> None:
    put = [entry("a", published=MOMENT), entry("b", minutes=1), entry("c", minutes=2, published=MOMENT)]
    index.put(line(), put)
    changed = replace(put[0], changed=MOMENT + timedelta(hours=1), plenary="asp23")
    index.put(line("asp23"), [changed])
    assert [(one.plenary, one.part) for one in news(index.engine, None, 9)] == [
        ("asp23", "a"),
        ("asp22", "c"),
        ("asp22", "a"),
    ]
    assert [one.part for one in news(index.engine, "asp22", 1)] == ["c"]


some_text = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(st.tuples(some_text, st.integers(0, 3)), max_size=12),
    queries=st.lists(st.tuples(some_text.filter(tokens), st.booleans()), min_size=1, max_size=6),
)
def test_sqlite_and_postgresql_find_the_same_in_six_languages(
    postgres_place: str,
    tmp_path_factory: pytest.TempPathFactory,
    texts: list[tuple[str, int]],
    queries: list[tuple[str, bool]],
) -> None:
    put = [entry(str(number), text, minutes) for number, (text, minutes) in enumerate(texts)]
    found = []
    for place in (str(tmp_path_factory.mktemp("index") / "house.sqlite"), postgres_place):
        with closing(open_index(place)) as index:
            index.make_anew()
            index.put(line(), put)
            words = [_words(query, beginning=beginning) for query, beginning in queries]
            found.append([holding(index.engine, each, FIRST) for each in words])
    assert found[0] == found[1]
    for (query, beginning), hits in zip(queries, found[0], strict=True):
        assert [one.part for one in hits.shown] == _by_hand(put, _words(query, beginning=beginning))


def _words(query: str, *, beginning: bool) -> list[Word]:
    looked_for = [Word(one) for one in dict.fromkeys(tokens(query))]
    return [*looked_for[:-1], Word(looked_for[-1].token[:2], is_beginning=True)] if beginning else looked_for


def _by_hand(put: list[Entry], words: list[Word]) -> list[str]:
    """What the tables should say, without any."""

    def holds(one: Entry, word: Word) -> bool:
        if word.is_beginning:
            return any(token.startswith(word.token) for token in one.tokens)
        return word.token in one.tokens

    held = [one for one in put if all(holds(one, word) for word in words)]
    return [one.part for one in sorted(held, key=lambda one: (one.moment, one.identity), reverse=True)][:20]
