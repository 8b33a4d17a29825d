"""The words by which guides name their parts, in the languages that study guides are mostly written in.

Everything here looks at the plain text of one heading, label or line; shapes decide what it means. Patterns are in lower
case and look at text in lower case: that finds words several times sooner than a pattern that minds no case.
"""

from __future__ import annotations

import re
from functools import lru_cache


def _words(*names: str) -> frozenset[str]:
    return frozenset(name for line in names for name in line.split(" | "))


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    """Return a heading or label for looking up: lower case, without marks, numbers and closing colon."""
    folded = re.sub(r"[^\w\s&'/+-]", " ", name.casefold().replace("’", "'"))
    return re.sub(r"^[\d\s]+", "", " ".join(folded.split())) or folded.strip()


# ---------------------------------------------------------------- parts of a page that teach nothing

CONTENTS = _words(
    "table of contents | contents | toc | table of content | on this page | in this article | in this guide | index | list of questions"
    " | questions index | outline | quick links | quick navigation | navigation | jump to | sections | agenda",
    "índice | indice | contenido | contenidos | tabla de contenidos | tabla de contenido | sumario | sommaire | table des matières"
    " | inhalt | inhaltsverzeichnis | sumário | conteúdo | 目录 | 目錄 | 目次 | 索引 | 목차 | содержание | оглавление"
    " | المحتويات | جدول المحتويات | فهرس | الفهرس | תוכן | תוכן עניינים | תוכן העניינים",
)

REFERENCES = _words(
    "references | reference | resources | links | useful links | further reading | see also | related | related resources | related links"
    " | related topics | related pages | related notes | related guides | related projects | related articles | additional resources"
    " | additional links | additional reading | additional references | external references | external links | external resources"
    " | more resources | more information | learn more | read more | recommended reading | recommended resources | recommended books"
    " | bibliography | sources | source | books | videos | articles | suggested reading | helpful links | next steps and links | backlinks"
    " | other resources | online resources | useful resources | study resources | learning resources | sources and further reading"
    " | resources and references | references and resources | references & resources | links and references | citations | works cited"
    " | further resources | want to know more | dig deeper | documentation | official documentation | official docs | docs",
    "referencias | enlaces | enlaces útiles | recursos | recursos adicionales | bibliografía | véase también | ver también | fuentes"
    " | lecturas recomendadas | liens | ressources | références | voir aussi | quellen | weiterführende links | literatur | referências"
    " | 参考 | 参考资料 | 参考链接 | 参考文献 | 相关链接 | 相关资料 | 延伸阅读 | 参考文章 | 推荐阅读 | 資料 | 参考リンク | 참고 | 참고 자료"
    " | ссылки | литература | источники | полезные ссылки | مراجع | المراجع | روابط | مصادر | المصادر | קישורים | מקורות | לקריאה נוספת",
)

HOUSEKEEPING = _words(
    "contributing | contributions | contribution | how to contribute | contribute | contribution guide | contribution guidelines"
    " | contributors | license | licence | licensing | copyright | acknowledgements | acknowledgments | acknowledgement | credits | thanks"
    " | changelog | change log | changes | release notes | revision history | version history | foreword | preface | about"
    " | about the author | about the authors | about me | about this guide | about this repo | about this repository | author | authors"
    " | maintainers | installation | how to use | how to use this guide | how to use this repo | how to use this repository"
    " | how to use this document | usage of this guide | using this guide | how to read this | support | support this project | sponsors"
    " | sponsor | backers | donate | donations | star history | stargazers | stay connected | contact | contact us | contact info | contact information | get in touch | feedback"
    " | translations | disclaimer | code of conduct | roadmap | todo | to do | prerequisites for this repo | downloads | download"
    " | community | progress log | log | my progress | progress | follow me | social | connect with me | show your support | like this project | metadata | privacy | view online | status",
    "contribuir | contribuciones | licencia | agradecimientos | créditos | autor | autores | licença | contribuindo | lizenz | mitwirken"
    " | licence et crédits | prólogo | prefacio | sobre esta guía | acerca de | 贡献 | 贡献者 | 许可 | 许可证 | 许可协议 | 协议 | 关于 | 关于作者"
    " | 作者 | 致谢 | 更新日志 | 联系 | 联系我 | 前言 | 说明 | 赞助 | ライセンス | 라이선스 | лицензия | авторы | المساهمة | الترخيص | المؤلف"
    " | רישיון | תרומה | תודות",
)

INTRODUCTIONS = _words(
    "overview | introduction | intro | conclusion | conclusions | background | motivation | preamble | welcome | purpose | scope of this guide"
    " | final thoughts | final words | closing | closing thoughts | wrap up | wrap-up | wrapping up | getting started | what this guide covers"
    " | what is this | why this guide | who this is for | who is this for | audience | summary",
    "introducción | resumen | conclusión | einleitung | einführung | fazit | introduction générale | introdução | conclusão | resumo"
    " | 简介 | 介绍 | 概述 | 引言 | 总结 | 结语 | はじめに | まとめ | 소개 | введение | заключение | مقدمة | المقدمة | خاتمة | الخاتمة | مقدّمة"
    " | הקדמה | מבוא | סיכום",
)

_PREAMBLES = _words(
    "motivation | welcome | what is this | why this guide | who this is for | who is this for | audience | about this guide | foreword | preface"
)

