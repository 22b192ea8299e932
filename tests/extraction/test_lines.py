"""Layout becomes kinds of lines, in plain text, Markdown and HTML alike."""

from hypothesis import given
from hypothesis import strategies as st

from hemicycle.extraction.html import html_lines
from hemicycle.extraction.markdown import markdown_lines
from hemicycle.extraction.plain import plain_lines
from hemicycle.extraction.text import Kind, Line, Link


def test_plain_text_shows_headings_items_and_footnotes() -> None:
    text = "HOW TO REGISTER\n\nWrite to us before the day is over, please.\n- name\n- segment\n[1] A note.\n"
    assert plain_lines(text) == (
        Line(words="HOW TO REGISTER", kind=Kind.HEADING, level=2, number=1),
        Line(words="Write to us before the day is over, please.", number=3),
        Line(words="name", kind=Kind.ITEM, number=4, alone=False),
        Line(words="segment", kind=Kind.ITEM, number=5, alone=False),
        Line(words="[1] A note.", kind=Kind.FOOTNOTE, number=6, alone=False),
    )


def test_a_paragraph_broken_by_a_fixed_width_is_one_line() -> None:
    text = "Participants who wish to speak in the plenary\nregister with the secretariat, which keeps the\nlist of speakers.\n"
    assert [line.words for line in plain_lines(text)] == [
        "Participants who wish to speak in the plenary register with the secretariat, which keeps the list of speakers."
    ]


def test_markdown_keeps_the_line_of_each_block_and_the_html_inside_it() -> None:
    text = '# Note\n\nOne *paragraph*.[^1]\n\n- item\n\n[^1]: Write to <a href="mailto:a@plenary.example">us</a>.\n'
    assert markdown_lines(text) == (
        Line(words="Note", kind=Kind.HEADING, level=1, number=1),
        Line(words="One paragraph.", number=3),
        Line(words="item", kind=Kind.ITEM, number=5),
        Line(
            words="Write to us.",
            kind=Kind.FOOTNOTE,
            number=7,
            links=(Link(target="mailto:a@plenary.example", start=9, end=11),),
        ),
    )


def test_a_tag_that_a_converter_escaped_by_half_is_a_mark_again() -> None:
    text = "<p><sup>&</sup>lt;sup>1</sup> Requests go to the Secretariat.</p>"
    assert html_lines(text) == (Line(words="Requests go to the Secretariat.", kind=Kind.FOOTNOTE, number=1),)


def test_what_a_page_does_not_show_is_not_read() -> None:
    text = "<head><title>T</title></head><nav>Menu</nav><script>x</script><p>Shown <b>now</b><br>and then</p><!-- no -->"
    assert [line.words for line in html_lines(text)] == ["Shown now", "and then"]


@given(st.text(alphabet="<>/pabdivsuph1 \n&;", max_size=200))
def test_broken_pages_and_texts_never_raise(text: str) -> None:
    html_lines(text)
    markdown_lines(text)
    plain_lines(text)
