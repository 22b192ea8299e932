"""How speakers are named: titles, courtesies and the words before and behind a name, in six languages."""

import re

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚƏА-ЯЁІЇЄҐ"
_LETTER = r"[^\W\d_]"
_WORD = rf"(?:[{_UPPER}]\.|[{_UPPER}](?:{_LETTER}|[’'ʻ‘\-‑–](?={_LETTER}))*)"
_PARTICLE = r"(?:de|da|do|dos|das|del|della|di|van|von|den|der|het|ter|ten|bin|bint|ibn|al|el|la|le|du|des|y|e|ni|ó|ua|af|av|zu|zum|op|te|abu|ould|dit|d’|d')"
_BETWEEN = rf"[ \u00a0]+(?:{_PARTICLE}[ \u00a0]+){{0,3}}"
NAME = re.compile(rf"{_WORD}(?:{_BETWEEN}{_WORD}){{0,5}}")
FULL_NAME = rf"{_WORD}(?:{_BETWEEN}{_WORD}){{1,5}}"
HONORIFIC = re.compile(
    r"\s*(?:(?:d\.a|dna|mr|mrs|ms|miss|mx|dr|prof|amb|hon|sen|rev|sir|dame|h\.\s?e|s\.\s?e|s\.\s?e\.\s?m|s\.\s?e\.\s?mme|m|mm|mme|mlle|me|sr|sra|srta|emb|lic|cons|atty|adv|avv|ass|don|dona|ing|dra|exmo|exma|sig|herr|frau|г-н|г-жа|г-жи|г-ном|господин\w*|госпож\w*|д-р|проф)\.?[ \u00a0]+"
    r"|(?:his|her) excellency[ ,]+|son excellence[ ,]+|su excelencia[ ,]+|the honou?rable[ ]+|maitre[ ]+|senora?[ ]+|monsieur[ ]+|madame[ ]+|el[ ]+|la[ ]+|the[ ]+|our[ ]+|le[ ]+|l'|su[ ]+|nuestr[oa][ ]+|notre[ ]+|es[ ]+|sera[ ]+|est[ ]+|is[ ]+|his[ ]+|be[ ]+)",
    re.IGNORECASE,
)
TITLES = frozenset(
    [
        "ambassador",
        "ambassador-at-large",
        "minister",
        "counsellor",
        "counselor",
        "secretary",
        "director",
        "directrice",
        "directeur",
        "president",
        "judge",
        "prosecutor",
        "registrar",
        "professor",
        "attorney-general",
        "solicitor-general",
        "deputy",
        "permanent",
        "representative",
        "first",
        "second",
        "third",
        "legal",
        "adviser",
        "advisor",
        "attache",
        "head",
        "chief",
        "vice-minister",
        "under-secretary",
        "ambassadeur",
        "ambassadrice",
        "ministre",
        "conseiller",
        "conseillere",
        "premier",
        "premiere",
        "secretaire",
        "representant",
        "representante",
        "procureur",
        "greffier",
        "juge",
        "embajador",
        "embajadora",
        "ministro",
        "ministra",
        "consejero",
        "consejera",
        "secretario",
        "secretaria",
        "director",
        "directora",
        "representante",
        "primer",
        "primera",
        "asesor",
        "asesora",
        "viceministro",
        "viceministra",
        "fiscal",
        "juez",
        "jueza",
        "excellency",
        "honourable",
        "senior",
        "principal",
        "general",
        "plenipotentiary",
        "plenipotenciario",
        "charge",
        "state",
        "foreign",
        "external",
        "affairs",
        "relations",
        "justice",
        "interior",
        "botschafter",
        "botschafterin",
        "gesandter",
        "gesandte",
        "embaixador",
        "embaixadora",
        "conselheiro",
        "conselheira",
        "d'affaires",
        "посол",
        "министр",
        "советник",
        "секретарь",
        "директор",
        "представитель",
        "заместитель",
        "первый",
        "второй",
        "третий",
        "заведующий",
        "начальник",
    ]
)
CUES = re.compile(
    r"(?:\b(?:the |our |my |main |designated |proposed )?(?:speaker|delegate|intervener|orator|representative|name of (?:the |our )?speaker)(?:\(s\))?(?:[ ]\([^()\n]{3,40}\)(?=[ ]*:))?(?: for (?:us|our delegation|the delegation|\w+)| (?:for|in|under)[ ]{2,24})?(?:[ ]+(?:will(?: now)? be|shall be|would be|is)[ ]+|[ ]*[:=–-][ ]*|[ ]+(?=(?:mr|ms|mrs|dr|amb|h\.e|prof|hon|minister|ambassador)\b))"
    r"|\bspeakers[ ]*:[ ]*|^[ \t>*-]*(?:full )?(?:name|nom|nombre|имя|фио|ф\.и\.о\.)(?: (?:and|et|y|и) \w+)?[ ]*:[ ]*|^[ \t>]*(?:name(?: and title)? of (?:the )?speaker|speaker(?:'s name)?|nom de l'orat\w+|orat(?:eur|rice)|nombre del orador|orador(?: u oradora|/a|a)?|фамилия выступающего|выступающий)[ ]*:?[ ]*(?=\n)"
    r"|\b(?:delivered|given|made|read(?: out)?|presented|pronounced|represented|introduced|taken) by[ ]+"
    r"|\b(?:speaking|intervening|speak|floor)[^.\n]{0,40}?\bwill be[ ]+"
    r"|\bshould (?:read|be)[ :]+(?=\S)|\b(?:amend|change|correct|update)[^.\n]{0,60}?\b(?:speaker|name)\b[^.\n]{0,60}?\bto[ ]+"
    r"|\b(?:person|one|colleague|official) (?:who|that|to) (?:will |shall )?(?:be )?(?:speak|deliver|intervene|represent)\w*[^.\n]{0,60}? (?:is|will be)[ ]+|\bla persona (?:que|encargada)[^.\n]{0,60}? (?:es|sera)[ ]+|\bla personne (?:qui|chargee)[^.\n]{0,60}? (?:est|sera)[ ]+"
    r"|\b(?:l[oaes]{1,3}|nos) (?:re?emplazara|sustituira|suplira)[ ]+|\b(?:le|la|les|nous) remplacera[ ]+"
    r"|\bi (?:will|shall) (?:speak|deliver|intervene)[ ]*[:(–-][ ]*"
    r"|\b(?:statement|intervention|remarks|address)[^.\n]{0,40}?\bby[ ]+|\bwith (?=(?:mr|ms|mrs|dr|h\.e|amb|prof|sir)\b)"
    r"|(?<!liste des )(?<!listes des )\b(?:orateurs?|oratrices?|intervenante?s?|orateur/oratrice|porte-parole)(?:[ ]+(?:sera|est|designee?)[ ]+|[ ]*[:=–-][ ]*|[ ]+(?=(?:m\.|mme|s\.e|mlle|l'amb|ambassad)))"
    r"|\brepresentante?s?(?:[ ]+(?:sera|est|sera)[ ]+(?=(?:m\.|mme|mlle|s\.e|l'amb|sr|sra|el|la)\b)|[ ]*[:=][ ]*)|\binterventions? de[ ]+(?=(?:m\.|mme|mlle|s\.e|dr)\W)"
    r"|\bc'est (?:desormais |finalement )?(?=(?:m\.|mme|mlle|s\.e|me|dr|l'ambassad\w+|le|la)\W.{2,120}?\bqui (?:s'exprimera|interviendra|prendra|prononcera|parlera|lira|fera)\b)"
    r"|\b(?:prononcee?s?|faites?|assuree?s?|presentee?s?|lue?s?|delivree?s?|representee?s?|portee?s?|donnee?s?) par[ ]+"
    r"|\b(?:interviendra|prendra la parole|s'exprimera|parlera|parleront)[ ]*(?:pour (?:nous|la delegation|notre delegation|le \w+|la \w+)[ ]*)?[:]?[ ]+(?=m\.|mme\b|mlle\b|s\.e|l'amb|le\b|la\b|dr\b)"
    r"|(?<!lista de )\b(?:orador(?:a|es)?|intervinientes?|ponente|vocero|vocera|portavoz)(?:[ ]+(?:sera|es|designad[oa])[ ]+|[ ]*[:=–-][ ]*|[ ]+(?=(?:sr|sra|srta|emb|dr|dra|embajador\w*|ministr\w+|viceministr\w+|consejer\w+|canciller|senor\w*)\b))"
    r"|\b(?:es spricht|es wird sprechen|redner(?:in)?[ ]*:|sprecher(?:in)?[ ]*:)[ ]*"
    r"|\b(?:pronunciad[oa]s?|leid[oa]s?|realizad[oa]s?|hech[oa]s?|formulad[oa]s?|representad[oa]s?|presentad[oa]s?|dictad[oa]s?) por[ ]+|\ba cargo de(?:l)?[ ]+"
    r"|\b(?:intervendra(?:n)?|hablara|falara|intervira|hara uso de la palabra|tomara la palabra|pronunciara (?:el|la|su) \w+|dara lectura)[ ]*[:]?[ ]+(?=\S)"
    r"|(?<!\w)(?:выступ(?:ит|ать будет|ающий|ающая|ает)|докладчик|(?<!список )оратор|с заявлением выступит|слово возьмет|заявление (?:зачитает|сделает)|представит|от (?:нашей )?делегации выступит)(?!\w)(?:[ ]*[:–-])?[ ]*)",
    re.MULTILINE,
)
BEFORE_VERB = re.compile(
    r"[ ,]*(?:\([^()\n]{0,80}\)[ ,]*)?(?:,(?:[^.\n]|\n(?!\s*\n)){3,160}?,)?[ ]*(?:who )?(?:will|shall|would|is (?:going|coming|available)|has been (?:designated|asked|appointed))\b[^.\n]{0,60}?\b(?:speak\w*|deliver\w*|address\w*|do so|replac\w*|step in|stand in|read\w*|interven\w*|tak\w+|represent\w*|mak\w+|give|present|designated|appointed)\b"
    r"|[ ,]*(?:,(?:[^.\n]|\n(?!\s*\n)){3,160}?,)?[ ]*(?:qui )?(?:interviendra|prendra la parole|prononcera|s'exprimera|fera|lira|delivrera|representera|portera|assurera)\b"
    r"|[ ,]*(?:,(?:[^.\n]|\n(?!\s*\n)){3,160}?,)?[ ]*(?:quien |que )?(?:intervendra|hara uso|tomara la palabra|pronunciara|hablara|leera|representara|formulara|dara lectura)\b"
    r"|[ ,]*(?:,(?:[^.\n]|\n(?!\s*\n)){3,160}?,)?[ ]*(?:выступит|зачитает|представит|возьмет слово|сделает заявление)\b",
)
LATER = re.compile(
    r"^\W*(?:(?:will|is|are|shall|name|names|sera|est|son|le|nom|sera|su|nombre|por|a|el|la|the|of|to|be|имя)\W+){0,6}(?:to be (?:confirmed|named|determined|announced|advised|communicated)|tbc\b|tbd\b|tba\b|follow|confirmed|communicated|not yet|unknown|named later|later|"
    r"confirmer|preciser|communique|determiner|ulterieurement|designer|confirmar|determinar|comunicar|precisar|designar|posteriormente|будет (?:сообщен|уточн|указан)|уточняется|待定|另告|另行|待通知|يحدد|سيحدد|يعلن|سيعلن|سيتم)"
)
HAN_CUE = re.compile(
    r"(?:发言人|發言人|发言者|发言代表|发言人员|主讲人|讲话人)(?:为|是|将为|由|将由|姓名|改为)?\s*[:：]?\s*(?P<named>[^,，。;；\n(（]{2,60})"
    r"|(?:由|改由)\s*(?P<by>[^,，。;；\n]{2,40}?)(?:代表\S{0,10})?(?:作|出席并|在\S{0,20})?(?:发言|發言|宣读|致辞|讲话|出席|作)"
)
HAN_TITLES = (
    "副秘书长|秘书长|常驻副代表|常驻代表|副常驻代表|特命全权大使|法律顾问|副司长|司长|副处长|处长|副部长|部长|副局长|局长|一等秘书|二等秘书|三等秘书|公使衔参赞|参赞|公使|大使|代办|"
    "专员|随员|秘书|教授|博士|法官|检察官|主任|副主任|主席|会长|总干事|先生|女士|阁下|司|团长|副团长|代表"
)
HAN_ORGANS = re.compile(r"[部司局处團团国會会院委府署室组]$|代表$|常驻")
HAN_PERSON = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,8}(?:[·•・‧\-–][\u4e00-\u9fff]{1,8}){1,4}")
ARABIC_CUE = re.compile(
    r"(?:المتحدث[ةه]?(?![\u0600-\u06ff])|المتكلم[ةه]?(?![\u0600-\u06ff])|الخطيب(?![\u0600-\u06ff])|مُ?لقي (?:البيان|الكلمة)|اسم (?:المتحدث|المتكلم)[ةه]?)(?: (?:هو|هي|ستكون|سيكون|باسم الوفد))?\s*[:：–-]?\s*"
    r"|(?:يلقي|تلقي|سيلقي|ستلقي|سيلقيها|ستلقيها|يلقيها|تلقيها|ويلقيها|وتلقيها|وسيلقيها|وستلقيها|وسيلقي|وستلقي|وتلقي|ويلقي|سيتحدث|ستتحدث|سيتكلم|ستتكلم|يتولى|تتولى|سيمثلنا|ستمثلنا|يمثل\w*|تمثل\w*|سيتولى|ستتولى)(?:(?!بدل|عوض)[^\n.،:]){0,40}?(?=\s(?:السيد|السيدة|سعادة|معالي|الدكتور|الدكتورة|السفير|السفيرة|الأستاذ|الأستاذة|المستشار|المستشارة|القاضي|القاضية|الوزير|الوزيرة|سيادة))"
)
ARABIC_BEFORE_VERB = re.compile(
    r"(?:السيدة|السيد|سعادة|معالي|الدكتورة|الدكتور|السفيرة|السفير|المستشارة|المستشار|الوزيرة|الوزير)\s+(?P<name>[\u0600-\u06ff]+(?:\s+[\u0600-\u06ff]+){1,5}?)\s+(?:سيلقي|ستلقي|سيتحدث|ستتحدث|سيتكلم|ستتكلم|سيتولى|ستتولى|سيمثل|ستمثل)"
)
ARABIC_HONORIFIC = re.compile(
    r"^\s*(?:(?:السيدة|السيد|سعادة|معالي|سيادة|الدكتورة|الدكتور|السفيرة|السفير|الأستاذة|الأستاذ|المستشارة|المستشار|القاضية|القاضي|الوزيرة|الوزير|المفوضة|المفوض|العضو|د\.|أ\.|م\.)(?![\u0600-\u06ff])\s*/?\s*)+"
)
ARABIC_END = re.compile(
    r"[،,.(\n:؛]|\s[–—]\s(?=[^\n]{0,60}(?:مستشار|سفير|وزير|سكرتير|مدير|رئيس|ممثل|نائب))|$"
)

