"""Tests for names that contain, resemble or hide each other."""

import pytest

from hemicycle.delegations.candidate import Role
from hemicycle.delegations.finding import find


def keys(text):
    return [each.key for each in find(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Congo", ["CG"]),
        ("the Republic of the Congo", ["CG"]),
        ("Congo-Brazzaville", ["CG"]),
        ("Democratic Republic of the Congo", ["CD"]),
        ("Congo, Democratic Republic of the", ["CD"]),
        ("DRC", ["CD"]),
        ("la RDC", ["CD"]),
        ("Congo-Kinshasa", ["CD"]),
        ("République démocratique du Congo", ["CD"]),
        ("République du Congo", ["CG"]),
        ("Демократическая Республика Конго", ["CD"]),
        ("делегация Республики Конго", ["CG"]),
        ("جمهورية الكونغو الديمقراطية", ["CD"]),
        ("刚果民主共和国", ["CD"]),
        ("刚果（布）", ["CG"]),
        ("the Congolese delegation", ["CD", "CG"]),
    ],
)
def test_the_two_congos_are_told_apart(text, found):
    assert keys(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Niger", ["NE"]),
        ("Nigeria", ["NG"]),
        ("la délégation nigérienne", ["NE"]),
        ("la délégation nigériane", ["NG"]),
        ("la delegación nigerina", ["NE"]),
        ("尼日尔", ["NE"]),
        ("尼日利亚", ["NG"]),
        ("النيجر", ["NE"]),
        ("Нигера и Нигерии", ["NE", "NG"]),
    ],
)
def test_niger_and_nigeria_are_told_apart(text, found):
    assert keys(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dominica", ["DM"]),
        ("the Commonwealth of Dominica", ["DM"]),
        ("the Dominican Republic", ["DO"]),
        ("the Dominican delegation", ["DM", "DO"]),
        ("la délégation dominiquaise", ["DM"]),
        ("la délégation dominicaine", ["DO"]),
        ("República Dominicana", ["DO"]),
        ("多米尼克", ["DM"]),
        ("多米尼加", ["DO"]),
    ],
)
def test_dominica_and_the_dominican_republic_are_told_apart(text, found):
    assert keys(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Guinea, Guinea-Bissau, Equatorial Guinea, Papua New Guinea", ["GN", "GW", "GQ", "PG"]),
        ("Guinée, Guinée-Bissau, Guinée équatoriale", ["GN", "GW", "GQ"]),
        ("Guinea Ecuatorial y Guinea", ["GQ", "GN"]),
        ("Гвинеи, Гвинеи-Бисау, Экваториальной Гвинеи", ["GN", "GW", "GQ"]),
        ("巴布亚新几内亚", ["PG"]),
    ],
)
def test_the_guineas_are_told_apart(text, found):
    assert keys(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sudan and South Sudan", ["SD", "SS"]),
        ("Судан и Южный Судан", ["SD", "SS"]),
        ("南苏丹", ["SS"]),
        ("Republic of Korea", ["KR"]),
        ("Democratic People’s Republic of Korea", ["KP"]),
        ("DPRK", ["KP"]),
        ("Korea", ["KP", "KR"]),
        ("Samoa", ["WS"]),
        ("American Samoa", []),
        ("Mali", ["ML"]),
        ("Somalia", ["SO"]),
        ("索马里", ["SO"]),
        ("Oman", ["OM"]),
        ("Romania", ["RO"]),
        ("Ireland", ["IE"]),
        ("Northern Ireland", []),
        ("United Kingdom of Great Britain and Northern Ireland", ["GB"]),
        ("Indonesia and India", ["ID", "IN"]),
        ("印度尼西亚", ["ID"]),
        ("Latin American colleagues", []),
        ("中国和日本", ["CN", "JP"]),
    ],
)
def test_the_longest_name_wins_and_words_are_whole(text, found):
    assert keys(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Georgia Papadopoulou will attend",
        "Jordan Smith, Legal Adviser",
        "Ms. Georgia",
        "Dear Jordan,",
        "Michael Jordan",
        "Kathy Ireland",
        "Best, Georgia",
        "Best,\nGeorgia",
        "Kind regards,\n\nJordan\n",
        "Cordialement,\nFrance",
        "From: Chad <chad@mission.example>",
        "GEORGIA PAPADOPOULOU",
        "on behalf of Georgia Papadopoulou",
        "Maurice Delacroix",
        "Dominique Lefèvre",
        "Israel Fernández",
        "Frances Moore",
        "Salvador Allende",
    ],
)
def test_a_person_is_not_a_state(text):
    assert keys(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Georgia requests the floor", ["GE"]),
        ("GEORGIA REQUESTS THE FLOOR", ["GE"]),
        ("the delegation of Jordan", ["JO"]),
        ("Delegation of Georgia", ["GE"]),
        ("THE DELEGATION OF CHAD WISHES TO SPEAK", ["TD"]),
        ("Jordan Mission to the UN", ["JO", "united-nations"]),
        ("Permanent Mission of Georgia", ["GE"]),
        ("Georgia would like two minutes", ["GE"]),
        ("Subject: Georgia, Segment II", ["GE"]),
        ("Georgia\nJordan\nChad", ["GE", "JO", "TD"]),
        ("Embassy of Georgia Registration for segment I", ["GE"]),
        ("l’intervention de la France", ["FR"]),
        ("Thus Jordan supports the text", ["JO"]),
        ("Segment II Jordan", ["JO"]),
    ],
)
def test_a_state_with_a_persons_name_is_found_where_it_acts_as_a_state(text, found):
    assert keys(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("please tell us", []),
        ("PLEASE TELL US NOW", []),
        ("the US delegation", ["US"]),
        ("US$ 200", []),
        ("NA", []),
        ("n/a", []),
        ("AU", ["african-union"]),
        ("AU NOM DE LA DÉLÉGATION", []),
        ("UN REPRÉSENTANT", []),
        ("il a eu la parole", []),
        ("BE, DE, IS, IT, NO", []),
        ("the EU and the UK", ["european-union", "GB"]),
        ("our car", []),
    ],
)
def test_two_letters_are_a_name_only_in_capitals_and_in_a_fitting_place(text, found):
    assert keys(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "a turkey sandwich",
        "china cups",
        "los delegados irán mañana",
        "со стороны того же",
        "الأصول المالية",
        "to polish the text",
        "la grenade",
        "una mesa antigua",
        "statement in French",
        "in English, Spanish and Russian",
        "French interpretation",
        "langue française",
        "866 United Nations Plaza",
        "今日本人发言",
        "the registry of the hotel",
    ],
)
def test_ordinary_words_are_not_names(text):
    assert keys(text) == []


