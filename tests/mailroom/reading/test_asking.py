"""What a short mail asks for: a place, something else, or nothing. To hold a request is better than to make one up."""

from email.message import EmailMessage

import pytest
from msgspec.structs import replace

from hemicycle.mailroom.delivery import Delivery
from hemicycle.mailroom.reading.reading import read_mail
from hemicycle.plenary.mails.reading import Change, Intent, Reading
from hemicycle.plenary.requests.request import Doubt
from mailroom.reading.test_any_mail import BY_SMTP, CIRCUMSTANCES


def read(
    words: str,
    subject: str = "Plenary",
    sender: str = "Mission of Peru <mission@pe-mfa.example>",
    headers: tuple[tuple[str, str], ...] = (),
    delivery: Delivery = BY_SMTP,
) -> Reading:
    mail = EmailMessage()
    mail["From"] = sender
    mail["To"] = "Secretariat <secretariat@plenary.example>"
    mail["Cc"] = "copy@embassy.example"
    mail["Subject"] = subject
    for name, value in headers:
        mail[name] = value
    mail.set_content(words)
    return read_mail(mail.as_bytes(), delivery, CIRCUMSTANCES)


def asked(reading: Reading) -> tuple[Intent, tuple[str, ...]]:
    return reading.intent, reading.wishes[0].asked.segments


def speaker_of(reading: Reading) -> str | None:
    speaker = reading.wishes[0].speaker
    return speaker.name if speaker else None


@pytest.mark.parametrize(
    ("words", "segments"),
    [
        ("Peru would appreciate it if it could speak in Segment II.", ("2",)),
        ("Please sign Peru up for both segments.", ("1", "2")),
        ("Peru expresses its interest to take the floor in the second segment.", ("2",)),
        ("Peru would like the floor in Segment I.", ("1",)),
        ("I would like to book two minutes for Peru in Segment II.", ("2",)),
        ("Kindly allow Peru to take the floor in the second segment.", ("2",)),
        ("Peru's delegation has been instructed to speak in Segment II.", ("2",)),
        ("Could Peru be added to the list of speakers of Segment I?", ("1",)),
        ("Would it be possible to inscribe Peru in Segment II?", ("2",)),
        ("We would be grateful if you would place Peru on the speakers' list of Segment I.", ("1",)),
        ("Peru is in agreement with the note and asks to be heard in Segment I.", ("1",)),
        ("Thank you for the concept note, Peru would like to speak in Segment II.", ("2",)),
        ("Peru would like to speak in the second segement.", ("2",)),
        ("Peru will not speak in Segment I but would like to speak in Segment II.", ("2",)),
        ("Le Pérou sollicite un temps de parole au segment I.", ("1",)),
        ("Veuillez noter l'inscription du Pérou pour le segment II.", ("2",)),
        ("Merci d'inscrire le Pérou au segment I.", ("1",)),
        ("El Perú solicita un turno en el segmento II.", ("2",)),
        ("Agradeceremos inscribir al Perú en el segmento II.", ("2",)),
        ("Перу просит предоставить слово во втором сегменте.", ("2",)),
        ("تطلب بيرو إعطاءها الكلمة في الجزء الثاني.", ("2",)),
        ("秘鲁申请在第二部分发言。", ("2",)),
        ("O Peru gostaria de se inscrever na lista do segundo segmento.", ("2",)),
    ],
)
def test_a_place_is_asked_for(words: str, segments: tuple[str, ...]) -> None:
    assert (asked(read(words)), read(words).doubts) == ((Intent.REGISTER, segments), ())


