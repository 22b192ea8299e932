"""What of a text is new, what was quoted, what was passed on: a view of the text, never a cut (MAIL practice F5).

A reply repeats our own words, and they are full of commands; a forwarded mail is the request itself. Which of the
two stands below a separator, its words tell, or the mail's own words above it.
"""

import re

import msgspec

from hemicycle.mailroom.reading.plain import plain

_FROM = r"(?:from|von|de|da|fra|fran|van|od|lahettaja|kimden|от|发件人|寄件者|من|expediteur|remitente)"
_SENT = (
    r"(?:sent|date|gesendet|datum|envoye(?: le)?|enviad[oa](?: el)?|fecha|enviados|data|inviato|sendt|skickat|verzonden|wyslano|"
    r"отправлено|дата|发送时间|发送日期|日期|时间|تاريخ(?: الارسال)?|ارسل(?:ت)?|التاريخ)"
)
_TO = r"(?:to|an|a|para|til|till|aan|do|кому|收件人|الي|cc|copie)"
_SUBJECT = (
    r"(?:subject|betreff|objet|asunto|assunto|oggetto|emne|amne|onderwerp|temat|тема|主题|主旨|الموضوع)"
)
_LINE = r"[^\n]{0,300}\n"
BLOCK = re.compile(
    rf"(?:^|\n)[ \t>*]*(?P<head>{_FROM}[ \t*]*:{_LINE}(?:[ \t>*]*(?:{_SENT}|{_TO}|{_SUBJECT})[ \t*]*:{_LINE}){{1,5}})"
)
FORWARDED = re.compile(
    r"(?:^|\n)[ \t>]*-{2,}[ \t]*(?:(?:begin )?forwarded message|message (?:transfere|reexpedie)|mensaje reenviado|mensagem encaminhada|"
    r"messaggio inoltrato|weitergeleitete nachricht|пересылаемое сообщение|пересланное сообщение|转发(?:的)?(?:邮件|信息)?(?:信息)?|"
    r"رساله (?:محوله|معاد توجيهها)|الرساله المحوله)[^\n]{0,20}\n"
)
ORIGINAL = re.compile(
    r"(?:^|\n)[ \t]*(?:-{2,}|_{5,})[ \t]*(?:original message|message d'origine|mensaje original|mensagem original|messaggio originale|"
    r"ursprungliche nachricht|oprindelig meddelelse|opprinnelig melding|исходное сообщение|原始邮件|原邮件|الرساله الاصليه)[^\n]{0,20}\n"
)
WROTE = re.compile(
    r"(?:^|\n)[ \t]*(?:on|le|el|am|il|em|op|den|pa|den|в|на|في|بتاريخ|у|\d|пн|вт|ср|чт|пт|сб|вс|[^\n]{0,3}在)[^\n]{4,200}(?:\n[^\n]{0,120})?"
    r"(?:wrote|a ecrit|escribio|schrieb|ha scritto|escreveu|schreef|skrev|пишет|написал[аи]?|写道|寫道|كتب(?:ت)?|قال)[^\n]{0,60}:[ \t]*(?=\n|$)"
)
FOOTER = re.compile(
    r"(?:^|\n)[ \t]*(?:[_*=-]{2,}|—|–)?[ \t]*\n?[^\n]{0,60}(?:mailing list|to (?:unsubscribe|withdraw) from this list|this e-?mail (?:and|is|may|message|\()|this message (?:and|is|may|\()|confidentiality notice|"
    r"\bdisclaimer\b|ce (?:courriel|message) (?:et|est|peut)|avis de confidentialite|este (?:mensaje|correo) (?:y|es|puede)|aviso (?:legal|de confidencialidad|de privacidad)|"
    r"diese (?:nachricht|e-?mail)|questo messaggio|esta mensagem|(?:это|настоящее) (?:сообщение|письмо) (?:и|может|содержит|предназначено)|конфиденциальность|"
    r"本(?:邮件|電郵|郵件)(?:及|仅|包含|为)|هذه الرساله (?:وما|وايه|سريه|قد))[^\n]*"
)
"""A notice below a mail that says nothing of what it asks."""
LABEL = re.compile(r"[ \t]*>+[ \t>]*(?P<label>[^\n(:?]{2,60}?)[ \t]*(?:\([^\n]*)?[:?][ \t]*$")
ASKED_FOR = re.compile(
    r"^(?:the |le |la |el |name (?:and title )?of (?:the )?|nom (?:de |du |des |de l')*|nombre (?:de(?:l)? |de la )*)?(?:segments?|segmentos?|speakers?|orateurs?|oratrice|orador\w*|delegations?|delegacion|сегмент\w*|выступающ\w+|делегация|部分|发言人|代表团|الجزء|المتحدث|المتكلم|الوفد)\b"
)
"""What a form asks for, as it stands at the head of a line."""
NUMBERED = re.compile(r"\b(?:[1-9]|i{1,3}|iv|v)\b")
"""One of several to choose from is what may be answered, and no answer."""
FORWARDING_SUBJECT = re.compile(
    r"^\s*(?:fw|fwd|wg|tr|rv|rif|i|enc|vs|пересл|转发|轉寄|تحويل)\s*[:：]", re.IGNORECASE
)


