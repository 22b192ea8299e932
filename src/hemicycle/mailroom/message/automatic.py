"""Mails that machines wrote: automatic answers, receipts, calendar replies, acknowledgments, challenges (R11).

A bulk header, a spam score or the wish not to be answered by machines is none of these by itself.
"""

import re

from hemicycle.mailroom.message.addresses import addresses
from hemicycle.mailroom.message.parts import Opened
from hemicycle.mailroom.post import Post

SUBJECT = re.compile(
    r"^\s*(?:\[[^\]]{1,40}\]\s*)?(?:(?:re|aw|tr|fw|fwd)\s*:\s*)?(?:"
    r"automatic reply|auto(?:matic)?[- ]?(?:reply|response|answer)|autoreply|out[- ]of[- ](?:the[- ])?office|away from (?:the )?office|vacation"
    r"|r[ée]ponse automatique|absence du bureau|message d'absence|absent\(?e?\)? du bureau"
    r"|respuesta autom[áa]tica|fuera de (?:la )?oficina|autorrespuesta|ausencia de la oficina"
    r"|resposta autom[áa]tica|risposta automatica|fuori ufficio|automatische antwort|abwesenheit|automatisch antwoord|afwezig"
    r"|автоматический ответ|автоответ|отсутстви[ея] на рабочем месте|нет на месте"
    r"|自动(?:回复|答复|应答)|自動(?:回覆|回復)|外出通知|رد (?:تلقائي|آلي)|الرد (?:التلقائي|الآلي)|خارج المكتب"
    r")\s*(?:[:：\-–—]|$)",
    re.IGNORECASE,
)
RECEIPT = re.compile(
    r"^\s*(?:"
    r"read|lu|le[íi]do|gelesen|not read|accus[ée] de (?:lecture|r[ée]ception)|confirmaci[óo]n de (?:lectura|entrega)|прочитано|已读|تمت القراءة"
    r"|accepted|declined|tentative|accept[ée]e?|refus[ée]e?|aceptad[oa]|rechazad[oa]"
    r")\s*(?:[:：\-–—]|$)",
    re.IGNORECASE,
)
ACKNOWLEDGED = re.compile(
    r"\b(?:ticket|case|request|incident)\s*(?:id|no\.?|number|#|nr\.?|n[°º])?\s*[:#\[]?\s*#?[A-Z]{0,6}-?\d{3,}\b.{0,400}"
    r"(?:has been (?:created|received|opened|logged|assigned)|was (?:created|received)|do not reply|reply above this line|will (?:respond|get back))"
    r"|(?:reply above this line|please type your reply above)|(?:num[ée]ro de (?:ticket|dossier)|n[úu]mero de (?:ticket|caso))\s*:?\s*#?\w*\d{3,}"
    r"|this (?:is an automat(?:ed|ic)|message was (?:automatically|generated))|ceci est un(?:e)? (?:message|confirmation|r[ée]ponse|accus[ée] de r[ée]ception) automatique|este es un mensaje autom[áa]tico"
    r"|это автоматическ|此(?:邮件|消息|郵件)(?:由系统|为系统|是系统|由系統)自动|系统自动发送|رسالة (?:آلية|تلقائية)",
    re.IGNORECASE | re.DOTALL,
)
CHALLENGE = re.compile(
    r"(?:confirm|verify|prove) that you are (?:a )?(?:human|person|not a (?:robot|machine|spammer))|challenge[- ]response|"
    r"release your (?:message|e-?mail)|your (?:message|e-?mail) (?:is being|has been) (?:held|quarantined)|whitelist|"
    r"(?:cliquez|click|haga clic|нажмите).{0,80}(?:livr|deliver|entreg|достав)",
    re.IGNORECASE | re.DOTALL,
)
AWAY = re.compile(
    r"\b(?:i am|i'm|i will be|currently) (?:currently )?(?:out of|away from) (?:the |my )?office\b|je suis (?:actuellement )?absente?\b|"
    r"me encuentro fuera de la oficina|estar[ée] (?:fuera|ausente)|ich bin (?:derzeit )?(?:nicht im büro|abwesend)|"
    r"буду отсутствовать|отсутствую на рабочем|я (?:нахожусь )?в отпуске|我(?:目前|现在)?(?:不在办公室|休假|外出)|سأكون خارج المكتب|أنا خارج المكتب",
    re.IGNORECASE,
)
OF_A_DESK = re.compile(r"\s*(?:#+-* *)?(?:please )?(?:type your )?reply above this line", re.IGNORECASE)
"""How the mails of a service desk begin."""
NOBODY = re.compile(
    r"^(?:no-?_?reply|do-?not-?reply|ne-?pas-?repondre|no-?responder|noreply\S*|mailer-daemon|postmaster)@",
    re.IGNORECASE,
)
SHORT = 1_500


def is_automatic(opened: Opened, sender: str | None, post: Post) -> bool:
    """`sender` is the envelope's, empty for the null sender."""
    return is_surely_automatic(opened, sender, post) or _is_worded_so(opened)


def is_surely_automatic(opened: Opened, sender: str | None, post: Post) -> bool:
    """By what a program put on it, not by words that stand under a person's mail too."""
    headers = opened.headers
    return (
        _says_so(opened)
        or _is_ours(opened, post)
        or "message/disposition-notification" in opened.kinds
        or "method:reply" in opened.calendar.lower().replace(" ", "")
        or bool(SUBJECT.search(headers.first("subject")))
        or sender == ""
        or headers.first("return-path").strip() == "<>"
        or bool(OF_A_DESK.match(opened.text))
    )


def _is_worded_so(opened: Opened) -> bool:
    headers = opened.headers
    return (
        bool(RECEIPT.search(headers.first("subject")))
        or bool(_is_from_nobody(opened) and CHALLENGE.search(opened.text[:SHORT]))
        or bool(ACKNOWLEDGED.search(opened.text[:SHORT]))
        or bool(
            headers.first("in-reply-to") and len(opened.text) < SHORT and AWAY.search(opened.text[:SHORT])
        )
    )


def _says_so(opened: Opened) -> bool:
    headers = opened.headers
    submitted = headers.first("auto-submitted").partition(";")[0].partition("(")[0].strip().lower()
    if submitted not in {"", "no"}:
        return True
    if headers.first("precedence").strip().lower() in {"auto_reply", "auto-reply"}:
        return True
    named = (
        "x-autoreply",
        "x-autorespond",
        "x-auto-reply",
        "x-autoreply-from",
        "x-mail-autoreply",
        "x-ms-exchange-inbox-rules-loop",
    )
    return any(headers.first(name).strip().lower() not in {"", "no"} for name in named)


def _is_ours(opened: Opened, post: Post) -> bool:
    """A mail from ourselves, come back by a rule somewhere."""
    own = {address.lower() for address in post.to}
    return bool(own & set(addresses(opened.headers.first("from"))))


def _is_from_nobody(opened: Opened) -> bool:
    writers = addresses(opened.headers.first("from"))
    return bool(opened.headers.first("in-reply-to")) or any(NOBODY.match(one) for one in writers)
