"""Who will speak, as people write it: before and behind the verb, with an office, a courtesy, initials, in a form."""

import pytest

from hemicycle.mailroom.reading.speaker import speakers_in, writer_speaks


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Our speaker is Abg. Suyapa Lagos Prado.", "Suyapa Lagos Prado"),
        (
            "Sir Alasdair Penhallow KCMG KC, the Legal Director, has agreed to represent us.",
            "Alasdair Penhallow",
        ),
        ("Please put us on the list, speaker Ms Alva Nyqvist, Director.", "Alva Nyqvist"),
        (
            "Our Ambassador for International Justice, Eeva Kokkonen, will be the one speaking.",
            "Eeva Kokkonen",
        ),
        (
            "We will be represented by our Ambassador-at-large for the Courts, Mr. Joost van der Kloet.",
            "Joost van der Kloet",
        ),
        ("He shall be replaced by Ms. Ladina Camenisch, Deputy Head.", "Ladina Camenisch"),
        ("Dr. Reto Zgraggen cannot speak tomorrow; Ms. Ladina Camenisch will speak.", "Ladina Camenisch"),
        ("To be delivered by: Secretary Ana Paranhos de Lima.", "Ana Paranhos de Lima"),
        ("Speaker's name: Mgr. Ing. Jan Haluz, Ph.D., Director General.", "Jan Haluz"),
        ("The name is Willie Tari Kalsa, our chargé d'affaires.", "Willie Tari Kalsa"),
        ("SPEAKER ............... Priya Vasan", "Priya Vasan"),
        ("S.E. M. Mamadou Barry, ambassadeur, prendra la parole.", "Mamadou Barry"),
        ("C'est Mme Aïcha Garba, conseillère, qui interviendra.", "Aïcha Garba"),
        ("M. Ulisses Fortes est souffrant. Mme Dulce Lima, attachée, le remplacera.", "Dulce Lima"),
        ("Le Canada sera représenté au micro par Me Geneviève Dubé.", "Geneviève Dubé"),
        ("Habla la Ministra Consejera Javiera Undurraga.", "Javiera Undurraga"),
        ("Intervendrá el Excmo. Sr. D. Anacleto Nchama Obono, Ministro.", "Anacleto Nchama Obono"),
        (
            "Tendrá el honor de pronunciar nuestras palabras Su Excelencia la señora Alta Peynado Báez.",
            "Alta Peynado Báez",
        ),
        ("Doña Xiomara Quesada, nuestra Embajadora, va a ser quien intervenga.", "Xiomara Quesada"),
        ("Nombre completo: Luis Paz Ruiz", "Luis Paz Ruiz"),
        ("Выступит советник Постоянного представительства Ерлан Абишев.", "Ерлан Абишев"),
        ("С заявлением выступит Заместитель Постоянного представителя г-н Ерлан Жумабек.", "Ерлан Жумабек"),
        ("Выступать будет Его Превосходительство г-н Артём Дубина.", "Артём Дубина"),
        ("Докладчик ............ ЖАНДОСОВ Ерлан", "ЖАНДОСОВ Ерлан"),
        ("Выступающий прежний: Петер Громадка.", "Петер Громадка"),
        (
            "سيلقي بيان مصر سعادة السفير طارق عبد المنعم الشاذلي، نائب المندوب الدائم.",
            "طارق عبد المنعم الشاذلي",
        ),
        ("سعادة السفير طارق الشاذلي، نائب المندوب الدائم، سيلقي البيان.", "طارق الشاذلي"),
        ("المتحدث السيد رافد كاظم الجبوري / الممثل الدائم المناوب", "رافد كاظم الجبوري"),
        ("ستتولى الكلام الآنسة ريم أبي نادر، سكرتير ثان.", "ريم أبي نادر"),
        ("السيدة فاطمة باكار سوف تتكلم، وهي مستشارتنا.", "فاطمة باكار"),
        ("تعذر السفر، وسيحل محله العين سميح القسوس، مقرر اللجنة.", "سميح القسوس"),
        ("外交部条约法律司副司长卢静怡女士将在第二环节发言。", "卢静怡"),
        ("发言人为外交部褚怀瑾参赞。", "褚怀瑾"),
        ("届时由陈伟铭先生（法律顾问）主讲。", "陈伟铭"),
        ("由副常驻代表安娜·韦图代表发言。", "安娜·韦图"),
        ("发言人是第一副总检察长彼得·恩古吉。", "彼得·恩古吉"),
        ("發言人為本聯盟秘書長 蘇怡蓁 律師。", "蘇怡蓁"),
        ("原定由若昂·达科斯塔先生发言，现改由玛丽亚·达席尔瓦女士发言。", "玛丽亚·达席尔瓦"),
    ],
)
def test_who_speaks_is_found_wherever_the_name_stands(text: str, name: str) -> None:
    assert [one.speaker.name for one in speakers_in(text)] == [name]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Mr. Luis Paz, Director of Public Prosecutions, is in New York and will speak.",
            "Director of Public Prosecutions",
        ),
        ("Hablará D.ª Ana Ruiz, Jefa de la Asesoría (suplente: D. Luis Paz).", "Jefa de la Asesoría"),
    ],
)
def test_a_title_is_neither_what_somebody_does_nor_who_else_may_speak(text: str, title: str) -> None:
    assert [one.speaker.title for one in speakers_in(text)] == [title]


@pytest.mark.parametrize(
    "text", ["NZ in for seg 1, I'll speak.", "Speaker is me.", "Говорить буду я.", "El orador soy yo."]
)
def test_the_writer_may_be_the_speaker(text: str) -> None:
    assert [one.speaker.name for one in writer_speaks(text, "Hemi Paratene-Walsh")] == ["Hemi Paratene-Walsh"]


@pytest.mark.parametrize(
    "text",
    [
        "السيد الأمين المحترم، تحية طيبة.",
        "秘书处同事：您好！我团申请在第二部分发言。发言人待定。",
        "代表团将准时出席全体会议。",
    ],
)
def test_whoever_is_greeted_or_not_known_yet_does_not_speak(text: str) -> None:
    assert speakers_in(text) == ()
