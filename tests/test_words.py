"""The words of languages: what each question finds, and above all what it must not find in another language."""

from __future__ import annotations

import ast
import dataclasses
import re
import string
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from guide2anki import words
from guide2anki.words import merged, rewording
from guide2anki.words.files import is_device
from guide2anki.words.language import KINDS, CardWords, Language, phrases, separate
from guide2anki.words.notation import alternatives, plain_part

LANGUAGES = ["ar", "de", "en", "es", "fr", "he", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt", "ru", "tr", "vi", "zh"]

# ---------------------------------------------------------------- the files


def test_every_language_has_a_file_and_is_found() -> None:
    assert [language.code for language in merged.languages()] == LANGUAGES


def test_a_language_file_holds_no_regular_expression() -> None:
    for language in merged.languages():
        for field in dataclasses.fields(Language):
            value = getattr(language, field.name)
            if not isinstance(value, tuple) or field.name == "clitics":
                continue
            for word in value:
                assert word == word.strip(), (language.code, field.name, word)
                assert word, (language.code, field.name)
                assert not re.search(r"\\[a-zA-Z]|\(\?|[.)\]]\?|[.)\]][*+]|\|", word), (language.code, field.name, word)


def test_words_are_in_lower_case() -> None:
    for language in merged.languages():
        for field in dataclasses.fields(Language):
            value = getattr(language, field.name)
            if isinstance(value, tuple):
                assert all(word == word.lower() for word in value), (language.code, field.name)


@pytest.mark.parametrize("field", ["contents", "question_labels", "answer_labels", "negatives", "hints",
                                   "true_false", "interviewer_questions", "lead_ins", "small_words", "no_terms"])  # fmt: skip
def test_every_language_knows(field: str) -> None:
    assert [language.code for language in merged.languages() if not getattr(language, field)] == []


def test_a_language_is_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = (
        "from guide2anki.words.language import Language, phrases\n"
        "LANGUAGE = Language(code='eo', contents=phrases('enhavo'), question_labels=phrases('demando'))\n"
    )
    (tmp_path / "eo.py").write_text(source, encoding="utf-8")
    monkeypatch.setattr(words, "__path__", [*words.__path__, str(tmp_path)])
    merged.languages.cache_clear()
    try:
        assert "eo" in [language.code for language in merged.languages()]
    finally:
        merged.languages.cache_clear()


# ---------------------------------------------------------------- no other module

PACKAGE = Path(words.__file__).parents[1]
SYNTAX = {
    # names in Markdown, HTML, CSS and of files; the types of boxes are syntax too
    "abstract", "bug", "caution", "danger", "details", "error", "example", "failure", "faq", "important", "info", "note",
    "question", "quote", "success", "summary", "tip", "todo", "warning", "hint", "attention", "seealso", "list", "table",
    "a", "b", "i", "p", "q", "s", "u", "cite", "del", "var", "class", "style", "data", "url", "href", "require",
    "strong", "em", "code", "span", "center", "kinds", "values", "true", "false", "none", "yes", "no", "title", "tags", "id", "category", "lang", "draft", "deck", "description",
    "date", "author", "answer", "prompt", "support", "path", "source", "subject", "kind", "term", "value", "steps", "row",
    "story", "choice", "overview", "contrast", "behaviour", "part", "use", "avoid", "links", "contents", "remark", "stub",
}  # fmt: skip
NUMERALS = "一二三四五六七八九十アオ"
"""Signs by which lists are numbered and options lettered."""


@cache
def _known() -> frozenset[str]:
    """Return every name in a file of words."""
    tuples = [field.name for field in dataclasses.fields(Language) if field.default == ()]
    return merged.names(*tuples)


def _words_held(source: str) -> list[str]:
    """Return the string constants of a module that hold words of a language, docstrings excepted."""
    tree = ast.parse(source)
    texts = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Set | ast.Tuple | ast.List):
            held = [one.value for one in node.elts if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            strange = [one for one in held if one in _known() and one not in SYNTAX]
            if len(strange) >= 3:
                found.append(" ".join(strange))
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in texts:
            continue
        text = node.value
        letters = re.sub(r"[^\x00-\x7f]-[^\x00-\x7f]", "", text)  # ranges of a script are no words
        foreign = any(sign.isalpha() and not sign.isascii() and sign not in NUMERALS for sign in letters)
        either = [word for pair in re.findall(r"(?=\b([a-z]{2,})(?:\?|s\?)?\|([a-z]{2,}))", text) for word in pair]
        small = [word for word in text.split() if word in words.stop_words()]
        listed = len(small) >= 8 and len(small) > 0.8 * len(text.split())
        if foreign or [word for word in either if word in _known() and word not in SYNTAX] or listed:
            found.append(text)
    return found


MODULES = sorted(str(path.relative_to(PACKAGE)) for path in PACKAGE.rglob("*.py") if path.parent.name != "words")


@pytest.mark.parametrize("module", MODULES)
def test_no_other_module_holds_words_of_a_language(module: str) -> None:
    assert _words_held((PACKAGE / module).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "A = {'the', 'of', 'and'}",
        "A = r'\\b(?:answer|solution)\\b'",
        "A = '答'",
        "A = 'der die das ein eine und oder ist sind'",
    ],
)
def test_words_in_a_module_are_noticed(source: str) -> None:
    assert _words_held(source)


@pytest.mark.parametrize(
    "source",
    ["'''答'''", "def f():\n    '''die Antwort'''", "A = {'note', 'tip', 'warning'}", "A = r'(?:br|div|p)'", "A = '— … ✅'", "A = '[぀-ヿ一-鿿]'", "A = ('s', 'u', 'q')",
     "A = 'the file has no heading'"],
)  # fmt: skip
def test_syntax_is_no_word_of_a_language(source: str) -> None:
    assert _words_held(source) == []


# ---------------------------------------------------------------- the notation


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("differ~", "the difference"),
        ("answer * here", "click answer right here"),
        ("[the] answer", "answer"),
        ("[the] answer", "the answer"),
        ("is {red/blue}", "it is blue"),
        ("part #", "part 12"),
        ("levels$", "all levels"),
        ("^tasks", "tasks"),
        ("next[ page]{:/→} **", "next: the rest"),
        ("区别", "它们的区别是"),
    ],
)
def test_the_notation_finds(phrase: str, text: str) -> None:
    assert re.search(alternatives([phrase]), text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("differ", "the difference"),
        ("answer * here", "answer " + "x" * 30 + " here"),
        ("answer * here", "answers there"),
        ("is {red/blue}", "it is green"),
        ("part #", "part twelve"),
        ("levels$", "levels of care"),
        ("^tasks", "my tasks"),
        ("a.b", "axb"),
        ("है", "हैं"),
    ],
)
def test_the_notation_does_not_find(phrase: str, text: str) -> None:
    assert not re.search(alternatives([phrase]), text)


def test_what_of_a_phrase_is_plain() -> None:
    assert plain_part("pytania do {rekrutera/prowadzącego}") == "pytania do {rekrutera}"
    assert plain_part("[l'été] a {b/é}") == "a {b}"
    assert plain_part("{é/è}") == plain_part("été") == ""


@pytest.mark.parametrize("text", ["Red flags", "Sammle — “Fragen”", "⭐ preguntas"])
def test_a_text_plain_part_is_told_as_any_other(text: str) -> None:
    for field in ("negatives", "question_lists"):
        plain = merged.anywhere(field, plain=True).search(text.lower())
        assert bool(plain) == bool(merged.anywhere(field).search(text.lower()))


def test_the_longest_phrase_wins() -> None:
    found = re.match(alternatives(["one", "one two", "one three"]), "one two three")
    assert found is not None
    assert found[0] == "one two"


# ---------------------------------------------------------------- key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("3. Table of Contents:", "table of contents"),
        ("**Don’t**", "don't"),
        ("2024", "2024"),
        ("İçindekiler", "içindekiler"),
        ("مقدّمة", "مقدمة"),
        ("परिचय", "परिचय"),
    ],
)
def test_key(name: str, key: str) -> None:
    assert words.key(name) == key


# ---------------------------------------------------------------- yes and no, question by question

