"""The half circle of seats: one for each delegation, with the most telling of its marks."""

from hemicycle.documents.pictures.hemicycle import seat_views
from hemicycle.plenary.floor.absent import MarkAbsent
from plenary_stage import Stage, state


def test_the_seat_of_the_next_in_line_is_marked() -> None:
    stage = Stage()
    for key in ("BE", "SN", "CL", "JP"):
        stage.request(state(key), "1")
    stage.open().give("BE")
    stage.play(MarkAbsent(id="a", inscription=stage.inscription("SN")))
    assert {seat.name: seat.mark for seat in seat_views(stage.plenary, "en")} == {
        "Belgium": "speaking",
        "Chile": "next",
        "Japan": "inscribed",
        "Senegal": "absent",
    }
