"""The words by which people ask, withdraw, change, swap and question, in six languages, in plain letters.

Kept as a person would list them for a colleague: verbs and turns of phrase, no whole sentence of anybody's mail.
"""

import re
import sys
from collections.abc import Callable, Iterator
from functools import lru_cache

SCRIPTS = {
    "cyrillic": re.compile(r"[\u0400-\u04ff]"),
    "arabic": re.compile(r"[\u0600-\u06ff]"),
    "han": re.compile(r"[\u3400-\u9fff]"),
}
LATIN_WORDS = re.compile(r"(?<!\\)[a-z]{2,}")


class Cues:
    """Words that say something, in six languages: a text is searched for those of the letters in which it is written."""

    def __init__(self, *alternatives: str) -> None:
        self.alternatives = alternatives
        self._fitting: dict[frozenset[str], re.Pattern[str]] = {}

    @classmethod
    def any_of(cls, *several: "Cues") -> "Cues":
        """What any of them finds, in one search."""
        return cls(*(alternative for cues in several for alternative in cues.alternatives))

    def match(self, text: str, start: int) -> re.Match[str] | None:
        return self._for(text).match(text, start)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self._for(text).search(text, start, end)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self._for(text).finditer(text)

    def sub(self, replacement: Callable[[re.Match[str]], str], text: str) -> str:
        return self._for(text).sub(replacement, text)

    def _for(self, text: str) -> re.Pattern[str]:
        scripts = NO_OTHER if text.isascii() else scripts_in(text)
        fitting = self._fitting.get(scripts)
        if fitting is None:
            able = (
                one for one in self.alternatives if is_latin(one) or not scripts.isdisjoint(scripts_in(one))
            )
            fitting = self._fitting[scripts] = re.compile("|".join(able) or r"(?!)")
        return fitting


NO_OTHER: frozenset[str] = frozenset()


@lru_cache(maxsize=64)
def scripts_in(text: str) -> frozenset[str]:
    """The scripts of its letters beside the Latin one."""
    return frozenset(name for name, letters in SCRIPTS.items() if letters.search(text))


def is_latin(alternative: str) -> bool:
    """Whether it may be found in Latin letters, alone or beside others."""
    return not scripts_in(alternative) or LATIN_WORDS.search(alternative) is not None


_EN_SPEAK = (
    r"(?:speak(?:ing)?|interven(?:e|ing)|tak(?:e|ing) (?:the|its|our) floor|hav(?:e|ing) the floor|be heard|say(?:ing)? a (?:few words|word)|"
    r"(?:mak|giv|tak|deliver|read|present)(?:e|ing)?(?: out)? (?:a|an|its|our|one|two|the|these|those|his|her|some) (?:[\w'’]+ ){0,3}?(?:statement|intervention|contribution|remarks|speech|address|comments)s?|deliver(?:ing)?\b(?! by)|com(?:e|ing) in (?:on|under|in)|chim(?:e|ing) in|offer(?:ing)? (?:\w+ ){0,3}?(?:remarks|reflections?|thoughts|words)|say(?:ing)? (?:\w+ ){0,2}?words?|"
    r"shar(?:e|ing) (?:its|our|some) (?:\w+ ){0,2}?(?:views?|experiences?|remarks|thoughts|perspectives?)|contribut(?:e|ing) (?:[\w'’]+ ){0,8}?(?:to|in|under|during)|"
    r"address(?:ing)? (?:the )?(?:\w+ )?(?:plenary|assembly|meeting|session|audience|conference|participants|seg\w+|part|room))"
)
_US = r"(?:(?:us|me|him|her|it|(?:mr|ms|mrs|dr|amb|h\.e)\b\.?)|(?:our|my|its|the) (?:\w+ ){0,2}?(?:delegation|mission|embassy|country|state|government|ambassador|minister|representative|organi[sz]ation|name|following))"
_LIST = r"(?:on|to|in|into|under|for|onto|among) (?:the |your |our |both |either )?(?:(?!(?:of|mailing|distribution|contact|e-?mail|guest|attendance|waiting|to-do)\b)\w+['’]? ){0,3}?(?:lists?|seg\w{0,6}|speakers|order|first|second|part|floor)"
DIRECT = Cues(
    r"\b(?:register|inscribe|enrol|enroll)(?:ing|s)? (?:\w+ ){0,6}?(?:down|up|on|for|in|under|to|as|speaker|accordingly)\b",
    rf"\b(?:(?:enter|include|add|put|sign)(?:ing|s)?|(?:please|pls|plz|kindly|to|you|us|would|could|can|will) (?:place|note|list)) (?:{_US} (?:\w+ ){{0,3}}?(?:down|up|on|for|in|under|to|as|speaker)\b(?! touch| contact)|\w+ (?:\w+ ){{0,3}}?(?:down|up) (?:for|as|in|under|on)\b"
    rf"|(?!(?:\w+ )?(?:importance|emphasis|value|focus|priority|attention|weight|trust|hopes?|text|paragraph|language|references?|comments?|items?|lines?|sentences?|points?)\b)(?:[\w'-]+ ){{1,5}}?{_LIST}\b)",
    r"\b(?:be|being|get) (?:\w+ )?(?:inscribed|registered|added|included|placed|put|listed|entered|enrolled)\b"
    r"|\b(?:have|get|see) (?:(?!(?:not|already|been|just|now|only|never|also|yet|since|be|to)\b)\w+ ){1,5}?(?:inscribed|registered|added|included|listed|placed)\b"
    r"|\b(?:book|reserve|grant|allocate|secure)(?:s|ing)? (?:\w+ ){0,4}?(?:minutes|slots?|speaking time|floor|turns?|places?|seats?)\b(?! (?:of|at) )"
    r"|\b(?:accommodat|squeez|fit|slot)\w* (?:(?!(?:well|neatly|our|the agenda)\b)\w+ ){0,3}?(?:in|into|under|on)\b|\bsign(?:s|ing)? (?:us|me|our \w+|the \w+) up\b|\b(?:make|find) (?:room|space|a place|a slot|time) (?:\w+ ){0,3}?(?:for|in|on|under)\b"
    r"|\b(?:pop|mark|jot|pencil|write) (?:\w+ ){0,4}?(?:down|up|in)\b|\benlist(?:ing)?\b|\bappl(?:y|ies|ying) (?:\w+ ){0,5}?(?:for|in|into) (?:the |a )?(?:seg\w+|floor|slot|list|first|second)|\b(?:accord|afford)(?:s|ing)? (?:\w+ ){0,4}?(?:an |the )?(?:opportunity|chance|possibility)\b|\bin for seg\w*",
    r"\b(?:register|inscribe)s? (?:us|our|the|its|to)\b|\bregistration (?:of|for|under|in)\b|\brequests? (?:\w+ ){0,3}(?:inscription|registration)\b",
    r"\b(?:please|pls|plz|kindly) (?:\w+ ){0,2}(?:register|inscribe|enrol\w*|count (?:us|me))\b",
    r"\b(?:inscri(?:re|vez)|inscription (?:de|du|sur|au|pour|dans))\b|\bnous inscrire\b|\bd'inscrire\b|\betre (?:inscrit|inscrite|ajoute|portee?)\b|\bs'inscri\w+|\b(?:ajouter|inclure|noter|mettre|porter|enregistrer)\b.{0,60}?\b(?:liste|inscription|orat\w+)"
    r"|\b(?:r?ajoutez|mettez|notez|comptez|enregistrez|inscrivez|placez)[- ]nous\b|\breserver\b.{0,40}?\b(?:place|creneau|temps|tour)\b|\bveuillez (?:\w+ )?(?:r?ajouter|noter|enregistrer|mettre|porter|compter|placer|inclure)\b|\bnous (?:r?ajouter|mettre|noter|compter|placer|enregistrer)\b(?! (?:en|a) (?:contact|copie|disposition|jour)\b)",
    r"\b(?:inscrib(?:ir(?:se|nos|la|lo)?|a(?:n|nos|se|la|lo)?|annos)|inscripcion|incluid[oa] en|incluir(?:nos|se|l[oa])|incluir (?:a|al|en|en la|como)|(?:anotar|considerar)(?:nos|se)|(?:anotar|considerar) (?:a|al)|inscrit[oa]|registrar(?:nos|se)|registrar (?:a|al|la)|inscri(?:cao|ta)|inscrever)\b"
    r"|\b(?:anot|apunt|registr|inscrib|agreg|agregu|incluy|pong|sum)(?:en|e|an|a)(?:nos|me|los|las|lo|la)\b|\b(?:anoten?|apunten?|inscriban?|incluyan?|registren?|agreguen?|sumen?|pongan?) (?:x favor |por favor |porfa )?(?:a|al|en)\b"
    r"|\b(?:nos|me|le|la|lo) (?:\w+ )?(?:anotar|apuntar|incluir|inscribir|registrar|agregar|anadir|poner|sumar|reservar|apunten?|anoten?|incluyan?|inscriban?|registren?|agreguen?|sumen?|pongan?)\b|\breserv\w+\b.{0,40}?\b(?:lugar|turno|espacio|puesto)\b|\b(?:anadir|agregar|sumar|incluir|inscribir|anotar)(?:nos|la|lo)\b",
    r"(?:ادراج|تسجيل|قيد|ادراجه|تسجيلنا|ادراجنا|اضافه|سجلونا|ادرجونا|قيدونا|اضيفونا)(?! (?:اشاره|فقره|نص|بند|عباره))",
    r"\b(?:включить(?! (?:упоминани|ссылк|текст|пункт|фраз))|записать|внести|зарегистрировать|запишите|включите|внесите|зарегистрируйте|добавьте|поставьте нас|добавить(?! (?:фраз|текст|ссылк|слов))|запись|записаться|просит включить|регистраци\w+|включени\w+)\b",
    r"登记|登記|列入|报名|報名|注册|加上|加入.{0,12}名单|列为|予以安排",
)
"""Somebody is to be put on the list."""