YES = {
    "is_contents": ["Table of Contents", "Contents:", "Índice", "Inhaltsverzeichnis", "Sommaire", "Spis treści", "Содержание", "目录",
                    "目次", "목차", "İçindekiler", "Mục lục", "Daftar Isi", "विषय सूची", "المحتويات", "תוכן עניינים", "Inhoudsopgave", "Indice"],
    "is_references": ["Further reading", "Bibliografía", "Quellen", "Literatura", "参考文献", "参考文献", "참고 문헌", "Kaynakça",
                      "Tài liệu tham khảo", "Daftar Pustaka", "संदर्भ", "Bronnen"],
    "is_housekeeping": ["License", "MIT License", "Contributing", "Licencia", "Lizenz", "许可证", "ライセンス", "Licentie", "Lisans"],
    "is_preamble": ["Who this is for", "Vorwort", "前言"],
    "is_introduction": ["Overview", "Einleitung", "Wstęp", "简介", "はじめに", "개요", "Giriş", "Pendahuluan"],
    "is_remark": ["Note", "Legend", "Hinweis", "Uwaga", "注意", "참고", "Dikkat", "Lưu ý", "Opmerking", "ध्यान दें"],
    "is_day": ["2024-03-05", "1999.12.31", "[2024/3/5]"],
    "is_provenance": ["Adapted from a talk", "Source: a book", "Quelle: ein Buch", "Tiré de la revue", "出典：本"],
    "is_todo": ["To do", "TODO", "Aufgaben für heute", "Próximos pasos", "待办事项", "할 일"],
    "is_property": ["Teacher", "Asignatura", "Durum", "Last updated"],
    "is_metadata": ["Last updated", "Datum", "作者", "Dernière mise à jour"],
    "is_list_column": ["Pros", "**Cons**:", "Drawbacks", "Nachteile", "Inconvénients", "Wady", "短所", "단점"],
    "is_todo_label": ["TODO", "To do:", "TBD", "Pendiente", "À faire", "待更新", "Nog doen"],
    "is_stub": ["TODO", "TBD: add the rest", "Coming soon!", "待补充", "Próximamente", "작성 중", ""],
    "is_navigation": ["Next file: caches", "Следующий файл", "⬆ Back to top", "Next: Caches", "返回目录", "Zurück", "Volver arriba", "Retour en haut", "下一篇：网络"],
    "is_cross_reference": ["See also the chapter on caches", "Siehe Kapitel 3", "参见 第三章", "См. раздел 2", "Zie hoofdstuk 2"],
    "is_advert": ["Please star this repo", "PRs are welcome!", "© 2024 Somebody", "点个 star", "Tous droits réservés", "10 % off"],
    "introduces": ["This guide covers caches.", "Below are ten cards.", "本文介绍", "Dieser Leitfaden zeigt", "このガイドでは", "Bu rehber"],
    "is_page_code": ["import Tabs from '@theme/Tabs'", "{% include a.html %}", "[TOC]"],
    "is_hashtags": ["#anki #cards"],
    "is_question": ["True or false: the sun is a star", "What is a cache?", "What does TCP do", "什么是缓存", "Tell me about a time you failed.", "Beschreiben Sie einen Konflikt im Team",
                    "監査について説明せよ。", "광합성을 설명하시오.", "Ozmozu kısaca açıklayınız.", "परासरण को परिभाषित कीजिए।",
                    "Hãy giải thích quá trình này", "Opisz sytuację trudną dla ciebie", "Jelaskan proses fotosintesis pada tumbuhan"],
    "holds_question_mark": ["Why? Because.", "ماذا؟", "何？"],
    "has_question_mark": ["Why?", "Why? (hard)", "何？", "لماذا؟"],
    "begins_asking": ["How it works", "So what now", "¿Qué tal?", "Warum", "什么是 RPC", "Dlaczego tak", "Bagaimana caranya", "क्यों"],
    "asks_about_code": ["What is the output of this?", "What does this print?", "以下代码输出什么"],
    "sets_task": ["Implement a queue", "Schreiben Sie ein Programm", "Escribe una función"],
    "compares": ["What is the difference between a and b?", "a vs b", "区别是什么", "Unterschiede", "Was unterscheidet a von b?", "Czym się różni a od b?"],
    "offers_answers": ["mutable or immutable?", "¿uno o dos?", "a oder b", "是 A 还是 B", "A mı yoksa B mi?"],
    "is_question_label": ["Q", "Q3", "Question b", "Question 12", "Frage", "问题 2", "Soru", "Câu hỏi", "質問", "문제 3", "प्रश्न", "Vraag", "Interviewer"],
    "is_answer_column": ["Answer", "Answers:"],
    "is_unfilled": ["TBD", "tbd"],
    "is_answer_label": ["A", "Answer", "Show answer", "Click to see the solution", "Antwort", "答案 2", "点击查看答案", "Cevap", "Đáp án",
                        "正解", "정답", "उत्तर", "Antwoord", "Odpowiedź", "Voir la réponse", "Model answers"],
    "is_asker": ["Interviewer", "The examiner asks", "Prüfer", "面试官", "Recruteuse"],
    "is_footing": ["Labels", "Links", "3 comments", "Last updated"],
    "is_follow_up": ["Follow-ups", "追问", "꼬리 질문", "Nachfragen"],
    "asks_questions": ["Interview questions", "Prüfungsfragen", "面试题", "Exercises", "Pytania", "Câu hỏi ôn tập", "Contoh pertanyaan"],
    "is_values": ["Our core values", "Leadership Principles", "Netflix's values", "价值观", "Wartości", "Kernwaarden", "핵심 가치"],
    "is_process": ["The hiring process", "Ablauf", "步骤", "手順", "절차", "Adımlar", "Các bước thực hiện", "Langkah-langkah"],
    "is_group": ["The five pillars", "Seniority levels", "Etapas", "Виды тестов", "Rodzaje skał"],
    "is_paired_side": ["Instead of", "Weak answer"],
    "is_negative": ["Red flags", "Anti-patterns", "What they do not want", "What it is not", "Common mistakes", "Pitfalls to know", "Warnsignale",
                    "Pièges", "Señales de alerta", "Sinais de alerta", "Campanelli d'allarme", "Valkuilen", "Pułapki", "Подводные камни",
                    "Sık yapılan hatalar", "Sai lầm", "Kesalahan umum", "गलतियाँ", "常见误区", "よくある間違い", "흔한 실수", "أخطاء شائعة", "טעויות נפוצות"],
    "is_story": ["Story template", "话术", "Vorlage"],
    "is_timed": ["45 min", "2-3 hours", "20%", "5 分钟", "3 Wochen", "10 minut", "3 phút"],
    "is_hint": ["Hint", "Hint 2:", "Tip for solving", "Clue", "Pista", "Indice", "Lösungshinweis", "Podpowiedź", "Подсказка", "İpucu",
                "Gợi ý", "提示", "ヒント", "힌트 1", "تلميح", "רמז", "Dica", "Suggerimento", "Petunjuk", "संकेत"],
    "asks_interviewer": ["Questions to ask them", "Questions for the interviewer", "Questions to ask at the end", "Your questions",
                         "Fragen an das Unternehmen", "Preguntas para el entrevistador", "Questions à poser au recruteur", "反问环节",
                         "逆質問", "역질문", "Pytania do rekrutera", "Вопросы работодателю", "Vragen aan de interviewer",
                         "Perguntas para fazer", "Domande da fare al recruiter", "Mülakatçıya sorular", "أسئلة لصاحب العمل"],
    "is_true_false": ["Yes or no?", "True or false: the sun is a star", "Richtig oder falsch?", "Vrai ou faux", "Verdadero o falso", "Verdadeiro ou falso",
                      "Vero o falso", "Waar of niet waar", "Prawda czy fałsz", "Верно или неверно", "Doğru mu yanlış mı", "Đúng hay sai",
                      "Benar atau salah", "सही या गलत", "判断题", "正誤問題", "صح أم خطأ", "נכון או לא נכון", "참 또는 거짓"],
    "is_instruction": ["Be honest.", "Explain your answer.", "Think of a case where it failed.", "Give an example.", "Begründen Sie.",
                       "Denke an einen Fall.", "Justifiez votre réponse.", "Da un ejemplo.", "Podaj przykład.", "Приведите пример.",
                       "Örnek veriniz.", "举例说明。", "例を挙げてください。", "Berikan contoh.", "उदाहरण दीजिए।", "Geef een voorbeeld."],
    "is_lead_in": ["For example:", "The following:", "As follows", "There are three:", "There are three types of rock:", "It consists of:",
                   "Zum Beispiel:", "Es gibt drei Arten:", "Par exemple :", "Por ejemplo:", "Na przykład:", "Например:", "包括：", "可以分为：",
                   "主要有以下几点：", "次の通り：", "다음과 같다:", "Örneğin:", "Ví dụ:", "Misalnya:", "The steps are:", "كما يلي:", "להלן:"],
    "is_yes_or_no": ["Yes", "No:", "Nein", "Oui", "是", "Tak", "Да", "はい", "Evet", "It depends"],
    "is_case": ["Scenario", "Case study 2", "Fallbeispiel", "案例 1", "Przypadek", "Tình huống 3"],
    "ends_abbreviated": ["rocks, e.g.", "Felsen, z. B.", "the end by J.", "см.", "np.", "etc."],
    "right_mark": ["Paris (correct)", "巴黎（正确）", "Paris (richtig)"],
    "addresses": ["How do you plan?", "你会怎么做", "Wie gehen Sie vor?", "Qu'est-ce que vous faites ?"],
    "is_warning": ["Red flags", "Häufige Fehler", "误区"],
    "is_numbering": ["No.", "#", "Nr", "序号", "Lp.", ""],
    "names_structure": ["Story structure", "STAR", "STAR method"],
    "teaches_too": ["Documentation", "Feedback", "Literatur"],
    "only_unfolds": ["Show more", "展开全部"],
    "is_check": ["Is it so?", "Czy to prawda?"],
    "is_aside": ["Interview process"],
    "is_preparation": ["How to prepare"],
    "is_structure_acronym": ["STAR", "CARL"],
}  # fmt: skip

