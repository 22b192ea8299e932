"""Which delegation a mail asks for: from its words, with its subject, sender and signature as witnesses.

Every name that a text holds is weighed by where it stands: in the sentence that asks, behind "Mission of", in the
subject, in the sender's name. Names in whose place somebody else is spoken of do not count.
"""

import re
from collections.abc import Iterable

import msgspec

from hemicycle.delegations.candidate import Candidate, CandidateKind, Certainty, Role
from hemicycle.delegations.capitals import states_by_capital
from hemicycle.delegations.category import Category
from hemicycle.delegations.folding import tokens
from hemicycle.delegations.register import delegation as known
from hemicycle.mailroom.reading.bodies import (
    asker,
    asks_as_sender,
    called_itself,
    han_bodies,
    is_name_of_a_body,
)
from hemicycle.mailroom.reading.candidates import candidates_in
from hemicycle.mailroom.reading.capacity import Behalf, aligned_in, behalf_in
from hemicycle.mailroom.reading.cues import DIRECT, SPEAKING, Cues
from hemicycle.mailroom.reading.plain import plain
from hemicycle.mailroom.reading.segment_asides import without_what_others_ask
from hemicycle.mailroom.reading.segment_mentions import mentions_in
from hemicycle.mailroom.reading.sentences import sentences
from hemicycle.mailroom.reading.witnesses import Witnesses
from hemicycle.plenary.houses import is_public_provider
from hemicycle.plenary.requests.request import Doubt

