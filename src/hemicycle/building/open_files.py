"""A connection is an open file: as many are let in as the system lets the house open, less what it needs itself."""

import resource

from msgspec.structs import replace

from hemicycle.settings import LimitSettings

KEPT_FREE = 200
"""Files for the databases, the mail door, and the processes that read."""


def with_files_left(limits: LimitSettings) -> LimitSettings:
    """Asks for as many as the system gives; without that a full house could not open its own database."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = limits.connections + KEPT_FREE
    if soft != resource.RLIM_INFINITY and soft < wanted:
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        return replace(limits, connections=min(limits.connections, max(1, soft - KEPT_FREE)))
    return limits