REMARKS = _words(
    "remember | legend | information | informations | informationen | note | notes | nb | n b | important | warning | caution | tip | tips | pro tip | protip | hint | attention | disclaimer"
    " | action items | next | next step | next steps | last updated | updated | source | sources | credit | fun fact | todo | see also"
    " | see | further reading | related | read more | more | ps | p s | edit | update | info | reading time | good luck | final note",
    "nota | importante | consejo | aviso | ojo | recuerda | remarque | attention | hinweis | wichtig | tipp | 注 | 注意 | 提示 | 备注 | 重要"
    " | 説明 | ملاحظة | تنبيه | ملاحظات | הערה | שימו לב | זכרו",
)

METADATA = _words(
    "title | description | date | author | authors | tags | tag | category | categories | type | layout | permalink | slug | publish | draft"
    " | last updated | last modified | last edited | updated | updated on | created | version | status | difficulty | reading time"
    " | estimated time | estimated reading time | duration to read | time to read | level of difficulty | course | aliases | cssclass"
    " | sidebar position | sidebar_position | sidebar_label | lastmod | weight | fecha | autor | versión | última actualización | actualizado | mise à jour | letzte änderung | datum | 作者 | 日期 | 更新时间 | 标签 | 阅读时间"
)

_STUB = re.compile(
    r"^\W*(?:todo|tbd|tba|wip|fixme|coming soon|to be (?:added|written|continued|done|completed|determined)|work in progress"
    r"|under construction|n/?a|none|empty|placeholder|lorem ipsum.*|pendiente|próximamente|à venir|待补充|待更新|待续|未完待续|略|作成中|추후)"
    r"\b.{0,60}$|^[\W_]*$|^\W*(?:待补充|待更新|待续|未完待续|敬请期待)\W*$",
    re.DOTALL,
)

_NAVIGATION = re.compile(
    r"^\W*(?:(?:⬆|↑|▲|🔝|⏫)?\W*(?:back to (?:the )?top|back to (?:the )?(?:contents|toc|table of contents|index|readme|home|overview)"
    r"|go to top|return to top|top|scroll to top|edit (?:this|on) .{0,30}|improve this page|view on github|open in .{0,20}"
    r"|prev(?:ious)?(?: (?:page|chapter|section))?\b.{0,60}|next(?: (?:page|chapter|section|up|article))?\s*[:→»>].{0,80}|next →?|home"
    r"|(?:next|previous) (?:file|chapter|section|page)\b.*|следующий (?:файл|раздел|урок).*|предыдущий (?:файл|раздел|урок).*"
    r"|volver (?:arriba|al índice|al inicio)|volver|subir|retour(?: en haut)?|nach oben|zurück.{0,20}|voltar ao topo|回到顶部|返回顶部|返回目录"
    r"|回到目录|上一篇.*|下一篇.*|上一页.*|下一页.*|トップへ戻る|맨 위로|наверх|к оглавлению|العودة إلى الأعلى|العودة للأعلى|عودة للأعلى"
    r"|חזרה למעלה|חזרה לראש.*))\W*$",
)

_CROSS_REFERENCE = re.compile(
    r"^\W*(?:see(?: also)?|cf|refer to|read(?: more)?(?: about| in| at)?|more (?:info|information|details?)?|related(?: to| resources?| topics?)?"
    r"|further reading|source|sources|reference|references|credits?|via|docs?|documentation|learn more(?: about| at)?|check out"
    r"|véase(?: también)?|ver(?: también)?|voir(?: aussi)?|siehe(?: auch)?|参见|参考|详见|参照|см|انظر(?: أيضا)?|ראו(?: גם)?)\b\s*[:：.]?\s*",
)

_ADVERT = re.compile(
    r"\b(?:star (?:this|the|our) (?:repo|repository|project)|give (?:it|us|this repo|this project) a (?:star|⭐)|⭐\s*(?:us|this|if)"
    r"|leave a star|buy me a coffee|patreon|sponsor(?:ed)? by|subscribe to|newsletter|follow (?:me|us) on|join (?:our|the|us on) "
    r"(?:gitter|discord|slack|telegram|community|newsletter|channel)|pull requests? (?:are )?(?:always )?welcome|prs (?:are )?welcome"
    r"|feel free to (?:contribute|open|submit|fork)|open (?:an issue|a pr|a pull request)|submit a (?:pull request|pr)|all rights reserved"
    r"|licensed under|this (?:work|repository|repo|project|guide|document|page|content) is licen[cs]ed|copyright (?:©|\(c\)|\d{4})"
    r"|©\s*\d{4}|creative commons|cc[- ]by|mit licen[cs]e|made with (?:❤|love|♥)|this readme (?:is|was) (?:built|generated)"
    r"|auto-?generated|do not edit|sign up|enrol+ (?:now|in|today)|use code\b.{0,30}(?:off|discount)|% off|discount|promo(?:tion)? code"
    r"|found (?:this|it) (?:useful|helpful)|if you (?:like|liked|enjoy|enjoyed|find|found) (?:this|it|the)|happy (?:learning|coding|studying)"
    r"|good luck (?:with|on|in)|edit this page|was this (?:page|article) helpful|欢迎\s*(?:star|关注|fork|提)|点个?\s*star|关注公众号|扫码|微信公众号"
    r"|dale una estrella|licencia (?:mit|cc|creative)|bajo (?:la )?licencia|版权所有|转载请|مرخص|بموجب رخصة|ברישיון)",
)

