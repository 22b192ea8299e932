"""One way to the provider and back: what was wanted, and what must come back unchanged."""

from collections import OrderedDict
from secrets import token_urlsafe

import msgspec
from itsdangerous import BadSignature, URLSafeSerializer

from hemicycle.web.signing_in import NotSignedIn, Wanted, Why

FLOW_SECONDS = 600
MOST_REMEMBERED = 10_000


class Flow(msgspec.Struct, frozen=True, kw_only=True):
    """`state` comes back with the browser, `nonce` in the token, `verifier` (PKCE) goes with the code.

    `until` is in Unix seconds.
    """

    wanted: Wanted
    state: str
    nonce: str
    verifier: str
    until: float


def begun(wanted: Wanted, at: float) -> Flow:
    return Flow(
        wanted=wanted,
        state=token_urlsafe(24),
        nonce=token_urlsafe(24),
        verifier=token_urlsafe(48),
        until=at + FLOW_SECONDS,
    )


class Flows:
    """Flows as a browser keeps them, signed with a key of the house; each comes back once."""

    def __init__(self, key: bytes) -> None:
        self._signed = URLSafeSerializer(key, salt="hemicycle-sign-in")
        self._come_back: OrderedDict[str, float] = OrderedDict()

    def kept(self, flow: Flow) -> str:
        return str(self._signed.dumps(msgspec.to_builtins(flow)))

    def read(self, kept: str) -> Flow | None:
        """None for what is not ours."""
        try:
            return msgspec.convert(self._signed.loads(kept), Flow)
        except (BadSignature, msgspec.ValidationError):
            return None

    def come_back(self, kept: str, state: str | None, at: float) -> Flow:
        """Raises NotSignedIn."""
        flow = self.read(kept)
        if flow is None:
            raise NotSignedIn(Why.NOT_BEGUN_HERE, "no flow")
        if state != flow.state:
            raise NotSignedIn(Why.NOT_BEGUN_HERE, "state of another flow")
        if at >= flow.until:
            raise NotSignedIn(Why.NOT_BEGUN_HERE, "too late")
        if flow.state in self._come_back:
            raise NotSignedIn(Why.NOT_BEGUN_HERE, "state again")
        self._remember(flow, at)
        return flow

    def _remember(self, flow: Flow, at: float) -> None:
        self._come_back[flow.state] = flow.until
        while next(iter(self._come_back.values())) <= at or len(self._come_back) > MOST_REMEMBERED:
            self._come_back.popitem(last=False)
