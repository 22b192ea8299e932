"""What somebody types into the field of the search, as words to look for."""

from hemicycle.ledger.index.entry import Word
from hemicycle.wording.tokens import found_in

LONGEST_QUERY = 200
MOST_WORDS = 12
SHORTEST_BEGINNING = 2


def words_of(query: str) -> tuple[Word, ...]:
    """Each whole, or its beginning where a star follows it; all have to be there. What is too much is left out."""
    asked = query[:LONGEST_QUERY]
    looked_for = {
        Word(one.token, asked[one.end : one.end + 1] == "*" and len(one.token) >= SHORTEST_BEGINNING): None
        for one in found_in(asked)
    }
    return tuple(looked_for)[:MOST_WORDS]