_INTRODUCES = re.compile(
    r"^\W*(?:welcome|this (?:guide|glossary|document|page|section|repo|repository|file|note|cheat ?sheet|article|post|list|chapter|deck|collection"
    r"|handbook|course|material|document|set|book|comprehensive|article|tutorial|resource)\b|these\b"
    r"|here (?:are|is|you|we|'s)\b|below (?:are|is|you|we)\b|the following\b|in this (?:guide|section|document|article|chapter|post|note|lesson)"
    r"|click\b|tap\b|use this\b|read (?:this|through)\b|let'?s\b|we(?:'ll| will| are going)\b|my (?:notes|summary|cheat)\b|notes (?:from|on|for|by)\b"
    r"|a (?:collection|curated|list|set|summary|compilation|quick|short|cheat)\b|questions (?:come|are)\b|try to answer\b|personal notes\b"
    r"|study notes\b|i (?:wrote|made|use|keep|took|have)\b|these\b.{0,30}\bnotes\b|esta guía|este documento|este repositorio|en esta|a continuación"
    r"|ce guide|ce document|dieser leitfaden|dieses dokument|本文|本仓库|本篇|本章|以下|下面|这里|整理|收集|هذا الدليل|هذه|فيما يلي|מדריך זה|המדריך|להלן)",
)

_PAGE_CODE = re.compile(
    r"^(?:import\s+[\w{*].*\s+from\s+['\"]|import\s+['\"]|export\s+(?:const|default|function|\{)|\{%.*%\}|\{\{[<%#/ ].*\}\}\s*$"
    r"|\[toc\]\s*$|\[\[_?toc_?\]\]\s*$|\{:\s*\.?[\w#-]|\$toc|@\[toc\]|\{toc\})",
    re.DOTALL,
)

_PAGE_CODE_STARTS = frozenset("iIeE{[$@")

_HASHTAGS = re.compile(r"^(?:#[\w/-]+[\s,]*)+$")


_LEGAL = re.compile(
    r"^(?:the )?(?:[\w.-]+ ){0,3}(?:licen[cs]e|copyright)(?: (?:notice|information|text|agreement))?s?:?$",
)


@lru_cache(maxsize=4096)
def is_contents(name: str) -> bool:
    """Tell whether a heading or title stands over a contents list."""
    name = key(name)
    return name in CONTENTS or any(name.startswith(word + " ") and len(name) < 40 for word in ("table of contents",))


def is_references(name: str) -> bool:
    """Tell whether a heading stands over links to elsewhere."""
    return key(name) in REFERENCES


@lru_cache(maxsize=4096)
def is_housekeeping(name: str) -> bool:
    """Tell whether a heading is about the page and not its subject."""
    return key(name) in HOUSEKEEPING or bool(_LEGAL.search(name.lower()))


def is_preamble(name: str) -> bool:
    """Tell whether a heading and all below it speak of the guide itself (motivation, audience)."""
    return key(name) in _PREAMBLES


def is_introduction(name: str) -> bool:
    """Tell whether a heading names no subject of its own (overview, conclusion, …)."""
    return key(name) in INTRODUCTIONS


def is_remark(name: str) -> bool:
    """Tell whether a label names no subject of its own (note, tip, remember, …)."""
    return key(name) in REMARKS


MEMORY_AIDS = _words(
    "mnemonic | mnemonics | memory aid | memory hook | memory trick | rule of thumb | donkey bridge | acronym",
    "eselsbrücke | merkhilfe | regla mnemotécnica | mnemotecnia | moyen mnémotechnique | mnemônico | 口诀 | 记忆口诀 | 顺口溜",
)


def is_memory_aid(name: str) -> bool:
    """Tell whether a label stands before something that helps to remember the rest."""
    return key(name) in MEMORY_AIDS


def is_metadata(name: str) -> bool:
    """Tell whether a label names a property of the page (author, last updated, …)."""
    return key(name) in METADATA


def is_stub(text: str) -> bool:
    """Tell whether a text says only that content is missing."""
    return bool(_STUB.match(text.strip().lower()))


def is_navigation(text: str) -> bool:
    """Tell whether a line leads somewhere else in the page or site."""
    return bool(_NAVIGATION.match(text.lower()))


def is_cross_reference(text: str) -> bool:
    """Tell whether a line begins as one that sends the reader elsewhere ("see also …")."""
    return bool(_CROSS_REFERENCE.match(text.lower()))


def is_advert(text: str) -> bool:
    """Tell whether a line asks for stars, money or contributions, or states a licence."""
    return bool(_ADVERT.search(text.lower()))


def introduces(text: str) -> bool:
    """Tell whether a paragraph speaks about the page itself ("This guide …", "Below are …")."""
    return bool(_INTRODUCES.match(text.lower()))


def is_page_code(text: str) -> bool:
    """Tell whether a paragraph is code for a site generator (MDX imports, Liquid tags)."""
    text = text.strip()
    return text[:1] in _PAGE_CODE_STARTS and bool(_PAGE_CODE.match(text.lower()))


def is_hashtags(text: str) -> bool:
    """Tell whether a line holds nothing but #tags."""
    text = text.strip()
    return text[:1] == "#" and bool(_HASHTAGS.match(text))