@pytest.mark.parametrize(
    "words",
    [
        "Could you tell us whether Peru can still register for Segment II?",
        "Peru would like to know how many speakers are inscribed in Segment II.",
        "We would be grateful if you could clarify what the limit is in Segment II.",
        "Peru may wish to take the floor in Segment II; we await instructions.",
        "Peru is still considering whether to speak in Segment II.",
        "Peru has no plans to take part in the discussion of Segment I.",
        "Many thanks for the concept note on Segments I and II.",
        "Peru thanks the secretariat for inscribing it in Segment II.",
        "Please send us the list of speakers for Segment II.",
        "Peru attaches great importance to arrests, the subject of Segment II.",
        "Peru kindly asks for two more seats in the room during Segment II.",
        "Could you include a line on arrests in the summary of Segment II?",
        "Peru would like to circulate a written statement under Segment I; it does not request the floor.",
        "Peru, which is already inscribed in Segment II, would prefer to speak in Spanish.",
        "Peru requests interpretation into Spanish for Segment I.",
        "You are cordially invited to a breakfast on arrests, hosted by the Mission of Peru.",
        "Can NGOs be registered in Segment II?",
        "Le Pérou voudrait savoir si la liste des orateurs du segment II est encore ouverte.",
        "Le Pérou se réserve le droit d'intervenir au segment II.",
        "Le Pérou ne compte pas prendre la parole au segment II.",
        "Merci pour votre message sur les segments I et II.",
        "El Perú quisiera saber si todavía puede inscribirse en el segmento II.",
        "Solicitamos nos envíen la lista de oradores del segmento II.",
        "El Perú propone incluir una mención a las víctimas en el segmento II.",
        "Просим сообщить время выступления Перу во втором сегменте.",
        "Благодарим за подтверждение записи Перу во второй сегмент.",
        "نود معرفة موعد إغلاق التسجيل في الجزء الثاني.",
        "شكرا على تأكيد تسجيل بيرو في الجزء الثاني.",
        "秘鲁可能在第二部分发言，待国内确认。",
        "请提供第二部分发言名单。",
    ],
)
def test_no_place_is_asked_for(words: str) -> None:
    assert read(words).intent is Intent.QUESTION


@pytest.mark.parametrize(
    ("words", "subject", "segments"),
    [
        ("Peru too, please. Speaker: Ms. Ana Ruiz.", "Segment 2", ("2",)),
        ("Peru - seg 2 - Ms Ana Ruiz", "Plenary", ("2",)),
        (
            "State: Peru\nSegment(s): 1 and 2\nSpeaker (name and title): Ms Ana Ruiz, Director",
            "Form",
            ("1", "2"),
        ),
        ("Le Pérou au segment 2 svp, merci", "Plénière", ("2",)),
        ("请把秘鲁也加上，第二部分，谢谢。", "发言", ("2",)),
    ],
)
def test_a_telegram_asks_for_a_place(words: str, subject: str, segments: tuple[str, ...]) -> None:
    assert asked(read(words, subject)) == (Intent.REGISTER, segments)


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("Noted with thanks. Ana", "Re: Registration received - Peru - Segment I"),
        ("This was meant for a colleague.", "Re: Registration received - Chile - Segment I and II"),
        ("We shall follow the debate from our seats.", "Peru on Segment I: not this time"),
        ("See you in Segment II!", "Plenary"),
        ("Peru reserves its position on the matter for the time being.", "Segment II"),
    ],
)
def test_words_beside_a_segment_are_no_telegram(words: str, subject: str) -> None:
    assert read(words, subject).intent is Intent.QUESTION


@pytest.mark.parametrize(
    ("words", "segments"),
    [
        ("We will only speak in Segment II, please delete us from Segment I.", ("1",)),
        ("Peru must decline its slot in Segment II.", ("2",)),
        ("Please scratch Peru from the list of Segment II.", ("2",)),
        ("Peru has decided to pull out of Segment I.", ("1",)),
        ("تعتذر بيرو عن عدم إلقاء كلمتها في الجزء الأول.", ("1",)),
        ("秘鲁决定不在第一部分发言。", ("1",)),
    ],
)
def test_a_place_is_given_up(words: str, segments: tuple[str, ...]) -> None:
    assert asked(read(words)) == (Intent.WITHDRAW, segments)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The statement will be read by Ms. Ana Ruiz, First Secretary, instead.", "Ana Ruiz"),
        (
            "Mr. Luis Paz has had to cancel his trip. In his place Ambassador Ana Ruiz will deliver the statement.",
            "Ana Ruiz",
        ),
        ("Ms. Ruiz is ill; Mr. Luis Paz will step in for Peru.", "Luis Paz"),
        (
            "En raison d'un empêchement de Mme Ruiz, c'est M. Luis Paz, conseiller, qui s'exprimera.",
            "Luis Paz",
        ),
        ("السفير كريم النجار سيلقي كلمة بيرو بدلا من المستشارة نادية الشافعي.", "كريم النجار"),
        ("El Ministro Paz no podrá viajar. Lo reemplazará la Consejera Ana Ruiz.", "Ana Ruiz"),
        ("Please correct the name of our speaker: it should read Ana Ruiz.", "Ana Ruiz"),
    ],
)
def test_somebody_else_is_to_speak(words: str, name: str) -> None:
    reading = read(words)
    assert (reading.intent, reading.changes, speaker_of(reading)) == (Intent.AMEND, (Change.SPEAKER,), name)


