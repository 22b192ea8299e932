"""The script of the meeting, in order, for the lists as they stand."""

from msgspec.structs import replace

from hemicycle.documents.script.line import Line, Step
from hemicycle.documents.script.now import words_to_say
from hemicycle.documents.script.whole import Entry, Part, Script, script
from hemicycle.plenary.floor.floor import MotionKind
from hemicycle.plenary.floor.meeting import CloseMeeting, SuspendMeeting
from hemicycle.plenary.floor.replies import AskForReply
from hemicycle.plenary.floor.segments import CloseSegment, OpenSegment
from hemicycle.plenary.floor.timing import EndIntervention
from plenary_stage import PROGRAMME, Stage, state

ONE_SEGMENT = replace(PROGRAMME, segments=PROGRAMME.segments[:1])


def two_inscribed() -> Stage:
    stage = Stage(ONE_SEGMENT)
    stage.request(state("NL"), "1", vouched=True)
    stage.request(state("PE"), "1", vouched=True)
    return stage


def parts(stage: Stage, language: str = "en") -> list[tuple[str | None, list[tuple[str, str]]]]:
    return [
        (part.title, [(f"{one.place or ''} {one.name or ''}".strip(), one.line.text) for one in part.entries])
        for part in script(stage.plenary, language).parts
    ]


CLOSE = "I thank you all, and the interpreters, and declare the meeting closed."
NOT_HEARD = "Those who could not be heard keep their order for the next meeting."


def test_before_the_meeting_it_has_everything_in_order() -> None:
    assert parts(two_inscribed()) == [
        (
            None,
            [
                (
                    "",
                    (
                        "Excellencies, distinguished delegates, I declare the meeting open: "
                        "Plenary session on cooperation."
                    ),
                )
            ],
        ),
        (
            "Segment I",
            [
                ("", "We turn to Segment I. Each intervention has 2 minutes."),
                (
                    "1 Netherlands (Kingdom of the)",
                    (
                        "I now give the floor to the distinguished representative of the Netherlands, to be followed by "
                        "the distinguished representative of Peru."
                    ),
                ),
                (
                    "2 Peru",
                    (
                        "I thank the distinguished representative of the Netherlands. I now give the floor to the "
                        "distinguished representative of Peru. There is nobody else on the list."
                    ),
                ),
                (
                    "",
                    (
                        "I thank the distinguished representative of Peru. There are no more speakers on the list. "
                        "This concludes Segment I."
                    ),
                ),
            ],
        ),
        (None, [("", CLOSE)]),
    ]


def test_in_french_it_has_the_same_steps() -> None:
    stage = two_inscribed()

    def steps(language: str) -> list[list[Step]]:
        return [[one.line.step for one in part.entries] for part in script(stage.plenary, language).parts]

    assert steps("fr") == steps("en")
    assert parts(stage, "fr")[1][1][2] == (
        "2 Pérou",
        (
            "Je remercie la représentante ou le représentant des Pays-Bas. Je donne maintenant la parole à la "
            "représentante ou au représentant du Pérou. Il n’y a plus personne d’autre sur la liste."
        ),
    )


def test_as_the_meeting_goes_on_what_was_said_is_left_out_and_places_stay() -> None:
    stage = two_inscribed().open()
    stage.give("NL")
    stage.play(EndIntervention(id="e", intervention=1))
    assert [title for title, _ in parts(stage)] == ["Segment I", None]
    assert [name for name, _ in parts(stage)[0][1]] == ["2 Peru", ""]


def test_it_goes_on_with_what_is_said_now() -> None:
    stage = two_inscribed().open()
    assert script(stage.plenary, "en").parts[0].entries[0].line == words_to_say(stage.plenary, "en")[0]


def test_replies_that_were_asked_for_follow_the_list() -> None:
    stage = two_inscribed().open()
    stage.give("NL")
    stage.play(AskForReply(id="a", delegation=state("NL")))
    stage.play(AskForReply(id="b", delegation=state("CI")))
    assert parts(stage)[0][1][1:] == [
        (
            "Netherlands (Kingdom of the)",
            (
                "I thank the distinguished representative of Peru. I now give the floor to the distinguished "
                "representative of the Netherlands, in exercise of the right of reply, for 3 minutes."
            ),
        ),
        (
            "Côte d’Ivoire",
            (
                "I thank the distinguished representative of the Netherlands. I now give the floor to the distinguished "
                "representative of Côte d’Ivoire, in exercise of the right of reply, for 3 minutes."
            ),
        ),
        (
            "",
            (
                "I thank the distinguished representative of Côte d’Ivoire. There are no more speakers on the list. "
                "This concludes Segment I."
            ),
        ),
    ]


def test_a_suspended_meeting_is_resumed_first() -> None:
    stage = two_inscribed().open()
    stage.play(SuspendMeeting(id="s"))
    assert parts(stage)[0] == (None, [("", "The meeting is resumed.")])


def test_segments_that_were_closed_are_left_out() -> None:
    stage = Stage()
    stage.open().play(CloseSegment(id="c", segment="1"))
    assert [title for title, _ in parts(stage)] == ["Segment II", None]
    stage.play(OpenSegment(id="o", segment="2"))
    assert [title for title, _ in parts(stage)] == ["Segment II", None]


def test_of_a_closed_meeting_nothing_is_left() -> None:
    stage = two_inscribed().open()
    stage.play(CloseSegment(id="c", segment="1"))
    stage.play(CloseMeeting(id="d"))
    assert script(stage.plenary, "en") == Script(parts=(), whenever=())


def test_those_not_heard_are_spoken_of_only_should_the_meeting_close_before_them() -> None:
    stage = two_inscribed()
    assert NOT_HEARD not in str(parts(stage))
    assert script(stage.plenary, "en").whenever[-1] == Line(step=Step.CLOSE, text=f"{NOT_HEARD} {CLOSE}")


def test_what_is_said_when_the_moment_comes_has_gaps_for_the_names() -> None:
    whenever = script(Stage().plenary, "en").whenever
    assert [one.step for one in whenever] == [
        Step.TIME_OVER,
        Step.ABSENT,
        Step.POINT_OF_ORDER,
        Step.UPHELD,
        Step.NOT_UPHELD,
        Step.APPEAL,
        Step.OVERRULED,
        Step.RULING_STANDS,
        *[Step.MOTION, Step.CARRIED] * len(MotionKind),
        Step.REJECTED,
        Step.SUSPENSION,
        Step.RESUMPTION,
    ]
    assert (
        whenever[2].text == "I give the floor to the distinguished representative of … on a point of order."
    )
    assert script(Stage().plenary, "fr").whenever[2].text == (
        "Je donne la parole à la représentante ou au représentant de … pour une motion d’ordre."
    )


def test_a_line_without_a_name_stands_alone() -> None:
    first = script(Stage().plenary, "en").parts[0]
    assert first == Part(entries=(Entry(line=Line(step=Step.OPENING, text=first.entries[0].line.text)),))
