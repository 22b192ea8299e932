"""Lines of a chart break where they are full."""

from hemicycle.documents.charts.lines import from_its_side, letters_of, lines_of


def test_a_line_breaks_between_words() -> None:
    assert lines_of("Outstanding at the end of the year", 14) == ("Outstanding at", "the end of the", "year")
    assert lines_of("Issued", 14) == ("Issued",)
    assert lines_of("", 14) == ()


def test_a_word_that_is_longer_than_a_line_breaks_within() -> None:
    assert lines_of("ab abcdefgh c", 5) == ("ab", "abcde", "fgh c")


def test_wide_letters_count_twice_and_marks_that_nobody_sees_not_at_all() -> None:
    assert letters_of("中文") == 4
    assert lines_of("中文中文", 4) == ("中文", "中文")
    assert letters_of("\u20662026-11-23\u2069") == 10
    assert letters_of("e\u0301") == 1


def test_a_line_runs_from_its_side() -> None:
    assert (from_its_side("one", "en"), from_its_side("one", "ar")) == ("one", "\u2067one\u2069")