def test_another_speaker_who_is_not_named_waits_for_a_person() -> None:
    assert read("Our speaker has been replaced; the name will follow.").doubts == (Doubt.QUESTION,)


def test_a_withdrawal_that_names_who_will_speak_waits_for_a_person() -> None:
    words = "Peru withdraws Mr. Luis Paz from Segment I. Ms. Ana Ruiz will speak instead."
    assert read(words).intent is Intent.QUESTION


@pytest.mark.parametrize(
    "words",
    [
        "Could Peru move from the first to the second segment?",
        "Please shift Peru from Segment I to II.",
        "A correction to our registration: we meant Segment II, not Segment I.",
    ],
)
def test_another_segment_is_meant(words: str) -> None:
    reading = read(words)
    assert (asked(reading), reading.changes, reading.leaves) == (
        (Intent.AMEND, ("2",)),
        (Change.SEGMENT,),
        ("1",),
    )


def test_whither_a_place_is_moved_may_be_all_that_is_said() -> None:
    reading = read("Peru's intervention should be moved to Segment II.")
    assert (asked(reading), reading.changes, reading.leaves) == (
        (Intent.AMEND, ("2",)),
        (Change.SEGMENT,),
        (),
    )


def test_after_rather_than_before_is_an_exchange() -> None:
    assert read("Could Peru speak after Chile rather than before?").intent is Intent.SWAP


def test_an_answer_that_says_who_will_speak_names_the_speaker_of_the_place() -> None:
    reading = read(
        "The name of our speaker is Ms. Ana Ruiz.", "Re: Registration received - Peru - Segment II"
    )
    assert (asked(reading), speaker_of(reading)) == ((Intent.AMEND, ("2",)), "Ana Ruiz")


def test_one_who_quotes_oneself_says_it_again() -> None:
    earlier = "Peru would like to speak in Segment II. Speaker: Ms. Ana Ruiz."
    words = f"Now with the embassy in copy.\n\nOn Mon, 4 Dec 2023, Peru <mission@pe-mfa.example> wrote:\n> {earlier}\n"
    reading = read(words, "Re: Peru")
    assert (asked(reading), speaker_of(reading)) == ((Intent.REGISTER, ("2",)), "Ana Ruiz")


def test_what_oneself_recalls_is_not_said_again() -> None:
    words = "Please ignore the below.\n\nOn Mon, 4 Dec 2023, Peru <mission@pe-mfa.example> wrote:\n> Peru asks for the floor in Segment II.\n"
    assert read(words, "Re: Peru").doubts == (Doubt.RECALLED,)


def test_our_own_circular_passed_on_is_nobodys_request() -> None:
    ours = "From: Secretariat <secretariat@plenary.example>\nSent: Monday\nTo: Missions\nSubject: Note\n\n"
    words = f"For your information.\n\n{ours}Those who wish to speak register on a list for Segment I or Segment II.\n"
    assert read(words, "FW: Note").intent is Intent.QUESTION


def test_a_request_forwarded_in_a_quotation_is_read() -> None:
    head = "> ---------- Forwarded message ---------\n> From: Capital <legal@pe-mfa.example>\n> Subject: Speaker\n>\n"
    reading = read(f"Please see below.\n\n{head}> Please inscribe Peru in Segment I.\n", "Fwd: Speaker")
    assert asked(reading) == (Intent.REGISTER, ("1",))


def test_news_of_who_will_speak_are_nobodys_request() -> None:
    listed = (("List-Unsubscribe", "<https://news.example/u>"), ("Precedence", "list"))
    words = "Kenya and Uganda will take the floor in Segment II. Unsubscribe here."
    assert read(words, "Digest", "Justice News <digest@news.example>", listed).intent is Intent.SPAM


def test_the_floor_of_another_meeting_is_not_ours_because_a_segment_is_named_besides() -> None:
    reading = read("Peru will take the floor in the general debate. It will not stay for Segment II.")
    assert reading.doubts == (Doubt.OTHER_MEETING,)