@pytest.mark.parametrize(
    ("text", "sent_by", "received_by"),
    [
        ("Embassy of Belgium to the Kingdom of the Netherlands", "BE", "NL"),
        ("Embassy of Belgium in the Netherlands", "BE", "NL"),
        ("Ambassade de Belgique aux Pays-Bas", "BE", "NL"),
        ("Embajada del Uruguay en el Reino de los Países Bajos", "UY", "NL"),
        ("Посольство Бельгии в Королевстве Нидерландов", "BE", "NL"),
        ("سفارة بلجيكا لدى مملكة هولندا", "BE", "NL"),
        ("比利时驻荷兰大使馆", "BE", "NL"),
        ("Permanent Mission of Belgium to the United Nations", "BE", "united-nations"),
        ("Mission permanente de la France auprès des Nations Unies", "FR", "united-nations"),
        ("Misión Permanente de Costa Rica ante las Naciones Unidas", "CR", "united-nations"),
        ("Постоянное представительство Таджикистана при ООН", "TJ", "united-nations"),
        ("中国常驻联合国代表团", "CN", "united-nations"),
    ],
)
def test_the_receiver_of_a_mission_is_not_the_sender(text, sent_by, received_by):
    assert [(each.key, each.role) for each in find(text)] == [
        (sent_by, Role.NAMED),
        (received_by, Role.ACCREDITED_TO),
    ]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("presents its compliments to the Secretariat of the Assembly", "icc-assembly-secretariat"),
        ("présente ses compliments au Secrétariat de l’Assemblée", "icc-assembly-secretariat"),
        ("To the Registry", "icc-registry"),
        ("Dear Registry,", "icc-registry"),
    ],
)
def test_the_addressee_of_a_letter_is_marked(text, addressee):
    assert [(each.key, each.role) for each in find(text)] == [(addressee, Role.ADDRESSED_TO)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Office of the Prosecutor and the Registry", ["icc-office-of-the-prosecutor", "icc-registry"]),
        ("le Greffe de la Cour", ["icc-registry"]),
        ("Special Tribunal for Lebanon", ["special-tribunal-for-lebanon"]),
        ("Sovereign Order of Malta", ["order-of-malta"]),
        ("Organization of American States", ["organization-of-american-states"]),
    ],
)
def test_names_of_bodies_keep_the_states_within_them(text, found):
    assert keys(text) == found


@pytest.mark.parametrize(
    "text", ["Iran (Islamic Republic of)", "伊朗（伊斯兰共和国）", "Netherlands (Kingdom of the)"]
)
def test_a_parenthesis_of_the_name_belongs_to_its_words(text):
    assert [each.words for each in find(text)] == [text]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the French and Spanish delegations", ["FR", "ES"]),
        ("interpretation: English, French, Spanish, Russian", ["FR"]),
        ("in Spanish", []),
        ("the French Ambassador", ["FR"]),
    ],
)
def test_an_adjective_is_not_always_a_language(text, found):
    assert keys(text) == found


def test_a_longer_name_inside_a_shorter_is_the_one_that_is_meant() -> None:
    assert keys("THE COMMONWEALTH OF THE BAHAMAS") == ["BS"]
    assert keys("The Commonwealth of Dominica requests the floor") == ["DM"]
    assert keys("The Commonwealth requests the floor") == ["commonwealth"]


def test_behind_the_comma_of_a_greeting_the_letter_begins() -> None:
    text = "Dear colleagues, Georgia requests the floor"
    assert [(one.key, one.role) for one in find(text)] == [("GE", Role.NAMED)]
    assert [one.role for one in find("Dear Registry of the Court")] == [Role.ADDRESSED_TO]