# ---------------------------------------------------------------- questions and answers

_ASKING = re.compile(
    r"^\W*(?:(?:so|and|but|then|now|ok|okay)[,\s]+)?(?:what|what's|whats|why|how|when|where|which|who|whom|whose|is|are|am|was|were|do|does|did|can|could|should|would"
    r"|will|has|have|had|may|might|must|isn't|aren't|don't|doesn't|can't|in what|in which|on what|for what|at what|to what|under what|from which|with what"
    r"|tell (?:me|us)|describe|explain|walk (?:me|us) through|give (?:me |us )?(?:an? )?(?:example|instance|overview|situation|definition)|give me|share (?:an?|your|the)|talk (?:me|us) through"
    r"|talk about|discuss|define|name|list|compare|contrast|differentiate|distinguish|outline|elaborate|illustrate|show (?:me|us)|convince|sell me|imagine|suppose|think of|tell the"
    r"|¿?\s*(?:qué|cuál|cuáles|cómo|por qué|cuándo|dónde|quién|quiénes|cuánto|cuántos|cuánta|cuántas)\b|¿"
    r"|qu'est-ce|que|quel|quelle|quels|quelles|pourquoi|comment|quand|où|qui|was|warum|wie|wann|wo|wer|welche|welcher|welches|wozu|wodurch"
    r"|o que|qual|quais|por que|como|quando|onde|quem|что|как|почему|зачем|когда|где|кто|какой|какая|какие|какое|чем|сколько"
    r"|ما|ماذا|لماذا|كيف|متى|أين|من|هل|أي|مه|מה|למה|מדוע|איך|כיצד|מתי|איפה|היכן|מי|האם|איזה|אילו)(?=[\s'’,:]|$)",
)
_ASKING_CJK = re.compile(
    r"什么|为什么|为何|如何|怎么|怎样|哪些|哪个|哪几|多少|区别|谈谈|说说|说一说|说一下|讲讲|讲一下|介绍一下|简述|请解释|请描述|是否|吗$|呢$|有何|何时"
    r"|とは$|ですか|なぜ|どのように|何か$|違い|무엇|어떻게|왜|차이|설명"
)
_PROMPT = re.compile(
    r"^\W*(?:tell (?:me|us)|describe|explain|walk (?:me|us) through|give (?:me |us )?an? (?:example|instance|time|situation)|give me|share (?:an?|your|the)"
    r"|talk (?:me|us) through|talk about|discuss|define|name (?:a|an|the|two|three|some|\d)|list (?:the|some|all|two|three|\d)|compare|differentiate|design an?\b"
    r"|implement an?\b|write an?\b|how would you|how do you|what would you|cuéntame|cuéntanos|describe|descríbe|explica|décrivez|parlez|erzählen sie|beschreiben sie"
    r"|conte|fale sobre|descreva|explique|расскажите|опишите|объясните|اشرح|صف|حدثنا|حدثني|تحدث عن|ספר|תאר|הסבר)\b",
)
_INVERTED = re.compile(
    r"^\W*(?:what|how|why|when|where|which|who)\s+(?:\w+\s+)?(?:do|does|did|is|are|was|were|would|will|can|could|should|has)\s+\w+"
)
_ENDS_ASKING = re.compile(r"[?？؟]\s*[\"'”’»」)）\]*]*\s*(?:[(（\[][^()（）\[\]]{0,60}[)）\]])?[^\w.!。]*$")


@lru_cache(maxsize=8192)
def is_question(text: str) -> bool:
    """Tell whether a line of plain text asks something, by its mark or by its words."""
    text = text.strip()
    if _TRUE_FALSE.match(text.lower()):
        return True
    if holds_question_mark(text):
        if _ENDS_ASKING.search(text):
            return not text.endswith(" ??")
        if re.search(r"[?？]\s+\w", text) and _ASKING.match(text.lower()) and len(text) < 160:
            return True
    prompts = bool(_PROMPT.match(text.lower()))
    if _INVERTED.match(text.lower()) and not text.endswith((":", "：", ".", "。", "!")):
        return True
    if not prompts and text.endswith((":", "：", ".", "。")):
        return False
    if not text.isascii() and re.search(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]", text):
        return len(text) <= 60 and bool(_ASKING_CJK.search(text))
    return prompts and len(text.split()) >= 4


def holds_question_mark(text: str) -> bool:
    """Tell whether there is a question mark anywhere in a text."""
    return "?" in text or "？" in text or "؟" in text


@lru_cache(maxsize=8192)
def has_question_mark(text: str) -> bool:
    """Tell whether a line of plain text ends in a question mark."""
    return holds_question_mark(text) and bool(_ENDS_ASKING.search(text.strip()))


def begins_asking(text: str) -> bool:
    """Tell whether a line begins as a question or as an interviewer's prompt does, mark or no mark."""
    lower = text.lower()
    eastern = not text.isascii() and _ASKING_CJK.search(text)
    return bool(_ASKING.match(lower) or eastern or _PROMPT.match(lower))


_ABOUT_CODE = re.compile(
    r"\b(?:output|outputs?|following|below|bug|wrong with|these lines|this (?:code|function|snippet|program|query|script)|console|printed?|logged|logs?|snippet|evaluate)\b|输出|以下|下面|salida|resultado|siguiente",
)
_ANSWER_PARTS = re.compile(
    r"\b(?:good to hear|explanation|example|examples|solution|answer|code|implementation|notes?|follow[- ]ups?|why|details|in short|key points|tl;?dr|complexity|usage|syntax|output|ejemplo|解析|示例|例子|答案|代码)\b",
)