def test_a_plenary_on_cooperation_is_no_other_meeting_in_any_language() -> None:
    words = (
        "Le Pérou demande la parole au segment I de la plénière consacrée à la coopération.",
        "El Perú solicita la palabra en el segmento I de la plenaria sobre la cooperación.",
    )
    assert [read(one).doubts for one in words] == [(), ()]


def test_the_writer_who_says_i_is_the_speaker() -> None:
    sender = '"Ruiz, Ana" <ana.ruiz@pe-mfa.example>'
    words = "Peru would like to speak in Segment II. I will deliver the statement myself."
    assert speaker_of(read(words, "Peru", sender)) == "Ana Ruiz"


def test_an_answer_to_our_letter_keeps_saying_who_speaks_where_it_wishes_to_speak() -> None:
    """Whoever answers our letter has a place; who will speak is told of it, not asked for anew."""
    from hemicycle.mailroom.tokens import token_of  # noqa: PLC0415 - only here

    post = replace(CIRCUMSTANCES.post, key=b"key", plenary="plenary")
    mail = EmailMessage()
    mail["From"] = "Mission of Peru <mission@pe-mfa.example>"
    mail["To"] = f"secretariat+{token_of(b'key', 'plenary', 7)}@plenary.example"
    mail["Subject"] = "Re: Your inscription"
    mail.set_content("Ms. Ana Ruiz, Counsellor, will deliver our statement.")
    reading = read_mail(mail.as_bytes(), BY_SMTP, replace(CIRCUMSTANCES, post=post))
    assert (reading.letter, reading.changes, speaker_of(reading)) == (7, (Change.SPEAKER,), "Ana Ruiz")


@pytest.mark.parametrize(
    ("words", "segments"),
    [
        ("Hola, ¿nos pueden anotar en el Segmento II? Misión del Perú", ("2",)),
        ("Anoten x favor al Perú en los dos segmentos.", ("1", "2")),
        ("Les escribo para pedirles que sumen al Perú al segmento inicial.", ("1",)),
        ("Pourriez-vous réserver une place au segment I pour le Pérou ?", ("1",)),
        (
            "Could Peru still be accommodated in Segment II: Mr. Luis Paz, Prosecutor, has brief remarks.",
            ("2",),
        ),
        ("Kindly accord Peru an opportunity to make an intervention in Segment I.", ("1",)),
        ("Delegation: Peru\nSegment: II (arrests)\nSpeaker: Ms Ana Ruiz\nDuration: 2 min", ("2",)),
        ("DELEGATION ............ Peru\nSEGMENT ............... [ ] I   [X] II", ("2",)),
        ("Peru - Segment I - Amb. Ana Ruiz.", ("1",)),
        ("Peru would be grateful for a slot to talk about voluntary cooperation agreements.", ("1",)),
        ("Просим добавить делегацию Перу и в сегмент II.", ("2",)),
        ("国家：秘鲁\n环节：☐ 一（高级别） ☑ 二（逮捕）\n发言人：陈伟铭", ("2",)),
    ],
)
def test_people_ask_for_a_place_in_many_ways(words: str, segments: tuple[str, ...]) -> None:
    assert asked(read(words)) == (Intent.REGISTER, segments)


@pytest.mark.parametrize(
    "words",
    [
        "Просим разъяснить, будет ли перевод и можно ли показать слайды при выступлении в сегменте II.",
        "Le Pérou vous remercie de votre invitation à intervenir au segment I, sans toutefois demander la parole.",
        "Three persons come for Segment I: Mr. Luis Paz, Ms. Ana Ruiz. None of them is going to speak.",
    ],
)
def test_who_only_asks_or_declines_registers_nobody(words: str) -> None:
    assert read(words).intent is Intent.QUESTION


def test_a_withdrawal_may_have_the_form_of_a_question() -> None:
    reading = read("¿Pueden bajar al Perú de la lista del segmento I? El II queda como está.")
    assert asked(reading) == (Intent.WITHDRAW, ("1",))


