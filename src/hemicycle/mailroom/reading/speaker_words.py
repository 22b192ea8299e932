"""The words that say who will speak, before and behind a name, in six languages; in plain letters."""

import re

from hemicycle.mailroom.reading.cues import Cues

CUES = Cues(
    r"(?m:^)(?:[ \t>*-]*(?:full )?(?:name|nom(?: complet)?|nombre(?: completo)?|имя|фио|ф\.и\.о\.)(?: (?:and|et|y|и) \w+)?[ ]*:[ ]*|[ \t>]*(?:name(?: and title)? of (?:the )?speaker|speaker(?:'s name)?|nom de l'orat\w+|orat(?:eur|rice)|nombre del orador|orador(?: u oradora|/a|a)?|фамилия выступающего|выступающий)[ ]*:?[ ]*(?=\n))",
    r"\b(?:(?:be |been )?replaced by[ ]+|(?:the )?name is[ ]+|who will speak is[ ]+|is spel(?:t|led)[ ]+|spokes(?:person|man|woman)[ ]*[:=-]?[ ]*(?:is |will be )?|(?:her|his) name is[ ]+|nos representara[ ]+|nous representera(?:it)?[ ]+|speak (?:himself|herself)[ ]*:[ ]+|(?:speaker(?:'s name)?|delegate|intervener|orator|representative|name of (?:the |our )?speaker)(?:\(s\))?(?:[ ]\([^()\n]{3,40}\)(?=[ ]*:))?(?: for (?:us|our delegation|the delegation|\w+)| (?:for|in|under)[ ]{2,24})?(?:[ ]+(?:will(?: now)? be|shall be|would be|is)[ ]+|[ ]*[:=–-][ ]*|[ ]+(?=(?:mr|ms|mrs|dr|amb|h\.e|prof|hon|minister|ambassador)\b))"
    r"|speakers[ ]*:[ ]*"
    r"|(?:delivered|given|made|read(?: out)?|presented|pronounced|represented|introduced|taken) by[ ]*:?[ ]+"
    r"|(?:speaking|intervening|speak|floor)[^.\n]{0,40}?\bwill be[ ]+"
    r"|should (?:read|be)[ :]+(?=\S)|(?:amend|change|correct|update)[^.\n]{0,60}?\b(?:speaker|name)\b[^.\n]{0,60}?\bto[ ]+"
    r"|(?:person|one|colleague|official) (?:who|that|to) (?:will |shall )?(?:be )?(?:speak|deliver|intervene|represent)\w*[^.\n]{0,60}? (?:is|will be)[ ]+|la persona (?:que|encargada)[^.\n]{0,60}? (?:es|sera)[ ]+|la personne (?:qui|chargee)[^.\n]{0,60}? (?:est|sera)[ ]+"
    r"|(?:l[oaes]{1,3}|nos) (?:re?emplazara|sustituira|suplira)[ ]+|(?:le|la|les|nous) remplacera[ ]+"
    r"|i (?:will|shall) (?:speak|deliver|intervene)[ ]*[:(–-][ ]*"
    r"|(?:statement|intervention|remarks|address)[^.\n]{0,40}?\bby[ ]+|with (?=(?:mr|ms|mrs|dr|h\.e|amb|prof|sir)\b)"
    r"|(?<!liste des )(?<!listes des )(?:orateurs?|oratrices?|intervenante?s?|orateur/oratrice|porte-parole)(?:[ ]+(?:sera|est|designee?)[ ]+|[ ]*[:=–-][ ]*|[ ]+(?=(?:m\.|mme|s\.e|mlle|l'amb|ambassad)))"
    r"|representante?s?(?:[ ]+(?:sera|est|sera)[ ]+(?=(?:m\.|mme|mlle|s\.e|l'amb|sr|sra|el|la)\b)|[ ]*[:=][ ]*)|interventions? de[ ]+(?=(?:m\.|mme|mlle|s\.e|dr)\W)"
    r"|c'est (?:desormais |finalement )?(?=(?:m\.|mme|mlle|s\.e|me|dr|l'ambassad\w+|le|la)\W.{2,120}?\bqui (?:s'exprimera|interviendra|prendra|prononcera|parlera|lira|fera)\b)"
    r"|(?:prononcee?s?|faites?|assuree?s?|presentee?s?|lue?s?|delivree?s?|representee?s?|portee?s?|donnee?s?) (?:\w+ ){0,3}?par[ ]+"
    r"|(?:interviendra|prendra la parole|s'exprimera|parlera|parleront)[ ]*(?:pour (?:nous|la delegation|notre delegation|le \w+|la \w+)[ ]*)?[:]?[ ]+(?=m\.|mme\b|mlle\b|s\.e|l'amb|le\b|la\b|dr\b)"
    r"|se llama[ ]+|la supplee par[ ]+|(?:expositora?|disertante)[ ]*[:=-][ ]*|ce sera[ ]+|(?<!lista de )(?:orador(?:a|es)?|intervinientes?|ponente|vocero|vocera|portavoz)(?:[ ]+(?:sera|es|designad[oa])[ ]+|[ ]*[:=–-][ ]*|[ ]+(?=(?:sr|sra|srta|emb|dr|dra|embajador\w*|ministr\w+|viceministr\w+|consejer\w+|canciller|senor\w*)\b))"
    r"|(?:es spricht|es wird sprechen|redner(?:in)?[ ]*:|sprecher(?:in)?[ ]*:)[ ]*"
    r"|(?:pronunciad[oa]s?|leid[oa]s?|realizad[oa]s?|hech[oa]s?|formulad[oa]s?|representad[oa]s?|presentad[oa]s?|dictad[oa]s?) por[ ]+|a cargo de(?:l)?[ ]+"
    r"|(?:lo hara|lo haran|(?:en ambos |por todas |por todos )?(?:va|van) a (?:hablar|intervenir)(?: por (?:todas|todos|nosotros))?|intervendra(?:n)?|intervienen?|hablaran?|habla|sigue siendo|falara|intervira|hara uso de la palabra|tomara? la palabra|pronunciar(?:a|an)? (?:(?:el|la|su|nuestras?|las|unas|nuestro) )+\w+|leera (?:el|la|su|nuestra) \w+|dara lectura(?: a (?:la|nuestra|el) \w+)?)[ ]*[:]?[ ]+(?=\S)"
    r")",
    r"(?<!\w)(?:выступающий прежний|оратор тот же|намерен\w* выступить|выступ(?:ит|ать будет|ающий|ающая|ает)|будет выступать|слово просим (?:дать|предоставить)|его зовут|ее зовут|говорить будет|слово (?:возьмет|предоставляется)|докладчик|(?<!список )оратор|с заявлением выступит|слово возьмет|заявление (?:зачитает|сделает)|представит|от (?:нашей )?делегации выступит)(?!\w)(?:[ ]*[:–-])?[ ]*",
)
BEFORE_VERB = re.compile(
    r"(?:,? (?:esq|jr|ph\.?d|k\.?c|s\.?c)\b\.?)*(?:[ ]+from[ ][^.,;\n]{2,60}?)?[ ,]*(?:\([^()\n]{0,80}\)[ ,]*)?(?:,(?:[^.\n]|\n(?!\s*\n)){3,160}?,)?[ ]*(?:who )?(?:will|shall|would|is (?:going|coming|available|expected|ready|set|due)|has (?:\w+ )?(?:been (?:designated|asked|appointed)|agreed|accepted))\b[^.?\n]{0,80}?\b(?:do it|speak\w*|deliver\w*|address\w*|do so|replac\w*|step in|stand in|read\w*|interven\w*|tak\w+|represent\w*|mak\w+|give|offer|read\w*|present\w*|do the honou?rs|be our (?:man|woman|speaker|voice)|designated|appointed)\b"
    r"|[ ,]*(?:,(?:[^.\n]|\n(?!\s*\n)){3,160}?,)?[ ]*(?:to (?:speak|deliver|intervene|take the floor)|speaks|delivers|intervenes|takes the floor|has (?:the )?(?:first|second|floor))\b"
    r"|[ ,]*(?:,(?:[^.\n]|\n(?!\s*\n)){3,160}?,)?[ ]*(?:qui )?(?:(?:le |la |l'|les |nous )?(?:remplacera|suppleera|relaiera)|interviendra|interviendrait|prendra la parole|prendrait la parole|s'exprimerait|prononcera|s'exprimera|fera|lira|delivrera|representera|portera|assurera)\b"
    r"|[ ,]*(?:,(?:[^.\n]|\n(?!\s*\n)){3,160}?,)?[ ]*(?:quien |que )?(?:(?:va a ser|sera) quien|(?:lo |la |le )?(?:reemplazara|sustituira|suplira)|intervendra|intervendria|leeria|hablaria|hara uso|tomara la palabra|pronunciara|hablara|leera|representara|formulara|dara lectura)\b"
    r"|[ ,]*(?:,(?:[^.\n]|\n(?!\s*\n)){3,160}?,)?[ ]*(?:выступит|зачитает|представит|возьмет слово|сделает заявление)\b",
)
LATER = re.compile(
    r"^\W*(?:(?:will|is|are|shall|name|names|sera|est|son|le|nom|sera|su|nombre|por|a|el|la|the|of|to|be|имя)\W+){0,6}(?:to be (?:confirmed|named|determined|announced|advised|communicated)|tbc\b|tbd\b|tba\b|follow|confirmed|communicated|not yet|unknown|named later|later|"
    r"confirmer|preciser|communique|determiner|ulterieurement|designer|confirmar|determinar|comunicar|precisar|designar|posteriormente|будет (?:сообщен|уточн|указан)|уточняется|待定|另告|另行|待通知|يحدد|سيحدد|يعلن|سيعلن|سيتم)"
)
HONOURED = re.compile(
    r"(?<![\w.])(?:mr|mrs|ms|miss|dr|prof|amb|emb|sr|sra|srta|mme|mlle|h\. ?e|s\. ?e(?:\. ?m)?|cons|atty|adv|г-н|г-жа|д-р|m(?=\.)|(?<=[^\n] )(?:ambassador|ambassad(?:eur|rice)|embajadora?|judge|justice))\.?[ ]+(?:mr\.?|mrs\.?|ms\.?|dr\.?|mme|m\.)?[ ]*(?=\S)"
)

