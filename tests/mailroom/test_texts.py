"""A statement that a mail brought is read by a process with bounds, and kept as plain text for booth and record."""

import asyncio
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mail_room import SLUG, Room, room

from hemicycle.ledger.originals import address_of
from hemicycle.mailroom.delivery import Delivery, Way
from hemicycle.mailroom.readers.pool import ReaderPool
from hemicycle.mailroom.reading.texts import texts_of
from hemicycle.mailroom.reading.tongue import surely
from hemicycle.mailroom.texts import Texts
from hemicycle.mailroom.understanding import Understanding
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.registration import UnknownSender
from hemicycle.plenary.statements.text import FileText
from mail_stage import COPY, with_copy
from plenary_stage import OPENING

PROGRAMME = with_copy(unknown_senders=UnknownSender.INSCRIBE)
TO = "secretariat@plenary.example"
SENDER = "mission@belgium.example"
SAID = "Mr President,\nBelgium has two agreements."
SENTENCES = {
    "en": "My delegation recalls that cooperation with the Court is an obligation of every State Party.",
    "fr": "Ma délégation rappelle que la coopération avec la Cour est une obligation de chaque État Partie.",
    "es": "Mi delegación recuerda que la cooperación con la Corte es una obligación de todo Estado Parte.",
    "ar": "يذكر وفد بلادي بأن التعاون مع المحكمة واجب على كل دولة طرف.",
    "ru": "Моя делегация напоминает, что сотрудничество с Судом есть обязанность, и мы её выполним.",
    "zh": "我国代表团回顾与法院合作是每个缔约国的义务。",
}
OTHERS = {
    "Portuguese": "A minha delegação recorda que a cooperação com o Tribunal é uma obrigação de cada Estado Parte.",
    "Italian": "La mia delegazione ricorda che la cooperazione con la Corte è un obbligo di ogni Stato Parte.",
    "German": "Meine Delegation erinnert daran, dass die Zusammenarbeit mit dem Gerichtshof eine Pflicht ist.",
    "Japanese": "我が国代表団は、裁判所との協力はすべての締約国の義務であることを想起します。",
    "Ukrainian": "Моя делегація нагадує, що співпраця з Судом є обов’язком кожної держави.",
    "Bulgarian": "Моята делегация припомня, че сътрудничеството със Съда е задължение на всяка държава.",
    "Persian": "هیئت من یادآوری می‌کند که همکاری با دیوان وظیفهٔ هر دولت عضو است.",
    "Klingon": "tlhIngan maH! taHjaj wo'! majQa'",
    "nothing": "",
}


def document(*lines: str) -> bytes:
    written = docx.Document()
    for line in lines:
        written.add_paragraph(line)
    content = BytesIO()
    written.save(content)
    return content.getvalue()


def mail(subject: str, words: str, **files: bytes) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = SENDER, TO, subject
    message["Cc"] = COPY
    message.set_content(words)
    for name, content in files.items():
        message.add_attachment(
            content, maintype="application", subtype="octet-stream", filename=name.replace("_", ".")
        )
    return message.as_bytes()


@pytest.mark.parametrize("language", SENTENCES)
def test_a_text_in_one_of_the_six_languages_is_known(language: str) -> None:
    assert surely(SENTENCES[language]) == language


@pytest.mark.parametrize("language", OTHERS)
def test_a_text_in_another_language_is_claimed_for_none(language: str) -> None:
    assert surely(OTHERS[language]) is None


def test_of_the_files_of_a_mail_those_that_are_named_are_read() -> None:
    raw = mail("Statement", "Attached.", Statement_docx=document(*SAID.splitlines()), Note_txt=b"Other.")
    assert texts_of(raw, ("Statement.docx",)) == {"Statement.docx": SAID}


def test_a_file_that_cannot_be_read_brings_no_text() -> None:
    assert texts_of(mail("Statement", "Attached.", Statement_docx=b"PK\x03\x04"), ("Statement.docx",)) == {}


@given(st.binary(max_size=400))
def test_whatever_a_mail_is_its_texts_are_told_without_raising(raw: bytes) -> None:
    assert texts_of(raw, ("Statement.pdf",)) == {}


def test_a_mailed_statement_is_read_and_kept(tmp_path: Path) -> None:
    async def main() -> tuple[Plenary, bytes | None]:
        async with room(tmp_path, PROGRAMME) as here:
            pool = ReaderPool(1)
            understanding = Understanding(here.chamber, here.keeping, here.posts, pool)
            texts = Texts(here.chamber, here.keeping, pool)
            understanding.open()
            texts.open()
            await come_in(here, mail("Speakers’ list", "Belgium requests the floor in segment I."))
            await until(here, lambda plenary: bool(plenary.inscriptions))
            attached = document(*SAID.splitlines())
            await come_in(
                here, mail("Statement of Belgium", "Our statement is attached.", Statement_docx=attached)
            )
            plenary = await until(here, lambda plenary: any(one.texts for one in plenary.statements))
            await texts.close()
            await understanding.close()
            await pool.close()
            return plenary, await here.keeping.read(address_of(SAID.encode()))

    plenary, kept = asyncio.run(main())
    assert plenary.statements[0].texts == (
        FileText(name="Statement.docx", address=address_of(SAID.encode()), words=6),
    )
    assert kept == SAID.encode()


async def come_in(here: Room, raw: bytes) -> None:
    delivery = Delivery(way=Way.SMTP, taken=OPENING, recipients=(TO,), sender=SENDER)
    await here.receiving.receive(raw, delivery)


async def until(here: Room, holds: object) -> Plenary:
    async with asyncio.timeout(30):
        async for plenary in here.chamber.watch(SLUG):
            if holds(plenary):
                return plenary
    raise AssertionError