def asks_about_code(text: str) -> bool:
    """Tell whether a question is about code that stands with it ("What is the output?")."""
    return bool(_ABOUT_CODE.search(text.lower()))


def is_answer_part(name: str) -> bool:
    """Tell whether a sub-heading names a part of an answer ("Example", "Good to hear")."""
    return bool(_ANSWER_PARTS.search(name.lower()))


_ANSWER_LINE = re.compile(
    r"^\W*(?:(?:the )?(?:correct |right )?(?:answers?|options?|solution|ans|respuestas?(?: correctas?)?|antwort|réponse|答案|正确答案|答|ответ|الإجابة|תשובה)"
    r"(?:\s+(?:is|are|es|son))?)\W{0,6}?(?P<letters>(?:option )?\(?\[?[A-Ha-h]\b[\])]?(?:\s*(?:[,&、+/]|and|y|und|et)\s*\(?[A-Ha-h]\b\)?)*)(?P<tail>[\s).:：,;\-–—*]*)",
    re.IGNORECASE,
)


def answer_line(text: str) -> re.Match[str] | None:
    """Match a line that names the right options ("Answer: B and C"); the group `letters` holds them."""
    return _ANSWER_LINE.match(text)


_TASK = re.compile(
    r"^\W*(?:create|scale|drain|deploy|write|implement|design|build|set up|configure|find|fix|debug|sketch|draw|calculate|solve|prove|derive|estimate"
    r"|list|show|add|remove|change|update|convert|model|plan|choose|pick|summari[sz]e|translate|evaluate|analy[sz]e|identify|state|give|make|use|sort|reverse|refactor)\b",
)


def sets_task(text: str) -> bool:
    """Tell whether a line tells the reader to do something ("Implement a queue")."""
    return bool(_TASK.match(text.lower()))


QUESTION_LABELS = _words(
    "q | question | scenario | situation to handle | sample challenge | challenge prompt | prompt | case | problem | interview question"
    " | sample question | example question | the question | ask | exercise | task prompt | sample prompt",
    "pregunta | p | caso | question d'entretien | frage | pergunta | вопрос | 问 | 问题 | 题目 | 質問 | 질문 | س | سؤال | السؤال | ש | שאלה | הש",
)

ANSWER_LABELS = _words(
    "a | ans | answer | answers | solution | solutions | response | responses | reply | explanation | sample answer | example answer"
    " | model answer | sample response | example response | strong response | strong answer | good answer | great answer | ideal answer"
    " | best answer | suggested answer | possible answer | short answer | long answer | expected answer | expected response | correct answer"
    " | right answer | recommended response | recommended answer | suggested response | strong response structure | expected response framework"
    " | response framework | answer framework | response structure | answer structure | strong answer structure | how to respond | how to handle"
    " | how to handle it | how to answer | approach | recommended approach | suggested approach | fix | resolution | remedy | key points to cover"
    " | what a strong answer covers | what good looks like | view answer | show answer | click to see answer | see answer | reveal answer | click for answer"
    " | click here for answer | view solution | show solution | see solution | reveal | answer key | rationale",
    "respuesta | r | solución | respuesta modelo | réponse | antwort | lösung | resposta | ответ | 答 | 答案 | 回答 | 解答 | 参考答案 | 解析 | 答え | 답 | 정답"
    " | ج | جواب | الجواب | إجابة | الإجابة | ת | תשובה | פתרון",
)

_ANSWER_TITLE = re.compile(
    r"^\W*(?:(?:click|tap|press|expand|open|toggle|view|show|see|reveal|check|get|display)\b.{0,25}\b(?:answers?|solutions?|explanations?|more|details|contents?|hints?|expand|reveal|here|it|code|output)"
    r"|(?:the )?(?:correct |right |sample |model |short |full |possible )?(?:answers?|solutions?|explanations?|responses?|hints?|spoilers?|output|result|code|details|expand|more)(?: here| below| \d+)?"
    r"|点击.{0,6}|查看.{0,6}|展开.{0,6}|显示.{0,6}|(?:参考)?答案|解析|解答|答|ver (?:la )?(?:respuesta|solución)|respuesta|solución|mostrar .{0,15}|voir la (?:réponse|solution)|réponse|antwort|lösung"
    r"|resposta|ответ|показать ответ|الإجابة|الجواب|عرض الإجابة|اضغط .{0,20}|תשובה|הצג תשובה|פתרון|答え|回答|정답|답)\W*$",
)

_COMPARES = re.compile(
    r"\b(?:differ\w*|vs\.?|versus|compare[sd]?|comparison|distinguish\w*|diferencias?|différences?|unterschied\w*|diferenças?|отлич\w*|разниц\w*)\b|区别|差异|对比|不同|違い|차이|الفرق|הבדל",
)


def compares(text: str) -> bool:
    """Tell whether a question asks for a comparison."""
    return bool(_COMPARES.search(text.lower()))


def offers_answers(text: str) -> bool:
    """Tell whether a question names the answers to choose from ("mutable or immutable?")."""
    return bool(re.search(r"\b(?:or|oder|ou|или|true or false|yes or no)\b|\s[oóu]\s|还是|或者|それとも|أم|או", text))


