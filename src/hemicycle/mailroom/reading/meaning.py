"""What the words of a person's mail ask for, each finding with the place it stands at."""

import re

from msgspec.structs import replace

from hemicycle.mailroom.message.addresses import mailboxes
from hemicycle.mailroom.reading.candidates import candidates_in
from hemicycle.mailroom.reading.circumstances import Circumstances
from hemicycle.mailroom.reading.cues import DIRECT, OTHER_MEETING, RECALLING, SPEAKING
from hemicycle.mailroom.reading.delegation import Named, delegation_in, represented_in
from hemicycle.mailroom.reading.intent import Wanted, intent_of
from hemicycle.mailroom.reading.layout import Laid, Source
from hemicycle.mailroom.reading.plain import plain
from hemicycle.mailroom.reading.segments import Segments, chosen_in, moved_in, segments_in
from hemicycle.mailroom.reading.sentences import sentences
from hemicycle.mailroom.reading.spam import is_bulk, sells
from hemicycle.mailroom.reading.speaker import speakers_in, speakers_told, writer_speaks
from hemicycle.mailroom.reading.spoken import Spoken
from hemicycle.mailroom.reading.terse import is_form, is_terse, is_wish_by_content, says_little
from hemicycle.mailroom.reading.tongue import language_of
from hemicycle.mailroom.reading.wishes import Understood, represented_by, wishes_of
from hemicycle.mailroom.reading.witnesses import Witnesses
from hemicycle.plenary.mails.reading import Change, Evidence, Intent, Reading, Subject
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.represented import Represented
from hemicycle.plenary.requests.request import Doubt

STATEMENT_NAME = re.compile(
    r"statement|speech|remarks|declaration|allocution|discours|declaracion|discurso|intervention|intervencion|выступлени|заявлени|речь|كلمه|بيان|发言|声明|讲稿|ステートメント"
)
ANSWERING = re.compile(
    r"^\s*(?:re|aw|tr|fw|fwd|rv|sv|antw|回复|答复|转发|رد|ответ|на)\s*[:：]", re.IGNORECASE
)
DOCUMENT = re.compile(r"\.(?:docx?|pdf|rtf|odt|txt)$", re.IGNORECASE)


def meaning_of(mail: Laid, circumstances: Circumstances, *, is_answer: bool) -> Reading:
    """A reading of the words alone; the headers add whose they are."""
    programme = circumstances.programme
    subject = mail.layout.parts[0].words
    source, wanted = _asking(mail, programme, is_answer=is_answer)
    segments, segment_part = _segments(mail, source, subject, wanted, programme)
    named = _named(mail, source, subject)
    speakers = _speakers(mail, source)
    own_words = segments if segment_part else Segments()
    if _names_the_speaker_afterwards(source, subject, wanted, own_words, is_answer=is_answer):
        wanted = Wanted(intent=Intent.AMEND, changes=(Change.SPEAKER,), is_clear=False)
    wanted = wanted or _by_what_it_names(mail, source, subject, named, programme)
    language = language_of(source.words) if source.part else "und"
    is_bulk_mail = is_bulk(mail.opened) and not _is_its_own(source.words, named, _writer_name(mail))
    is_unknown_body = named.key is not None and named.key.startswith("other:")
    asks_all_the_same = is_unknown_body and segments.keys and speakers and wanted.is_clear
    if is_bulk_mail and not asks_all_the_same:
        return Reading(intent=Intent.SPAM, language=language)
    if named.key is None and sells(mail.opened):
        return Reading(intent=Intent.SPAM, language=language)
    understood = Understood(text=source.words, named=named, segments=segments, speakers=speakers)
    wishes = wishes_of(understood, circumstances)
    own = wishes[:1] if wanted.intent is Intent.SWAP else wishes
    return Reading(
        intent=wanted.intent,
        language=language,
        wishes=own,
        changes=wanted.changes,
        leaves=segments.leaves if Change.SEGMENT in wanted.changes else (),
        partner=_partner(named, circumstances) if wanted.intent is Intent.SWAP else None,
        doubts=(
            *_doubts(mail, source, subject, wanted, segments, named, speakers),
            *((Doubt.AUTOMATIC,) if is_bulk_mail else ()),
        ),
        statements=_statements(mail, wanted),
        evidence=_evidence(source, wanted, segments, segment_part, named, speakers),
        confidence=_confidence(wanted, segments, named, speakers),
    )


def _asking(mail: Laid, programme: Programme, *, is_answer: bool) -> tuple[Source, Wanted | None]:
    """The first of the sources that wants something; the mail's own words where none does."""
    has_files = bool(mail.opened.files)
    subject = mail.layout.parts[0].words
    for source in mail.sources:
        wanted = intent_of(source.words, programme, is_answer=is_answer, has_files=has_files)
        if wanted is not None:
            return source, _with_subject(wanted, subject, programme)
    own = mail.sources[0] if mail.sources else Source(0, subject)
    if ANSWERING.match(subject):
        return own, None
    wanted = intent_of(subject, programme, is_answer=is_answer, has_files=has_files)
    return own, replace(wanted, start=0, end=0) if wanted is not None else None