_NO_TONGUE = r"(?! (?:in )?(?:arabic|chinese|english|french|russian|spanish|portuguese)\b)"
SPEAKING = Cues(
    rf"\b(?:would|wish(?:es)?|want(?:s)?|intend(?:s)?|like|ask(?:s|ing)?|request(?:s|ing)?|seek(?:s)?|hopes?|plans?|pleased|glad|happy|honou?r(?:ed)?|confirm(?:s)?|propose(?:s)?|able|going|ready|desires?|instructed|mandated|authori[sz]ed|keen|volunteers?|allow(?:s|ed)?|permit(?:s|ted)?|delighted|eager|interest(?:ed)?|authori[sz]ed|love|opportunity|chance|prepared|apply|applies|offers?|accepts?|wishing|hoping|intention|readiness|opportunity|permission|available|expects?|is to|are to)\b(?:[ ,]+(?!not\b)[\w'()-]+){{0,14}}?[ ,]+(?:to |in |of |that \w+ will )?{_EN_SPEAK}\b{_NO_TONGUE}",
    rf"\bwill (?:also |now |again |be )?(?:\w+ )?{_EN_SPEAK}\b{_NO_TONGUE}|\bwill be (?:speaking|taking the floor|intervening|delivering)\b",
    r"\b(?:ask(?:s|ing)?|request(?:s|ing|ed)?|given|give|seek(?:s|ing)?|claim(?:s)?) (?:for )?(?:the|a) (?:floor|(?:speaking )?(?:slot|place|turn))\b|\bfor the floor\b|\b(?:would like|wish(?:es)?|wants?) (?:to be given |to have |for )?the floor\b|\bspeaking (?:slot|time|turn)\b",
    r"\b(?:grateful|appreciate\w*|like|glad|happy|pleased|ask(?:s|ing)?) (?:(?:for|to have|having) )?(?:(?:its|our|the|a|some) )?(?:two|2|three|3|few) minutes\b"
    r"|\bwould (?:be (?:\w+ )?grateful for|appreciate|welcome|value) (?:a|an|the) (?:\w+ ){0,2}?(?:place|slot|turn|chance|opportunity)\b",
    rf"\bif (?:\w+ ){{1,4}}could (?:also |please )?{_EN_SPEAK}\b|\binterested in (?:speaking|intervening|taking the floor|delivering|making|addressing|contributing)\b"
    r"|\bparticipat\w+ as (?:a |the )?speakers?\b|\bconfirm(?:s|ing)? (?:its|our|the) (?:\w+ )?(?:intervention|statement|request|inscription|registration)\b"
    r"|\b(?:would|wish(?:es)?|want(?:s)?|intend(?:s)?|like|pleased|glad|happy|will) (?:to )?(?:participate|take part|join) in (?:[\w-]+ ){0,4}?(?:segments?|parts?|lists?)\b",
    r"\b(?:souhait\w*|desir\w+|voudrai\w+|aimerai\w+|entend\w*|demand\w+|prononcera|prononcerons|interviendra|interviendrons|envisag\w+)\b.{0,90}?"
    r"\b(?:parole|interven\w+|s'exprimer|declaration|allocution|inscri\w+|orateurs|prononcer)\b"
    r"|\b(?:participer\w*|prendr\w+ part)\b.{0,40}?\b(?:en (?:qualite|tant) (?:d'|qu')|comme )orat\w+"
    r"|\bconfirme\w* (?:sa|son|notre|la|l')\s?(?:intervention|prise de parole|inscription|demande)\b"
    r"|\b(?:souhait\w+|desir\w+|voudrai\w+|aimerai\w+) participer (?:au|aux|a la) (?:\w+ ){0,2}?(?:segments?|volets?|parties?)\b",
    r"\b(?:souhait|desir|voudr|aimer)\w+ dire (?:quelques|un) mots?\b|\bnous (?:parlerons|interviendrons|prendrons la parole|prononcerons)\b|\b(?:allons|vais|va) (?:intervenir|prendre la parole|parler|prononcer)\b|\b(?:prendra|prendrons|prendre|demande de|sollicite|obtenir|avoir) (?:\w+ )?(?:la )?parole\b|\b(?:sollicit\w+|demand\w+|reserv\w+) (?:\w+ ){0,4}?(?:temps de parole|creneaux?)\b|\bprononcera une (?:declaration|allocution)\b|\b(?:interviendra|interviendrons)\b",
    r"\b(?:desea\w*|solicit\w+|quisiera\w*|querria\w*|quiere|pide\w*|hara|hacer|tomara|tomar|pronunciara|intervendra|ruega\w*|agradecer\w+|tiene el honor)\b.{0,90}?"
    r"\b(?:palabra|interven\w+|hablar|declaracion|orador\w*|lista|inscri\w+|pronunciar|discurso|alocucion)\b"
    r"|\b(?:solicit\w+|pid\w+|reserv\w+) (?:\w+ ){0,3}?(?:turno|espacio|tiempo de palabra)\b|\b(?:gostaria\w*|deseja\w*|pretende\w*|solicita\w*|interesse)\b.{0,60}?\b(?:intervir|palavra|falar|discursar)\b"
    r"|\b(?:mochte\w*|bitte[nt]|wunsch\w+)\b.{0,80}?\b(?:das wort|sprechen|rednerliste|redezeit)\b",
    r"\bconfirma\w* (?:su|nuestra|la) (?:intervencion|inscripcion|solicitud)\b|\bparticipar\w* como orador\w*|\bintervendra\b|\b(?:desea\w*|quisiera\w*|querria\w*|quiere|interesad\w+ en) (?:participar|intervenir|hablar|tomar la palabra)\b.{0,40}?\bsegmentos?\b|\b(?:intervendremos|hablaremos|tomaremos la palabra|haremos uso de la palabra|pronunciaremos)\b|\b(?:vamos|voy|va|van) a (?:intervenir|hablar|tomar la palabra|hacer uso|pronunciar)\b|\bhacer uso de la palabra\b|\bhara uso de la palabra\b|\btomar(?:a)? la palabra\b",
    r"(?:اخذ الكلمه|(?:يود|تود|نود|يرغب|ترغب|نرغب|يعتزم|تعتزم|نعتزم|قررت?|ينوي|تنوي|يطلب|تطلب|نطلب|نلتمس|برغبت?\w*|رغبت?\w*)(?: \S+){0,6}? (?:ان |في |ب)*(?:ال)?(?:كلام|تكلم|تتكلم|يتكلم|نتكلم|تحدث|تتحدث|يتحدث|نتحدث|تدخل|تدخلات|مداخله|بمداخله|كلمه|بكلمه|بيان|بيانا|تدلي|يدلي|ندلي|ناخذ|تاخذ|ياخذ)(?!\w)|(?:يطلب|تطلب|نطلب)(?: \S+){0,4} (?:ال)?كلمه|القاء (?:كلمه|بيان|الكلمه|كلمتين|كلمتها|كلمته|مداخله)|طلب الكلمه|التكلم|التحدث|الادلاء ب|يلقي|ستلقي|سيلقي|سيتكلم|سيتحدث|سنتكلم|سنتحدث|سنلقي|(?:المشاركه|تشارك|يشارك|نشارك)(?: \S+){0,2} (?:بكلمه|بمداخله)|يتناول الكلمه|تناول الكلمه|مداخله)",
    r"\b(?:прос\w+|прош\w+|хот\w+|жела\w+|намерен\w*|готов\w*|заявк\w+|заявля\w+|запрос\w*|планиру\w+|собира\w+|заинтересован\w*|предостав\w+|запис\w+|честь|надеем\w*|рад\w*|должн\w+|может)\b"
    r"(?:(?!\b(?:время|врем\w+|поряд\w+|текст\w*|очеред\w+|регламент\w*|благодар\w+)\b)[^.\n]){0,120}?\b(?:выступ\w+|слов[оау]|заявлени\w+)\b"
    r"|\b(?:выступит|выступим|возьмет слово|взять слово|будет выступать|будем выступать|сделает заявление)\b|\b(?:беседовать|высказаться|поделиться)\b|\b(?:регистрируем|записываем|заявляем)(?:ся)?\b|\b(?:просит|просим) (?:предоставить|дать)\b[^.\n]{0,60}?\b(?:слов\w+|возможност\w+)\b|^выступлени\w+\b|\b(?:запись|заявка|запрос) на выступлени\w+",
    r"(?:拟|擬|有意|愿意|望|盼|决定|報名|报名|加报|补报|想替|打算|保留|占|申请|申請|请求|請求|希望|愿|要求|将|將|欲|想|谨|作|要|安排|由[^,。\n]{2,20}|各|均|请给予|准备|计划)[^,。\n]{0,30}?(?:发言|發言|致辞|讲话)(?!稿|人|前|后|文本|提纲|顺序|时间|名单)|(?:发言|發言)(?:申请|登记|請求|请求)",
)
"""Somebody wishes to speak."""

