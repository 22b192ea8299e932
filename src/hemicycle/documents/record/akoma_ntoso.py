"""The record as a debate in Akoma Ntoso (OASIS LegalDocML 1.0), the form in which parliaments and the UN keep theirs.

Who speaks is a reference to one list of organisations; times are those of the record, in UTC. What the form has no
element for (who was not reached, an overrun) stands as remarks and sections with a name of its own.
"""

import re
from datetime import UTC, date, datetime
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from hemicycle.documents.past.words import NOTICE, paper_told
from hemicycle.documents.presumption import PRESUMED
from hemicycle.documents.record import words
from hemicycle.documents.record.paper import Moved, Part, RecordPaper, Sat, Spoken, Unheard
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.wording.language import told
from hemicycle.wording.phrase import Phrase

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
JURISDICTION = "zz"
"""No country: an assembly of States has no code in ISO 3166, and `zz` is left to its users there."""
LANGUAGES = {"en": "eng", "fr": "fra"}
"""ISO 639-2, as FRBRlanguage wants it."""
HOUSE = "hemicycle"
ROLES = {
    Kind.INSCRIBED: "inscribed",
    Kind.INVITED: "invited",
    Kind.POINT_OF_ORDER: "pointOfOrder",
    Kind.REPLY: "reply",
    Kind.ANSWER: "answer",
}


def akoma_ntoso(paper: RecordPaper, language: str) -> bytes:
    root = Element("akomaNtoso", xmlns=NAMESPACE)
    debate = SubElement(root, "debate", name="record")
    _meta(SubElement(debate, "meta"), paper, language)
    _preface(SubElement(debate, "preface"), paper, language)
    body = SubElement(debate, "debateBody")
    for number, sat in enumerate(paper.sat, 1):
        _sitting(body, number, sat, paper, language)
    _roll(body, "absent", words.ABSENT, paper.absent, language)
    _roll(body, "notReached", words.NOT_REACHED, paper.not_reached, language)
    if not len(body):
        _said(SubElement(body, "scene"), told(words.NOBODY, language))
    indent(root)
    content: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def _meta(meta: Element, paper: RecordPaper, language: str) -> None:
    as_of = paper.as_of.astimezone(UTC).date()
    started = _first_day(paper)
    work = f"/akn/{JURISDICTION}/debate/{started.isoformat()}/{paper.imprint.plenary}"
    expression = f"{work}/{LANGUAGES[language]}@{as_of.isoformat()}"
    identification = SubElement(meta, "identification", source=f"#{HOUSE}")
    _level(identification, "FRBRWork", work, ("sitting", started))
    SubElement(identification[0], "FRBRcountry", value=JURISDICTION)
    _level(identification, "FRBRExpression", expression, ("drawnUp", as_of))
    SubElement(identification[1], "FRBRlanguage", language=LANGUAGES[language])
    _level(identification, "FRBRManifestation", f"{expression}.xml", ("drawnUp", as_of))
    SubElement(identification[2], "FRBRformat", value="application/akn+xml")
    references = SubElement(meta, "references", source=f"#{HOUSE}")
    names = {
        one.key: one.delegation[language] for one in (*_entries(paper), *paper.absent, *paper.not_reached)
    }
    _referred(references, "TLCOrganization", HOUSE, "/ontology/organization/hemicycle", "Hemicycle")
    _referred(
        references,
        "TLCOrganization",
        "assembly",
        "/ontology/organization/assembly",
        paper.body or paper.title,
    )
    for key, name in sorted(names.items()):
        _referred(
            references, "TLCOrganization", _identity(key), f"/ontology/organization/{_identity(key)}", name
        )
    for role in ROLES.values():
        _referred(references, "TLCRole", role, f"/ontology/role/{role}", role)


def _first_day(paper: RecordPaper) -> date:
    """In UTC, as every time of this form; of a past plenary as its papers say it."""
    first = paper.sat[0] if paper.sat else None
    if first is None:
        return paper.as_of.astimezone(UTC).date()
    return first.start.astimezone(UTC).date() if first.start else first.day


def _level(identification: Element, name: str, address: str, dated: tuple[str, date]) -> None:
    level = SubElement(identification, name)
    body, dot, ending = address.partition(".xml")
    SubElement(level, "FRBRthis", value=f"{body}/!main{dot}{ending}")
    SubElement(level, "FRBRuri", value=address)
    SubElement(level, "FRBRdate", date=dated[1].isoformat(), name=dated[0])
    SubElement(level, "FRBRauthor", href="#assembly" if name == "FRBRWork" else f"#{HOUSE}")


def _referred(references: Element, kind: str, identity: str, address: str, shown: str) -> None:
    SubElement(references, kind, {"eId": identity, "href": address, "showAs": shown})


