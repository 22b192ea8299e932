"""Mail to everybody: a bulk header or a spam score makes it spam only where nobody asks for a place in it (R11)."""

import re

from hemicycle.mailroom.message.parts import Opened

UNSUBSCRIBING = re.compile(
    r"unsubscribe|opt[- ]out|se d[ée]s(?:abonner|inscrire de)|desabonnement|cancelar (?:la )?suscripci|darse de baja de (?:este|la lista de correo)|отписаться|退订|取消订阅|إلغاء الاشتراك",
    re.IGNORECASE,
)


SELLING = re.compile(
    r"发票|发票|代开|税点|办证|贷款|引流|加微信|刷单|\b(?:seo|casino|crypto|bitcoin|lottery|viagra|backlinks?|guest post|web ?traffic|limited offer|\d+ ?% off|discount code)\b"
    r"|\b(?:offre exceptionnelle|credit rapide|oferta exclusiva|prestamos? rapidos?|продвижени\w+ сайтов|быстрый кредит|скидк\w+ (?:до|\d+)|вебинар\w*|webinars?|онлайн-семинар\w*|online seminars?)\b",
    re.IGNORECASE,
)
"""What nobody sells to an assembly."""


def sells(opened: Opened) -> bool:
    return SELLING.search(opened.text) is not None


def is_bulk(opened: Opened) -> bool:
    headers = opened.headers
    return (
        headers.first("x-spam-flag").strip().lower() in {"yes", "true"}
        or headers.first("x-spam-status").strip().lower().startswith("yes")
        or bool(headers.first("list-unsubscribe") or headers.first("list-id"))
        or headers.first("precedence").strip().lower() in {"bulk", "list", "junk"}
        or bool(UNSUBSCRIBING.search(opened.text))
    )