_NO_JOURNEY = r"(?! (?:\w+ ){0,3}?(?:trips?|travel\w*|flights?|visits?|journeys?|meetings?|appointments?|deplacements?|voyages?|vols?|visites?|viajes?|vuelos?|visitas?|reuni\w+)\b)(?! (?:\w+ ){0,6}?(?:side|parallel|paralleles?|paralelos?)[- ]?(?:events?|meetings?)\b)"
_NO_FLIGHT = "(?<!flight has been )(?<!flight was )(?<!flight is )(?<!trip has been )(?<!visit has been )"
"""A journey that falls through is no place given up: somebody else may speak."""
WITHDRAWING = Cues(
    r"\bwithdr[ae]w(?:s|al|ing|n)?\b|\b(?:scrap|bin|axe) (?:\w+ ){0,6}?(?:from|off)\b|\b(?:drops?|dropping|bow(?:s|ing)?) out\b|\bresigns? from (?:its|our|the) (?:\w+ )?(?:speech|statement|slot|place|intervention)\b|\bwithout effect\b|\b(?:does|do)(?:n't| not) need (?:\w+ ){0,4}?(?:any ?more|any longer)\b|\bno longer (?:wish|intend|be|want|need|speak|tak|require|able|in a position|deliver|plan)\w*|\bnot longer (?:speak|tak)\w*",
    r"\b(?:won't|can't|cannot|will|shall|can|does|do|is|are|would)(?: now| unfortunately| in the end| therefore| regrettably)?(?:(?<=n't)|(?<=nnot)| not|n't|not)(?: now| be| after all| in the end| therefore| wish to| intend to| be able to| in a position to)*"
    r"(?<!who will not)(?<!who is not) (?:speak|speaking|tak(?:e|ing) the floor|intervene|intervening|deliver|delivering|mak(?:e|ing) (?:a|its|our)(?! (?:joint|separate|national|second|further|additional)))\w*",
    rf"\b{_NO_FLIGHT}(?:cancel(?:s|led|ling|lation)?|annul)\b{_NO_JOURNEY}|\b(?:remove|delete|strike|drop|take|scratch|cross|erase) (?:\w+ ){{0,6}}?(?:from|off) (?:the|your|our|that|both|segments?|list|first|second)\b|\bdeclin\w+ (?:its|our|the) (?:\w+ )?(?:slot|place|turn|inscription|registration)\b|\b(?:unable|not able|not in a position) to (?:speak|take the floor|deliver|intervene|participate|attend)\b|"
    r"\b(?:give up|forgo|release|relinquish|drop)(?:s|ing)? (?:its|our|the|this) (?:slot|place|turn)\b|\bdecided not to (?:speak|take|intervene)|\b(?:pull|back|opt)(?:s|ed|ing)? out\b",
    rf"\bretir(?:er|e|ons|ait|ee?|ez|ant)\b|\bretrait\b|\bne (?:prendra|prendrons|souhait\w+|desir\w+|pourra|pourrons|interviendra|interviendrons|sera|serons)\b.{{0,30}}\b(?:pas|plus)\b|\brenonc\w+|\bannul\w+{_NO_JOURNEY}|\bdesinscri\w+|\bpas de (?:discours|declaration|intervention)\b|\bliber\w+ (?:la|notre|sa) place\b|\bne (?:prendra|prendrons|fera|ferons)\b[^.\n]{{0,40}}\b(?:aucun|ni)\b|\bsupprimer\b|\brayer\b|\b(?:enlev|radi|ot)(?:er|ez|e)(?:[- ]nous)? (?:\w+ ){{0,4}}?(?:de|du) (?:la |votre )?(?:liste|segment|premier|second)\b|\bdesist\w+",
    rf"\bse bajan? del?\b|\bnos bajamos\b|\bsin efecto\b|\bretir(?:ar|e|en|o|a|ada|ado|amos|arse|aran|ara)\b|\bya no (?:\w+ )?(?:dese\w+|quier\w+|quer\w+|va|vamos|van|podr\w+|pued\w+|intervend\w+|intervien\w+|habl\w+|tom\w+|har\w+|particip\w+|necesit\w+|solicit\w+|pronunci\w+|ser[ae] posible)\b|\bno (?:hara|podra|intervendra|tomara|pronunciara|desea|participara)\w*|\b{_NO_FLIGHT}cancel\w+{_NO_JOURNEY}|\bdar(?:se|nos|la|lo|le)? de baja\b|\bden?(?:nos)? de baja\b|\b(?:bajar|bajen?|quitar|quiten?|sacar|saquen?|borrar|borren?|tachar|tachen?|elimin\w+)\w* (?:\w+ ){{0,4}}?(?:de|del) (?:la )?(?:lista|segmento|primer\w*|segund\w*)\b|\brenunci\w+|\banul\w+|\bdesist\w+|\bsuprim\w+|\beliminar\b",
    r"(?:سحب|الغاء|شطب|حذف|عدم رغبته|لن (?:ي|ت|ن)\w+|لم يعد|لم تعد|العدول|(?:تعتذر|يعتذر|نعتذر)(?: \S+){0,3} عن(?! (?:ال)?(?:تاخر|تاخير|ازعاج|ارباك|ارسال|اي ))|الاعتذار عن|التنازل عن)",
    r"\b(?:отозвать|отзыва\w+|отзыв|снять|снимает|снимаем|снятии|исключить|не будет выступать|не сможет выступить|не выступит|не планирует|отказ\w*|отмен\w+|аннулир\w+|более не|больше не|снимаемся|снимается|не сможем выступить)\b",
    r"划掉|劃掉|拿下来|拿下|不讲了|不講了|撤回|取消|撤销|撤銷|不再|退出|放弃|放棄|删除|删去|不(?:能|会|會|拟|作|打算|再)?(?:在[^。，,\n]{1,12})?发言|移除|除名",
)
OFF_THE_LIST = Cues(
    rf"\bwithdr[ae]w(?:s|al|ing|n)?\b|\b(?:remove|delete|strike|drop|take) (?:\w+ ){{0,6}}?(?:from|off) (?:the|your|our|that|both|segments?|list|first|second)\b|\b{_NO_FLIGHT}cancel(?:s|led|ling|lation)?\b{_NO_JOURNEY}",
    rf"\bretir(?:er|e|ons|ait|ee?|ez|ant)\b|\bretrait\b|\bdesinscri\w+|\brayer\b|\b(?:enlev|supprim|radi|ot)(?:er|ez|e)(?:[- ]nous)? (?:\w+ ){{0,4}}?(?:de|du) (?:la |votre )?(?:liste|segment|premier|second)\b|\bannul\w+{_NO_JOURNEY}",
    rf"\bretir(?:ar\w*|e|en|o|a|ada|ado|amos)\b|\bdar(?:se|nos|la|lo|le)? de baja\b|\bden?(?:nos)? de baja\b|\b(?:bajar|bajen?|quitar|quiten?|sacar|saquen?|borrar|borren?|tachar|tachen?|elimin\w+)\w* (?:\w+ ){{0,4}}?(?:de|del) (?:la )?(?:lista|segmento|primer\w*|segund\w*)\b|\b{_NO_FLIGHT}cancel\w+{_NO_JOURNEY}|\bsuprim\w+|\beliminar\b",
    r"سحب|شطب|الغاء|حذف",
    r"\b(?:отозвать|отзыва\w+|отзыв|снять|снимает|снимаем|снимаемся|снимается|исключить|аннулир\w+)\b",
    r"撤回|取消|撤销|删除|移除|除名|划掉|劃掉|拿下",
)
"""Somebody is to be taken off the list, whatever else is said of speakers."""

