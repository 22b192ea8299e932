"""Who asks, by the token that a program bears."""

import asyncio
from collections.abc import Mapping

from hemicycle.chamber.house.tokens import Token
from hemicycle.web.api.operation import Operation
from hemicycle.web.api.problem import Kind, Trouble
from hemicycle.web.house import House
from hemicycle.web.limiter import Limiter

REALM = 'Bearer realm="hemicycle"'
WRONG = {"www-authenticate": f'{REALM}, error="invalid_token"'}
TOO_LITTLE = {"www-authenticate": f'{REALM}, error="insufficient_scope"'}


async def bearer(
    house: House, operation: Operation, headers: Mapping[str, str], plenary: str, address: str
) -> Token | None:
    """Raises Trouble where a token is needed and none is in force for this plenary with this scope, or too often."""
    if not operation.scopes and not operation.token_scopes:
        return None
    stated = headers.get("authorization")
    if stated is None:
        if operation.scopes:
            raise Trouble(Kind.UNAUTHENTICATED, "", {"www-authenticate": REALM})
        return None
    token = await _borne(house, stated, address)
    _must_be_allowed(house.limits.tokens, token)
    if token.plenary != plenary:
        raise Trouble(Kind.FORBIDDEN, "This token is of another plenary.", TOO_LITTLE)
    must_have(token, operation.scopes | operation.token_scopes)
    return token


def must_have(token: Token, scopes: frozenset[str]) -> None:
    """Raises Trouble for a token that has none of them."""
    if scopes and scopes.isdisjoint(token.scopes):
        needed = " or ".join(sorted(scopes))
        raise Trouble(Kind.FORBIDDEN, f"This needs a token with the scope {needed}.", TOO_LITTLE)


def _must_be_allowed(limiter: Limiter, token: Token) -> None:
    """Whatever comes of the call. Raises Trouble."""
    if not limiter.allows(token.name):
        raise Trouble(Kind.TOO_MANY, "Too many calls came by this token.", limiter.told(token.name))


async def _borne(house: House, stated: str, address: str) -> Token:
    """Guesses are counted as wrong links are. Raises Trouble."""
    scheme, _, secret = stated.partition(" ")
    token = None
    if house.tokens is not None and scheme.lower() == "bearer":
        token = await asyncio.to_thread(house.tokens.borne, secret.strip(), house.chamber.time.now())
    if token is None:
        if not house.limits.wrong_links.allows(address):
            raise Trouble(
                Kind.TOO_MANY,
                "Too many tokens that are none came from this address.",
                house.limits.wrong_links.told(address),
            )
        raise Trouble(Kind.UNAUTHENTICATED, "This token is not in force.", WRONG)
    return token
