"""Bytes whose label is wrong are read as they were meant; nothing raises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hemicycle.mailroom.message.charset import decoded


@pytest.mark.parametrize(
    ("text", "written", "label"),
    [
        ("Señor Núñez", "utf-8", "us-ascii"),
        ("“Segment II” – arrests", "cp1252", "iso-8859-1"),
        ("中国代表团请求发言", "gb18030", "gb2312"),
        ("請登記發言，這個環節", "big5", "gb2312"),
        ("Прошу записать нашу делегацию в список ораторов", "koi8-r", "windows-1251"),
        ("Прошу записать нашу делегацию в список ораторов", "cp1251", "koi8-r"),
        ("Прошу записать нашу делегацию", "koi8-r", "koi8-r"),
        ("دولة فلسطين", "cp1256", "windows-1256"),
        ("ترغب الجمهورية التونسية في أخذ الكلمة", "iso-8859-6", "iso-8859-6"),
        ("ترغب الجمهورية التونسية في أخذ الكلمة", "cp1256", "iso-8859-6"),
        ("Șteфan Călugăreanu", "utf-8", "utf8mb4"),
        ("日本代表団", "iso2022_jp", "iso-2022-jp"),
        ("Belgique", "ascii", "no-such-charset"),
    ],
)
def test_the_text_is_read_as_it_was_meant(text: str, written: str, label: str) -> None:
    assert decoded(text.encode(written), label) == text


def test_a_few_lost_bytes_do_not_cost_the_rest() -> None:
    text = "尊敬的秘书处：冈比亚代表团希望发言"
    damaged = b"\x8a\xe2" + text.encode()
    assert decoded(damaged, "utf-8").endswith(text)


@given(st.binary(max_size=200), st.text(max_size=20))
def test_any_bytes_under_any_label_are_some_text(content: bytes, label: str) -> None:
    assert isinstance(decoded(content, label), str)