class Parted(msgspec.Struct, frozen=True, kw_only=True):
    """Stretches (start, end) of a text: what the writer says now, what is passed on by each before, the signature."""

    new: tuple[tuple[int, int], ...]
    passed_on: tuple[tuple[tuple[int, int], ...], ...] = ()
    quoted: tuple[tuple[int, int], ...] = ()
    signature: tuple[int, int] | None = None


def part(text: str, subject: str, writer: tuple[str, ...] = (), readers: tuple[str, ...] = ()) -> Parted:
    """What somebody quotes of oneself, the `writer`, is said again; what was written by its `readers` never is."""
    low = plain(text)
    cut = _first_separator(low)
    new_end = cut.start() if cut else len(text)
    signature = _signature(low, new_end)
    new, quoted = _without_marked(text, 0, signature[0] if signature else new_end)
    passed_on: tuple[tuple[tuple[int, int], ...], ...] = ()
    if cut is not None:
        below = (cut.end(), len(text))
        if _is_of(writer, low, cut) or (_is_forward(cut, subject) and not _is_of(readers, low, cut)):
            passed_on = _by_each(low, text, *below)
        else:
            quoted = (*quoted, below)
            new = (*new, *_answers_between(text, cut.end()))
    return Parted(new=new, passed_on=passed_on, quoted=quoted, signature=signature)


def _first_separator(low: str, start: int = 0) -> re.Match[str] | None:
    found = [
        match for pattern in (FORWARDED, ORIGINAL, WROTE, BLOCK) if (match := pattern.search(low, start))
    ]
    return min(found, key=lambda match: match.start(), default=None)


def _by_each(low: str, text: str, start: int, end: int) -> tuple[tuple[tuple[int, int], ...], ...]:
    """What is passed on, apart from what whoever wrote it had answered, which is passed on behind it."""
    head = HEAD_LINES.match(low, start)
    cut = _first_separator(low, head.end() if head else start)
    stop = cut.start() if cut else end
    said, _ = _without_marked(text, start, stop)
    own = said if any(text[begin:over].strip() for begin, over in said) else ((start, stop),)
    if cut is None or cut.re is WROTE:
        return (own,)
    return (own, *_by_each(low, text, cut.end(), end))


HEAD_LINES = re.compile(
    rf"(?:\s*\n)?(?:[ \t>*]*(?:{_FROM}|{_SENT}|{_TO}|{_SUBJECT})[ \t*]*:[^\n]{{0,300}}(?:\n|$))+"
)
"""The head of a mail that is passed on stands right below the separator."""


def _is_forward(cut: re.Match[str], subject: str) -> bool:
    return cut.re is FORWARDED or (cut.re is not WROTE and bool(FORWARDING_SUBJECT.match(subject)))


WRITER = re.compile(rf"(?:^|\n)[ \t>*]*{_FROM}[ \t*]*:[^\n]{{0,300}}")


def _is_of(addresses: tuple[str, ...], low: str, cut: re.Match[str]) -> bool:
    """Whether the separator, or the line right below it that names who wrote, has one of these addresses."""
    below = WRITER.search(low, cut.start(), cut.end() + LONGEST_HEAD)
    said = cut[0] if cut.re is WROTE else below[0] if below else ""
    return any(address and plain(address) in said for address in addresses)


LONGEST_HEAD = 400


def _without_marked(
    text: str, start: int, end: int
) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    """Lines that begin with a quotation mark apart from those that do not."""
    new: list[tuple[int, int]] = []
    quoted: list[tuple[int, int]] = []
    place = start
    for line in text[start:end].splitlines(keepends=True):
        kind = quoted if line.lstrip().startswith(">") else new
        if kind and kind[-1][1] == place:
            kind[-1] = (kind[-1][0], place + len(line))
        else:
            kind.append((place, place + len(line)))
        place += len(line)
    return tuple(new), tuple(quoted)


def _answers_between(text: str, start: int) -> tuple[tuple[int, int], ...]:
    """Answers written among quoted lines, where the program marks what it quotes."""
    new, quoted = _without_marked(text, start, len(text))
    return new if quoted else ()


def _signature(low: str, end: int) -> tuple[int, int] | None:
    """A notice below the mail; a signature proper is read, for it names the mission."""
    found = FOOTER.search(low, 0, end)
    return (found.start(), end) if found and low[: found.start()].strip() else None


def words_of(text: str, stretches: tuple[tuple[int, int], ...]) -> str:
    """The text with all else blanked, so that every place in it stays what it was."""
    kept = list("\n".join(" " * len(line) for line in text.split("\n")))
    for start, end in stretches:
        kept[start:end] = text[start:end]
        _keep_label(text, start, kept)
    return "".join(kept)


def _keep_label(text: str, start: int, kept: list[str]) -> None:
    """Where an answer stands below a quoted line of a form, the line says what it answers."""
    before = text.rfind("\n", 0, max(0, start - 1)) + 1
    found = LABEL.match(text, before, max(before, start - 1)) if 0 < start <= len(text) else None
    label = plain(found["label"]) if found is not None else ""
    if found is not None and ASKED_FOR.search(label) and not NUMBERED.search(label):
        kept[found.start("label") : found.end("label")] = text[found.start("label") : found.end("label")]
        kept[found.end("label")] = ":"
