"""A small OpenID provider on loopback that signs its one person in at once, and can be told to do it wrongly."""

import base64
import hashlib
import hmac
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from secrets import token_urlsafe
from typing import Any
from urllib.parse import parse_qs, quote, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT = "hemicycle"
SECRET = "known to both"


class OpenIdProvider:
    """`person` are the claims of who is signed in; `claims` and `header` replace what a token would say.

    `sign` makes the token where it is not to be signed properly.
    """

    def __init__(self, host: str = "127.0.0.1") -> None:
        self.key = RSAKey.generate_key(2048, {"use": "sig", "alg": "RS256"}, auto_kid=True)
        self.person: dict[str, Any] = {}
        self.claims: dict[str, Any] = {}
        self.forge: Any = None
        self.statement: dict[str, Any] = {}
        self.asked: list[str] = []
        self._codes: dict[str, dict[str, str]] = {}
        self._server: ThreadingHTTPServer | None = None
        self._server = self._listening(0)
        self.port = int(self._server.server_address[1])
        self.issuer = f"http://{host}:{self.port}/realms/staff"

    def _listening(self, port: int) -> ThreadingHTTPServer:
        server = ThreadingHTTPServer(("127.0.0.1", port), _handler(self))
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        return server

    def stop(self) -> None:
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def renew_key(self) -> None:
        self.key = RSAKey.generate_key(2048, {"use": "sig", "alg": "RS256"}, auto_kid=True)

    def get(self, path: str, asked: dict[str, str]) -> tuple[int, str | dict[str, Any]]:
        """The status, and where to go or what is said."""
        self.asked.append(path)
        match path.removeprefix("/realms/staff"):
            case "/.well-known/openid-configuration":
                return 200, {
                    "issuer": self.issuer,
                    "authorization_endpoint": f"{self.issuer}/authorize",
                    "token_endpoint": f"{self.issuer}/token",
                    "jwks_uri": f"{self.issuer}/keys",
                    "id_token_signing_alg_values_supported": ["RS256"],
                    **self.statement,
                }
            case "/keys":
                strange = {"kty": "strange", "kid": "another"}
                return 200, {"keys": [strange, self.key.as_dict(private=False)]}
            case "/authorize":
                code = self.code_for(asked)
                return 302, f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"
        return 404, {}

    def code_for(self, asked: dict[str, str]) -> str:
        assert asked["response_type"] == "code"
        assert asked["code_challenge_method"] == "S256"
        assert "openid" in asked["scope"].split()
        code = token_urlsafe(16)
        self._codes[code] = asked
        return code

    def post(self, path: str, authorization: str, asked: dict[str, str]) -> tuple[int, dict[str, Any]]:
        self.asked.append(path)
        if path != "/realms/staff/token":
            return 404, {}
        expected = "Basic " + base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        if not hmac.compare_digest(authorization, expected):
            return 401, {"error": "invalid_client"}
        begun = self._codes.pop(asked["code"], None)
        digest = hashlib.sha256(asked.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        if (
            begun is None
            or begun["client_id"] != CLIENT
            or begun["redirect_uri"] != asked["redirect_uri"]
            or begun["code_challenge"] != challenge
        ):
            return 400, {"error": "invalid_grant"}
        return 200, {"access_token": "opaque", "token_type": "Bearer", "id_token": self._token(begun)}

    def _token(self, begun: dict[str, str]) -> str:
        now = int(time.time())
        claims = {
            "iss": self.issuer,
            "aud": CLIENT,
            "iat": now,
            "exp": now + 300,
            "nonce": begun["nonce"],
            **self.person,
            **self.claims,
        }
        if self.forge is not None:
            return str(self.forge(claims))
        return jwt.encode({"alg": "RS256", "kid": self.key.kid}, claims, self.key)

    def unsigned(self, claims: dict[str, Any]) -> str:
        return f"{_part({'alg': 'none', 'kid': self.key.kid})}.{_part(claims)}."

    def signed_with_the_public_key(self, claims: dict[str, Any]) -> str:
        """As if the key that everybody knows were a secret that both share."""
        return self._with_secret(claims, self.key.as_pem(private=False))

    def signed_with_the_clients_secret(self, claims: dict[str, Any]) -> str:
        return self._with_secret(claims, SECRET.encode())

    def signed_by_another(self, claims: dict[str, Any]) -> str:
        return jwt.encode({"alg": "RS256", "kid": self.key.kid}, claims, RSAKey.generate_key(2048))

    def _with_secret(self, claims: dict[str, Any], secret: bytes) -> str:
        said = f"{_part({'alg': 'HS256', 'kid': self.key.kid})}.{_part(claims)}"
        return f"{said}.{_encoded(hmac.digest(secret, said.encode(), 'sha256'))}"


def settings(provider: OpenIdProvider, more: str = "") -> str:
    """What stands of it in the house's file."""
    return f"""
[oidc]
issuer = "{provider.issuer}"
client_id = "{CLIENT}"
client_secret = "{SECRET}"
desk = ["amina@secretariat.example"]
chair = ["8f2a-chair"]
groups_claim = "groups"
chair_groups = ["plenary-officers"]
{more}"""


def _part(value: dict[str, Any]) -> str:
    return _encoded(json.dumps(value).encode())


def _encoded(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).decode().rstrip("=")


def _handler(provider: OpenIdProvider) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            target = urlsplit(self.path)
            self._answer(*provider.get(target.path, _fields(target.query)))

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"])).decode()
            self._answer(*provider.post(self.path, self.headers["authorization"] or "", _fields(body)))

        def _answer(self, status: int, said: str | dict[str, Any]) -> None:
            content = b"" if isinstance(said, str) else json.dumps(said).encode()
            self.send_response(status)
            self.send_header("content-length", str(len(content)))
            if isinstance(said, str):
                self.send_header("location", quote(said, safe=":/?&=%"))
            else:
                self.send_header("content-type", "application/json")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Nothing on the console of the tests."""

    return Handler


def _fields(query: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(query).items()}
