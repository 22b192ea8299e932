"""What is stored about persons and for how long, for whoever runs the house."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import msgspec

from hemicycle.chamber.house.persons import Held, InPlenary
from hemicycle.extraction.bounds import MEGABYTE
from hemicycle.plenary.keeping.categories import Category
from hemicycle.wording.language import told
from hemicycle.wording.phrase import Phrase, phrase

DESK = phrase("the desk")
DESK_AND_SENDER = phrase("the desk, and whoever sent it")


class About(msgspec.Struct, frozen=True):
    """What a category is, where it lies, who sees it, and why it is kept."""

    what: Phrase
    where: Phrase
    seen_by: Phrase
    why: Phrase


LEDGER = phrase("in the ledger, apart from what is public")
ORIGINALS = phrase("in the file of originals; its address in the ledger")

ABOUT: Mapping[Category, About] = {
    Category.ADDRESSES: About(
        phrase(
            "E-mail addresses, names and telephone numbers of those who write, and addresses they are answered at"
        ),
        LEDGER,
        DESK_AND_SENDER,
        phrase("to answer, and to know whether a request comes from the delegation"),
    ),
    Category.SPEAKERS: About(
        phrase("Names and titles of speakers, and how a name is pronounced"),
        LEDGER,
        phrase("the desk and the chair; the public only where the programme or the speaker says so"),
        phrase("to call the speaker, and to name them in the record"),
    ),
    Category.CALLS: About(
        phrase("Who telephoned or brought a note, and who took it"),
        LEDGER,
        DESK,
        phrase("because nothing else shows that the request was made"),
    ),
    Category.MAILS: About(
        phrase("Mails as they came, and what was read in them"),
        ORIGINALS,
        DESK,
        phrase("to show when a request arrived and what it said"),
    ),
    Category.LETTERS: About(
        phrase("Letters as they went out"),
        ORIGINALS,
        DESK,
        phrase("to send each once, and to show what was told"),
    ),
    Category.TEXTS: About(
        phrase(
            "Texts that were handed in, and the names of their files; what was released is part of the record and stays"
        ),
        ORIGINALS,
        phrase("the desk, the booth, and whoever handed it in, until it is released"),
        phrase("for interpreting, and for the record"),
    ),
    Category.ACTORS: About(
        phrase("Which colleague or delegation did what"),
        LEDGER,
        DESK,
        phrase("to answer for each act"),
    ),
}


class CategoryView(msgspec.Struct, frozen=True, kw_only=True):
    what: str
    where: str
    seen_by: str
    why: str


class PlenaryView(msgspec.Struct, frozen=True, kw_only=True):
    """`of` are the categories with how many entries hold something, and of how many it was erased."""

    slug: str
    title: str
    whole: Held
    of: Sequence[tuple[str, Held]]
    addresses: int
    speakers: int
    originals: int
    megabytes: str
    due: str | None
    is_due: bool
    erased_until: int


def category_views(language: str) -> list[CategoryView]:
    return [
        CategoryView(
            what=told(one.what, language),
            where=told(one.where, language),
            seen_by=told(one.seen_by, language),
            why=told(one.why, language),
        )
        for one in ABOUT.values()
    ]


def plenary_view(held: InPlenary, title: str, now: datetime, language: str) -> PlenaryView:
    return PlenaryView(
        slug=held.slug,
        title=title,
        whole=held.whole,
        of=[(told(ABOUT[category].what, language), counts) for category, counts in held.of.items()],
        addresses=held.addresses,
        speakers=held.speakers,
        originals=held.originals,
        megabytes=f"{held.original_bytes / MEGABYTE:.1f}",
        due=held.due.strftime("%Y-%m-%d") if held.due is not None else None,
        is_due=held.due is not None and held.due <= now,
        erased_until=held.erased_until,
    )


def days_of(after: timedelta | None) -> int | None:
    return after.days if after is not None else None