SALUTED = re.compile(
    r"(?:dear|cher|chere|estimad[oa]|уважаем\w+|instead of|in place of|replac\w+|au lieu de|a la place de|remplac\w+|en (?:lugar|vez) de|reemplaz\w+|sustitu\w+|вместо|from|de parte de|absence (?:of|de)|empechement (?:de|du)|impedimento de(?:l)?|behalf of)[ ,]*(?:the )?$"
)
REPLACED = re.compile(
    r"(?:\b(?:instead of|in place of|in lieu of|au lieu de|a la place de|en (?:lugar|vez|reemplazo) de(?:l)?|вместо)|(?:بدلا|عوضا) (?:من|عن))\W+(?:[\w.]+\W+){0,3}$|(?:代替|取代|而不是|而非|不是)[^。，,\n]{0,6}$|原(?:定|先|来)(?:由|为|是)?[^。，,\n]{0,8}$"
)
"""Before the name of one whose place another takes."""

REPLACED_BEHIND = re.compile(
    r"[^.;\n]{0,40}?(?:\b(?:cannot|can't|can not|is (?:ill|unable|unwell|indisposed|not able)|has (?:fallen ill|caught|got|been taken ill)|(?:who )?(?:will not|won't) (?:be able|speak|attend|come|travel|participate|make it|arrive|take the floor)|"
    r"est (?:souffrante?|empechee?|malade)|etant (?:retenue?|empechee?|souffrante?)|ne (?:pourra|peut|sera)|no podra|no puede|esta (?:enferm\w+|impedid\w+)|se encuentra (?:enferm\w+|impedid\w+)|заболел\w*|не (?:сможет|может))\b|تعذر عليه|تعذر عليها|لن يتمكن|لن تتمكن)"
)
"""Behind the name of one who cannot."""

WRITER_SPEAKS = re.compile(
    r"\bi(?:'ll| will| shall| would like to|wish to|intend to|am going to) (?:be )?(?:speak|deliver|intervene|take the floor|represent|read|mak(?:e|ing) (?:the|a|our))|\bmyself\b|\bspeaker is me\b|\bi am (?:the speaker|speaking)\b"
    r"|\bje (?:prendrai la parole|prononcerai|m'exprimerai|parlerai|ferai|lirai|souhaite (?:prendre la parole|intervenir))|\bj'interviendrai\b|\bmoi-meme\b"
    r"|\b(?:intervendre|hablare|hare uso de la palabra|tomare la palabra|pronunciare|yo mism[oa]|(?:el orador|la oradora) soy yo)\b"
    r"|(?<!\w)я (?:лично )?(?:выступлю|буду выступать|возьму слово|зачитаю)|(?<!\w)буду я(?!\w)|(?<!\w)выступлю я(?!\w)"
)