def test_one_who_cannot_travel_is_replaced_and_nobody_withdraws() -> None:
    words = "El Embajador Paz no podrá viajar. En su lugar hará uso de la palabra la Embajadora Ana Ruiz."
    reading = read(words, "RE: Registration received - Peru - Segment I")
    assert (reading.intent, reading.changes, speaker_of(reading)) == (
        Intent.AMEND,
        (Change.SPEAKER,),
        "Ana Ruiz",
    )


def test_who_is_replaced_in_a_new_request_makes_it_no_change() -> None:
    words = (
        "Peru would like to speak in Segment I. The President being kept away, Ms. Ana Ruiz will replace him."
    )
    assert asked(read(words)) == (Intent.REGISTER, ("1",))


def test_a_place_that_stays_is_not_asked_for_again() -> None:
    words = "En complément de sa note, le Pérou demande à être également inscrit au segment I, son inscription au segment II demeurant inchangée."
    assert asked(read(words)) == (Intent.AMEND, ("1",))


def test_a_text_instead_of_a_speech_gives_up_nothing() -> None:
    mail = EmailMessage()
    mail["From"] = "Mission of Peru <mission@pe-mfa.example>"
    mail["To"] = "secretariat@plenary.example"
    mail["Subject"] = "Written statement"
    mail.set_content("Peru will not be taking the floor in Segment I. Please post the attached statement.")
    mail.add_attachment(b"We thank the Court.", maintype="text", subtype="plain", filename="statement.txt")
    reading = read_mail(mail.as_bytes(), BY_SMTP, CIRCUMSTANCES)
    assert (reading.intent, reading.statements) == (Intent.STATEMENT, ("statement.txt",))


def test_an_answer_may_choose_by_a_word_alone() -> None:
    words = "> Which one: Segment I (25 years) or\n> Segment II (arrests)?\n\nThe first one, please.\n"
    reading = read(words, "Re: Your message is being checked")
    assert asked(reading) == (Intent.REGISTER, ("1",))


def test_what_an_older_mail_of_a_chain_asks_is_not_what_is_passed_on() -> None:
    words = (
        "Kindly see below.\n\n---------- Forwarded message ---------\nFrom: Minister <m@pe-mfa.example>\n"
        "Subject: Re: Who speaks\n\nPlease inscribe Peru in Segment I.\n\n"
        "On Mon, 4 Dec 2023, Legal Desk <l@pe-mfa.example> wrote:\n> Ghana seems to prefer Segment II.\n"
    )
    reading = read(words, "Fwd: Who speaks")
    assert (asked(reading), [wish.asked.delegation.key for wish in reading.wishes]) == (
        (Intent.REGISTER, ("1",)),
        ["PE"],
    )


@pytest.mark.parametrize(
    ("words", "doubts"),
    [
        ("Please inscribe Peru (not Panama) in Segment I.", ()),
        ("Peru requests the floor in Segment I; Panama may contact you themselves. Panama is in copy.", ()),
        (
            "Please book places in Segment I:\n\nPeru - Ms. Ana Ruiz\nPanama - Mr. Luis Paz\n",
            (Doubt.SEVERAL_DELEGATIONS,),
        ),
    ],
)
def test_who_else_is_named_asks_only_where_the_mail_asks_for_them(
    words: str, doubts: tuple[Doubt, ...]
) -> None:
    assert read(words).doubts == doubts


def test_a_society_that_bears_the_name_of_a_state_is_not_the_state() -> None:
    words = "中国国际法学会拟在第二部分发言，请予登记。发言人：欧阳砚玥女士。"
    reading = read(words, "报名", "中国国际法学会秘书处 <office@csil.example>")
    delegation = reading.wishes[0].asked.delegation
    assert delegation is not None
    assert delegation.name == "中国国际法学会"


def test_where_a_word_may_be_broken_it_is_the_same_word() -> None:
    assert asked(read("Peru requests the floor in Seg\u00adment II on arr\u00adests.")) == (
        Intent.REGISTER,
        ("2",),
    )


def test_a_table_says_in_which_segment_and_by_whom() -> None:
    words = "Please find below the particulars for Peru.\n\nMeeting    Segment  Speaker\nPlenary    I        H.E. Mr. Luis Paz Ruiz\n"
    reading = read(words)
    assert (asked(reading), speaker_of(reading)) == ((Intent.REGISTER, ("1",)), "Luis Paz Ruiz")