REPRESENTING = re.compile(
    r"(?:missions?|delegations?|embass(?:y|ies)|representation|representative|republic|kingdom|government|state|commonwealth|observer|consulate|"
    r"ambassades?|gouvernement|republique|royaume|representant\w*|mision|delegacion|embajada|representacion|republica|reino|estado|gobierno|"
    r"بعثه|وفد|سفاره|جمهوريه|مملكه|دوله|الوفد|البعثه|представительств\w*|делегаци\w*|посольств\w*|республик\w*|постпредств\w*|королевств\w*)"
    r"(?:[ ,]+(?:permanente?|of|the|de|du|des|d'|la|le|les|l'|del|los|las|el|to|for|plurinational|plurinacional|general|popular|people's|islamic|republic|state|kingdom|federal|"
    r"democratic|democratique|الدائمه|ال|لدوله|لجمهوريه|للمملكه|республики|постоянно\w*))*[ ,(]*$"
)
HAN_REPRESENTING = re.compile(r"^(?:共和国|王国|联邦)?(?:常驻|代表团|大使馆|使团|政府|驻)")
APART = Cues(
    r"\bseparately\b|\bindependent(?:ly)?\b|\bon (?:their|its) own\b|\b(?:will|may|shall|to) (?:\w+ )?(?:write to|contact|approach|inform|address) you\b|\bin (?:its|their) own right\b|\bthemselves\b|\bin cc\b|\bin copy\b",
    r"\bseparement\b|\bindependamment\b|\bde (?:son|leur) cote\b|\ben copie\b",
    r"\bpor separado\b|\bindependientemente\b|\ben copia\b",
    r"علي حده|بشكل منفصل|بصوره مستقله",
    r"\bотдельно\b|\bсамостоятельно\b|\bв копии\b",
    r"另行|单独|分别|抄送|旁听|不报名|不发言",
)
ADDRESSEES = frozenset({"united-nations", "icc-assembly-secretariat"})
MEMBERS_TOO = "european-union-and-member-states"


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """`key` is one of the tables', or "other:…" for a body that they do not know; `spans` are in the text."""

    key: str | None = None
    name: str = ""
    category: Category | None = None
    others: tuple[str, ...] = ()
    behalf: tuple[Behalf, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()


def delegation_in(text: str, witnesses: Witnesses) -> Named:
    candidates = _delegations_in(text)
    outside = _outside(witnesses)
    represented = frozenset(_represented(text, candidates))
    candidates = tuple(one for one in candidates if not _is_a_place(text, one, represented))
    own = frozenset({*outside, *represented})
    behalf = behalf_in(text, candidates, own)
    hidden = (*((one.start, one.end) for one in behalf if one.group != MEMBERS_TOO), *aligned_in(text))
    asking = _asking(text)
    if asks_as_sender(text, witnesses) and not outside and (itself := called_itself(text, witnesses)):
        return Named(key=f"other:{itself.casefold()}", name=itself, category=Category.NGO, behalf=behalf)
    weights: dict[str, float] = {}
    spans: dict[str, list[tuple[int, int]]] = {}
    listed = _listed_in_lines(text, _counting(candidates, hidden))
    in_request: dict[str, None] = dict.fromkeys(listed)
    for place, one in enumerate(_told_apart(_counting(candidates, hidden), frozenset(outside))):
        key = "european-union" if one.key == MEMBERS_TOO else one.key
        asks = _within(one, asking)
        weight = 1 + 4 * asks + 3 * _represents(text, one) + (0.5 if place == 0 else 0)
        weights[key] = weights.get(key, 0) + (
            weight if one.certainty is not Certainty.DEMONYM else weight * 0.8
        )
        spans.setdefault(key, []).append((one.start, one.end))
        if asks and not _is_apart(text, one):
            in_request[key] = None
    for key, weight in outside.items():
        weights[key] = weights.get(key, 0) + weight
    if not weights:
        return _unknown(text, witnesses, behalf)
    best = max(weights, key=lambda key: (not _is_addressee(key) or len(weights) == 1, weights[key]))
    others = tuple(key for key in in_request if key != best and not _is_addressee(key))
    doubts = _doubts(best, others, text, witnesses, behalf)
    kept = tuple(one for one in behalf if one.group != best)
    return Named(
        key=best,
        name=known(best).name("en"),
        others=others,
        behalf=kept,
        doubts=doubts,
        spans=tuple(spans.get(best, ())),
    )


def _counting(candidates: tuple[Candidate, ...], hidden: Iterable[tuple[int, int]]) -> tuple[Candidate, ...]:
    hidden = tuple(hidden)
    return tuple(
        one
        for one in candidates
        if (one.kind is CandidateKind.DELEGATION or one.key == MEMBERS_TOO)
        and one.role is Role.NAMED
        and not any(start <= one.start < end for start, end in hidden)
    )


def _delegations_in(text: str) -> tuple[Candidate, ...]:
    """Without those that are only told apart, and the names of societies and tongues."""
    low = without_what_others_ask(plain(text))
    return tuple(
        one
        for one in candidates_in(text)
        if low[one.start].strip()
        and not HAN_SOCIETY.match(text, one.end)
        and not _is_a_first_name(text, low, one)
        and not TOLD_APART.search(low[max(0, one.start - 40) : one.start])
    )


TITLED = re.compile(
    r"\b(?:minister|ambassador|mr|mrs|ms|miss|dr|judge|director|professor|prof|counsellor|secretary|adviser|attorney|prosecutor|commissioner|senator|ministre|ambassadeur|ambassadrice|mme|m|sr|sra|dona?|embajadora?|ministr[oa])\.?[ ]+$"
)
SURNAME = re.compile(r"[ ][A-ZÀ-ÖØ-Þ][\w’'-]+")


def _is_a_first_name(text: str, low: str, one: Candidate) -> bool:
    """As in "Minister Jordan Smith"."""
    return (
        TITLED.search(low[max(0, one.start - 20) : one.start]) is not None
        and SURNAME.match(text, one.end) is not None
    )


TOLD_APART = re.compile(
    r"(?:\(no[nt]?|\bnot to be confused with|\bno confundir con|\bni con|\b(?:ne pas|a ne pas) confondre avec|\bni avec|\bне путать с|不是|而非)\W+(?:the |la |le |les |el )?$"
)
"""As in "Slovenia (not Slovakia)"."""


HAN_SOCIETY = re.compile(
    r"[文语語]|[\u4e00-\u9fff]{0,8}?(?:学会|學會|协会|協會|研究会|研究院|研究所|基金会|基金會|联合会|大学|大學|中心|红十字会)"
)
"""A society that bears the name of a State is not that State."""


LINE_START = re.compile(
    r"(?:^|\n)[ \t>*•·–—-]*(?:\(?\d{1,2}[.)][ \t]*)?(?:the |la |le |el |l[’'])?$", re.IGNORECASE
)
LINE_GOES_ON = re.compile(r"[ \t]*(?:[:–—|\t-]|[ ]{2,}|\()[ \t]*\S")


def _listed_in_lines(text: str, counting: tuple[Candidate, ...]) -> tuple[str, ...]:
    """Delegations that each begin a line of their own, with something behind each: a list of those who ask."""
    begin = [
        one.key
        for one in counting
        if LINE_START.search(text[max(0, one.start - 40) : one.start]) and LINE_GOES_ON.match(text, one.end)
    ]
    return tuple(dict.fromkeys(begin)) if len(set(begin)) > 1 else ()


WHERE = re.compile(
    r"\b(?:in|at|à|en)\s+(?:[A-ZÀ-Þ][\w'’-]+\s){0,2}[A-ZÀ-Þ][\w'’-]+,\s+(?:the |la |les |los )?$"
)
CLOSED = re.compile(r"\s*(?:[,)]|$)")


def _is_a_place(text: str, one: Candidate, represented: frozenset[str]) -> bool:
    """The State in which a mission has its house, as in "Office in Geneva, Switzerland, requests"."""
    return (
        bool(represented - {one.key})
        and one.key not in represented
        and CLOSED.match(text, one.end) is not None
        and WHERE.search(text[max(0, one.start - 70) : one.start]) is not None
    )


def _told_apart(counting: tuple[Candidate, ...], outside: frozenset[str]) -> tuple[Candidate, ...]:
    """Of two States that one word may mean, as "congolaise" does, the one that is named besides."""
    meant: dict[tuple[int, int], list[str]] = {}
    for one in counting:
        meant.setdefault((one.start, one.end), []).append(one.key)
    sure = outside | {keys[0] for keys in meant.values() if len(keys) == 1}
    return tuple(one for one in counting if one.key in sure or sure.isdisjoint(meant[one.start, one.end]))


def _asking(text: str) -> tuple[tuple[int, int], ...]:
    """Sentences and lines that ask, or that name a segment."""
    low = plain(text)
    mentioned = [mention.start for mention in mentions_in(low)]
    return tuple(
        (start, end)
        for start, end in sentences(text)
        if any(start <= place < end for place in mentioned)
        or DIRECT.search(low, start, end)
        or SPEAKING.search(low, start, end)
    )


def _within(one: Candidate, stretches: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= one.start < end for start, end in stretches)


def _represents(text: str, one: Candidate) -> bool:
    """Behind "Mission of" and the like, or in Chinese before 代表团."""
    return bool(REPRESENTING.search(plain(text[max(0, one.start - 70) : one.start]))) or bool(
        HAN_REPRESENTING.match(text[one.end : one.end + 6])
    )


def represented_in(text: str) -> tuple[str, ...]:
    """Whose mission, delegation or government a text speaks of."""
    return _represented(text, candidates_in(text))


def _represented(text: str, candidates: tuple[Candidate, ...]) -> tuple[str, ...]:
    return tuple(one.key for one in candidates if one.role is Role.NAMED and _represents(text, one))


def _is_apart(text: str, one: Candidate) -> bool:
    stretch = next(
        ((start, end) for start, end in sentences(text) if start <= one.start < end), (0, len(text))
    )
    return bool(APART.search(plain(text[slice(*stretch)])))


def _is_addressee(key: str) -> bool:
    """The United Nations are where the missions are, and the secretariat is whom they write to."""
    return key in ADDRESSEES


def _outside(witnesses: Witnesses) -> dict[str, float]:
    """What subject, sender's name and domain say, each with its weight."""
    weights: dict[str, float] = {}
    for words, weight in ((witnesses.subject, 3.0), (witnesses.sender_name, 4.0)):
        candidates = _delegations_in(words)
        behalf = behalf_in(words, candidates, frozenset())
        for one in _counting(candidates, ((one.start, one.end) for one in behalf)):
            if one.kind is CandidateKind.DELEGATION:
                weights[one.key] = max(weights.get(one.key, 0), weight)
    for key in _of_domain(witnesses.sender_address):
        if key in weights:
            weights[key] += 1.0
    return weights


def _of_domain(address: str) -> tuple[str, ...]:
    """States whose code is a word of the sender's domain: a check, never a source."""
    domain = address.rpartition("@")[2]
    if not domain or is_public_provider(domain):
        return ()
    return tuple(word.upper() for word in re.split(r"[.-]", domain) if len(word) == 2)  # noqa: PLR2004 - ISO alpha-2


LONGEST_CITY = 4
"""Words."""


def _seated(text: str, address: str) -> str | None:
    """The State whose capital the text names and whose domain the sender has: neither alone says who writes."""
    words = tuple(token.folded for token in tokens(text))
    stretches = (
        words[start : start + length] for start in range(len(words)) for length in range(1, LONGEST_CITY + 1)
    )
    capitals = states_by_capital()
    named = {capitals[stretch] for stretch in stretches if stretch in capitals}
    agreed = named & {*_of_domain(address), *_named_in_domain(address)}
    return agreed.pop() if len(agreed) == 1 else None


def _named_in_domain(address: str) -> set[str]:
    words = address.rpartition("@")[2].replace(".", " ").replace("-", " ")
    return {one.key for one in candidates_in(words.title()) if one.kind is CandidateKind.DELEGATION}


def _doubts(
    best: str,
    others: tuple[str, ...],
    text: str,
    witnesses: Witnesses,
    behalf: tuple[Behalf, ...],
) -> tuple[Doubt, ...]:
    if others:
        return (Doubt.SEVERAL_DELEGATIONS,)
    sender = {
        one.key
        for one in candidates_in(witnesses.sender_name)
        if one.kind is CandidateKind.DELEGATION and one.role is Role.NAMED
    }
    signed = set(_represented(text, candidates_in(text)))
    told = sender | signed
    if (
        sender
        and best not in sender
        and best not in signed
        and not behalf
        and told - {best, "united-nations"}
    ):
        return (Doubt.DELEGATION_CONTRADICTORY,)
    return ()


def _unknown(text: str, witnesses: Witnesses, behalf: tuple[Behalf, ...]) -> Named:
    """A body that the tables do not know, by the name that it gives itself; a person's name is none."""
    seated = _seated(text, witnesses.sender_address)
    if seated is not None:
        return Named(key=seated, name=known(seated).name("en"), behalf=behalf)
    itself = called_itself(text, witnesses)
    if itself:
        return Named(key=f"other:{itself.casefold()}", name=itself, category=Category.NGO, behalf=behalf)
    for words in (
        *han_bodies(witnesses.sender_name),
        *han_bodies(text),
        asker(text),
        witnesses.sender_name,
        *(line for line in text.splitlines() if line.strip()),
    ):
        if is_name_of_a_body(words):
            name = words.strip(" \t,.;:-")
            return Named(key=f"other:{name.casefold()}", name=name, category=Category.NGO, behalf=behalf)
    return Named(behalf=behalf, doubts=(Doubt.DELEGATION_UNKNOWN,))