NO = {
    "is_contents": ["Contents of a cell", "Content negotiation", "Memory layout", "目标"],
    "is_references": ["Reference counting", "Linked lists", "Resource limits", "Source control"],
    "is_housekeeping": ["Licensing laws of a country", "Installation of turbines", "Contribution margin", "Auteur theory"],
    "is_preamble": ["Introduction", "Overview"],
    "is_introduction": ["Introduction to sets", "Summary statistics", "Overview of RAID"],
    "is_remark": ["Notes on Keats", "Tip calculation", "Nota bene law"],
    "is_day": ["1945", "14 July 1789", "2024-03-05: queues", "2024-03/05"],
    "is_provenance": ["Sources of heat", "Standards", "Quellen der Donau"],
    "is_todo": ["What to do in a storm", "To do or not to do", "Aufgaben der Leber"],
    "is_property": ["Teacher training", "Hemp"],
    "is_metadata": ["Date palm", "Title deed"],
    "is_list_column": ["Prose", "Property", "Pros of hemp", "Teile", "Protokoll"],
    "is_todo_label": ["Todo lists", "What to do", "Do", "Pendientes del día"],
    "is_stub": ["Todo lists are lists of tasks and I have a lot to say about them, so much that it fills a whole long line.", "Nonempty sets"],
    "is_navigation": ["Top five causes", "Next of kin", "Home Secretary", "Nach oben offene Skala und mehr"],
    "is_cross_reference": ["Seesaw", "Seems fine", "Viable plan", "Por ejemplo, uno", "Verb", "参考答案：B", "Zielwert"],
    "is_advert": ["A star is a ball of gas", "Licenses of software differ", "The newslettering habit"],
    "introduces": ["Thistle grows here", "We moved ten months later", "Clickstream data"],
    "is_page_code": ["import duty is a tax", "export of goods"],
    "is_hashtags": ["# Heading", "C# and F#"],
    "is_question": ["A heading", "What is a cache.", "How to cook", "Design.", "Describe:", "Name", "Was this fine.", "El qué dirán", "Die Frage", "Compare"],
    "holds_question_mark": ["Why"],
    "has_question_mark": ["Is it (really?) so", "Why? Because."],
    "begins_asking": ["A name in a program", "I have a plan", "AI services", "Also the name", "Para que entiendas", "Show Learning", "Wasser", "Comment-out"],
    "asks_about_code": ["What is a fingerprint?", "Pretty-print JSON"],
    "sets_task": ["Designer", "Listing", "Maker"],
    "compares": ["Indifferent", "Comparable worth", "比较完整", "Versuch"],
    "offers_answers": ["Ohm · U → V", "O(1) on average", "input/output (I/O)", "color", "How many are there of them?"],
    "is_question_label": ["Quality", "Questionnaire", "Pressure", "S", "Casa", "Question of law 3 b"],
    "is_answer_column": ["Answer sheet", "Question"],
    "is_unfilled": ["tbd soon", "none"],
    "is_answer_label": ["Hint", "Hints", "Answerable", "Solutions of salt", "Result set", "B", "Réponse immunitaire", "Expression"],
    "is_asker": ["Interview", "Candidate", "The examiner's notes"],
    "is_footing": ["Label", "Chain links", "Comment"],
    "is_follow_up": ["Follow the money"],
    "asks_questions": ["Questionable acts", "A prompter", "Tasks of the kidney", "Вопрос времени"],
    "is_values": ["Default values", "P values", "SOLID principles", "Values of x", "Evaluate", "倫理三原則"],
    "is_process": ["Next steps", "Processor", "Steppe", "¿Cómo añadir un evento?"],
    "is_group": ["Types of prompts", "Types of questions", "Levels of interview tasks", "Default values", "Type", "Grounds", "Laws of motion", "Característica"],
    "is_paired_side": ["Before you go", "Use"],
    "is_negative": ["如何避免？", "What it is", "Badge", "Notation", "Nonlinear", "Goodness", "Use", "Neverland", "Poorhouse", "Fehlerfrei", "Unwanted messages",
                    "Misma idea", "What they want"],
    "is_story": ["History", "Histoire", "Geschichte", "Storage"],
    "is_timed": ["minutes", "45 people", "3 Stufen", "5 hosts"],
    "is_hint": ["Hinterland", "Tips", "Hint of lime", "Indices of plants", "Note"],
    "asks_interviewer": ["Interview questions", "Questions", "Questions to ask yourself about the text", "Fragen zur Vererbung", "Common questions"],
    "is_true_false": ["True story", "False or misleading ads", "Vrai", "Falso", "Was it true?", "Wahr"],
    "is_instruction": ["Bees are honest.", "Explanations differ.", "Is it honest?", "The user gives an example.", "Thinking helps.", "Benzene burns.",
                       "Be is a verb of being."],
    "is_lead_in": ["Examples of rocks:", "Osmosis:", "The three laws of motion", "Benefits:", "There are three of them in the room.", "Following orders"],
    "is_yes_or_no": ["No.1", "Truth", "Noun", "Yesterday", "Ya-ya"],
    "is_case": ["Case law", "Background noise", "Lower case"],
    "ends_abbreviated": ["It is an egg.", "The cat sat.", "Das Fest.", "e.g", "at 42."],
    "right_mark": ["Paris (corrected)", "correct"],
    "addresses": ["Cluster size", "Amélioration du niveau", "What is a youth?", "Useful things", "How does TCP work?"],
    "is_warning": ["Flags"],
    "is_numbering": ["::", "Name", "Note", "Identity"],
    "names_structure": ["Structure of DNA", "Star", "Starfish"],
    "teaches_too": ["Acknowledgements", "Cells"],
    "only_unfolds": ["Showers", "Morels"],
    "is_check": ["Islands?"],
    "is_aside": ["Processes"],
    "is_preparation": ["Preparatory schools"],
    "is_structure_acronym": ["Star", "CARS"],
}  # fmt: skip


@pytest.mark.parametrize(("question", "text"), [(name, text) for name, texts in YES.items() for text in texts])
def test_yes(question: str, text: str) -> None:
    assert getattr(words, question)(text)


@pytest.mark.parametrize(("question", "text"), [(name, text) for name, texts in NO.items() for text in texts])
def test_no(question: str, text: str) -> None:
    assert not getattr(words, question)(text)


