"""In which language of the United Nations the missions of a rehearsal write."""

FRENCH = "BE BF BI BJ CD CF CG CH CI CM DJ FR GA GN HT KM LU MC MG ML NE SN TD TG"
SPANISH = "AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PY SV UY VE"
ARABIC = "AE BH DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE"
RUSSIAN = "BY KG KZ RU TJ"
CHINESE = "CN"

TONGUE = {
    key: language
    for language, keys in (
        ("fr", FRENCH),
        ("es", SPANISH),
        ("ar", ARABIC),
        ("ru", RUSSIAN),
        ("zh", CHINESE),
    )
    for key in keys.split()
}


def tongue_of(key: str) -> str:
    """That of the State, English for all others."""
    return TONGUE.get(key, "en")
