"""Signing in with the OpenID provider of the house: authorization code, PKCE, and an ID token that is checked."""

import time
from collections.abc import Callable, Mapping

from authlib.oauth2.rfc6749.parameters import prepare_grant_uri
from authlib.oauth2.rfc7636 import create_s256_code_challenge

from hemicycle.settings import OidcSettings
from hemicycle.web.oidc.flow import Flow, Flows, begun
from hemicycle.web.oidc.id_token import Expected, UnknownKey, believed
from hemicycle.web.oidc.persons import may_be, person_of, word_of
from hemicycle.web.oidc.provider import Provider
from hemicycle.web.signing_in import Arrival, Departure, NotSignedIn, Wanted, Why

SCOPES = "openid profile email"


class OidcSignIn:
    """`comes_back_at` is the address of this house that the provider knows; `clock` is in Unix seconds."""

    def __init__(
        self,
        settings: OidcSettings,
        provider: Provider,
        flows: Flows,
        comes_back_at: str,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.word = word_of(settings)
        self._settings = settings
        self._provider = provider
        self._flows = flows
        self._comes_back_at = comes_back_at
        self._clock = clock

    async def depart(self, wanted: Wanted) -> Departure:
        statement = await self._provider.statement()
        flow = begun(wanted, self._clock())
        address = prepare_grant_uri(
            statement.authorization_endpoint,
            self._settings.client_id,
            "code",
            redirect_uri=self._comes_back_at,
            scope=SCOPES,
            state=flow.state,
            nonce=flow.nonce,
            code_challenge=create_s256_code_challenge(flow.verifier),
            code_challenge_method="S256",
        )
        return Departure(address=address, kept=self._flows.kept(flow))

    def wanted(self, kept: str) -> Wanted | None:
        flow = self._flows.read(kept)
        return flow.wanted if flow is not None else None

    async def arrive(self, kept: str, answer: Mapping[str, str]) -> Arrival:
        flow = self._flows.come_back(kept, answer.get("state"), self._clock())
        await self._must_be_from_the_provider(answer)
        if "error" in answer:
            raise NotSignedIn(Why.TURNED_AWAY, "the provider signed nobody in")
        if not answer.get("code"):
            raise NotSignedIn(Why.NOT_TRUSTED, "no code")
        person = person_of(await self._claims(flow, answer["code"]), self._settings.groups_claim)
        if not may_be(self._settings, flow.wanted.role, person):
            raise NotSignedIn(Why.NOT_NAMED, "not named for this role")
        return Arrival(wanted=flow.wanted, name=person.name)

    async def _must_be_from_the_provider(self, answer: Mapping[str, str]) -> None:
        """A provider that names itself in its answers (RFC 9207) does so in all of them."""
        statement = await self._provider.statement()
        named = answer.get("iss")
        is_missing = named is None and statement.authorization_response_iss_parameter_supported
        if is_missing or named not in {None, statement.issuer}:
            raise NotSignedIn(Why.NOT_TRUSTED, "answer of another issuer")

    async def _claims(self, flow: Flow, code: str) -> Mapping[str, object]:
        tokens = await self._provider.tokens(flow, code, self._comes_back_at)
        expected = Expected(
            issuer=self._settings.issuer,
            client=self._settings.client_id,
            nonce=flow.nonce,
            access_token=tokens.access_token,
            at=self._clock(),
        )
        try:
            return believed(tokens.id_token, await self._provider.keys(), expected)
        except UnknownKey:
            return believed(tokens.id_token, await self._provider.keys(for_new=True), expected)
