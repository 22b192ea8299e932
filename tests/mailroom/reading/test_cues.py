"""Words that say something: what is found in Latin letters does not depend on whether others are looked for."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hemicycle.mailroom.reading import capacity, cues, delegation, intent, meant, segment_words, segments
from hemicycle.mailroom.reading.cues import Cues
from hemicycle.mailroom.reading.plain import plain

UNSEEN = Path(__file__).parents[1] / "unseen"
ALL = {
    f"{module.__name__.rpartition('.')[2]}.{name}": value
    for module in (cues, capacity, delegation, intent, meant, segment_words, segments)
    for name, value in vars(module).items()
    if isinstance(value, Cues)
}
WORDS = sorted(
    {
        word
        for path in UNSEEN.glob("*.eml")
        for word in plain(path.read_bytes().decode("ascii", "replace")).split()
        if word.isascii() and len(word) < 14
    }
)
OTHER_LETTER = "  я"
"""Behind the text: it says nothing, and has it searched for the words of every language."""


@pytest.mark.parametrize("name", sorted(ALL))
@settings(max_examples=40)
@given(words=st.lists(st.sampled_from(WORDS), max_size=30))
def test_a_latin_text_says_the_same_beside_another_script(name: str, words: list[str]) -> None:
    text = " ".join(words)
    alone = [match.start() for match in ALL[name].finditer(text)]
    beside = [match.start() for match in ALL[name].finditer(text + OTHER_LETTER)]
    assert [start for start in beside if start < len(text)] == alone


def test_cues_of_other_letters_are_found_in_them() -> None:
    found = Cues(r"\bfloor\b", "发言", r"\bслово\b")
    said = [found.search(text) for text in ("the floor", "请求发言", "взять слово", "nothing")]
    assert [match and match[0] for match in said] == ["floor", "发言", "слово", None]


def test_what_any_of_several_finds_is_found_in_one_search() -> None:
    either = Cues.any_of(Cues(r"\bfloor\b"), Cues(r"\bword\b", "发言"))
    assert [match[0] for match in either.finditer("floor, word, 发言")] == ["floor", "word", "发言"]
