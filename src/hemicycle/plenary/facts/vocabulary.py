"""Every kind of fact in one place: importing this module enters them all."""

from hemicycle.plenary.facts import floor, lists, meeting, papers, procedure
from hemicycle.plenary.facts.telling import bodies, fact_of

KINDS = dict(bodies)

__all__ = ["KINDS", "fact_of", "floor", "lists", "meeting", "papers", "procedure"]
