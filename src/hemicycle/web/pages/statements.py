"""A statement is handed in: kept, read in a bounded process, and filed for its place."""

import hashlib

import msgspec
from litestar import Request
from litestar.datastructures import State, UploadFile

from hemicycle.chamber.links import Claim
from hemicycle.documents.one_line import one_line
from hemicycle.extraction.statement import text_of, words_in
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.statements.file import FileStatement
from hemicycle.plenary.statements.text import FileText, Form
from hemicycle.web.entering import actor_of
from hemicycle.web.house import House
from hemicycle.web.pages.desk.form import number_in
from hemicycle.web.views.seat_named import seat_in
from hemicycle.wording.language import LANGUAGES
from hemicycle.wording.phrase import Phrase, phrase

LARGEST = 10 * 1024 * 1024
KINDS = (".docx", ".pdf", ".txt", ".md")
LONGEST_NAME = 120


class Filing(msgspec.Struct, frozen=True, kw_only=True):
    """`seen` is the position of the page: a double press files once, the same text on a later page again.

    The form names an inscription or, by its key, an invited `seat`.
    """

    inscription: int
    seat: str
    seen: int
    name: str
    content: bytes
    language: str | None
    form: Form = Form.SPOKEN


async def filing_in(request: Request[None, None, State]) -> Filing:
    """What a form with a file sends; a field that is none of ours counts as empty."""
    form = await request.form()
    texts = {name: value for name, value in form.items() if isinstance(value, str)}
    upload = form.get("text")
    chosen = upload if isinstance(upload, UploadFile) else None
    return Filing(
        inscription=number_in(dict(texts)),
        seat=seat_in(texts.get("on", "")),
        seen=number_in(dict(texts), "position"),
        name=chosen.filename if chosen is not None else "",
        content=await chosen.read() if chosen is not None else b"",
        language=texts.get("language"),
        form=Form.LONG if texts.get("form") == Form.LONG else Form.SPOKEN,
    )


async def file_statement(house: House, bearing: Claim, filing: Filing) -> Phrase | None:
    """None when it is filed, else what is wrong with it. A file whose words cannot be read is filed all the same."""
    name = one_line(filing.name.rpartition("/")[2].rpartition("\\")[2])[-LONGEST_NAME:]
    if not filing.content:
        return phrase("Choose the file that holds the text first.")
    if len(filing.content) > LARGEST:
        return phrase("The file is larger than 10 MB; hand in the text without pictures.")
    if not name.lower().endswith(KINDS):
        return phrase("Hand in the text as DOCX, PDF or plain text.")
    original = await house.keep(filing.content, "statement")
    said = await house.asides.reading.do(text_of, name, filing.content)
    text = None
    if said is not None:
        address = await house.keep(said.encode(), "text")
        text = FileText(name=name, address=address, words=words_in(said))
    sent = f"{filing.language} {filing.form} ".encode() + filing.content
    digest = hashlib.sha256(sent).hexdigest()[:16]
    command = FileStatement(
        id=f"statement-{filing.seat or filing.inscription}-{filing.seen}-{digest}",
        inscription=filing.inscription,
        seat=filing.seat,
        original=original,
        name=name,
        text=text,
        language=filing.language if filing.language in LANGUAGES else None,
        form=filing.form,
    )
    try:
        await house.chamber.submit(bearing.plenary, command, actor_of(bearing))
    except Refusal as refusal:
        return refusal.phrase
    return None