NO_LONGER = Cues(
    r"\b(?:no|not|any) longer\b|\bany ?more\b|\bafter all\b|\bin the end\b|\bfinally\b|\bunfortunately\b|\bregret\w*\b|\b(?:unable|not able|not in a position)\b|\bgiv(?:e|es|ing) up\b|\brelinquish\w*\b",
    r"\bplus\b|\bfinalement\b|\bmalheureusement\b|\bregret\w*\b|\brenonc\w+\b|\bdesist\w+\b",
    r"\bya no\b|\bfinalmente\b|\blamentable\w*\b|\blament\w+\b|\brenunci\w+\b|\bdesist\w+\b|\bal final\b",
    r"لم (?:يعد|تعد|نعد)|للاسف|نعتذر|تعتذر|يعتذر|التنازل",
    r"\b(?:больше|более) не\b|\bк сожалению\b|\bотказ\w+\b|\bвсе-таки\b",
    r"不再|遗憾|遺憾|放弃|放棄|退出",
)
"""What was asked for before is not wished for now."""

SWAPPING = Cues(
    r"\bswap(?:s|ped|ping)?\b|\bswitch us\b(?! (?:to|from|over))|\bexchang(?:e|es|ed|ing)\b.{0,60}?\b(?:places?|slots?|positions?|turns?|order)\b|\btrad(?:e|es|ed|ing) (?:(?:its|our|their|the) )?(?:places?|slots?|turns?)\b|\bchange (?:of|in|the) (?:\w+ )?order\b|\b(?:chang|switch)(?:e|ed|ing) (?:places|slots|positions|turns)\b|\bexchange of (?:places|slots|speaking)\b|\b(?:before|after|ahead of|behind)\b[^.\n]{2,60}?\b(?:rather than|instead of|and not|not) (?:before|after|ahead of|behind)\b",
    r"\bechang(?:e|er|ent|ons|eant)\b.{0,60}?\b(?:places?|creneaux?|tours?|rang|ordre|position)\b|\bechange de (?:places?|creneaux?|tours?)\b|\bpermut\w+|\binterverti\w+|\b(?:avant|apres)\b[^.\n]{2,60}?\b(?:plutot qu'|au lieu d'|et non |et pas )(?:avant|apres)\b",
    r"\bintercambi\w+|\bpermut\w+|\bcambi\w+ (?:de )?(?:lugar(?:es)?|turnos?|puestos?|orden)\b.{0,20}\bcon\b|\bcanje\b|\b(?:antes|despues) de\b[^.\n]{2,60}?\b(?:en (?:vez|lugar) de|y no) (?:antes|despues)\b",
    r"تبادل|مبادله|تبديل (?:الاماكن|المواقع|الدور)|التبادل",
    r"\bпоменять\w*|\bобменя\w+|\bобмен\w*|\bменя\w+ местами\b|\bперестанов\w+",
    r"互换|互換|对调|對調|调换|調換|交换(?:顺序|位置|次序|发言)|交换|交換",
)
SPEAKER_CHANGED = Cues(
    r"\b(?:new|different|another|replacement|substitute) (?:\w+ ){0,2}speaker\b|\b(?:change(?:d|s)?|replac\w+|substitut\w+|updat\w+|modif\w+|amend|correct|revis\w+) (?:\w+ ){0,4}(?:speaker|name)\b|\bspeaker\b.{0,40}?\b(?:chang\w+|replac\w+|now be|has been|updated)\b|\bwill (?:now )?be replaced\b|\breplac(?:e|es|ed|ing)\b|\b(?:instead of|in place of|in lieu of) (?:mr|ms|mrs|dr|amb|h\.e|the ambassador|the minister|our)\b|\b(?:is|should be) spel(?:t|led)\b|\bfill(?:ing)? in (?:the )?name|\bname (?:that )?(?:was|is|were) missing\b|\bwill (?:now|instead) (?:be )?(?:deliver|speak|read|represent)|\bwill now be\b|\b(?:small|slight|minor|late|last[- ]minute|one) change\b|\bin (?:his|her|their) (?:place|stead)\b|\b(?:step|stand|fill)(?:s|ing)? in for\b"
    r"|\b(?:delivered|read(?: out)?|given|made|presented|represented) (?:\w+ )?by\b[^\n;]{2,140}?,? instead\b|\b(?:will|to) (?:speak|deliver|read|represent|intervene)\b[^\n;]{0,80}? instead(?! of (?:in |under |for )?(?:the )?(?:segment|first|second))\b",
    r"\bremplac\w+|\ba sa place\b|\ben (?:son|leur) lieu et place\b|\bchangement d'ora\w+|\bnouve(?:l|au|lle) (?:orateur|oratrice|intervenant)\w*|\b(?:au lieu|a la place) de (?:m\.|mme|s\.e|l'ambassad)|\bmodification (?:de l'|du nom de l')?orat\w+|\b(?:il faut|il convient de|au lieu de \S+ \S+,?) lire\b|\b(?:orateur|oratrice)\b.{0,60}?\bsera (?:finalement|desormais)\b|\bsera finalement (?:represente|lue?|prononcee?|assuree?)|\bdesormais\b.{0,40}\b(?:prononc|orat|interven)\w*"
    r"|\bempech\w+\b|\b(?:petite?|legere?|dernier\w*|un|une|note[rz]? (?:un|une|le|la)) (?:changement|modification)\b(?! d'(?:equipe|adresse|horaire|organisation|agenda)| de (?:personnel|programme|calendrier|date|salle))",
    r"\breemplaz\w+|\bsustitu\w+|\bcambio de orador\w*|\bnuev[oa] orador\w*|\ben (?:lugar|vez) de(?:l)? (?:sr|sra|embajador|la|el)\b|\ben su (?:lugar|reemplazo|sustitucion)\b|\bdebe decir\b|\bmodific\w+ .{0,20}orador\w*|\borador\w*\b.{0,60}?\bsera (?:finalmente|ahora)\b|\bsera (?:finalmente )?(?:el|la) [^.\n]{2,100}? quien (?:haga|hara|intervendra|intervenga|pronuncie|pronunciara|hable|hablara)\b",
    r"(?:تغيير|استبدال|تعديل).{0,25}(?:المتكلم|المتحدث|المتحدثه|اسم|الخطيب)|سيحل محل|ستحل محل|بدلا من (?:السيد|السيده|السفير|سعاده|معالي|المستشار|الوزير|الدكتور|القاضي)|المتكلم الجديد|المتحدث الجديد",
    r"\bзамен(?!ить (?:\w+ )?не(?:кем|чем|возможно))\w+|\bвместо (?:г-на|г-жи|посла|министра|господина|госпожи|ранее|указанн)|\bизмен\w+ .{0,30}(?:выступающ|оратор|докладчик)\w*|\b(?:нов\w+|друг\w+) (?:выступающ|оратор|докладчик)\w*",
    r"更换|更換|改由|替换|替換|代替|发言人[^。，,\n]{0,12}改(?:为|由|成)|发言人(?:改为|变更|更改|调整)|(?:变更|更改|调整)发言人",
)
SEGMENT_CHANGED = Cues(
    r"\b(?:correct\w+|meant|mistake\w*|erroneous\w*)\b.{0,90}?\bseg\w+|\b(?:mov(?:e|ed|ing)|transfer(?:red|ring)?|switch(?:ed|ing)?|shift(?:ed|ing)?|chang(?:e|ed|ing))\b.{0,60}?\b(?:segments?|from|to)\b|\brather be in\b.{0,40}?\bthan\b|\binstead of (?:in |under |for )?(?:the )?(?:segment|first|second)|\brather than (?:in |under |for )?(?:the )?(?:segment|first|second)",
    r"\b(?:passer|transfer\w+|deplac\w+|bascul\w+|modifi\w+|chang\w+)\b.{0,60}?\b(?:segment|volet|partie)|\b(?:plutot que|au lieu) d(?:u|ans le|e)\b.{0,20}(?:segment|premier|second|deuxieme)",
    r"\b(?:traslad\w+|pasar|pase|mover|cambi\w+|transferir)\b.{0,60}?\bsegmento|\ben (?:vez|lugar) del? (?:segmento|primer|segundo)",
    r"(?:نقل|تحويل|تغيير).{0,40}(?:الجزء|من)|بدلا من الجزء|عوضا عن الجزء",
    r"\b(?:перенести|перевести|переместить|перенос\w*|изменить|сменить)\b.{0,60}?\b(?:сегмент\w*|част\w+)|\bвместо (?:сегмента|первого|второго|перв\w+|втор\w+)",
    r"(?:改到|改为|改至|改在|调整到|调整至|调整为|转到|转至|移至|移到|改报)",
)
ALREADY = Cues(
    r"\balready (?:\w+ )?(?:on|in (?:your|the) list|inscribed|registered|listed|have|has|down|included|confirmed)|\b(?:in addition|further) to our (?:earlier |previous |existing )?(?:inscription|registration|request|place|slot)|\b(?:in addition|further|supplementary) to (?:our|its|the) (?:earlier |previous |existing )?(?:note verbale|note|e-?mail|letter|message)\b(?=[^.\n]{0,60}\b(?:remains?|stands?|stays?) (?:valid|in place|unchanged|as))|\b(?:place|slot|inscription|registration)\b[^.\n]{0,40}?\b(?:remains?|stays?|stands?) (?:valid|in place|unchanged|as)\b|\b(?:which|that) we keep\b|\bwe (?:also )?keep (?:our|the) (?:\w+ )?(?:place|slot|inscription)\b|\bbesides (?:our|its) (?:place|inscription|registration)|\bhas (?:a place|been inscribed|been registered)\b",
    r"\bdeja (?:inscrit\w*|enregistre\w*|sur la liste)|\bgard(?:e|ons|ent)\b[^.\n]{0,30}?\b(?:notre|sa|leur) (?:place|inscription)\b|\ben (?:plus|complement) de (?:notre|son|sa|nos|ses|l')|\b(?:place|inscription)\b[^.\n]{0,40}?\b(?:reste|restant|demeur\w+) (?:\w+ )?(?:inchange\w*|la meme|valable|acquise)\b|\boutre (?:notre|son|l')\s?inscription",
    r"\bya (?:esta\w*|figura\w*|inscrit\w*|tiene|cuenta)|\bademas de (?:nuestra|su|la) inscripcion|\b(?:lugar|turno|inscripcion)\b[^.\n]{0,40}?\b(?:se mantiene|queda igual|sigue igual|sin cambios?|permanece)\b",
    r"(?:مسجل\w* بالفعل|سبق (?:ان |له |لها |لنا )?(?:تسجيل|التسجيل|ان)|اضافه الي تسجيل|بالفعل)",
    r"\bуже (?:\w+ )?(?:записан\w*|включен\w*|внесен\w*|зарегистрирован\w*)|\bв дополнение к (?:наш|ране|запис|ее|его)\w*|\b(?:место|запись|заявка)\b[^.\n]{0,40}?\b(?:сохраня\w+|остает\w+|без изменений)\b|\bпомимо\b|\bк (?:уже )?(?:поданн\w+|имеющ\w+|нашей|прежн\w+) (?:\w+ )?(?:заявк\w+|запис\w+|регистраци\w+)",
    r"已(?:经)?(?:登记|列入|报名|注册)|在(?:已|此前)登记|(?:发言|登记|席位)[^。\n]{0,10}(?:照旧|不变|保留|保持)",
)
ALSO = Cues(
    r"\balso\b|\badditional(?:ly)?\b|\bas well\b|\bin addition\b|\bsecond (?:statement|intervention)\b",
    r"\begalement\b|\baussi\b|\ben outre\b|\bde plus\b|\ben plus\b|\boutre\b",
    r"\btambien\b|\badicional\w*|\basimismo\b|\bademas\b",
    r"ايضا|كذلك|اضافه|بالاضافه",
    r"\bтакже\b|\bдополнительно\b|\bв дополнение\b|\bпомимо\b|\bеще\b",
    r"另外|此外|加报|再报|还|還|增加|同时|同時|追加|亦|也",
)
QUESTIONING = Cues(
    r"\b(?:could|can|would|may|might) (?:you|we|i)\b.{0,60}?\b(?:tell|let us know|advise|inform|confirm (?:whether|if|when|that)|clarify|indicate)\b|\b(?:kindly|please) (?:confirm (?:whether|if|when)|advise (?:whether|if|when|on|how)|clarify|let us know(?! if (?:you|there|any\w*|more|further)\b)|inform us|tell us|indicate)\b|\bwe (?:have|had) a (?:quick )?(?:question|query)\b|\bis (?:the )?(?:registration|list)\b.{0,30}\b(?:open|closed)|\b(?:wondering|like to know|grateful to know|enquir\w+|inquir\w+|query|question)\b",
    r"\b(?:pourriez|pouvez|pourrait|pourrions)-?\s?(?:vous|nous|on)\b.{0,60}?\b(?:dire|confirmer si|indiquer|preciser|informer|faire savoir)|\bnous (?:aimerions|souhaiterions|voudrions) savoir\b|\bmerci de (?:nous )?(?:preciser|indiquer|faire savoir|confirmer si)|\best-il (?:encore )?possible\b|\bune question\b",
    r"\b(?:podria\w*|pueden|puede)\b.{0,60}?\b(?:decir|confirmar si|indicar|informar|aclarar|precisar)|\bquisiera\w* saber\b|\bagradecer\w+ (?:nos )?(?:indicar\w*|informar\w*|aclarar\w*|confirmar\w* si)|\buna (?:consulta|pregunta|duda)\b",
    r"(?:هل |نود الاستفسار|نستفسر|نرجو (?:افادتنا|ابلاغنا|اعلامنا|توضيح)|استفسار)",
    r"\b(?:просим (?:сообщить|уточнить|подтвердить, (?:открыт|можно))|можно ли|подскажите|хотел\w* бы (?:узнать|уточнить)|уточните|сообщите|(?:просим|прошу|просит) (?:\w+ )?(?:разъяснить|пояснить|уточнить|подсказать))\b|\bвопрос\b",
    r"请问|請問|能否(?:告知|说明|确认)|是否(?:仍|还)?(?:开放|可以|可)|请告知|想了解|咨询",
)
WHETHER = Cues(
    r"\b(?:like|wish(?:es)?|want(?:s)?|need(?:s)?|keen|glad|grateful|curious) to (?:know|enquire|inquire|find out|understand|check|verify)\b"
    r"|\b(?:wonder(?:s|ing|ed)?|ask(?:s|ing)?|enquir\w+|inquir\w+|know|advise|inform|tell|clarify|indicate|confirm|check|verify|see|sure|unclear)(?: (?:us|me|him|her|them))? (?:if|whether|when|where|how|what|which|who|why)\b(?! (?:you|there|any\w*|more|further) )",
    r"\b(?:souhait\w+|voudr\w+|aimer\w+|desir\w+|besoin de|curieux de|cherch\w+ a) (?:\w+ )?(?:savoir|connaitre|verifier)\b"
    r"|\b(?:demand\w+|savoir|indiquer|preciser|confirmer|informer|dire|communiquer|verifier|signaler)(?: (?:nous|moi))? (?:si|s'il|quand|quel(?:le)?s?|combien|comment|jusqu'a quand|a quel(?:le)?s?)\b",
    r"\b(?:quisiera\w*|querria\w*|desea\w*|gustaria|agradecer\w+|necesita\w*|quiere\w*)(?: \w+){0,2} (?:saber|conocer|consultar|preguntar|verificar)\b"
    r"|\b(?:confirm\w+|indic\w+|inform\w+|decir\w*|dig\w+|precis\w+|pregunt\w+|consult\w+|saber|aclar\w+)(?: (?:nos|me))? (?:si|cuando|cual(?:es)?|cuant[oa]s?|donde|hasta cuando|a que)\b",
    r"(?:معرفه|الاستفسار|نستفسر|تستفسر|يستفسر|افادت\w+|اعلام\w+|ابلاغ\w+|اخبار\w+|التاكد|تاكيد|تاكيدكم)\s+(?:عن\s+|من\s+|ب)?(?:ما اذا|ان كان|اذا|متي|موعد|كيف|عدد|كم|استلام)|(?:نود|تود|يود|نرغب في|ترغب في) (?:ان )?(?:نعرف|تعرف|يعرف|معرفه|الاستفسار|نستفسر|تستفسر)",
    r"\b(?:сообщит\w*|разъяснит\w*|пояснит\w*|уточнит\w*|узнать|подтвердит\w*|спросить|проинформир\w+|знать|подскажите)\b[^.\n]{0,40}?\b(?:ли|когда|как|сколько|где|кто|какой|какая|каков\w*|до какого)\b"
    r"|\bхотел\w* бы (?:\w+ )?(?:узнать|уточнить)\b",
    r"(?:了解|知道|知悉|询问|詢問|告知|确认|確認|请问|請問)[^。\n]{0,20}?(?:是否|何时|何時|如何|多少|什么|什麼|哪|几时)",
)
"""What somebody would like to know: a question without its mark. To have an inscription confirmed is to ask for it."""

