"""The words by which people ask, withdraw, change, swap and question, in six languages, in plain letters.

Kept as a person would list them for a colleague: verbs and turns of phrase, no whole sentence of anybody's mail.
"""

import re
import sys
from collections.abc import Callable, Iterator

OTHER_LETTERS = re.compile(r"[\u0370-\u1fff\u2c00-\ua7ff\uf900-\ufdff\ufe70-\ufeff]")
LATIN_WORDS = re.compile(r"(?<!\\)[a-z]{2,}")


class Cues:
    """Words that say something, in six languages: a text in ASCII letters is searched for those of such letters alone."""

    def __init__(self, *alternatives: str) -> None:
        self._all = re.compile("|".join(alternatives))
        self._latin = re.compile("|".join(one for one in alternatives if may_be_latin(one)) or r"(?!)")

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self._fitting(text).search(text, start, end)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self._fitting(text).finditer(text)

    def sub(self, replacement: Callable[[re.Match[str]], str], text: str) -> str:
        return self._fitting(text).sub(replacement, text)

    def _fitting(self, text: str) -> re.Pattern[str]:
        return self._latin if text.isascii() else self._all


def may_be_latin(alternative: str) -> bool:
    return OTHER_LETTERS.search(alternative) is None or LATIN_WORDS.search(alternative) is not None


_EN_SPEAK = (
    r"(?:speak|intervene|tak(?:e|ing) (?:the|its|our) floor|hav(?:e|ing) the floor|make (?:a|an|its|our) (?:\w+ ){0,2}(?:statement|intervention|contribution)|"
    r"deliver(?:ing)?|say a few words|contribute|address|give (?:a|an) (?:\w+ )?(?:statement|intervention)|read)"
)
DIRECT = Cues(
    r"\b(?:register|inscribe|enrol|enroll|enter|include|add|put|place|sign)(?:ing|s)? (?:\w+ ){0,6}?(?:down|up|on|for|in|under|to|as|speaker)\b",
    r"\b(?:be|being|get) (?:\w+ )?(?:inscribed|registered|added|included|placed|put|listed|entered|enrolled)\b",
    r"\b(?:register|inscribe)s? (?:us|our|the|its|to)\b|\bregistration (?:of|for|under|in)\b|\brequests? (?:\w+ ){0,3}(?:inscription|registration)\b",
    r"\b(?:please|kindly) (?:\w+ ){0,2}(?:register|inscribe|add|include|put|list|place|enter|count)\b",
    r"\b(?:inscri(?:re|vez)|inscription (?:de|du|sur|au|pour|dans))\b|\bnous inscrire\b|\bd'inscrire\b|\betre (?:inscrit|inscrite|ajoute|portee?)\b|\bs'inscri\w+",
    r"\b(?:inscribir(?:se|nos|la|lo)?|inscripcion|incluid[oa]|incluir(?:nos|se)?|anotar(?:nos|se)?|inscrit[oa]|registrar(?:nos|se|a)?)\b",
    r"(?:ادراج|تسجيل|قيد|ادراجه|تسجيلنا|ادراجنا|اضافه)",
    r"\b(?:включить|записать|внести|зарегистрировать|запись|записаться|просит включить|регистраци\w+|включени\w+)\b",
    r"登记|登記|列入|报名|報名|注册|加入.{0,12}名单|列为|予以安排",
)
"""Somebody is to be put on the list."""