LISTED = {
    ("is_question_label", "en"): (
        "q | question | scenario | situation to handle | sample challenge | challenge prompt | prompt | case | "
        "problem | interview question | sample question | example question | the question | ask | exercise | "
        "task prompt | sample prompt"
    ),
    ("is_answer_label", "en"): (
        "a | ans | answer | answers | solution | solutions | response | responses | reply | explanation | "
        "sample answer | example answer | model answer | sample response | example response | strong response | "
        "strong answer | good answer | great answer | ideal answer | best answer | suggested answer | "
        "possible answer | short answer | long answer | expected answer | expected response | correct answer | "
        "right answer | recommended response | recommended answer | suggested response | "
        "strong response structure | expected response framework | response framework | answer framework | "
        "response structure | answer structure | strong answer structure | how to respond | how to handle | "
        "how to handle it | how to answer | approach | recommended approach | suggested approach | fix | "
        "resolution | remedy | key points to cover | what a strong answer covers | what good looks like | "
        "view answer | show answer | click to see answer | see answer | reveal answer | click for answer | "
        "click here for answer | view solution | show solution | see solution | reveal | answer key | rationale"
    ),
    ("is_hint", "en"): (
        "hint | hints | clue | clues | tip for solving | tips for solving | solving tip | solving tips | "
        "solution hint | how to approach it | nudge"
    ),
    ("is_remark", "en"): (
        "remember | legend | information | note | notes | nb | n b | important | warning | caution | tip | tips | "
        "pro tip | protip | hint | attention | disclaimer | action items | next | next step | next steps | "
        "last updated | updated | source | sources | credit | fun fact | todo | see also | see | further reading | "
        "related | read more | more | ps | p s | edit | update | info | reading time | good luck | final note"
    ),
    ("is_case", "en"): (
        "scenario | situation | case | case study | context | the situation | the case | vignette | background"
    ),
    ("is_follow_up", "en"): (
        "follow-up | follow-ups | follow up | follow ups | follow-up questions | follow up questions | followup | "
        "followups | follow-up question | probes | probing questions | dig deeper questions"
    ),
    ("is_todo", "en"): (
        "to do | todo | to-do | todos | to-dos | to do list | todo list | to-do list | tasks | my tasks | "
        "action items | next steps | tasks for today | today | this week | open tasks"
    ),
    ("is_yes_or_no", "en"): "yes | no | true | false | nope | yep | maybe | it depends | not really | absolutely",
    ("is_question_label", "de"): "frage | aufgabe | übung | prüfungsfrage | szenario | fall | fallbeispiel",
    ("is_answer_label", "de"): (
        "antwort | antworten | lösung | lösungen | musterlösung | musterantwort | richtige antwort | erklärung"
    ),
    ("is_hint", "de"): "hinweis | tipp | lösungshinweis | lösungstipp | hilfestellung | denkanstoß",
    ("is_remark", "de"): (
        "hinweis | hinweise | information | informationen | wichtig | tipp | tipps | achtung | anmerkung | "
        "anmerkungen | bemerkung | merke | notiz | warnung | vorsicht | nächste schritte | quelle | siehe | "
        "siehe auch | exkurs | info"
    ),
    ("is_case", "de"): "fallbeispiel | fall | ausgangslage | szenario | fallstudie | situation",
    ("is_follow_up", "de"): "nachfragen | rückfragen | anschlussfragen | nachfrage",
    ("is_todo", "de"): (
        "to-do | todo | aufgaben | meine aufgaben | aufgaben für heute | zu erledigen | noch zu tun | "
        "offene aufgaben | offene punkte | nächste schritte | heute"
    ),
    ("is_yes_or_no", "de"): "ja | nein | wahr | falsch | richtig | vielleicht | kommt darauf an",
}
"""The names of short lists, written out: each of them counts."""


@pytest.mark.parametrize(("question", "code"), LISTED)
def test_every_name_of_a_list_counts(question: str, code: str) -> None:
    names = LISTED[question, code].split(" | ")
    assert [name for name in names if not getattr(words, question)(name.capitalize())] == []


def test_every_yes_or_no_question_is_tried_both_ways() -> None:
    asked = {name for name in words.__all__ if name.startswith(("is_", "asks_", "has_", "holds_"))}
    assert asked <= YES.keys()
    assert YES.keys() == NO.keys()


# ---------------------------------------------------------------- the rest


@pytest.mark.parametrize(
    ("label", "mark", "side"),
    [
        ("Avoid", "", "avoid"), ("Vermeiden", "", "avoid"), ("避免", "", "avoid"), ("Kaçının", "", "avoid"), ("Use", "", "use"),
        ("Verwenden", "", "use"), ("应该", "", "use"), ("Say it", "❌", "avoid"), ("Say it", "✅", "use"), ("Say it", "", ""),
        ("Avoidance", "", ""), ("User", "", ""), ("OK", "", ""),
    ],
)  # fmt: skip
def test_side(label: str, mark: str, side: str) -> None:
    assert words.side(label, mark) == side


def test_competencies_are_values_at_the_top_only() -> None:
    assert words.is_values("Core competencies", True)
    assert not words.is_values("Core competencies", False)


@pytest.mark.parametrize(
    ("line", "letters"),
    [
        ("Answer: B and C", "B and C"), ("Correct answer is (D)", "(D)"), ("Respuesta correcta: A y B", "A y B"), ("答案：C", "C"),
        ("Antwort: B", "B"), ("Ответ: A", "A"), ("정답: D", "D"), ("正解：A", "A"), ("Odpowiedź: B", "B"), ("Đáp án: C", "C"),
    ],
)  # fmt: skip
def test_answer_line(line: str, letters: str) -> None:
    found = words.answer_line(line)
    assert found is not None
    assert found["letters"] == letters


@pytest.mark.parametrize("line", ["Answer: because it is so", "Answers vary", "Antworten", "Option value", "Because B"])
def test_no_answer_line(line: str) -> None:
    assert words.answer_line(line) is None


@pytest.mark.parametrize(
    ("line", "group", "number"),
    [
        ("Q3: What?", "question", "3"), ("A. Because", "answer", None), ("问：什么", "question", None), ("答：这样", "answer", None),
        ("Soru 2: Ne?", "question", "2"), ("Đáp án: đúng", "answer", None), ("س: ما", "question", None),
    ],
)  # fmt: skip
def test_short_label(line: str, group: str, number: str | None) -> None:
    found = words.short_label(line)
    assert found is not None
    assert found[group]
    assert found["number"] == number


@pytest.mark.parametrize("line", ["Quality: high", "Apples. Red", "B. Second", "Questions: many"])
def test_no_short_label(line: str) -> None:
    assert words.short_label(line) is None


def test_answer_inside() -> None:
    found = words.answer_inside("What is 2+2? A: 4")
    assert found is not None
    assert "What is 2+2? A: 4"[found.end() :] == "4"
    assert words.answer_inside("What is 2+2?A: 4") is not None
    assert words.answer_inside("Vitamina: C") is None


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("1. One", "One"), ("Q3: Why", "Why"), ("Question 12. Why", "Why"), ("问题 3 为什么", "为什么"), ("2.1 Two", "2.1 Two"),
        ("一、背景", "背景"), ("IV. Four", "Four"), ("3.5 litres", "3.5 litres"), ("Quick", "Quick"), ("Aufgabe 2: Wie", "Wie"),
    ],
)  # fmt: skip
def test_numbering(line: str, rest: str) -> None:
    assert line[words.numbering(line) :] == rest


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Candor & Curiosity", ["Candor", "Curiosity"]), ("Mut und Ruhe", ["Mut", "Ruhe"]), ("Orden y calma", ["Orden", "calma"]),
        ("Sandy beach", ["Sandy beach"]), ("Hunde undank", ["Hunde undank"]), ("Odwaga oraz spokój", ["Odwaga", "spokój"]),
    ],
)  # fmt: skip
def test_parts_of_name(name: str, parts: list[str]) -> None:
    assert words.parts_of_name(name) == parts


def test_placeholders() -> None:
    assert words.placeholders("At [company] I was [role]") == 2
    assert words.placeholders("[a link](x) and [1]") == 0


# ---------------------------------------------------------------- definitions

DEFINES = [
    ("Osmosis", " is the movement of water through a membrane."),
    ("A moraine", " is rubble that a glacier leaves behind."),
    ("Turgor", " means the pressure of the cell's water."),
    ("TTL", " stands for time to live."),
    ("A quorum", " refers to the number of members that must agree."),
    ("TCP (Transmission Control Protocol)", " is a protocol that resends lost packets."),
    ("The Treaty of Rome", " was the contract that founded the community."),
    ("“Drift”", " describes the slow change of a clock."),
    ("An anemometer", " measures wind."),
    ("Blood plasma", " consists of water, salts and proteins."),
    ("Mitochondria", " are organelles that release energy."),
    ("The normal distribution", " is a distribution whose density takes this formula:"),
    ("Czasownik (das Verb)", " to część mowy, która określa czynność lub stan."),
    ("$r$", " is the yearly rate."),
    ("Osmose", " ist die Bewegung von Wasser durch eine Membran."),
    ("Eine Moräne", " bezeichnet den Schutt, den ein Gletscher hinterlässt."),
    ("Turgor", " heißt der Druck in der Zelle."),
    ("Der Wiener Kongress", " war eine Versammlung der europäischen Mächte."),
    ("L'osmose", " désigne le mouvement de l'eau."),
    ("La photosynthèse", " est le processus par lequel les plantes produisent du sucre."),
    ("La ósmosis", " es el movimiento del agua a través de una membrana."),
    ("El turgor", " significa la presión del agua en la célula."),
    ("A osmose", " é o movimento da água através de uma membrana."),
    ("L'osmosi", " è il passaggio dell'acqua attraverso una membrana."),
    ("Osmose", " is het proces waarbij water door een membraan gaat."),
    ("Osmoza", " to proces przenikania wody przez błonę."),
    ("Mitoza", " oznacza podział jądra komórkowego."),
    ("Осмос", " — это движение воды через мембрану."),
    ("Мейоз", " называется деление клетки, при котором число хромосом падает."),
    ("Ozmoz", ", suyun yarı geçirgen zardan geçişidir."),
    ("Thẩm thấu", " là quá trình nước đi qua màng."),
    ("Osmosis", " adalah perpindahan air melalui membran."),
    ("परासरण", " वह प्रक्रिया है।"),
    ("渗透", "是水分子通过半透膜的扩散。"),
    ("性能指标", "是衡量系统快慢的数字。"),
    ("熔断", "是指在下游出错时停止调用。"),
    ("光合成", "とは、植物が光で糖を作る反応である。"),
    ("細胞", "は生物の基本単位である。"),
    ("광합성", "은 빛으로 양분을 만드는 과정이다."),
    ("움직이는 물체", "는 멈추지 않는 것이다."),
    ("삼투", "란 물이 막을 지나는 현상을 말한다."),
    ("الخلية", " هي الوحدة الأساسية في الجسم."),
    ("התא", " הוא יחידת המבנה של הגוף."),
]

