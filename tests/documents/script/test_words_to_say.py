"""What the chair says with each act, word for word in both languages."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from whole_day import whole_day

from hemicycle.delegations.category import Category
from hemicycle.documents.script.line import Pronounced, Step
from hemicycle.documents.script.now import words_to_say
from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.evolve import evolve
from hemicycle.plenary.floor.absent import MarkAbsent, Recall
from hemicycle.plenary.floor.floor import MotionKind, Ruling
from hemicycle.plenary.floor.hard_stop import PassHardStop
from hemicycle.plenary.floor.meeting import CloseMeeting, OpenMeeting, ResumeMeeting, SuspendMeeting
from hemicycle.plenary.floor.motions import DecideMotion, MoveMotion, Outcome
from hemicycle.plenary.floor.points_of_order import AppealRuling, DecideAppeal, RaisePointOfOrder, RuleOnPoint
from hemicycle.plenary.floor.replies import AskForReply, GiveReply
from hemicycle.plenary.floor.seats import FillSeat, GiveFloorToSeat
from hemicycle.plenary.floor.segments import CloseSegment, OpenSegment
from hemicycle.plenary.floor.timing import EndIntervention, PauseClock
from hemicycle.plenary.floor.undo import UndoAct
from hemicycle.plenary.lists.change_speaker import ChangeSpeaker
from hemicycle.plenary.lists.pronunciation import NotePronunciation
from hemicycle.plenary.lists.show_name import ShowName
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.procedure import Place, Procedure, Unreached
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.programme.seats import InvitedSeat
from hemicycle.plenary.represented import Speaker
from plenary_stage import MEETING, PROGRAMME, Stage, state

THE_NETHERLANDS, COTE_D_IVOIRE, PERU = state("NL"), state("CI"), state("PE")


def three(programme: Programme = PROGRAMME) -> Stage:
    stage = Stage(programme)
    stage.request(THE_NETHERLANDS, "1", vouched=True)
    stage.request(COTE_D_IVOIRE, "1", vouched=True)
    stage.request(PERU, "1", vouched=True)
    return stage


def said(stage: Stage) -> list[tuple[Step, str, str]]:
    both = zip(words_to_say(stage.plenary, "en"), words_to_say(stage.plenary, "fr"), strict=True)
    pairs = list(both)
    assert all(en.step is fr.step for en, fr in pairs)
    return [(en.step, en.text, fr.text) for en, fr in pairs]


def without_time(stage: Stage) -> list[tuple[Step, str, str]]:
    return [one for one in said(stage) if one[0] is not Step.TIME_OVER]


def end(stage: Stage) -> Stage:
    stage.play(EndIntervention(id=stage.id(), intervention=stage.plenary.floor.holder))
    return stage


OPENING = (
    Step.OPENING,
    "Excellencies, distinguished delegates, I declare the meeting open: Plenary session on cooperation.",
    (
        "Excellences, Mesdames et Messieurs les délégués, je déclare la séance ouverte : "
        "Plenary session on cooperation."
    ),
)
FIRST = (
    Step.FLOOR,
    (
        "I now give the floor to the distinguished representative of the Netherlands, to be followed by "
        "the distinguished representative of Côte d’Ivoire."
    ),
    (
        "Je donne maintenant la parole à la représentante ou au représentant des Pays-Bas ; suivra "
        "la représentante ou le représentant de la Côte d’Ivoire."
    ),
)
SECOND = (
    Step.FLOOR,
    (
        "I thank the distinguished representative of the Netherlands. I now give the floor to the distinguished "
        "representative of Côte d’Ivoire, to be followed by the distinguished representative of Peru."
    ),
    (
        "Je remercie la représentante ou le représentant des Pays-Bas. Je donne maintenant la parole à la "
        "représentante ou au représentant de la Côte d’Ivoire ; suivra la représentante ou le représentant du Pérou."
    ),
)


def test_before_the_meeting_it_is_declared_open() -> None:
    assert said(three()) == [OPENING]


def test_a_segment_is_opened_with_its_theme_and_the_time_that_all_have() -> None:
    segment = replace(PROGRAMME.segments[0], theme="Non-cooperation and arrests.")
    stage = three(replace(PROGRAMME, segments=(segment, *PROGRAMME.segments[1:]))).at(MEETING)
    stage.play(OpenMeeting(id="open"))
    assert said(stage) == [
        (
            Step.SEGMENT_OPENING,
            "We turn to Segment I: Non-cooperation and arrests. Each intervention has 2 minutes.",
            "Nous passons à Segment I : Non-cooperation and arrests. Chaque intervention dispose de 2 minutes.",
        )
    ]


def test_a_segment_without_theme_and_speakers_is_opened_all_the_same() -> None:
    stage = Stage().at(MEETING)
    stage.play(OpenMeeting(id="open"))
    assert said(stage) == [(Step.SEGMENT_OPENING, "We turn to Segment I.", "Nous passons à Segment I.")]


def test_the_first_is_called_with_who_follows() -> None:
    assert said(three().open()) == [FIRST]


def test_while_somebody_speaks_the_thanks_and_the_next_stand_ready() -> None:
    stage = three().open()
    stage.give("NL")
    assert without_time(stage) == [SECOND]
    assert said(end(stage)) == [SECOND]


def test_the_last_on_the_list_is_told_so() -> None:
    stage = three().open()
    stage.give("NL")
    stage.give("CI")
    assert without_time(stage) == [
        (
            Step.FLOOR,
            (
                "I thank the distinguished representative of Côte d’Ivoire. I now give the floor to the distinguished "
                "representative of Peru. There is nobody else on the list."
            ),
            (
                "Je remercie la représentante ou le représentant de la Côte d’Ivoire. Je donne maintenant la parole à "
                "la représentante ou au représentant du Pérou. Il n’y a plus personne d’autre sur la liste."
            ),
        )
    ]


def test_the_person_is_named_with_title_and_pronunciation_and_the_group_spoken_for() -> None:
    stage = Stage()
    grulac = Capacity(group="grulac")
    stage.request(state("CL"), "1", vouched=True, capacity=grulac)
    stage.play(ChangeSpeaker(id="c", inscription=1, speaker=Speaker(name="Ms Ana Núñez", title="Minister")))
    stage.play(NotePronunciation(id="n", inscription=1, sounds="NOON-yess"))
    stage.open()
    assert said(stage) == [
        (
            Step.FLOOR,
            (
                "I now give the floor to the distinguished representative of Chile, Ms Ana Núñez, Minister, who speaks "
                "on behalf of the Latin American and Caribbean Group. There is nobody else on the list."
            ),
            (
                "Je donne maintenant la parole à la représentante ou au représentant du Chili, Ms Ana Núñez, Minister, "
                "qui s’exprime au nom du Groupe des États d’Amérique latine et des Caraïbes. Il n’y a plus personne "
                "d’autre sur la liste."
            ),
        )
    ]
    (line,) = words_to_say(stage.plenary, "en")
    assert line.pronounced == Pronounced(name="Ms Ana Núñez", sounds="NOON-yess")


def test_who_objects_is_neither_named_nor_pronounced() -> None:
    stage = Stage()
    stage.request(state("VN"), "1", vouched=True, speaker="Ms Nguyễn")
    stage.play(NotePronunciation(id="n", inscription=1, sounds="NGWEN"))
    stage.play(ShowName(id="s", inscription=1, shown=False))
    (line,) = words_to_say(stage.open().plenary, "en")
    assert (line.text, line.pronounced) == (
        "I now give the floor to the distinguished representative of Viet Nam. There is nobody else on the list.",
        None,
    )


def test_an_address_in_the_name_is_not_read_out() -> None:
    stage = Stage()
    stage.request(state("VN"), "1", vouched=True, speaker="office@mfa.example")
    (line,) = words_to_say(stage.open().plenary, "en")
    assert "office@mfa.example" not in line.text


def test_whom_the_tables_lack_is_called_as_it_was_written_and_an_expert_by_name() -> None:
    stage = Stage()
    stage.request(state("other:friends", "Friends  of\u202e Peace", Category.NGO), "1", vouched=True)
    stage.request(state("other:roe", "Jane Roe", Category.EXPERT), "1", vouched=True)
    assert said(stage.open()) == [
        (
            Step.FLOOR,
            (
                "I now give the floor to the distinguished representative of Friends of Peace, to be followed by "
                "Jane Roe."
            ),
            (
                "Je donne maintenant la parole à la représentante ou au représentant de Friends of Peace ; suivra "
                "Jane Roe."
            ),
        )
    ]


def test_a_name_from_the_right_keeps_its_order_in_the_sentence() -> None:
    stage = Stage()
    stage.request(state("other:friends", "وفد (abc) لدى", Category.NGO), "1", vouched=True)
    (line,) = words_to_say(stage.open().plenary, "en")
    assert line.text == (
        "I now give the floor to the distinguished representative of \u2068وفد (abc) لدى\u2069. "
        "There is nobody else on the list."
    )


def test_the_invited_open_a_segment_and_the_list_follows() -> None:
    seats = (InvitedSeat(key="registry", segment="1"), InvitedSeat(key="open", segment="1"))
    stage = three(replace(PROGRAMME, seats=seats))
    registry = state("icc-registry", category=Category.COURT)
    person = Speaker(name="Ms Jane Roe", title="Registrar")
    stage.play(FillSeat(id="f", seat="registry", delegation=registry, speaker=person))
    stage.open()
    called = (
        Step.FLOOR,
        (
            "I now give the floor to the distinguished representative of the Registry, Ms Jane Roe, Registrar, "
            "to be followed by the distinguished representative of the Netherlands."
        ),
        (
            "Je donne maintenant la parole à la représentante ou au représentant du Greffe, Ms Jane Roe, Registrar ; "
            "suivra la représentante ou le représentant des Pays-Bas."
        ),
    )
    assert said(stage) == [called]
    stage.play(GiveFloorToSeat(id="g", seat="registry"))
    (after,) = said(stage)
    assert after[1] == f"I thank the distinguished representative of the Registry. {FIRST[1]}"


def test_once_the_list_has_begun_the_invited_wait_for_the_chair() -> None:
    stage = three(replace(PROGRAMME, seats=(InvitedSeat(key="registry", segment="1"),)))
    registry = state("icc-registry", category=Category.COURT)
    stage.play(FillSeat(id="f", seat="registry", delegation=registry))
    stage.open().give("NL")
    assert without_time(stage) == [SECOND]


def test_the_end_of_the_time_is_said_when_the_clock_comes_to_it() -> None:
    stage = three().open()
    stage.after(5).give("NL")
    over, _ = words_to_say(stage.plenary, "en")
    assert over.due == stage.now + timedelta(seconds=120)
    assert said(stage)[0] == (
        Step.TIME_OVER,
        "Distinguished delegate, your time is over. Please conclude.",
        "Votre temps de parole est écoulé. Je vous prie de bien vouloir conclure.",
    )
    stage.after(60).play(PauseClock(id="p", intervention=stage.plenary.floor.holder))
    assert said(stage) == [SECOND]


@pytest.mark.parametrize(
    ("policy", "en", "fr"),
    [
        (
            Place.KEPT,
            "The delegation keeps its place on the list.",
            "La délégation garde sa place sur la liste.",
        ),
        (
            Place.END_OF_LIST,
            "The turn of the delegation comes again at the end of the list.",
            "Le tour de la délégation reviendra à la fin de la liste.",
        ),
        (
            Place.LOST,
            "The delegation loses its place on the list.",
            "La délégation perd sa place sur la liste.",
        ),
    ],
)
def test_who_is_absent_is_missed_aloud(policy: Place, en: str, fr: str) -> None:
    stage = three(replace(PROGRAMME, procedure=Procedure(absent=policy))).open()
    stage.give("NL")
    end(stage).play(MarkAbsent(id="a", inscription=2))
    missed, called = said(stage)
    assert missed == (
        Step.ABSENT,
        f"I see that the distinguished representative of Côte d’Ivoire is not in the room. {en}",
        f"Je constate que la représentante ou le représentant de la Côte d’Ivoire n’est pas dans la salle. {fr}",
    )
    assert called[1].startswith("I now give the floor to the distinguished representative of ")


def test_who_is_recalled_is_called_and_nobody_is_thanked_twice() -> None:
    stage = three().open()
    stage.give("NL")
    end(stage).play(MarkAbsent(id="a", inscription=2))
    stage.play(Recall(id="r", inscription=2))
    assert said(stage) == [
        (
            Step.FLOOR,
            (
                "I now give the floor to the distinguished representative of Côte d’Ivoire, to be followed by the "
                "distinguished representative of Peru."
            ),
            (
                "Je donne maintenant la parole à la représentante ou au représentant de la Côte d’Ivoire ; suivra la "
                "représentante ou le représentant du Pérou."
            ),
        )
    ]


def test_an_absence_undone_was_never_missed() -> None:
    stage = three().open()
    stage.play(MarkAbsent(id="a", inscription=1))
    stage.play(UndoAct(id="u", position=stage.plenary.undoable.position))
    assert said(stage) == [FIRST]


RULINGS = [
    (
        Step.UPHELD,
        (
            "I rule that the point of order is well taken. I give the floor back to the distinguished representative "
            "of the Netherlands."
        ),
        (
            "Je décide que la motion d’ordre est fondée. Je rends la parole à la représentante ou au représentant des "
            "Pays-Bas."
        ),
    ),
    (
        Step.NOT_UPHELD,
        (
            "I rule that the point of order is not well taken. I give the floor back to the distinguished "
            "representative of the Netherlands."
        ),
        (
            "Je décide que la motion d’ordre n’est pas fondée. Je rends la parole à la représentante ou au "
            "représentant des Pays-Bas."
        ),
    ),
]


def test_a_point_of_order_is_heard_and_ruled_on_before_anything_else() -> None:
    stage = three().open()
    stage.give("NL")
    stage.play(RaisePointOfOrder(id="p", delegation=PERU))
    raised = (
        Step.POINT_OF_ORDER,
        (
            "I ask the distinguished representative of the Netherlands to wait for a moment. I give the floor to the "
            "distinguished representative of Peru on a point of order."
        ),
        (
            "Je prie la représentante ou le représentant des Pays-Bas de patienter un instant. Je donne la parole à la "
            "représentante ou au représentant du Pérou pour une motion d’ordre."
        ),
    )
    assert said(stage) == [raised, *RULINGS]
    assert said(end(stage)) == RULINGS
    stage.play(RuleOnPoint(id="r", point=1, ruling=Ruling.UPHELD))
    assert without_time(stage) == [SECOND]


def test_a_point_that_interrupts_nobody_gives_the_floor_back_to_nobody() -> None:
    stage = three().open()
    stage.play(RaisePointOfOrder(id="p", delegation=PERU))
    assert said(end(stage)) == [
        (
            Step.UPHELD,
            "I rule that the point of order is well taken.",
            "Je décide que la motion d’ordre est fondée.",
        ),
        (
            Step.NOT_UPHELD,
            "I rule that the point of order is not well taken.",
            "Je décide que la motion d’ordre n’est pas fondée.",
        ),
    ]
    stage.play(RuleOnPoint(id="r", point=1, ruling=Ruling.NOT_UPHELD))
    assert said(stage) == [FIRST]


def test_an_appeal_is_put_to_the_vote_with_its_two_ends() -> None:
    stage = three().open()
    stage.play(RaisePointOfOrder(id="p", delegation=PERU))
    stage.play(RuleOnPoint(id="r", point=1, ruling=Ruling.NOT_UPHELD))
    stage.play(AppealRuling(id="a", point=1, delegation=PERU))
    assert said(stage) == [
        (
            Step.APPEAL,
            (
                "The distinguished representative of Peru appeals against my ruling. I put the appeal to the vote at "
                "once. My ruling stands unless a majority of those present and voting overrules it."
            ),
            (
                "La représentante ou le représentant du Pérou fait appel de ma décision. Je mets l’appel aux voix "
                "immédiatement. Ma décision est maintenue, sauf si la majorité des présents et votants l’annule."
            ),
        ),
        (Step.OVERRULED, "The ruling is overruled.", "La décision est annulée."),
        (Step.RULING_STANDS, "The ruling stands.", "La décision est maintenue."),
    ]
    stage.play(DecideAppeal(id="d", point=1, in_favour=1, against=2))
    assert said(stage) == [FIRST]


MOTIONS = {
    MotionKind.SUSPEND_MEETING: (
        "moves to suspend the meeting. It is not debated; I put it to the vote at once.",
        "une motion de suspension de la séance. Elle n’est pas débattue ; je la mets aux voix immédiatement.",
        "I shall suspend the meeting.",
        "Je vais suspendre la séance.",
    ),
    MotionKind.ADJOURN_MEETING: (
        "moves to adjourn the meeting. It is not debated; I put it to the vote at once.",
        "une motion d’ajournement de la séance. Elle n’est pas débattue ; je la mets aux voix immédiatement.",
        "I shall adjourn the meeting.",
        "Je vais ajourner la séance.",
    ),
    MotionKind.ADJOURN_DEBATE: (
        "moves to adjourn the debate. Besides, two may speak in favour and two against; then I put it to the vote.",
        (
            "une motion d’ajournement du débat. Deux peuvent en outre parler pour et deux contre ; je la mets ensuite "
            "aux voix."
        ),
        "The debate is adjourned.",
        "Le débat est ajourné.",
    ),
    MotionKind.CLOSE_DEBATE: (
        "moves to close the debate. Two may speak against it; then I put it to the vote.",
        "une motion de clôture du débat. Deux peuvent parler contre ; je la mets ensuite aux voix.",
        "The debate is closed.",
        "Le débat est clos.",
    ),
}


@pytest.mark.parametrize("kind", list(MotionKind))
def test_a_motion_is_put_with_its_two_ends(kind: MotionKind) -> None:
    moved, moved_in_french, carried, carried_in_french = MOTIONS[kind]
    stage = three().open()
    stage.play(MoveMotion(id="m", kind=kind, delegation=COTE_D_IVOIRE))
    assert said(stage) == [
        (
            Step.MOTION,
            f"The distinguished representative of Côte d’Ivoire {moved}",
            f"La représentante ou le représentant de la Côte d’Ivoire présente {moved_in_french}",
        ),
        (
            Step.CARRIED,
            f"The motion is carried. {carried}",
            f"La motion est adoptée. {carried_in_french}",
        ),
        (Step.REJECTED, "The motion is rejected.", "La motion est rejetée."),
    ]
    stage.play(DecideMotion(id="d", motion=1, outcome=Outcome.REJECTED))
    assert said(stage) == [FIRST]


def test_what_was_carried_about_the_meeting_the_chair_says() -> None:
    def carried(kind: MotionKind) -> Stage:
        stage = three().open()
        stage.play(MoveMotion(id="m", kind=kind, delegation=PERU))
        stage.play(DecideMotion(id="d", motion=1, outcome=Outcome.CARRIED))
        return stage

    assert said(carried(MotionKind.ADJOURN_MEETING)) == [
        (Step.ADJOURNMENT, "The meeting is adjourned.", "La séance est ajournée.")
    ]
    stage = carried(MotionKind.SUSPEND_MEETING)
    assert said(stage) == [SUSPENDED]
    stage.play(SuspendMeeting(id="s"))
    stage.after(600).play(ResumeMeeting(id="r"))
    assert said(stage) == [FIRST]


SUSPENDED = (
    Step.SUSPENSION,
    "The meeting is suspended. Those who have not been heard keep their order.",
    "La séance est suspendue. Celles et ceux qui n’ont pas été entendus gardent leur ordre.",
)


def test_at_the_hard_stop_whoever_spoke_is_thanked_and_the_meeting_suspended() -> None:
    stage = three().open()
    stage.give("NL")
    stage.after(100 * 60).play(PassHardStop(id="h"))
    assert without_time(stage) == [
        (
            Step.SUSPENSION,
            f"I thank the distinguished representative of the Netherlands. {SUSPENDED[1]}",
            f"Je remercie la représentante ou le représentant des Pays-Bas. {SUSPENDED[2]}",
        )
    ]


def test_a_suspended_meeting_says_when_it_goes_on_and_then_that_it_does() -> None:
    stage = three().open()
    stage.give("NL")
    stage.after(30).play(SuspendMeeting(id="s", until=MEETING + timedelta(hours=2)))
    resumed = (
        Step.RESUMPTION,
        "The meeting is resumed. I give the floor back to the distinguished representative of the Netherlands.",
        "La séance est reprise. Je rends la parole à la représentante ou au représentant des Pays-Bas.",
    )
    assert said(stage) == [
        (
            Step.SUSPENSION,
            "The meeting is suspended; it resumes at 13:30. Those who have not been heard keep their order.",
            (
                "La séance est suspendue ; elle reprendra à 13:30. Celles et ceux qui n’ont pas été entendus gardent "
                "leur ordre."
            ),
        ),
        resumed,
    ]


def test_on_another_day_the_day_is_said() -> None:
    stage = three().open()
    stage.play(SuspendMeeting(id="s", until=MEETING + timedelta(days=3)))
    assert said(stage)[0][1:] == (
        (
            "The meeting is suspended; it resumes on Monday 11 December at 11:30. Those who have not been heard keep "
            "their order."
        ),
        (
            "La séance est suspendue ; elle reprendra le lundi 11 décembre à 11:30. Celles et ceux qui n’ont pas été "
            "entendus gardent leur ordre."
        ),
    )
    assert said(stage)[1] == (Step.RESUMPTION, "The meeting is resumed.", "La séance est reprise.")


def test_after_the_last_speaker_come_the_replies_and_then_the_segment_ends() -> None:
    stage = three().open()
    for key in ("NL", "CI", "PE"):
        stage.give(key)
    stage.play(AskForReply(id="a", delegation=THE_NETHERLANDS))
    assert without_time(stage) == [
        (
            Step.REPLY,
            (
                "I thank the distinguished representative of Peru. I now give the floor to the distinguished "
                "representative of the Netherlands, in exercise of the right of reply, for 3 minutes."
            ),
            (
                "Je remercie la représentante ou le représentant du Pérou. Je donne maintenant la parole à la "
                "représentante ou au représentant des Pays-Bas, au titre du droit de réponse, pour 3 minutes."
            ),
        )
    ]
    stage.play(GiveReply(id="g", reply=1, ending=stage.plenary.floor.holder))
    assert without_time(stage) == [
        (
            Step.SEGMENT_END,
            (
                "I thank the distinguished representative of the Netherlands. There are no more speakers on the list. "
                "This concludes Segment I."
            ),
            (
                "Je remercie la représentante ou le représentant des Pays-Bas. La liste des orateurs est épuisée. Nous "
                "en avons terminé avec Segment I."
            ),
        )
    ]


def test_between_segments_the_next_is_opened_and_after_the_last_the_meeting_closed() -> None:
    stage = Stage().open()
    stage.play(CloseSegment(id="c", segment="1"))
    assert said(stage) == [(Step.SEGMENT_OPENING, "We turn to Segment II.", "Nous passons à Segment II.")]
    stage.play(OpenSegment(id="o", segment="2"))
    stage.play(CloseSegment(id="d", segment="2"))
    closed = (
        Step.CLOSE,
        "I thank you all, and the interpreters, and declare the meeting closed.",
        "Je vous remercie toutes et tous, ainsi que les interprètes, et je déclare la séance levée.",
    )
    assert said(stage) == [closed]
    stage.play(CloseMeeting(id="e"))
    assert said(stage) == [closed]


@pytest.mark.parametrize(
    ("fate", "en", "fr"),
    [
        (
            Unreached.CARRIED_OVER,
            "Those who could not be heard keep their order for the next meeting.",
            "Celles et ceux qui n’ont pu être entendus gardent leur ordre pour la prochaine séance.",
        ),
        (
            Unreached.INVITED_TO_FILE,
            "Those who could not be heard are invited to file their statements.",
            "Celles et ceux qui n’ont pu être entendus sont invités à déposer leurs déclarations.",
        ),
    ],
)
def test_those_not_reached_are_told_what_becomes_of_them(fate: Unreached, en: str, fr: str) -> None:
    stage = three(replace(PROGRAMME, procedure=Procedure(unreached=fate))).open()
    stage.play(CloseSegment(id="c", segment="1"))
    stage.play(CloseMeeting(id="e"))
    assert said(stage) == [
        (
            Step.CLOSE,
            f"{en} I thank you all, and the interpreters, and declare the meeting closed.",
            f"{fr} Je vous remercie toutes et tous, ainsi que les interprètes, et je déclare la séance levée.",
        )
    ]


def test_a_speaker_of_an_earlier_meeting_is_not_thanked_again() -> None:
    stage = three().open()
    stage.give("NL")
    end(stage).play(SuspendMeeting(id="s"))
    stage.after(3600).play(ResumeMeeting(id="r"))
    (line,) = said(stage)
    assert line[1].startswith("I now give the floor to the distinguished representative of Côte d’Ivoire")


def test_at_every_moment_of_a_whole_day_both_languages_say_the_same_steps_in_full() -> None:
    plenary = Plenary()
    for event in whole_day().events:
        plenary = evolve(plenary, event)
        english, french = words_to_say(plenary, "en"), words_to_say(plenary, "fr")
        assert [(one.step, one.due) for one in english] == [(one.step, one.due) for one in french]
        assert english != ()
        assert [one.text for one in (*english, *french) if set("{}") & set(one.text) or not one.text] == []
