"""A link opens what it was issued for, until it is issued anew or revoked; desk and chair belong to one device."""

import pytest

from hemicycle.plenary.links.bind import BindLink
from hemicycle.plenary.links.issue import IssueLink, RevokeLink
from hemicycle.plenary.links.link import Link, Role
from hemicycle.plenary.links.lookup import link_of
from hemicycle.plenary.refusal import Refusal
from plenary_stage import Stage


def bind(stage: Stage, device: str, issue: int = 1) -> None:
    stage.play(BindLink(id=stage.id(), role=Role.CHAIR, device=device, issue=issue))


def test_the_first_issue_needs_no_act() -> None:
    assert link_of(Stage().plenary, Role.DESK, "") == Link(issue=1, revoked=False, device=None)


def test_a_link_belongs_to_the_device_that_opened_it_first() -> None:
    stage = Stage()
    bind(stage, "first")
    bind(stage, "first")
    with pytest.raises(Refusal, match="another device"):
        bind(stage, "second")
    assert link_of(stage.plenary, Role.CHAIR, "") == Link(issue=1, device="first")


def test_a_link_issued_anew_is_free_again_and_the_older_issue_is_over() -> None:
    stage = Stage()
    bind(stage, "first")
    stage.play(IssueLink(id=stage.id(), role=Role.CHAIR))
    with pytest.raises(Refusal, match="no longer in force"):
        bind(stage, "first", issue=1)
    bind(stage, "second", issue=2)
    assert link_of(stage.plenary, Role.CHAIR, "") == Link(issue=2, device="second")


def test_a_revoked_link_opens_nothing_until_it_is_issued_anew() -> None:
    stage = Stage()
    stage.play(RevokeLink(id=stage.id(), role=Role.CHAIR))
    with pytest.raises(Refusal, match="no longer in force"):
        bind(stage, "first")
    with pytest.raises(Refusal, match="revoked already"):
        stage.play(RevokeLink(id=stage.id(), role=Role.CHAIR))
    stage.play(IssueLink(id=stage.id(), role=Role.CHAIR))
    assert link_of(stage.plenary, Role.CHAIR, "") == Link(issue=2)


def test_a_colleagues_link_is_another_than_the_first() -> None:
    stage = Stage()
    stage.play(IssueLink(id=stage.id(), role=Role.DESK, subject=" Amina "))
    stage.play(RevokeLink(id=stage.id(), role=Role.DESK))
    assert {name: link.revoked for name, link in stage.plenary.links.items()} == {
        (Role.DESK, "Amina"): False,
        (Role.DESK, ""): True,
    }
