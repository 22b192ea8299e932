"""SPF, DKIM and DMARC by their text: what each says about letters of a house."""

import base64

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from hemicycle.operations.doctor.records import dkim, dmarc, spf
from hemicycle.operations.doctor.records.judging import judge
from hemicycle.operations.doctor.records.texts import tags, texts

DOMAIN = "plenary.example"
RELAY = (spf.address_of("192.0.2.7"),)


def of_rsa(bits: int) -> str:
    key = rsa.generate_private_key(65537, bits).public_key()
    return base64.b64encode(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).decode()


GOOD_KEY = of_rsa(2048)


@pytest.mark.parametrize(
    ("record", "state"),
    [
        ("v=spf1 ip4:192.0.2.7 -all", "ok"),
        ("v=spf1 ip4:192.0.2.0/24 ~all", "ok"),
        ("V=SPF1 mx IP4:192.0.2.0/24 -ALL", "ok"),
        ("v=spf1 include:_spf.provider.example -all", "warning"),
        ("v=spf1 redirect=_spf.provider.example", "warning"),
        ("v=spf1 ip4:192.0.2.7 +all", "warning"),
        ("v=spf1 ip4:198.51.100.1 -all", "trouble"),
        ("v=spf1 -ip4:192.0.2.7 -all", "trouble"),
        ("v=spf1 ip6:2001:db8::7 -all", "trouble"),
        ("v=spf1 -all", "trouble"),
        ("v=spf1 ipv4:192.0.2.7 -all", "trouble"),
        ("v=spf1 ip4:192.0.2.777 -all", "trouble"),
        ("v=spf1 ip4:2001:db8::7 -all", "trouble"),
        ("v=spf1 ip4:192.0.2.7, -all", "trouble"),
        ("v=spf1 include: -all", "trouble"),
        ("v=spf1 " + " ".join(f"include:s{number}.example" for number in range(11)), "trouble"),
        ("v=spf10 ip4:192.0.2.7 -all", "trouble"),
        ("google-site-verification=x", "trouble"),
    ],
)
def test_an_spf_record_names_the_relay_or_says_how_it_could(record: str, state: str) -> None:
    assert spf.judge(DOMAIN, [record], RELAY).state == state


def test_two_spf_records_are_none_and_without_an_address_nothing_is_promised() -> None:
    record = "v=spf1 ip4:192.0.2.7 -all"
    assert spf.judge(DOMAIN, [record, record], RELAY).state == "trouble"
    assert spf.judge(DOMAIN, [record], ()).state == "warning"


def test_what_to_add_to_an_spf_record_is_said() -> None:
    relay = (*RELAY, spf.address_of("2001:db8::7"))
    assert spf.judge(DOMAIN, ["v=spf1 -all"], relay).reason == (
        "It does not name 192.0.2.7, 2001:db8::7, from which the relay sends;"
        " add ip4:192.0.2.7 ip6:2001:db8::7."
    )


def of_ed25519() -> str:
    key = ed25519.Ed25519PrivateKey.generate().public_key()
    return base64.b64encode(key.public_bytes_raw()).decode()


def of_a_curve() -> str:
    key = ec.generate_private_key(ec.SECP256R1()).public_key()
    return base64.b64encode(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).decode()


@pytest.mark.parametrize(
    ("record", "state"),
    [
        (f"v=DKIM1; k=rsa; p={GOOD_KEY}", "ok"),
        (f"p={GOOD_KEY[:60]} {GOOD_KEY[60:]}", "ok"),
        (f"v=DKIM1; t=s; h=sha1:sha256; p={GOOD_KEY}", "ok"),
        (f"v=DKIM1; t=y:s; p={GOOD_KEY}", "warning"),
        (f"v=DKIM1; p={of_rsa(1024)}", "warning"),
        (f"v=DKIM1; k=ed25519; p={of_ed25519()}", "warning"),
        (f"v=DKIM1; h=sha1; p={GOOD_KEY}", "trouble"),
        (f"v=DKIM1; k=ed25519; p={GOOD_KEY}", "trouble"),
        (f"v=DKIM1; k=rsa; p={of_a_curve()}", "trouble"),
        (f"v=DKIM1; k=dsa; p={GOOD_KEY}", "trouble"),
        (f"v=DKIM1; p={GOOD_KEY[:100]}", "trouble"),
        (f"v=DKIM2; p={GOOD_KEY}", "trouble"),
        ("v=DKIM1; p=", "trouble"),
        ("v=DKIM1; k=rsa", "trouble"),
        ("v=DKIM1; p=%%%", "trouble"),
        ("nothing at all", "trouble"),
    ],
    ids=[f"record-{number}" for number in range(16)],  # keys are made anew each time
)
def test_a_dkim_key_is_read_and_measured(record: str, state: str) -> None:
    assert dkim.judge(f"mail._domainkey.{DOMAIN}", record).state == state