SPEAKING = Cues(
    rf"\b(?:would|wish(?:es)?|want(?:s)?|intend(?:s)?|like|ask(?:s|ing)?|request(?:s|ing)?|seek(?:s)?|hopes?|plans?|pleased|glad|happy|honou?r(?:ed)?|confirm(?:s)?|propose(?:s)?|able|going|ready|desires?)\b(?:[ ,]+(?!not\b)[\w'()-]+){{0,14}}?[ ,]+(?:to |that \w+ will )?{_EN_SPEAK}\b",
    rf"\bwill (?:also |now |again |be )?(?:\w+ )?{_EN_SPEAK}\b|\bwill be (?:speaking|taking the floor|intervening|delivering)\b",
    r"\b(?:ask(?:s|ing)?|request(?:s|ing|ed)?|given|give|seek(?:s|ing)?|claim(?:s)?) (?:for )?(?:the|a) (?:floor|(?:speaking )?(?:slot|place|turn))\b|\bfor the floor\b|\bspeaking (?:slot|time|turn)\b",
    r"\b(?:souhait\w+|desir\w+|voudrai\w+|aimerai\w+|entend\w*|demand\w+|prononcera|prononcerons|interviendra|interviendrons|envisag\w+)\b.{0,90}?"
    r"\b(?:parole|interven\w+|s'exprimer|declaration|allocution|inscri\w+|orateurs|prononcer)\b",
    r"\b(?:prendra|prendrons|prendre|demande de|sollicite|obtenir|avoir) (?:\w+ )?(?:la )?parole\b|\bprononcera une (?:declaration|allocution)\b|\b(?:interviendra|interviendrons)\b",
    r"\b(?:desea\w*|solicit\w+|quisiera\w*|querria\w*|quiere|pide\w*|hara|hacer|tomara|tomar|pronunciara|intervendra|ruega\w*|agradecer\w+|tiene el honor)\b.{0,90}?"
    r"\b(?:palabra|interven\w+|declaracion|orador\w*|lista|inscri\w+|pronunciar|discurso|alocucion)\b",
    r"\bintervendra\b|\bhacer uso de la palabra\b|\bhara uso de la palabra\b|\btomar(?:a)? la palabra\b",
    r"(?:اخذ الكلمه|القاء (?:كلمه|بيان|الكلمه|كلمتين|كلمتها|كلمته|مداخله)|طلب الكلمه|التكلم|التحدث|الادلاء ب|يلقي|ستلقي|سيلقي|سيتكلم|سيتحدث|المشاركه بكلمه|يتناول الكلمه|تناول الكلمه|مداخله)",
    r"\b(?:выступить|выступит|выступление|выступлении|выступления|слово|слова|взять слово|сделать заявление|выступать|выступат\w*)\b",
    r"(?:拟|申请|申請|请求|請求|希望|愿|要求|将|將|欲|想|谨|作|要|安排|由[^,。\n]{2,20}|各|均|请给予|准备|计划)[^,。\n]{0,30}?(?:发言|發言|致辞|讲话)(?!稿|人|前|后|文本|提纲|顺序|时间|名单)|(?:发言|發言)(?:申请|登记|請求|请求)",
)
"""Somebody wishes to speak."""

