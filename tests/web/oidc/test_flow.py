"""What a browser keeps between departing and coming back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hemicycle.plenary.links.link import Role
from hemicycle.web.oidc.flow import FLOW_SECONDS, Flow, Flows, begun
from hemicycle.web.signing_in import NotSignedIn, Wanted, Why

WANTED = Wanted(plenary="asp22", role=Role.DESK, language="fr")
BEGAN = 1_700_000_000.0


def refused(flows: Flows, kept: str, state: str | None, at: float) -> tuple[Why, str]:
    with pytest.raises(NotSignedIn) as trouble:
        flows.come_back(kept, state, at)
    return trouble.value.why, trouble.value.detail


def test_a_flow_comes_back_as_it_was_and_once() -> None:
    flows, flow = Flows(b"key"), begun(WANTED, BEGAN)
    kept = flows.kept(flow)
    assert flows.come_back(kept, flow.state, BEGAN + FLOW_SECONDS - 1) == flow
    assert refused(flows, kept, flow.state, BEGAN + 1) == (Why.NOT_BEGUN_HERE, "state again")


def test_a_flow_that_took_too_long_is_over() -> None:
    flows, flow = Flows(b"key"), begun(WANTED, BEGAN)
    found = refused(flows, flows.kept(flow), flow.state, BEGAN + FLOW_SECONDS)
    assert found == (Why.NOT_BEGUN_HERE, "too late")


@pytest.mark.parametrize("state", [None, "", "guessed"])
def test_another_state_is_refused_and_spends_nothing(state: str | None) -> None:
    flows, flow = Flows(b"key"), begun(WANTED, BEGAN)
    kept = flows.kept(flow)
    assert refused(flows, kept, state, BEGAN) == (Why.NOT_BEGUN_HERE, "state of another flow")
    assert flows.come_back(kept, flow.state, BEGAN) == flow


def test_what_another_key_signed_is_not_ours() -> None:
    flow = begun(WANTED, BEGAN)
    assert Flows(b"key").read(Flows(b"another").kept(flow)) is None


@given(st.text())
def test_whatever_a_browser_brings_is_a_flow_of_ours_or_none(kept: str) -> None:
    assert Flows(b"key").read(kept) is None


def test_no_two_flows_have_anything_in_common() -> None:
    one, other = begun(WANTED, BEGAN), begun(WANTED, BEGAN)
    secrets = {flow.state for flow in (one, other)} | {flow.nonce for flow in (one, other)}
    assert len(secrets | {one.verifier, other.verifier}) == 6
    assert 43 <= len(one.verifier) <= 128


def test_flows_that_are_over_are_forgotten() -> None:
    """So memory does not grow; a cookie of such a flow is refused by its age."""
    flows, first = Flows(b"key"), begun(WANTED, BEGAN)
    kept = flows.kept(first)
    flows.come_back(kept, first.state, BEGAN)
    later = begun(WANTED, BEGAN + FLOW_SECONDS)
    flows.come_back(flows.kept(later), later.state, BEGAN + FLOW_SECONDS)
    assert refused(flows, kept, first.state, BEGAN + FLOW_SECONDS)[1] == "too late"
    assert isinstance(later, Flow)