TENTATIVE = Cues(
    r"\b(?:may|might) (?:(?:also|perhaps|possibly|well|still) )?(?:wish|want|like|decide|seek|choose|be interested|request|ask|intervene|speak|take)\b"
    r"|\b(?:is|are|am|be|currently|still) (?:\w+ )?(?:considering|contemplating|reflecting|exploring|consulting|deciding|thinking|undecided)\b|\breserv(?:e|es|ing) (?:its|our|the|their|my) (?:right|position|possibility)\b|\b(?:possible|potential|eventual) (?:intervention|participation|statement|inscription)\b"
    r"|\b(?:not yet|yet to|have not|has not|haven't|hasn't|still to)(?: yet)? (?:decided?|determined?|made up|be decided|received? (?:\w+ )?instructions)\b|\bawait(?:s|ing)? (?:\w+ ){0,3}(?:instructions?|approval|clearance)\b"
    r"|\bif (?:\w+ ){0,3}(?:instructed|capital (?:agrees|approves|so decides))\b"
    r"|\b(?:has|have|had) no (?:\w+ )?(?:plans?|intention|wish|desire|need|instructions)\b|\bwithout (?:intending|wishing|asking)\b",
    r"\bpourrai(?:t|ent|s)(?: (?:egalement|aussi|eventuellement))? (?:souhaiter|vouloir|etre amen\w+|intervenir|prendre|demander)\b|\b(?:se )?reserv\w+ (?:le droit|la possibilite|la faculte|(?:sa|notre|leur) (?:position|decision))\b|\beventuel\w* (?:prise|intervention|inscription|participation|declaration)\b"
    r"|\b(?:examin\w+|etudi\w+|reflechi\w+|envisag\w+)(?: \w+)? (?:la possibilite|l'opportunite|l'eventualite|a l'opportunite)\b|\bn'a(?:vons|vez|i)? (?:pas|aucune) (?:l')?intention\b|\bn'a(?:vons|vez|i)? pas encore (?:decide|arrete|determine|recu)\b|\b(?:dans l'attente|en attente) (?:d'|de )(?:\w+ )?(?:instructions?|l'accord|la validation)\b",
    r"\bpodria\w* (?:eventualmente |tambien )?(?:desear|querer|solicitar|intervenir|hacer uso|estar interesad\w+)\b|\bse reserva\w* (?:el|su|la) (?:derecho|posibilidad)\b|\beventual (?:intervencion|inscripcion|participacion)\b"
    r"|\b(?:consider\w+|estudi\w+|evalu\w+|valor\w+)(?: \w+)? (?:la posibilidad|la conveniencia|si)\b|\bno tien\w+ (?:\w+ )?(?:intencion|previsto|planes?)\b|\b(?:aun|todavia) no (?:ha|hemos|han|se ha) (?:decidido|determinado|recibido)\b|\b(?:a la espera|en espera) de (?:\w+ )?instrucciones\b",
    r"\bقد (?:ترغب|يرغب|نرغب|تود|يود|نود|تطلب|يطلب|نطلب|تتكلم)|(?:تحتفظ|يحتفظ|نحتفظ) (?:بحق|بالحق|لنفس)|(?:تدرس|يدرس|ندرس|تنظر في|ننظر في) (?:امكاني|احتمال)|(?:بانتظار|في انتظار) (?:ال)?(?:تعليمات|توجيهات|موافقه)",
    r"\b(?:возможно|вероятно|может быть),? (?:\w+ ){0,3}(?:захоч\w+|пожела\w+|выступ\w+|возьмет|попрос\w+)|\b(?:рассматрива\w+|изуча\w+|обдумыва\w+) (?:\w+ )?(?:возможност\w+|вопрос)\b|\bоставля\w+ за собой право\b|\b(?:еще|пока) не (?:решил\w*|определил\w*|получил\w*|принял\w*)|\bв ожидании (?:\w+ )?(?:указани\w+|инструкци\w+)",
    r"(?:可能|或许|也许|或將|或将)(?:会|會|也|将|將)*[^。，,\n]{0,12}?(?:希望|想|要|需要|申请|申請|要求|发言|發言)|(?:考虑|考慮|研究)(?:是否|中(?!心))|保留[^。\n]{0,8}(?:权利|權利)|(?:尚未|还未|還未|尚待)(?:决定|確定|确定|作出|收到)|(?:等待|待)[^。\n]{0,6}(?:指示|批准|授权)|(?:再|另行)(?:行)?决定|决定是否",
)
"""What is not wished for yet: somebody may ask, or waits for instructions."""