FOLLOW_UPS = _words(
    "follow-up | follow-ups | follow up | follow ups | follow-up questions | follow up questions | followup | followups | follow-up question"
    " | probes | probing questions | dig deeper questions | repreguntas | seguimiento | 追问 | nachfragen | متابعة | שאלות המשך"
)


@lru_cache(maxsize=4096)
def is_question_label(name: str) -> bool:
    """Tell whether a label announces a question ("Q", "Scenario")."""
    name = key(name)
    return (
        name in QUESTION_LABELS
        or bool(
            re.fullmatch(
                r"(?:the )?interviewer(?: says| asks)?|(?:they|you are|you're) ask(?:ed)?|entrevistador(?:a)?", name
            )
        )
        or bool(re.fullmatch(r"(?:q|question|pregunta|scenario|frage|سؤال|שאלה|问题?)\s*(?:\d+|[a-h])", name))
    )


@lru_cache(maxsize=4096)
def is_answer_label(name: str) -> bool:
    """Tell whether a label or summary announces an answer ("A", "Solution", "View answer")."""
    bare = key(name)
    return not is_hint(name) and (
        bare in ANSWER_LABELS
        or bool(_ANSWER_TITLE.match(name.lower()))
        or bool(re.fullmatch(r"(?:a|ans|answer|respuesta|antwort|إجابة|תשובה|答案?)\s*\d+", bare))
        or bool(
            re.search(
                r"\b(?:response|answer)s? (?:structure|framework|outline)$|\b(?:sample|model|example|strong) (?:answer|response)s?\b",
                bare,
            )
        )
    )


def is_follow_up(name: str) -> bool:
    """Tell whether a label announces follow-up questions."""
    return key(name) in FOLLOW_UPS


@lru_cache(maxsize=4096)
def asks_questions(name: str) -> bool:
    """Tell whether a heading or label announces a list of questions."""
    return bool(
        re.search(
            r"\bquestions?\b|\bprompts?\b|\b(?:practice|exam|exam-style|interview|coding|sample) (?:tasks?|problems?|exercises?)\b|^(?:tasks|exercises|drills|ejercicios|übungen|exercices)$|\bpreguntas?\b|\bfragen\b|\bperguntas?\b|\bвопросы\b|面试题|问题|题目|質問|질문|أسئلة|שאלות",
            name.lower(),
        )
    )


# ---------------------------------------------------------------- what a section is about

_VALUES = re.compile(
    r"\b(?:(?:core|company|cultural|leadership|guiding|operating|engineering|our|key|team|shared|corporate|[\w]+'s)\s+(?:[\w&]+\s+){0,2}(?:values?|principles?|tenets|virtues|beliefs|pillars|competenc(?:y|ies)|traits|behaviou?rs)"
    r"|values|principles|tenets|virtues|leadership principles|valores|principios|valeurs|principes|werte|prinzipien|valori)\b"
    r"|核心价值|价值观|领导力准则|原则|バリュー|القيم|قيم|المبادئ|مبادئ|ערכים|עקרונות",
)
_OWN_VALUES = re.compile(r"\b(?:core|company|cultural|leadership|guiding|our)\b.{0,24}\b(?:values|principles)\b")
_NOT_VALUES = re.compile(
    r"\bvalues? (?:most|types?|proposition|interview|of|in|at|for|and types)\b|\b(?:return|default|null|missing|boolean|truthy|input|possible|p|limit|initial|key|market|present|expected|absolute|threshold)[- ]values?\b"
    r"|\b(?:first|solid|design|basic|security|networking|accounting|scientific|physical|rest|oop|object-oriented|architectural|well-architected) principles\b|red flags?|questions?|avoid|interview (?:format|process)|\bby value\b",
)


@lru_cache(maxsize=4096)
def is_values(name: str, top: bool = True) -> bool:
    """Tell whether a heading stands over values, principles and the like.

    Competencies count only under a heading that is `top`: below a level or role they are its duties.
    """
    lower = name.lower()
    if re.search(r"\bcompetenc(?:y|ies)\b", lower):
        return top and not _NOT_VALUES.search(lower)
    if not _VALUES.search(lower):
        return False
    own = bool(_OWN_VALUES.search(lower)) and not asks_questions(name)
    return own or not _NOT_VALUES.search(lower)


_PROCESS = re.compile(
    r"\b(?:process|structure|steps?|phases?|stages?|procedure|workflow|pipeline|lifecycle|life cycle|algorithm|sequence|framework|method|rounds?|loop|protocol|how to|walkthrough|recipe|timeline"
    r"|roadmap|flow|cycle|order|approach|checklist of steps|life-cycle|handshake|election|commit|instructions|proceso|pasos|etapas|fases|procedimiento|método|étapes|processus|schritte|ablauf|phasen|processo|passos)\b"
    r"|步骤|流程|过程|阶段|方法|手順|過程|단계|절차|этапы|шаги|процесс|خطوات|مراحل|شلبים|שלבים|תהליך",
)


@lru_cache(maxsize=4096)
def is_process(name: str) -> bool:
    """Tell whether a heading or label stands over steps in their order."""
    lower = name.lower()
    return bool(_PROCESS.search(lower)) and not re.match(r"\W*next steps?\b", lower)


