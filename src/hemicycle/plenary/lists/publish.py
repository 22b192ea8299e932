"""A version of a list is published: it carries its whole order, so that newer rules never change it."""

from collections.abc import Iterable
from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.lists.arrangement import speakers_list
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.lists.publication import Entry, PublishedList, Stage
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal


class PublishList(Command, frozen=True, kw_only=True):
    segment: str
    stage: Stage


class ListPublished(Event, frozen=True, kw_only=True):
    published: PublishedList


@decides(PublishList)
def publish(plenary: Plenary, command: PublishList, at: datetime) -> tuple[Event, ...]:
    if plenary.programme.segment(command.segment) is None:
        raise Refusal("The programme has no segment {segment}.", segment=command.segment)
    if command.stage is Stage.PROVISIONAL and plenary.is_final(command.segment):
        raise Refusal("The list has been published as final; publish a revised one.")
    versions = plenary.published.get(command.segment, ())
    arrangement = speakers_list(plenary, command.segment)
    listed, waiting = arrangement.listed, arrangement.waiting
    if command.stage is Stage.AS_DELIVERED:
        heard = (one for one in (*listed, *waiting) if one.heard)
        listed = tuple(sorted(heard, key=lambda one: one.heard or 0))
        waiting = tuple(one for one in waiting if not one.heard)
    published = PublishedList(
        segment=command.segment,
        version=len(versions) + 1,
        stage=command.stage,
        as_of=command.when(at),
        entries=entries_of(listed),
        waiting=entries_of(waiting),
    )
    return (ListPublished(at=command.when(at), published=published),)


def entries_of(inscriptions: Iterable[Inscription]) -> tuple[Entry, ...]:
    return tuple(
        Entry(place=place, inscription=one.number, delegation=one.delegation, capacity=one.capacity)
        for place, one in enumerate(inscriptions, 1)
    )


@applies(ListPublished)
def apply_published(plenary: Plenary, event: ListPublished) -> Plenary:
    segment = event.published.segment
    versions = (*plenary.published.get(segment, ()), event.published)
    return replace(plenary, published=plenary.published.set(segment, versions))
