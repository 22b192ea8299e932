"""The mails that invented delegations write, as real ones do: short, polite, each in its own way and language."""

from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from random import Random

import msgspec

from hemicycle.delegations.register import delegation
from hemicycle.rehearsal.cast import Part

SEGMENT = {
    "en": "Segment {number}",
    "fr": "segment {number}",
    "es": "segmento {number}",
    "ar": "الجزء {number}",
    "ru": "сегмент {number}",
    "zh": "第{number}部分",
}
AND = {"en": " and ", "fr": " et ", "es": " y ", "ar": " و", "ru": " и ", "zh": "和"}
REQUEST = {
    "en": (
        "Dear colleagues,\n\n{delegation} would like to take the floor in {segments}.\n\nKind regards,\nMission of {delegation}",
        (
            "The delegation of {delegation} requests to be inscribed on the speakers' list for {segments}. "
            "The name of the speaker will follow.\n\nThank you."
        ),
        "Good morning,\n\nplease register {delegation} for {segments}.\n\nBest regards",
    ),
    "fr": (
        "Chers collègues,\n\nLa délégation suivante souhaite prendre la parole au {segments} : {delegation}.\n\nCordialement",
        (
            "La Mission permanente ({delegation}) a l'honneur de demander l'inscription de sa délégation sur la liste des "
            "orateurs pour le {segments}.\n\nVeuillez agréer nos salutations distinguées."
        ),
    ),
    "es": (
        (
            "Estimados colegas:\n\nLa delegación de {delegation} solicita su inscripción en la lista de oradores del {segments}."
            "\n\nSaludos cordiales"
        ),
        "Buenos días:\n\n{delegation} desea hacer uso de la palabra en el {segments}.\n\nMuchas gracias",
    ),
    "ar": (
        "السادة الزملاء،\n\nيرغب وفد {delegation} في أخذ الكلمة في {segments}.\n\nمع التقدير",
        "تحية طيبة،\n\nنرجو تسجيل وفد {delegation} في قائمة المتكلمين في {segments}.\n\nوتفضلوا بقبول فائق الاحترام",
    ),
    "ru": (
        "Уважаемые коллеги!\n\nПросим включить делегацию в список ораторов, {segments}: {delegation}.\n\nС уважением",
        "Добрый день!\n\n{delegation}: просим записать нашу делегацию для выступления, {segments}.\n\nС уважением",
    ),
    "zh": (
        "尊敬的同事：\n\n{delegation}代表团请求登记在{segments}发言。\n\n此致\n敬礼",
        "您好：\n\n请将{delegation}列入{segments}的发言名单。\n\n谢谢",
    ),
}
SUBJECT = {
    "en": "Speakers' list",
    "fr": "Liste des orateurs",
    "es": "Lista de oradores",
    "ar": "قائمة المتكلمين",
    "ru": "Список ораторов",
    "zh": "发言名单",
}


class Addresses(msgspec.Struct, frozen=True, kw_only=True):
    to: tuple[str, ...]
    copy: tuple[str, ...]


def mission(key: str) -> str:
    return f"mission@{key.lower()}.example"


def request(part: Part, addresses: Addresses, written: datetime, chance: Random) -> bytes:
    text = chance.choice(REQUEST[part.language]).format(
        delegation=delegation(part.key).name(part.language), segments=_segments(part)
    )
    return _mail(part.key, SUBJECT[part.language], text, addresses, written)


def swap(key: str, partner: str, segment: str, addresses: Addresses, written: datetime) -> bytes:
    own, other = delegation(key).name("en"), delegation(partner).name("en")
    text = (
        f"Dear colleagues,\n\n{own} and {other} have agreed to exchange their places on the list of Segment {segment}."
        f" Please swap {own} with {other}.\n\nKind regards,\nMission of {own}"
    )
    return _mail(key, "Exchange of places", text, addresses, written)


def out_of_office(key: str, addresses: Addresses, written: datetime) -> bytes:
    text = "Thank you for your message. I am out of the office until Monday and will answer on my return."
    mail = _message(key, "Automatic reply: Speakers' list", text, addresses, written)
    mail["Auto-Submitted"] = "auto-replied"
    del mail["Cc"]
    return bytes(mail)


def _segments(part: Part) -> str:
    named = (SEGMENT[part.language].format(number=key) for key in part.segments)
    return AND[part.language].join(named)


def _mail(key: str, subject: str, text: str, addresses: Addresses, written: datetime) -> bytes:
    return bytes(_message(key, subject, text, addresses, written))


def _message(key: str, subject: str, text: str, addresses: Addresses, written: datetime) -> EmailMessage:
    message = EmailMessage()
    message["From"] = mission(key)
    message["To"] = ", ".join(addresses.to)
    if addresses.copy:
        message["Cc"] = ", ".join(addresses.copy)
    message["Subject"] = subject
    message["Date"] = format_datetime(written)
    message["Message-ID"] = f"<{key.lower()}-{written:%Y%m%d%H%M%S%f}@{key.lower()}.example>"
    message.set_content(text)
    return message