DEFINES_NOT = [
    "It is the movement of water.", "This is a test.", "There is a thing here.", "That is a lie.", "These are the rules.",
    "If water is a liquid, it flows.", "When it is a holiday, we rest.", "The reason is a leak.", "The following are true of it.",
    "One of the causes is a leak.", "As a rule is a phrase.", "What is osmosis?", "Osmosis is:", "Osmosis is not a disease.",
    "The server is down.", "Sleep is important for memory.", "He is a doctor.", "Which is a pity.", "How it works is a secret.",
    "For example, osmosis is a process.", "The cells of the upper layer of the leaf are organelles.", "The war was long and bloody.",
    "Read what is written.", "Refer to the manual for details.", "Describe what the term means.", "Everything that is a file has a name.",
    "Das ist die Bewegung von Wasser.", "Es ist ein Prozess.", "Wenn es ein Prozess ist, dann gut.", "Einer der Gründe ist ein Leck.",
    "Osmose ist nicht das Gleiche.", "Was ist Osmose?", "C'est un processus de diffusion.", "Il est là pour aider les autres.",
    "Marie et son frère vont à la mer.", "Esto es un proceso.", "Lo importante es que llegue el agua.", "Isto é um processo.",
    "Questo è un processo.", "Dit is een proces dat water nodig heeft.", "Hij was de eerste koning van het land.",
    "To jest proces przenikania wody.", "Это движение воды через мембрану.", "Он — врач в этой больнице.",
    "Bu, suyun zardan geçişidir.", "Ancak, bu bir geçiştir.", "Đó là quá trình nước đi qua màng.", "Ini adalah perpindahan air.",
    "यह एक प्रक्रिया है।", "这是水分子的扩散。", "但是水分子会扩散。", "它是一种协议。", "于是我们重试请求。", "什么是渗透？", "最重要的是可用性高。",
    "这种方法还是有效果的。", "これは植物の反応である。", "それは違う話である。", "움직이는 것이 아니다.", "이것은 빛의 과정이다.",
    "هذا هو الجواب الصحيح.", "ما هو التناضح؟", "זה הוא הדבר הנכון.", "Hay tres tipos de roca en el mundo.", "", "Is", "42 is the answer to it.",
    "A team is thought to be slow.", "INFO] 1 unit is half a litre.", "A Promise is in one of these states:", "The goals are the following:",
    "A key that is used often is warm.", "固定窗口的问题是临界突刺。", "他是一个医生。",
    "Take measures against rust.", "Notes is", "You are a member of the team.", "Supply and demand, in short, is a law.",
]  # fmt: skip


@pytest.mark.parametrize(("term", "rest"), DEFINES)
def test_a_definition_gives_its_term(term: str, rest: str) -> None:
    assert words.defines(term + rest) == len(term)


@pytest.mark.parametrize("sentence", DEFINES_NOT)
def test_no_definition(sentence: str) -> None:
    assert words.defines(sentence) == 0


# ---------------------------------------------------------------- languages

SENTENCES = {
    "ar": "تقسم الخلية إلى نواة وسيتوبلازم.",
    "de": "Die Zelle wird in Kern und Plasma geteilt und von einer Membran umgeben.",
    "en": "The cell is divided into a nucleus and the plasma around it.",
    "es": "La célula se divide en núcleo y citoplasma y está rodeada por una membrana.",
    "fr": "La cellule est divisée en un noyau et un cytoplasme, entourée d'une membrane.",
    "he": "התא מחולק לגרעין ולציטופלזמה.",
    "hi": "कोशिका को केंद्रक और कोशिकाद्रव्य में बाँटा जाता है।",
    "id": "Sel dibagi menjadi inti dan plasma yang dikelilingi oleh membran.",
    "it": "La cellula è divisa in un nucleo e nel citoplasma che la circonda.",
    "ja": "細胞は核と細胞質に分けられる。",
    "ko": "세포는 핵과 세포질로 나뉜다.",
    "nl": "De cel is verdeeld in een kern en het plasma dat er omheen ligt.",
    "pl": "Komórka jest podzielona na jądro i cytoplazmę, którą otacza błona.",
    "pt": "A célula é dividida em núcleo e citoplasma e não há mais partes.",
    "ru": "Клетка делится на ядро и цитоплазму.",
    "tr": "Hücre, çekirdek ve sitoplazma olarak ikiye ayrılır.",
    "vi": "Tế bào được chia thành nhân và tế bào chất.",
    "zh": "细胞分为细胞核和细胞质两部分，API 也一样。",
}


@pytest.mark.parametrize(("code", "sentence"), SENTENCES.items())
def test_language_of(code: str, sentence: str) -> None:
    assert words.language_of(sentence) == code


@pytest.mark.parametrize(
    "text", ["", "42", "HTTP/2 TLS RTT", "Osmosis", "kubectl get pods", "Привіт, світ їжаків", "سلام گچپژ"]
)
def test_language_unsure(text: str) -> None:
    assert words.language_of(text) == ""


def test_language_is_told_by_the_beginning() -> None:
    assert words.language_of(SENTENCES["de"] * 80 + SENTENCES["ru"] * 400) == "de"


def test_small_words() -> None:
    assert "the" in words.small_words("en")
    assert "the" in words.small_words("en-GB")
    assert "the" not in words.small_words("de")
    assert words.small_words("xx") == frozenset()
    assert words.stop_words() >= words.small_words("pl") | words.small_words("hi")
    assert words.stemmer("pt_BR") == "portuguese"
    assert words.stemmer("pl") == ""


# ---------------------------------------------------------------- what cards say


@pytest.mark.parametrize("code", LANGUAGES)
def test_card_words_are_whole_in_every_language(code: str) -> None:
    own = merged.by_code()[code].card
    allowed = {"points": {"n"}, "steps": {"n"}, "name_all": {"n"}, "which_value": {"thing"}, "what_for": {"subject"}}
    for field in dataclasses.fields(CardWords):
        value = getattr(own, field.name)
        assert value, field.name
        if isinstance(value, str):
            holes = {name for _, name, _, _ in string.Formatter().parse(value) if name}
            assert holes == allowed.get(field.name, set()), (code, field.name)
    assert len(own.kinds) == len(KINDS)


def test_card_words_fall_back_to_english() -> None:
    assert words.card_words("xx") == words.card_words("en") == words.card_words("")
    assert words.card_words("zh-TW").avoid == "避免"
    assert words.card_words("en").points.format(n=4) == "4 points"
    assert words.card_words("en").which_value.format(thing="principle") == "Which principle does this show?"
    assert words.card_words("de").kind("open-question") == "offene Frage"
    assert words.card_words("de").kind("unknown") == "unknown"


def test_a_language_without_a_word_says_it_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    half = Language(code="eo", card=CardWords(points="{n} punktoj"))
    monkeypatch.setattr("guide2anki.words.sentences.by_code", lambda: {"en": merged.by_code()["en"], "eo": half})
    words.card_words.cache_clear()
    try:
        assert words.card_words("eo").points == "{n} punktoj"
        assert words.card_words("eo").steps == "{n} steps, in order"
    finally:
        words.card_words.cache_clear()


# ---------------------------------------------------------------- edges: at each of them yes, one past it no

ROPE = ("hemp", "cord", "line", "sheet", "stay", "hawser", "lanyard", "painter", "cable", "lashing", "twine", "yarn")


