"""Who leaves a device is out on it; a link that belonged to it ends too, and others go on."""

from hemicycle.plenary.event import Event
from hemicycle.plenary.links.bind import BindLink
from hemicycle.plenary.links.issue import IssueLink, RevokeLink
from hemicycle.plenary.links.leave import LeaveDevice
from hemicycle.plenary.links.link import Link, Role
from hemicycle.plenary.links.lookup import link_of
from plenary_stage import Stage


def leave(
    stage: Stage, role: Role, device: str, subject: str = "", issue: int = 1
) -> tuple[type[Event], ...]:
    command = LeaveDevice(id=stage.id(), role=role, subject=subject, device=device, issue=issue)
    return tuple(type(one) for one in stage.play(command))


def test_a_link_for_many_devices_goes_on_at_the_others() -> None:
    stage = Stage()
    leave(stage, Role.DELEGATION, "telephone", "CL")
    leave(stage, Role.DELEGATION, "tablet", "CL")
    assert link_of(stage.plenary, Role.DELEGATION, "CL") == Link(left=frozenset({"telephone", "tablet"}))
    assert link_of(stage.plenary, Role.DELEGATION, "PE") == Link()


def test_a_link_of_the_desk_or_the_chair_ends_with_the_device_that_it_belonged_to() -> None:
    stage = Stage()
    stage.play(BindLink(id=stage.id(), role=Role.CHAIR, device="laptop", issue=1))
    leave(stage, Role.CHAIR, "laptop")
    assert link_of(stage.plenary, Role.CHAIR, "").revoked
    stage.play(IssueLink(id=stage.id(), role=Role.CHAIR))
    assert link_of(stage.plenary, Role.CHAIR, "") == Link(issue=2)


def test_who_signed_in_at_the_desk_leaves_one_device_and_may_sign_in_again() -> None:
    """A name is no device: the session that was left is over, and not the right to begin another."""
    stage = Stage()
    leave(stage, Role.DESK, "laptop", "Amina")
    assert link_of(stage.plenary, Role.DESK, "Amina") == Link(left=frozenset({"laptop"}))


def test_what_is_over_already_is_not_left_again() -> None:
    stage = Stage()
    assert len(leave(stage, Role.COPY, "first")) == 1
    assert leave(stage, Role.COPY, "first") == ()
    stage.play(IssueLink(id=stage.id(), role=Role.COPY))
    assert leave(stage, Role.COPY, "second", issue=1) == ()
    stage.play(RevokeLink(id=stage.id(), role=Role.COPY))
    assert leave(stage, Role.COPY, "second", issue=2) == ()
