"""Well-known houses: their names in three languages, their short names, and the sites they write from."""

from hemicycle.plenary.value import Value


class House(Value, frozen=True, kw_only=True):
    """`en`, `fr` and `es` are names; `short` are letters; `sites` are the ends of hosts."""

    en: str
    fr: str = ""
    es: str = ""
    short: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()

    def name(self, language: str) -> str:
        return {"fr": self.fr, "es": self.es}.get(language, "") or self.en


HOUSES = (
    House(
        en="Assembly of States Parties",
        fr="Assemblée des États Parties",
        es="Asamblea de los Estados Partes",
        short=("ICC-ASP",),
        sites=("asp.icc-cpi.int",),
    ),
    House(
        en="UN Human Rights Council",
        fr="Conseil des droits de l’homme",
        es="Consejo de Derechos Humanos",
        short=("HRC",),
    ),
    House(
        en="United Nations General Assembly",
        fr="Assemblée générale des Nations Unies",
        es="Asamblea General de las Naciones Unidas",
        short=("UNGA",),
    ),
    House(
        en="International Labour Conference (ILO)",
        fr="Conférence internationale du Travail (OIT)",
        es="Conferencia Internacional del Trabajo (OIT)",
        short=("ILC",),
        sites=("ilo.org", "ilo.int"),
    ),
    House(
        en="Arms Trade Treaty, Conference of States Parties",
        fr="Traité sur le commerce des armes, Conférence des États Parties",
        es="Tratado sobre el Comercio de Armas, Conferencia de los Estados Partes",
        short=("ATT",),
        sites=("thearmstradetreaty.org",),
    ),
    House(
        en="International Conference of the Red Cross and Red Crescent",
        fr="Conférence internationale de la Croix-Rouge et du Croissant-Rouge",
        es="Conferencia Internacional de la Cruz Roja y de la Media Luna Roja",
        short=("RCRC",),
        sites=("rcrcconference.org",),
    ),
    House(
        en="Inter-Parliamentary Union (IPU)",
        fr="Union interparlementaire (UIP)",
        es="Unión Interparlamentaria (UIP)",
        short=("IPU", "UIP"),
        sites=("ipu.org",),
    ),
    House(
        en="Parliamentary Assembly of the Council of Europe",
        fr="Assemblée parlementaire du Conseil de l’Europe",
        short=("PACE",),
        sites=("pace.coe.int", "assembly.coe.int"),
    ),
    House(
        en="World Health Assembly (WHO)",
        fr="Assemblée mondiale de la Santé (OMS)",
        es="Asamblea Mundial de la Salud (OMS)",
        short=("WHA",),
        sites=("who.int",),
    ),
    House(en="UNFCCC", short=("UNFCCC", "CCNUCC", "CMNUCC"), sites=("unfccc.int",)),
    House(
        en="WIPO Assemblies",
        fr="Assemblées de l’OMPI",
        es="Asambleas de la OMPI",
        short=("WIPO",),
        sites=("wipo.int",),
    ),
    House(
        en="UNESCO General Conference",
        fr="Conférence générale de l’UNESCO",
        es="Conferencia General de la UNESCO",
        short=("UNESCO",),
        sites=("unesco.org",),
    ),
    House(
        en="ITU Plenipotentiary Conference",
        fr="Conférence de plénipotentiaires de l’UIT",
        es="Conferencia de Plenipotenciarios de la UIT",
        short=("ITU",),
        sites=("itu.int",),
    ),
    House(
        en="IAEA General Conference",
        fr="Conférence générale de l’AIEA",
        es="Conferencia General del OIEA",
        short=("IAEA", "AIEA", "OIEA"),
        sites=("iaea.org",),
    ),
    House(
        en="Conference of the States Parties to the Chemical Weapons Convention (OPCW)",
        fr="Conférence des États parties à la Convention sur les armes chimiques (OIAC)",
        short=("OPCW", "OIAC"),
        sites=("opcw.org",),
    ),
    House(
        en="United Nations Environment Assembly (UNEA)",
        fr="Assemblée des Nations Unies pour l’environnement (ANUE)",
        short=("UNEA",),
        sites=("unep.org",),
    ),
    House(
        en="UN Permanent Forum on Indigenous Issues",
        fr="Instance permanente sur les questions autochtones",
        es="Foro Permanente para las Cuestiones Indígenas",
        short=("UNPFII",),
    ),
    House(
        en="Economic and Social Commission for Asia and the Pacific (ESCAP)",
        short=("ESCAP",),
        sites=("unescap.org",),
    ),
    House(en="International Civil Aviation Organization (ICAO)", short=("ICAO", "OACI"), sites=("icao.int",)),
    House(en="High-level Political Forum (HLPF)", short=("HLPF",), sites=("hlpf.un.org",)),
    House(en="Economic and Social Council (ECOSOC)", short=("ECOSOC",)),
    House(en="United Nations Ocean Conference", sites=("oceanconference.un.org",)),
)


def house_of_site(host: str) -> House | None:
    """The house that writes from a host."""
    return next(
        (house for house in HOUSES for site in house.sites if host == site or host.endswith(f".{site}")), None
    )
