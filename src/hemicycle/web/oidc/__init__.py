"""Signing in with an OpenID provider. Needs the extra `oidc`; only `building` imports it, where it is configured."""
