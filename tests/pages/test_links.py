"""What a page links to is there."""

from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from asking import answer_of, asked
from entrance import entrance
from page_table import EVERY_PAGE_BOTH_WAYS, Page, address_of

from house_process import HouseProcess


class Links(HTMLParser):
    """The addresses in a page and the places in it that can be named."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.targets: set[str] = set()
        self.named: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in {"href", "src"} and value:
                self.targets.add(value)
            elif name == "id" and value:
                self.named.add(f"#{value}")


@EVERY_PAGE_BOTH_WAYS
def test_every_link_of_a_page_leads_somewhere(house: HouseProcess, shown: Page, language: str) -> None:
    """Only the choice of language on a page that is not there leads back to it."""
    answer = asked(house, shown.role, shown.path_in(language), shown.fields)
    links = Links(answer.text)
    assert {place for place in links.targets if place.startswith("#")} <= links.named
    own = urlsplit(address_of(house, shown, language))
    given = answer.headers.get("set-cookie", "").partition(";")[0]
    came_in = {"cookie": given} if given else entrance(house, shown.role).headers
    addresses = {urlsplit(urljoin(own.geturl(), target)) for target in links.targets if target[0] != "#"}
    statuses = {
        one.geturl(): answer_of(house, "GET", f"{one.path}?{one.query}", headers=came_in).status
        for one in addresses
        if one.netloc == own.netloc and (shown.status != 404 or one.path != own.path)
    }
    assert {address: status for address, status in statuses.items() if status != 200} == {}
