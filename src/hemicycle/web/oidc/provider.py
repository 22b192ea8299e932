"""The provider over HTTPS: what it states of itself, its keys, and the token for a code. No other host is asked."""

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar
from urllib.parse import urlsplit

import httpx
import msgspec
from authlib.oauth2.auth import ClientAuth
from authlib.oauth2.rfc6749.parameters import prepare_token_request

from hemicycle.settings import OidcSettings
from hemicycle.web.oidc.flow import Flow
from hemicycle.web.signing_in import NotSignedIn, Why

SECONDS_TO_ANSWER = 10
SECONDS_TO_CONNECT = 5
SECONDS_KEPT = 3600
"""How long what the provider states of itself is believed before it is asked again."""

SECONDS_BETWEEN_LOOKS = 60
"""A token under a key that is not known makes us look for new keys, but not more often than this."""

CODES = frozenset(
    {"invalid_request", "invalid_client", "invalid_grant", "unauthorized_client", "unsupported_grant_type"}
)
"""What a provider may say of a refused code, as far as a log repeats it."""


class Statement(msgspec.Struct, frozen=True):
    """What the provider states of itself (OpenID Connect Discovery), as far as it is needed."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    token_endpoint_auth_methods_supported: tuple[str, ...] = ("client_secret_basic",)
    authorization_response_iss_parameter_supported: bool = False


class Keys(msgspec.Struct, frozen=True):
    keys: tuple[dict[str, Any], ...]


class Tokens(msgspec.Struct, frozen=True):
    id_token: str
    access_token: str = ""


class Complaint(msgspec.Struct, frozen=True):
    error: str = ""


Answer = TypeVar("Answer")


class Provider:
    """`clock` counts seconds and never goes back."""

    def __init__(self, settings: OidcSettings, secret: str, clock: Callable[[], float]) -> None:
        self._settings = settings
        self._secret = secret
        self._clock = clock
        self._tls = httpx.create_ssl_context()
        self._hosts = {_host(settings.issuer), *(_host(f"https://{host}") for host in settings.hosts)}
        self._statement: tuple[float, Statement] | None = None
        self._keys: tuple[float, Keys] | None = None

    async def statement(self) -> Statement:
        """Raises NotSignedIn."""
        if self._statement is None or self._age(self._statement[0]) > SECONDS_KEPT:
            address = f"{self._settings.issuer.rstrip('/')}/.well-known/openid-configuration"
            found = _read(await self._ask(httpx.Request("GET", address)), Statement)
            if found.issuer != self._settings.issuer:
                raise NotSignedIn(Why.NOT_TRUSTED, "statement of another issuer")
            self._must_be_its_own(found.authorization_endpoint)
            self._statement = (self._clock(), found)
        return self._statement[1]

    async def keys(self, *, for_new: bool = False) -> Keys:
        """Those that are known, `for_new` looks again. Raises NotSignedIn."""
        address = (await self.statement()).jwks_uri
        longest = SECONDS_BETWEEN_LOOKS if for_new else SECONDS_KEPT
        if self._keys is None or self._age(self._keys[0]) > longest:
            self._keys = (self._clock(), _read(await self._ask(httpx.Request("GET", address)), Keys))
        return self._keys[1]

    async def tokens(self, flow: Flow, code: str, came_back_at: str) -> Tokens:
        """For a code, which the provider takes once. Raises NotSignedIn."""
        statement = await self.statement()
        methods = statement.token_endpoint_auth_methods_supported
        method = "client_secret_basic" if "client_secret_basic" in methods else "client_secret_post"
        asked = prepare_token_request(
            "authorization_code", code=code, redirect_uri=came_back_at, code_verifier=flow.verifier
        )
        headers = {"content-type": "application/x-www-form-urlencoded", "accept": "application/json"}
        address, headers, body = ClientAuth(self._settings.client_id, self._secret, method).prepare(
            "POST", statement.token_endpoint, headers, asked
        )
        answer = await self._ask(httpx.Request("POST", address, headers=headers, content=body))
        return _read(answer, Tokens)

    async def _ask(self, request: httpx.Request) -> httpx.Response:
        self._must_be_its_own(str(request.url))
        patience = httpx.Timeout(SECONDS_TO_ANSWER, connect=SECONDS_TO_CONNECT)
        try:
            async with (
                asyncio.timeout(SECONDS_TO_ANSWER),
                httpx.AsyncClient(verify=self._tls, timeout=patience, follow_redirects=False) as client,
            ):
                answer = await client.send(request)
        except (httpx.HTTPError, TimeoutError, OSError) as trouble:
            raise NotSignedIn(Why.UNREACHABLE, type(trouble).__name__) from trouble
        if answer.is_server_error:
            raise NotSignedIn(Why.UNREACHABLE, f"status {answer.status_code}")
        if not answer.is_success:
            raise NotSignedIn(Why.NOT_TRUSTED, _complaint(answer))
        return answer

    def _must_be_its_own(self, address: str) -> None:
        is_safe = urlsplit(address).scheme in {"https", urlsplit(self._settings.issuer).scheme}
        if not is_safe or _host(address) not in self._hosts:
            raise NotSignedIn(Why.NOT_TRUSTED, "address on another host")

    def _age(self, since: float) -> float:
        return self._clock() - since


def _host(address: str) -> tuple[str | None, int | None]:
    """With the port, where it is not that of the scheme."""
    try:
        parts = urlsplit(address)
        return parts.hostname, parts.port or {"https": 443, "http": 80}.get(parts.scheme)
    except ValueError:
        return None, None


def _read(answer: httpx.Response, kind: type[Answer]) -> Answer:
    try:
        return msgspec.json.decode(answer.content, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError) as trouble:
        raise NotSignedIn(Why.NOT_TRUSTED, f"no {kind.__name__} in the answer") from trouble


def _complaint(answer: httpx.Response) -> str:
    try:
        told = msgspec.json.decode(answer.content, type=Complaint).error
    except (msgspec.MsgspecError, UnicodeDecodeError):
        told = ""
    return told if told in CODES else f"status {answer.status_code}"