def rope(count: int) -> str:
    """Return so many words that mean nothing to the lists."""
    return " ".join(ROPE[n % len(ROPE)] for n in range(count))


def signs(count: int) -> str:
    """Return so many letters in words that mean nothing to the lists."""
    return ("hemp " * count)[: count - 1] + "x"


EDGES: dict[str, tuple[int, Callable[[int], object]]] = {
    "letters of a line with a question and more": (159, lambda n: words.is_question(f"Why so? {signs(n - 8)}")),
    "letters of a line that orders at its end": (200, lambda n: words.is_question(f"{'潮' * (n - 5)}を説明せよ")),
    "letters of a question without spaces": (60, lambda n: words.is_question(f"{'潮' * (n - 2)}什么")),
    "words of an instruction": (30, lambda n: words.is_instruction(f"Explain {rope(n - 1)}.")),
    "letters after an instruction's verb": (0, lambda n: words.is_instruction(f"例を挙げてください{'潮' * n}")),
    "letters of a name that begins as a contents list": (39, lambda n: words.is_contents(f"Table of contents {signs(n - 18)}")),
    "words before a licence": (4, lambda n: words.is_housekeeping(f"{rope(n)} License")),
    "letters after a stub": (60, lambda n: words.is_stub(f"TODO {signs(n - 1)}")),
    "words of a lead-in": (14, lambda n: words.is_lead_in(f"{rope(n - 2)} as follows:")),
    "letters of a lead-in": (100, lambda n: words.is_lead_in(f"{'x' * (n - 11)} as follows:")),
    "words of a term": (6, lambda n: words.defines(f"{rope(n)} is a kind of thing that holds.")),
    "letters of a term": (80, lambda n: words.defines(f"{'x' * n} is a kind of thing that holds.")),
    "Chinese signs of a term": (12, lambda n: words.defines(f"{'潮' * n}是海水每天的涨落运动。")),
    "Japanese signs of a term": (24, lambda n: words.defines(f"{'ロ' * n}とは、海の水の動きである。")),
    "words between an owner and values": (2, lambda n: words.is_values(f"Our {rope(n)} beliefs")),
    "letters of a blank": (60, lambda n: words.placeholders(f"I was [{'x' * n}]")),
    "digits of a short label": (3, lambda n: words.short_label(f"Q{'1' * n}: Why")),
    "digits of a number before a line": (3, lambda n: words.numbering(f"{'1' * n}. Why")),
    "Roman signs of a number before a line": (5, lambda n: words.numbering(f"{'X' * n}. Why")),
    "digits of an option": (2, lambda n: words.begins_with_key(f"{'1' * n}. Why")),
    "signs in a short gap": (25, lambda n: re.search(alternatives(["a * b"]), f"a {'x' * (n - 2)} b")),
    "signs in a long gap": (80, lambda n: re.search(alternatives(["a ** b"]), f"a {'x' * (n - 2)} b")),
}  # fmt: skip


@pytest.mark.parametrize("edge", EDGES)
def test_an_edge_holds(edge: str) -> None:
    last, ask = EDGES[edge]
    assert ask(last)
    assert not ask(last + 1)


FEWEST: dict[str, tuple[int, Callable[[int], object]]] = {
    "words of an order": (4, lambda n: words.is_question(f"Describe {rope(n - 1)}")),
    "letters of what defines": (4, lambda n: words.defines(f"Osmosis is {'x' * n}")),
    "letters of a definition": (6, lambda n: words.defines(f"X {'是' if n else ''}{'潮' * (n - 3)}") or n == 6),
    "letters of a blank": (2, lambda n: words.placeholders(f"I was [{'x' * n}]")),
}


@pytest.mark.parametrize("edge", FEWEST)
def test_a_lower_edge_holds(edge: str) -> None:
    first, ask = FEWEST[edge]
    assert ask(first)
    assert not ask(first - 1)


# ---------------------------------------------------------------- what a question is

ASKS = [
    "Really?", "Why so? Because it is so.", "The sun is a star: true or false", "What does TCP do", "Where are the clocks of the ship",
    "Describe the way of a letter.", "Describe the way of a letter:", "Why is that (in short)?", "“Why?”", "What now? :)",
    "Why is it so? [2 points]", "¿Por qué? Porque sí", "Explain the rise of the sea", "Is it? **",
]  # fmt: skip
ASKS_NOT = [
    "Really ??", "The rope? It is here.", "It is true or false in logic.", "What does TCP do:", "What does TCP do!", "What does TCP do.",
    "What does TCP do。", "What does TCP do：", "How it works", "How it works.", "Describe your job", "He asked why.", "Is it so? Yes it is, and that is that.x" * 5,
    "这是什么。", "什么：",
]  # fmt: skip


@pytest.mark.parametrize("text", [*ASKS, *ASKS_NOT])
def test_a_question_asks_by_its_mark_its_words_or_its_order(text: str) -> None:
    assert words.is_question(text) is (text in ASKS)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("B and C", "B"), ("(2)", "2"), ("12. Why", "12"), ("j", "J"), ("①、one", "①"), ("ア、one", "ア"), ("A", "A"), ("*C*", "C"), ("D & E", "D"),
        ("A/B", "A"), ("3 – five", "3"), ("E y F", "E"), ("K. Why", ""), ("123. Why", ""), ("A cat", ""), ("Apples", ""), ("⑩ ten", ""),
    ],
)  # fmt: skip
def test_the_letter_of_an_option_is_found(text: str, key: str) -> None:
    found = words.begins_with_key(text)
    assert (found["key"] if found else "").upper() == key


@pytest.mark.parametrize(
    ("line", "letters"),
    [
        ("Answer: H", "H"), ("answer b", "b"), ("Answer: A, B & C", "A, B & C"), ("Answer: [D]", "[D]"), ("Answer: option A", "option A"),
        ("Answers are A/B", "A/B"), ("The correct option is (C)", "(C)"), ("**Answer:** B. Because", "B"), ("Answer: I", ""),
        ("Answer: Apples", ""), ("My answer: B", ""),
    ],
)  # fmt: skip
def test_the_letters_of_a_right_answer_are_found(line: str, letters: str) -> None:
    found = words.answer_line(line)
    assert (found["letters"] if found else "") == letters


@pytest.mark.parametrize(
    ("text", "sign"),
    [("Q. x", "."), ("Q: x", ":"), ("Q：x", "："), ("Q) x", ")"), ("Q - x", "-"), ("Q – x", "–"), ("Q — x", "—"), ("問、x", "、"), ("Q3:", ":"), ("Q3", ""), ("Q3 x", "")],
)  # fmt: skip
def test_a_short_label_has_a_sign_behind_it(text: str, sign: str) -> None:
    found = words.short_label(text)
    assert (found["sign"] if found else "") == sign


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("(3) Three", "(3) Three"), ("3) Three", "Three"), ("3、三", "三"), ("3．三", "三"), ("3：三", "三"), ("2.1. Two", "Two"), ("#3 – Three", "Three"),
        ("# 3. Three", "Three"), ("④ Four", "Four"), ("十二、背景", "背景"), ("VIII. Eight", "Eight"), ("1:30 is late", "1:30 is late"), ("Q3 Three", "Three"), ("Question 3 - Why", "Why"),
    ],
)  # fmt: skip
def test_a_number_before_a_line_is_no_part_of_it(line: str, rest: str) -> None:
    assert line[words.numbering(line) :] == rest.removeprefix("(3) ") or line == rest == line[words.numbering(line) :]


def test_a_number_is_looked_for_where_it_is_said_to_be() -> None:
    assert words.numbering("see 3. Three", 4) == len("see 3. ")
    assert words.numbering("see 3. Three") == 0


@pytest.mark.parametrize("sign", ["&", "+", ",", "/", ";", "、", "|", " and ", " or ", " o "])
def test_names_are_joined_by_signs_and_words(sign: str) -> None:
    assert words.parts_of_name(f"Candor{sign}Calm") == ["Candor", "Calm"]
    assert words.parts_of_name(f"Candor{sign}") == ["Candor"] or sign.isspace() or " " in sign


@pytest.mark.parametrize("text", ["42 (correct)", "42 [correct]", "42（正确）", "42 ( Correct ) more"])
def test_the_mark_of_a_right_option_stands_in_parentheses(text: str) -> None:
    assert words.right_mark(text)


@pytest.mark.parametrize(
    ("label", "asks"),
    [("Question a", True), ("Question h", True), ("Question i", False), ("Q12", True), ("Prompt 3", False)],
)
def test_a_question_label_may_have_a_number_or_a_letter(label: str, asks: bool) -> None:
    assert words.is_question_label(label) is asks


