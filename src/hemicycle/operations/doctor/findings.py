"""Sentences of the doctor, in few words."""

from hemicycle.operations.part import Part, State


def ok(subject: str, reason: str) -> Part:
    return Part(subject, State.OK, reason)


def warning(subject: str, reason: str) -> Part:
    return Part(subject, State.WARNING, reason)


def trouble(subject: str, reason: str) -> Part:
    return Part(subject, State.TROUBLE, reason)
