"""A session that was held before there was a house, as its papers tell it: invented, with what papers leave out."""

from datetime import UTC, date, datetime

from hemicycle.delegations.category import Category
from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.commitments.commitment import Progress
from hemicycle.plenary.commitments.wording import Source, Wording
from hemicycle.plenary.decide import decide
from hemicycle.plenary.event import Event
from hemicycle.plenary.evolve import evolve_all
from hemicycle.plenary.past.paper import Cited, Paper
from hemicycle.plenary.past.past import (
    Past,
    PastCommitment,
    PastIntervention,
    PastNeed,
    PastSitting,
    PastSpeaker,
    PastStatement,
    PastStatus,
)
from hemicycle.plenary.past.reconstruct import ReconstructPlenary
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.programme import Mandate, Programme
from hemicycle.plenary.programme.segment import Segment
from hemicycle.plenary.programme.sitting import Sitting
from hemicycle.plenary.represented import Represented, Speaker
from hemicycle.plenary.statements.text import ReleasedText

ENTERED = datetime(2026, 11, 26, 9, tzinfo=UTC)
JOURNAL, SITE = Cited(paper="journal", page="p. 3"), Cited(paper="site")
BELGIUM = Represented(key="BE", name="Belgium", category=Category.STATE_PARTY)
CHILE = Represented(key="CL", name="Chile", category=Category.STATE_PARTY)
REGISTRY = Represented(key="icc-registry", name="Registry", category=Category.COURT)
DAY = date(2019, 12, 5)

PAST = Past(
    programme=Programme(
        title="Cooperation: ten years on",
        body="Assembly of States Parties, for its 18th session",
        place="The Hague",
        zone="Europe/Amsterdam",
        sittings=(Sitting(day=DAY),),
        segments=(Segment(key="1", title="Segment one", theme="Voluntary agreements"),),
        priorities=("Voluntary agreements", "Arrest"),
    ),
    cited=JOURNAL,
    papers=(
        Paper(key="journal", title="Journal", symbol="ASP18/JOURNAL/4", consulted=date(2026, 11, 20)),
        Paper(
            key="site",
            title="Statements",
            address="https://assembly.example/statements",
            consulted=date(2026, 11, 21),
        ),
    ),
    sittings=(PastSitting(day=DAY, cited=JOURNAL),),
    interventions=(
        PastIntervention(number=1, sitting=1, segment="1", delegation=REGISTRY, cited=JOURNAL),
        PastIntervention(
            number=2,
            sitting=1,
            segment="1",
            delegation=CHILE,
            capacity=Capacity(group="grulac"),
            start=datetime(2019, 12, 5, 9, 20, tzinfo=UTC),
            summaries={"en": "Asked for more agreements."},
            cited=JOURNAL,
        ),
        PastIntervention(number=5, sitting=1, segment="1", delegation=BELGIUM, cited=JOURNAL),
    ),
    statements=(
        PastStatement(
            number=1,
            intervention=5,
            language="en",
            texts=(ReleasedText(address="a" * 64, words=4),),
            cited=SITE,
        ),
    ),
    needs=(
        PastNeed(
            number=1,
            organ=REGISTRY,
            quote="More agreements on witnesses.",
            intervention=1,
            priority="Voluntary agreements",
            mandate=Mandate(instrument="ICC-ASP/17/Res.3", paragraph="9"),
            cited=JOURNAL,
        ),
    ),
    commitments=(
        PastCommitment(
            number=1,
            delegation=BELGIUM,
            wording=Wording(
                quote="Belgium will sign one.",
                answers=1,
                priority="Voluntary agreements",
                source=Source(intervention=5),
            ),
            confirmed_on=date(2019, 12, 9),
            statuses=(
                PastStatus(
                    on=date(2021, 3, 1),
                    progress=Progress.DONE,
                    words="Signed.",
                    asserted_by="the Registry",
                    cited=SITE,
                ),
            ),
            cited=SITE,
        ),
    ),
)
SPEAKERS = (PastSpeaker(intervention=5, speaker=Speaker(name="A. Minister", title="Minister of Justice")),)


def past_events() -> tuple[Event, ...]:
    return decide(Plenary(), ReconstructPlenary(id="enter", past=PAST, speakers=SPEAKERS), ENTERED)


def past_plenary() -> Plenary:
    return evolve_all(Plenary(), past_events())