def _with_subject(wanted: Wanted, subject: str, programme: Programme) -> Wanted:
    """A subject of one's own may say more clearly what the text only implies: "new speaker", "withdrawal"."""
    if wanted.intent is not Intent.REGISTER or ANSWERING.match(subject):
        return wanted
    told = intent_of(subject, programme, is_answer=False, has_files=False)
    if told is None or told.intent not in {Intent.AMEND, Intent.WITHDRAW, Intent.SWAP}:
        return wanted
    return replace(told, start=0, end=0)


def _segments(
    mail: Laid, source: Source, subject: str, wanted: Wanted | None, programme: Programme
) -> tuple[Segments, int]:
    """From the words that ask; where they name none, from the subject, then from what else the mail holds."""
    if wanted is not None and source.part:
        focused = _focused(source, wanted, programme)
        if focused is not None:
            return focused, source.part
    read = moved_in if wanted is not None and Change.SEGMENT in wanted.changes else segments_in
    found = read(source.words, programme)
    of_subject = segments_in(subject, programme)
    if not found.is_silent:
        if (
            found.keys
            and of_subject.keys
            and not ANSWERING.match(subject)
            and not set(found.keys) & set(of_subject.keys)
            and read is segments_in
        ):
            return Segments(doubts=(Doubt.SEGMENT_CONTRADICTORY,), spans=found.spans), source.part
        return found, source.part
    if not of_subject.is_silent:
        return of_subject, 0
    for other in mail.sources:
        found = segments_in(other.words, programme)
        if other is not source and not found.is_silent:
            return found, other.part
    return (chosen_in(source.words, programme) if ANSWERING.match(subject) else Segments()), source.part


def _focused(source: Source, wanted: Wanted, programme: Programme) -> Segments | None:
    """A withdrawal or a new speaker concerns the segments of the sentence that says so, if it names any."""
    if wanted.intent is not Intent.WITHDRAW and Change.SPEAKER not in wanted.changes:
        return None
    stretch = next(
        ((start, end) for start, end in sentences(source.words) if start <= wanted.start < end), None
    )
    if stretch is None:
        return None
    blanked = " " * stretch[0] + source.words[slice(*stretch)]
    left = moved_in(blanked, programme)
    if wanted.intent is Intent.WITHDRAW and left.keys and left.leaves:
        return Segments(keys=left.leaves, spans=left.spans)
    found = segments_in(blanked, programme)
    if found.keys:
        return found
    keys = tuple(dict.fromkeys((*left.keys, *left.leaves)))
    return Segments(keys=keys, spans=left.spans) if keys else None


def _named(mail: Laid, source: Source, subject: str) -> Named:
    """With the sender as a witness; a forwarding secretary's own words may name the State that the request does not."""
    writers = mailboxes(mail.opened.headers.first("from"))
    witnesses = Witnesses(
        subject=subject,
        sender_name=_writer_name(mail),
        sender_address=writers[0].address if writers else "",
    )
    named = delegation_in(source.words, witnesses)
    if named.key is not None and not named.key.startswith("other:"):
        return named
    for other in mail.sources:
        elsewhere = delegation_in(other.words, witnesses)
        if elsewhere.key is not None and not elsewhere.key.startswith("other:"):
            return elsewhere
    return named


def _names_the_speaker_afterwards(
    source: Source, subject: str, wanted: Wanted | None, own_words: Segments, *, is_answer: bool
) -> bool:
    """An answer that says who will speak, and names no segment, speaks of a place that is there."""
    if not own_words.is_silent or not speakers_told(source.words):
        return False
    if wanted is None:
        return is_answer or bool(ANSWERING.match(subject))
    return is_answer and wanted.intent is Intent.REGISTER and not DIRECT.search(plain(source.words))


def _speakers(mail: Laid, source: Source) -> tuple[Spoken, ...]:
    found = speakers_in(source.words) or writer_speaks(source.words, _writer_name(mail))
    others = (speakers_in(other.words) for other in mail.sources if other is not source)
    return (
        found
        or next((speakers for speakers in others if speakers), ())
        or speakers_in(mail.layout.parts[0].words)
    )


def _writer_name(mail: Laid) -> str:
    writers = mailboxes(mail.opened.headers.first("from"))
    return (writers[0].name or "") if writers else ""


