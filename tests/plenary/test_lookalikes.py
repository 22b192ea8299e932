"""What the eye takes for another domain, and what it does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hemicycle.plenary.lookalikes import looks_like, mixes_alphabets, spelt

CYRILLIC_A, CYRILLIC_O, CYRILLIC_C = "\u0430", "\u043e", "\u0441"


@pytest.mark.parametrize(
    ("domain", "mixes"),
    [
        (f"mf{CYRILLIC_A}.example", True),
        ("xn--mf-8kc.example", True),
        ("m\u03bfi.example", True),
        (f"mail.mf{CYRILLIC_A}.example", True),
        ("mfa.example", False),
        ("m\u00e9xico-2.example", False),
        ("министерство-2.example", False),
        ("xn--d1abbgf6aiiy.xn--p1ai", False),
        ("وزارة-الخارجية.example", False),
        ("外交部.example", False),
        ("外務省aiueoアイウエオ.example", False),
        ("외교부-mofa.example", False),
        ("xn--", False),
        ("xn--999999999999", False),
        ("", False),
    ],
)
def test_letters_of_two_alphabets_that_share_shapes_stand_in_no_word(domain: str, *, mixes: bool) -> None:
    assert mixes_alphabets(domain) is mixes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mfa-chi1e.example", "mfa-chile.example"),
        ("rnfa.example", "mfa.example"),
        ("rnission.un.example", "mission.un.example"),
        (f"mfa.{CYRILLIC_C}{CYRILLIC_O}{CYRILLIC_C}{CYRILLIC_O}.example", "mfa.coco.example"),
        ("xn--mf-8kc.example", "mfa.example"),
        ("mf\u1ea1.example", "mfa.example"),
        ("mail.m0fa.example", "mofa.example"),
        ("mofa.example", "mail.m0fa.example"),
    ],
)
def test_a_domain_looks_like_another_by_its_end(one: str, other: str) -> None:
    assert looks_like(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mfa.example", "mfa.example"),
        ("MFA.example", "mfa.example"),
        ("mail.mfa.example", "mfa.example"),
        ("mail.mfa.example", "rnail.mfa2.example"),
        ("xn--d1ahl.example", "мид.example"),
        ("mfa-peru.example", "mfa-chile.example"),
        ("mfa.example", "mfa.example.example"),
        ("a.gov.example", "gov.example"),
    ],
)
def test_the_same_domain_one_below_it_and_another_one_do_not(one: str, other: str) -> None:
    assert not looks_like(one, other)


def test_two_that_look_the_same_are_spelt_apart() -> None:
    assert (spelt(f"mf{CYRILLIC_A}.example"), spelt("mfa.example")) == ("xn--mf-8kc.example", "mfa.example")


@given(st.text(max_size=60), st.text(max_size=60))
def test_whatever_stands_in_an_address_is_looked_at(one: str, other: str) -> None:
    for domain in (one, f"xn--{one}.example"):
        assert isinstance(mixes_alphabets(domain), bool)
        assert isinstance(spelt(domain), str)
        assert looks_like(domain, other) == looks_like(other, domain)
        assert not looks_like(domain, domain)