HONOURED = re.compile(
    r"(?<![\w.])(?:mr|mrs|ms|miss|dr|prof|amb|emb|sr|sra|srta|mme|mlle|h\. ?e|s\. ?e(?:\. ?m)?|cons|atty|adv|г-н|г-жа|д-р|m(?=\.)|(?<=[^\n] )(?:ambassador|ambassad(?:eur|rice)|embajadora?|judge|justice))\.?[ ]+(?:mr\.?|mrs\.?|ms\.?|dr\.?|mme|m\.)?[ ]*(?=\S)"
)

SALUTED = re.compile(
    r"(?:dear|cher|chere|estimad[oa]|уважаем\w+|instead of|in place of|replac\w+|au lieu de|a la place de|remplac\w+|en (?:lugar|vez) de|reemplaz\w+|sustitu\w+|вместо|from|de parte de|absence (?:of|de)|empechement (?:de|du)|impedimento de(?:l)?|behalf of)[ ,]*(?:the )?$"
)
REPLACED = re.compile(
    r"(?:\b(?:instead of|in place of|in lieu of|au lieu de|a la place de|en (?:lugar|vez|reemplazo) de(?:l)?|вместо)|(?:بدلا|عوضا) (?:من|عن))\W+(?:[\w.]+\W+){0,3}$|(?:代替|取代|而不是|而非)[^。，,\n]{0,6}$"
)
"""Before the name of one whose place another takes."""

