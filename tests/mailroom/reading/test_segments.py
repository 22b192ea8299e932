"""Which segment a mail means, as people say it in six languages."""

import pytest

from hemicycle.mailroom.reading.segments import moved_in, segments_in
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.programme.segment import Point, Segment
from hemicycle.plenary.requests.request import Doubt

PROGRAMME = Programme(
    title="Plenary session on cooperation",
    segments=(
        Segment(key="1", title="Segment I", theme="High-level interventions on 25 years of the Rome Statute"),
        Segment(key="2", title="Segment II", theme="Technical interventions relating to arrests"),
    ),
)
OTHER = Programme(
    title="Water conference",
    segments=(
        Segment(key="a", title="Segment A", theme="Groundwater and aquifers"),
        Segment(key="b", title="Segment B", points=(Point(key="p", title="Financing of sanitation"),)),
        Segment(key="c", title="Segment C", theme="Transboundary rivers"),
    ),
)


def keys(text: str, programme: Programme = PROGRAMME) -> tuple[str, ...]:
    return segments_in(text, programme).keys


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("to speak under Segment I", ("1",)),
        ("Segment Ⅱ", ("2",)),
        ("segment l of the plenary", ("1",)),
        ("the second segment (technical interventions)", ("2",)),
        ("segment two, please", ("2",)),
        ("to speak second in Segment I", ("1",)),
        ("en second dans le segment I", ("1",)),
        ("the second high-level segment", ("2",)),
        ("Segment I. Segment II is still under consideration.", ("1",)),
        ("in Segment II, I would be grateful", ("2",)),
        ("in Segment II and I am the speaker", ("2",)),
        ("in Segment II, one of our experts", ("2",)),
        ("in Segments II, I and no other", ("2", "1")),
        ("Seg. 2", ("2",)),
        ("Segments I & II", ("1", "2")),
        ("both segments", ("1", "2")),
        ("not in Segment II but in Segment I", ("1",)),
        ("the segment devoted to arrests", ("2",)),
        ("in the “25 years” segment", ("1",)),
        ("au titre du segment I ; au titre du segment II", ("1", "2")),
        ("pour le premier segment, pas le second", ("1",)),
        ("lors du segment de haut niveau", ("1",)),
        ("les deux segments", ("1", "2")),
        ("elle ne s'inscrit pas au segment II, mais au segment I", ("1",)),
        ("para el segmento uno", ("1",)),
        ("primer y segundo segmentos", ("1", "2")),
        ("ambos segmentos", ("1", "2")),
        ("en el segmento sobre detenciones", ("2",)),
        ("في الجزء الثاني", ("2",)),
        ("في الجزأين الأول والثاني", ("1", "2")),
        ("في كلا جزأي الجلسة", ("1", "2")),
        ("الجزء ٢", ("2",)),
        ("في الجزء المتعلق بتنفيذ أوامر القبض، ولا تطلب الكلمة في الجزء الأول", ("2",)),
        ("в первом и втором сегментах", ("1", "2")),
        ("во второй части", ("2",)),
        ("не во втором, а в первом сегменте", ("1",)),
        ("сегмент, посвященный арестам", ("2",)),
        ("拟在第一部分发言", ("1",)),
        ("第一、第二部分", ("1", "2")),
        ("在有关逮捕问题的技术性发言环节", ("2",)),
        ("除已登记的第二环节外，请列入第一环节", ("1",)),
        ("Segment (I / II)\nII", ("2",)),
        (
            "Lithuania aligns itself with the statement of the group under Segment II. It asks for Segment I",
            ("1",),
        ),
        ("Our place in Segment I remains as it is; add us in Segment II", ("2",)),
        ("秘鲁拟在第二部分发言", ("2",)),
        ("seg 2", ("2",)),
        ("Segment(s): 1 and 2", ("1", "2")),
        ("Segment: [ ] I  [x] II", ("2",)),
        ("☒ Segment I ☐ Segment II", ("1",)),
        ("Segment I [x] Segment II [ ]", ("1",)),
        ("Segment I: [ ]\nSegment II: [x]", ("2",)),
        ("Segment I: no\nSegment II: yes", ("2",)),
        ("the second segment's list", ("2",)),
        ("put us on the list for II please", ("2",)),
        ("it aligns itself with the group and wishes to speak in Segment II", ("2",)),
        ("if possible among the first, in Segment II", ("2",)),
        ("the first list", ("1",)),
        ("among the first on the list", ()),
        ("the second half of the day", ()),
        ("Segment-I", ("1",)),
        ("الجزء: (٢)", ("2",)),
        ("в первой, высокоуровневой части", ("1",)),
        ("第二節（逮捕）", ("2",)),
        ("quiere turno en el 2.", ("2",)),
        ("en el 2 de diciembre", ()),
        ("a quarter of a century of the Statute", ("1",)),
        ("on arrests (not the high-level one)", ("2",)),
        ("в технической части, по вопросам 25-летия слово брать не планируем", ("2",)),
        ("in the segment on 25 years: Ana Ruiz; and in the segment on arrests: Luis Paz", ("1", "2")),
        ("the one on 25 years; others will speak on arrests in their own right", ("1",)),
        ("we would like to take the floor", ()),
    ],
)
def test_a_segment_is_meant_by_number_word_or_topic(text: str, expected: tuple[str, ...]) -> None:
    assert keys(text) == expected


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("either Segment I or Segment II", Doubt.SEGMENT_LEFT_OPEN),
        ("segment I ou segment II", Doubt.SEGMENT_LEFT_OPEN),
        ("cualquiera de los dos segmentos", Doubt.SEGMENT_LEFT_OPEN),
        ("الجزء الأول أو الثاني", Doubt.SEGMENT_LEFT_OPEN),
        ("в любом сегменте", Doubt.SEGMENT_LEFT_OPEN),
        ("任一部分", Doubt.SEGMENT_LEFT_OPEN),
        ("ideally in Segment II, but Segment I is fine too", Doubt.SEGMENT_LEFT_OPEN),
        ("en el segmento II, o en su defecto en el segmento I", Doubt.SEGMENT_LEFT_OPEN),
        ("the segment on arrests (Segment 1)", Doubt.SEGMENT_CONTRADICTORY),
        ("Segment III", Doubt.SEGMENT_UNKNOWN),
        ("Segment I (technical interventions relating to arrests)", Doubt.SEGMENT_CONTRADICTORY),
    ],
)
def test_what_is_left_open_or_contradicts_itself_is_a_doubt(text: str, doubt: Doubt) -> None:
    found = segments_in(text, PROGRAMME)
    assert (found.keys, found.doubts) == ((), (doubt,))