def test_a_way_out_of_some_newsletter_makes_nobodys_request_a_newsletter() -> None:
    words = (
        "Please inscribe Peru in Segment I.\n\nMission of Peru\nUnsubscribe from our cultural newsletter\n"
    )
    assert asked(read(words)) == (Intent.REGISTER, ("1",))


def test_who_sells_something_asks_for_nothing() -> None:
    words = "贵公司负责人您好：本公司可代开各类普通发票，另办理会议发言席位登记。"
    assert read(words, "代开发票", "代理 <fp@sales.example>").intent is Intent.SPAM


def test_what_another_organ_does_not_do_withdraws_nothing() -> None:
    words = (
        "The Registry of the Court will take part in the high-level segment. "
        "The Office of the Prosecutor communicates separately; the Prosecutor will not speak in Segment II."
    )
    assert asked(read(words, sender="Registry <registry@court.example>")) == (Intent.REGISTER, ("1",))


def test_an_attached_request_is_no_statement() -> None:
    mail = EmailMessage()
    mail["From"] = "Mission of Peru <mission@pe-mfa.example>"
    mail["To"] = "secretariat@plenary.example"
    mail["Subject"] = "Перу"
    mail.set_content("Направляем заявку Перу на выступление (см. вложение).")
    mail.add_attachment(
        "Просим записать Перу в сегмент II.".encode(),
        maintype="text",
        subtype="plain",
        filename="zayavka.txt",
    )
    assert asked(read_mail(mail.as_bytes(), BY_SMTP, CIRCUMSTANCES)) == (Intent.REGISTER, ("2",))


def test_a_minister_may_bear_the_name_of_a_state() -> None:
    words = "Please put Georgia on the list for Segment I. Deputy Minister Jordan Khvichia will deliver the statement."
    reading = read(words, sender="Mission of Georgia <un@mfa-geo.example>")
    assert [wish.asked.delegation.key for wish in reading.wishes if wish.asked.delegation] == ["GE"]


@pytest.mark.parametrize(
    ("words", "sender", "key"),
    [
        (
            "Greetings from Windhoek! We wish to take the floor in Segment II.",
            "F. O. <fo@mofa-na.example>",
            "NA",
        ),
        ("Madrid confirma que intervendremos en el segmento I.", "REPER <reper@reper-spain.example>", "ES"),
        (
            "Greetings from Windhoek! We wish to take the floor in Segment II.",
            "F. O. <fo@mail.example>",
            None,
        ),
        ("We wish to take the floor in Segment II.", "F. O. <fo@mofa-na.example>", None),
    ],
)
def test_a_capital_and_a_domain_that_agree_tell_the_state(words: str, sender: str, key: str | None) -> None:
    delegation = read(words, sender=sender).wishes[0].asked.delegation
    assert (delegation.key if delegation else None) == key


@pytest.mark.parametrize(
    "words",
    [
        "Peru speaks in both segments; Segment I: Ambassador Ana Ruiz; Segment II: Mr Luis Paz.",
        "Peru wishes to speak in both segments: Ambassador Ana Ruiz in Segment I and Mr. Luis Paz in Segment II.",
        "El Perú hablará en ambos segmentos. En el segmento I hablará la Embajadora Ana Ruiz y en el segmento II el Consejero Luis Paz.",
        "Peru would like to speak: Seg. 1 (HE Ms Ana Ruiz, Ambassador) and Seg. 2 (Mr Luis Paz).",
        "Peru asks for the floor.\nSegment I - Ambassador Ana Ruiz\nSegment II - Mr Luis Paz",
        "Le Pérou interviendra au segment I (Mme Ana Ruiz, ambassadrice) et au segment II (M. Luis Paz, conseiller).",
    ],
)
def test_each_segment_has_the_speaker_who_stands_beside_it(words: str) -> None:
    wishes = read(words).wishes
    assert [(one.asked.segments, one.speaker.name if one.speaker else None) for one in wishes] == [
        (("1",), "Ana Ruiz"),
        (("2",), "Luis Paz"),
    ]


def test_whoever_speaks_for_its_own_members_speaks_for_itself() -> None:
    for words in (
        "The European Union, on behalf of its member States, asks for the floor in Segment I.",
        "L'Union européenne, au nom de ses États membres, demande la parole au segment I.",
    ):
        (wish,) = read(words, sender="delegation@eu.example").wishes
        asked = wish.asked
        assert (asked.delegation.key if asked.delegation else None, asked.capacity.group) == (
            "european-union",
            None,
        )