def test_a_hint_is_no_answer_and_a_cell_is_unfilled_as_a_whole() -> None:
    assert not words.is_answer_label("Solution hint")
    assert not words.is_answer_label("Hint 2")
    assert words.is_unfilled("TBD")
    assert not words.is_unfilled("TBD: a unit")


# ---------------------------------------------------------------- what a section is


@pytest.mark.parametrize("mark", "❌🚫✗✘⛔👎🔴✖🛑⊘")
def test_a_mark_says_what_to_avoid(mark: str) -> None:
    assert words.side("Long mails", mark) == words.side("Long mails", f"x{mark}") == "avoid"
    assert words.side("Use", mark) == "use"


@pytest.mark.parametrize("mark", "✅✓✔👍☑🟢👌")
def test_a_mark_says_what_to_use(mark: str) -> None:
    assert words.side("Short mails", mark) == "use"
    assert words.side("Avoid", mark) == "avoid"


@pytest.mark.parametrize(
    ("name", "top", "own"),
    [
        ("Our core values", True, True), ("Our values in practice", True, True), ("Values in practice", True, False), ("Our values: questions", True, False),
        ("Core competencies", True, True), ("Core competencies", False, False), ("Competency questions", True, False), ("Team traits", True, True),
        ("Traits", True, False), ("Acme's pillars", True, True), ("Pillars", True, False),
    ],
)  # fmt: skip
def test_values_are_somebodys(name: str, top: bool, own: bool) -> None:
    assert words.is_values(name, top) is own


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("STAR", True), ("**STAR**", True), ("STARS", True), ("CAR", True), ("CARL", True), ("SOAR", True), ("CARLA", False), ("STARRY", False), ("star", False)],
)  # fmt: skip
def test_the_acronym_of_a_story_is_told_from_a_word(name: str, is_one: bool) -> None:
    assert words.is_structure_acronym(name) is is_one


@pytest.mark.parametrize(
    ("text", "timed"),
    [("2–3 h", True), ("2 - 3 h", True), ("20 %", True), ("5min", True), ("h", False), ("5 mints", False)],
)
def test_a_length_of_time_is_a_number_with_its_unit(text: str, timed: bool) -> None:
    assert words.is_timed(text) is timed


@pytest.mark.parametrize("text", ["[a link](x)", "[a][b]", "[a\nb]", "[]"])
def test_a_link_is_no_blank(text: str) -> None:
    assert words.placeholders(text) == 0


def test_a_column_may_be_numbered_by_a_sign() -> None:
    assert words.is_numbering("№")
    assert words.is_numbering(" # ")


# ---------------------------------------------------------------- what is of the page


@pytest.mark.parametrize(
    "text",
    [
        "import A from 'a'", "import {A} from \"a\"", "import * as A from 'a'", "import 'a.css'", "export const a = 1", "export default A", "export function a() {}",
        "export {a}", "{% raw %}", "{{< note >}}", "{{% note %}}", "{{ site.url }}", "{{/note}}", "[TOC]", "[[_TOC_]]", "[[toc]]", "{: .note }", "{:toc}", "$toc", "@[toc]", "{toc}",
    ],
)  # fmt: skip
def test_code_of_a_site_generator_is_no_text(text: str) -> None:
    assert words.is_page_code(text)


@pytest.mark.parametrize(
    "text", ["{a, b} is a set", "[TOC] of the book", "$5 is a price", "@home", "Export goods", "{{note}} is text"]
)
def test_text_is_no_code_of_a_site_generator(text: str) -> None:
    assert not words.is_page_code(text)


@pytest.mark.parametrize(
    ("text", "only"), [("#anki", True), ("#a, #b/c-d", True), ("#a text", False), ("# a", False), ("text #a", False)]
)
def test_a_line_of_hashtags_has_nothing_else(text: str, only: bool) -> None:
    assert words.is_hashtags(text) is only


@pytest.mark.parametrize(
    ("text", "stub"),
    [("***", True), ("Lorem ipsum dolor " * 9, True), ("Loremipsum", False), ("None", True), ("None of them", False)],
)
def test_a_text_that_says_nothing_is_a_stub(text: str, stub: bool) -> None:
    assert words.is_stub(text) is stub


@pytest.mark.parametrize(("text", "advert"), [("© 2024 Ann", True), ("The sign © is old", False)])
def test_a_copyright_has_its_year(text: str, advert: bool) -> None:
    assert words.is_advert(text) is advert


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [("See chapter 3", True), ("Seeds", False), ("参见 第三章", True), ("Chapter 3: see above", False)],
)
def test_a_reference_begins_with_its_word(text: str, elsewhere: bool) -> None:
    assert words.is_cross_reference(text) is elsewhere


# ---------------------------------------------------------------- what a sentence does

NO_TERM = [
    "Rope, cord is a kind of line.", "Rope; cord is a kind of line.", "Rope: cord is a kind of line.", "Rope! cord is a kind of line.", "Rope = cord is a kind of line.",
    "Rope → cord is a kind of line.", "Rope | cord is a kind of line.", "Rope… is a kind of line.", "Rope. Cord is a kind of line.", "Rope - cord is a kind of line.", "Rope – cord is a kind of line.",
    "42 is a number of things.", "(Rope is a kind of line.", "[Rope] is a kind of line.", "{Rope} is a kind of line.", "<Rope> is a kind of line.",
    "Rope) is a kind of line.", "Rope] is a kind of line.", "Rope} is a kind of line.", "*** is a kind of line.", "Osmosis is?", "Osmosis is a movement?", "Osmosis is a movement…",
    "The is a kind of line.", "“The” is a kind of line.",
]  # fmt: skip


@pytest.mark.parametrize("sentence", NO_TERM)
def test_what_is_no_term_defines_nothing(sentence: str) -> None:
    assert words.defines(sentence) == 0


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("Rope (of hemp) is a kind of line.", "Rope (of hemp)"), ("Rope [hemp] is a kind of line.", "Rope [hemp]"), ("f(x) is a kind of value.", "f(x)"), ("C++ is a kind of language.", "C++"),
        ("İp is a kind of line in a ship.", "İp"), ("The rope’s end is a kind of knot.", "The rope’s end"), ("Osmosis is, briefly, a movement.", "Osmosis"),
        ("The treaty was a contract of two states.", "The treaty"), ("Vier-Augen-Prinzip is a kind of check.", "Vier-Augen-Prinzip"),
    ],
)  # fmt: skip
def test_a_term_may_have_brackets_and_signs(sentence: str, term: str) -> None:
    assert sentence[: words.defines(sentence)] == term


@pytest.mark.parametrize(
    ("line", "leads"),
    [("For example", True), ("For example…", True), ("As an example, the parts are…", False), ("The parts are", False), ("The parts are :", True), ("Es gibt drei Arten：", True), ("", False)],
)  # fmt: skip
def test_a_lead_in_has_its_colon_or_is_one_as_a_whole(line: str, leads: bool) -> None:
    assert words.is_lead_in(line) is leads


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("rocks (cf.", True),
        ("a long line of rocks that ends in etc.", True),
        ("Mr. X", False),
        ("vitamin c.", True),
        ("xetc.", False),
        ("etc", False),
    ],
)
def test_a_full_stop_belongs_to_an_abbreviation(text: str, ends: bool) -> None:
    assert words.ends_abbreviated(text) is ends


# ---------------------------------------------------------------- which language it is

TOLD = {
    # a single small word is not enough, nor are a few among many words of no language
    "the of": "en", "the": "", "der und": "de", "und": "", f"the with {rope(31)}": "en", f"the with {rope(32)}": "",
    # letters tell where words do not
    "größe straße": "de", "łódź żółw": "pl", "mañana ¿qué": "es", "ağaç ışık": "tr", "không được": "vi", "coração não": "pt", "più perché": "it",
    # as much of one as of another
    "the with der und": "", "the with they would should der und nicht auch": "en",
    "the with they would should which der und nicht auch werden": "",
    # a script stands against the Latin letters in it, by its weight
    "ядро TCP": "ru", "ядро Transmission": "", "核 abcdefgh": "zh", "核 abcdefghi": "", f"の {'x' * 32}": "ja", f"の {'x' * 33}": "", "核核核核の": "ja", "核核核核核の": "zh", "の abcdefg": "ja", "핵 abcdef": "ko", "핵 abcdefg": "",
    # letters that only other languages of a script have
    "ї" + "а" * 99: "", "ї" + "а" * 100: "ru", "ळ" + "क" * 50: "", "پ" + "ا" * 50: "",
    "核の": "ja", "核" * 20 + "の": "zh",
}  # fmt: skip


