"""A table in a text: cells belong to the head of their column."""

from hemicycle.mailroom.reading.columns import cells

TABLE = """Dear all,

 Seg.  Speaker                  Title
 ----  -----------------------  -----------
 I     Hon. Efua Amoako, MP     Minister
 II    Yaw Boakye-Frempong      Head of Unit

Regards
"""


def test_every_cell_is_told_with_the_head_of_its_column() -> None:
    told = [(cell.head, TABLE[cell.start : cell.end]) for cell in cells(TABLE)]
    assert told[3:] == [
        ("Seg.", "I"),
        ("Speaker", "Hon. Efua Amoako, MP"),
        ("Title", "Minister"),
        ("Seg.", "II"),
        ("Speaker", "Yaw Boakye-Frempong"),
        ("Title", "Head of Unit"),
    ]


def test_marks_tell_cells_apart_too() -> None:
    text = "Meeting : Segment : Speaker\nPlenary : I : Ana Ruiz"
    assert [text[cell.start : cell.end] for cell in cells(text)] == ["Plenary", "I", "Ana Ruiz"]


def test_a_table_ends_at_an_empty_line_and_a_line_of_another_shape_is_none_of_it() -> None:
    text = "Segment  Speaker\nI  Ana  Ruiz\n\nII  Luis Paz"
    assert list(cells(text)) == []