_GROUPS = re.compile(
    r"\b(?:rounds?|levels$|phases?|stages?|steps|pillars|values|principles|competencies|dimensions|layers|types|kinds|components|elements|framework|method"
    r"|tenets|virtues|valores|principios|etapas|fases|tipos|niveles|pasos|componentes)\b|步骤|阶段|类型|种类|原则|价值观|מרכיבים|שלבים|أنواع|مراحل|القيم",
)


@lru_cache(maxsize=4096)
def is_group(name: str) -> bool:
    """Tell whether a heading's sub-headings are worth naming by heart (values, rounds, levels, phases, …)."""
    lower = name.lower()
    return bool(_GROUPS.search(lower)) and not asks_questions(name) and not _NOT_VALUES.search(lower)


# ---------------------------------------------------------------- avoid and use

AVOID = _words(
    "avoid | don't | dont | do not | don'ts | donts | never | bad | wrong | weak | poor | not | don't say | instead of | what to avoid"
    " | things to avoid | weak answer | weak response | bad example | poor example | anti-pattern | antipattern | less effective | before"
    " | incorrect | no | weak example | what not to do | what not to say | weak responses | bad answer | mistake | common mistake | red flag",
    "evita | evitar | no hagas | mal | incorrecto | à éviter | éviter | vermeiden | evite | errado | 避免 | 不要 | 错误 | 反例 | избегать | нельзя | تجنب | لا تفعل | הימנעו | אל תעשו | להימנע",
)
USE = _words(
    "use | do | do's | dos | always | good | right | strong | say | prefer | instead | better | what to do | things to do | strong answer"
    " | strong response | good example | best practice | more effective | after | correct | yes | strong example | embrace | show | what to say"
    " | try | try instead | strong responses | good answer | say instead | do instead | green flag | emphasize | emphasise | highlight",
    "usa | usar | haz | hacer | bien | correcto | à faire | utiliser | verwenden | machen | use | certo | 使用 | 应该 | 推荐 | 正确 | 正例 | использовать | можно | استخدم | افعل | עשו | השתמשו | לעשות",
)
_PAIRED = _words(
    "instead of | don't say | not | before | weak answer | weak | bad | wrong | weak example | poor | bad example | weak response | incorrect"
)


def is_paired_side(label: str) -> bool:
    """Tell whether a column of such things has the better one beside each ("Instead of" – "Say")."""
    return key(label) in _PAIRED


AVOID_MARKS = "❌🚫✗✘⛔👎🔴✖🛑⊘"
USE_MARKS = "✅✓✔👍☑🟢👌"


_NEGATIVE = re.compile(
    r"\b(?:warning signs?|red flags?|anti-?patterns?|what it is not|is not|pitfalls?|mistakes?|misconceptions?|avoid|don'?ts?|never|weak|poor|bad|violations?"
    r"|how it (?:fails|goes wrong)|overuse|shadow side|señales de alerta|errores|避免|反例|误区)\b",
)


def is_negative(label: str) -> bool:
    """Tell whether a label stands over what goes against a value."""
    return bool(_NEGATIVE.search(label.lower()))


@lru_cache(maxsize=4096)
def side(label: str, mark: str = "") -> str:
    """Return "avoid", "use" or "" for a label or the emoji in front of a line."""
    name = key(label)
    if name in AVOID:
        return "avoid"
    if name in USE:
        return "use"
    if any(sign in AVOID_MARKS for sign in mark):
        return "avoid"
    if any(sign in USE_MARKS for sign in mark):
        return "use"
    return ""


# ---------------------------------------------------------------- stories

_STORY = re.compile(
    r"\b(?:story (?:framework|template|structure|example|format|outline)|story|template|script|sample (?:story|line|phrase|wording|script)|example (?:structure|story|script|line|phrase|wording)"
    r"|(?:answer|response|pitch|opening|closing|email|message) template|framework|fill in|formula|one-liner|elevator pitch|plantilla|guion|ejemplo|vorlage|modèle|模板|话术|示例|قالب|תבנית)\b",
)


def is_story(name: str) -> bool:
    """Tell whether a label stands over a story, script or template."""
    return bool(_STORY.search(name.lower()))


_PLACEHOLDER = re.compile(r"\[[^\[\]\n]{2,60}\](?![(\[])")


def placeholders(text: str) -> int:
    """Return how many `[blanks to fill in]` a text has."""
    return len(_PLACEHOLDER.findall(text))


_TIME = re.compile(
    r"\d+(?:\s*[-–]\s*\d+)?\s*(?:s|sec|secs|seconds?|min|mins|minutes?|h|hours?|days?|weeks?|%|segundos|minutos|秒|分钟?|分|secondes|sekunden|minuten)\b|\d+\s*[秒分]",
)


def is_timed(text: str) -> bool:
    """Tell whether a qualifier gives a length of time or a share."""
    return bool(_TIME.search(text.lower()))


def defines(sentence: str) -> int:
    """Return the length of the term that a sentence defines, else 0."""
    match = re.match(
        r"((?:\w[\w'’/-]*\s+){0,5}\w[\w'’/-]*(?:\s*\([^()]{1,40}\))?)\s+(?:is|are|means?|refers to|stands for|describes|measures|consists of|es|son|significa|ist|sind|est|sont|é|são)\s",
        sentence,
    )
    if not match or re.match(r"(?:it|this|there|that|these|those|which|if|when|what|they|he|she|we|you|one|the (?:reason|following))\b", sentence.lower()):
        return 0
    return len(match[1])