@pytest.mark.parametrize("text", TOLD)
def test_a_language_is_told_only_when_it_is_sure(text: str) -> None:
    assert words.language_of(text) == TOLD[text]


@pytest.mark.parametrize(("code", "base"), [("pt", "pt"), ("pt-BR", "pt"), ("pt_BR", "pt"), (" PT ", "pt"), ("xx", "")])
def test_a_language_is_known_by_its_code_whatever_its_region(code: str, base: str) -> None:
    assert words.small_words(code) == words.small_words(base)
    assert words.stemmer(code) == words.stemmer(base)
    assert words.card_words(code) == words.card_words(base)


STEMMERS = {
    "ar": "arabic", "de": "german", "en": "english", "es": "spanish", "fr": "french", "hi": "hindi", "id": "indonesian", "it": "italian", "nl": "dutch",
    "pt": "portuguese", "ru": "russian", "tr": "turkish",
}  # fmt: skip


@pytest.mark.parametrize("code", LANGUAGES)
def test_words_are_cut_to_their_stems_where_there_is_a_way_to(code: str) -> None:
    assert words.stemmer(code) == STEMMERS.get(code, "")


@pytest.mark.parametrize(
    "name", ["והערכים", "בערכים", "הערכים", "ערכים", "القيم", "والقيم", "بالقيم", "للقيم"[:0] + "كالقيم"]
)
def test_a_particle_may_be_written_onto_a_word(name: str) -> None:
    assert words.is_values(name)


def test_a_word_that_joins_does_not_turn_a_question() -> None:
    for occasion in ("time", "situation", "example"):
        assert not rewording.turns("when", occasion)
        assert not rewording.asks_once("where", occasion)
    assert not rewording.turns("where", "time")
    assert rewording.turns("why", "time")
    assert rewording.turns("when", "day")
    assert rewording.asks_once("when", "day")


def test_single_letters_are_words_only_in_capitals_and_only_some() -> None:
    assert [sign for sign in "AICOY" if rewording.only_asks(sign)] == ["A", "I"]
    assert [sign for sign in "AIO" if rewording.is_light(sign)] == ["A"]
    assert rewording.only_joins("&")
    assert rewording.only_joins("and")
    assert rewording.only_joins("the")
    assert not rewording.only_joins("not")
    assert [word for word in ("tcp", "sql", "rhythm", "öl", "über", "fly") if not rewording.has_vowel(word)] == [
        "tcp",
        "sql",
    ]
    assert rewording.has_definite_article(["see", "the", "end"])
    assert not rewording.has_definite_article(["see", "an", "end"])
    assert rewording.points(["what", "is", "it"])
    assert not rewording.points(["what", "is", "hemp"])


LETTERS = {
    "de": "ßäöü", "es": "ñ", "fr": "èêœùî", "it": "ìò", "nl": "ë", "pl": "ąęłńśźżć", "pt": "ãõ", "tr": "ğış",
    "vi": "đơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
}  # fmt: skip


@pytest.mark.parametrize(
    ("code", "letter"), [(code, letter) for code, letters in LETTERS.items() for letter in letters]
)
def test_each_letter_of_its_own_tells_a_language(code: str, letter: str) -> None:
    assert words.language_of(f"h{letter}mp c{letter}rd") == code


STRANGERS = {"ru": ("а", "іїєґўјљњћђѓќџ"), "ar": ("ا", "پچژگکیٹڈے"), "hi": ("क", "ळ")}


@pytest.mark.parametrize(("code", "letter"), [(code, letter) for code in STRANGERS for letter in STRANGERS[code][1]])
def test_each_letter_of_another_language_in_the_script_keeps_it_from_being_told(code: str, letter: str) -> None:
    own = STRANGERS[code][0]
    assert words.language_of(own * 20) == code
    assert words.language_of(own * 20 + letter) == ""


@pytest.mark.parametrize(
    ("code", "sign"),
    [("zh", "㐀"), ("zh", "鿿"), ("zh", "豈"), ("ja", "ぁ"), ("ja", "ヿ"), ("ko", "가"), ("ko", "힣"), ("ko", "ᄀ"), ("ru", "Ѐ"), ("ru", "ӿ"),
     ("he", "א"), ("he", "ת"), ("ar", "ء"), ("ar", "ي"), ("hi", "अ"), ("hi", "ॿ")],
)  # fmt: skip
def test_a_script_reaches_from_its_first_sign_to_its_last(code: str, sign: str) -> None:
    assert words.language_of(f"{sign * 3} x") == code


@pytest.mark.parametrize("particle", ["", *"והבלמכש", *(f"ו{one}" for one in "הבלמכש")])
def test_each_particle_of_hebrew_may_be_written_onto_a_word(particle: str) -> None:
    assert words.is_values(f"{particle}ערכים")


@pytest.mark.parametrize("particle", ["", "و", "ف", "ب", "ك", "ل", "ال", "وال", "فال", "بال", "كال", "وب", "وبال"])
def test_each_particle_of_arabic_may_be_written_onto_a_word(particle: str) -> None:
    assert words.is_values(f"{particle}قيم")


@pytest.mark.parametrize(
    ("name", "device"),
    [(name, True) for name in ("con", "PRN", "aux.md", "nul .txt", "com0", "LPT9", "com¹", "lpt³", "CONIN$", "conout$", "con.a.md")]
    + [(name, False) for name in ("console", "com", "com10", "lptx", "conin", "a.con", "auxiliary", "nully")],
)  # fmt: skip
def test_a_name_that_windows_takes_for_a_device_is_known(name: str, device: bool) -> None:
    assert is_device(name) is device


@pytest.mark.parametrize(
    "end", ["", *"\"'”’»」)）]*", " ", " 🙂", "” (easy)", "？", "؟", " [2 points]", "（难）", f" ({'x' * 60})"]
)
def test_signs_may_stand_behind_a_question_mark(end: str) -> None:
    assert words.has_question_mark(f"Why?{end}")
    assert words.is_question(f"Why?{end}")


@pytest.mark.parametrize("end", [".", "。", " Because.", " x", f" ({'x' * 61})", " (a) (b"])
def test_text_behind_a_question_mark_goes_on(end: str) -> None:
    assert not words.has_question_mark(f"Why?{end}")


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("שְׁאֵלָה", "שאלה"), ("سُؤَالٌ", "سؤال"), ("ســؤال", "سؤال"), ("هٰذا", "هذا"), ("don’t", "don't"), ("donʼt", "don't"), ("A & B", "a & b"), ("a/b", "a/b"), ("c++", "c++"),
        ("do-it", "do-it"), ("3. 4 Parts!", "parts"), ("“Parts” (of it):", "parts of it"), ("a_b", "a_b"), ("12", "12"),
    ],
)  # fmt: skip
def test_a_name_is_looked_up_without_points_marks_and_numbers(name: str, plain: str) -> None:
    assert words.key(name) == plain


@pytest.mark.parametrize(
    ("phrase", "found", "other"),
    [
        ("a [b] c", ("a c", "a b c"), ("a b b c", "ac")), ("a[ b]", ("a", "a b"), ("ab",)), ("{a/b c} d", ("a d", "b c d"), ("b d", "c d")), ("[{a/b}] c", ("c", "a c", "b c"), ()),
        ("~s a", ("ns a", "s a"), ("s ab",)), ("a # b", ("a 12 b",), ("a b", "a x b")), ("a~", ("a", "abc"), ("ba",)), ("^a$", ("a",), ("b a", "a b")), ("a.c", ("a.c",), ("abc",)),
        ("a b", ("a b", "a  b", "a\nb"), ("ab", "a-b")), ("ab", ("ab",), ("abc", "cab")), ("दिन", ("3 दिन",), ("दिनों", "सुदिन")), ("分", ("3分間",), ()), ("a *", ("a", "a b"), ("ab",)),
        ("* a", ("b a", "a"), ("ba",)),
    ],
)  # fmt: skip
def test_a_phrase_finds_what_it_says_and_no_more(phrase: str, found: tuple[str, ...], other: tuple[str, ...]) -> None:
    pattern = re.compile(alternatives([phrase]))
    assert [text for text in found if not pattern.search(text)] == []
    assert [text for text in other if (seen := pattern.search(text)) and seen[0] == text] == []


def test_a_phrase_is_parted_by_bars_and_lines_and_counts_once() -> None:
    assert phrases("a | b\n c  d | a", "e||") == ("a", "b", "c d", "e")
    assert separate(" a  b\na ") == ("a", "b")
