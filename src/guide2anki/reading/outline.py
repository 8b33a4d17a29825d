"""From blocks to one tree of names and what stands under them.

A name is a heading, the title of a fold, box or tab, a line that asks, a bold or italic line, a label with or without
colon, a short line over a list, the first words of a list item, a term. Whether something may be a name is decided
here, once; what kind of pair it makes is the shapes' affair.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from guide2anki import words
from guide2anki.model.outline import Block, Mark, Node
from guide2anki.model.text import OBJECT, STATED, Lead, Piece, Text, is_sign, join
from guide2anki.reading.document import Flow

RANKS: dict[Mark, int] = {
    "fold": 7,
    "box": 7,
    "tab": 7,
    "question": 8,
    "bold": 9,
    "italic": 10,
    "label": 11,
    "statement": 12,
    "term": 12,
    "item": 13,
}
"""What closes what: a name closes all names of its rank or deeper; headings have the ranks 1 to 6."""

SHORT_NAME = 6
"""Words of a line over a list that is a name without a colon: with more, sentences became names."""
OFTEN_SHORT_NAME = 10
"""The same where several lists in a place are named so."""
LONG_LEAD_IN = 14
"""Words of a line over a list that ends in a colon and is a name: longer ones introduce, and stay content."""
LONG_BOLD = 12
"""Words of a bold line that is a name: longer ones say something, and stay content."""
LONG_LABEL = 7
"""Words of a label without markup in a list, or on one of several lines: with more, clauses became labels."""
PLAIN_LABEL = 5
"""Words of a label without markup before its text, in a paragraph of its own: with more, half sentences became names."""
PLAIN_LABEL_IN_ANSWER = 2
"""The same inside an answer, where a sentence with a colon is the rule."""
ANSWER_LABEL = 3
"""Words of a plain label inside an answer that is a name: longer ones lead in, and stay content."""


def outline(flows: Sequence[Flow], root: Node) -> None:
    """Put blocks under a node as names and content."""
    _Container(root).put_all(_lines(flows))


@dataclass
class _Container:
    """A place that holds content: the guide, a box, an item. Its stack says which names are open."""

    root: Node
    stack: list[Node] = field(default_factory=list)
    sole: frozenset[int] = frozenset()
    """Lines that have nothing but one list below them in their section: they lead in, and their section is its name."""
    lone: frozenset[int] = frozenset()
    """Lines that are the only ones to ask in their section, by their place in memory: what else stands there is no answer."""
    italics: frozenset[int] = frozenset()
    """Italic lines right under a name that are labels of lists, by their place in memory."""
    often: bool = False
    """Whether several lists here stand below a line without a colon."""

    def __post_init__(self) -> None:
        self.stack = [self.root]

    @property
    def top(self) -> Node:
        return self.stack[-1]

    def put_all(self, flows: Sequence[Flow]) -> None:
        """Put blocks one after the other."""
        self.often = self.often or _often_short(flows)
        self.italics |= _italic_labels(flows)
        self.lone |= _lone_questions(flows)
        self.sole |= _sole_lead_ins(flows)
        for at, flow in enumerate(flows):
            after = flows[at + 1] if at + 1 < len(flows) else None
            before = flows[at - 1] if at else None
            self._put(flow, before, after)

    # ------------------------------------------------------------ the stack

    def _open(self, node: Node) -> Node:
        """Put a name under what stays open when it comes, and leave it open."""
        lone = next((at for at, one in enumerate(self.stack) if one.info == "lone" and one.mark == "question"), 0)
        if lone and self.stack[lone].body and not words.is_hint(node.label):
            del self.stack[lone:]
        while len(self.stack) > 1 and self.top.rank >= node.rank:
            self.stack.pop()
        node.parent = self.top
        self.top.body.append(node)
        self.stack.append(node)
        return node

    def _close_to(self, node: Node) -> None:
        while self.top is not node:
            self.stack.pop()

    def _add(self, block: Block) -> None:
        """Put content under the name that is open."""
        for item in block.items:
            item.parent = self.top
        self.top.body.append(block)

    def _question(self, alone: bool = False) -> Node | None:
        """Return the question that is open; also one that is the last item of the list above.

        A label `alone` below a list of open questions is none of the last one's: it stands over the answers to all.
        """
        for node in reversed(self.stack):
            if node.mark == "question" or (node.name and node.name.asks):
                return node
            last = node.body[-1] if node.body else None
            if isinstance(last, Block) and last.kind == "list" and last.items:
                item = last.items[-1]
                if item.name and item.name.asks and (len(last.items) == 1 or item.body or not alone):
                    return item
        return None

    def _in_answer(self) -> bool:
        """Tell whether what comes belongs to an answer; a plain line that asks is answered by one list at most."""
        for node in self.stack:
            if node.mark == "question":
                last = node.body[-1] if node.body else None
                if not (node.info == "lone" and last is not None) and not (
                    isinstance(last, Block) and last.kind == "list"
                ):
                    return True
            elif node.name and node.name.asks:
                return True
        return False

    # ------------------------------------------------------------ one block

    def _put(self, flow: Flow, before: Flow | None, after: Flow | None) -> None:
        kind = flow.kind
        if kind == "heading":
            self._heading(flow)
        elif kind == "paragraph":
            self._paragraph(flow, before, after)
        elif kind == "list":
            self._list(flow)
        elif kind == "box":
            self._box(flow)
        elif kind == "quote":
            self._quote(flow)
        elif kind == "terms":
            self._terms(flow)
        elif kind == "table":
            self._table(flow)
        elif kind in ("code", "math", "comment", "html", "rule", "metadata"):
            if kind == "rule" and self.top.rank >= RANKS["question"]:
                while self.top.rank >= RANKS["question"]:
                    self.stack.pop()
            self._add(Block(kind, flow.line, flow.text, source=flow.source, info=flow.info))  # type: ignore[arg-type]

    def _heading(self, flow: Flow) -> None:
        if not flow.text.flat and not flow.text.has_picture:
            return
        if flow.level == 0:
            del self.stack[1:]
            return
        label = flow.text.name
        if (
            words.is_answer_label(label)
            and (asked := self._question())
            and asked in self.stack
            and asked.rank >= flow.level
        ):
            self._close_to(asked)
            return
        name, gloss = _glossed(flow.text.cut(0, len(flow.text.plain.rstrip(":： "))))
        found = name.lead
        if found and found.rest and _asks_or_answers(found) and words.is_question_label(found.name):
            name = found.rest
        self._open(Node("heading", flow.line, name, gloss, rank=flow.level, title=flow.text))

    def _box(self, flow: Flow) -> None:
        title = flow.text
        label = title.name
        mark: Mark = "fold" if flow.info == "fold" else "tab" if flow.info == "tab" else "box"
        unfolds = mark == "fold" and words.only_unfolds(label) and not title.asks
        answers = words.is_answer_label(label) or unfolds if label else flow.info in _ANSWERS
        lead = title.lead
        if lead is not None and lead.rest and words.is_answer_label(lead.name):
            answers = True
            flow = Flow(
                "box", flow.line, lead.label, [Flow("paragraph", flow.line, lead.rest), *flow.children], info=flow.info
            )
            title, label = flow.text, lead.name
        asked = self._question() if answers else None
        if asked is not None:
            if self._by_letter(asked, flow.children):
                return
            if asked in self.stack:
                self._close_to(asked)
                self._inside(flow.children)
            else:
                _fill(asked, flow.children)
            return
        if not title.says or (answers and not label):
            self._inside(flow.children)
            return
        if not flow.children:
            self._paragraph(Flow("paragraph", flow.line, title), None, None)
            return
        rank = RANKS[mark]
        hint = words.is_hint(label) or words.is_remark(label)
        if self.top.rank >= RANKS["question"] and (hint or not self.top.body):
            rank = self.top.rank + 1
        elif hint and self._in_answer():
            rank = RANKS["statement"]
        name, gloss = _glossed(title)
        node = Node(mark, flow.line, name, gloss, rank=rank, title=title, info=flow.info)
        self._open(node)
        if flow.open:
            self._inside(flow.children)
        else:
            _fill(node, flow.children)
            self.stack.pop()

    def _by_letter(self, last: Node, flows: Sequence[Flow]) -> bool:
        """Give each of several lettered questions its part of one answer ("A: …", "B: …")."""
        beside = last.parent.body if last.parent is not None else []
        asked = {_letter(part.title): part for part in beside if isinstance(part, Node) and part.mark == "question"}
        groups: dict[str, list[Flow]] = {}
        letter = ""
        for flow in _lines(flows):
            found = _ANSWER_LETTER.match(flow.text.plain) if flow.kind == "paragraph" else None
            if found and found[1].upper() in asked:
                letter = found[1].upper()
                rest = flow.text.unset.cut(found.end()).trimmed
                flow = Flow("paragraph", flow.line, rest)
            if not letter:
                return False
            groups.setdefault(letter, []).append(flow)
        if len(groups) < 2:
            return False
        for name, group in groups.items():
            _fill(asked[name], group)
        return True

    def _inside(self, flows: Sequence[Flow]) -> None:
        """Put what a container holds that leaves no trace of its own."""
        self.put_all(_lines(flows))

    def _quote(self, flow: Flow) -> None:
        """Keep a quote of mere text as one; whatever holds names dissolves."""
        inner = _lines(flow.children)
        held = Node("item", flow.line)
        _Container(held).put_all(inner)
        if all(isinstance(part, Block) and part.kind == "paragraph" for part in held.body) and not any(
            part.text.marked("strong")
            or part.text.asks
            or part.text.marks
            or words.is_stub(part.text.flat)
            or words.introduces(part.text.flat)
            for part in held.body
            if isinstance(part, Block)
        ):
            held.parent = self.top
            self._add(Block("quote", flow.line, items=(held,)))
        else:
            self.put_all(inner)

    def _terms(self, flow: Flow) -> None:
        names: list[Flow] = []
        nodes: list[Node] = []
        for part in flow.children:
            if part.kind == "term":
                if nodes:
                    names, nodes = [], []
                names.append(part)
            elif names and not nodes:
                for term in names:
                    name, gloss = _glossed(term.text)
                    node = Node("term", term.line, name.unset, gloss, rank=RANKS["term"], title=term.text)
                    self._open(node)
                    _fill(node, part.children)
                    self.stack.pop()
                    nodes.append(node)
            elif nodes:
                for node in nodes:
                    _fill(node, part.children)
            else:
                self._inside(part.children)

    def _table(self, flow: Flow) -> None:
        rows = tuple(
            Block("row", line, cells=tuple(cells), info="header" if head else "") for line, cells, head in flow.rows
        )
        if flow.text.says:
            self._add(Block("paragraph", flow.line, flow.text))
        if rows:
            self._add(Block("table", flow.line, rows=rows, info="header" if rows[0].info else ""))

    # ------------------------------------------------------------ paragraphs

    def _paragraph(self, flow: Flow, before: Flow | None, after: Flow | None) -> None:
        run = flow.text
        top = self.top
        if top.mark == "question" and not top.name:
            top.name, top.title = run.unset.unquoted, run
            return
        if flow.info == "asked":
            self._open(Node("question", flow.line, run.unset.unquoted, rank=RANKS["question"], title=run))
            return
        if self._numbered_question(flow) or self._question_with_answer(flow):
            return
        found = run.lead
        for lead in (found, run.unset.lead if run.spans else None):
            if lead and self._asked_or_answered(flow, lead):
                return
        node = self._name(flow, before, after)
        if node is not None:
            self._open(node)
            return
        if run.marked("strong") and run.unset.lead and run.unset.lead.rest:
            found = run.unset.lead
        found = found or _subject_of(run, after)
        if found and found.rest and self._states(found, flow, before, after):
            self._end_answer(found)
            self._state(flow, found)
            return
        for piece, term in _definitions(flow) if not self._in_answer() else ((flow, None),):
            if term is not None:
                self._state(piece, term)
            else:
                self._content(piece)

    def _content(self, flow: Flow) -> None:
        """Put a paragraph that names nothing; it ends a label over a list."""
        top = self.top
        if top.mark == "label" and top.body and not _is_text(top.body[0]):
            self.stack.pop()
        self._add(Block("paragraph", flow.line, flow.text))

    def _question_with_answer(self, flow: Flow) -> bool:
        """Put a line whose bold words ask and whose others answer."""
        run = flow.text
        span = run.spans[0] if run.spans else None
        parts = None
        if span is not None and span.name == "strong" and span.start == 0 and run.cut(0, span.end).has_question_mark:
            parts = (run.cut(0, span.end), run.cut(span.end).trimmed)
        elif words.answer_inside(run.plain) and "\n" not in run.plain:
            parts = _answered(run)
        if parts is None or not any(map(str.isalnum, parts[1].plain)):
            return False
        self._open(Node("question", flow.line, parts[0].unset.unquoted, rank=RANKS["question"], title=parts[0]))
        self._add(Block("paragraph", flow.line, parts[1]))
        return True

    def _numbered_question(self, flow: Flow) -> bool:
        """Put a line behind `Q3.` or `Question 3:` as a question, whatever it says: "Give two reasons"."""
        run = flow.text
        match = words.short_label(run.plain)
        if not match or not match["question"] or not match["number"] or "\n" in run.plain:
            return False
        name = run.cut(match.end()).trimmed
        if not name.says:
            return False
        asked, answer = _answered(name) or (name, Text())
        self._open(Node("question", flow.line, asked.unset.unquoted, rank=RANKS["question"], title=run))
        if answer.says:
            self._add(Block("paragraph", flow.line, answer))
        return True

    def _asked_or_answered(self, flow: Flow, found: Lead) -> bool:
        """Put a line behind `Q:` or `A:`."""
        label = found.name
        if len(label) == 1 and found.separator not in (":", "："):
            return False
        if (
            words.is_question_label(label)
            and found.separator
            and (found.rest or found.style != "plain" or len(label) > 1)
        ):
            name = found.rest.unset.unquoted if found.rest else Text()
            node = Node("question", flow.line, name, rank=RANKS["question"], title=flow.text)
            self._open(node)
            return True
        if not words.is_answer_label(label):
            return False
        asked = self._question(alone=not found.rest)
        if asked is None:
            return False
        if label.casefold() == "a" and any(part.label in ("S", "T") for part in asked.nodes):
            return False
        if asked in self.stack:
            self._close_to(asked)
            if found.rest:
                self._add(Block("paragraph", flow.line, found.rest))
        else:
            if found.rest:
                asked.body.append(Block("paragraph", flow.line, found.rest))
            while self.top is not asked and len(self.stack) > 1 and self.top.rank >= RANKS["question"]:
                self.stack.pop()
            asked.rank = RANKS["statement"]
            self.stack.append(asked)
        return True

    def _name(self, flow: Flow, before: Flow | None, after: Flow | None) -> Node | None:
        """Return the name that a paragraph is, if it is one and nothing else."""
        run = flow.text
        if words.is_navigation(run.flat):
            return None
        if run.has_picture or "\n" in run.plain:
            return None
        follows = after is not None and after.kind not in ("heading", "rule")
        if run.marked("strong"):
            return self._bold(flow, after, follows)
        if run.marked("em") and not run.asks:
            return self._italic(flow, before, after)
        ends = run.plain.endswith((":", "："))
        asked = run.has_question_mark or (not follows and run.asks and words.holds_question_mark(run.plain))
        check = not follows and words.is_check(run.bare) and not words.addresses(run.bare)
        told = run.lead
        told = told is not None and bool(told.rest) and told.style != "plain" and told.separator != STATED
        if asked and not check and not told and not self._in_answer_of_heading() and _one_question(run):
            info = "lone" if id(flow) in self.lone else ""
            return Node("question", flow.line, run.unset.unquoted, rank=RANKS["question"], title=run, info=info)
        if (
            not follows
            or after is None
            or _has_formula(run)
            or any(p.kind == "code" for p in run.pieces[:1] if not ends)
        ):
            return None
        over = after.kind in ("list", "code", "table", "terms", "math", "quote")
        beside = run.size <= PLAIN_LABEL and after.kind == "paragraph" and not self._in_answer()
        if ends and over and id(flow) in self.sole and run.size > PLAIN_LABEL:
            return None
        if ends and (over or beside):
            most = ANSWER_LABEL if self._in_answer() else LONG_LEAD_IN
            if run.size <= most and not words.is_lead_in(run.flat):
                return self._label(flow)
        elif self._is_short_name(run, after) and not ends:
            return self._label(flow)
        return None

    def _is_short_name(self, run: Text, after: Flow) -> bool:
        """Tell whether a line without a colon names the list, or the lines with labels, below it."""
        told = run.lead is not None and bool(run.lead.rest)
        over = after.kind == "list" or after.info == "lines"
        most = OFTEN_SHORT_NAME if self.often else SHORT_NAME
        return over and not told and run.size <= most and not self._in_answer() and not _ends_sentence(run)

    def _in_answer_of_heading(self) -> bool:
        return any(node.mark in ("heading", "fold", "item") and node.name and node.name.asks for node in self.stack)

    def _label(self, flow: Flow) -> Node:
        name, gloss = _glossed(flow.text.cut(0, len(flow.text.plain.rstrip(":： "))))
        colon = flow.text.plain.rstrip("* ").endswith((":", "："))
        over = any(node.mark == "question" for node in self.stack) and not colon
        rank = RANKS["question"] if over else RANKS["label"]
        return Node("label", flow.line, name.unset, gloss, ":" if colon else "", rank=rank, title=flow.text)

    def _bold(self, flow: Flow, after: Flow | None, follows: bool) -> Node | None:
        run = flow.text
        asked = _asked(run)
        if asked is not None:
            return Node("question", flow.line, asked, rank=RANKS["question"], title=run)
        ends = run.plain.endswith((":", "："))
        if ends and follows:
            return self._label(flow)
        inner = run.unset.lead
        if inner and inner.rest and (not follows or after is None or _is_bold(after)):
            return None
        if not follows or run.size > LONG_BOLD or _has_formula(run) or _ends_sentence(run):
            return None
        if after is not None and _is_bold(after) and after.text.marked("strong") and not _is_label_line(after.text):
            return None
        name, gloss = _glossed(run)
        return Node("bold", flow.line, name.unset, gloss, rank=RANKS["bold"], title=run)

    def _italic(self, flow: Flow, before: Flow | None, after: Flow | None) -> Node | None:
        """Return an italic line over a list as a name, but not right under another name: there it is a tagline."""
        run = flow.text
        ends = run.plain.endswith((":", "："))
        if after is None or run.size > LONG_BOLD or _has_formula(run) or (_ends_sentence(run) and not ends):
            return None
        over = after.kind in ("list", "code", "table", "quote") or (ends and after.kind == "paragraph")
        if not over or not (
            ends or id(flow) in self.italics or (before is not None and before.kind != "heading" and self.top.body)
        ):
            return None
        name, gloss = _glossed(run.cut(0, len(run.plain.rstrip(":： "))))
        mark: Mark = "label" if ends else "italic"
        return Node(mark, flow.line, name.unset, gloss, ":" if ends else "", rank=RANKS[mark], title=run)

    # ------------------------------------------------------------ statements

    def _end_answer(self, found: Lead) -> None:
        """Close a bold question whose answer has begun without labels: a bold label names something beside it."""
        for at, node in enumerate(self.stack):
            begun = node.mark == "question" and node.body and not any(isinstance(part, Node) for part in node.body)
            if begun and node.title.marked("strong") and found.style == "strong" and found.separator != STATED:
                del self.stack[at:]
                return

    def _states(self, found: Lead, flow: Flow, before: Flow | None, after: Flow | None) -> bool:
        """Tell whether a paragraph is a label with its text."""
        if words.is_yes_or_no(found.name):
            return False
        if found.style == "plain":
            if flow.info == "lines":
                return _fits(found.label, LONG_LABEL)
            if found.separator not in (":", "：", "::") or words.is_lead_in(found.name) or found.name[:1].islower():
                return False
            if self._in_answer():
                return found.label.size <= PLAIN_LABEL_IN_ANSWER and (_told(before) or _told(after))
            sole = (before is None or before.kind == "heading") and (after is None or after.kind == "heading")
            return found.label.size <= PLAIN_LABEL and not (
                sole and self.root.mark != "guide" and not self.top.mark == "heading"
            )
        if found.style == "a":
            return False
        if found.style == "code" and found.separator == STATED:
            return False
        return found.label.size <= LONG_BOLD

    def _state(self, flow: Flow, found: Lead) -> None:
        name = found.label
        if found.separator == STATED:
            rest = flow.text
        else:
            rest = found.rest
        node = Node(
            "statement",
            flow.line,
            name,
            found.gloss,
            found.separator,
            rank=RANKS["statement"],
            title=_titled(flow.text, found),
        )
        self._open(node)
        node.info = found.style
        node.body.append(Block("paragraph", flow.line, rest))
        self.stack.pop()

    # ------------------------------------------------------------ lists

    def _list(self, flow: Flow) -> None:
        if len(flow.children) == 1 and flow.info == "ordered" and self._question_line(flow.children[0]):
            return
        labels = _has_labels(flow.children)
        begins = _begin_bold(flow.children)
        items = [_item(child, labels, begins) for child in flow.children]
        block = Block("list", flow.line, items=tuple(items), info=flow.info, start=flow.level or 1, tight=flow.tight)
        last = self.top.body[-1] if self.top.body else None
        statement = isinstance(last, Node) and last.mark == "statement" and not words.is_remark(last.label)
        if statement and isinstance(last, Node) and _goes_on(last, items):
            for item in items:
                item.parent = last
            last.body.append(block)
            return
        self._add(block)

    def _question_line(self, item: Flow) -> bool:
        """Open a question that is a list of its own: Markdown ends the list where the answer is not indented."""
        first = item.children[0] if len(item.children) == 1 else None
        if first is not None and first.kind == "heading":
            self._heading(first)
            return True
        if first is None or first.kind != "paragraph" or not first.text.asks or "\n" in first.text.plain:
            return False
        self._open(Node("question", item.line, first.text.unset.unquoted, rank=RANKS["question"], title=first.text))
        return True


_ANSWERS = frozenset(("solution", "answer", "spoiler", "success"))


_QUESTION_LETTER = re.compile(r"\W*\w+\s+([A-H])\b")
_ANSWER_LETTER = re.compile(r"\W*([A-Ha-h])\s*[:.)]\s*")


def _letter(title: Text) -> str:
    match = _QUESTION_LETTER.match(title.plain)
    return match[1] if match else ""


def _fill(node: Node, flows: Sequence[Flow]) -> None:
    """Put blocks inside a node as in a place of its own."""
    parts = list(node.body)
    node.body = []
    inner = _Container(node)
    rank, node.rank = node.rank, -1
    inner.put_all(_lines(flows))
    node.rank = rank
    node.body = [*parts, *node.body]


def _subject_of(run: Text, after: Flow | None) -> Lead | None:
    """Take the bold words that a sentence over a labelled list begins with for its name."""
    span = run.spans[0] if run.spans else None
    if span is None or span.name != "strong" or span.start > 0 or after is None or after.kind != "list":
        return None
    if not _RUNS_ON.match(run.plain, span.end) or not _has_labels(after.children):
        return None
    return Lead(run.cut(0, span.end).unset, Text(), run.cut(span.end).trimmed, "strong", STATED)


_RUNS_ON = re.compile(r"\s*(?:[(（][^()（）]{1,80}[)）])?,?\s*[^\W\d_]")


def _is_text(part: Block | Node) -> bool:
    return isinstance(part, Block) and part.kind == "paragraph"


def _glossed(title: Text) -> tuple[Text, Text]:
    """Return a name without what stands in brackets behind it, and that."""
    match = _GLOSS.search(title.plain)
    if match and match.start() > 0 and not title.asks:
        start, end = match.span(1) if match[1] else (match.start(2), match.end() - 1)
        return title.cut(0, match.start()).trimmed, title.cut(start, end).trimmed
    return title.trimmed, Text()


_GLOSS = re.compile(r"\s*[(（]([^()（）]{1,80})[)）]\s*$|\s*\[([^\[\]]{1,40})\](?:\s*\[[^\[\]]{1,40}\])*\s*$")


def _titled(run: Text, found: Lead) -> Text:
    return found.label


def _has_formula(run: Text) -> bool:
    if any(piece.kind in ("math", "display") for piece in run.pieces):
        return True
    return bool(_FORMULA.search(run.plain))


_FORMULA = re.compile(r"\s[=≈≤≥≠<>]\s|[²³]$")


def _ends_sentence(run: Text) -> bool:
    return run.plain.rstrip("\"'”’»)）*").endswith(
        (".", "!", "?", "。", "！", "？", ";", "；", ",", "，")
    ) and not _DOTS.search(run.plain)


_DOTS = re.compile(r"\b(?:etc|vs|Inc|Co|Ltd|z\.B|[A-Z])\.$")


def _told(flow: Flow | None) -> bool:
    """Tell whether a block is a label with its text."""
    lead = flow.text.lead if flow is not None and flow.kind == "paragraph" else None
    return lead is not None and bool(lead.rest)


def _is_bold(flow: Flow) -> bool:
    """Tell whether a block is a paragraph that begins with bold words."""
    spans = flow.text.spans if flow.kind == "paragraph" else ()
    return bool(spans) and spans[0].name == "strong" and spans[0].start == 0


def _is_label_line(run: Text) -> bool:
    """Tell whether a bold line is a label, or asks: the bold line above it may be the name of both."""
    return run.plain.rstrip().endswith((":", "：")) or run.asks


def _asked(run: Text) -> Text | None:
    """Return the question that a marked-up line asks, without a label inside the markup; None where it asks none."""
    bare = run.unset
    lead = bare.lead
    if lead is not None and lead.rest and _asks_or_answers(lead) and words.is_question_label(lead.name):
        return lead.rest.unquoted
    quoted = lead is not None and lead.rest.quoted and lead.rest.asks
    return bare.unquoted if run.asks or quoted else None


def _answered(run: Text) -> tuple[Text, Text] | None:
    """Part a line that asks and answers itself: `**What is rope?** Twisted yarn.`; instructions stay with the question."""
    inside = words.answer_inside(run.plain) if words.holds_question_mark(run.plain) else None
    if inside:
        asked, rest = run.cut(0, inside.start()).trimmed, run.cut(inside.end()).trimmed
        return (asked, rest) if asked.asks and rest.says else None
    sentences = run.sentences
    count = next((at for at, one in enumerate(sentences) if not one.has_question_mark), len(sentences))
    rest = sentences[count:]
    if not count or not rest or not words.begins_asking(sentences[0].bare):
        return None
    if any(words.is_instruction(one.flat) or one.asks or not any(map(str.isalnum, one.plain)) for one in rest):
        return None
    return join(sentences[:count]), join(rest)


def _one_question(run: Text) -> bool:
    """Tell whether a paragraph is one question, or a question with an instruction to the one who answers."""
    if run.size > 60:
        return False
    sentences = run.sentences
    asked = [sentence for sentence in sentences if sentence.has_question_mark]
    return bool(asked) and len(sentences) <= 3


def _goes_on(last: Node, items: Sequence[Node]) -> bool:
    """Tell whether a list below `**X**: text` belongs to X."""
    said = last.body[-1]
    if not isinstance(said, Block) or said.kind != "paragraph" or len(last.body) > 1:
        return False
    if said.text.plain.rstrip().endswith((":", "：")):
        return True
    if last.info == "plain" and last.separator == STATED:
        return False
    return not any(item.name and item.body for item in items) or last.separator == STATED


# ---------------------------------------------------------------- items


def _item(flow: Flow, labels: bool, begins: bool) -> Node:
    """Return an item: named where something stands under or behind its name.

    `labels` without markup count or not; `begins` says that the items begin with their subjects in bold.
    """
    node = Node("item", flow.line, rank=RANKS["item"], info=flow.info)
    inner = list(_lines(flow.children))
    first = inner[0] if inner else None
    if first is None:
        return node
    if first.kind == "heading":
        name, gloss = _glossed(first.text)
        node.name, node.gloss, node.title = name, gloss, first.text
        _fill(node, inner[1:])
        return node
    if first.kind != "paragraph":
        _fill(node, inner)
        return node
    run, rest = first.text, inner[1:]
    found = run.lead
    if found is None and begins and run.spans and run.spans[0].name == "strong" and run.spans[0].start == 0:
        end = run.spans[0].end
        found = Lead(run.cut(0, end).unset, Text(), run.cut(end).trimmed, "strong", STATED)
    follows = found is not None and words.is_follow_up(found.name)
    if found and (words.is_question_label(found.name) or follows) and found.rest and found.separator:
        node.name, node.title, node.separator = found.rest.unset.unquoted, found.rest, ""
        node.info = "follow-up" if follows else ""
        _fill(node, rest)
        return node
    if found and _is_label(found, bool(rest), labels) and not (run.asks and not found.rest.asks and not rest):
        node.name, node.gloss, node.title, node.separator = found.label, found.gloss, found.label, found.separator
        if found.rest and found.separator == STATED:
            node.body.append(Block("paragraph", flow.line, run))
        elif found.rest:
            node.body.append(Block("paragraph", flow.line, found.rest))
        if not node.body and not rest:
            node.name, node.separator = Text(), ""
            node.body.append(Block("paragraph", flow.line, run))
        _fill(node, rest)
        return node
    asked = _asked(run)
    parts = _answered(run) if asked is not None or words.holds_question_mark(run.plain) else None
    if parts is not None:
        node.name, node.title = parts[0].unset.unquoted, parts[0]
        node.body.append(Block("paragraph", flow.line, parts[1]))
        _fill(node, rest)
        return node
    if asked is not None or (rest and _may_name(run)):
        node.name, node.gloss = (
            (asked, Text()) if asked is not None else _glossed(run.unset.cut(0, len(run.plain.rstrip(":： "))))
        )
        node.title = run
        _fill(node, rest)
        return node
    node.body.append(Block("paragraph", first.line, run))
    _fill(node, rest)
    return node


def _is_label(found: Lead, holds_more: bool, labels: bool) -> bool:
    if found.style == "a":
        return False
    if not found.rest and not holds_more:
        return False
    if found.style == "plain":
        return labels and _fits(found.label, LONG_LABEL)
    return found.label.size <= LONG_BOLD


def _fits(label: Text, most: int) -> bool:
    """Tell whether a label has so many words at most; signs of scripts without spaces say less each than half a word."""
    return label.size <= (2 * most if is_sign(label.plain) else most)


def _may_name(run: Text) -> bool:
    if run.plain.rstrip().endswith((":", "：")):
        return run.size <= LONG_LEAD_IN
    return run.size <= LONG_LEAD_IN and not _ends_sentence(run) and not _has_formula(run) and OBJECT not in run.plain


def _begin_bold(flows: Sequence[Flow]) -> bool:
    """Tell whether the items of a list begin with their subjects in bold, most with a sign behind it."""
    runs = [flow.children[0].text for flow in flows if flow.children and flow.children[0].kind == "paragraph"]
    bold = [run for run in runs if run.spans and run.spans[0].name == "strong" and run.spans[0].start == 0]
    signed = [run for run in bold if run.lead is not None and run.lead.separator]
    return len(flows) > 1 and 2 * len(signed) >= len(flows)


def _has_labels(flows: Sequence[Flow]) -> bool:
    """Tell whether labels without markup are how these items are written, not the odd clause with a colon."""
    told = 0
    for flow in flows:
        first = flow.children[0] if flow.children else None
        found = first.text.lead if first and first.kind == "paragraph" else None
        told += bool(found and found.style != "a" and (found.rest or len(flow.children) > 1))
    return 3 * told >= len(flows)


# ---------------------------------------------------------------- the lines that a reader sees


def _lines(flows: Sequence[Flow]) -> list[Flow]:
    """Part paragraphs at the lines that a reader sees as lines of their own, and take labels out of lazy list items."""
    out: list[Flow] = []
    for at, flow in enumerate(flows):
        if flow.kind == "paragraph" and "\n" in flow.text.plain:
            rows = flow.text.lines
            if (
                at + 1 < len(flows)
                and flows[at + 1].kind == "list"
                and len(rows) > 1
                and _is_short_below(rows[-1], rows[-2])
            ):
                out.extend(_parted(Flow("paragraph", flow.line, _rejoined(rows[:-1]), info=flow.info)))
                out.append(Flow("paragraph", rows[-1].line, rows[-1]))
                continue
            out.extend(_parted(flow))
        elif flow.kind == "paragraph" and len(flow.text.spans) > 1:
            out.extend(_at_definitions(flow))
        elif flow.kind == "list":
            out.extend(_unlazy(flow))
        else:
            out.append(flow)
    return out


def _definitions(flow: Flow) -> Iterator[tuple[Flow, Lead | None]]:
    """Part prose before each sentence that defines something ("A moraine is …"); the others stay with the one above."""
    sentences = () if flow.text.plain.rstrip().endswith((":", "：")) else flow.text.sentences
    lengths = [words.defines(one.flat) for one in sentences]
    starts = [at for at, length in enumerate(lengths) if length]
    if not starts:
        yield flow, None
        return
    begin = 0
    for at in [*(start for start in starts if start), len(sentences)]:
        run = flow.text if begin == 0 and at == len(sentences) else join(sentences[begin:at])
        length = lengths[begin]
        term = Lead(run.cut(0, length).trimmed.unset, Text(), run, "plain", STATED) if length else None
        yield Flow("paragraph", run.line or flow.line, run), term
        begin = at


def _at_definitions(flow: Flow) -> Iterator[Flow]:
    """Part a paragraph before each further sentence that defines what it marks."""
    sentences = flow.text.sentences
    starts = [at for at, one in enumerate(sentences) if at and one.lead is not None and one.lead.separator == STATED]
    begin = 0
    for at in [*starts, len(sentences)]:
        run = flow.text if not starts else join(sentences[begin:at])
        yield Flow("paragraph", run.line or flow.line, run)
        begin = at


GLUED_NAME = 4
"""Words of a line glued below a finished sentence that names the list under it: longer ones belong to the sentence."""


def _is_short_below(row: Text, above: Text) -> bool:
    """Tell whether a line right below a finished sentence names what follows."""
    return (
        row.size <= GLUED_NAME and not _ends_sentence(row) and _ends_sentence(above) and not row.lead and not row.spans
    )


def _parted(flow: Flow) -> Iterator[Flow]:
    rows = flow.text.lines
    if len(rows) < 2:
        yield flow
        return
    if all(row.has_question_mark for row in rows):
        for row in rows:
            yield Flow("paragraph", row.line, row.cut(_end_of_letter(row.plain)))
        return
    at = next((n for n, row in enumerate(rows) if 0 < n < len(rows) - 1 and row.plain.strip() in ("?", "??")), 0)
    if at:
        yield Flow("paragraph", flow.line, _rejoined(rows[:at]), info="asked")
        yield Flow("paragraph", rows[at + 1].line, _rejoined(rows[at + 1 :]))
        return
    leads = [row.lead for row in rows]
    told = [bool(lead and lead.rest) for lead in leads]
    set_off = [bool(lead and lead.style in ("strong", "em") and lead.separator not in ("", STATED)) for lead in leads]
    labels = [bool(lead and _asks_or_answers(lead)) for lead in leads]
    if all(told) or (len(rows) >= 3 and sum(told) >= 0.8 * len(rows)):
        starts = told
        info = "lines"
    elif any(labels) or (any(set_off) and (set_off[0] or sum(set_off) > 1 or _heads(rows, set_off))):
        starts = [label or mark for label, mark in zip(labels, set_off)]
        info = ""
    else:
        yield from _split_edges(flow, rows)
        return
    yield from _grouped(flow, rows, starts, info)


def _heads(rows: Sequence[Text], set_off: Sequence[bool]) -> bool:
    """Tell whether the first line is a short name, and all below it are labelled."""
    return rows[0].size <= SHORT_NAME and not _ends_sentence(rows[0]) and all(set_off[1:])


def _end_of_letter(plain: str) -> int:
    match = _LETTERED.match(plain)
    return match.end() if match else 0


_LETTERED = re.compile(r"\s*\(?[a-zA-Z][.)]\s+")


def _asks_or_answers(lead: Lead) -> bool:
    if not lead.separator or (len(lead.name) == 1 and lead.separator not in (":", "：")):
        return False
    return words.is_question_label(lead.name) or words.is_answer_label(lead.name)


def _grouped(flow: Flow, rows: Sequence[Text], starts: Sequence[bool], info: str) -> Iterator[Flow]:
    """Yield the lines of a paragraph, those that do not start anything with the one above."""
    begin = 0
    if info == "lines" and not starts[0] and starts[1] and rows[0].size <= SHORT_NAME and not _ends_sentence(rows[0]):
        yield Flow("paragraph", rows[0].line or flow.line, rows[0])
        begin = 1
    for at in range(begin + 1, len(rows) + 1):
        if at == len(rows) or starts[at] or _starts_question(rows[at - 1], rows[at]):
            run = _rejoined(rows[begin:at])
            yield from _split_edges(Flow("paragraph", rows[begin].line or flow.line, run, info=info), rows[begin:at])
            begin = at


def _rejoined(rows: Sequence[Text]) -> Text:
    out = rows[0]
    for row in rows[1:]:
        out = Text((*out.pieces, Piece("text", "\n"), *row.pieces), out.line)
    return out


def _starts_question(above: Text, row: Text) -> bool:
    """Tell whether a line is a question of its own below a finished sentence."""
    return row.has_question_mark and words.begins_asking(row.bare) and _ends_sentence(above)


def _split_edges(flow: Flow, rows: Sequence[Text]) -> Iterator[Flow]:
    """Part a name from the text right below it: a bold first line, a question first or last."""
    if len(rows) < 2:
        yield flow
        return
    first, last = rows[0], rows[-1]
    if first.marked("strong") or (first.has_question_mark and _one_question(first) and not rows[1].has_question_mark):
        yield Flow("paragraph", first.line, first)
        rest = rows[1:]
        yield from _parted(Flow("paragraph", rest[0].line, _rejoined(rest), info=flow.info))
        return
    if _starts_question(rows[-2], last) and not first.has_question_mark:
        yield Flow("paragraph", flow.line, _rejoined(rows[:-1]), info=flow.info)
        yield Flow("paragraph", last.line, last)
        return
    yield flow


def _unlazy(flow: Flow) -> Iterator[Flow]:
    """Yield a list, and labelled lines right below it as paragraphs of their own.

    To Markdown a line such as `**Treatment**: …` below a list item continues that item; to its author it does not.
    """
    for at, item in enumerate(flow.children):
        last = item.children[-1] if item.children else None
        if last is None or last.kind != "paragraph" or "\n" not in last.text.plain:
            continue
        rows = last.text.lines
        cut = next((n for n in range(1, len(rows)) if _is_lazy(rows[n])), 0)
        more = at + 1 < len(flow.children)
        if not cut and more and len(rows) > 1 and _is_short_below(rows[-1], rows[-2]):
            cut = len(rows) - 1
        if not cut:
            continue
        kept = Flow(
            "item",
            item.line,
            children=[*item.children[:-1], Flow("paragraph", last.line, _rejoined(rows[:cut]))],
            info=item.info,
        )
        yield Flow("list", flow.line, children=[*flow.children[:at], kept], info=flow.info, level=flow.level)
        below = Flow("paragraph", rows[cut].line, _rejoined(rows[cut:]))
        yield from _parted(below)
        rest = flow.children[at + 1 :]
        if rest:
            yield from _unlazy(Flow("list", rest[0].line, children=rest, info=flow.info, level=flow.level + at + 1))
        return
    yield flow


def _is_lazy(row: Text) -> bool:
    found = row.lead
    return bool(
        found
        and found.style == "strong"
        and found.separator in (":", "：")
        and not row.marks
        and not words.is_answer_label(found.name)
    )


def _lone_questions(flows: Sequence[Flow]) -> frozenset[int]:
    """Return the plain lines that ask and are the only ones in their section to do so."""
    groups: list[list[Flow]] = [[]]
    for flow in flows:
        if flow.kind == "heading":
            groups.append([])
        elif flow.kind == "paragraph" and flow.text.has_question_mark:
            groups[-1].append(flow)
    return frozenset(id(group[0]) for group in groups if len(group) == 1)


def _sole_lead_ins(flows: Sequence[Flow]) -> frozenset[int]:
    """Return the paragraphs that are, with one list, all that stands in a section with a heading."""
    out: list[int] = []
    for at, flow in enumerate(flows[:-1]):
        begins = at > 0 and flows[at - 1].kind == "heading"
        ends = at + 2 >= len(flows) or flows[at + 2].kind == "heading"
        if flow.kind == "paragraph" and begins and ends and flows[at + 1].kind == "list":
            out.append(id(flow))
    return frozenset(out)


def _italic_labels(flows: Sequence[Flow]) -> frozenset[int]:
    """Return the italic lines over lists that are labels: that stand beside another in their section, or come again.

    Right under a heading an italic line may as well say where the section comes from: those differ, and stand alone.
    """
    groups: list[list[Flow]] = [[]]
    for flow, after in zip(flows, flows[1:]):
        if flow.kind == "heading":
            groups.append([])
        elif (
            flow.kind == "paragraph"
            and after.kind == "list"
            and flow.text.marked("em")
            and flow.text.size <= SHORT_NAME
        ):
            groups[-1].append(flow)
    said = Counter(flow.text.flat.casefold() for group in groups for flow in group)
    labels = [flow for group in groups for flow in group if len(group) > 1 or said[flow.text.flat.casefold()] > 1]
    return frozenset(map(id, labels))


OFTEN = 3
"""Lists named by a line without a colon from which longer lines are taken for such names: fewer may be chance."""


def _often_short(flows: Sequence[Flow]) -> bool:
    """Tell whether the author names lists by a line without a colon again and again."""
    count = 0
    for flow, after in zip(flows, flows[1:]):
        if flow.kind == "paragraph" and after.kind == "list" and "\n" not in flow.text.plain:
            count += flow.text.size <= SHORT_NAME and not flow.text.spans and not _ends_sentence(flow.text)
    return count >= OFTEN


# ---------------------------------------------------------------- numbers of names


def unnumber(root: Node) -> None:
    """Take the numbers off the names that are numbered in turn, and the emoji off all.

    `404. Not Found` keeps its number: nothing counts up to it.
    """
    groups: dict[tuple[str, int], list[Node]] = {}
    for node in root.walk():
        if node.name and node.mark != "guide":
            groups.setdefault((node.mark, node.rank), []).append(node)
    for found in groups.values():
        numbers = [_ordinal(node.name.number) for node in found]
        known = {number for number in numbers if number}
        for node, number in zip(found, numbers, strict=True):
            if number and (node.name.asks or _counts(node, number, known, len(found))):
                node.name = node.name.unnumbered.unquoted if node.name.asks else node.name.unnumbered
            elif (label := words.short_label(node.name.plain)) and label["question"] and label["number"]:
                node.name = node.name.cut(label.end()).trimmed
            elif node.name.marks:
                node.name = node.name.cut(_marks_end(node.name)).trimmed
                node.name = node.name.unquoted if node.name.asks else node.name


def _marks_end(name: Text) -> int:
    content = name.plain
    for at, sign in enumerate(content):
        if sign.isalnum() or sign in "\"'“”‘’„«»「『¿¡([<{#$@&%*`/\\.,:;+=~!?|-–—_^…\ufffc":
            return at
    return 0


def _ordinal(number: str) -> tuple[str, int]:
    """Return what a number stands under, and its place there: `2.10` is the tenth of `2`."""
    before, _, last = number.rpartition(".")
    if last.isdecimal():
        return before, int(last)
    if last in _HAN_NUMBERS:
        return "一", _HAN_NUMBERS.index(last) + 1
    roman = _ROMAN.index(last.upper()) + 1 if last.upper() in _ROMAN else 0
    return ("I", roman) if roman else ("", 0)


_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_HAN_NUMBERS = "一二三四五六七八九十"


def _counts(node: Node, number: tuple[str, int], known: set[tuple[str, int]], size: int) -> bool:
    before, last = number
    if not last or last > size + 20:
        return False
    if before and before.isdecimal() and node.parent is not None and node.parent.title.number == before:
        return True
    return (before, last - 1) in known or (before, last + 1) in known
