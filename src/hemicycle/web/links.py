"""Roles as signed links: who has the link has the role, for one plenary."""

from itsdangerous import BadSignature, URLSafeSerializer


class Links:
    """Signs and reads the tokens in links; the secret is the house's."""

    def __init__(self, secret: bytes) -> None:
        self._serializer = URLSafeSerializer(secret, salt="hemicycle-links")

    def token(self, role: str, plenary: str, subject: str = "") -> str:
        return str(self._serializer.dumps([role, plenary, subject]))

    def read(self, token: str, role: str) -> tuple[str, str] | None:
        """The plenary and subject of a token of that role, None for any other."""
        try:
            found = self._serializer.loads(token)
        except BadSignature:
            return None
        match found:
            case [str(kind), str(plenary), str(subject)] if kind == role:
                return plenary, subject
        return None