def test_a_group_and_oneself_are_spoken_for_in_the_segments_that_stand_beside_each() -> None:
    words = (
        "Norway will deliver a statement on behalf of the Nordic countries (Denmark, Finland, Iceland, Norway and"
        " Sweden) in Segment I, and a national statement in Segment II."
    )
    wishes = read(words, sender="delegation@norway.example").wishes
    assert [(one.asked.capacity.group, one.asked.segments) for one in wishes] == [
        ("nordic-countries", ("1",)),
        (None, ("2",)),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Peru withdraws its earlier withdrawal and keeps its place in Segment I.",
        "Please disregard our withdrawal from Segment I.",
        "El Perú anula su retiro del segmento I.",
        "Le Pérou annule son retrait du segment I.",
    ],
)
def test_a_withdrawal_that_is_taken_back_withdraws_nothing(words: str) -> None:
    assert read(words).intent is Intent.QUESTION


def test_a_city_is_no_speaker() -> None:
    words = "The Mission in New York will speak for Peru, Mr. Luis Paz, Segment II."
    assert speaker_of(read(words)) == "Luis Paz"


def test_what_is_added_beside_a_withdrawal_is_not_lost() -> None:
    reading = read("Peru: withdraw from segment 1; add segment 2 with Amb. Luis Paz.")
    assert (asked(reading), reading.changes, reading.leaves) == (
        (Intent.AMEND, ("2",)),
        (Change.SEGMENT,),
        ("1",),
    )


DISCLAIMER = "\n\nThis message was automatically scanned. Do not reply to this address."


@pytest.mark.parametrize(
    ("words", "subject", "doubts"),
    [
        (f"Peru requests the floor in Segment II.{DISCLAIMER}", "Peru", (Doubt.AUTOMATIC,)),
        ("Peru requests the floor in Segment II.", "Read: Peru requests the floor", (Doubt.AUTOMATIC,)),
        ("Peru requests the floor in Segment II.", "Peru", ()),
    ],
)
def test_a_place_that_is_asked_for_over_the_words_of_a_program_is_looked_at(
    words: str, subject: str, doubts: tuple[Doubt, ...]
) -> None:
    reading = read(words, subject)
    assert (asked(reading), reading.doubts) == ((Intent.REGISTER, ("2",)), doubts)


@pytest.mark.parametrize(
    ("words", "subject", "headers"),
    [
        (f"Your request was received. Ticket 12345 has been created.{DISCLAIMER}", "Re: Note", ()),
        ("Peru requests the floor in Segment II.", "Automatic reply: Peru", ()),
        ("Peru requests the floor in Segment II.", "Peru", (("Auto-Submitted", "auto-replied"),)),
    ],
)
def test_what_a_program_surely_wrote_asks_for_nothing(
    words: str, subject: str, headers: tuple[tuple[str, str], ...]
) -> None:
    assert read(words, subject, headers=headers).intent is Intent.AUTOMATIC


@pytest.mark.parametrize(
    "words",
    [
        "Peru does not withdraw its request for Segment I.",
        "Please do not remove Peru from the list of Segment II.",
        "Peru requests the floor in Segment II. Please withdraw any earlier request.",
        "In case of a cancellation Peru would be glad to take a slot in Segment II.",
        "Should another delegation withdraw, Peru would like to speak in Segment II.",
        "Si une délégation se retire, le Pérou souhaiterait prendre la parole au segment II.",
        "En caso de que algún orador se retire, el Perú quisiera intervenir en el segmento II.",
        "В случае отказа другой делегации Перу хотела бы выступить в сегменте II.",
        "如有代表团退出，秘鲁希望在第二部分发言。",
        "Peru - please cancel the change of this morning, the speaker stays Mr Luis Paz (Segment I).",
        "Peru cancels its participation in the side event.",
        "Le Pérou ne souhaite pas retirer sa demande pour le segment I.",
        "Le Pérou retire son orateur et le remplace par Mme Ana Ruiz pour le segment II.",
        "El Perú no retira su solicitud para el segmento II.",
        "Перу не отзывает свою заявку на сегмент I.",
        "秘鲁不撤回第一部分的发言申请。",
        "لا تسحب بيرو طلبها في الجزء الأول.",
    ],
)
def test_a_withdrawal_that_is_denied_or_of_something_else_withdraws_nothing(words: str) -> None:
    assert read(words).intent is Intent.QUESTION