HELD = Cues(
    r"\b(?:who|which|that|is|are|was|were|has been|have been)(?: (?:is|are|was|were|has been|have been))?(?: (?:already|currently|duly|now|also|still))* (?:inscribed|registered|listed|enrolled|on (?:the|your) (?:\w+ )?(?:speakers'? )?list)\b|\b(?:has|have) (?:already|duly) (?:been )?(?:registered|inscribed|enrolled|signed up)\b",
    r"\b(?:est|sont|etait|etaient|a ete|ont ete)(?: (?:deja|actuellement|bien|aussi))* (?:inscrit\w*|enregistre\w*)\b",
    r"\b(?:esta|estan|estamos|figura\w*|ha sido|han sido|hemos sido|quedo|quedamos)(?: (?:ya|actualmente|debidamente))* (?:inscrit\w*|registrad\w*|anotad\w*)\b",
    r"(?:مسجل\w*|سجلت?|ادرجت?) (?:بالفعل|سابقا|من قبل)",
    r"\b(?:уже |ранее )(?:\w+ )?(?:записан\w*|включен\w*|зарегистрирован\w*)\b",
    r"(?:已|已经|业已)(?:经)?(?:登记|列入|报名|注册)",
)
"""A place that is there already is told of, not asked for."""

THANKING = Cues(
    r"\bthank(?:s|ing|ed)?\b(?:(?! in advance)[ ,]+(?!for\b)[\w']+){0,6}[ ,]+for\b",
    r"\bmerci (?:\w+ ){0,2}?(?:pour|d'avoir|de (?:votre|vos|nous avoir))\b|\bremerci\w+(?: \w+){0,5}?(?: pour\b| d'avoir\b| de (?:votre|vos|nous avoir)\b)",
    r"\bgracias (?:\w+ ){0,2}?por\b|\bagradec(?:emos|e|en|iendo)\b(?: \w+){0,3}? (?:por|el|la|los|las|su|sus|haber\w*)\b",
    r"(?:شكرا|نشكر|تشكر|يشكر|شاكرين|الشكر)\w*(?: \S+){0,4}? (?:علي|ل\w+)",
    r"\b(?:благодар\w+|спасибо)(?: \w+){0,4}? за\b",
    r"(?:感谢|感謝|谢谢|謝謝|致谢)(?=[^。！!\n]{3})",
)
"""What somebody is thanked for is there already."""

