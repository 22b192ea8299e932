"""How segments are spoken of: the word itself, all of them, one or the other, not this one; in plain letters."""

from hemicycle.mailroom.reading.cues import Cues

SEGMENT = (
    r"(?:seg[emnt]{3,6}[oa]?s?|segm?\.?|volets?|segmentos?|сегмент(?:а|у|ом|е|ы|ов|ам|ах|ами)?|част(?:ь|и|ью|ей|ям|ях)|раздел(?:а|е|у|ы)?|parts?|parties?|partes?|"
    r"(?:[وبل]?ال|لل)?(?:جزء|جزا|شق|شطر|قسم|مقطع|محور|شريحه|فقره)(?:ين|ان)?)"
)
HAN_SEGMENT = r"(?:部分|部份|(?<=[一二三四1-4])[节節]|环节|環節|议段|議段|分段|单元|單元|阶段|段)"
JOIN = r"(?:\s*(?:,|;|/|\+|&|、|\band\b|\bet\b|\by\b|\be\b|\bи\b|\bas well as\b|\bainsi que\b|\bor\b|\bou\b|\bo\b|\bu\b|\bили\b|\bлибо\b|او|أو|和|及|与|與|或)\s*|\s+و\s*|\s+و)"
OR = Cues(r"\bor\b", r"\bou\b", r"\bo\b", r"\bu\b", r"\bили\b", r"\bлибо\b", r"(?<!\w)او(?!\w)", r"或")

