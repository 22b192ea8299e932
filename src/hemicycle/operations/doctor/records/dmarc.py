"""What a domain asks receivers to do with mail that is not its own (RFC 7489), and whether letters count as its own."""

from collections.abc import Mapping, Sequence

from hemicycle.operations.doctor.findings import ok, trouble, warning
from hemicycle.operations.doctor.records.texts import tags
from hemicycle.operations.part import Part

POLICIES = ("none", "quarantine", "reject")
STRICT = "s"
WHOLE = "100"


def judge(domain: str, records: Sequence[str], signing: Sequence[str]) -> Part:
    """`signing` are the domains whose keys were given. Letters have one domain in the envelope and in From."""
    subject = f"DMARC of {domain}"
    found = [one for one in records if one.replace(" ", "").startswith("v=DMARC1")]
    if not found:
        return warning(
            subject,
            f"The records given have none at _dmarc.{domain}; large receivers want one: begin with v=DMARC1; p=none.",
        )
    if len(found) > 1:
        return trouble(subject, f"There are {len(found)}, which counts as none; leave one.")
    read = tags(found[0])
    if read is None or read.get("p") not in POLICIES or not _modes_hold(read.get("adkim"), read.get("aspf")):
        return trouble(subject, f"It cannot be read; its policy p= is one of {', '.join(POLICIES)}.")
    return _held(subject, domain, read, signing)


def _held(subject: str, domain: str, read: Mapping[str, str], signing: Sequence[str]) -> Part:
    """What its policy means for our letters."""
    aligned = [one for one in signing if _is_aligned(one, domain, read.get("adkim"))]
    if signing and not aligned:
        return trouble(
            subject,
            f"The keys given are of {', '.join(signing)}, which does not count as {domain}; have the relay sign as {domain}.",
        )
    if read["p"] == "none":
        return warning(
            subject,
            "Its policy is none: anybody's mail in its name is delivered; quarantine or reject is better.",
        )
    if read.get("pct", WHOLE) != WHOLE:
        return warning(subject, f"Its policy holds for {read['pct']} of a hundred mails; take pct= out.")
    if not signing:
        return warning(
            subject, f"Its policy is {read['p']}, and no DKIM key was given: forwarded letters will be lost."
        )
    return ok(
        subject, f"Its policy is {read['p']}, and letters signed as {', '.join(aligned)} count as its own."
    )


def _modes_hold(*modes: str | None) -> bool:
    return all(mode in {None, "r", STRICT} for mode in modes)


def _is_aligned(signing: str, domain: str, mode: str | None) -> bool:
    """Relaxed, either may lie within the other; the public suffix between them is the operator's to know."""
    if mode == STRICT:
        return signing == domain
    return signing == domain or signing.endswith(f".{domain}") or domain.endswith(f".{signing}")
