"""Whoever is accused is presumed innocent: said wherever the words of others may name them (DESIGN 4.20).

Nobody can tell from the words whether they name somebody who is wanted, by what spelling, in which language. So it is
said beside all words that delegations spoke or wrote, and beside what the desk wrote of them.
"""

from hemicycle.wording.phrase import phrase

PRESUMED = phrase(
    "Whoever is named here as wanted, accused or under a warrant is presumed innocent until proved guilty. What is"
    " said of anybody is as of the day on which it was said."
)