def test_a_courtesy_is_no_title() -> None:
    reading = read("Mr Luis Paz, who was to speak for Peru in Segment I, is ill and Ms Ana Ruiz will speak.")
    speaker = reading.wishes[0].speaker
    assert (speaker_of(reading), speaker.title if speaker else "") == ("Ana Ruiz", None)


@pytest.mark.parametrize(
    ("words", "segments"),
    [
        ("Please put Peru down for II. Our speaker shall be Ms. Ana Ruiz.", ("2",)),
        (
            "El Perú solicita su inscripción en el segmento II, con copia a la Embajada, según lo indicado.",
            ("2",),
        ),
        ("国家：秘鲁\n部分：一\n发言人：陈伟铭", ("1",)),
    ],
)
def test_a_segment_is_named_in_few_letters_and_not_within_a_word(
    words: str, segments: tuple[str, ...]
) -> None:
    assert asked(read(words)) == (Intent.REGISTER, segments)


def test_a_flight_that_is_cancelled_gives_up_nothing_and_the_place_that_stays_is_kept() -> None:
    words = (
        "Our minister's flight has been cancelled. Peru therefore withdraws its intervention in Segment I. "
        "The intervention in Segment II is maintained."
    )
    assert asked(read(words)) == (Intent.WITHDRAW, ("1",))


def test_one_who_quotes_oneself_by_name_says_it_again() -> None:
    words = (
        "Apologies, now with the copy.\n\n-----Original Message-----\nFrom: Mission of Peru\nSent: Monday\n"
        "To: secretariat@plenary.example\nSubject: Peru\n\nPeru would like to speak in Segment II.\n"
    )
    assert asked(read(words, "RE: Peru")) == (Intent.REGISTER, ("2",))


def test_an_organisation_that_says_it_is_one_is_known_by_its_name() -> None:
    words = "We are an NGO accredited to the Assembly and would be honoured to speak in segment 1."
    reading = read(words, sender="Lanterns for Justice <un@lanternsforjustice.example>")
    delegation = reading.wishes[0].asked.delegation
    assert (delegation.name if delegation else None, reading.doubts) == ("Lanterns for Justice", ())


def test_who_only_speaks_of_a_segment_asks_for_no_place_in_it() -> None:
    words = "We read the concept note; the intervention of last year in Segment I was useful to us. Mission of Peru"
    assert read(words).intent is Intent.QUESTION


def test_who_decides_after_the_answer_registers_nobody() -> None:
    words = "请问观察员国能否在第一部分发言？我团待收到答复后再决定是否登记。"
    assert read(words, "询问", "中国代表团 <falv@fmprc-cn.example>").intent is Intent.QUESTION


def test_a_mailing_list_below_an_unknown_organisations_request_leaves_it_to_the_desk() -> None:
    words = (
        "Parliamentarians for Global Justice, an accredited non-governmental organisation, would like to make an "
        "intervention in Segment II. Speaker: Ms. Ana Ruiz, Secretary-General. The Registry has read our draft.\n\n-- \nUnsubscribe from our mailing list\n"
    )
    reading = read(words, sender="Parliamentarians for Global Justice <info@pgj-global.example>")
    assert (asked(reading), reading.doubts) == ((Intent.REGISTER, ("2",)), (Doubt.AUTOMATIC,))


def test_a_seminar_that_is_sold_is_no_segment_of_ours() -> None:
    words = "Онлайн-семинар: регистрация открыта. Сегмент I: для малого бизнеса. Скидка 30 %."
    assert read(words, "Семинар", "Бухгалтерия <promo@plus.example>").intent is Intent.SPAM


def test_one_who_is_spoken_of_besides_is_not_the_speaker() -> None:
    words = "In addition to Prof. Luis Paz, Peru also wishes to register Ms Ana Ruiz in Segment II."
    assert speaker_of(read(words)) == "Ana Ruiz"


def test_members_of_a_group_are_spoken_for() -> None:
    words = "Please make sure that Peru is down for Segment I. Mr. Luis Paz will speak for the members of CARICOM."
    assert [wish.asked.capacity.group for wish in read(words).wishes] == ["caricom"]