WITHDRAWING = Cues(
    r"\bwithdr[ae]w(?:s|al|ing|n)?\b|\bno longer (?:wish|intend|be|want|need|speak|tak|require|able|in a position|deliver|plan)\w*|\bnot longer (?:speak|tak)\w*",
    r"\b(?:will|shall|can|does|do|is|are|would)(?: now| unfortunately| in the end| therefore| regrettably)?(?: not|n't|not)(?: now| be| after all| in the end| therefore| wish to| intend to| be able to| in a position to)*"
    r" (?:speak|speaking|tak(?:e|ing) the floor|intervene|intervening|deliver|delivering|mak(?:e|ing) (?:a|its|our))\w*",
    r"\b(?:cancel(?:s|led|ling|lation)?|annul)\b|\b(?:remove|delete|strike|drop|take) (?:\w+ ){0,6}?(?:from|off) (?:the|your|our|that)\b|\b(?:unable|not able|not in a position) to (?:speak|take the floor|deliver|intervene|participate|attend)\b|"
    r"\b(?:give up|forgo|release|relinquish|drop)(?:s|ing)? (?:its|our|the|this) (?:slot|place|turn)\b|\bdecided not to (?:speak|take|intervene)",
    r"\bretir(?:er|e|ons|ait|ee?|ez|ant)\b|\bretrait\b|\bne (?:prendra|prendrons|souhait\w+|desir\w+|pourra|pourrons|interviendra|interviendrons|sera|serons)\b.{0,30}\b(?:pas|plus)\b|\brenonc\w+|\bannul\w+|\bdesinscri\w+|\bsupprimer\b|\brayer\b|\bdesist\w+",
    r"\bretir(?:ar|e|en|o|a|ada|ado|amos|arse|aran|ara)\b|\bya no\b|\bno (?:hara|podra|intervendra|tomara|pronunciara|desea|participara)\w*|\bcancel\w+|\bdar de baja\b|\bdarse de baja\b|\brenunci\w+|\banul\w+|\bdesist\w+|\bsuprim\w+|\beliminar\b",
    r"(?:سحب|الغاء|شطب|حذف|عدم رغبته|لن (?:ي|ت|ن)\w+|لم يعد|لم تعد|العدول|تعتذر عن|يعتذر عن|الاعتذار عن|التنازل عن)",
    r"\b(?:отозвать|отзыва\w+|отзыв|снять|снимает|снимаем|снятии|исключить|не будет выступать|не сможет выступить|не выступит|не планирует|отказ\w*|отмен\w+|аннулир\w+|более не|больше не)\b",
    r"撤回|取消|撤销|撤銷|不再|退出|放弃|放棄|删除|删去|不(?:能|会|會|拟|作|打算)?发言|移除|除名",
)
OFF_THE_LIST = Cues(
    r"\bwithdr[ae]w(?:s|al|ing|n)?\b|\b(?:remove|delete|strike|drop|take) (?:\w+ ){0,6}?(?:from|off) (?:the|your|our|that)\b|\bcancel(?:s|led|ling|lation)?\b",
    r"\bretir(?:er|e|ons|ait|ee?|ez|ant)\b|\bretrait\b|\bdesinscri\w+|\brayer\b|\bannul\w+",
    r"\bretir(?:ar\w*|e|en|o|a|ada|ado|amos)\b|\bdar(?:se)? de baja\b|\bcancel\w+|\bsuprim\w+|\beliminar\b",
    r"سحب|شطب|الغاء|حذف",
    r"\b(?:отозвать|отзыва\w+|отзыв|снять|снимает|снимаем|исключить|аннулир\w+)\b",
    r"撤回|取消|撤销|删除|移除|除名",
)
"""Somebody is to be taken off the list, whatever else is said of speakers."""

