"""README.txt: what each file of the archive is and how it is checked, for somebody who has nothing else."""

from collections.abc import Iterator
from textwrap import fill, wrap

from hemicycle.documents.archive import words
from hemicycle.documents.archive.archive import FORMAT, Source
from hemicycle.documents.commitments.json import FORMAT as COMMITMENTS
from hemicycle.documents.lists.json import FORMAT as LISTS
from hemicycle.documents.past.words import NO_PROOF, NOTICE
from hemicycle.documents.record.formats import LANGUAGES
from hemicycle.documents.record.json import FORMAT as RECORD
from hemicycle.documents.record.layout import laid_out
from hemicycle.documents.record.paper import RecordPaper
from hemicycle.wording.language import told
from hemicycle.wording.phrase import Phrase

WIDTH, INDENT = 78, 32
FILES: tuple[tuple[str, Phrase], ...] = (
    ("README.txt", words.THIS_FILE),
    ("check.py", words.CHECKER),
    ("data/index.html", words.INDEX),
    ("data/record-*.html", words.RECORD_PAGE),
    ("data/record-*.pdf, .docx", words.RECORD_PAPER),
    ("data/record-*.json", words.RECORD_JSON.filled(form=RECORD)),
    ("data/record-*.xml", words.RECORD_XML),
    ("data/interventions/N.html", words.INTERVENTION),
    ("data/lists/SEGMENT/N.*", words.LIST.filled(form=LISTS)),
    ("data/statements/N.*", words.STATEMENT),
    ("data/commitments-*.html", words.COMMITMENTS),
    ("data/commitments/N.html", words.COMMITMENT),
    ("data/commitments.json", words.COMMITMENTS_JSON.filled(form=COMMITMENTS)),
    ("data/pictures/*.svg", words.PICTURES),
    ("data/ledger.jsonl", words.LEDGER),
    ("data/receipt.json", words.RECEIPT),
    ("data/house-key.txt", words.KEY),
    ("manifest-sha256.txt", words.MANIFEST),
)


def readme(source: Source, paper: RecordPaper) -> bytes:
    written = ("\n".join(_in(language, source, paper)) for language in LANGUAGES)
    return ("\n\n" + "=" * WIDTH + "\n\n\n").join(written).encode()


def _in(language: str, source: Source, paper: RecordPaper) -> Iterator[str]:
    layout, imprint = laid_out(paper, language), source.imprint
    heading = told(words.HEADING.filled(title=paper.title), language)
    yield from wrap(heading, WIDTH)
    yield "=" * min(len(heading), WIDTH)
    yield from ("", *layout.particulars, "")
    past = (NOTICE, NO_PROOF) if paper.reconstructed is not None else ()
    yield from _paragraphs((words.WHAT, *past, words.PUBLIC, words.INNOCENT), language)
    yield from _headed(words.FILES, language)
    for name, what in FILES:
        yield fill(
            told(what, language), WIDTH, initial_indent=name.ljust(INDENT), subsequent_indent=" " * INDENT
        )
    yield ""
    yield from _paragraphs((words.FORMATS.filled(form=FORMAT),), language)
    yield from _headed(words.CHECKING, language)
    yield from _paragraphs((words.RUN,), language)
    yield from ("    python3 check.py", "")
    yield from _paragraphs((words.COMPARE,), language)
    yield from (
        f"    {imprint.plenary} {imprint.position}",
        f"    {imprint.head}",
        "",
    )
    yield from _paragraphs((words.BY_HAND, words.CANNOT), language)


def _headed(heading: Phrase, language: str) -> Iterator[str]:
    text = told(heading, language)
    yield from (text, "-" * len(text), "")


def _paragraphs(phrases: tuple[Phrase, ...], language: str) -> Iterator[str]:
    for one in phrases:
        yield from (fill(told(one, language), WIDTH), "")
