"""The published versions of each list, what changed from one to the next, and the papers of the newest."""

import msgspec

from hemicycle.documents.lists.difference import difference, sentences
from hemicycle.plenary.lists.publication import PublishedList
from hemicycle.plenary.plenary import Plenary
from hemicycle.wording.moments import moment


class VersionView(msgspec.Struct, frozen=True, kw_only=True):
    """`changes` are sentences, None for a first version."""

    version: int
    stage: str
    as_of: str
    places: int
    changes: tuple[str, ...] | None


class HistoryView(msgspec.Struct, frozen=True, kw_only=True):
    """The newest version comes first."""

    segment: str
    title: str
    versions: tuple[VersionView, ...]


PAPERS = ("pdf", "docx", "xlsx", "csv", "json", "ics")
BESIDE = (("en",), ("fr",), ("en", "fr"))
"""In one language, or two side by side."""


def history_views(plenary: Plenary, language: str) -> tuple[HistoryView, ...]:
    return tuple(
        HistoryView(
            segment=segment.key,
            title=segment.title,
            versions=_versions(plenary, plenary.published.get(segment.key, ()), language),
        )
        for segment in plenary.programme.segments
    )


def _versions(
    plenary: Plenary, published: tuple[PublishedList, ...], language: str
) -> tuple[VersionView, ...]:
    pairs = zip((None, *published), published, strict=False)
    return tuple(
        reversed(
            [
                VersionView(
                    version=version.version,
                    stage=version.stage.value,
                    as_of=moment(version.as_of, plenary.programme.zone, language),
                    places=len(version.entries),
                    changes=sentences(difference(before, version), language) if before is not None else None,
                )
                for before, version in pairs
            ]
        )
    )
