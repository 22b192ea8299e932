"""The desk issues a link anew or revokes it: whatever was issued before opens nothing from then on."""

from datetime import datetime

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.links.link import Link, Role
from hemicycle.plenary.links.lookup import link_of, with_link
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.visibility import Restricted

LONGEST_SUBJECT = 100


class IssueLink(Command, frozen=True, kw_only=True):
    """`subject` names the colleague, delegation or request; empty for the first desk, chair or screen."""

    role: Role
    subject: str = ""


class RevokeLink(Command, frozen=True, kw_only=True):
    role: Role
    subject: str = ""


class LinkIssued(Event, frozen=True, kw_only=True):
    role: Role
    issue: int
    subject: Restricted[str] = ""


class LinkRevoked(Event, frozen=True, kw_only=True):
    role: Role
    subject: Restricted[str] = ""


@decides(IssueLink)
def issue(plenary: Plenary, command: IssueLink, at: datetime) -> tuple[Event, ...]:
    subject = command.subject.strip()
    if len(subject) > LONGEST_SUBJECT:
        raise Refusal("Whom the link is for must be told in {most} characters.", most=LONGEST_SUBJECT)
    return (
        LinkIssued(
            at=command.when(at),
            role=command.role,
            subject=subject,
            issue=link_of(plenary, command.role, subject).issue + 1,
        ),
    )


@decides(RevokeLink)
def revoke(plenary: Plenary, command: RevokeLink, at: datetime) -> tuple[Event, ...]:
    if link_of(plenary, command.role, command.subject).revoked:
        raise Refusal("This link is revoked already.")
    return (LinkRevoked(at=command.when(at), role=command.role, subject=command.subject),)


@applies(LinkIssued)
def apply_issued(plenary: Plenary, event: LinkIssued) -> Plenary:
    return with_link(plenary, event.role, event.subject, Link(issue=event.issue))


@applies(LinkRevoked)
def apply_revoked(plenary: Plenary, event: LinkRevoked) -> Plenary:
    link = link_of(plenary, event.role, event.subject)
    return with_link(plenary, event.role, event.subject, Link(issue=link.issue, revoked=True))
