"""The names of months and weekdays in English, French and Spanish, long and short."""

MONTHS = {
    1: "january janvier enero jan janv ene",
    2: "february février fevrier febrero feb févr fev",
    3: "march mars marzo mar",
    4: "april avril abril apr avr abr",
    5: "may mai mayo",
    6: "june juin junio jun",
    7: "july juillet julio jul juil",
    8: "august août aout agosto aug ago",
    9: "september septembre septiembre setiembre sept sep",
    10: "october octobre octubre oct",
    11: "november novembre noviembre nov",
    12: "december décembre decembre diciembre dec déc dic",
}
WEEKDAYS = {
    1: "monday lundi lunes mon lun",
    2: "tuesday mardi martes tues tue",
    3: "wednesday mercredi miércoles miercoles wed mer mié",
    4: "thursday jeudi jueves thurs thu jeu jue",
    5: "friday vendredi viernes fri ven vie",
    6: "saturday samedi sábado sabado sat sam sáb",
    7: "sunday dimanche domingo sun dim dom",
}
SHORTEST_LONG_NAME = 5
MONTH_OF = {name: number for number, names in MONTHS.items() for name in names.split()}
WEEKDAY_OF = {name: number for number, names in WEEKDAYS.items() for name in names.split()}


def either(names: dict[str, int]) -> str:
    """A regular expression for any of the names, the longest first."""
    return "|".join(sorted(names, key=len, reverse=True))


def _long(names: dict[str, int]) -> str:
    return either({name: number for name, number in names.items() if len(name) >= SHORTEST_LONG_NAME})


LONG_MONTHS = _long(MONTH_OF)
LONG_WEEKDAYS = _long(WEEKDAY_OF)
"""Names that are no abbreviations, for places where "sat" or "mar" would be another word."""