SENDING_FOR = Cues(
    r"\b(?:send|sending|share|sharing|provide|forward|circulate|transmit|receiv(?:e|ing)|obtain|see)\b(?: (?!(?:place|slot|turn|floor|inscri\w+|regist\w+|request)\b)[\w']+){0,5}? (?:lists?|programme|program|order|schedule|timetable|template|link|form|concept note)\b",
    r"\b(?:communiquer|transmettre|envoyer|partager|parvenir|adresser|obtenir|recevoir|fournir|connaitre)\b(?: (?!(?:inscri\w+|demande|nom)\b)\S+){0,5}? (?:listes?|programme|ordre|calendrier|formulaire|note (?:conceptuelle|de cadrage))\b",
    r"\b(?:envi\w+|remit\w+|compart\w+|facilit\w+|proporcion\w+|llegar|recibir|obtener|conocer)\b(?: (?!(?:solicitud|inscripcion|nombre|pedido)\b)\S+){0,4}? (?:listas?|programa|orden|calendario|formulario|nota conceptual)\b",
    r"(?:موافات\w+|ارسال|تزويد\w*|اطلاع\w*|الحصول علي|تعميم)\s+(?:\S+ ){0,2}?ب?(?:قايمه|القايمه|البرنامج|برنامج|جدول)",
    r"\b(?:направ\w+|прислать|пришлите|предоставить|выслать|вышлите|получить|разослать)(?: (?!слово\b)\S+){0,3}? (?:списо?к\w*|программ\w+|порядок|повестк\w+|расписани\w+)\b",
    r"(?:提供|发送|發送|发来|告知|分享|索取|获取|传来|转发|寄送)[^。\n]{0,15}?(?:名单|名單|议程|議程|日程|顺序|順序)",
)
"""A paper of the secretariat is asked for, not a place."""

