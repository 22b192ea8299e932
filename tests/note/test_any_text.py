"""Whatever the text, a note is read, becomes a programme, and the programme becomes a file and back."""

from hypothesis import given, settings
from hypothesis import strategies as st

from hemicycle.extraction.reading import read_words
from hemicycle.note.programming import draft_to_programme
from hemicycle.note.reading import read_note
from hemicycle.note.toml.reading import read_programme
from hemicycle.note.toml.writing import write_programme

PIECES = st.sampled_from(
    (
        "Segment I: ", "list of speakers", " before the end of ", "Wednesday, 6 December 2023", " 31 February 2023 ",
        "at 25:00", " 10 a.m. to ", "two minutes", " for groups ", "a@b.example", " copied to ", "\n", "\n\n", ". ", "- ",
        "priorities including ", ", ", " and ", "resolution ", "1/2", "ICC-ASP/21/Res.3", " will have the opportunity to ",
        "Belgium", "The Assembly of ", "XXXX-02-30", "statement", " send ", "not later than ", "the eve", "(", ")", "[at]",
        "29 February", "24:00", "heure de Paris", "1er", "Concept note", "order of the day", "first come", "24 h avant",
    )
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES | st.text(max_size=8), max_size=30).map("".join))
def test_any_text_is_read_without_an_error(words: str) -> None:
    text = read_words(words)
    draft = read_note(text)
    programme = draft_to_programme(draft)
    assert read_programme(write_programme(programme, draft), "plan.toml") == programme
    for one in (*draft.limits, *draft.segments, *draft.registration.to, *draft.mandates, *draft.periods):
        assert (
            text.lines[one.evidence.index].words[one.evidence.start : one.evidence.end] == one.evidence.words
        )
