"""The words of the review that stand on charts and over tables, in every language of the pages."""

from collections.abc import Mapping

from hemicycle.wording.phrase import Phrase, phrase

SERIES: Mapping[str, Phrase] = {
    "warrants-by-year": phrase("Warrants of arrest, by year"),
    "warrants-by-situation": phrase("Warrants of arrest, by situation"),
    "time-to-transfer": phrase("Time from warrant to transfer"),
    "sealed-time": phrase("Time under seal"),
    "agreements": phrase("Agreements in force, by kind and year"),
    "parties": phrase("States Parties, by region and year"),
    "findings": phrase("Findings of non-cooperation, by year"),
}
PARTS: Mapping[str, Phrase] = {
    "issued": phrase("Issued"),
    "public": phrase("Made public"),
    "executed": phrase("Executed"),
    "ended": phrase("Ended without transfer"),
    "outstanding": phrase("Outstanding at the end of the year"),
    "outstanding-now": phrase("Outstanding"),
    "all-parties": phrase("All States Parties"),
    "finding": phrase("Findings"),
    "notice": phrase("Notices"),
    "enforcement-of-sentences": phrase("Enforcement of sentences"),
    "enforcement-ad-hoc": phrase("Enforcement, for single persons"),
    "interim-release": phrase("Interim release"),
    "release": phrase("Release of persons"),
    "witness-relocation": phrase("Relocation of witnesses"),
    "headquarters": phrase("Headquarters"),
    "relationship": phrase("Relationship"),
    "cooperation": phrase("Cooperation and assistance"),
    "other": phrase("Others"),
}
MEASURED: Mapping[str, Phrase] = {
    "public": phrase("Persons against whom a warrant is public"),
    "executed": phrase("Warrants executed"),
    "ended-by-death": phrase("Warrants ended by death"),
    "outstanding": phrase("Warrants outstanding"),
    "summonses": phrase("Persons summoned"),
    "parties": phrase("States Parties"),
    "signed": phrase("Agreements signed: {kind}"),
    "in-force": phrase("Agreements in force: {kind}"),
}
OUTCOMES: Mapping[str, Phrase] = {
    "at-large": phrase("at large"),
    "in-custody": phrase("in custody"),
    "convicted": phrase("convicted"),
    "acquitted": phrase("acquitted"),
    "not-confirmed": phrase("charges not confirmed"),
    "withdrawn": phrase("charges withdrawn"),
    "ended-by-death": phrase("ended by death"),
    "inadmissible": phrase("case inadmissible"),
    "vacated": phrase("warrant vacated"),
    "terminated": phrase("proceedings ended"),
}
YEAR = phrase("Year")
SITUATION = phrase("Situation")
DAYS = phrase("Days")
PERSON = phrase("Person")
YEAR_OF_TRANSFER = phrase("Year of transfer")
YEAR_OF_ISSUE = phrase("Year of issue")
CELLS: dict[str, Phrase] = {
    "case": phrase("case number"),
    "issued_on": phrase("day of issue"),
    "public_on": phrase("day of publication"),
    "transferred_on": phrase("day of transfer"),
    "arrested_on": phrase("day of arrest"),
    "arrested_in": phrase("place of arrest"),
    "closed_on": phrase("day of the final decision"),
    "outcome": phrase("outcome"),
    "detail": phrase("details of the outcome"),
}
"""Columns of warrants.csv, where a row names those that no source shows."""
PRESUMPTION = phrase("Everyone named here is presumed innocent until proved guilty before the Court.")