@pytest.mark.parametrize(
    ("text", "goes", "leaves"),
    [
        ("from Segment I to Segment II", ("2",), ("1",)),
        ("from the first to the second segment", ("2",), ("1",)),
        ("from Segment I to II", ("2",), ("1",)),
        ("du premier au second segment", ("2",), ("1",)),
        (
            "South Africa will now speak under Segment II and gives up its slot under Segment I",
            ("2",),
            ("1",),
        ),
        ("du segment I au segment II", ("2",), ("1",)),
        ("из первого сегмента во второй сегмент", ("2",), ("1",)),
        ("从第一部分改到第二部分", ("2",), ("1",)),
        ("Segment II instead of Segment I", ("2",), ("1",)),
    ],
)
def test_a_change_goes_from_one_to_another(text: str, goes: tuple[str, ...], leaves: tuple[str, ...]) -> None:
    found = moved_in(text, PROGRAMME)
    assert (found.keys, found.leaves) == (goes, leaves)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the segment on groundwater", ("a",)),
        ("Segment 3", ("c",)),
        ("the sanitation segment", ("b",)),
        ("both segments", ("a", "b", "c")),
    ],
)
def test_any_programme_is_read_by_its_own_words(text: str, expected: tuple[str, ...]) -> None:
    assert keys(text, OTHER) == expected


def test_the_words_that_say_it_are_shown() -> None:
    text = "Belgium asks for Segment I."
    assert [text[start:end] for start, end in segments_in(text, PROGRAMME).spans] == ["Segment I"]


NAMINGS = {
    1: "segment 1|Segment I|the first segment|part one|le premier segment|le segment 1|la première partie|el primer segmento|"
    "الجزء الأول|الشق الأول|المحور الأول|первый сегмент|в первом сегменте|сегмент I|第一部分|第一环节|第1部分|第一段",
    2: "segment 2|Segment II|the second segment|part two|le second segment|le deuxième volet|la deuxième partie|el segundo segmento|"
    "الجزء الثاني|الشق الثاني|القسم الثاني|второй сегмент|во втором сегменте|сегмент 2|第二部分|第二环节|第2部分|第二段",
}


@pytest.mark.parametrize(
    ("naming", "number"),
    [(naming, number) for number, forms in NAMINGS.items() for naming in forms.split("|")],
)
def test_a_naming_of_one_segment_is_of_that_one_alone(naming: str, number: int) -> None:
    assert keys(f"Peru: {naming}.") == (str(number),)
