"""An ID token is believed when a key of the provider signed it, for this house, for this flow, and lately."""

from collections.abc import Mapping
from contextlib import suppress

import msgspec
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import ClaimError, InvalidKeyIdError, JoseError
from joserfc.jwk import JWKRegistry, Key, KeySet

from hemicycle.web.oidc.provider import Keys
from hemicycle.web.signing_in import NotSignedIn, Why

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")
"""Signatures with a key pair alone: with a shared secret the provider's public key could be passed off as one."""

KINDS_OF_KEY = frozenset({"RSA", "EC"})

LEEWAY_SECONDS = 60
"""How far the clocks of the provider and of the house may be apart."""


class Expected(msgspec.Struct, frozen=True, kw_only=True):
    """`at` is in Unix seconds."""

    issuer: str
    client: str
    nonce: str
    access_token: str
    at: float


class UnknownKey(NotSignedIn):
    """The token was signed under a key that is not among ours; the provider may have new ones."""


def believed(token: str, keys: Keys, expected: Expected) -> Mapping[str, object]:
    """The claims of the token. Raises NotSignedIn, UnknownKey too."""
    try:
        read = jwt.decode(token, KeySet(_signing(keys)), algorithms=ALGORITHMS)
        claims = CodeIDToken(
            read.claims,
            read.header,
            {
                "iss": {"essential": True, "value": expected.issuer},
                "sub": {"essential": True},
                "aud": {"essential": True, "value": expected.client},
                "exp": {"essential": True},
            },
            {
                "nonce": expected.nonce,
                "client_id": expected.client,
                "access_token": expected.access_token,
            },
        )
        claims.validate(now=int(expected.at), leeway=LEEWAY_SECONDS)
    except InvalidKeyIdError as trouble:
        raise UnknownKey(Why.NOT_TRUSTED, _told(trouble)) from trouble
    except (JoseError, ValueError, TypeError) as trouble:
        raise NotSignedIn(Why.NOT_TRUSTED, _told(trouble)) from trouble
    return dict(claims)


def _signing(keys: Keys) -> list[Key]:
    """Those that may sign; a key of a kind that we do not know hinders none of the others."""
    found: list[Key] = []
    for stated in keys.keys:
        if stated.get("kty") in KINDS_OF_KEY and stated.get("use", "sig") == "sig":
            with suppress(JoseError, ValueError, TypeError):
                found.append(JWKRegistry.import_key(stated))
    return found


def _told(trouble: Exception) -> str:
    """The kind of fault and the name of the claim, never its value."""
    if isinstance(trouble, ClaimError):
        return f"{trouble.error} {trouble.claim}"
    return trouble.error if isinstance(trouble, JoseError) else type(trouble).__name__
