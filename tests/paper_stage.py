"""A plenary with lists to print, and in it what no paper may hold: addresses, numbers, reasons, names not shown."""

from msgspec.structs import replace

from hemicycle.delegations.category import Category
from hemicycle.documents.imprint import Imprint
from hemicycle.documents.lists.drawing_up import list_paper
from hemicycle.documents.lists.paper import ListPaper
from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.lists.change_speaker import ChangeSpeaker
from hemicycle.plenary.lists.limit import SetInscriptionLimit
from hemicycle.plenary.lists.move import Move
from hemicycle.plenary.lists.publication import Stage as Published
from hemicycle.plenary.lists.publish import PublishList
from hemicycle.plenary.lists.show_name import ShowName
from hemicycle.plenary.lists.withdraw import Withdraw
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.order import Order, Share
from hemicycle.plenary.represented import Speaker
from hemicycle.plenary.requests.request import Attestation, Door, Doubt, Sender
from plenary_stage import PROGRAMME, Stage, state

IMPRINT = Imprint(
    plenary="asp22-cooperation",
    position=41,
    head="0123456789abcdef" * 4,
    key="fedcba9876543210" * 4,
    address="https://lists.plenary.example/asp22-cooperation",
)
NEVER_PRINTED = (
    "mission@belgium.example",
    "Attaché Who Wrote",
    "+32 2 555 01 02",
    "Okello",
    "Activist",
    "svensson@sweden.example",
    "Svensson",
    "+46 70 555 03 04",
    "+56 2 555 05 06",
    "Officer At The Desk",
    "A friend of the chair",
    "Leaves early",
    "Norway",
)
"""Private, restricted, not consented to, or no longer on the list."""

PRINTED_PROGRAMME = replace(
    PROGRAMME,
    title="Plenary session on cooperation",
    body="22nd session of the Assembly of States Parties",
    place="Conference Room 1, New York",
    segments=(
        replace(
            PROGRAMME.segments[0],
            theme="Assessment and perspectives",
            order=Order(shares=(Share(category=Category.NGO, most=1),)),
        ),
        PROGRAMME.segments[1],
    ),
    registration=replace(PROGRAMME.registration, to=("secretariat@plenary.example",)),
)


def printed_stage() -> Stage:
    """Segment 1 has two versions, segment 2 one; a name is shown by office, another by consent, others are not."""
    stage = Stage(PRINTED_PROGRAMME)
    wrote = Sender(address="mission@belgium.example", name="Attaché Who Wrote", telephone="+32 2 555 01 02")
    stage.request(state("BE"), "1", "2", points=("a",), speaker="Ms. Anna Peeters", sender=wrote)
    stage.request(state("UG"), "1", capacity=Capacity(group="african-group"), speaker="Mr. Okello")
    stage.request(
        state("icc-office-of-the-prosecutor", category=Category.COURT), "1", speaker="The Prosecutor"
    )
    stage.request(state("coalition-for-the-icc", category=Category.NGO), "1", "2", speaker="An Activist")
    stage.request(state("human-rights-watch", category=Category.NGO), "1", speaker="A Person Who Consented")
    stage.request(state("SE"), "1", "2", speaker="Svensson <svensson@sweden.example>, +46 70 555 03 04")
    taken = Attestation(by="Officer At The Desk", how="telephone", taken=stage.now)
    called = Sender(telephone="+56 2 555 05 06")
    stage.request(state("CL"), "1", door=Door.DESK, attestation=taken, sender=called)
    stage.request(state("other:lake", "Órganos del Lago", Category.ORGANISATION), "2")
    stage.request(state("NO"), "1")
    stage.request(None, "1", doubts=(Doubt.QUESTION,))
    be, hrw, no = (stage.inscription(key) for key in ("BE", "human-rights-watch", "NO"))
    ug = stage.plenary.places["UG", "african-group", "1"]
    stage.play(
        ChangeSpeaker(id="c", inscription=be, speaker=Speaker(name="Ms. Anna Peeters", title="Minister"))
    )
    stage.play(ShowName(id="s", inscription=ug, shown=False))
    stage.play(ShowName(id="t", inscription=hrw, shown=True))
    stage.play(SetInscriptionLimit(id="l", inscription=be, seconds=150, reason="A friend of the chair."))
    stage.play(PublishList(id="p", segment="1", stage=Published.PROVISIONAL))
    stage.play(Withdraw(id="w", inscription=no))
    stage.play(Move(id="m", inscription=be, behind=ug, reason="Leaves early."))
    stage.after(3600)
    stage.play(PublishList(id="q", segment="1", stage=Published.FINAL))
    stage.play(PublishList(id="r", segment="2", stage=Published.PROVISIONAL))
    return stage


def printed_paper(plenary: Plenary | None = None) -> ListPaper:
    stage = printed_stage()
    return list_paper(plenary or stage.plenary, IMPRINT, stage.now)
