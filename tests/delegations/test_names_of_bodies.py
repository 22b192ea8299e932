"""Tests for the organisations and organs in the tables: what they are called, and that nobody else is called so."""

from collections import defaultdict

import pytest

from hemicycle.delegations.candidate import CandidateKind
from hemicycle.delegations.delegation import Kind
from hemicycle.delegations.finding import find
from hemicycle.delegations.folding import folded_words
from hemicycle.delegations.language import LANGUAGES
from hemicycle.delegations.register import delegation, every_delegation
from hemicycle.delegations.spelling import every_spelling
from hemicycle.delegations.tables import rows

BODIES = frozenset(row["key"] for row in rows("bodies"))
TABLES = ("bodies", "body_names", "other_names", "groups", "group_names", "other_group_names")


def keys(text):
    return [each.key for each in find(text)]


def test_no_spelling_of_a_body_is_that_of_another_delegation_or_of_a_group():
    meant = defaultdict(set)
    for each in every_spelling():
        meant[folded_words(each.words)].add(each.key)
    shared = {words: found for words, found in meant.items() if len(found) > 1 and found & BODIES}
    assert shared == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_organisation_and_organ_is_named_in_six_languages(language):
    without = [
        each.key for each in every_delegation() if each.kind is not Kind.NGO and language not in each.names
    ]
    assert without == []


@pytest.mark.parametrize("language", ["ar", "ru", "zh"])
def test_names_of_bodies_are_written_in_the_script_of_their_language(language):
    first, last = {"ar": ("\u0600", "\u06ff"), "ru": ("\u0400", "\u04ff"), "zh": ("\u3400", "\u9fff")}[
        language
    ]
    names = [f"{row['short']}{row['formal']}" for row in rows("body_names") if row["language"] == language]
    assert [
        name for name in names if any(each.isalpha() and not first <= each <= last for each in name)
    ] == []


@pytest.mark.parametrize("table", TABLES)
def test_no_row_is_given_twice(table):
    kept = [tuple(row.values()) for row in rows(table)]
    assert len(set(kept)) == len(kept)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("SICA", ["central-american-integration-system"]),
        ("la Secretaría General Iberoamericana (SEGIB)", ["ibero-american-general-secretariat"] * 2),
        ("the Ibero-American Conference", ["ibero-american-general-secretariat"]),
        ("OEI", ["organization-of-ibero-american-states"]),
        ("the CARICOM Secretariat", ["caricom-secretariat"]),
        ("on behalf of CARICOM", ["caricom"]),
        ("the ASEAN Secretariat", ["asean-secretariat"]),
        ("on behalf of ASEAN", ["asean"]),
        ("en nombre de la CELAC", ["celac"]),
        ("the Community of Latin American and Caribbean States", ["celac"]),
        ("en nombre del MERCOSUR", ["mercosur"]),
        ("ALBA-TCP", ["alba"]),
        ("PARLATINO", ["latin-american-parliament"]),
        ("PARLACEN", ["central-american-parliament"]),
        ("Corte Interamericana de Derechos Humanos", ["inter-american-court-of-human-rights"]),
        ("the Inter-American Commission on Human Rights", ["inter-american-commission-on-human-rights"]),
        ("the African Union Commission", ["african-union"]),
        (
            "la Cour africaine des droits de l’homme et des peuples",
            ["african-court-on-human-and-peoples-rights"],
        ),
        ("CEDEAO", ["ecowas"]),
        ("the Economic Community of Central African States", ["eccas"]),
        ("CIRGL", ["icglr"]),
        ("Commonwealth of Independent States", ["commonwealth-of-independent-states"]),
        ("the Commonwealth of Independent States", ["commonwealth-of-independent-states"]),
        ("Исполнительный комитет СНГ", ["commonwealth-of-independent-states"]),
        ("ОДКБ", ["csto"]),
        ("ШОС", ["shanghai-cooperation-organization"]),
        ("مجلس التعاون لدول الخليج العربية", ["gulf-cooperation-council"]),
        ("亚洲相互协作与信任措施会议", ["cica"]),
        ("亚太经济合作组织", []),
        ("the Office of the United Nations High Commissioner for Refugees", ["unhcr"]),
        ("الأمم المتحدة", ["united-nations"]),
        ("هيئة الأمم المتحدة للمرأة", ["un-women"]),
        ("UN Women", ["un-women"]),
        ("Structure ООН-женщины", ["un-women"]),
        ("联合国人权高专办", ["ohchr"]),
        ("the United Nations Office of Legal Affairs", ["united-nations"]),
        ("the European Public Prosecutor’s Office", ["european-public-prosecutors-office"]),
        ("Fiscalía Europea", ["european-public-prosecutors-office"]),
        (
            "le Mécanisme international, impartial et indépendant",
            ["international-impartial-and-independent-mechanism"],
        ),
        ("the Special Court for Sierra Leone", ["residual-special-court-for-sierra-leone"]),
        (
            "Extraordinary Chambers in the Courts of Cambodia",
            ["extraordinary-chambers-in-the-courts-of-cambodia"],
        ),
        ("黎巴嫩问题特别法庭", ["special-tribunal-for-lebanon"]),
        ("欧安组织", ["osce"]),
        ("Ibero-American colleagues", []),
        ("les collègues latino-américains", []),
    ],
)
def test_bodies_are_found_by_their_names_and_abbreviations(text, found):
    assert keys(text) == found


@pytest.mark.parametrize("group", ["caricom", "asean", "pacific-islands-forum"])
def test_a_secretariat_is_a_body_apart_from_the_group_of_its_members(group):
    secretariat = delegation(f"{group}-secretariat")
    assert [(one.key, one.kind) for one in find(secretariat.name("en"))] == [
        (secretariat.key, CandidateKind.DELEGATION)
    ]