def _by_what_it_names(mail: Laid, source: Source, subject: str, named: Named, programme: Programme) -> Wanted:
    """No word says what is wanted. A segment and a delegation together can only mean a place; a file alone a text.

    The subject of an answer was written by whoever is answered: it says nothing of what the answer wants.
    """
    own = "" if ANSWERING.match(subject) else subject
    telling = (source.words, own) if says_little(source.words) else (source.words,)
    is_chosen = bool(ANSWERING.match(subject)) and bool(chosen_in(source.words, programme).keys)
    if named.key is not None and (
        is_chosen or is_form(source.words, programme) or any(is_terse(words, programme) for words in telling)
    ):
        return Wanted(intent=Intent.REGISTER, is_clear=False)
    has_document = any(DOCUMENT.search(file.name) for file in mail.opened.files)
    if named.key is not None and not has_document and is_wish_by_content(source.words, programme):
        return Wanted(intent=Intent.REGISTER, is_clear=False)
    low = plain(own)
    if DIRECT.search(low) or SPEAKING.search(low) or mail.unreadable:
        return Wanted(intent=Intent.REGISTER, is_clear=False)
    if has_document:
        return Wanted(intent=Intent.STATEMENT, is_clear=False)
    if not any(source.words.strip() for source in mail.sources) and named.key is not None:
        return Wanted(intent=Intent.REGISTER, is_clear=False)
    return Wanted(intent=Intent.QUESTION, is_clear=False)


def _is_its_own(words: str, named: Named, writer: str) -> bool:
    """News name delegations that will speak, and are nobody's request: no sender or signature is one of them."""
    known = named.key is not None and not named.key.startswith("other:")
    signed = {one.key for one in candidates_in(writer)} | set(represented_in(words))
    return known and named.key in signed and bool(named.spans or named.behalf)


def _partner(named: Named, circumstances: Circumstances) -> Represented | None:
    if not named.others:
        return None
    return represented_by(Named(key=named.others[0], name=""), circumstances)


def _doubts(  # noqa: PLR0913, PLR0917 - all that was found
    mail: Laid,
    source: Source,
    subject: str,
    wanted: Wanted,
    segments: Segments,
    named: Named,
    speakers: tuple[Spoken, ...],
) -> tuple[Doubt, ...]:
    low = plain(f"{subject}\n{source.words}")
    own = mail.sources[0].words if mail.sources and mail.sources[0] is not source else ""
    elsewhere = OTHER_MEETING.search(low) is not None and (
        not segments.keys or _is_asked_elsewhere(source, wanted, segments)
    )
    found = (
        (Doubt.RECALLED, RECALLING.search(f"{low}\n{plain(own)}") is not None),
        (Doubt.OTHER_MEETING, elsewhere and wanted.intent is Intent.REGISTER),
        (Doubt.UNREADABLE, bool(mail.unreadable) and segments.is_silent),
        (Doubt.QUESTION, _is_half_said(source, wanted, speakers)),
    )
    of_named = tuple(
        doubt
        for doubt in named.doubts
        if not (wanted.intent is Intent.SWAP and doubt is Doubt.SEVERAL_DELEGATIONS)
    )
    of_segments = segments.doubts if wanted.intent in {Intent.REGISTER, Intent.AMEND} else ()
    return tuple(dict.fromkeys((*of_named, *of_segments, *(doubt for doubt, holds in found if holds))))


def _is_asked_elsewhere(source: Source, wanted: Wanted, segments: Segments) -> bool:
    """Whether the sentence that asks is about another meeting, and the segment is named in another sentence."""
    for start, end in sentences(source.words):
        if start <= wanted.start < end and OTHER_MEETING.search(plain(source.words[start:end])):
            return not any(start <= place < end for place, _ in segments.spans)
    return False


def _is_half_said(source: Source, wanted: Wanted, speakers: tuple[Spoken, ...]) -> bool:
    """Another speaker who is not named, or a withdrawal that says who will speak."""
    if wanted.intent is Intent.WITHDRAW:
        return bool(speakers_told(source.words))
    return wanted.changes == (Change.SPEAKER,) and not speakers


def _statements(mail: Laid, wanted: Wanted) -> tuple[str, ...]:
    names = tuple(file.name for file in mail.opened.files if DOCUMENT.search(file.name))
    if wanted.intent is Intent.STATEMENT:
        return names
    return tuple(name for name in names if STATEMENT_NAME.search(plain(name)))


def _evidence(  # noqa: PLR0913, PLR0917 - all that was found
    source: Source,
    wanted: Wanted,
    segments: Segments,
    segment_part: int,
    named: Named,
    speakers: tuple[Spoken, ...],
) -> tuple[Evidence, ...]:
    found = [
        *(
            (Subject.INTENT, source.part, (wanted.start, wanted.end))
            for _ in range(wanted.end > wanted.start)
        ),
        *((Subject.SEGMENT, segment_part, span) for span in segments.spans),
        *((Subject.DELEGATION, source.part, span) for span in named.spans),
        *((Subject.CAPACITY, source.part, (one.start, one.end)) for one in named.behalf),
        *((Subject.SPEAKER, source.part, (one.start, one.end)) for one in speakers),
    ]
    return tuple(
        Evidence(subject=subject, part=part, start=span[0], end=span[1]) for subject, part, span in found
    )


def _confidence(wanted: Wanted, segments: Segments, named: Named, speakers: tuple[Spoken, ...]) -> int:
    """Hundredths, from what is told apart clearly: for the eye of the desk, never for a rule."""
    return (
        10
        + 30 * (named.key is not None and not named.doubts)
        + 30 * bool(segments.keys)
        + 20 * wanted.is_clear
        + 10 * bool(speakers)
    )
