"""Names as a paper may give them: in every language of the pages, and of persons only what is a name."""

from collections.abc import Mapping

from hemicycle.documents.one_line import holds_an_address_or_number, one_line
from hemicycle.plenary.capacity import Capacity, group_name
from hemicycle.plenary.represented import Represented, Speaker, represented_name
from hemicycle.wording.language import LANGUAGES

Names = Mapping[str, str]
"""By language, in every language of the pages."""


def names_of(delegation: Represented) -> Names:
    return {language: one_line(represented_name(delegation, language)) for language in LANGUAGES}


def group_names(capacity: Capacity) -> Names | None:
    """None where a delegation speaks for itself."""
    if not one_line(capacity.group or ""):
        return None
    return {language: one_line(group_name(str(capacity.group), language)) for language in LANGUAGES}


def presentable(speaker: Speaker | None) -> Speaker | None:
    """Never with an address or a number that came in with the name."""
    if speaker is None:
        return None
    name, title = one_line(speaker.name), one_line(speaker.title or "") or None
    if not name or holds_an_address_or_number(name):
        return None
    return Speaker(name=name, title=None if title and holds_an_address_or_number(title) else title)
