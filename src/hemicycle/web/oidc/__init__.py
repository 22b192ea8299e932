"""Signing in with an OpenID provider. Needs the extra `oidc`; only building.py imports it, where it is configured."""