def is_hint(label: str) -> bool:
    """Tell whether a label stands before a hint."""
    return key(label) in ("hint", "hints", "clue", "tip for solving", "hinweis", "pista", "indice", "提示", "ヒント")


def is_lead_in(text: str) -> bool:
    """Tell whether a line only introduces what follows."""
    return bool(re.match(r"^(?:for example|e\.g\.|examples? include|as follows|the following|such as|including|i\.e\.|namely|that is)\W*$", text.lower()))


def is_example(label: str) -> bool:
    """Tell whether a label stands before an example."""
    return key(label) in ("example", "examples", "e g", "beispiel", "beispiele", "ejemplo", "ejemplos", "exemple", "exemples", "例", "示例", "例子")


def asks_interviewer(title: str) -> bool:
    """Tell whether a title announces questions for the interviewer."""
    return bool(re.search(r"^\W*ask (?:the|your|them|us)\b|questions? (?:to|you (?:can|could|should|might)|i) ask|questions for (?:the|your|them)|ask (?:them|the interviewer|your interviewer)|your questions|反问|preguntas para", title.lower()))


def is_true_false(text: str) -> bool:
    """Tell whether a question offers true or false, yes or no."""
    return bool(_TRUE_FALSE.match(text.lower()))


_TRUE_FALSE = re.compile(
    r"\W*(?:true or false|true/false|yes or no|right or wrong|richtig oder falsch|wahr oder falsch|ja oder nein|vrai ou faux|verdadero o falso"
    r"|verdadeiro ou falso|vero o falso|juist of onjuist|prawda czy fałsz|верно или неверно|правда или ложь|doğru mu yanlış mı|对还是错|判断题|正误|参か偽)\b"
)


def is_yes_or_no(label: str) -> bool:
    """Tell whether a label is an answer by itself ("No: it has to be bound")."""
    return key(label) in YES_OR_NO


YES_OR_NO = _words("yes | no | true | false | nope | yep | maybe | it depends | ja | nein | sí | si | oui | non | sim | não | да | нет | 是 | 不是 | はい | いいえ | evet | hayır")


_TEACHES_TOO = _words(
    "index | source | sources | documentation | docs | books | videos | articles | navigation | sections | outline | agenda | links | related"
    " | reference | community | feedback | roadmap | support | contact | author | authors | status | changes | installation | download"
    " | downloads | about | todo | to do | next steps | release notes | version history | privacy | social | translations | prerequisites"
    " | learn more | license | licence | licensing | progress | log | contribution | contributions | changelog"
)


def teaches_too(name: str) -> bool:
    """Tell whether a heading that often stands over boilerplate is as often the name of a subject."""
    return key(name) in _TEACHES_TOO


def is_instruction(sentence: str) -> bool:
    """Tell whether a sentence tells the one who answers how to ("Be honest.", "Explain your answer.")."""
    return bool(
        re.match(
            r"\W*(?:please |now |then |and |or )?(?:be |think|give|explain|describe|tell|name |list |provide|walk|share|use |include|include|justify|discuss|show|what|why|how|when|where|which|who|if so|if not|elaborate|compare|consider|imagine|draw|write|can you|could you|do you|would you|did you|begründe|erkläre|nenne|explica|justifica|expliquez)",
            sentence.lower(),
        )
    )


def addresses(text: str) -> bool:
    """Tell whether a line speaks to the one who answers ("you", "your")."""
    return bool(_YOU.search(text.lower()))


_YOU = re.compile(r"\b(?:you|your|yours|me|us|usted|tu|te|vous|votre|sie|ihr|você|вы|вас|ваш\w*)\b|你|您|あなた|당신")


def is_check(text: str) -> bool:
    """Tell whether a question only asks whether something holds ("Is it fast?")."""
    return bool(re.match(r"^\W*(?:is|are|do|does|did|has|have|was|were|can|could|should|will)\b", text.lower()))


def is_numbering(name: str) -> bool:
    """Tell whether the head of a column announces running numbers."""
    return bool(re.match(r"^(?:no\.?|nr\.?|num(?:ber)?|#|№|s\.?\s?no\.?|sr\.?|id|序号|编号|n\.?º)?$", name.strip().lower()))


def language_of(text: str) -> str:
    """Return the code of the language that a text is written in, "" where it is unsure."""
    letters = [c for c in text if c.isalpha()]
    if sum(map(str.isascii, letters)) < 0.95 * len(letters):
        return "xx"
    found = text.lower().split()
    english = {"the", "a", "an", "of", "to", "and", "is", "how", "what", "do", "you", "in", "for", "with", "on", "your"}
    return "en" if sum(word in english for word in found) >= 0.02 * len(found) else "xx"


CASES = _words(
    "scenario | situation | case | case study | context | the situation | the case | vignette | background | fallbeispiel | fall | ausgangslage"
    " | caso | situación | escenario | cas | contexte | 场景 | 背景 | 情境 | 案例 | 状況 | ケース"
)


def is_case(label: str) -> bool:
    """Tell whether a label stands over the case that the questions below it are about."""
    return re.sub(r"\s*\d+$", "", key(label)) in CASES
