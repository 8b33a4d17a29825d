"""Lists of questions and prompts.

    **Key Questions**:
    1. "How do you hire?"                an open question
    2. Describe your last project        the same, for the label says that these are questions
    3. Why do caches go stale?           answered by what is nested in it
       - The source changes behind them

    1. How deep is a queue?              answered by number in a list called "Answers"

Declines lists in which questions are the exception, checks such as "Is it fast?" in a list of points, steps of a
process, and questions to ask the interviewer, which are a list like any other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from guide2anki import words
from guide2anki.model import Block, Found, Node, Pair, Part, Text, gist

UNDER_OWN_TITLE = 0.5
"""Share of items that ask below a title that announces questions: fewer, and the list is about something else."""
UNDER_A_TITLE_ABOVE = 0.75
"""The same where only a title further up announces them."""
UNANNOUNCED = 0.6
"""The same where nothing announces them."""


def find(node: Node, parts: Sequence[Part]) -> Found | None:
    """Yield the questions of the lists under a name."""
    found = Found()
    for part in parts:
        if isinstance(part, Block) and part.kind == "list" and _asks(node, part):
            for item in part.items:
                if item.name and (item.name.asks or item.body):
                    found.inside.append(item)
                else:
                    found.pairs.append(_prompt(item))
        else:
            found.left.append(part)
    return found if len(found.left) < len(parts) else None


def _prompt(item: Node) -> Pair:
    prompt = item.name or item.written
    answer = tuple(item.body[1:]) if not item.name else ()
    used = (item.body[0],) if item.body and not item.name else (item,)
    return Pair("question" if answer else "open-question", prompt.unset.unquoted, answer, item, item.line, used=used)


def _asks(node: Node, block: Block) -> bool:
    """Tell whether a list is one of questions."""
    texts = [item.name or item.written for item in block.items]
    if any(not text.flat for text in texts):
        return False
    above = [node, *reversed(node.above)]
    titles = [one.label for one in above]
    if any(words.asks_interviewer(title) for title in titles[:2]):
        return False
    own = words.asks_questions(node.label)
    announced = any(map(words.asks_questions, titles))
    quoted = [text for text in texts if text.quoted]
    asked = [text for text in texts if text.asks or ((announced or text.quoted) and _is_prompt(text))]
    if announced and len(quoted) == len(texts):
        asked = texts
    if not asked or 2 * sum(_is_timed(item) for item in block.items) >= len(texts):
        return False
    share = len(asked) / len(texts)
    marked = sum(text.has_question_mark for text in texts)
    if own and share >= UNDER_OWN_TITLE:
        return not (words.is_process(node.label) and marked < len(texts))
    if words.is_process(node.label):
        return False
    process = any(words.is_process(one.label) for one in (above[:-1] if announced else above[:1]))
    if announced:
        if node.mark == "heading" or node.mark == "guide":
            return share >= UNDER_A_TITLE_ABOVE
        sure = sum(text.asks for text in texts) / len(texts)
        return share >= UNDER_A_TITLE_ABOVE and sure >= UNANNOUNCED and not process
    if len(quoted) == len(texts) and share >= UNANNOUNCED:
        return True
    if share < UNANNOUNCED or process:
        return False
    answered = sum(bool(item.body) for item in block.items if item.name and item.name.asks)
    if answered > 0.3 * len(texts):
        return True
    checks = sum(words.is_check(text.bare) and not words.addresses(text.bare) for text in texts)
    speaks = sum(words.addresses(text.bare) for text in texts)
    topic = node.mark in ("label", "bold", "item", "statement")
    return checks < 0.5 * len(texts) and (speaks > 0 or not topic) and (speaks >= 0.3 * len(texts) or checks == 0)


def _is_timed(item: Node) -> bool:
    """Tell whether an item gives the time it takes, as steps of a talk do."""
    found = _BRACKETS.search(gist([item]))
    return words.is_timed(item.gloss.flat) or (found is not None and words.is_timed(found[1]))


_BRACKETS = re.compile(r"\(([^()]+)\)\s*$")


def _is_prompt(text: Text) -> bool:
    """Tell whether a line asks without a mark, as an interviewer's prompt or a task does."""
    return text.size > 3 and (words.begins_asking(text.bare) or words.sets_task(text.bare))