@pytest.mark.parametrize(
    ("record", "signing", "state"),
    [
        ("v=DMARC1; p=reject", [DOMAIN], "ok"),
        ("v=DMARC1; p=quarantine; rua=mailto:x@plenary.example", [f"mail.{DOMAIN}"], "ok"),
        ("v=DMARC1; p=none", [DOMAIN], "warning"),
        ("v=DMARC1; p=reject; pct=20", [DOMAIN], "warning"),
        ("v=DMARC1; p=reject", [], "warning"),
        ("v=DMARC1; p=reject; adkim=s", [f"mail.{DOMAIN}"], "trouble"),
        ("v=DMARC1; p=reject", ["provider.example"], "trouble"),
        ("v=DMARC1; p=reject", [f"other{DOMAIN}"], "trouble"),
        ("v=DMARC1; p=refuse", [DOMAIN], "trouble"),
        ("v=DMARC1", [DOMAIN], "trouble"),
        ("v=DMARC1; p=reject; adkim=x", [DOMAIN], "trouble"),
    ],
)
def test_a_dmarc_policy_is_held_against_who_signs(record: str, signing: list[str], state: str) -> None:
    assert dmarc.judge(DOMAIN, [record], signing).state == state


def test_no_dmarc_record_is_a_warning_and_two_are_trouble() -> None:
    assert dmarc.judge(DOMAIN, [], []).state == "warning"
    assert dmarc.judge(DOMAIN, ["v=DMARC1; p=none"] * 2, []).state == "trouble"


def test_records_are_read_as_dig_and_zone_files_write_them() -> None:
    written = (
        "; <<>> DiG <<>> TXT plenary.example\n"
        'plenary.example.\t3600\tIN\tTXT\t"v=spf1 ip4:192.0.2.7" " -all"\n'
        'Plenary.Example. TXT "google=\\"x\\"\\059"\n'
        'mail._domainkey.plenary.example. 300 IN TXT ( "v=DKIM1; p=MII" "Bxx" )\n'
        "plenary.example. 3600 IN MX 10 mx.plenary.example.\n"
    )
    assert texts(written) == {
        "plenary.example": ("v=spf1 ip4:192.0.2.7 -all", 'google="x";'),
        "mail._domainkey.plenary.example": ("v=DKIM1; p=MIIBxx",),
    }


def test_all_records_of_a_domain_are_judged_together() -> None:
    written = (
        f'{DOMAIN}. TXT "v=spf1 ip4:192.0.2.7 -all"\n'
        f'mail._domainkey.{DOMAIN}. TXT "v=DKIM1; p={GOOD_KEY}"\n'
        f'_dmarc.{DOMAIN}. TXT "v=DMARC1; p=reject"\n'
    )
    found = judge(DOMAIN, texts(written), RELAY)
    assert [(part.name, part.state) for part in found] == [
        (f"SPF of {DOMAIN}", "ok"),
        (f"DKIM key at mail._domainkey.{DOMAIN}", "ok"),
        (f"DMARC of {DOMAIN}", "ok"),
    ]
    assert [part.state for part in judge("other.example", texts(written), RELAY)] == [
        "trouble",
        "ok",
        "warning",
    ]


@given(st.text(max_size=300))
def test_whatever_a_record_says_is_judged_without_an_exception(text: str) -> None:
    for record in (text, f"v=spf1 {text}", f"v=DKIM1; p={text}", f"v=DMARC1; {text}"):
        spf.judge(DOMAIN, [record], RELAY)
        dkim.judge(DOMAIN, record)
        dmarc.judge(DOMAIN, [record], [DOMAIN])
        texts(f'{DOMAIN} TXT "{record}"')


def test_a_tag_that_is_named_twice_or_has_no_value_makes_no_list() -> None:
    assert (tags("p=a; p=b"), tags("p"), tags("")) == (None, None, {})