WRITER_SPEAKS = re.compile(
    r"\bi (?:will|shall|would like to|wish to|intend to|am going to) (?:be )?(?:speak|deliver|intervene|take the floor|represent|read|mak(?:e|ing) (?:the|a|our))|\bmyself\b"
    r"|\bje (?:prendrai la parole|prononcerai|m'exprimerai|parlerai|ferai|lirai|souhaite (?:prendre la parole|intervenir))|\bj'interviendrai\b|\bmoi-meme\b"
    r"|\b(?:intervendre|hablare|hare uso de la palabra|tomare la palabra|pronunciare|yo mism[oa])\b"
    r"|(?<!\w)я (?:лично )?(?:выступлю|буду выступать|возьму слово|зачитаю)"
)

NO_PERSON = re.compile(
    r"\b(?:new york|hague|la haye|la haya|geneva|geneve|ginebra|brussels|bruxelles|mission|delegation|embassy|segment\w*|republic|secretariat|plenary|assembly|ministry|office|states?|union|statute|court|court's|nations?|group|capital|headquarters|english|french|spanish|arabic|russian|chinese|delegacion|mision|embajada|ministere|assemblee|secretaria|sceaux|garde|list|form|registration|request|inscription|please|dear|kindly|thank|thanks|regards|the|our|we|as|in|on|for)\b"
)
