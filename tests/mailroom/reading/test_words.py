"""What a mail wants, who asks, in whose name, and who will speak."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hemicycle.mailroom.reading.delegation import delegation_in
from hemicycle.mailroom.reading.intent import intent_of
from hemicycle.mailroom.reading.plain import plain
from hemicycle.mailroom.reading.quotes import part, words_of
from hemicycle.mailroom.reading.speaker import speakers_in
from hemicycle.mailroom.reading.tongue import language_of
from hemicycle.mailroom.reading.witnesses import Witnesses
from hemicycle.plenary.mails.reading import Change, Intent
from hemicycle.plenary.requests.request import Doubt
from plenary_stage import PROGRAMME


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Peru would like to take the floor in Segment I.", Intent.REGISTER),
        ("Could you please add Ghana to the list for Segment II?", Intent.REGISTER),
        ("La délégation du Mali souhaite s'exprimer au segment I.", Intent.REGISTER),
        ("Solicitamos la inscripción de Chile en la lista de oradores.", Intent.REGISTER),
        ("يرغب وفد مصر في إلقاء كلمة في الجزء الأول.", Intent.REGISTER),
        ("Просим записать делегацию Армении для выступления.", Intent.REGISTER),
        ("请将我代表团列入发言名单。", Intent.REGISTER),
        ("Peru withdraws from the list of Segment I.", Intent.WITHDRAW),
        ("We will not be taking the floor after all.", Intent.WITHDRAW),
        ("Le Mali ne prendra finalement pas la parole.", Intent.WITHDRAW),
        ("Chile ya no hará uso de la palabra.", Intent.WITHDRAW),
        ("نرجو سحب طلبنا من قائمة المتكلمين.", Intent.WITHDRAW),
        ("Просим снять нашу делегацию с записи.", Intent.WITHDRAW),
        ("我代表团撤回发言申请。", Intent.WITHDRAW),
        ("Peru and Chile have agreed to swap their places.", Intent.SWAP),
        ("Nous souhaitons échanger notre place avec celle du Mali.", Intent.SWAP),
        ("Chile can no longer speak in Segment I. It asks for the floor in Segment II.", Intent.QUESTION),
        ("We withdraw from Segment I but keep our place in Segment II.", Intent.WITHDRAW),
        (
            "Peru wishes to speak in the first segment and will not take the floor in the second.",
            Intent.QUESTION,
        ),
        ("Le Pérou souhaite intervenir au segment I et ne prendra pas la parole au second.", Intent.QUESTION),
        ("Peru speaks for the Andean States in Segment I. Chile will not speak separately.", Intent.QUESTION),
        ("Peru asked for the floor in Segment I last week. It will not take the floor.", Intent.WITHDRAW),
        ("Is registration still open?", Intent.QUESTION),
        ("May a delegation that speaks in Segment I also speak in Segment II?", Intent.QUESTION),
        ("Pourriez-vous nous indiquer l'heure de clôture ?", Intent.QUESTION),
        ("请问登记是否仍开放？", Intent.QUESTION),
    ],
)
def test_what_a_mail_wants(text: str, intent: Intent) -> None:
    wanted = intent_of(text, PROGRAMME, is_answer=False, has_files=False)
    assert wanted is not None
    assert wanted.intent is intent


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Our new speaker is Ms. Ana Ruiz instead of Mr. Paz.", (Change.SPEAKER,)),
        ("M. Diallo sera remplacé par Mme Traoré.", (Change.SPEAKER,)),
        ("Please move us from Segment I to Segment II.", (Change.SEGMENT,)),
        ("Chile withdraws from Segment I and wishes to speak in Segment II instead.", (Change.SEGMENT,)),
        ("Le Chili se retire du segment I et souhaite intervenir au segment II.", (Change.SEGMENT,)),
        (
            "We are already on the list of Segment I and would also like to speak in Segment II.",
            (Change.ADDITION,),
        ),
    ],
)
def test_what_an_amendment_changes(text: str, changes: tuple[Change, ...]) -> None:
    wanted = intent_of(text, PROGRAMME, is_answer=False, has_files=False)
    assert wanted is not None
    assert (wanted.intent, wanted.changes) == (Intent.AMEND, changes)


def test_a_text_that_is_sent_asks_for_no_place() -> None:
    text = "Please find attached the statement of Japan for the interpreters."
    assert intent_of(text, PROGRAMME, is_answer=False, has_files=True).intent is Intent.STATEMENT


def named(text: str, subject: str = "", sender: str = "", address: str = "a@x.example"):
    return delegation_in(text, Witnesses(subject=subject, sender_name=sender, sender_address=address))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The Permanent Mission of Peru to the United Nations requests the floor.", "PE"),
        (
            "The Office of the Prosecutor will intervene. The Registry will write to you separately.",
            "icc-office-of-the-prosecutor",
        ),
        ("La RDC demande la parole. La République du Congo vous écrira séparément.", "CD"),
        ("Chad Kaupa of Papua New Guinea would like to speak.", "PG"),
        ("冈比亚代表团请求发言", "GM"),
        ("Niger souhaite prendre la parole", "NE"),
        ("Nigeria souhaite prendre la parole", "NG"),
        ("Dear colleagues, Georgia requests the floor.", "GE"),
        ("The Permanent Mission of Nepal in Geneva, Switzerland, requests the floor.", "NP"),
        (
            "L'Ambassade de la République démocratique du Congo demande l'inscription de la délégation congolaise.",
            "CD",
        ),
        ("THE COMMONWEALTH OF THE BAHAMAS REQUESTS THE FLOOR.", "BS"),
        ("Denmark aligns itself with the European Union and wishes to speak in Segment II.", "DK"),
        ("NZ requests the floor.", "NZ"),
    ],
)
def test_who_asks(text: str, key: str) -> None:
    assert (named(text).key, named(text).doubts) == (key, ())


def test_a_body_that_no_table_knows_is_called_as_it_calls_itself() -> None:
    found = named("The Tokyo Forum for International Justice, an NGO, wishes to be inscribed.")
    assert (found.key, found.name) == (
        "other:tokyo forum for international justice",
        "Tokyo Forum for International Justice",
    )


def test_several_that_ask_in_one_mail_are_a_doubt_with_the_writer_first() -> None:
    found = named(
        "Austria would like to speak in Segment I. Please register Croatia for Segment II.",
        sender="Austrian Mission",
    )
    assert (found.key, found.others, found.doubts) == ("AT", ("HR",), (Doubt.SEVERAL_DELEGATIONS,))


def test_a_group_that_is_spoken_for_is_no_delegation() -> None:
    found = named("Canada will speak on behalf of Australia, New Zealand and Canada (CANZ).")
    assert (found.key, [one.group for one in found.behalf], found.doubts) == ("CA", ["canz"], ())


def test_a_statement_for_a_group_is_on_its_behalf_unless_one_aligns_oneself_with_it() -> None:
    assert [
        one.group for one in named("Sweden will take the floor for the five Nordic countries.").behalf
    ] == ["nordic-countries"]
    assert named("Lithuania aligns itself with the statement for the Baltic States.").behalf == ()


def test_members_listed_behind_a_group_ask_for_nothing_themselves() -> None:
    found = named("Estonia will speak on behalf of the Baltic States - Estonia, Latvia and Lithuania.")
    assert (found.key, found.others, [one.group for one in found.behalf]) == ("EE", (), ["baltic-states"])


def test_on_behalf_of_oneself_is_no_group() -> None:
    assert (
        named("On behalf of the Coalition for the International Criminal Court I ask for the floor.").behalf
        == ()
    )
    assert named("On behalf of my delegation, Peru asks for the floor.").behalf == ()


def test_whoever_aligns_itself_does_not_ask_for_the_other() -> None:
    assert named("Lithuania aligns itself with the statement of Estonia and asks for a slot.").key == "LT"


def test_a_sender_of_one_state_that_writes_for_another_is_a_doubt() -> None:
    found = named("Niger requests the floor.", sender="Permanent Mission of Nigeria")
    assert found.doubts == (Doubt.DELEGATION_CONTRADICTORY,)


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Speaker: Ms. Ana Ruiz, Ambassador.", "Ana Ruiz", "Ambassador"),
        (
            "It will be delivered by H.E. Mr. Jan van der Berg (Legal Adviser).",
            "Jan van der Berg",
            "Legal Adviser",
        ),
        (
            "Jordan Ellery-Vance, Deputy Legal Director, will represent us.",
            "Jordan Ellery-Vance",
            "Deputy Legal Director",
        ),
        (
            "We speak in Segment I. Chad Kaupa, Second Secretary, will speak.",
            "Chad Kaupa",
            "Second Secretary",
        ),
        ("Oratrice : Mme Awa Diop, conseillère juridique", "Awa Diop", "conseillère juridique"),
        ("Interviendra M. Trésor Kabangu, magistrat.", "Trésor Kabangu", "magistrat"),
        (
            "Intervention de M. Thierry Wagener, conseiller juridique.",
            "Thierry Wagener",
            "conseiller juridique",
        ),
        ("Son Excellence Madame Awa Diop, ministre, prononcera l'intervention.", "Awa Diop", None),
        ("Notre représentante : Me Awa Diop.", "Awa Diop", None),
        ("orador embajador Luis Paz-Gil", "Luis Paz-Gil", "embajador"),
        ("The Director of Legal Advice, Mr Jan Berg, will speak.", "Jan Berg", None),
        ("Peru would like to speak (Ana Ruiz, Director).", "Ana Ruiz", "Director"),
        ("Peru, Segment II, speaker Ana Ruiz.", "Ana Ruiz", None),
        ("You can put Ana Ruiz as our speaker.", "Ana Ruiz", None),
        ("Replace Ambassador Paz by Ms Ana Ruiz, Counsellor, as our speaker.", "Ana Ruiz", "Counsellor"),
        ("Our speaker is now Ms Ana Ruiz, Counsellor, instead of Mr Paz.", "Ana Ruiz", "Counsellor"),
        ("Notre oratrice sera Mme Ana Ruiz, ministre, au lieu de M. Paz.", "Ana Ruiz", "ministre"),
        ("La oradora será la Sra. Ana Ruiz, Ministra, en lugar del Sr. Paz.", "Ana Ruiz", "Ministra"),
        ("Выступит г-жа Анна Руис, советник, вместо г-на Паса.", "Анна Руис", "советник"),
        ("المتحدثة: السيدة سلمى الخطيب، مستشارة، بدلا من السفير.", "سلمى الخطيب", "مستشارة"),
        ("Nous parlerons (M. Luis Paz, ambassadeur).", "Luis Paz", "ambassadeur"),
        ("Speaker: Ambassador-at-Large Ana Ruiz.", "Ana Ruiz", "Ambassador-at-Large"),
        ("Name: Ana Ruiz", "Ana Ruiz", None),
        ("La persona que hablará por nosotros es la Consejera Ana Ruiz.", "Ana Ruiz", "Consejera"),
        ("Intervendrá el Sr. Luis Paz, Ministro Consejero.", "Luis Paz", "Ministro Consejero"),
        ("Orador u oradora\nYesenia Caicedo Mosquera", "Yesenia Caicedo Mosquera", None),
        ("المتحدثة: السيدة سلمى الخطيب، مستشارة.", "سلمى الخطيب", "مستشارة"),
        ("السفير كريم النجار سيلقي الكلمة بدلا من المستشارة نادية الشافعي.", "كريم النجار", None),
        ("L'Ambassadeur Ali Keïta prendra la parole.", "Ali Keïta", "L'Ambassadeur"),
        ("Instead of Ms. Ana Ruiz, Mr. Luis Paz will deliver the statement.", "Luis Paz", None),
        ("Выступит советник г-н Фаррух Одинаев.", "Фаррух Одинаев", "советник"),
        ("发言人：王大明，大使", "王大明", "大使"),
        ("由陶景熙大使发言。", "陶景熙", "大使"),
        ("发言人：法图·贾洛-桑扬女士", "法图·贾洛-桑扬", "女士"),
    ],
)
def test_who_will_speak(text: str, name: str, title: str | None) -> None:
    found = speakers_in(text)
    assert [one.speaker.name for one in found] == [name]
    assert text[found[0].start : found[0].end].replace("  ", " ") == name
    if title:
        assert found[0].speaker.title == title


def test_each_segment_of_a_list_has_its_own_speaker() -> None:
    found = speakers_in("Segmento I: Embajadora Ana Ruiz. Segmento II: Sr. Luis Paz, asesor.")
    assert [one.speaker.name for one in found] == ["Ana Ruiz", "Luis Paz"]


@pytest.mark.parametrize(
    "text",
    [
        "Owing to the absence of Mr. Paz nobody can speak.",
        "John M. Smith sends his regards.",
        "Speaker to be confirmed.",
        "Speaker: TBC",
        "Orateur : à confirmer",
        "Orador: por confirmar",
        "发言人：待定",
        "Please add us to the speakers' list. Dear Mr. Paz,",
    ],
)
def test_nobody_is_named(text: str) -> None:
    assert speakers_in(text) == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Dear all, Peru would like to speak.", "en"),
        ("Chers collègues, la délégation souhaite la parole.", "fr"),
        ("Estimados colegas, la delegación solicita la palabra.", "es"),
        ("ترغب دولة الكويت في الكلمة (Segment II)", "ar"),
        ("Просим записать нас", "ru"),
        ("Solicito registrar a Bolivia, segmento II.", "es"),
        ("请登记发言 (Segment II)", "zh"),
        ("", "und"),
    ],
)
def test_in_which_language(text: str, language: str) -> None:
    assert language_of(text) == language


def new_words(text: str, subject: str = "Re: x") -> str:
    return " ".join(words_of(text, part(text, subject).new).split())


@pytest.mark.parametrize(
    "quoted",
    [
        "On Mon, 4 Dec 2023 at 10:00, Secretariat <s@x.example> wrote:\n> Segment II",
        "-----Original Message-----\nFrom: S\nSent: Monday\n\nSegment II",
        "De : S <s@x.example>\nEnvoyé : lundi\nÀ : M\nObjet : x\n\nSegment II",
        "Fra: S <s@x.example>\nSendt: mandag\nTil: M\nEmne: x\n\nSegment II",
        "发件人: S\n发送时间: 2023年12月2日\n主题: x\n\nSegment II",
        "04.12.2023 16:13, Secretariat пишет:\n> Segment II",
        "كتب Secretariat في يوم الاثنين:\n> Segment II",
    ],
)
def test_what_is_quoted_is_not_said_now(quoted: str) -> None:
    assert "Segment II" not in new_words(f"Segment I, please.\n\n{quoted}\n")


def test_what_is_passed_on_can_be_read() -> None:
    text = "For your action.\n\nFrom: Capital\nSent: Monday\nTo: Mission\nSubject: x\n\nPlease register Mongolia.\n"
    parted = part(text, "FW: x")
    assert "Mongolia" in words_of(text, *parted.passed_on)


def test_answers_between_quoted_lines_of_a_form_are_read_with_what_they_answer() -> None:
    text = "See below.\n\n> Segment (I: years; II: arrests):\nthe first, please\n\n> Withdraw from an earlier list?\nNo\n"
    assert new_words(text) == "See below. Segment: the first, please No"


@given(st.text(max_size=300))
def test_plain_letters_stand_where_the_letters_stood(text: str) -> None:
    assert len(plain(text)) == len(text)