BOTH = Cues(
    r"\b(?:both|the two|all|each of the(?: two)?|each) (?:of the )?(?:\w+ )?(?:segments?|parts?|lists?)\b|\bsegments? both\b|\bunder both\b|\bin both\b|\bfor both\b|\bon both\b|\bneither the one nor the other\b|\bin the first (?:as well as|and)(?: also)? (?:in )?the second\b",
    r"\b(?:les|aux|des|chacun des|dans les) deux (?:\w+ )?(?:segments?|volets?|parties|listes)\b|\bchaque segment\b|\bl'un et l'autre segments?\b|\bdans les deux\b|\baux deux\b|\btant (?:au|dans le) premier qu'(?:au|dans le) second\b|\b(?:prend|prenons|prendra|veut|voulons) les deux\b",
    r"\b(?:ambos|los dos|cada uno de los|cada) (?:\w+ )?segmentos?\b|\bambas (?:partes|listas)\b|\ben ambos\b|\blos dos segmentos\b|\btanto (?:en )?(?:el|la) primer[oa]? (?:\w+ )?como (?:en )?(?:el|la) segund[oa]\b",
    r"(?:ال|كلا ال|كلتا ال|وال|بال|لل)(?:جزاين|جزءين|جزيين|جزان|جزءان|شقين|قسمين|مقطعين|محورين|شريحتين|فقرتين)|كليهما|كلاهما|كل(?:ا|تا|ي) (?:ال)?(?:جزا|جزء|جزي|شق|قسم|مقطع|محور)\w*",
    r"\b(?:оба|обоих|обоим|двух|каждом из(?: двух)?|каждом) сегмент\w*|\bоб(?:е|еих|еим) част\w*|\bв обоих\b|\bкак в перв\w+,? так и в[о]? втор\w+",
    r"两个?(?:部分|环节|議段|议段|分段|单元|段)|兩個?(?:部分|環節|議段)|(?<!第)二(?:个)?部分|两边|兩邊|两场|各(?:个)?(?:部分|环节)|全部(?:两个)?(?:部分|环节)",
)
EITHER = Cues(
    r"\beither (?:of the (?:two )?)?(?:in |under |for )?(?:the )?(?:segments?|first|second|one|part|list|i\b|1\b)|\bwhichever\b|\bone or the other\b|\bany (?:of the (?:two )?)?segments?\b|\bone of the (?:two )?segments?\b|\bno preference\b|\bwherever there is\b",
    r"\bl'un ou l'autre\b|\bl'un des (?:deux )?segments?\b|\bn'importe (?:lequel|quel segment)|\bindifferemment\b|\bsoit (?:au|le|dans le) .{3,40} soit\b|\bsans preference\b|\bl'un quelconque\b",
    r"\bcualquiera de (?:los|las|ambos)\b|\bcualquier segmento\b|\buno u otro\b|\bindistintamente\b|\buno de los (?:dos )?segmentos\b|\bsin preferencia\b|\bya sea en\b",
    r"(?:اي من|احد) (?:ال|هذين ال)?(?:جزاين|جزءين|جزيين|شقين|قسمين|محورين)|ايهما|في اي جزء|اما في|ايا كان",
    r"\b(?:люб(?:ой|ом|ого)(?: из)?|одном из|один из|одного из)\b.{0,12}\b(?:сегмент\w*|част\w*)|\bв любом\b|\bлибо в\b.{3,40}\bлибо\b|\bна ваше усмотрение\b",
    r"任(?:一|何一|意一?|选)(?:个)?(?:部分|环节)?|其中(?:之一|一个|任一)|二者(?:之一|任一)|均可|皆可|哪个都可",
)
PREFERRING = Cues(
    r"\b(?:ideally|prefera\w+|preference|failing (?:that|which)|otherwise|alternatively|or else|second choice|(?:is|would be|are) (?:also )?(?:fine|ok|okay|acceptable))\b",
    r"\b(?:de preference|a defaut|sinon|idealement|prefer\w+)\b",
    r"\b(?:idealmente|preferib\w+|preferent\w+|de preferencia|en su defecto|si no)\b",
    r"(?:يفضل|نفضل|(?<!و)تفضل(?!وا)|والا|في حال تعذر)",
    r"\b(?:желательно|предпочт\w+|лучше|в противном случае)\b",
    r"(?:最好|优先|優先|否则|不然|其次)",
)
"""One is liked better than another."""
NEGATION = Cues(
    r"\bnot (?:in |for |under |to |on |speak(?:ing)? (?:in|under) )?(?:the )?$|\bexcept(?:ing)? (?:for )?(?:the )?$|\bwithout (?:the )?$|\brather than (?:in |for |under )?(?:the )?$|\binstead of (?:in |for |under )?(?:the )?$|\bthan in (?:the )?$|\bneither (?:in )?$|\bnor (?:in )?$",
    r"\b(?:pas|non) (?:dans |pour |au |le |la |du |au titre du |a )*$|\bplutot qu(?:e |')(?:dans |au |le |en |a )*$|\bau lieu d[ue] (?:le )?$|\bni (?:dans |au )*$|\bsauf (?:le )?$",
    r"\bno (?:en |para |el |la |del )*$|\ben (?:vez|lugar) del? (?:el )?$|\bsalvo (?:el )?$|\bni (?:en )?(?:el )?$|\by no (?:en )?(?:el |la )?$",
    r"(?:ليس|لا|وليس|دون|بدلا من|عوضا عن|باستثناء)\s+(?:في |من )?(?:ال)?$",
    r"\bне (?:в |во |для |на |к )?$|\bа не (?:в |во )?$|\bвместо $|\bкроме $",
    r"(?:而不是|而非|不是|不在|并非|不含|除|代替|非|不参加|不登记)\s*$",
)
CLAUSE_NEGATION = Cues(
    r"\b(?:(?:does|do|did|will|shall|would|is|are|can)(?: not|n't)|won't|can't|cannot) (?:\w+ ){0,2}(?:wish|ask|speak|tak|request|seek|interven|need|intend|register|want|participat)\w*|\bnot (?:speaking|registering|asking|taking)\b|\bnone of\b|\bno (?:time|slot|place) (?:\w+ ){0,3}$",
    r"\bne (?:s'inscri\w+|prend\w*|souhait\w+|demand\w+|interv\w+|sollicit\w+|desir\w+|compt\w+|pens\w+|prevoi\w*|envisag\w+)\b.{0,12}\bpas\b|\bn'(?:interv\w+|entend\w*|en demande)\b.{0,12}\bpas\b|\bsans (?:\w+ )?(?:s'inscrire|intervenir|demander|prendre la parole)|\bne (?:demand\w+|sollicit\w+) pas la parole",
    r"\bno (?:desea|solicita|intervendra|hara|tomara|pide|se inscribe|participara|requiere)\w*|\bsin (?:intervenir|inscribirse)",
    r"عدم (?:طلب|التسجيل|المشاركه|التدخل|اخذ|الكلام)|الاكتفاء ب|(?:لا|لن) (?:ننوي|ينوي|تنوي)|(?:لا|لن|ولا|ولن) (?:يطلب|تطلب|يرغب|ترغب|نرغب|نطلب|يود|تود|يعتزم|تعتزم|يشارك|تشارك|تتكلم|يتكلم)",
    r"\bне (?:просит|просим|намерен\w*|буд\w+|хоч\w+|жела\w+|планиру\w+|запрашива\w+|претенду\w+)",
    r"不(?:申请|拟|作|需|要求|参加|打算|会|准备|登记|报名)",
)
GIVEN_UP = Cues(
    r"\b(?:giv(?:e|es|ing) up|releas\w+|relinquish\w*|vacat\w+|leav\w+|drop\w*|withdr[ae]w\w*|cancel\w*)\b",
    r"\b(?:renonc\w+|abandonn\w+|liber\w+|laiss\w+|retir\w+|quitt\w+)\b",
    r"\b(?:renunci\w+|deja\w*|liber\w+|ced\w+|retir\w+|abandon\w+)\b",
    r"(?:تتنازل|يتنازل|تتخلي|يتخلي|سحب|الغاء)",
    r"\b(?:отказыва\w+|освобожда\w+|снима\w+|уступа\w+|отозва\w+)\b",
    r"(?:放弃|退出|让出|取消|撤回)",
)
FROM = Cues(
    r"\bfrom (?:the )?(?:list (?:of|for) )?(?:the )?$|\bout of (?:the )?$",
    r"\bdu $|\bde la (?:liste du )?$|\bde l[ae] $",
    r"\bdel $|\bde la (?:lista del )?$",
    r"\bمن\s+(?:ال)?$|من\s+$",
    r"\bиз $|\bс $|\bсо $",
    r"(?:从|由|自|將|将|把|原)\s*$",
)