def _preface(preface: Element, paper: RecordPaper, language: str) -> None:
    title = SubElement(SubElement(preface, "p"), "docTitle")
    title.text = paper.title
    _said(SubElement(preface, "p"), told(words.headline(paper), language))
    _said(SubElement(preface, "p"), words.as_of(paper, language))
    if paper.has_words:
        _said(SubElement(preface, "p"), told(PRESUMED, language))
    if paper.reconstructed is not None:
        _said(SubElement(preface, "p"), told(NOTICE, language))
        for one in paper.reconstructed.papers:
            _said(SubElement(preface, "p"), paper_told(one, language))


def _sitting(body: Element, number: int, sat: Sat, paper: RecordPaper, language: str) -> None:
    sitting = SubElement(body, "debateSection", {"name": "sitting", "eId": f"sitting_{number}"})
    _said(SubElement(sitting, "heading"), words.sitting(sat, paper, language))
    if sat.start:
        _recorded(sitting, sat.start, "start")
    for index, part in enumerate(sat.parts, 1):
        _part(sitting, f"sitting_{number}__segment_{index}", part, language)
    if sat.end:
        recorded = _recorded(sitting, sat.end, "end")
        ending = words.ending(sat, paper, language)
        recorded.tail = f" {ending}" if ending else None


def _recorded(sitting: Element, at: datetime, which: str) -> Element:
    scene = SubElement(sitting, "scene")
    recorded = SubElement(scene, "recordedTime", {"type": f"{which}Event", "time": _time(at)})
    recorded.text = _time(at)
    return recorded


def _part(sitting: Element, identity: str, part: Part, language: str) -> None:
    section = SubElement(sitting, "debateSection", {"name": "segment", "eId": identity})
    if part.segment:
        _said(SubElement(section, "heading"), part.segment)
    if part.theme:
        _said(SubElement(section, "subheading"), part.theme)
    for entry in part.entries:
        if isinstance(entry, Moved):
            _motion(section, entry, language)
        elif entry.kind is Kind.POINT_OF_ORDER:
            point = SubElement(section, "pointOfOrder", {"eId": f"point_{entry.number}"})
            _speech(point, entry, language)
        else:
            _speech(section, entry, language)


def _speech(section: Element, one: Spoken, language: str) -> None:
    attributes = {
        "eId": f"intervention_{one.number}",
        "by": f"#{_identity(one.key)}",
        "as": f"#{ROLES[one.kind]}",
    }
    if one.start:
        attributes["startTime"] = _time(one.start)
    if one.end:
        attributes["endTime"] = _time(one.end)
    speech = SubElement(section, "speech", attributes)
    person = words.person(one)
    _said(SubElement(speech, "from"), one.delegation[language] + (f", {person}" if person else ""))
    for note in words.notes(one, language):
        remark = SubElement(SubElement(speech, "p"), "remark", status="editorial")
        remark.text = note
    for said_in, text in sorted(one.summaries.items()):
        for line in filter(None, (line.strip() for line in text.splitlines())):
            paragraph = SubElement(speech, "p", {"xml:lang": said_in} if said_in != language else {})
            _said(paragraph, line)
    for correction in one.corrections:
        remark = SubElement(SubElement(speech, "p"), "remark", status="editorial")
        remark.text = _shown(words.corrected(correction.words, language))
    if len(speech) == 1:
        SubElement(speech, "p")


def _motion(section: Element, one: Moved, language: str) -> None:
    kind, outcome = words.motion(one, language)
    motions = SubElement(section, "proceduralMotions", {"eId": f"motion_{one.number}"})
    attributes = {"by": f"#{_identity(one.key)}", "startTime": _time(one.moved)}
    speech = SubElement(motions, "speech", attributes)
    _said(SubElement(speech, "from"), one.delegation[language])
    paragraph = SubElement(speech, "p")
    paragraph.text = f"{kind}: "
    SubElement(paragraph, "outcome").text = outcome


def _roll(body: Element, name: str, title: Phrase, those: tuple[Unheard, ...], language: str) -> None:
    if not those:
        return
    section = SubElement(body, "debateSection", {"name": name, "eId": name})
    _said(SubElement(section, "heading"), told(title, language))
    for one in those:
        _said(SubElement(section, "scene"), words.unheard(one, language))


def _entries(paper: RecordPaper) -> tuple[Spoken | Moved, ...]:
    return tuple(entry for sat in paper.sat for part in sat.parts for entry in part.entries)


def _identity(key: str) -> str:
    """A key as an identifier of XML: two delegations never share one."""
    return "delegation-" + re.sub(r"[^A-Za-z0-9]", lambda found: f"_{ord(found[0]):x}_", key)


def _said(element: Element, text: str) -> None:
    element.text = _shown(text)


def _shown(text: str) -> str:
    """What XML 1.0 has no way to write goes."""
    return re.sub(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)


def _time(instant: datetime) -> str:
    return f"{instant.astimezone(UTC):%Y-%m-%dT%H:%M:%S}Z"