ATTACHED_STATEMENT = Cues(
    r"\btext of (?:the|our|its|a) (?:\w+ )?(?:statement|speech|intervention)\b|\b(?:here(?:'s| is| are)|find (?:below|attached|enclosed)|as you asked,) [^.\n]{0,60}?\b(?:text|statement|speech|remarks|intervention)\b|\bthe (?:\w+ )?text (?:that|which) [^.\n]{0,60}?\b(?:will|is to|intends to) (?:read|deliver|say)|\b(?:attach\w*|enclos\w*|herewith)\b.{0,120}?\b(?:statement|speech|text|remarks|intervention|delivery)\b|\b(?:statement|speech|text|remarks)\b.{0,80}?\b(?:attach\w*|enclos\w*)\b|\b(?:send|sending|submit\w*|transmit\w*|forward\w*|share|sharing)\b.{0,60}?\b(?:the |our )?(?:statement|speech|text|remarks)\b|\btext for (?:the )?interpreters\b",
    r"\b(?:ci-joint\w*|joint\w*|annex\w+|voici|trouver\w* (?:ci-joint|ci-dessous|en annexe)|transmet\w*|adress\w+|envo\w+|remet\w*)\b.{0,120}?\b(?:declaration|allocution|texte|discours|intervention|contribution)\b|\b(?:contribution|declaration|allocution|texte|discours)\b.{0,60}?\bci-joint\w*",
    r"\b(?:adjunt\w+|anex\w+|remit\w+|envi\w+|transmit\w+|mand(?:amos|o|a|an)|hac\w+ llegar|aqui (?:va|tienen))\b.{0,120}?\b(?:declaracion|discurso|texto|intervencion|alocucion)\b|\b(?:declaracion|discurso|texto)\b.{0,60}?\badjunt\w+",
    r"(?:مرفق|نرفق|طيه|هذا نص|تجدون|نرسل|مرفقا|المرفق|نوافيكم|رفق).{0,80}?(?:بيان|كلمه|نص|خطاب)|(?:نص|بيان).{0,40}(?:مرفق|المرفق)",
    r"\b(?:прилага\w+|приложен\w+|направля\w+|во вложении|вложен\w+|высыла\w+)\b.{0,120}?\b(?:текст\w*|выступлени\w+|заявлени\w+|речь|речи)\b|\b(?:текст\w*|заявлени\w+)\b.{0,60}?\b(?:прилага\w+|во вложении|приложен\w+)\b",
    r"(?:附上|附件|随函附|现将|呈上|送上|提交|发送).{0,60}?(?:发言稿|声明|讲稿|文本|书面发言|稿件|演讲稿)|(?:发言稿|声明全文|讲稿).{0,30}(?:附|见附)",
)
RECALLING = Cues(
    r"\brecall(?:s|ed)? the message\b|\brecall: |\b(?:disregard|ignore)\b(?: [\w']+){0,4}? (?:e-?mail|message|mail|inscription|registration|request|note|below)\b|\bplease ignore (?:my|our|the) (?:previous|earlier|last)",
    r"\bne (?:pas )?ten\w+ (?:pas )?compte (?:de|du) (?:mon|notre|precedent|message)|\brappel du message\b|\bannule(?:r)? (?:mon|notre) (?:precedent|message)",
    r"\b(?:hacer caso omiso|ignor\w+|no tener en cuenta).{0,30}(?:mensaje|correo) (?:anterior|previo)",
    r"(?:تجاهل|اهمال).{0,20}(?:الرساله|رسالتنا) السابقه|\bпросим не учитывать предыдущ\w+|请忽略.{0,8}(?:上一封|之前|前一)",
)
OTHER_MEETING = Cues(
    r"\bgeneral debate\b|\bbudget (?:debate|discussion|segment)\b|\bworking group\b|\bside[- ]event\b|\bcomplementarity (?:plenary|session|segment)\b|\bplenary (?:session )?on (?!(?:the )?co-?operation)|\bomnibus\b|\bsecurity council\b|\bhuman rights council\b|\bsixth committee\b|\belection of\b",
    r"\bdebat general\b|\bgroupe de travail\b|\bevenement parallele\b|\bconseil de securite\b|\bpleniere (?:sur|consacree a) (?!(?:la )?cooperation)",
    r"\bdebate general\b|\bgrupo de trabajo\b|\bevento paralelo\b|\bconsejo de seguridad\b|\bplenaria sobre (?!(?:la )?cooperacion)",
    r"المناقشه العامه|الفريق العامل|فريق العمل|مجلس الامن|حدث جانبي",
    r"\bобщ(?:ие|их|им) прени\w+|\bобщей дискуссии\b|\bрабоч\w+ групп\w+|\bсовет\w* безопасности\b|\bпараллельн\w+ мероприяти\w+",
    r"一般性辩论|一般性辯論|工作组|安理会|边会|周边会议",
)
