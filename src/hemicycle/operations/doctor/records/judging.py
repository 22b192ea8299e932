"""All that the records say about letters from one domain."""

from collections.abc import Mapping, Sequence

from hemicycle.operations.doctor.findings import warning
from hemicycle.operations.doctor.records import dkim, dmarc, spf
from hemicycle.operations.part import Part

SELECTOR = "._domainkey."


def judge(
    domain: str, records: Mapping[str, tuple[str, ...]], relay: Sequence[spf.Address]
) -> tuple[Part, ...]:
    keys = {name: texts for name, texts in records.items() if SELECTOR in name}
    signing = sorted({name.partition(SELECTOR)[2] for name in keys})
    found = [dkim.judge(name, text) for name, texts in sorted(keys.items()) for text in texts]
    if not found:
        found = [
            warning(f"DKIM of {domain}", f"No key was given; add the record at SELECTOR._domainkey.{domain}.")
        ]
    return (
        spf.judge(domain, records.get(domain, ()), relay),
        *found,
        dmarc.judge(domain, records.get(f"_dmarc.{domain}", ()), signing),
    )
