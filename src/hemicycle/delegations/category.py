"""The capacity in which a delegation takes part, which decides its limits and may decide its order."""

from enum import StrEnum


class Category(StrEnum):
    STATE_PARTY = "state-party"
    OBSERVER_STATE = "observer-state"
    INVITED_STATE = "invited-state"
    ORGANISATION = "organisation"
    COURT = "court"
    NGO = "ngo"
    EXPERT = "expert"
