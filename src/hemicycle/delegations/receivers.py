"""Names that say where a mission is sent or to whom a letter goes, not who asks to speak."""

from hemicycle.delegations.candidate import Role
from hemicycle.delegations.folding import folded_words
from hemicycle.delegations.surroundings import Surroundings, words_that

FARTHEST_MISSION = 14  # words between "Permanent Representative" and the organisation it is accredited to
FARTHEST_LINK = 8
_PARAGRAPH = "\n\n"
_RESIDENT_IN = "驻"
CLOSING_AN_ADDRESS = (",", ":", ";", "!", ".", "،", "，", "：")


def role_of(around: Surroundings) -> Role:
    link = _link_before(around)
    if link is not None:
        return _role_after(around, link)
    return Role.ADDRESSED_TO if _opens_an_address(around) else Role.NAMED


def _role_after(around: Surroundings, link: int) -> Role:
    """The nearest word decides: "mission to" sends somebody abroad, "compliments to" opens a letter."""
    if around.found[link].folded == _RESIDENT_IN:
        return Role.ACCREDITED_TO
    for place in range(link - 1, max(-1, link - 1 - FARTHEST_MISSION), -1):
        token = around.found[place]
        if _PARAGRAPH in around.text[token.end : around.found[place + 1].start]:
            break
        if token.folded in words_that("greeting"):
            return Role.ADDRESSED_TO
        if token.folded in words_that("mission"):
            return Role.ACCREDITED_TO
    return Role.ADDRESSED_TO if _opens_an_address(around) else Role.NAMED


def _link_before(around: Surroundings) -> int | None:
    """The place of "to", "auprès", "ante", "при", "لدى", "驻" before the name and its articles."""
    for place in range(around.first - 1, max(-1, around.first - 1 - FARTHEST_LINK), -1):
        word = around.found[place].folded
        if word in words_that("abroad"):
            return place
        if word not in words_that("article"):
            return None
    return None


def _opens_an_address(around: Surroundings) -> bool:
    """As "To the Secretariat of the Assembly" and "Dear Registry" do at the head of a line.

    Behind the comma of "Dear colleagues, Kenya requests" the letter itself begins.
    """
    before = around.line_before()
    opening = folded_words(before)
    return (
        bool(opening)
        and not before.rstrip().endswith(CLOSING_AN_ADDRESS)
        and opening[0] in words_that("salutation-first")
        and words_that("salutation").issuperset(opening)
    )