SWAPPING = Cues(
    r"\bswap(?:s|ped|ping)?\b|\bexchang(?:e|es|ed|ing)\b.{0,60}?\b(?:places?|slots?|positions?|turns?|order)\b|\btrad(?:e|es|ed|ing) (?:(?:its|our|their|the) )?(?:places?|slots?|turns?)\b|\bchange (?:of|in|the) (?:\w+ )?order\b|\b(?:chang|switch)(?:e|ed|ing) (?:places|slots|positions|turns)\b|\bexchange of (?:places|slots|speaking)\b",
    r"\bechang(?:e|er|ent|ons|eant)\b.{0,60}?\b(?:places?|creneaux?|tours?|rang|ordre|position)\b|\bechange de (?:places?|creneaux?|tours?)\b|\bpermut\w+|\binterverti\w+",
    r"\bintercambi\w+|\bpermut\w+|\bcambi\w+ (?:de )?(?:lugar(?:es)?|turnos?|puestos?|orden)\b.{0,20}\bcon\b|\bcanje\b",
    r"تبادل|مبادله|تبديل (?:الاماكن|المواقع|الدور)|التبادل",
    r"\bпоменять\w*|\bобменя\w+|\bобмен\w*|\bменя\w+ местами\b|\bперестанов\w+",
    r"互换|互換|对调|對調|调换|調換|交换(?:顺序|位置|次序|发言)|交换|交換",
)
SPEAKER_CHANGED = Cues(
    r"\b(?:new|different|another|replacement|substitute) (?:\w+ ){0,2}speaker\b|\b(?:change(?:d|s)?|replac\w+|substitut\w+|updat\w+|modif\w+) (?:\w+ ){0,4}(?:speaker|name)\b|\bspeaker\b.{0,40}?\b(?:chang\w+|replac\w+|now be|has been|updated)\b|\bwill (?:now )?be replaced\b|\breplac(?:e|es|ed|ing)\b|\b(?:instead of|in place of|in lieu of) (?:mr|ms|mrs|dr|amb|h\.e|the ambassador|the minister|our)\b|\bwill (?:now|instead) (?:be )?(?:deliver|speak|read|represent)|\bwill now be\b",
    r"\bremplac\w+|\bchangement d'ora\w+|\bnouve(?:l|au|lle) (?:orateur|oratrice|intervenant)\w*|\b(?:au lieu|a la place) de (?:m\.|mme|s\.e|l'ambassad)|\bmodification (?:de l'|du nom de l')?orat\w+|\bdesormais\b.{0,40}\b(?:prononc|orat|interven)\w*",
    r"\breemplaz\w+|\bsustitu\w+|\bcambio de orador\w*|\bnuev[oa] orador\w*|\ben (?:lugar|vez) de(?:l)? (?:sr|sra|embajador|la|el)\b|\bmodific\w+ .{0,20}orador\w*",
    r"(?:تغيير|استبدال|تعديل).{0,25}(?:المتكلم|المتحدث|المتحدثه|اسم|الخطيب)|سيحل محل|ستحل محل|بدلا من (?:السيد|السيده|السفير|سعاده)|المتكلم الجديد|المتحدث الجديد",
    r"\bзамен\w+|\bвместо (?:г-на|г-жи|посла|министра|господина|госпожи|ранее|указанн)|\bизмен\w+ .{0,30}(?:выступающ|оратор|докладчик)\w*|\b(?:нов\w+|друг\w+) (?:выступающ|оратор|докладчик)\w*",
    r"更换|更換|改由|替换|替換|代替|发言人(?:改为|变更|更改|调整)|(?:变更|更改|调整)发言人",
)
SEGMENT_CHANGED = Cues(
    r"\b(?:mov(?:e|ed|ing)|transfer(?:red|ring)?|switch(?:ed|ing)?|shift(?:ed|ing)?|chang(?:e|ed|ing))\b.{0,60}?\b(?:segments?|from|to)\b|\binstead of (?:in |under |for )?(?:the )?(?:segment|first|second)|\brather than (?:in |under |for )?(?:the )?(?:segment|first|second)",
    r"\b(?:passer|transfer\w+|deplac\w+|bascul\w+|modifi\w+|chang\w+)\b.{0,60}?\b(?:segment|volet|partie)|\b(?:plutot que|au lieu) d(?:u|ans le|e)\b.{0,20}(?:segment|premier|second|deuxieme)",
    r"\b(?:traslad\w+|pasar|pase|mover|cambi\w+|transferir)\b.{0,60}?\bsegmento|\ben (?:vez|lugar) del? (?:segmento|primer|segundo)",
    r"(?:نقل|تحويل|تغيير).{0,40}(?:الجزء|من)|بدلا من الجزء|عوضا عن الجزء",
    r"\b(?:перенести|перевести|переместить|перенос\w*|изменить|сменить)\b.{0,60}?\b(?:сегмент\w*|част\w+)|\bвместо (?:сегмента|первого|второго|перв\w+|втор\w+)",
    r"(?:改到|改为|改至|改在|调整到|调整至|调整为|转到|转至|移至|移到|改报)",
)
ALREADY = Cues(
    r"\balready (?:\w+ )?(?:on|inscribed|registered|listed|have|has|down|included|confirmed)|\b(?:in addition|further) to our (?:earlier |previous |existing )?(?:inscription|registration|request|place|slot)|\bbesides (?:our|its) (?:place|inscription|registration)|\bhas (?:a place|been inscribed|been registered)\b",
    r"\bdeja (?:inscrit\w*|enregistre\w*|sur la liste)|\ben (?:plus|complement) de (?:notre|son|l')|\boutre (?:notre|son|l')\s?inscription",
    r"\bya (?:esta\w*|figura\w*|inscrit\w*|tiene|cuenta)|\bademas de (?:nuestra|su|la) inscripcion",
    r"(?:مسجل\w* بالفعل|سبق (?:ان |له |لها |لنا )?(?:تسجيل|التسجيل|ان)|اضافه الي تسجيل|بالفعل)",
    r"\bуже (?:\w+ )?(?:записан\w*|включен\w*|внесен\w*|зарегистрирован\w*)|\bв дополнение к (?:наш|ране|запис|ее|его)\w*|\bпомимо\b",
    r"已(?:经)?(?:登记|列入|报名|注册)|在(?:已|此前)登记",
)
ALSO = Cues(
    r"\balso\b|\badditional(?:ly)?\b|\bas well\b|\bin addition\b|\bsecond (?:statement|intervention)\b",
    r"\begalement\b|\baussi\b|\ben outre\b|\bde plus\b|\ben plus\b|\boutre\b",
    r"\btambien\b|\badicional\w*|\basimismo\b|\bademas\b",
    r"ايضا|كذلك|اضافه|بالاضافه",
    r"\bтакже\b|\bдополнительно\b|\bв дополнение\b|\bпомимо\b|\bеще\b",
    r"另外|还|還|增加|同时|同時|追加|亦|也",
)
QUESTIONING = Cues(
    r"\b(?:could|can|would|may|might) (?:you|we|i)\b.{0,60}?\b(?:tell|let us know|advise|inform|confirm (?:whether|if|when|that)|clarify|indicate)\b|\b(?:kindly|please) (?:confirm (?:whether|if|when)|advise (?:whether|if|when|on|how)|clarify|let us know|inform us|tell us|indicate)\b|\bwe (?:have|had) a (?:quick )?(?:question|query)\b|\bis (?:the )?(?:registration|list)\b.{0,30}\b(?:open|closed)|\b(?:wondering|like to know|grateful to know|enquir\w+|inquir\w+|query|question)\b",
    r"\b(?:pourriez|pouvez|pourrait|pourrions)-?\s?(?:vous|nous|on)\b.{0,60}?\b(?:dire|confirmer si|indiquer|preciser|informer|faire savoir)|\bnous (?:aimerions|souhaiterions|voudrions) savoir\b|\bmerci de (?:nous )?(?:preciser|indiquer|faire savoir|confirmer si)|\best-il (?:encore )?possible\b|\bune question\b",
    r"\b(?:podria\w*|pueden|puede)\b.{0,60}?\b(?:decir|confirmar si|indicar|informar|aclarar|precisar)|\bquisiera\w* saber\b|\bagradecer\w+ (?:nos )?(?:indicar\w*|informar\w*|aclarar\w*|confirmar\w* si)|\buna (?:consulta|pregunta|duda)\b",
    r"(?:هل |نود الاستفسار|نستفسر|نرجو (?:افادتنا|ابلاغنا|اعلامنا|توضيح)|استفسار)",
    r"\b(?:просим (?:сообщить|уточнить|подтвердить, (?:открыт|можно))|можно ли|подскажите|хотел\w* бы (?:узнать|уточнить)|уточните|сообщите)\b|\bвопрос\b",
    r"请问|請問|能否(?:告知|说明|确认)|是否(?:仍|还)?(?:开放|可以|可)|请告知|想了解|咨询",
)
ATTACHED_STATEMENT = Cues(
    r"\btext of (?:the|our|its|a) (?:\w+ )?(?:statement|speech|intervention)\b|\b(?:attach\w*|enclos\w*|herewith)\b.{0,120}?\b(?:statement|speech|text|remarks|intervention|delivery)\b|\b(?:statement|speech|text|remarks)\b.{0,80}?\b(?:attach\w*|enclos\w*)\b|\b(?:send|sending|submit\w*|transmit\w*|forward\w*|share|sharing)\b.{0,60}?\b(?:the |our )?(?:statement|speech|text|remarks)\b|\btext for (?:the )?interpreters\b",
    r"\b(?:ci-joint\w*|joint\w*|annex\w+|transmet\w*|adress\w+|envo\w+|remet\w*)\b.{0,120}?\b(?:declaration|allocution|texte|discours|intervention)\b|\b(?:declaration|allocution|texte|discours)\b.{0,60}?\bci-joint\w*",
    r"\b(?:adjunt\w+|anex\w+|remit\w+|envi\w+|transmit\w+)\b.{0,120}?\b(?:declaracion|discurso|texto|intervencion|alocucion)\b|\b(?:declaracion|discurso|texto)\b.{0,60}?\badjunt\w+",
    r"(?:مرفق|نرفق|طيه|نرسل|مرفقا|المرفق|نوافيكم|رفق).{0,80}?(?:بيان|كلمه|نص|خطاب)|(?:نص|بيان).{0,40}(?:مرفق|المرفق)",
    r"\b(?:прилага\w+|приложен\w+|направля\w+|во вложении|вложен\w+|высыла\w+)\b.{0,120}?\b(?:текст\w*|выступлени\w+|заявлени\w+|речь|речи)\b|\b(?:текст\w*|заявлени\w+)\b.{0,60}?\b(?:прилага\w+|во вложении|приложен\w+)\b",
    r"(?:附上|附件|随函附|现将|呈上|送上|提交|发送).{0,60}?(?:发言稿|声明|讲稿|文本|书面发言|稿件|演讲稿)|(?:发言稿|声明全文|讲稿).{0,30}(?:附|见附)",
)
RECALLING = Cues(
    r"\b(?:would like to |wishes to )?recall(?:s|ed)? the message\b|^recall: |\bdisregard (?:my|our|the) (?:previous|earlier|last) (?:e-?mail|message|mail)\b|\bplease ignore (?:my|our|the) (?:previous|earlier|last)",
    r"\bne (?:pas )?ten\w+ (?:pas )?compte (?:de|du) (?:mon|notre|precedent|message)|\brappel du message\b|\bannule(?:r)? (?:mon|notre) (?:precedent|message)",
    r"\b(?:hacer caso omiso|ignor\w+|no tener en cuenta).{0,30}(?:mensaje|correo) (?:anterior|previo)",
    r"(?:تجاهل|اهمال).{0,20}(?:الرساله|رسالتنا) السابقه|\bпросим не учитывать предыдущ\w+|请忽略.{0,8}(?:上一封|之前|前一)",
)
OTHER_MEETING = Cues(
    r"\bgeneral debate\b|\bbudget (?:debate|discussion|segment)\b|\bworking group\b|\bside[- ]event\b|\bcomplementarity (?:plenary|session|segment)\b|\bplenary (?:session )?on (?!co-?operation)|\bomnibus\b|\bsecurity council\b|\bhuman rights council\b|\bsixth committee\b|\belection of\b",
    r"\bdebat general\b|\bgroupe de travail\b|\bevenement parallele\b|\bconseil de securite\b|\bpleniere (?:sur|consacree a) (?:la|le|les|l')\s?(?!cooperation)",
    r"\bdebate general\b|\bgrupo de trabajo\b|\bevento paralelo\b|\bconsejo de seguridad\b|\bplenaria sobre (?:la |el |los |las )?(?!cooperacion)",
    r"المناقشه العامه|الفريق العامل|فريق العمل|مجلس الامن|حدث جانبي",
    r"\bобщ(?:ие|их|им) прени\w+|\bобщей дискуссии\b|\bрабоч\w+ групп\w+|\bсовет\w* безопасности\b|\bпараллельн\w+ мероприяти\w+",
    r"一般性辩论|一般性辯論|工作组|安理会|边会|周边会议",
)
