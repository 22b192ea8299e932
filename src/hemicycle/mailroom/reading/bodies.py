"""The name of a body that the tables do not know, as a mail gives it."""

import re

from hemicycle.mailroom.reading.cues import Cues
from hemicycle.mailroom.reading.plain import plain
from hemicycle.mailroom.reading.witnesses import Witnesses

ORGANISED = re.compile(
    r"\b(?:cent(?:re|er)|institut\w*|coalition|association|foundation|network|initiative|federation|society|council|university|international|watch|project|"
    r"forum|commission|committee|office|tribunal|union|organi[sz]ation|alliance|campaign|league|trust|fund|academy|faculty|law school|bar|"
    r"fondation|reseau|federation|societe|conseil|universite|ligue|collectif|observatoire|"
    r"fundacion|red|sociedad|consejo|universidad|liga|observatorio|asociacion|"
    r"фонд|центр|сеть|ассоциация|институт|университет|мерказ)\b|مركز|مؤسسه|جمعيه|شبكه|منظمه|基金会|基金會|中心|协会|協會|学会|學會|聯盟|联盟|研習社|研究会|研究院|研究所|大学|网络",
)
SELF = Cues(
    r"\b(?:ngo|non-governmental organi[sz]ation|civil society organi[sz]ation)\b",
    r"\b(?:ong|organisation non gouvernementale)\b",
    r"\b(?:ong|organizacion no gubernamental)\b",
    r"منظمه غير حكوميه",
    r"\b(?:нпо|неправительственная организация)\b",
    r"非政府组织|非政府組織|民间团体|民間團體",
)
QUOTED = re.compile('[“«"](?P<name>[^”»"\n]{3,80})[”»"]')


def called_itself(text: str, witnesses: Witnesses) -> str:
    """The name of one that says it is an organisation: quoted, or the sender's where the domain bears it too."""
    if SELF.search(plain(text)) is None:
        return ""
    quoted = QUOTED.search(text)
    if quoted is not None:
        return quoted["name"]
    if asks_as_sender(text, witnesses):
        return witnesses.sender_name
    domain = witnesses.sender_address.rpartition("@")[2]
    words = re.findall(r"[^\W\d_]{3,}", plain(witnesses.sender_name))
    return witnesses.sender_name if any(word in domain for word in words) else ""


def asks_as_sender(text: str, witnesses: Witnesses) -> bool:
    return bool(witnesses.sender_name) and asker(text).strip() == witnesses.sender_name


LONGEST_NAME = 120


def is_name_of_a_body(words: str) -> bool:
    low = plain(words)
    return len(words) <= LONGEST_NAME and ORGANISED.search(low) is not None and not GENERAL.search(low)


GENERAL = re.compile(
    r"\b(?:ambassador|embassy|mission|ministry|department|directorate|private office|legal (?:office|section|affairs)|chancery|consulate|ambassade|ministere|direction|embajada|ministerio|direccion|cancilleria)\b"
)
"""A house of some State, which does not say of which."""
HAN_BODY = re.compile(
    r"[\u4e00-\u9fff]{2,16}?(?:聯盟|联盟|研習社|学会|學會|协会|協會|研究会|研究院|研究所|基金会|基金會|联合会|大学|大學|中心|网络|组织)"
)


def han_bodies(words: str) -> tuple[str, ...]:
    return tuple(match[0] for match in HAN_BODY.finditer(words))[:1]


ASKER = re.compile(
    r"(?:^|[.\n]\s{0,9}|(?:on behalf of|au nom d[eu]s?|en nombre de(?:l| la)?)\s+)(?:[Tt]he |[Ll]a |[Ll]e |[Ee]l |[Ll][’'])?(?P<name>[A-ZÀ-Þ][^.,;:\n]{3,90}?)(?:,[^.;\n]{3,120},)?\s{1,9}(?:would|wishes|requests?|asks|is pleased|kindly|intends|seeks|"
    r"souhait\w+|demande|sollicite|désire|desea|solicita|quisiera)\b"
)


def asker(text: str) -> str:
    found = ASKER.search(text)
    return found["name"] if found else ""
