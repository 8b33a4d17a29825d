# ruff: noqa: E501
"""Stand-in for what `guide2anki.words` will say; the names and meanings are those of that package."""

from __future__ import annotations

import re
from collections import Counter

_SMALL_WORDS = {
    "en": (
        "all ensure a an the of to in on at for and or nor is are be been being am do does did done you your yours we our us "
        "it its this that these those with as by how what which when where why who whom whose from into me my "
        "mine about was were i he she they him her his hers them their there here than then so if but not no any some can could "
        "should would will shall may might must have has had having s t re ve ll d m don't doesn't didn't isn't "
        "you've you'd i've vs versus between across against without within while during under over after before "
        "through per each every other another both either more most much many tell told describe explain discuss "
        "share walk talk give gave given take took taken make made makes making get got put someone something "
        "anyone anything time times situation example examples instance approach handle need needs needed needing "
        "deal led go going work works worked working own way ways thing things out up down off one two question "
        "questions use used uses using answer answers interview interviews common category sample"
    ),
    "es": (
        "el la los las un una unos unas de del al a en y o u e que qué cuál cuáles cómo por para con sin sobre se "
        "su sus es son ser fue era lo le les como más pero si sí no tu tus usted ha han he hay este esta estos "
        "estas esa ese eso cuándo dónde quién cuánto cuéntame cuéntanos háblanos describe explica vez muy también entre "
        "desde hasta cuando donde porque cada todo todos toda todas haces hace hacer te ti nos nosotros alguien algo"
    ),
    "de": (
        "der die das den dem des ein eine einen einem einer und oder aber ist sind war waren sein zu zum zur von "
        "vom mit auf in im an am für wie was wer wen wem wann wo warum welche welcher welches sie ihr ihre ihren ihrer ihrem du dein "
        "es ich wir uns als auch nicht kein keine haben hat hatten wird werden würden bei aus über unter beschreiben erzählen "
        "schildern durch nach sich man wenn dass daß eines nur noch um vor zwischen diese dieser dieses kann können tun tut er doch so"
    ),
    "fr": (
        "le la les l un une des du de d et ou mais est sont était être à au aux en dans pour par avec sans sur "
        "que qui quoi quel quelle quels quelles comment pourquoi quand où vous votre vos tu ton ta tes il elle on "
        "nous ce cette ces se sa son ses ne pas plus avez décrivez parlez racontez fois"
    ),
    "pt": (
        "o a os as um uma uns umas de do da dos das em no na nos nas e ou mas é são foi ser que qual quais como "
        "por para com sem sobre se seu sua seus você vocês quando onde quem não mais ao à este esta isso conte "
        "descreva explique vez"
    ),
    "it": (
        "il lo la i gli le un una di del della dei delle a al alla da dal in nel nella e o ma è sono era essere "
        "che chi cosa quale quali come perché quando dove per con senza su si suo sua non più hai ha ho tuo tua "
        "questo questa descriva descrivi racconta volta"
    ),
    "ru": (
        "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по ее мне было вот от меня "
        "о из ему когда какой какая какие чем где кто почему это для вас ваш или был есть расскажите опишите "
        "объясните"
    ),
    "ar": (
        "في من على ما ماذا هو هي هل كيف لماذا متى أين أو أم و ولماذا وكيف ومتى إلى عن مع بين بعد قبل ذلك هذا هذه "
        "التي الذي أن إن لا اشرح صف كل"
    ),
    "zh": "什么 怎么 如何 哪些 哪个 为什 么是 是什 么解 你会 你如 何看 看待 解释",
}
_STEMMERS = {"en": "english", "es": "spanish", "de": "german", "fr": "french", "pt": "portuguese"} | {
    "it": "italian",
    "ru": "russian",
    "ar": "arabic",
}
_WARNINGS = re.compile(
    r"\b(?:red flags?|warning signs?|weak signals?|pitfalls?|anti[- ]?patterns?|anti-\w+ (?:behaviou?rs?|patterns?|traits|signals)|what not to \w+)\b"
    r"|\b(?:common|typical|frequent|classic|biggest|usual|top \d+|l\d) (?:\w+ )?(?:mistakes|errors)\b|^\W*(?:mistakes|don['’]?ts)\W*$"
    r"|\b(?:to|we|they|i|must|should) avoid\W*$|^\W*avoid(?: these| this)?\W*$"
    r"|señales de alerta|banderas rojas|errores (?:comunes|frecuentes|típicos)|warnzeichen|warnsignale|antimuster"
    r"|(?:häufige|typische) fehler|erreurs (?:fréquentes|courantes)|erros comuns|误区|雷区|危险信号"
)
_ASIDES = re.compile(
    r"\bchecklist\b|\btimeline\b|\b(?:weeks?|days?|night|evening) (?:before|out|of)\b|\blevels?\b|\brounds?\b"
    r"|\b(?:interview|hiring|application) (?:process|loop|format|day)\b|\bloop\b|\betiquette\b|\bresearch\b|\boffers?\b"
    r"|\bprocess (?:works|structure)\b|\b(?:before|after) (?:the|your|an) (?:interview|exam)\b|\bquestions to ask\b"
    r"|\bhow to use\b|\bprepar(?:e|ing|ation)\b|\bproceso de selección\b|\bablauf\b"
)
_STRUCTURES = re.compile(
    r"\b(?:stor(?:y|ies)|answers?|responses?|STAR\w?|CARL?|SOAR)\b.{0,24}"
    r"\b(?:structure|framework|template|method|format|formula|technique|outline|shape|frame|beats)\b"
    r"|\b(?:tell|shap|structur)ing (?:a|your|the) (?:story|stories|answers?)\b|^\W*(?:STAR\w?|CARL?|SOAR)\W*$"
    r"|\baufbau einer (?:antwort|geschichte)\b|\b(?:estructura|método) de (?:la|una|tu) (?:historia|respuesta)\b",
    re.IGNORECASE,
)


def is_warning(name: str) -> bool:
    """Tell whether a heading stands over what not to do."""
    return bool(_WARNINGS.search(name.lower()))


def is_aside(name: str) -> bool:
    """Tell whether a heading stands over how an interview runs and how to get ready for it."""
    return bool(_ASIDES.search(name.lower()))


def names_structure(name: str) -> bool:
    """Tell whether a name is that of a way to tell every story ("Story structure", "STAR")."""
    return bool(_STRUCTURES.search(name))


def language_of(text: str) -> str:
    """Return the code of the language that a text is in; empty if that is unsure."""
    found = Counter(text.lower().split())
    shares = {code: sum(found[word] for word in words.split()) for code, words in _SMALL_WORDS.items()}
    best = max(shares, key=lambda code: shares[code])
    return best if shares[best] >= 0.05 * found.total() else ""


def small_words(lang: str) -> frozenset[str]:
    """Return the words of a language that say nothing of what a text is about, by its code."""
    return frozenset(_SMALL_WORDS.get(lang.lower()[:2], "").split()) | frozenset(_SMALL_WORDS["zh"].split())


def stemmer(lang: str) -> str:
    """Return the name of the Snowball algorithm for a language, by its code; empty if there is none."""
    return _STEMMERS.get(lang.lower()[:2], "")


POINTS = "Points from your guide"
OPEN = "The guide leaves this open: answer in your own words."
AVOID, USE = "Avoid", "Use"
